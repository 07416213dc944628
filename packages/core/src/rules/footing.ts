/** The ground that elements of plans cover and need, and who is near whom. Made once per element and section; the whole language only. */
import Flatbush from 'flatbush'
import { boxAround, footprint, grownBy, reach, type Box, type Footprint } from '../geometry/footprint.ts'
import { separation, settled } from '../geometry/separation.ts'
import { toTicks } from '../schema/lengths.ts'
import { z } from '../schema/z.ts'
import { spotOf } from './ground.ts'
import type { Placed, Scene, SceneSection } from './scene.ts'

const length = z.number().check(z.gte(0), z.lte(1e6))
const Sides = z.partialRecord(z.enum(['front', 'back', 'left', 'right', 'around']), length)
/** Free space around something: so much on all sides, so much on each, or what its kind needs. */
export const Clearance = z.union([length, Sides, z.literal('own')])
export type Clearance = z.infer<typeof Clearance>

/** What is kept of an element in its place: its true footprint, and the space that its kind needs once somebody has asked. */
type Ground = NonNullable<Placed['ground']>

/** The true footprint of an element, in ticks. */
export const footprintOf = (placed: Placed, scene: Pick<Scene, 'compiled'>): Footprint => groundOf(placed, scene).shape

const groundOf = (placed: Placed, { compiled }: Pick<Scene, 'compiled'>): Ground =>
  (placed.ground ??= { shape: footprint(compiled.kinds.get(placed.element.kind)?.kind.shape ?? 'rect', spotOf(placed)), own: null })

/**
 * What an element needs with its clearance: its footprint grown round about (a number, or `around`); or, as soon as one side reaches further
 * than `around`, the rectangle around it drawn out to the front (+y at angle 0), the back, the left or the right as one sees them on the page
 * at angle 0, on each side by the greater of the two.
 */
export function zoneOf(placed: Placed, clearance: Clearance | undefined, scene: Pick<Scene, 'compiled'>): readonly Footprint[] {
  const ground = groundOf(placed, scene)
  if (clearance !== 'own') return grownZone(placed, ground.shape, { clearance, scene })
  return (ground.own ??= grownZone(placed, ground.shape, { clearance, scene }))
}

function grownZone(placed: Placed, shape: Footprint, { clearance, scene }: { clearance: Clearance | undefined; scene: Pick<Scene, 'compiled'> }): readonly Footprint[] {
  const { per } = placed.section
  const wanted = clearance === 'own' ? scene.compiled.kinds.get(placed.element.kind)?.kind.clearance : clearance
  if (wanted === undefined) return [shape]
  if (typeof wanted === 'number') return [grownBy(shape, toTicks(wanted, per))]
  const around = wanted.around ?? 0
  const sides = ([wanted.front, wanted.back, wanted.left, wanted.right] as const).map((side) => toTicks(Math.max(side ?? 0, around), per))
  const reach = toTicks(around, per)
  return reach > 0 && sides.every((side) => side === reach) ? [grownBy(shape, reach)] : [drawnOut(shape, sides)]
}

function drawnOut(shape: Footprint, [front = 0, back = 0, left = 0, right = 0]: readonly number[]): Footprint {
  if (front === 0 && back === 0 && left === 0 && right === 0) return shape
  const { x, y, cos, sin, halfWidth, halfDepth } = shape
  const [u, v] = [(right - left) / 2, (front - back) / 2]
  return {
    form: 'rect', x: x + u * cos - v * sin, y: y + u * sin + v * cos, halfWidth: halfWidth + (left + right) / 2, halfDepth: halfDepth + (front + back) / 2, cos, sin, grown: 0,
  }
}

/** The elements of a section as shapes, and who is near. By their indexes in the section. */
export type Footing = {
  readonly shapes: readonly Footprint[]
  /** A length in which there is a handful of elements around each. */
  readonly scale: number
  /** Those whose boxes meet a box, in the section's order. */
  near(box: Box): readonly number[]
  /** Those whose boxes come within `scale` of one's own, itself among them. Found once for all rules that ask. */
  around(index: number): readonly number[]
  readonly boxes: readonly Box[]
  /** How far each reaches from its centre. */
  readonly reaches: readonly number[]
}

/** From so many elements on, an index is worth its making. */
const MANY = 200
const known = new WeakMap<SceneSection, Footing>()

/** The footing of a section of a plan. */
export function footingOf(one: SceneSection, scene: Pick<Scene, 'compiled'>): Footing {
  let footing = known.get(one)
  if (!footing) known.set(one, (footing = footingFor(one.placed.map((placed) => footprintOf(placed, scene)))))
  return footing
}

/** The footing of any shapes. */
export function footingFor(shapes: readonly Footprint[]): Footing {
  const boxes = shapes.map(boxAround)
  const all = boxes.reduce<Box>((sum, box) => joined(sum, box), NOWHERE)
  const size = Math.max(all.maxX - all.minX, all.maxY - all.minY, 1)
  const spread = size / Math.max(1, Math.sqrt(shapes.length))
  const scale = Number.isFinite(spread) ? spread : 1
  const near = shapes.length < MANY ? byLooking(boxes) : byIndex(boxes)
  const known: (readonly number[] | undefined)[] = []
  const around = (index: number): readonly number[] => {
    const before = known[index]
    if (before) return before
    const box = boxes[index]
    const found = box ? near(widened(box, scale)) : []
    // Of thousands in one spot each has all the others around it: those are found again rather than kept.
    if (found.length <= CROWD) known[index] = found
    return found
  }
  return { shapes, boxes, reaches: shapes.map(reach), scale, near, around }
}

const CROWD = 100

/** The box around nothing. */
export const NOWHERE: Box = { minX: Infinity, minY: Infinity, maxX: -Infinity, maxY: -Infinity }

/** The box around two boxes. */
export const joined = (a: Box, b: Box): Box => ({
  minX: Math.min(a.minX, b.minX), minY: Math.min(a.minY, b.minY), maxX: Math.max(a.maxX, b.maxX), maxY: Math.max(a.maxY, b.maxY),
})

/** A box that reaches further on all sides. */
export const widened = ({ minX, minY, maxX, maxY }: Box, by: number): Box => ({ minX: minX - by, minY: minY - by, maxX: maxX + by, maxY: maxY + by })

function byLooking(boxes: readonly Box[]): Footing['near'] {
  return ({ minX, minY, maxX, maxY }) => {
    const found: number[] = []
    for (let index = 0; index < boxes.length; index++) {
      const box = boxes[index]
      if (box && box.minX <= maxX && box.maxX >= minX && box.minY <= maxY && box.maxY >= minY) found.push(index)
    }
    return found
  }
}

function byIndex(boxes: readonly Box[]): Footing['near'] {
  let tree: Flatbush | null = null
  const grow = (): Flatbush => {
    const grown = new Flatbush(boxes.length)
    for (const { minX, minY, maxX, maxY } of boxes) grown.add(minX, minY, maxX, maxY)
    grown.finish()
    return grown
  }
  return ({ minX, minY, maxX, maxY }) => (tree ??= grow()).search(minX, minY, maxX, maxY).sort((a, b) => a - b)
}

/** Whether an element stands on any other of its section: touching is not standing on. */
export function overlapsAny(placed: Placed, one: SceneSection, scene: Pick<Scene, 'compiled'>): boolean {
  const shape = footprintOf(placed, scene)
  const { shapes, near } = footingOf(one, scene)
  return near(boxAround(shape)).some((index) => {
    const other = shapes[index]
    return other !== undefined && one.at(index)?.element.id !== placed.element.id && settled(separation(shape, other)) < 0
  })
}
