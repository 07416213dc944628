/** How much of an area lies under several shapes together, each spot counted once. */
import { cosine, sine } from './angles.ts'
import { commonArea, polygonOf, shareInside } from './cover.ts'
import { boxAround, furthest, type Box, type Footprint } from './footprint.ts'
import type { Outline, Point } from './outline.ts'
import { separation } from './separation.ts'

/** Slices that a heap of overlapping shapes is cut into at least, and about at most. */
const LEAST_SLICES = 128
const MOST_SLICES = 4096

/**
 * The share of an area that shapes without growth cover, 0 to 1. Shapes that lie apart, and those along the axes, count exactly. A heap of
 * overlapping turned or round shapes is cut into at least 128 slices: it comes out within one part in 10,000 of its own size, ellipses in
 * a heap being polygons of 36 sides and of their own area.
 */
export function coveredShare(shapes: readonly Footprint[], outline: Outline): number {
  if (outline.size === 0) return 0
  const near = shapes.map((shape) => ({ shape, box: boxAround(shape) })).filter(({ shape, box }) => shape.halfWidth > 0 && shape.halfDepth > 0 && overlaps(box, outline.box))
  let covered = 0
  for (const heap of heapsOf(near)) covered += heap.length === 1 && heap[0] ? commonArea(heap[0].shape, outline) : heapArea(heap, outline)
  return Math.min(1, covered / outline.size)
}

/** The share of several shapes together, grown ones too, that lies in an area, 0 to 1: exact for one shape that is not grown, within one part in 1,000 else. */
export function sharedArea(shapes: readonly Footprint[], outline: Outline): number {
  const [only] = shapes
  if (only && shapes.length === 1 && only.grown === 0) return shareInside(only, outline)
  const pieces = shapes.map((shape) => pieceOf(shape.grown === 0 ? polygonOf(shape, 10) : roundedPolygon(shape)))
  const box = pieces.reduce((sum, { corners, minY, maxY }) => {
    const xs = corners.map(([x]) => x)
    return { minX: Math.min(sum.minX, ...xs), maxX: Math.max(sum.maxX, ...xs), minY: Math.min(sum.minY, minY), maxY: Math.max(sum.maxY, maxY) }
  }, { minX: Infinity, maxX: -Infinity, minY: Infinity, maxY: -Infinity })
  const all = piecesArea(pieces, [[box.minX, box.minY], [box.maxX, box.minY], [box.maxX, box.maxY], [box.minX, box.maxY]])
  return all === 0 ? 0 : Math.min(1, piecesArea(pieces, outline.round ? polygonOf(outline.round, 1) : outline.corners) / all)
}

const roundedPolygon = (shape: Footprint): readonly Point[] => Array.from({ length: 120 }, (_, look) => furthest(shape, cosine(look * 3), sine(look * 3)))

type Boxed = { readonly shape: Footprint; readonly box: Box }

const overlaps = (a: Box, b: Box): boolean => a.minX < b.maxX && b.minX < a.maxX && a.minY < b.maxY && b.minY < a.maxY

const meet = (a: Boxed | undefined, b: Boxed | undefined): boolean => a !== undefined && b !== undefined && overlaps(a.box, b.box) && separation(a.shape, b.shape) < 0

/** Shapes that hang together. */
function heapsOf(all: readonly Boxed[]): readonly (readonly Boxed[])[] {
  const sorted = [...all].sort((a, b) => a.box.minX - b.box.minX)
  const leader = sorted.map((_, index) => index)
  const leaderOf = (index: number): number => {
    let at = index
    while (leader[at] !== at) at = leader[at] ?? at
    leader[index] = at
    return at
  }
  let open: number[] = []
  for (const [index, { box }] of sorted.entries()) {
    open = open.filter((one) => (sorted[one]?.box.maxX ?? 0) > box.minX)
    for (const one of open) if (meet(sorted[index], sorted[one])) leader[leaderOf(one)] = leaderOf(index)
    open.push(index)
  }
  const heaps = new Map<number, Boxed[]>()
  for (const [index, one] of sorted.entries()) {
    const heap = heaps.get(leaderOf(index))
    if (heap) heap.push(one)
    else heaps.set(leaderOf(index), [one])
  }
  return [...heaps.values()]
}

