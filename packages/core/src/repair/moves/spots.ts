/** Where things may come to stand on a plan. */
import type { Placed, SceneSection } from '../../rules/scene.ts'
import type { Element } from '../../schema/layout.ts'
import type { Move, View } from '../sketch.ts'
import type { Variant } from './catalogue.ts'

/** The spots that something of this shape may come to. */
export function freeSpots(_where: SceneSection, _variant: Variant, _view: View): { name: string; at: Partial<Element> }[] {
  return []
}

/** Steps by which an element goes to another spot. */
export function movingToSpots(_view: View, _placed: Placed): Move[] {
  return []
}
