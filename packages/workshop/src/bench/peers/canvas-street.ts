// The limit of the resize row: one bare canvas, repainted from ready pictures once per frame. No words, no rules, no outline.
import { resized, streetOf } from '../streets.ts'
import type { Laid } from '../streets.ts'
import { bitmapOf, view } from './pictures.ts'
import { count, ready } from './subject.ts'

const parts: Laid[] = streetOf(count)
const chosen = resized(count)
const total = parts.reduce((sum, { width }) => sum + width, 0) + 2
const scale = 1240 / total
const canvas = document.createElement('canvas')
canvas.width = 1240
canvas.height = view.height
document.getElementById('app')?.append(canvas)
const pictures = new Map(parts.map((part) => [part.id, bitmapOf(part, scale)]))
const context = canvas.getContext('2d')

const edge = (): number => parts.slice(0, chosen + 1).reduce((sum, { width }) => sum + width, 0) * scale

const paint = (): void => {
  context?.clearRect(0, 0, canvas.width, canvas.height)
  let x = 0
  for (const part of parts) {
    const picture = pictures.get(part.id)
    if (picture) context?.drawImage(picture, x, 0, part.width * scale, view.height)
    x += part.width * scale
  }
}

let held: { x: number; width: number } | undefined
let asked = false
canvas.addEventListener('pointerdown', ({ clientX }) => {
  if (Math.abs(clientX - edge()) < 8) held = { x: clientX, width: parts[chosen]?.width ?? 0 }
})
addEventListener('pointermove', ({ clientX }) => {
  const part = parts[chosen]
  if (!held || !part) return
  parts[chosen] = { ...part, width: Math.max(0.5, held.width + (clientX - held.x) / scale) }
  if (asked) return
  asked = true
  requestAnimationFrame(() => {
    asked = false
    paint()
  })
})
addEventListener('pointerup', () => (held = undefined))

paint()
ready({ grip: () => ({ x: edge(), y: 200 }), state: () => parts[chosen]?.width })
