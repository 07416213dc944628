/** Where something that comes near snaps to on a plan: the boundary, lines with others, equal gaps, the grid. In ticks. */
import { boxAround, reachTowards, type Box, type Footprint } from '../geometry/footprint.ts'
import type { Outline } from '../geometry/outline.ts'

/** One of the two ways on a page. */
export type Way = 'x' | 'y'
/** Why something settled where it did, so that a page can show it. Lengths in ticks. */
export type Snap =
  | { readonly by: 'boundary'; readonly side: number; readonly ways: readonly Way[] }
  /** A line across: `at` on this way, through an edge or the centre of both. */
  | { readonly by: 'line'; readonly way: Way; readonly at: number; readonly with: string }
  /** As far from the one as from the other, or as those are from each other. */
  | { readonly by: 'spacing'; readonly way: Way; readonly gap: number; readonly between: readonly [string, string] }
  | { readonly by: 'grid'; readonly way: Way; readonly at: number }

/** What is around: other elements by their ids, the boundary, and the grid. */
export type Surroundings = { readonly others: readonly { readonly id: string; readonly box: Box }[]; readonly boundary: Outline | null; readonly grid: number | null }
/** Where something snaps to, and why. */
export type Snapped = { readonly x: number; readonly y: number; readonly snaps: readonly Snap[] }

/**
 * The nearest place within a radius, by the order of what counts more: the boundary, alignment, equal gaps, the grid. The boundary may take one way
 * or both; each way that is left is looked at by itself.
 */
export function snapped(shape: Footprint, around: Surroundings, radius: number): Snapped {
  const border = around.boundary ? toBoundary(shape, around.boundary, radius) : null
  let [x, y] = border ? [border.x, border.y] : [shape.x, shape.y]
  const snaps: Snap[] = border ? [...border.snaps] : []
  const taken = new Set(snaps.flatMap((snap) => (snap.by === 'boundary' ? snap.ways : [])))
  for (const way of ['x', 'y'] as const) {
    if (taken.has(way)) continue
    const found = alongWay({ ...shape, x, y }, way, { around, radius })
    if (!found) continue
    if (way === 'x') x += found.by
    else y += found.by
    snaps.push(found.snap)
  }
  return { x, y, snaps }
}

/** Onto the nearest side of the boundary, and then onto another one that is as near. */
function toBoundary(shape: Footprint, { sides }: Outline, radius: number): Snapped | null {
  let [x, y] = [shape.x, shape.y]
  const snaps: Snap[] = []
  for (let corner = 0; corner < 2; corner++) {
    const nearest = sides.map((side, index) => ({ side, index, off: offSide({ ...shape, x, y }, side) }))
      .filter(({ off, index }) => off !== null && Math.abs(off.by) <= radius && !snaps.some((snap) => snap.by === 'boundary' && snap.side === index))
      .sort((a, b) => Math.abs(a.off?.by ?? 0) - Math.abs(b.off?.by ?? 0))[0]
    if (!nearest?.off) break
    const { nx, ny, by } = nearest.off
    ;[x, y] = [x + Math.round(nx * by), y + Math.round(ny * by)]
    snaps.push({ by: 'boundary', side: nearest.index, ways: nx === 0 ? ['y'] : ny === 0 ? ['x'] : ['x', 'y'] })
    if (nx !== 0 && ny !== 0) break
  }
  return snaps.length > 0 ? { x, y, snaps } : null
}

/** How far a shape has to go along a side's normal until it touches the side from where its centre is; null when it is not beside it. */
function offSide(shape: Footprint, side: Footprint): { nx: number; ny: number; by: number } | null {
  const [dx, dy] = [shape.x - side.x, shape.y - side.y]
  if (Math.abs(dx * side.cos + dy * side.sin) > side.halfWidth + reachTowards(shape, side.cos, side.sin)) return null
  const away = dy * side.cos - dx * side.sin
  const sign = away < 0 ? -1 : 1
  const [nx, ny] = [-side.sin * sign || 0, side.cos * sign || 0]
  return { nx, ny, by: reachTowards(shape, nx, ny) - Math.abs(away) }
}

type Near = { readonly around: Surroundings; readonly radius: number }
type Found = { readonly by: number; readonly snap: Snap }

function alongWay(shape: Footprint, way: Way, near: Near): Found | null {
  const box = boxAround(shape)
  return toLine(box, way, near) ?? toEqualGap(box, way, near) ?? toGrid(shape, way, near)
}

const low = (box: Box, way: Way): number => (way === 'x' ? box.minX : box.minY)
const high = (box: Box, way: Way): number => (way === 'x' ? box.maxX : box.maxY)

