/** A plan that is seen from the front, as shapes: the plate that its boundary cuts out, its zones, what sits on it, its dimensions and a scale bar. */
import type { Art } from '../schema/art.ts'
import type { Token } from '../schema/tokens.ts'
import { around, EM, emOf, grown, type Edges, type Framed } from './framed.ts'
import type { DisplayList, Matrix, Primitive } from './display.ts'
import { drawArt, type Drawn } from './draw.ts'
import { FLAT, fits, line, n } from './lettering.ts'
import { shifted } from './row-picture.ts'
import { scaleBar } from './scale-bar.ts'

type Spot = readonly [x: number, y: number]
/** One element on a front: its centre, its size, its angle clockwise. Centimetres. */
export type FrontElement = {
  /** Chooses among what varies in its art. */
  readonly id: string
  readonly art: Art | string | undefined
  readonly at: Spot
  readonly width: number
  readonly depth: number
  readonly angle: number
  readonly round: boolean
}
/** A zone of a front: what must stay free, or what belongs there. */
export type FrontZone = { readonly name: string; readonly outline: readonly Spot[] | { readonly circle: readonly [number, number, number] } }
/** What a picture of a front is made from. */
export type PicturedFront = {
  readonly elements: readonly FrontElement[]
  readonly boundary: readonly Spot[]
  readonly zones: readonly FrontZone[]
  readonly arts: Readonly<Record<string, Art>>
  readonly locale: string
  /** The width and the height of the plate as people read them. */
  readonly figures: readonly [string, string]
  /** The unit that people read on the scale bar, and how many centimetres it has. */
  readonly unit: { readonly name: string; readonly cm: number }
}

/**
 * Draws a front. The legend is its two dimensions, the names of its zones and a scale bar.
 * @param wish.lettering the colour of the legend outside the plate: `ink` by day and on paper, `white` by night
 */
export function frontPicture(front: PicturedFront, { legend, lettering = 'ink' }: { legend: boolean; lettering?: Token }): Framed {
  const scale = EM / emOf(edgesOf(front.boundary))
  const outline = front.boundary.map(([x, y]): Spot => [x * scale, y * scale])
  const plate = edgesOf(outline)
  const drawn = front.elements.map((one) => drawFront(one, front, scale))
  const zones = front.zones.map((zone) => scaledZone(zone, scale))
  const list = [
    ...face(outline), ...zones.flatMap((zone) => marked(zone, legend)),
    ...(['ground', 'shadow', 'body', 'front'] as const).flatMap((layer) => drawn.flatMap((one) => one[layer])),
    ...(legend ? dimensions(plate, { figures: front.figures, unit: front.unit, scale, lettering }) : []),
  ]
  // Half a module may hang over the edge; all of it is shown.
  const shown = around([plate, ...front.elements.map(({ at: [x, y], width, depth }): Edges => {
    const reach = (Math.max(width, depth) * scale) / 2
    return [x * scale - reach, y * scale - reach, x * scale + reach, y * scale + reach]
  })])
  const [left, top, right, bottom] = grown(shown, [EM, EM])
  return { list, box: [n(left), n(top), n(right - left + (legend ? 1.6 * EM : 0)), n(bottom - top + (legend ? 4 * EM : 0))] }
}

const edgesOf = (outline: readonly Spot[]): Edges => around(outline.map(([x, y]): Edges => [x, y, x, y]))

/** What an element without a picture looks like: its footprint, hatched. */
function footprint({ width, depth, round }: FrontElement): Art {
  const [w, h] = [Math.min(width, 2000), Math.min(depth, 2000)]
  const look = { fill: 'metal', stroke: 'white', sw: Math.min(w, h) / 20 } as const
  return { v: 1, unit: 'cm', view: 'front', box: [-w / 2, -h / 2, w, h], parts: [round ? { k: 'ellipse', x: 0, y: 0, rx: w / 2, ry: h / 2, ...look } : { k: 'rect', x: -w / 2, y: -h / 2, w, h, ...look }] }
}

/** What of a front is drawn without its elements: the plate and its zones, larger by `scale` than centimetres; and what is seen of it. */
export function frontBackdrop({ boundary, zones }: Pick<PicturedFront, 'boundary' | 'zones'>): { readonly land: DisplayList; readonly scale: number; readonly box: Framed['box'] } {
  const scale = EM / emOf(edgesOf(boundary))
  const outline = boundary.map(([x, y]): Spot => [x * scale, y * scale])
  const [left, top, right, bottom] = grown(edgesOf(outline), [EM, EM])
  return { land: [...face(outline), ...zones.flatMap((zone) => marked(scaledZone(zone, scale), true))], scale, box: [n(left), n(top), n(right - left), n(bottom - top)] }
}

/** One element of a front where it sits, larger by `scale` than centimetres. */
export function drawFront(one: FrontElement, { arts, locale }: Pick<PicturedFront, 'arts' | 'locale'>, scale: number): Drawn {
  const { at: [x, y], width, depth, angle, id } = one
  const drawn = drawArt(one.art ?? footprint(one), { width, depth, angle, seed: id, arts, locale })
  const to = (list: DisplayList): DisplayList => shifted(list.map((shape) => ({ ...shape, m: shape.m.map((value) => value * scale) as unknown as Matrix })), x * scale, y * scale)
  return { ground: to(drawn.ground), shadow: to(drawn.shadow), body: to(drawn.body), front: to(drawn.front) }
}

/** Whether four corners lie on two upright and two level lines. */
function isRectangle(outline: readonly Spot[]): boolean {
  const [left, top, right, bottom] = edgesOf(outline)
  return outline.length === 4 && outline.every(([x, y]) => (x === left || x === right) && (y === top || y === bottom))
}

