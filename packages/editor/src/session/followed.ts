/**
 * What the rules say of a layout while something is carried about in it: an edit asks again only what it can touch, and rules that take long wait until
 * the hand rests. Loaded when something is first taken in the hand.
 */
import { evaluator, invertEdit, judgeLayout, type CompiledBrief, type Edit, type Evaluator, type Layout, type RuleResult, type Session, type Verdict } from '@codraft/core'

/** A hand that has stood still so long rests. */
const REST_MS = 120
const NONE: Edit = []

/** Follows what is tried and kept of one trial, from the layout that it began with. */
export class Followed {
  readonly #compiled: CompiledBrief
  readonly #again: () => void
  readonly #evaluator: Evaluator
  #kept: Layout
  #options: Session['options']
  #tried = NONE
  /** What slow rules said of what is kept; null: nobody has asked since. */
  #before: readonly RuleResult[] | null = null
  /** What was shown when the hand came to rest, and what all rules say of it. */
  #rested: { readonly of: Layout; verdict: Verdict | null } | null = null
  #resting: ReturnType<typeof setTimeout> | undefined

  /** @param again called when more is known of what is shown */
  constructor({ compiled, layout, options }: Session, again: () => void) {
    this.#compiled = compiled
    this.#kept = layout
    this.#options = options
    this.#again = again
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

  /** What was tried, or something else, was kept. */
  kept(edit: Edit, { layout }: Session): void {
    clearTimeout(this.#resting)
    this.#try(edit)
    this.#tried = NONE
    this.#kept = layout
    this.#before = null
  }

  /** Slow rules are asked once of what is kept, when something is tried again, and not with every edit that is kept. */
  #ready(): void {
    if (this.#before) return
    this.#try(NONE)
    this.#before = this.#evaluator.settle().results
  }

  #try(edit: Edit): void {
    if (edit !== this.#tried) this.#evaluator.update(instead(this.#tried, edit))
    this.#tried = edit
  }

  #rest(of: Layout): void {
    clearTimeout(this.#resting)
    this.#resting = setTimeout(() => {
      this.#rested = { of, verdict: null }
      this.#again()
    }, REST_MS)
  }
}

/** The edit that leads from one tried edit to another, both of the same layout: the way the hand went, not back to where it began. */
function instead(before: Edit, after: Edit): Edit {
  const [one, other] = [before[0], after[0]]
  if (before.length === 1 && after.length === 1 && one && other && 'id' in one && 'id' in other && one.id === other.id && one.section === other.section) {
    if (one.type === 'reorder' && other.type === 'reorder') return [{ ...other, from: one.to }]
    if (one.type === 'resize' && other.type === 'resize') return [{ ...other, from: one.to }]
  }
  return [...invertEdit(before), ...after]
}
