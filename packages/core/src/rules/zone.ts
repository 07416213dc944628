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
  if (!('circle' in shape)) return isInPolygon(shape, point)
  const [x, y, radius] = shape.circle
  return (point[0] - x) ** 2 + (point[1] - y) ** 2 <= radius ** 2
}

function isInPolygon(corners: readonly Point[], [x, y]: Point): boolean {
  let inside = false
  let [ax, ay] = corners[corners.length - 1] ?? [0, 0]
  for (const [bx, by] of corners) {
    const turn = (bx - ax) * (y - ay) - (by - ay) * (x - ax)
    if (turn === 0 && Math.min(ax, bx) <= x && x <= Math.max(ax, bx) && Math.min(ay, by) <= y && y <= Math.max(ay, by)) return true
    if (ay > y !== by > y && turn > 0 === by > ay) inside = !inside
    ;[ax, ay] = [bx, by]
  }
  return inside
}
