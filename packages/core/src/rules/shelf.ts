/** Slots as rules see them: which of them an element covers, who stands in which, and who stands beside whom. */
import { aroundInRow } from './around.ts'
import type { Element } from '../schema/layout.ts'
import { slotOf, slotsOf, type Slot, type SlotsGround } from './ground.ts'
import type { Around, Placed, ReadyBrief, Scene, SceneSection } from './scene.ts'

/** How many neighbouring slots an element takes: as its kind says, or one of the options chosen on it. */
export const spanOf = ({ kind, choices }: Pick<Element, 'kind' | 'choices'>, { kinds }: Pick<ReadyBrief, 'kinds'>): number => kinds.get(kind)?.shapeFor(choices).span ?? 1

/**
 * The slots that something covers, by their index: the one that it stands in and, as far as it spans more, the following ones of the array
 * as long as each is a neighbour of the one before. Fewer than it spans where those end.
 */
export function coveredFrom({ slots, neighbours }: SlotsGround, first: number, span: number): readonly number[] {
  if (slots[first] === undefined) return []
  const covered = [first]
  while (covered.length < span && neighbours[first + covered.length - 1]?.includes(first + covered.length)) covered.push(first + covered.length)
  return covered
}

/** The slots that an element covers; none where its slot is not there. */
export function coveredBy(placed: Placed, { compiled }: Pick<Scene, 'compiled'>): readonly number[] {
  const slot = slotOf(placed)
  return slot === null ? [] : coveredFrom(slotsOf(placed.section), slot.index, spanOf(placed.element, compiled))
}

/** How much room slots have together, in ticks: from the first edge to the last. One without a depth takes any. */
export function roomOf({ slots }: SlotsGround, covered: readonly number[]): { readonly width: number; readonly depth: number } {
  const those = covered.flatMap((index) => slots[index] ?? [])
  return { width: extentAlong(those, 'x', 'width'), depth: those.every(({ depth }) => depth > 0) ? extentAlong(those, 'y', 'depth') : Infinity }
}

/** Twice the centres keep half ticks whole. */
function extentAlong(slots: readonly Slot[], axis: 'x' | 'y', size: 'width' | 'depth'): number {
  const [low, high] = [Math.min(...slots.map((slot) => 2 * slot[axis] - slot[size])), Math.max(...slots.map((slot) => 2 * slot[axis] + slot[size]))]
  return (high - low) / 2
}

const known = new WeakMap<SceneSection, readonly (readonly Placed[])[]>()

/** Those that cover each slot of a section, by the slot's index; made once per section of a scene. */
export function takersIn(one: SceneSection, scene: Pick<Scene, 'compiled'>): readonly (readonly Placed[])[] {
  const found = known.get(one)
  if (found) return found
  const takers: Placed[][] = slotsOf(one.section).slots.map(() => [])
  for (const placed of one.placed) for (const slot of coveredBy(placed, scene)) takers[slot]?.push(placed)
  known.set(one, takers)
  return takers
}

/** The elements of a section in the order in which they stand: of a row its own, of slots that of the slots. Those without a slot stand nowhere. */
export function inOrder({ section, placed }: SceneSection): readonly Placed[] {
  if (section.stage.kind !== 'slots') return placed
  const standing = placed.flatMap((one) => {
    const slot = slotOf(one)
    return slot === null ? [] : [{ one, slot: slot.index }]
  })
  return standing.sort((a, b) => a.slot - b.slot || a.one.index - b.one.index).map(({ one }) => one)
}

/** Where an element stands among all places of its section, counted from 1: its slot, or its place in a row. */
export const rankOf = (placed: Placed): number => 1 + (placed.section.stage.kind === 'slots' ? (slotOf(placed)?.index ?? -1) : placed.index)

/**
 * On slots, those in slots at most so many steps away, from neighbour to neighbour; an empty slot is a step as any other, and so separates.
 * `-1` are those whose slot comes earlier in the array. In a row as `aroundInRow`.
 */
export const aroundAnywhere: Around = (placed, scene, side, within) => {
  const here = scene.sections[placed.section.index]
  if (placed.section.stage.kind !== 'slots' || !here) return aroundInRow(placed, scene, side, within)
  const takers = takersIn(here, scene)
  const { neighbours } = slotsOf(placed.section)
  const found = new Set<Placed>([placed])
  const reached = new Set(coveredBy(placed, scene))
  let border: readonly number[] = [...reached]
  for (let away = 0; away <= within && border.length > 0; away++) {
    for (const slot of border) for (const one of takers[slot] ?? []) found.add(one)
    border = border.flatMap((slot) => neighbours[slot] ?? []).filter((slot) => !reached.has(slot) && reached.add(slot))
  }
  found.delete(placed)
  return [...found].filter((other) => standsBefore(other, placed) === side < 0)
}

/** Whether one stands earlier in the array of slots; in one slot, the one that comes first in the layout. */
function standsBefore(one: Placed, other: Placed): boolean {
  const [left, right] = [slotOf(one)?.index ?? 0, slotOf(other)?.index ?? 0]
  return left < right || (left === right && one.index < other.index)
}
