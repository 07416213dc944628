/** Paints shapes on a canvas. Knows nothing of stages, so that the first picture, the palette and the stage share it. */
import { ART_FONT, type DisplayList, type Matrix, type Palette, type Primitive } from '@codraft/core'

/** Paths are made once for all elements; figures and vehicles come back again and again. */
const paths = new Map<string, Path2D>()
const MOST_PATHS = 4000

/** What a canvas is painted with; null where a browser does not paint, or fails at it. */
export function contextOf(canvas: HTMLCanvasElement | OffscreenCanvas): CanvasRenderingContext2D | null {
  try {
    // What is painted beside the page is painted in the same way.
    return canvas.getContext('2d') as CanvasRenderingContext2D | null
  } catch {
    return null
  }
}

/**
 * Paints shapes in order, under the context's transform and opacity as they are now, and leaves both as they were.
 * @param palette a colour, or a system colour, for every colour name
 * @param base the context's transform, where it is known: asking for it takes longer than painting a small shape
 */
export function paintList(context: CanvasRenderingContext2D, list: DisplayList, palette: Palette, base?: Matrix): void {
  if (list.length === 0) return
  const [a, b, c, d, e, f] = base ?? matrixOf(context)
  const alpha = context.globalAlpha
  for (const shape of list) {
    const [p, q, r, s, t, u] = shape.m
    context.setTransform(a * p + c * q, b * p + d * q, a * r + c * s, b * r + d * s, a * t + c * u + e, b * t + d * u + f)
    context.globalAlpha = alpha * shape.op
    paintShape(context, shape, palette)
  }
  context.setTransform(a, b, c, d, e, f)
  context.globalAlpha = alpha
}

function matrixOf(context: CanvasRenderingContext2D): Matrix {
  const { a, b, c, d, e, f } = context.getTransform()
  return [a, b, c, d, e, f]
}

function paintShape(context: CanvasRenderingContext2D, shape: Primitive, palette: Palette): void {
  if (shape.fill) context.fillStyle = palette[shape.fill]
  if (shape.stroke) {
    context.strokeStyle = palette[shape.stroke]
    context.lineWidth = shape.sw ?? 2
    context.lineCap = shape.cap ?? 'butt'
    context.lineJoin = shape.join ?? 'miter'
    context.setLineDash(shape.dash ? [...shape.dash] : [])
  }
  if (shape.k === 'text') return letter(context, shape)
  if (shape.k === 'rect' && !shape.r) {
    if (shape.fill) context.fillRect(shape.x, shape.y, shape.w, shape.h)
    if (shape.stroke) context.strokeRect(shape.x, shape.y, shape.w, shape.h)
    return
  }
  if (shape.k === 'path') {
    const path = pathOf(shape.d)
    if (shape.fill) context.fill(path)
    if (shape.stroke) context.stroke(path)
    return
  }
  context.beginPath()
  if (shape.k === 'rect') context.roundRect(shape.x, shape.y, shape.w, shape.h, Math.min(shape.r ?? 0, shape.w / 2, shape.h / 2))
  else context.ellipse(shape.x, shape.y, Math.abs(shape.rx), Math.abs(shape.ry), 0, 0, 2 * Math.PI)
  if (shape.fill) context.fill()
  if (shape.stroke) context.stroke()
}

function letter(context: CanvasRenderingContext2D, shape: Extract<Primitive, { k: 'text' }>): void {
  context.font = `${shape.bold ? '700 ' : ''}${shape.size}px ${ART_FONT}`
  context.textAlign = shape.a === 'start' || shape.a === 'end' ? shape.a : 'center'
  context.textBaseline = 'alphabetic'
  if (shape.fill) context.fillText(shape.text, shape.x, shape.y)
}

function pathOf(d: string): Path2D {
  let path = paths.get(d)
  if (!path) {
    if (paths.size >= MOST_PATHS) paths.clear()
    paths.set(d, (path = new Path2D(d)))
  }
  return path
}