/** Edges with edges and centres with centres; the smallest step, the nearest element where two are as near. */
function toLine(box: Box, way: Way, { around, radius }: Near): Found | null {
  let best = null as (Found & { readonly far: number }) | null
  const across = way === 'x' ? 'y' : 'x'
  const [from, to] = [low(box, way), high(box, way)]
  for (const { id, box: other } of around.others) {
    const [start, end] = [low(other, way), high(other, way)]
    // Of most others no line comes near: they are passed by with one look.
    if (start > to + radius || end < from - radius) continue
    const far = Math.max(0, low(other, across) - high(box, across), low(box, across) - high(other, across))
    const offer = (twice: number, at: number): void => {
      const by = Math.round(twice / 2)
      if (Math.abs(twice) > 2 * radius) return
      if (!best || Math.abs(by) < Math.abs(best.by) || (Math.abs(by) === Math.abs(best.by) && far < best.far)) best = { by, far, snap: { by: 'line', way, at, with: id } }
    }
    offer(start + end - from - to, (start + end) / 2)
    for (const edge of [start, end]) for (const own of [from, to]) offer(2 * (edge - own), edge)
  }
  return best && { by: best.by, snap: best.snap }
}

/** Between two, as far from each; or beyond two, as far as they are apart. Those beside it count, in the same band across. */
function toEqualGap(box: Box, way: Way, { around, radius }: Near): Found | null {
  const across = way === 'x' ? 'y' : 'x'
  const band = around.others.filter(({ box: other }) => low(other, across) < high(box, across) && high(other, across) > low(box, across)).sort((a, b) => low(a.box, way) - low(b.box, way))
  const before = band.filter(({ box: other }) => high(other, way) <= low(box, way) + radius)
  const after = band.filter(({ box: other }) => low(other, way) >= high(box, way) - radius)
  const [left, leftmost] = [before.at(-1), before.at(-2)]
  const [right, rightmost] = after
  const size = high(box, way) - low(box, way)
  const found: Found[] = []
  const offer = (start: number, gap: number, between: readonly [string, string]): void => {
    const by = Math.round(start - low(box, way))
    if (gap > 0 && Math.abs(by) <= radius) found.push({ by, snap: { by: 'spacing', way, gap, between } })
  }
  if (left && right) {
    const gap = (low(right.box, way) - high(left.box, way) - size) / 2
    offer(high(left.box, way) + gap, gap, [left.id, right.id])
  }
  if (left && leftmost) {
    const gap = low(left.box, way) - high(leftmost.box, way)
    offer(high(left.box, way) + gap, gap, [leftmost.id, left.id])
  }
  if (right && rightmost) {
    const gap = low(rightmost.box, way) - high(right.box, way)
    offer(low(right.box, way) - gap - size, gap, [right.id, rightmost.id])
  }
  return found.sort((a, b) => Math.abs(a.by) - Math.abs(b.by))[0] ?? null
}

function toGrid(shape: Footprint, way: Way, { around: { grid }, radius }: Near): Found | null {
  if (grid === null || grid <= 1) return null
  const at = Math.round(shape[way] / grid) * grid
  return Math.abs(at - shape[way]) <= radius ? { by: Math.round(at - shape[way]), snap: { by: 'grid', way, at } } : null
}

/** Free space beside something, from its edge to the next thing or the boundary. In ticks. */
export type Clear = { readonly side: 'left' | 'right' | 'up' | 'down'; readonly from: readonly [number, number]; readonly to: readonly [number, number]; readonly length: number; readonly until: string | null }

/** How far it is from each side of a box, at its middle, to the nearest thing beside it; nothing where there is none. `until`: an element, or null for the boundary. */
export function clearAround(shape: Footprint, { others, boundary }: Surroundings): readonly Clear[] {
  const box = boxAround(shape)
  const sides = [['left', 'x', -1], ['right', 'x', 1], ['up', 'y', -1], ['down', 'y', 1]] as const
  return sides.flatMap(([side, way, sign]) => {
    const across = way === 'x' ? 'y' : 'x'
    const edge = sign < 0 ? low(box, way) : high(box, way)
    const level = shape[across]
    const stops: { readonly until: string | null; readonly at: number }[] = [
      ...others.filter(({ box: other }) => low(other, across) < high(box, across) && high(other, across) > low(box, across)).map(({ id, box: other }) => ({ until: id, at: sign < 0 ? high(other, way) : low(other, way) })),
      ...(boundary ? crossings(boundary, way, level).map((at) => ({ until: null, at })) : []),
    ].filter(({ at }) => (at - edge) * sign >= 0).sort((a, b) => (a.at - b.at) * sign)
    const [first] = stops
    if (!first) return []
    const point = (at: number): readonly [number, number] => (way === 'x' ? [at, level] : [level, at])
    return [{ side, from: point(edge), to: point(first.at), length: Math.abs(first.at - edge), until: first.until }]
  })
}

/** Where a line across the page meets the boundary. */
function crossings({ corners }: Outline, way: Way, level: number): number[] {
  const [along, across] = way === 'x' ? [0, 1] as const : [1, 0] as const
  return corners.flatMap((point, index) => {
    const next = corners[(index + 1) % corners.length]
    if (!next || point[across] > level === next[across] > level) return []
    return [point[along] + ((level - point[across]) * (next[along] - point[along])) / (next[across] - point[across])]
  })
}