const pathOf = (outline: readonly Spot[], by: Spot = [0, 0]): string => `M${outline.map(([x, y]) => `${n(x + by[0])} ${n(y + by[1])}`).join('L')}Z`

/** The plate: metal with light on its edge and, on a rectangle, over its upper left; its shadow on the table. */
function face(outline: readonly Spot[]): Primitive[] {
  const [left, top, right, bottom] = edgesOf(outline)
  const path = (d: string, look: Partial<Omit<Extract<Primitive, { k: 'path' }>, 'k' | 'd'>>): Primitive => ({ k: 'path', d, join: 'round', m: FLAT, op: 1, ...look })
  return [
    path(pathOf(outline, [EM * 0.25, EM * 0.45]), { fill: 'ink', op: 0.2 }), path(pathOf(outline, [0, EM * 0.16]), { fill: 'panelD', stroke: 'panelD', sw: n(EM * 0.3) }),
    path(pathOf(outline), { fill: 'panel', stroke: 'panel', sw: n(EM * 0.3) }), path(pathOf(outline), { stroke: 'white', sw: n(EM * 0.05), op: 0.22 }),
    ...(isRectangle(outline) ? [path(pathOf([[left, top], [left + (right - left) * 0.8, top], [left, top + (bottom - top) * 0.66]]), { fill: 'white', op: 0.05 })] : []),
  ]
}

function scaledZone({ name, outline }: FrontZone, by: number): FrontZone {
  if (!('circle' in outline)) return { name, outline: outline.map(([x, y]): Spot => [x * by, y * by]) }
  const [x, y, r] = outline.circle
  return { name, outline: { circle: [x * by, y * by, r * by] } }
}

/** A zone: hatched where it is a rectangle, its edge dashed, its name in it if it fits. */
function marked({ name, outline }: FrontZone, legend: boolean): DisplayList {
  const edge = { stroke: 'yellow', sw: n(EM * 0.09), dash: [n(EM * 0.36), n(EM * 0.22)], m: FLAT } as const
  if ('circle' in outline) {
    const [x, y, r] = outline.circle
    return [{ k: 'ellipse', x: n(x), y: n(y), rx: n(r), ry: n(r), fill: 'yellow', m: FLAT, op: 0.1 }, { k: 'ellipse', x: n(x), y: n(y), rx: n(r), ry: n(r), ...edge, op: 0.9 }]
  }
  const [left, top, right, bottom] = edgesOf(outline)
  const [w, h, x] = [right - left, bottom - top, (left + right) / 2]
  const size = Math.min(EM * 0.84, h * 0.5)
  const plate = fits(name, w, size) ? [name.length * size * 0.6 + size, size * 1.5] as const : null
  return [
    ...(isRectangle(outline) ? shifted(drawArt(hatching(w, h), { width: w, depth: h, seed: '' }).body, x, (top + bottom) / 2) : [{ k: 'path', d: pathOf(outline), fill: 'yellow', m: FLAT, op: 0.1 } as const]),
    { k: 'path', d: pathOf(outline), ...edge, op: 0.75 },
    ...(legend && plate !== null && name !== '' ? [
      { k: 'rect', x: n(x - plate[0] / 2), y: n((top + bottom) / 2 - plate[1] / 2), w: n(plate[0]), h: n(plate[1]), r: n(plate[1] / 2), fill: 'panelD', m: FLAT, op: 1 } as const,
      { k: 'text', x: n(x), y: n((top + bottom) / 2 + size * 0.36), text: name, size: n(size), a: 'middle', fill: 'white', m: FLAT, op: 1 } as const,
    ] : []),
  ]
}

const hatching = (w: number, h: number): Art => (
  { v: 1, unit: 'cm', view: 'front', box: [-w / 2, -h / 2, w, h], parts: [{ k: 'rect', x: -w / 2, y: -h / 2, w, h, fill: 'yellow', op: 0.05 }, { k: 'rect', x: -w / 2, y: -h / 2, w, h, pattern: 'hatch', stroke: 'yellow', sw: EM * 0.06, op: 0.4 }] }
)

type Measured = { readonly figures: readonly [string, string]; readonly unit: PicturedFront['unit']; readonly scale: number; readonly lettering: Token }

/** The width below the plate, the height to its right, and the scale bar. */
function dimensions([left, top, right, bottom]: Edges, { figures: [width, height], unit, scale, lettering }: Measured): DisplayList {
  const [y, x, tick] = [bottom + EM * 0.9, right + EM * 0.9, EM * 0.25]
  const words = { k: 'text', size: n(EM * 0.84), a: 'middle', fill: lettering, op: 1 } as const
  return [
    line(`M${n(left)} ${n(y)}H${n(right)}M${n(left)} ${n(y - tick)}v${n(2 * tick)}M${n(right)} ${n(y - tick)}v${n(2 * tick)}`, lettering),
    line(`M${n(x)} ${n(top)}V${n(bottom)}M${n(x - tick)} ${n(top)}h${n(2 * tick)}M${n(x - tick)} ${n(bottom)}h${n(2 * tick)}`, lettering),
    { ...words, x: n((left + right) / 2), y: n(y + EM * 1.1), text: width, m: FLAT }, { ...words, x: 0, y: n(EM * 0.95), text: height, m: [0, -1, 1, 0, x, (top + bottom) / 2] },
    ...scaleBar({ x: left, y: y + EM * 2.6, room: (right - left) / 2, size: EM * 0.84, fill: lettering, unit: unit.name, unitLength: unit.cm * scale }),
  ]
}
