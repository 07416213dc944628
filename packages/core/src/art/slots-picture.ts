/** A whole stage of slots as shapes: the frame, every slot where it is, empty ones named, what stands in them, names underneath and a scale bar. */
import type { Art } from '../schema/art.ts'
import type { Token } from '../schema/tokens.ts'
import type { DisplayList, Matrix, Primitive } from './display.ts'
import { drawArt, type Drawn } from './draw.ts'
import { around, EM, emOf, grown, type Edges, type Framed } from './framed.ts'
import { FLAT, fits, lettered, letteredLines, line, n } from './lettering.ts'
import { shifted } from './row-picture.ts'
import { scaleBar } from './scale-bar.ts'

/** One slot; `x` and `y` are its centre. Centimetres. */
export type PicturedSlot = { readonly name: string; readonly x: number; readonly y: number; readonly width: number; readonly depth: number }
/** One element in the slots that it covers. */
export type PicturedModule = {
  /** Chooses among what varies in its art. */
  readonly id: string
  readonly art: Art | string | undefined
  readonly name: string
  /** The slots that it covers, by their index. */
  readonly slots: readonly number[]
  /** Its own size in centimetres. */
  readonly width: number
  readonly depth: number
}
/** What a picture of slots is made from. */
export type PicturedSlots = {
  readonly slots: readonly PicturedSlot[]
  readonly elements: readonly PicturedModule[]
  readonly arts: Readonly<Record<string, Art>>
  readonly locale: string
  /** The unit that people read on the scale bar, and how many centimetres it has. */
  readonly unit: { readonly name: string; readonly cm: number }
}
/** What stands still behind what is in the slots: shapes of a picture whose unit is `scale` to a centimetre. */
export type SlotsBackdrop = {
  readonly scale: number
  /** The case, and all that is drawn before anything stands in it. */
  readonly frame: Edges
  readonly body: DisplayList
  /** Each slot as it looks while nobody stands in it, by its index. */
  readonly empties: readonly DisplayList[]
  /** In front of empty slots, behind what stands in others. */
  readonly rails: DisplayList
}

/** Draws a stage of slots without anything in it. Sizes in centimetres. */
export function slotsBackdrop(slots: readonly PicturedSlot[]): SlotsBackdrop {
  if (slots.length === 0) return { scale: 1, frame: [0, 0, 0, 0], body: [], empties: [], rails: [] }
  const scale = EM / emOf(around(slots.map(edges)))
  const big = slots.map((slot) => enlarged(slot, scale))
  const holes = around(big.map(edges))
  const frame = grown(holes, [EM * 0.9, EM * 0.7])
  return { scale, frame, body: body(frame, holes), empties: big.map(empty), rails: rails(big) }
}

/**
 * Draws slots and what stands in them. The legend (names, scale bar) is written below the frame, or on what stands in an upper row of slots.
 * @param wish.lettering the colour of the legend: `ink` by day and on paper, `white` by night
 */
export function slotsPicture(shelf: PicturedSlots, { legend, lettering = 'ink' }: { legend: boolean; lettering?: Token }): Framed {
  if (shelf.slots.length === 0) return { list: [], box: [0, 0, 1, 1] }
  const { scale, frame, ...backdrop } = slotsBackdrop(shelf.slots)
  const big = scaled(shelf, scale)
  const holes = around(big.slots.map(edges))
  const placed = big.elements.flatMap((one) => standing(one, big))
  const taken = new Set(placed.flatMap(({ one }) => one.slots))
  const drawn = placed.map(({ one, at }) => moved(drawArt(one.art, { width: one.width / scale, depth: one.depth / scale, seed: one.id, arts: shelf.arts, locale: shelf.locale }), at, scale))
  const below = legend ? legendOf(placed, { holes, frame, lettering, shelf: big, scale }) : { list: [], depth: 0 }
  const list = [
    ...backdrop.body, ...backdrop.empties.flatMap((shapes, index) => (taken.has(index) ? [] : shapes)), ...backdrop.rails,
    ...(['ground', 'shadow', 'body', 'front'] as const).flatMap((layer) => drawn.flatMap((one) => one[layer])), ...clashes(placed, big), ...below.list,
  ]
  const [x, y, right, bottom] = around([frame, ...placed.map(({ at }) => at)])
  return { list, box: [n(x - EM), n(y - EM * 0.8), n(right - x + 2 * EM), n(Math.max(frame[3] + below.depth, bottom) - y + EM * 1.9)] }
}

const edges = ({ x, y, width, depth }: Omit<PicturedSlot, 'name'>): Edges => [x - width / 2, y - depth / 2, x + width / 2, y + depth / 2]

