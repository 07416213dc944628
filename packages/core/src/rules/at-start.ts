/** Whom a selector means in the starting layout: those that a lock keeps. */
import type { Selector } from '../schema/rule.ts'
import { sceneOf, type OptionValues, type Placed, type ReadyBrief, type Scene, type SceneSection } from './scene.ts'
import { selection } from './selector.ts'

/** The starting layout of a section, with those of it that are meant. */
export type StartMeant = { readonly start: SceneSection; readonly those: readonly Placed[] }
/** By section: who is meant as the switches of a scene stand. */
export type AtStart = (asked: Pick<Scene, 'options'>) => ReadonlyMap<string, StartMeant>

/** Makes it ready; found once, or where the selector asks for a switch, once for each set of them. */
export function meantAtStart(on: Selector, ready: ReadyBrief): AtStart {
  const meant = selection(on, ready)
  const find = (options?: OptionValues): ReadonlyMap<string, StartMeant> => {
    const scene = sceneOf(ready, ready.brief.layout, options)
    return new Map(scene.sections.map((start) => [start.section.id, { start, those: meant.of(start, scene) }]))
  }
  if (!JSON.stringify(on).includes('option.')) {
    const found = find()
    return () => found
  }
  const known = new WeakMap<OptionValues, ReadonlyMap<string, StartMeant>>()
  return ({ options }) => {
    const found = known.get(options) ?? find(options)
    known.set(options, found)
    return found
  }
}
