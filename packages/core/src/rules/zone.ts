/** Whether a point stands in a zone of a plan. */
import type { Stage } from '../schema/layout.ts'

type Point = readonly [number, number]

/** The names of a stage's zones; `boundary` is every plan's own. */
export const zonesOf = (stage: Stage): readonly string[] => (stage.kind === 'plan' ? ['boundary', ...Object.keys(stage.zones ?? {})] : [])

/** Whether a point is inside a zone, its border included. False where the stage has no such zone. */
export function isInZone(stage: Stage, zone: string, point: Point): boolean {
  if (stage.kind !== 'plan') return false
  const shape = zone === 'boundary' ? stage.boundary : stage.zones?.[zone]
  if (shape === undefined) return false
  // In ticks, so that what is written on a border is on it.
  const ticks = (values: readonly number[]): readonly number[] => values.map((value) => Math.round(value / stage.resolution))
  let corners = known.get(shape)
  if (!corners) known.set(shape, (corners = 'circle' in shape ? [ticks(shape.circle)] : shape.map(ticks)))
  const [px = 0, py = 0] = ticks(point)
  if (!('circle' in shape)) return isInPolygon(corners, [px, py])
  const [[x = 0, y = 0, radius = 0] = []] = corners
  return (px - x) * (px - x) + (py - y) * (py - y) <= radius * radius
}

const known = new WeakMap<object, readonly (readonly number[])[]>()

function isInPolygon(corners: readonly (readonly number[])[], [x, y]: Point): boolean {
  let inside = false
  let [ax = 0, ay = 0] = corners[corners.length - 1] ?? []
  for (const [bx = 0, by = 0] of corners) {
    const turn = (bx - ax) * (y - ay) - (by - ay) * (x - ax)
    if (turn === 0 && Math.min(ax, bx) <= x && x <= Math.max(ax, bx) && Math.min(ay, by) <= y && y <= Math.max(ay, by)) return true
    if (ay > y !== by > y && turn > 0 === by > ay) inside = !inside
    ;[ax, ay] = [bx, by]
  }
  return inside
}
