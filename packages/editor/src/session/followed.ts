/** What the rules say of a layout while something is carried about in it: they follow the hand, and slow ones wait until it rests. */
import { evaluator, invertEdit, judgeLayout, type Edit, type Evaluator, type Layout, type RuleResult, type Session, type Verdict } from '@codraft/core'
import type { Trial } from './stage-fits.ts'

/** A hand that has stood still so long rests. */
const REST_MS = 120

const followed = new WeakMap<Trial, Followed>()

/** What the rules say of what is tried. Rules that take long are told as they were before, until the hand rests. */
export function followedVerdict(trial: Trial): Verdict | null {
  const { session } = trial
  if (session.preview === null) return null
  let known = followed.get(trial)
  if (!known?.isOf(session)) followed.set(trial, (known = new Followed(session, () => trial.judgeAgain())))
  return known.verdict(session)
}

/** Follows previews of one layout. */
class Followed {
  readonly #of: Pick<Session, 'compiled' | 'layout' | 'options'>
  readonly #again: () => void
  readonly #evaluator: Evaluator
  readonly #before: readonly RuleResult[]
  #edit: Edit = []
  #rested: { readonly of: Layout; readonly verdict: Verdict } | null = null
  #resting: ReturnType<typeof setTimeout> | undefined

  constructor({ compiled, layout, options }: Session, again: () => void) {
    this.#of = { compiled, layout, options }
    this.#again = again
    this.#evaluator = evaluator(compiled, layout, options)
    this.#before = this.#evaluator.settle().results
  }

  isOf({ compiled, layout, options }: Session): boolean {
    return compiled === this.#of.compiled && layout === this.#of.layout && options === this.#of.options
  }

  verdict({ preview, visible }: Session): Verdict {
    if (this.#rested?.of === visible) return this.#rested.verdict
    const rules = this.#evaluator
    rules.update(invertEdit(this.#edit))
    this.#edit = preview ?? []
    rules.update(this.#edit)
    if (rules.pending.length === 0) return rules.verdict
    this.#rest(visible)
    return rules.take(this.#before, rules.version)
  }

  #rest(of: Layout): void {
    clearTimeout(this.#resting)
    this.#resting = setTimeout(() => {
      const { compiled, options } = this.#of
      this.#rested = { of, verdict: judgeLayout(compiled, of, options) }
      this.#again()
    }, REST_MS)
  }
}