function scaled(shelf: PicturedSlots, by: number): PicturedSlots {
  return {
    ...shelf, slots: shelf.slots.map((slot) => enlarged(slot, by)),
    elements: shelf.elements.map((one) => ({ ...one, width: one.width * by, depth: one.depth * by })),
  }
}

const enlarged = ({ name, x, y, width, depth }: PicturedSlot, by: number): PicturedSlot => ({ name, x: x * by, y: y * by, width: width * by, depth: depth * by })

/** An element where its slots are. */
type Standing = { readonly one: PicturedModule; readonly at: Edges }

function standing(one: PicturedModule, { slots }: PicturedSlots): Standing[] {
  const at = edgesIn(one, slots)
  return at ? [{ one, at }] : []
}

/** Where something is drawn, from edge to edge: in the middle of its slots; from their start where it is wider than they are. Null without a slot. */
export function edgesIn(one: Pick<PicturedModule, 'slots' | 'width' | 'depth'>, slots: readonly Omit<PicturedSlot, 'name'>[]): Edges | null {
  const covered = one.slots.flatMap((index) => slots[index] ?? [])
  if (covered.length === 0) return null
  const [left, top, right, bottom] = around(covered.map(edges))
  const start = one.width > right - left ? left : (left + right - one.width) / 2
  const middle = (top + bottom) / 2
  return [start, middle - one.depth / 2, start + one.width, middle + one.depth / 2]
}

/** Art drawn about 0, in centimetres, brought to its place in the picture. */
function moved(drawn: Drawn, [left, top, right, bottom]: Edges, scale: number): Drawn {
  const [x, y] = [(left + right) / 2, (top + bottom) / 2]
  const to = (list: DisplayList): DisplayList => shifted(list.map((shape) => ({ ...shape, m: shape.m.map((value) => value * scale) as unknown as Matrix })), x, y)
  return { ground: to(drawn.ground), shadow: to(drawn.shadow), body: to(drawn.body), front: to(drawn.front) }
}

/** The case: sides of wood, dark inside, its shadow on the table. */
function body([left, top, right, bottom]: Edges, holes: Edges): Primitive[] {
  const [w, h] = [right - left, bottom - top]
  return [
    rect([left + EM * 0.2, top + EM * 0.6, w, h], 'ink', { r: EM * 0.5, op: 0.2 }),
    rect([left, top, w, h + EM * 0.3], 'soilD', { r: EM * 0.45 }), rect([left, top, w, h], 'trunk', { r: EM * 0.45 }),
    rect([left + EM * 0.2, top + EM * 0.1, EM * 0.16, h - EM * 0.2], 'white', { r: EM * 0.08, op: 0.18 }), rect([right - EM * 0.32, top + EM * 0.1, EM * 0.2, h - EM * 0.2], 'ink', { r: EM * 0.1, op: 0.2 }),
    rect([holes[0] - EM * 0.12, top, holes[2] - holes[0] + EM * 0.24, h], 'metalD'), rect([holes[0] - EM * 0.12, top, holes[2] - holes[0] + EM * 0.24, EM * 0.3], 'metal'),
    rect([holes[0], holes[1], holes[2] - holes[0], holes[3] - holes[1]], 'panelD'), rect([holes[0], holes[1], holes[2] - holes[0], EM * 0.24], 'ink', { op: 0.4 }),
  ]
}

/** An empty slot: its outline dashed, its name in it, upright where it is narrow. */
function empty(slot: PicturedSlot): Primitive[] {
  const [left, top, right, bottom] = grown(edges(slot), [-EM * 0.09, -slot.depth * 0.085])
  const outline = rect([left, top, right - left, bottom - top], 'white', { op: 0.32 })
  const upright = slot.depth > slot.width * 1.5
  const size = Math.min(EM * 0.84, (upright ? slot.width : slot.depth) * 0.42)
  if (!fits(slot.name, upright ? bottom - top : right - left, size)) return [dashed(outline)]
  const name: Primitive = { k: 'text', x: 0, y: n(size * 0.36), text: slot.name, size: n(size), a: 'middle', fill: 'white', m: upright ? [0, -1, 1, 0, slot.x, slot.y] : [1, 0, 0, 1, slot.x, slot.y], op: 0.8 }
  return [dashed(outline), name]
}

const dashed = (outline: Primitive): Primitive => ({ ...outline, fill: undefined, stroke: 'white', sw: n(EM * 0.06), dash: [n(EM * 0.24), n(EM * 0.2)] })

