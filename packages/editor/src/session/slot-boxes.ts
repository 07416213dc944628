/** Where slots and what stands in them are, from edge to edge, in ticks. */
import { centimetresPer, coveredBy, edgesIn, slotsOf, toTicks, type CompiledBrief, type CompiledSection, type Edges, type Placed } from '@codraft/core'

const known = new WeakMap<CompiledSection, readonly Edges[]>()

/** Every slot of a section. One without a depth is as deep as the deepest part that it starts with, else as it is wide. */
export function slotEdges(section: CompiledSection, compiled: CompiledBrief): readonly Edges[] {
  let edges = known.get(section)
  if (!edges) {
    const deepest = Math.max(0, ...section.start.map(({ kind, choices }) => toTicks(compiled.kinds.get(kind)?.shapeFor(choices).size.depth ?? 0, section.per)))
    edges = slotsOf(section).slots.map(({ x, y, width, depth }): Edges => {
      const high = depth || deepest || width
      return [x - width / 2, y - high / 2, x + width / 2, y + high / 2]
    })
    known.set(section, edges)
  }
  return edges
}

/** The edges of all slots together. */
export const hullOf = (edges: readonly Edges[]): Edges => edges.reduce(([a, b, c, d], [e, f, g, h]) => [Math.min(a, e), Math.min(b, f), Math.max(c, g), Math.max(d, h)], [Infinity, Infinity, -Infinity, -Infinity])

/** Some slots together, by their index; null for none. */
export function hullIn(edges: readonly Edges[], covers: readonly number[]): Edges | null {
  const those = covers.flatMap((index) => [edges[index]].flatMap((one) => (one ? [one] : [])))
  return those.length === 0 ? null : hullOf(those)
}

/** Something of this size in these slots, as it is drawn: in their middle, from their start where it is wider. */
export function edgesOf({ section, shape }: Pick<Placed, 'section' | 'shape'>, covers: readonly number[], compiled: CompiledBrief): Edges | null {
  const slots = slotEdges(section, compiled).map(([left, top, right, bottom]) => ({ x: (left + right) / 2, y: (top + bottom) / 2, width: right - left, depth: bottom - top }))
  const first = slots[covers[0] ?? -1]
  const size = (length: number | undefined, instead: number): number => (length === undefined ? instead : toTicks(length, section.per))
  return first ? edgesIn({ slots: covers, width: size(shape.size.width, first.width), depth: size(shape.size.depth, first.depth) }, slots) : null
}

/** Where an element is drawn; null where it stands in no slot. */
export const placedEdges = (placed: Placed, compiled: CompiledBrief): Edges | null => edgesOf(placed, coveredBy(placed, { compiled }), compiled)

/** One em of the picture, in ticks: what its frame is drawn with. */
export function emIn(section: CompiledSection, compiled: CompiledBrief): number {
  const [left, top, right, bottom] = hullOf(slotEdges(section, compiled))
  return Math.max(right - left, 1.7 * (bottom - top), 1) / 68
}

/** How many centimetres a tick is. */
export const centimetresPerTick = ({ stage, per }: CompiledSection): number => centimetresPer(stage.unit) / per
