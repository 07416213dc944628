/** Whether a rule speaks at all. */
import type { When } from '../schema/rule.ts'
import { optionValue, type ReadyBrief, type Scene } from './scene.ts'
import { selection } from './selector.ts'

/** Compiles a `when`; without one a rule always speaks. Presence is asked of the whole layout. */
export function isOn(when: When | undefined, ready: ReadyBrief): (scene: Scene) => boolean {
  if (when === undefined) return () => true
  if ('option' in when) return (scene) => optionValue(scene, when.option) === when.is
  const wanted = 'present' in when
  const meant = selection(wanted ? when.present : when.absent, ready)
  return (scene) => scene.sections.some((section) => meant.count(section, scene) > 0) === wanted
}
