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
/** Where a pen is, where its path began, and the last control point. */
type Pen = { x: number; y: number; startX: number; startY: number; bendX: number; bendY: number }

/** The extent of path data: its points and control points, and arcs by their radii. */
function pathExtent(d: string): Extent {
  const all = nothing()
  const pen: Pen = { x: 0, y: 0, startX: 0, startY: 0, bendX: 0, bendY: 0 }
  for (const [, letter = 'Z', rest = ''] of d.matchAll(/([MLHVCSQTAZ])([^MLHVCSQTAZ]*)/gi)) {
    const size = NUMBERS[letter.toUpperCase()] ?? 0
    const numbers = (rest.match(/[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?/gi) ?? []).map(Number)
    if (size === 0) Object.assign(pen, { x: pen.startX, y: pen.startY })
    for (let at = 0; size > 0 && at + size <= numbers.length; at += size) {
      draw(all, pen, letter, numbers.slice(at, at + size))
      if (letter.toUpperCase() === 'M' && at === 0) Object.assign(pen, { startX: pen.x, startY: pen.y })
    }
  }
  return all.left <= all.right ? all : { left: 0, top: 0, right: 0, bottom: 0 }
}

function draw(all: Growing, pen: Pen, letter: string, given: readonly number[]): void {
  const command = letter.toUpperCase()
  const [fromX, fromY] = letter === command ? [0, 0] : [pen.x, pen.y]
  const at = (index: number): [number, number] => [(given[index] ?? 0) + fromX, (given[index + 1] ?? 0) + fromY]
  const mirrored: [number, number] = [2 * pen.x - pen.bendX, 2 * pen.y - pen.bendY]
  if (command === 'A') reach(all, pen, given)
  if (command === 'S' || command === 'T') grow(all, ...mirrored)
  for (let index = 0; 'CSQ'.includes(command) && index + 3 < given.length; index += 2) grow(all, ...at(index))
  const bend = command === 'T' ? mirrored : 'CSQ'.includes(command) ? at(given.length - 4) : null
  if (command === 'H') pen.x = (given[0] ?? 0) + fromX
  else if (command === 'V') pen.y = (given[0] ?? 0) + fromY
  else [pen.x, pen.y] = at(given.length - 2)
  ;[pen.bendX, pen.bendY] = bend ?? [pen.x, pen.y]
  if (command === 'A') reach(all, pen, given)
  grow(all, pen.x, pen.y)
}

/** An arc stays within its radius of its ends, or twice that when it is the long way round. */
function reach(all: Growing, { x, y }: Pen, [rx = 0, ry = 0, , long = 0]: readonly number[]): void {
  const far = Math.max(Math.abs(rx), Math.abs(ry)) * (long === 0 ? 1 : 2)
  grow(all, x - far, y - far)
  grow(all, x + far, y + far)
}
