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
  let area = known.get(shape)
  if (!area) known.set(shape, (area = areaOf(shape, stage.resolution)))
  // In ticks, so that what is written on a border is on it.
  const [x, y] = [Math.round(point[0] / stage.resolution), Math.round(point[1] / stage.resolution)]
  if (x < area.minX || x > area.maxX || y < area.minY || y > area.maxY) return false
  const { circle: [cx, cy, radius] } = area
  return area.corners === null ? (x - cx) * (x - cx) + (y - cy) * (y - cy) <= radius * radius : isInPolygon(area.corners, [x, y])
}

/** An area in ticks, and the box around it; a polygon has corners, whatever its circle. */
type Area = { readonly corners: readonly Point[] | null; readonly circle: readonly [number, number, number]; readonly minX: number; readonly minY: number; readonly maxX: number; readonly maxY: number }
type Zone = Extract<Stage, { kind: 'plan' }>['boundary'] | { readonly circle: readonly [number, number, number] }

const known = new WeakMap<object, Area>()

function areaOf(shape: Zone, resolution: number): Area {
  const ticks = (length: number): number => Math.round(length / resolution)
  if ('circle' in shape) {
    const [x, y, radius] = [ticks(shape.circle[0]), ticks(shape.circle[1]), ticks(shape.circle[2])]
    return { corners: null, circle: [x, y, radius], minX: x - radius, minY: y - radius, maxX: x + radius, maxY: y + radius }
  }
  const corners = shape.map(([x, y]): Point => [ticks(x), ticks(y)])
  const [xs, ys] = [corners.map(([x]) => x), corners.map(([, y]) => y)]
  return { corners, circle: [0, 0, 0], minX: Math.min(...xs), minY: Math.min(...ys), maxX: Math.max(...xs), maxY: Math.max(...ys) }
}

function isInPolygon(corners: readonly Point[], [x, y]: Point): boolean {
  let inside = false
  let [ax, ay] = corners[corners.length - 1] ?? [0, 0]
  for (const [bx = 0, by = 0] of corners) {
    const turn = (bx - ax) * (y - ay) - (by - ay) * (x - ax)
    if (turn === 0 && Math.min(ax, bx) <= x && x <= Math.max(ax, bx) && Math.min(ay, by) <= y && y <= Math.max(ay, by)) return true
    if (ay > y !== by > y && turn > 0 === by > ay) inside = !inside
    ;[ax, ay] = [bx, by]
  }
  return inside
}
