/** The scene behind a street: sky, sun, clouds and the silhouettes of houses; another seed is another town. */
import type { Token } from '../schema/tokens.ts'
import { chances } from './chance.ts'
import { GROUND_DEPTH_CM, type DisplayList, type Matrix, type Primitive } from './display.ts'

/** What the scene is drawn for, in centimetres: the street's width, the height above its ground, and room beside it on both sides. */
export type Backdrop = { readonly width: number; readonly height: number; readonly seed: string; readonly margin?: number }

/** Draws the scene. x = 0 is the start of the street, y = 0 its ground; it reaches from −margin to width + margin and down below the ground. */
export function backdrop({ width, height, seed, margin = 0 }: Backdrop): DisplayList {
  const left = -margin
  const wide = width + 2 * margin
  const chance = chances(seed)
  const list: Primitive[] = [
    rect([left, -height, wide, height], 'sky'),
    path(`M${left} ${-height * 0.5}Q${left + wide * 0.25} ${-height * 0.58} ${left + wide * 0.5} ${-height * 0.5}T${left + wide} ${-height * 0.5}V0H${left}Z`, 'skyLow', 0.55),
  ]
  const sun = left + wide * (0.72 + chance() * 0.2)
  const size = Math.min(52, height / 9)
  list.push(oval([sun, -height * 0.8, size * 1.5, size * 1.5], 'sun', 0.22), oval([sun, -height * 0.8, size, size], 'sun', 0.95))
  for (let x = left + 60 + chance() * 160; x < left + wide - 60; x += 380 + chance() * 320) {
    if (Math.abs(x - sun) > 150) list.push(cloud(x, -height * (0.76 + chance() * 0.16), 0.7 + chance() * 0.6))
  }
  const top = height * 0.66
  for (let x = left - 30 - chance() * 80; x < left + wide; ) {
    const w = 110 + Math.round(chance() * 90)
    list.push(path(outline(x, w, top * (0.62 + chance() * 0.38), Math.floor(chance() * 5)), 'far', 0.75))
    x += w + Math.round(chance() * 70)
  }
  for (let x = left - 40 - chance() * 60; x < left + wide; ) {
    const house = { x, w: 120 + Math.round(chance() * 110), h: top * (0.36 + chance() * 0.38), roof: Math.floor(chance() * 5) }
    list.push(...near(house, chance))
    x += house.w + Math.round(chance() * chance() * 150)
  }
  list.push(path(hedge(left, wide, chance), 'far2'), rect([left, -6, wide, GROUND_DEPTH_CM + 6], 'asphaltD'))
  return list
}

type House = { readonly x: number; readonly w: number; readonly h: number; readonly roof: number }

/** A house in the near row: its outline, a shaded side, its windows, of which some are lit, and a tree before the gap. */
function near({ x, w, h, roof }: House, chance: () => number): Primitive[] {
  const list = [path(outline(x, w, h, roof), 'far2'), rect([x + w - 14, -h, 14, h], 'ink', 0.05)]
  const across = Math.max(2, Math.floor((w - 24) / 38))
  const gap = (w - across * 18) / (across + 1)
  let dark = ''
  let lit = ''
  for (let y = -h + 24; y < -84; y += 50) {
    for (let column = 0; column < across; column++) {
      const pane = `M${n(x + gap + column * (18 + gap))} ${n(y)}h18v28h-18Z`
      if (chance() > 0.8) lit += pane
      else dark += pane
    }
  }
  if (dark) list.push(path(dark, 'cloud', 0.5))
  if (lit) list.push(path(lit, 'lamp', 0.75))
  if (chance() > 0.4) list.push(path(crown(x + w + 6, 34 + chance() * 22, 74 + chance() * 40), 'far2'))
  return list
}

/** A house's outline with one of five roofs: flat with a hut on it, gabled, hipped, stepped, or a tower with a mast. */
function outline(x: number, w: number, h: number, roof: number): string {
  const top = n(-h)
  const roofs = [
    `L${x} ${top}h${n(w * 0.2)}v-22h${n(w * 0.3)}v22h${n(w * 0.5)}`,
    `L${x} ${top}l${n(w / 2)} ${n(-w * 0.32)}l${n(w / 2)} ${n(w * 0.32)}`,
    `L${x} ${top}l${n(w * 0.16)} -34h${n(w * 0.12)}v-18h12v18h${n(w * 0.56 - 12)}l${n(w * 0.16)} 34`,
    `L${x} ${top}h${n(w * 0.25)}v-20h${n(w * 0.15)}v-18h${n(w * 0.2)}v18h${n(w * 0.15)}v20h${n(w * 0.25)}`,
    `L${x} ${top}h${n(w / 2 - 3)}v-60h6v60h${n(w / 2 - 3)}`,
  ]
  return `M${x} 0${roofs[roof] ?? roofs[0]}V0Z`
}

/** A round tree as an outline. */
const crown = (x: number, r: number, h: number): string =>
  `M${n(x - 4)} 0V${n(-h)}A${n(r)} ${n(r)} 0 1 1 ${n(x + 4)} ${n(-h)}V0Z`

/** The low green at the foot of the houses. */
function hedge(left: number, wide: number, chance: () => number): string {
  let d = `M${left} 0V-26`
  for (let x = 0; x < wide; x += 60) d += `q30 ${n(-10 - chance() * 18)} 60 0`
  return `${d}V0Z`
}

const cloud = (x: number, y: number, s: number): Primitive => ({
  k: 'path', d: 'M-88 30A22 22 0 0 1 -84 -12A46 46 0 0 1 -14 -34A60 60 0 0 1 62 -12A24 24 0 0 1 86 30Z', fill: 'cloud', m: [s, 0, 0, s, x, y], op: 0.95,
})

const FLAT: Matrix = [1, 0, 0, 1, 0, 0]
type Four = readonly [number, number, number, number]
const rect = ([x, y, w, h]: Four, fill: Token, op = 1): Primitive => ({ k: 'rect', x, y, w, h, fill, m: FLAT, op })
const oval = ([x, y, rx, ry]: Four, fill: Token, op = 1): Primitive => ({ k: 'ellipse', x, y, rx, ry, fill, m: FLAT, op })
const path = (d: string, fill: Token, op = 1): Primitive => ({ k: 'path', d, fill, m: FLAT, op })
const n = (value: number): number => Math.round(value * 10) / 10
