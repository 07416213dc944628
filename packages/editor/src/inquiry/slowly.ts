/** What the rules say of what is kept where some of them take long: at once what the quick ones say, the rest as it was; all of it when it is found out. */
import { evaluate, type CompiledBrief, type Layout, type OptionValues, type RuleResult, type Session, type Verdict } from '@codraft/core'
import type { Inquiry } from './inquiry.ts'

/** Judges what is kept, and what is tried, without making a hand wait. */
export class Slowly {
  readonly #inquiry: () => Promise<Inquiry>
  readonly #quick: CompiledBrief
  readonly #compiled: CompiledBrief
  #abort = new AbortController()

  constructor(compiled: CompiledBrief, inquiry: () => Promise<Inquiry>) {
    this.#compiled = compiled
    this.#inquiry = inquiry
    this.#quick = { ...compiled, rules: compiled.rules.filter(({ slow }) => !slow) }
  }

  /**
   * What is known at once.
   * @param before what was said of what was kept before
   * @param then hears what all rules say, with what mends it, unless something else is kept by then
   */
  verdict({ layout, options, used }: Session, before: Verdict, then: (verdict: Verdict) => void): Verdict {
    this.cancel()
    const { signal } = this.#abort
    void this.ask({ layout, options, fixes: true }, signal).then(then, () => signal.aborted || then(evaluate(this.#compiled, layout, options)))
    return this.#meanwhile(evaluate(this.#quick, layout, options), { before, layout, used })
  }

  /** What all rules say of a layout, found out where nobody waits. @throws the signal's reason when nobody wants to know any more */
  async ask({ layout, options, fixes }: { layout: Layout; options: OptionValues; fixes: boolean }, signal: AbortSignal): Promise<Verdict> {
    const answer = await (await this.#inquiry()).ask({ type: 'verdict', layout, options, fixes }, { signal })
    if (answer.type !== 'verdict') throw new Error('Another question was answered.')
    return answer.verdict
  }

  /** Nobody waits for what was asked any more. */
  cancel(): void {
    this.#abort.abort()
    this.#abort = new AbortController()
  }

  /** Slow rules are told as they were before, of what is still there, without what would mend them. */
  #meanwhile(quick: Verdict, { before, layout, used }: { before: Verdict; layout: Layout; used: ReadonlySet<string> }): Verdict {
    const there = new Set(layout.sections.flatMap(({ elements }) => elements.map(({ id }) => id)))
    const told = (id: string): RuleResult[] => before.results.flatMap((result) => (result.rule === id && result.elements.every((one) => there.has(one) || !used.has(one)) ? [{ ...result, fixes: [] }] : []))
    const results = this.#compiled.rules.flatMap(({ spec: { id }, slow, silent }) => {
      const said = slow ? told(id) : quick.results.filter(({ rule }) => rule === id)
      return said.length > 0 ? said : [slow ? { ...silent, status: 'pending' as const } : silent]
    })
    const broken = results.some(({ status, severity, type }) => status === 'violated' && severity === 'block' && this.#isSlow(type))
    return { status: broken ? 'invalid' : quick.status, results }
  }

  #isSlow(type: string): boolean {
    return this.#compiled.rules.some(({ spec, slow }) => slow && spec.rule === type)
  }
}
