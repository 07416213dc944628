/** How far a picture reaches: never less than what is painted, a little more where curves are. */
import type { DisplayList, Matrix, Primitive } from '@codraft/core'

/** A rectangle by its edges. */
export type Extent = { readonly left: number; readonly top: number; readonly right: number; readonly bottom: number }
type Growing = { left: number; top: number; right: number; bottom: number }

const nothing = (): Growing => ({ left: Infinity, top: Infinity, right: -Infinity, bottom: -Infinity })
const pathExtents = new Map<string, Extent>()

/** The extent of shapes under their matrices, or null when there is nothing to paint. */
export function extentOf(list: DisplayList): Extent | null {
  const all = nothing()
  for (const shape of list) {
    const own = ownExtent(shape)
    const half = shape.stroke ? (shape.sw ?? 2) / 2 : 0
    for (const x of [own.left - half, own.right + half]) for (const y of [own.top - half, own.bottom + half]) include(all, shape.m, x, y)
  }
  return all.left <= all.right && all.top <= all.bottom ? all : null
}

function include(all: Growing, [a, b, c, d, e, f]: Matrix, x: number, y: number): void {
  grow(all, a * x + c * y + e, b * x + d * y + f)
}

function grow(all: Growing, x: number, y: number): void {
  if (!Number.isFinite(x) || !Number.isFinite(y)) return
  all.left = Math.min(all.left, x)
  all.right = Math.max(all.right, x)
  all.top = Math.min(all.top, y)
  all.bottom = Math.max(all.bottom, y)
}

function ownExtent(shape: Primitive): Extent {
  switch (shape.k) {
    case 'rect': return { left: shape.x, top: shape.y, right: shape.x + shape.w, bottom: shape.y + shape.h }
    case 'ellipse': return { left: shape.x - shape.rx, top: shape.y - shape.ry, right: shape.x + shape.rx, bottom: shape.y + shape.ry }
    case 'text': {
      const wide = shape.text.length * shape.size
      return { left: shape.x - wide, top: shape.y - shape.size, right: shape.x + wide, bottom: shape.y + shape.size / 2 }
    }
    case 'path': {
      const known = pathExtents.get(shape.d)
      if (known) return known
      if (pathExtents.size > 4000) pathExtents.clear()
      const made = pathExtent(shape.d)
      pathExtents.set(shape.d, made)
      return made
    }
  }
}

const NUMBERS: Readonly<Record<string, number>> = { M: 2, L: 2, H: 1, V: 1, C: 6, S: 4, Q: 4, T: 2, A: 7, Z: 0 }

/** The extent of path data: its points and control points, and arcs by their radii. */
function pathExtent(d: string): Extent {
  const all = nothing()
  let [x, y, startX, startY, bendX, bendY] = [0, 0, 0, 0, 0, 0]
  for (const [, letter = 'Z', rest = ''] of d.matchAll(/([MLHVCSQTAZ])([^MLHVCSQTAZ]*)/gi)) {
    const command = letter.toUpperCase()
    const relative = letter !== command
    const numbers = (rest.match(/[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?/gi) ?? []).map(Number)
    const size = NUMBERS[command] ?? 0
    if (size === 0) [x, y] = [startX, startY]
    for (let at = 0; size > 0 && at + size <= numbers.length; at += size) {
      const given = numbers.slice(at, at + size)
      const [fromX, fromY] = relative ? [x, y] : [0, 0]
      const mirrored: [number, number] = [2 * x - bendX, 2 * y - bendY]
      if (command === 'H') x = (given[0] ?? 0) + fromX
      else if (command === 'V') y = (given[0] ?? 0) + fromY
      else {
        if (command === 'A') reach(all, [x, y], given)
        if (command === 'S' || command === 'T') grow(all, ...mirrored)
        ;[bendX, bendY] = command === 'T' ? mirrored : size > 2 && command !== 'A' ? [(given[size - 4] ?? 0) + fromX, (given[size - 3] ?? 0) + fromY] : [NaN, NaN]
        for (let i = command === 'A' ? 5 : 0; i + 1 < size; i += 2) grow(all, (given[i] ?? 0) + fromX, (given[i + 1] ?? 0) + fromY)
        x = (given[size - 2] ?? 0) + fromX
        y = (given[size - 1] ?? 0) + fromY
        if (Number.isNaN(bendX)) [bendX, bendY] = [x, y]
        if (command === 'A') reach(all, [x, y], given)
      }
      if (command === 'M' && at === 0) [startX, startY] = [x, y]
      grow(all, x, y)
    }
  }
  return all.left <= all.right ? all : { left: 0, top: 0, right: 0, bottom: 0 }
}

/** An arc stays within its radius of its ends, or twice that when it is the long way round. */
function reach(all: Growing, [x, y]: readonly [number, number], [rx = 0, ry = 0, , long = 0]: readonly number[]): void {
  const far = Math.max(Math.abs(rx), Math.abs(ry)) * (long === 0 ? 1 : 2)
  grow(all, x - far, y - far)
  grow(all, x + far, y + far)
}
