/** Guided steps made ready: what tells that one is done. */
import { canonical } from '../proposal/canonical.ts'
import { hasExpression } from '../rules/language.ts'
import type { Verdict } from '../rules/result.ts'
import { sceneOf, type ReadyBrief, type Scene } from '../rules/scene.ts'
import { selection } from '../rules/selector.ts'
import { isOn } from '../rules/when.ts'
import type { Selector } from '../schema/rule.ts'
import type { Done, Step } from '../schema/step.ts'

/** A step whose condition is ready to be asked. */
export type ReadyStep = {
  readonly step: Step
  /** Whether its condition is true of a layout. @param verdict what the rules say of the same layout */
  isDone(scene: Scene, verdict: Verdict): boolean
}

/** Whether steps of a brief can only be made ready in a language that reads expressions. */
export const stepsNeedExpressions = ({ steps = [] }: { readonly steps?: readonly Step[] | undefined }): boolean =>
  steps.some(({ done }) => typeof done === 'string' || hasExpression(done))

/**
 * Makes the steps of a brief ready, in their order; none where it has none.
 * @throws {Error} for an expression where the language at hand reads none
 */
export const readySteps = (ready: ReadyBrief): readonly ReadyStep[] => (ready.brief.steps ?? []).map((step) => ({ step, isDone: doneWhen(step.done, ready) }))

function doneWhen(done: Done, ready: ReadyBrief): ReadyStep['isDone'] {
  if (typeof done === 'object' && 'rule' in done) return (_, { results }) => isKept(done.rule, results)
  return typeof done === 'object' && 'changed' in done ? isChanged(done.changed, ready) : isOn(done, ready)
}

/** A rule that has nothing to speak of, or of which it is not known yet, is not kept. */
function isKept(id: string, results: Verdict['results']): boolean {
  const own = results.filter(({ rule }) => rule === id)
  return own.length > 0 && own.every(({ status }) => status === 'ok')
}

/** Whether the elements that a selector means are others than in the published layout: more, fewer, otherwise, or in another order. */
function isChanged(selector: Selector, ready: ReadyBrief): ReadyStep['isDone'] {
  const meant = selection(selector, ready)
  const those = (scene: Scene): string => canonical(scene.sections.map((section) => meant.of(section, scene).map(({ element }) => element)))
  let published: string | undefined
  return (scene) => those(scene) !== (published ??= those(sceneOf(ready, ready.brief.layout)))
}
