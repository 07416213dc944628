/**
 * What the rules say of a layout while something is carried about in it: an edit asks again only what it can touch, and rules that take long wait until
 * the hand rests. Loaded when something is first taken in the hand.
 */
import { evaluator, invertEdit, judgeLayout, type CompiledBrief, type Edit, type Evaluator, type Layout, type RuleResult, type Session, type Verdict } from '@codraft/core'
import type { Slowly } from '../inquiry/slowly.ts'

/** A hand that has stood still so long rests. */
const REST_MS = 120
const NONE: Edit = []

/** `again`: called when more is known of what is shown. Where slow rules are asked elsewhere: who asks, and what they said of what is kept. */
export type Following = { again(): void; readonly slowly?: Slowly; kept?(): Verdict }

/** Follows what is tried and kept of one trial, from the layout that it began with. */
export class Followed {
  readonly #compiled: CompiledBrief
  readonly #how: Following
  readonly #evaluator: Evaluator
  #kept: Layout
  #options: Session['options']
  #tried = NONE
  /** What slow rules said of what is kept; null: nobody has asked since. */
  #before: readonly RuleResult[] | null = null
  /** What was shown when the hand came to rest, and what all rules say of it. */
  #rested: { readonly of: Layout; verdict: Verdict | null } | null = null
  #resting: ReturnType<typeof setTimeout> | undefined
  #asking: AbortController | null = null

  constructor({ compiled, layout, options }: Session, how: Following) {
    this.#compiled = compiled
    this.#kept = layout
    this.#options = options
    this.#how = how
    this.#evaluator = evaluator(compiled, layout, options)
  }

  /** Whether it has come along to where the trial is. */
  isOf({ compiled, layout }: Session): boolean {
    return compiled === this.#compiled && layout === this.#kept
  }

  /** What the rules say of what is tried, without fixes. Those that take long are told as they were before, until the hand rests. */
  verdict({ preview, visible, options }: Session): Verdict {
    const rules = this.#evaluator
    const rested = this.#rested
    if (rested?.of === visible && this.#options === options) return (rested.verdict ??= judgeLayout(this.#compiled, visible, options))
    this.#ready()
    this.#try(preview ?? NONE)
    if (options !== this.#options) rules.setOptions(options)
    this.#options = options
    if (rules.pending.length === 0) return rules.verdict
    this.#rest(visible)
    return rules.take(this.#before ?? [], rules.version)
  }

  /** What the rules say of what is kept, without fixes; null where it did not come along, and where some take long. */
  judged(session: Session): Verdict | null {
    return this.#ofKept(session, ({ verdict, pending }) => (pending.length === 0 ? verdict : null))
  }

  /** The same with fixes. */
  mended(session: Session): Verdict | null {
    return this.#ofKept(session, (rules) => rules.mended(session.layout))
  }

  /** Asks of what is kept, though something else may be tried already. */
  #ofKept(session: Session, ask: (rules: Evaluator) => Verdict | null): Verdict | null {
    const [rules, tried] = [this.#evaluator, this.#tried]
    if (!this.isOf(session) || session.options !== this.#options || (tried !== NONE && rules.pending.length > 0)) return null
    this.#try(NONE)
    const verdict = ask(rules)
    this.#try(tried)
    return verdict
  }

  /** Asks what nobody wants to know yet: the first answer takes longest. */
  warm(section: string): void {
    const rules = this.#evaluator
    const [first, second] = this.#kept.sections.find(({ id }) => id === section)?.elements ?? []
    if (!first || !second || this.#tried !== NONE || rules.pending.length > 0 || this.#compiled.sections.find(({ id }) => id === section)?.stage.kind !== 'row') return
    for (const [from, to] of [[0, 1], [1, 0]] as const) {
      rules.update([{ type: 'reorder', section, id: first.id, from, to }])
      if (rules.pending.length === 0) void rules.verdict
    }
  }

  /** What was tried, or something else, was kept. */
  kept(edit: Edit, { layout }: Session): void {
    clearTimeout(this.#resting)
    this.#asking?.abort()
    this.#try(edit)
    this.#tried = NONE
    this.#kept = layout
    this.#before = null
  }

  /** Slow rules are asked once of what is kept, when something is tried again, and not with every edit that is kept. */
  #ready(): void {
    if (this.#before) return
    this.#try(NONE)
    if (this.#how.kept) return void (this.#before = this.#how.kept().results)
    this.#before = this.#evaluator.settle().results
  }

  #try(edit: Edit): void {
    if (edit !== this.#tried) this.#evaluator.update(instead(this.#tried, edit))
    this.#tried = edit
  }

  #rest(of: Layout): void {
    clearTimeout(this.#resting)
    this.#asking?.abort()
    const { slowly } = this.#how
    this.#resting = setTimeout(() => (slowly ? void this.#ask(of, slowly) : this.#know(of, null)), REST_MS)
  }

  /** What all rules say of what rests in the hand is found out where nobody waits. */
  async #ask(of: Layout, slowly: Slowly): Promise<void> {
    this.#asking = new AbortController()
    const { signal } = this.#asking
    const verdict = await slowly.ask({ layout: of, options: this.#options, fixes: false }, signal).catch(() => null)
    if (!signal.aborted) this.#know(of, verdict)
  }

  #know(of: Layout, verdict: Verdict | null): void {
    this.#rested = { of, verdict }
    this.#how.again()
  }
}

/** The edit that leads from one tried edit to another, both of the same layout: the way the hand went, not back to where it began. */
function instead(before: Edit, after: Edit): Edit {
  const [one, other] = [before[0], after[0]]
  if (before.length === 1 && after.length === 1 && one && other && 'id' in one && 'id' in other && one.id === other.id && one.section === other.section) {
    if (one.type === 'reorder' && other.type === 'reorder') return [{ ...other, from: one.to }]
    if (one.type === 'resize' && other.type === 'resize') return [{ ...other, from: one.to }]
  }
  return invertEdit(before).concat(after)
}
