/** Repairs of a way that is blocked: what stands in it goes out of it. */
import type { Placed } from '../../rules/scene.ts'
import type { Trouble, View } from '../sketch.ts'
import { defineMending, sectionsOf } from './mending.ts'
import { isBroken } from './spots.ts'
import { changed, elsewhere } from './verbs.ts'

/** The most elements that are looked at. */
const MOST = 60

/** Those without which the way is free move or go; where no single one is in the way, any may. */
export const path = defineMending<unknown>(() => ({
  moves: (trouble, view) => {
    const all = sectionsOf(trouble, view).flatMap(({ placed }) => placed).slice(0, MOST)
    // The rule itself names the fewest without which the way is free.
    const named = trouble.elements.filter(({ element }) => element.id !== trouble.place)
    const inTheWay = named.length > 0 ? named : all.filter((placed) => isFreeWithout(placed, trouble, view))
    return (inTheWay.length > 0 ? inTheWay : all).flatMap((placed) => [...elsewhere(view, placed, null), ...changed(view, placed)])
  },
}))

function isFreeWithout({ element, section }: Placed, trouble: Trouble, view: View): boolean {
  const sections = view.sketch.layout.sections.map((one) => (one.id === section.id ? { ...one, elements: one.elements.filter(({ id }) => id !== element.id) } : one))
  return !isBroken(trouble, view, { sections })
}
