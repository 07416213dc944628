/** Where slots and what stands in them are, from edge to edge, in ticks. */
import { centimetresPer, coveredFrom, edgesIn, slotsOf, toTicks, type CompiledBrief, type CompiledSection, type Edges, type Placed } from '@codraft/core'

const known = new WeakMap<CompiledSection, readonly Edges[]>()

/** Every slot of a section, once it has been looked at. */
export const slotEdges = (section: CompiledSection): readonly Edges[] => known.get(section) ?? measured(section, 0)

/** Measures every slot of a section for good: one without a depth is as deep as the deepest part that it starts with, else as it is wide. */
export function measureSlots(section: CompiledSection, { kinds }: CompiledBrief): readonly Edges[] {
  const deepest = Math.max(0, ...section.start.map(({ kind, choices }) => toTicks(kinds.get(kind)?.shapeFor(choices).size.depth ?? 0, section.per)))
  const edges = known.get(section) ?? measured(section, deepest)
  known.set(section, edges)
  return edges
}

const measured = (section: CompiledSection, deepest: number): readonly Edges[] =>
  slotsOf(section).slots.map(({ x, y, width, depth }): Edges => {
    const high = depth || deepest || width
    return [x - width / 2, y - high / 2, x + width / 2, y + high / 2]
  })

/** The slots that an element covers, by their index; none where its slot is not there. */
export function coversOf({ element, section, shape }: Pick<Placed, 'element' | 'section' | 'shape'>): readonly number[] {
  const ground = slotsOf(section)
  const slot = ground.byId.get(element.slot ?? '')
  return slot ? coveredFrom(ground, slot.index, shape.span) : []
}

/** The elements in the order of the slots in which they stand. */
export const inSlotOrder = (row: readonly Placed[]): readonly Placed[] => row.toSorted((a, b) => (coversOf(a)[0] ?? 0) - (coversOf(b)[0] ?? 0) || a.index - b.index)

/** The edges of all slots together. */
export const hullOf = (edges: readonly Edges[]): Edges => edges.reduce(([a, b, c, d], [e, f, g, h]) => [Math.min(a, e), Math.min(b, f), Math.max(c, g), Math.max(d, h)], [Infinity, Infinity, -Infinity, -Infinity])

/** Some slots together, by their index; null for none. */
export function hullIn(edges: readonly Edges[], covers: readonly number[]): Edges | null {
  const those = covers.flatMap((index) => [edges[index]].flatMap((one) => (one ? [one] : [])))
  return those.length === 0 ? null : hullOf(those)
}

/** Something of this size in these slots, as it is drawn: in their middle, from their start where it is wider. */
export function edgesOf({ section, shape }: Pick<Placed, 'section' | 'shape'>, covers: readonly number[]): Edges | null {
  const slots = slotEdges(section).map(([left, top, right, bottom]) => ({ x: (left + right) / 2, y: (top + bottom) / 2, width: right - left, depth: bottom - top }))
  const first = slots[covers[0] ?? -1]
  const size = (length: number | undefined, instead: number): number => (length === undefined ? instead : toTicks(length, section.per))
  return first ? edgesIn({ slots: covers, width: size(shape.size.width, first.width), depth: size(shape.size.depth, first.depth) }, slots) : null
}

/** Where an element is drawn; null where it stands in no slot. */
export const placedEdges = (placed: Placed): Edges | null => edgesOf(placed, coversOf(placed))

/** One em of the picture, in ticks: what its frame is drawn with. */
export function emIn(section: CompiledSection): number {
  const [left, top, right, bottom] = hullOf(slotEdges(section))
  return Math.max(right - left, 1.7 * (bottom - top), 1) / 68
}

/** How many centimetres a tick is. */
export const centimetresPerTick = ({ stage, per }: CompiledSection): number => centimetresPer(stage.unit) / per
