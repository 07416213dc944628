/** How questions that take long are answered, step by step: the same on the page and in a worker. */
import { evaluate, judgeLayout, repairSteps, type CompiledBrief, type Layout, type OptionValues, type Repair, type RuleResult, type Verdict } from '@codraft/core'

/** What is asked of one layout under the switches that are set. `used`: ids that new elements may not take. */
export type Question =
  | { readonly type: 'repairs'; readonly layout: Layout; readonly options: OptionValues; readonly used: readonly string[] }
  /** What all rules say; with what mends it, or without. */
  | { readonly type: 'verdict'; readonly layout: Layout; readonly options: OptionValues; readonly fixes: boolean }

/** A repair of a whole layout, with what rules would say then of the places that it newly breaks. */
export type WholeRepair = Pick<Repair, 'edit' | 'cost' | 'clears' | 'breaks'> & { readonly broken: readonly RuleResult[] }
/** Repairs, the best first; not `complete`: there may be others. */
export type FoundRepairs = { readonly type: 'repairs'; readonly repairs: readonly WholeRepair[]; readonly complete: boolean }
/** What was found out. */
export type Answer = FoundRepairs | { readonly type: 'verdict'; readonly verdict: Verdict }
/** How far it is at most, from 0 to 1, and what it would say if it were stopped now. */
export type SoFar = { readonly share: number; now(): Answer | null }

/** Answers a question in steps of some milliseconds. */
export function* answerSteps(compiled: CompiledBrief, question: Question): Generator<SoFar, Answer> {
  const { layout, options } = question
  if (question.type === 'verdict') return { type: 'verdict', verdict: question.fixes ? evaluate(compiled, layout, options) : judgeLayout(compiled, layout, options) }
  const steps = repairSteps(compiled, layout, { options, used: question.used })
  for (;;) {
    const { done, value } = steps.next()
    if (done === true) return { type: 'repairs', repairs: value.repairs.map(plain), complete: value.complete }
    yield { share: value.share, now: () => ({ type: 'repairs', repairs: value.best().map(plain), complete: false }) }
  }
}

/** A repair as it is told, so that it can be handed from a worker to its page. */
export function plain({ edit, cost, clears, breaks, verdict: { results } }: Repair): WholeRepair {
  const places = new Set(breaks)
  return { edit, cost, clears, breaks, broken: results.filter(({ place }) => places.has(place)) }
}
