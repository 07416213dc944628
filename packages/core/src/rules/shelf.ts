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

/** What is known of a section of slots once somebody has asked. */
type Shelf = {
  takers: readonly (readonly Placed[])[] | null
  order: readonly Placed[] | null
  /** Those around each, by how many steps away and by its index. */
  readonly around: Map<number, (Sides | undefined)[]>
}
/** Those whose slot comes earlier in the array, and those whose slot comes later; the nearest first. */
type Sides = { readonly before: readonly Placed[]; readonly after: readonly Placed[] }

const known = new WeakMap<SceneSection, Shelf>()

function shelfOf(one: SceneSection): Shelf {
  let shelf = known.get(one)
  if (!shelf) known.set(one, (shelf = { takers: null, order: null, around: new Map<number, (Sides | undefined)[]>() }))
  return shelf
}

/** Those that cover each slot of a section, by the slot's index; made once per section of a scene. */
export function takersIn(one: SceneSection, scene: Pick<Scene, 'compiled'>): readonly (readonly Placed[])[] {
  const shelf = shelfOf(one)
  if (shelf.takers) return shelf.takers
  const takers: Placed[][] = slotsOf(one.section).slots.map(() => [])
  for (const placed of one.placed) for (const slot of coveredBy(placed, scene)) takers[slot]?.push(placed)
  return (shelf.takers = takers)
}

/** The elements of a section in the order in which they stand: of a row its own, of slots that of the slots. Those without a slot stand nowhere. */
export function inOrder(one: SceneSection): readonly Placed[] {
  if (one.section.stage.kind !== 'slots') return one.placed
  const shelf = shelfOf(one)
  if (shelf.order) return shelf.order
  const standing = one.placed.flatMap((placed) => {
    const slot = slotOf(placed)
    return slot === null ? [] : [{ placed, slot: slot.index }]
  })
  return (shelf.order = standing.sort((a, b) => a.slot - b.slot || a.placed.index - b.placed.index).map(({ placed }) => placed))
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
  const { around } = shelfOf(here)
  let all = around.get(within)
  if (!all) around.set(within, (all = []))
  const sides = (all[placed.index] ??= sidesOf(placed, here, { scene, within }))
  return side < 0 ? sides.before : sides.after
}

function sidesOf(placed: Placed, here: SceneSection, { scene, within }: { readonly scene: Scene; readonly within: number }): Sides {
  const takers = takersIn(here, scene)
  const covered = coveredBy(placed, scene)
  const sides = { before: [] as Placed[], after: [] as Placed[] }
  for (const slot of slotsAround(here, covered, within)) {
    for (const one of takers[slot] ?? []) {
      if (one === placed) continue
      const side = standsBefore(one, placed) ? sides.before : sides.after
      if (!side.includes(one)) side.push(one)
    }
  }
  return sides
}

/** Slots and those at most so many steps from neighbour to neighbour away, the nearest first. */
function slotsAround({ section }: SceneSection, covered: readonly number[], within: number): readonly number[] {
  const { neighbours } = slotsOf(section)
  const [first, last] = [covered[0], covered[covered.length - 1]]
  if (first === undefined || last === undefined) return []
  const all = [...covered]
  if (section.stage.kind === 'slots' && section.stage.neighbours === undefined) {
    for (let away = 1; away <= within; away++) all.push(...[first - away, last + away].filter((slot) => neighbours[slot] !== undefined))
    return all
  }
  const reached = new Set(covered)
  let border = covered
  for (let away = 1; away <= within && border.length > 0; away++) {
    border = border.flatMap((slot) => neighbours[slot] ?? []).filter((slot) => !reached.has(slot) && reached.add(slot))
    all.push(...border)
  }
  return all
}

/** Whether one stands earlier in the array of slots; in one slot, the one that comes first in the layout. */
function standsBefore(one: Placed, other: Placed): boolean {
  const [left, right] = [slotOf(one)?.index ?? 0, slotOf(other)?.index ?? 0]
  return left < right || (left === right && one.index < other.index)
}
