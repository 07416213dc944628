import { drawArt, readBrief, THEMES } from '@codraft/core'
import type { DisplayList, Primitive } from '@codraft/core'
import { street } from '@codraft/kits'
import { streetBrief } from '../streets.ts'
import type { Laid } from '../streets.ts'
import { count } from './subject.ts'

// The kit's own pictures for the peers: shapes to paint, with everything that can be made ready made ready.

/** How the street is drawn, in pixels. */
export const view = { height: 360, ground: 300 }

const read = readBrief(streetBrief(count), { kits: { street } })
if (!read.ok) throw new Error(read.problems[0]?.message)

/** The brief that the page is about. */
export const brief = read.value
const { kinds, art: arts } = brief.catalogue
const lists = new Map<string, DisplayList>()
const paths = new WeakMap<Primitive, Path2D>()

type Context = CanvasRenderingContext2D | OffscreenCanvasRenderingContext2D

/** Paints an element with its middle in the middle of a canvas, `scale` pixels to the metre. */
export function paintElement(context: Context, part: Laid, scale: number): void {
  context.save()
  context.translate(context.canvas.width / 2, view.ground)
  context.scale(scale / 100, scale / 100)
  for (const shape of listOf(part)) paintShape(context, shape)
  context.restore()
}

/** The same picture as a bitmap: the least that showing it can cost. */
export function bitmapOf(part: Laid, scale: number): OffscreenCanvas {
  const canvas = new OffscreenCanvas(Math.max(1, Math.ceil(part.width * scale)), view.height)
  const context = canvas.getContext('2d')
  if (context) paintElement(context, part, scale)
  return canvas
}

/** The shapes of an element's picture, drawn once for each width. */
export function listOf({ id, kind, width }: Laid): DisplayList {
  const name = `${id} ${width}`
  const kept = lists.get(name)
  if (kept) return kept
  const { ground, body, front } = drawArt(kinds[kind]?.art, { width: width * 100, seed: id, arts })
  const list = [...ground, ...body, ...front]
  lists.set(name, list)
  return list
}

function paintShape(context: Context, shape: Primitive): void {
  const path = paths.get(shape) ?? outline(shape)
  paths.set(shape, path)
  context.save()
  context.transform(...shape.m)
  context.globalAlpha = shape.op
  if (shape.fill) {
    context.fillStyle = THEMES.light[shape.fill]
    context.fill(path)
  }
  if (shape.stroke) {
    context.strokeStyle = THEMES.light[shape.stroke]
    context.lineWidth = shape.sw ?? 2
    context.stroke(path)
  }
  context.restore()
}

function outline(shape: Primitive): Path2D {
  if (shape.k === 'path') return new Path2D(shape.d)
  const path = new Path2D()
  if (shape.k === 'rect') path.rect(shape.x, shape.y, shape.w, shape.h)
  if (shape.k === 'ellipse') path.ellipse(shape.x, shape.y, shape.rx, shape.ry, 0, 0, 2 * Math.PI)
  return path
}
