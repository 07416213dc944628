/** What stands around a plan: its entrances and places by name, a scale bar, north, and what its zones are called. */
import { cosine, sine } from '../geometry/angles.ts'
import type { Token } from '../schema/tokens.ts'
import type { DisplayList, Matrix, Primitive } from './display.ts'
import { ems, FLAT, n } from './lettering.ts'
import { zoneLook, type Frame, type PicturedPlan, type Spot } from './planned.ts'
import { roundLength, scaleBar } from './scale-bar.ts'

/** Draws the legend, and says how much room it takes below the plan. */
export function planLegend(plan: PicturedPlan, frame: Frame, ink: Token): { readonly list: DisplayList; readonly high: number } {
  const { left, top, wide, high, em, margin } = frame
  const y = top + high + margin
  const scale = bar(plan, { x: left, y: y + em * 1.85, room: wide / 4, em, ink })
  const zones = zoneNames(plan, { left: left + scale.wide + em * 2, right: left + wide - (plan.north === undefined ? 0 : em * 4), y: y + em * 0.9, em, ink })
  const arrow = plan.north === undefined ? [] : northArrow(plan.north, [left + wide - em * 1.2, y + em * 0.9], em, ink)
  return { list: [...plan.anchors.flatMap((anchor) => place(anchor, frame, ink)), ...scale.list, ...zones.list, ...arrow], high: Math.max(zones.rows * em * 1.9, em * 2.6) }
}

type Place = PicturedPlan['anchors'][number]
/** A place at the boundary is an entrance: an arrow from outside with its name. Any other is a ring with its name beside it. */
function place({ name, at: [x, y] }: Place, { left, top, wide, high, em }: Frame, ink: Token): DisplayList {
  const sides = [[left + wide - x, 90], [top + high - y, 180], [x - left, 270], [y - top, 0]] as const
  const [far, angle] = sides.reduce((near, side) => (side[0] < near[0] ? side : near))
  if (far > em * 3) {
    return [{ k: 'ellipse', x, y, rx: em * 0.34, ry: em * 0.34, fill: 'white', stroke: 'ink', sw: em / 8, m: FLAT, op: 1 }, words([x + em * 0.7, y + em * 0.3], name, { em, ink: 'ink', a: 'start' })]
  }
  const [cos, sin] = [cosine(angle), sine(angle)]
  const m: Matrix = [cos, sin, 0 - sin, cos, x, y]
  const side = angle === 180 ? ([1, 0, 0, 1, x, y] as const) : m
  const out = em * 0.55 + 60
  return [
    { k: 'path', d: `M0 ${n(-far - 12)}L${n(-em * 0.62)} ${n(-far - out)}L${n(em * 0.62)} ${n(-far - out)}Z`, fill: 'ink', stroke: 'white', sw: em / 7, join: 'round', m, op: 1 },
    words([0, angle === 180 ? far + out + em * 1.15 : -far - out - em * 0.5], name, { em, ink, m: side, bold: true }),
  ]
}

type Bar = { readonly x: number; readonly y: number; readonly room: number; readonly em: number; readonly ink: Token }
/** The scale bar, and how wide it is with its lettering. */
function bar({ unit }: PicturedPlan, { x, y, room, em, ink }: Bar): { list: DisplayList; wide: number } {
  const long = roundLength(room / unit.cm)
  return { list: scaleBar({ x, y, room, size: em, fill: ink, unit: unit.name, unitLength: unit.cm }), wide: long * unit.cm + ems(`${long} ${unit.name}`) * em + em }
}

type Room = { readonly left: number; readonly right: number; readonly y: number; readonly em: number; readonly ink: Token }
/** The dashes of each zone with its name, in as many rows as it takes. */
function zoneNames({ zones }: PicturedPlan, { left, right, y, em, ink }: Room): { list: DisplayList; rows: number } {
  let [x, row] = [left, 0]
  const list = zones.flatMap(({ name }, index): Primitive[] => {
    const { stroke, dash } = zoneLook(index)
    const wide = em * 2.6 + ems(name) * em + em * 1.4
    if (x + wide > right && x > left) [x, row] = [left, row + 1]
    const at: Spot = [x, y + row * em * 1.9 - em * 0.35]
    x += wide
    return [
      { k: 'rect', x: n(at[0]), y: n(at[1]), w: em * 2, h: em * 1.2, r: em * 0.2, fill: 'lawn', m: FLAT, op: 1 },
      { k: 'rect', x: n(at[0]), y: n(at[1]), w: em * 2, h: em * 1.2, r: em * 0.2, stroke, sw: 6, dash, cap: 'round', m: FLAT, op: 1 },
      words([at[0] + em * 2.6, at[1] + em * 0.95], name, { em, ink, a: 'start' }),
    ]
  })
  return { list, rows: row + 1 }
}

/** A needle that points north, with its letter. */
function northArrow(angle: number, [x, y]: Spot, em: number, ink: Token): DisplayList {
  const [cos, sin] = [cosine(angle), sine(angle)]
  const m: Matrix = [cos, sin, 0 - sin, cos, x, n(y + em * 0.3)]
  const r = em * 1.1
  return [
    { k: 'path', d: `M0 ${n(-r)}L${n(r * 0.55)} ${n(r * 0.8)}L0 ${n(r * 0.4)}Z`, fill: ink, m, op: 1 },
    { k: 'path', d: `M0 ${n(-r)}L${n(-r * 0.55)} ${n(r * 0.8)}L0 ${n(r * 0.4)}Z`, stroke: ink, sw: em / 10, join: 'round', m, op: 1 },
    words([x - em * 1.5, y + em * 0.6], 'N', { em, ink, bold: true }),
  ]
}

type Lettering = { readonly em: number; readonly ink: Token; readonly a?: 'start' | 'middle' | 'end'; readonly bold?: boolean; readonly m?: Matrix }
const words = ([x, y]: Spot, text: string, { em, ink, a = 'middle', bold = false, m = FLAT }: Lettering): Primitive => ({ k: 'text', x: n(x), y: n(y), text, size: n(em * 0.92), a, bold, fill: ink, m, op: 1 })
