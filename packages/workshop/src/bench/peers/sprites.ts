import { drawArt, readBrief, THEMES } from '@codraft/core'
import type { DisplayList, Primitive } from '@codraft/core'
import { street } from '@codraft/kits'
import { streetBrief } from '../streets.ts'
import type { Laid } from '../streets.ts'

// The kit's own pictures, drawn once per kind into a bitmap: the peers only copy it, which flatters them.

/** How the street is drawn. */
export const view = { height: 360, groundAt: 300 }

const read = readBrief(streetBrief(14), { kits: { street } })
const catalogue = read.ok ? read.value.catalogue : undefined
const sprites = new Map<string, OffscreenCanvas>()

/** The picture of a kind at its usual width, `scale` pixels to the metre. */
export function spriteOf({ kind, width, id }: Laid, scale: number): OffscreenCanvas {
  const kept = sprites.get(kind)
  if (kept) return kept
  const canvas = new OffscreenCanvas(Math.max(1, Math.ceil(width * scale)), view.height)
  const context = canvas.getContext('2d')
  const { ground, body, front } = drawArt(catalogue?.kinds[kind]?.art, { width: width * 100, seed: id, arts: catalogue?.art })
  context?.translate(canvas.width / 2, view.groundAt)
  context?.scale(scale / 100, scale / 100)
  if (context) paint(context, [...ground, ...body, ...front])
  sprites.set(kind, canvas)
  return canvas
}

function paint(context: OffscreenCanvasRenderingContext2D, list: DisplayList): void {
  for (const primitive of list) {
    context.save()
    context.transform(...(primitive.m as [number, number, number, number, number, number]))
    context.globalAlpha = primitive.op
    const path = outline(primitive)
    if (primitive.fill) {
      context.fillStyle = THEMES.light[primitive.fill]
      context.fill(path)
    }
    if (primitive.stroke) {
      context.strokeStyle = THEMES.light[primitive.stroke]
      context.lineWidth = primitive.sw ?? 2
      context.stroke(path)
    }
    context.restore()
  }
}

function outline(primitive: Primitive): Path2D {
  if (primitive.k === 'path') return new Path2D(primitive.d)
  const path = new Path2D()
  if (primitive.k === 'rect') path.rect(primitive.x, primitive.y, primitive.w, primitive.h)
  if (primitive.k === 'ellipse') path.ellipse(primitive.x, primitive.y, primitive.rx, primitive.ry, 0, 0, 2 * Math.PI)
  return path
}
