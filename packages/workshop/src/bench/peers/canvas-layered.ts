// The limit of dragging: two bare canvases, everything at rest on the lower one, the part in the hand alone on the upper one. No rules, no words.
import { size, strip } from './strip.ts'
import type { Strip } from './strip.ts'
import { ready } from './subject.ts'

const parts = strip()
const base = sheet()
const above = sheet()
const target = parts.find(({ id }) => id === 'target')
let held: { readonly part: Strip; readonly by: number } | undefined
let painted: Strip | undefined
let asked = false

function sheet(): CanvasRenderingContext2D | null {
  const canvas = document.createElement('canvas')
  canvas.width = size.width
  canvas.height = size.height
  canvas.style.position = 'absolute'
  document.getElementById('app')?.append(canvas)
  return canvas.getContext('2d')
}

function rect(context: CanvasRenderingContext2D | null, { x, width, fill }: Strip): void {
  if (!context) return
  context.fillStyle = fill
  context.fillRect(x, 0, width, size.height)
  context.strokeStyle = '#333'
  context.lineWidth = 1
  context.strokeRect(x, 0, width, size.height)
}

function paintBase(): void {
  base?.clearRect(0, 0, size.width, size.height)
  for (const part of parts) if (part !== held?.part) rect(base, part)
}

function paintAbove(): void {
  asked = false
  if (painted) above?.clearRect(painted.x - 2, 0, painted.width + 4, size.height)
  if (held) rect(above, held.part)
  painted = held && { ...held.part }
}

addEventListener('pointerdown', ({ clientX }) => {
  // The target is on top, as in all pages of the strip.
  const hit = [target, ...parts].find((part) => part && clientX >= part.x && clientX <= part.x + part.width)
  if (!hit) return
  held = { part: hit, by: clientX - hit.x }
  paintBase()
  paintAbove()
})
addEventListener('pointermove', ({ clientX }) => {
  if (!held) return
  held.part.x = clientX - held.by
  if (asked) return
  asked = true
  requestAnimationFrame(paintAbove)
})
addEventListener('pointerup', () => {
  if (!held) return
  held = undefined
  paintAbove()
  paintBase()
})

paintBase()
ready({ grip: () => ({ x: (target?.x ?? 0) + 20, y: 200 }), state: () => target?.x })
