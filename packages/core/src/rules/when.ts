/** Whether a rule speaks at all. */
import type { When } from '../schema/rule.ts'
import { optionValue, type ReadyBrief, type Scene } from './scene.ts'
import { selection } from './selector.ts'

/** Compiles a `when`; without one a rule always speaks. Presence and expressions are asked of the whole layout. */
export function isOn(when: When | undefined, ready: ReadyBrief): (scene: Scene) => boolean {
  if (when === undefined) return () => true
  if (typeof when === 'string') return holds(when, ready)
  if ('option' in when) return (scene) => optionValue(scene, when.option) === when.is
  const wanted = 'present' in when
  const meant = selection(wanted ? when.present : when.absent, ready)
  return (scene) => scene.sections.some((section) => meant.count(section, scene) > 0) === wanted
}

/** @throws {Error} where the language at hand has no expressions: a rule that speaks when it should not would change verdicts. */
function holds(text: string, ready: ReadyBrief): (scene: Scene) => boolean {
  if (ready.expression === null) throw new Error('This language reads no expressions; compile the brief with the whole one.')
  const answer = ready.expression(text, ready)
  return (scene) => answer(scene, null) === true
}