type Piece = { readonly corners: readonly Point[]; readonly minY: number; readonly maxY: number }

const pieceOf = (corners: readonly Point[]): Piece => {
  const ys = corners.map(([, y]) => y)
  return { corners, minY: Math.min(...ys), maxY: Math.max(...ys) }
}

const heapArea = (heap: readonly Boxed[], outline: Outline): number =>
  piecesArea(heap.map(({ shape }) => pieceOf(polygonOf(shape, 10))), outline.round ? polygonOf(outline.round, 1) : outline.corners)

/** The area of several pieces within a polygon: slices between the heights at which a side begins or ends, each as wide as in its middle. */
function piecesArea(all: readonly Piece[], within: readonly Point[]): number {
  const pieces = all.toSorted((a, b) => a.minY - b.minY)
  const around = pieceOf(within)
  const heights = heightsOf([...pieces, around], Math.max(pieces[0]?.minY ?? 0, around.minY), Math.min(Math.max(...pieces.map(({ maxY }) => maxY)), around.maxY))
  let [area, next] = [0, 0]
  let open: Piece[] = []
  for (let index = 0; index + 1 < heights.length; index++) {
    const [top, bottom] = [heights[index] ?? 0, heights[index + 1] ?? 0]
    const middle = (top + bottom) / 2
    for (let piece = pieces[next]; piece && piece.minY <= middle; piece = pieces[++next]) open.push(piece)
    open = open.filter(({ maxY }) => maxY > middle)
    area += (bottom - top) * common(merged(open.flatMap((piece) => runsAt(piece.corners, middle))), runsAt(around.corners, middle))
  }
  return area
}

/** Where slices begin and end, in order. */
function heightsOf(pieces: readonly Piece[], from: number, to: number): readonly number[] {
  if (to <= from) return []
  const own = [...new Set(pieces.flatMap(({ corners }) => corners.map(([, y]) => y)).filter((y) => y > from && y < to))]
  const fine = (to - from) / MOST_SLICES
  const kept = own.length > MOST_SLICES ? [...new Set(own.map((y) => from + Math.round((y - from) / fine) * fine))] : own
  const even = Array.from({ length: LEAST_SLICES + 1 }, (_, index) => from + ((to - from) * index) / LEAST_SLICES)
  return [...new Set([...kept, ...even])].sort((a, b) => a - b)
}

type Run = readonly [from: number, to: number]

/** Where a polygon is at a height, from left to right. */
function runsAt(corners: readonly Point[], y: number): Run[] {
  const crossings: number[] = []
  let before = corners[corners.length - 1]
  for (const point of corners) {
    if (before && before[1] > y !== point[1] > y) crossings.push(before[0] + ((y - before[1]) * (point[0] - before[0])) / (point[1] - before[1]))
    before = point
  }
  crossings.sort((a, b) => a - b)
  const runs: Run[] = []
  for (let index = 0; index + 1 < crossings.length; index += 2) runs.push([crossings[index] ?? 0, crossings[index + 1] ?? 0])
  return runs
}

function merged(runs: Run[]): Run[] {
  const all: [number, number][] = []
  for (const [from, to] of runs.sort((a, b) => a[0] - b[0])) {
    const last = all[all.length - 1]
    if (last && from <= last[1]) last[1] = Math.max(last[1], to)
    else all.push([from, to])
  }
  return all
}

/** How long two lists of runs lie over each other. */
function common(ones: readonly Run[], others: readonly Run[]): number {
  let length = 0
  for (const [from, to] of ones) for (const [start, end] of others) length += Math.max(0, Math.min(to, end) - Math.max(from, start))
  return length
}
