/** Edits that bring something to another slot. */
import type { Edit, Operation } from '../operations/index.ts'
import { slotOf, slotsOf } from './ground.ts'
import type { Placed, Scene } from './scene.ts'
import { coveredFrom, spanOf, takersIn } from './shelf.ts'

/** Brings an element to a slot. */
export const toSlot = ({ element, section }: Placed, slot: string): Operation => ({
  type: 'move', section: section.id, id: element.id, from: { slot: element.slot ?? '' }, to: { slot },
})

/** Has two elements change their slots. */
export function swapped(one: Placed, other: Placed): Edit {
  const [here, there] = [slotOf(one), slotOf(other)]
  return here && there && here !== there ? [toSlot(one, there.id), toSlot(other, here.id)] : []
}

/** Every other place that is free for an element, the nearest first; then changing places with each other element. Which of these mends a rule is found out by trying. */
export function elsewhere(one: Placed, scene: Scene): readonly Edit[] {
  const here = scene.sections[one.section.index]
  if (!here || one.element.slot === undefined) return []
  const from = slotOf(one)?.index ?? 0
  const takers = takersIn(here, scene)
  const ground = slotsOf(one.section)
  const span = spanOf(one.element, scene.compiled)
  const free = ground.slots.filter(({ id, index }) => {
    const covered = coveredFrom(ground, index, span)
    return id !== one.element.slot && covered.length === span && covered.every((slot) => takers[slot]?.every((other) => other === one))
  })
  const nearest = free.toSorted((a, b) => Math.abs(a.index - from) - Math.abs(b.index - from) || a.index - b.index)
  return [...nearest.map(({ id }) => [toSlot(one, id)]), ...here.placed.map((other) => swapped(one, other)).filter((edit) => edit.length > 0)]
}
