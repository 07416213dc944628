/** A whole plan as shapes, from above: its ground, its zones, its elements layer by layer, and underneath what they mean. In centimetres, y down. */
import { cosine, sine } from '../geometry/angles.ts'
import type { Art } from '../schema/art.ts'
import type { Token } from '../schema/tokens.ts'
import type { DisplayList, Matrix, Primitive } from './display.ts'
import { drawArt, type Drawn } from './draw.ts'
import type { Framed } from './framed.ts'
import { planGround, polygonPath } from './plan-ground.ts'
import { FLAT } from './lettering.ts'
import { planLegend } from './plan-legend.ts'
import { zoneLook, type Frame, type PicturedPlan, type PlannedElement, type PlannedZone } from './planned.ts'
import { shifted } from './row-picture.ts'

/** What of a plan is drawn besides its ground and its elements. */
export type PlanWish = {
  /** Names of zones and places, a scale bar, north. */
  readonly legend: boolean
  /** The use zones of the elements. */
  readonly clearances?: boolean
  /** The colour of the legend: `ink` by day and on paper, `white` by night. */
  readonly lettering?: Token
}

/** Draws the plan. Elements of one layer are painted in their order; grounds, kind by kind, in the order in which the kinds first appear. */
export function planPicture(plan: PicturedPlan, { legend, clearances = false, lettering = 'ink' }: PlanWish): Framed {
  const frame = frameOf(plan)
  const drawn = plan.elements.map((one) => drawPlanned(one, plan))
  const beside = legend ? planLegend(plan, frame, lettering) : { list: [], high: 0 }
  const { land, fields, edges, box: [left, top, wide, high] } = planBackdrop(plan)
  const list = [
    ...land, ...joinedGrounds(plan.elements, drawn), ...fields,
    ...(clearances ? plan.elements.flatMap(useZone) : []),
    ...drawn.flatMap(({ shadow }) => shadow), ...drawn.flatMap(({ body }) => body), ...drawn.flatMap(({ front }) => front),
    ...edges, ...beside.list,
  ]
  return { list, box: [left, top, wide, high + beside.high] }
}

/** What of a plan is drawn without its elements: the land under everything, the fields of its zones over the grounds, their edges over everything; and what is seen of it. */
export function planBackdrop(plan: Omit<PicturedPlan, 'elements'>): { readonly land: DisplayList; readonly fields: DisplayList; readonly edges: DisplayList; readonly box: Framed['box'] } {
  const frame = frameOf(plan)
  const { left, top, wide, high, margin } = frame
  return {
    land: planGround(plan.boundary, { ...frame, seed: plan.seed }), fields: plan.zones.map((zone, index) => zoneFace(zone, index)), edges: plan.zones.map((zone, index) => zoneEdge(zone, index)),
    box: [left - margin, top - margin, wide + 2 * margin, high + 2 * margin],
  }
}

/** One element where it stands, turned as it is, layer by layer; what has no art is a hatched footprint, so that nothing is lost. */
export function drawPlanned(one: PlannedElement, { arts, locale }: Pick<PicturedPlan, 'arts' | 'locale'>): Drawn {
  const { art, width, depth, angle, id, at: [x, y] } = one
  const drawn = drawArt(art ?? footprint(one), { width, depth, angle, seed: id, arts, locale })
  const to = (list: DisplayList): DisplayList => shifted(list, x, y)
  return { ground: to(drawn.ground), shadow: to(drawn.shadow), body: to(drawn.body), front: to(drawn.front) }
}

/** The first shapes of all elements of a kind, then their second ones, and so on: what overlaps grows together. */
export function joinedGrounds(elements: readonly Pick<PlannedElement, 'kind'>[], drawn: readonly Drawn[]): DisplayList {
  const kinds = new Map<string, DisplayList[]>()
  elements.forEach(({ kind }, index) => void kinds.set(kind, [...(kinds.get(kind) ?? []), drawn[index]?.ground ?? []]))
  return [...kinds.values()].flatMap((lists) => {
    const most = Math.max(...lists.map(({ length }) => length))
    return Array.from({ length: most }, (_, round) => lists.flatMap((list) => list[round] ?? [])).flat()
  })
}

function frameOf({ boundary }: Pick<PicturedPlan, 'boundary'>): Frame {
  const [xs, ys] = [boundary.map(([x]) => x), boundary.map(([, y]) => y)]
  const [left, top] = [Math.min(...xs), Math.min(...ys)]
  const [wide, high] = [Math.max(...xs) - left, Math.max(...ys) - top]
  const em = Math.max(6, Math.round(Math.max(wide, high * 0.7) / 60))
  return { left, top, wide, high, em, margin: Math.round(em * 3.4) }
}

const zoneFace = ({ outline }: PlannedZone, index: number): Primitive => ({ ...zoneShape(outline), fill: zoneLook(index).stroke, op: 0.09 })
function zoneEdge({ outline }: PlannedZone, index: number): Primitive {
  const { stroke, dash } = zoneLook(index)
  return { ...zoneShape(outline), stroke, sw: 6, dash, cap: 'round', op: 0.85 }
}
function zoneShape(outline: PlannedZone['outline']): Primitive {
  if (!('circle' in outline)) return { k: 'path', d: polygonPath(outline), m: FLAT, op: 1 }
  const [x, y, r] = outline.circle
  return { k: 'ellipse', x, y, rx: r, ry: r, m: FLAT, op: 1 }
}

/** What has to stay free around an element: a pale field with a dashed edge. */
export function useZone({ at: [x, y], width, depth, angle, round, clearance }: PlannedElement): DisplayList {
  if (!clearance) return []
  const { around = 0 } = clearance
  const [front, back, left, right] = (['front', 'back', 'left', 'right'] as const).map((side) => Math.max(clearance[side] ?? 0, around)) as [number, number, number, number]
  if (front + back + left + right === 0) return []
  const [cos, sin] = [cosine(angle), sine(angle)]
  const m: Matrix = [cos, sin, 0 - sin, cos, x, y]
  const even = around > 0 && front === around && back === around && left === around && right === around
  const field: Primitive = round && even
    ? { k: 'ellipse', x: 0, y: 0, rx: width / 2 + around, ry: depth / 2 + around, m, op: 1 }
    : { k: 'rect', x: -width / 2 - left, y: -depth / 2 - back, w: width + left + right, h: depth + front + back, r: even ? around : 8, m, op: 1 }
  return [{ ...field, fill: 'white', op: 0.2 }, { ...field, stroke: 'ink', sw: 4, dash: [14, 12], op: 0.55 }]
}

/** What an element without a picture looks like. */
const footprint = ({ width, depth, round }: PlannedElement): Art => {
  const [w, h] = [Math.min(width, 2000), Math.min(depth, 2000)]
  const look = { fill: 'metal', stroke: 'ink', sw: 3 } as const
  return {
    v: 1, unit: 'cm', view: 'plan', box: [-w / 2, -h / 2, w, h],
    parts: [{ k: 'group', stretch: 'xy', parts: round ? [{ k: 'ellipse', x: 0, y: 0, rx: w / 2, ry: h / 2, ...look }] : [{ k: 'rect', x: -w / 2, y: -h / 2, w, h, ...look }, { k: 'rect', x: -w / 2, y: -h / 2, w, h, pattern: 'hatch', stroke: 'ink', op: 0.4 }] }],
  }
}