/** Two bars that hold what stands in a slot, with a hole in each: only where slots are upright, as in a rack. */
function rails(slots: readonly PicturedSlot[]): Primitive[] {
  return slots.filter(({ width, depth }) => depth > width * 1.5).flatMap(({ x, y, width, depth }) => [-1, 1].flatMap((end) => {
    const middle = y + end * depth * 0.465
    const high = depth * 0.036
    return [
      rect([x - width / 2, middle - high, width, high * 2], 'metalD'), rect([x - width / 2, middle - high, width, high * 0.8], 'metal'),
      { k: 'ellipse', x: n(x), y: n(middle + high * 0.3), rx: n(high * 0.42), ry: n(high * 0.42), fill: 'ink', m: FLAT, op: 0.75 } as const,
    ]
  }))
}

/** Where two stand in one slot, or one stands out of its slots: hatched. */
function clashes(placed: readonly Standing[], { slots }: PicturedSlots): Primitive[] {
  const twice = slots.filter((_, index) => placed.filter(({ one }) => one.slots.includes(index)).length > 1).map(edges)
  const out = placed.flatMap(({ one, at }) => {
    const covered = one.slots.flatMap((index) => slots[index] ?? [])
    const end = around(covered.map(edges))[2]
    return at[2] > end + EM / 100 ? [[end, at[1], at[2], at[3]] as const] : []
  })
  const art: Art = { v: 1, unit: 'cm', view: 'front', box: [-50, -50, 100, 100], parts: [{ k: 'group', stretch: 'xy', parts: [{ k: 'rect', x: -50, y: -50, w: 100, h: 100, pattern: 'hatch', stroke: 'red', sw: 4, op: 0.8 }] }] }
  return [...twice, ...out].flatMap(([left, top, right, bottom]) => shifted(drawArt(art, { width: right - left, depth: bottom - top, seed: '' }).body, (left + right) / 2, (top + bottom) / 2))
}

type Legend = { readonly holes: Edges; readonly frame: Edges; readonly lettering: Token; readonly shelf: PicturedSlots; readonly scale: number }

/** Names: below the frame for what stands in the lowest row of slots, on a dark plate where something stands below. Then the scale bar. */
function legendOf(placed: readonly Standing[], { holes, frame, lettering, shelf, scale }: Legend): { list: DisplayList; depth: number } {
  const under = frame[3] + EM * 0.75
  const list = placed.flatMap(({ one, at: [left, , right, bottom] }) => {
    const [x, room] = [(left + right) / 2, Math.max(right - left, EM)]
    if (bottom < holes[3] - EM) return plated(one.name, { x, bottom, room })
    const [from, to, y] = [n(left + EM * 0.1), n(right - EM * 0.1), n(under)]
    const tick = n(EM * 0.25)
    const slots = one.slots.flatMap((index) => shelf.slots[index]?.name ?? [])
    const figure = slots.length > 1 ? `${slots[0] ?? ''}–${slots.at(-1) ?? ''}` : (slots[0] ?? '')
    const names = letteredLines(one.name, { fill: lettering, x, y: under + EM * 1.25, size: EM, room, bold: true })
    const last = names.at(-1)
    const next = last?.k === 'text' ? last.y + EM * 1.05 : under + EM * 1.25
    return [line(`M${from} ${y}H${to}M${from} ${n(under - tick)}v${2 * tick}M${to} ${n(under - tick)}v${2 * tick}`, lettering), ...names, ...lettered(figure, { fill: lettering, x, y: next, size: EM * 0.84, room, bold: false })]
  })
  const lowest = list.reduce((most, shape) => (shape.k === 'text' && shape.y > most ? shape.y : most), under)
  const bar = lowest + EM * 2.2
  return {
    list: [...list, ...scaleBar({ x: holes[0], y: bar, room: (holes[2] - holes[0]) / 4, size: EM * 0.84, fill: lettering, unit: shelf.unit.name, unitLength: shelf.unit.cm * scale })],
    depth: bar - frame[3],
  }
}

function plated(name: string, { x, bottom, room }: { readonly x: number; readonly bottom: number; readonly room: number }): DisplayList {
  const words = lettered(name, { fill: 'white', x, y: bottom - EM * 0.55, size: EM * 0.84, room, bold: true })
  return words.length === 0 ? [] : [rect([x - room / 2 + EM * 0.1, bottom - EM * 1.4, room - EM * 0.2, EM * 1.2], 'ink', { r: EM * 0.3, op: 0.85 }), ...words]
}

const rect = ([x, y, w, h]: readonly [number, number, number, number], fill: Token, { r, op = 1 }: { readonly r?: number; readonly op?: number } = {}): Primitive => (
  { k: 'rect', x: n(x), y: n(y), w: n(w), h: n(h), ...(r !== undefined && { r: n(r) }), fill, m: FLAT, op }
)
