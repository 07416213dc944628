/** Which slots light up while something is in the hand or is to be told where it goes; what each of them means, by line, pattern and sign. */
import { coveredFrom, slotsOf, type CompiledSection, type Palette, type Severity } from '@codraft/core'
import { hullIn, slotEdges } from '../../session/slot-boxes.ts'
import { isOpen, type SlotWay } from '../../session/slot-ways.ts'
import type { Choosing } from '../../tools/slots/index.ts'
import { stripes } from '../stripes.ts'
import { signAt } from '../signs.ts'
import { pixelsOf, type Pixels } from './modules.ts'

/** What a slot is to what is in the hand: where it stands, free, taken by somebody who would change places or go, broken by a rule, or not possible. */
export type Light = 'here' | 'free' | 'swap' | 'breaks' | 'no'
/** All lights of a moment: one for each slot, and the one that is meant. */
export type Lit = {
  readonly section: CompiledSection
  readonly lights: readonly Light[]
  /** The worst rule that would be broken in each slot. */
  readonly worst: readonly (Severity | null)[]
  readonly meant: SlotWay | null
  /** Those who would change places or go, by the slots they stand in. */
  readonly others: readonly (readonly number[])[]
  /** Whether the rules have been asked about every slot; else they are asked about more of them next time. */
  readonly whole: boolean
}

/** For how long rules are asked in one frame, in milliseconds: what is in the hand does not wait for signs. */
const JUDGE_MS = 5

/** Above so many slots the rules are asked only where the hand is. */
const MOST_JUDGED = 150
const WEIGHT = { block: 3, warn: 2, advise: 1 } as const

/** Works out the lights. */
export function litBy(section: CompiledSection, ways: readonly SlotWay[], { meant, choosing, standing }: { meant: SlotWay | null; choosing: Choosing | null; standing: (id: string) => readonly number[] }): Lit {
  const lights: Light[] = ways.map(() => 'no')
  const worst: (Severity | null)[] = ways.map(() => null)
  const judged = ways.length <= MOST_JUDGED
  const until = performance.now() + JUDGE_MS
  let whole = true
  // The best that a slot can be to it counts: what covers several slots lights all of them.
  const RANK: Readonly<Record<Light, number>> = { no: 0, swap: 1, breaks: 2, free: 3, here: 4 }
  for (const way of ways) {
    const asked = way.way === 'free' && judged && (way.isJudged || performance.now() < until)
    if (way.way === 'free' && judged && !asked) whole = false
    const broken = asked ? worstOf(way) : null
    const light: Light = way.way === 'here' ? 'here' : way.way === 'free' ? (broken === null ? 'free' : 'breaks') : isOpen(way) ? 'swap' : 'no'
    if (choosing && !isAsked(choosing, light)) continue
    for (const index of light === 'swap' ? [way.slot.index] : way.covers) {
      if (RANK[light] <= RANK[lights[index] ?? 'no']) continue
      lights[index] = light
      worst[index] = broken
    }
  }
  const others = [...new Set(ways.filter(isOpen).flatMap((way) => (way.others.length > 0 && (!choosing || isAsked(choosing, 'swap')) ? way.others : [])))].map(standing)
  return { section, lights, worst, meant, others, whole }
}

const isAsked = ({ what }: Choosing, light: Light): boolean => what === 'move' || light === 'here' || (what === 'swap' ? light === 'swap' : light === 'free' || light === 'breaks')

function worstOf({ breaks }: SlotWay): Severity | null {
  const [first] = breaks.toSorted((a, b) => WEIGHT[b.severity] - WEIGHT[a.severity])
  return first?.severity ?? null
}

type Frame = { readonly left: number; readonly top: number | null; readonly scale: number }
type Colours = { readonly palette: Palette; readonly forced: boolean }

/** Paints them over what stands there. */
export function paintLights(context: CanvasRenderingContext2D, { section, lights, worst, meant, others }: Lit, frame: Frame, { palette, forced }: Colours): void {
  const edges = slotEdges(section)
  for (const run of runsOf(section, lights)) {
    const hull = hullIn(edges, run)
    const light = lights[run[0] ?? 0]
    if (hull && light && light !== 'here') paintRun(context, pixelsOf(hull, frame), { light, palette, forced })
  }
  for (const { run, severity } of warned(section, worst)) {
    const hull = hullIn(edges, run)
    if (hull) signAt(context, signSpot(pixelsOf(hull, frame)), severity, palette)
  }
  for (const covers of others) {
    const hull = hullIn(edges, covers)
    if (hull && covers.some((index) => lights[index] === 'swap')) swapSign(context, pixelsOf(hull, frame), palette, forced)
  }
  if (meant) paintMeant(context, pixelsOf(hullIn(edges, meant.covers.length > 0 ? meant.covers : [meant.slot.index]) ?? [0, 0, 0, 0], frame), { way: meant, palette, forced })
}

const signSpot = ({ x, y, width }: Pixels): { x: number; y: number } => ({ x: x + width / 2, y: y + 22 })

/** Neighbouring slots of one light, together. */
function runsOf(section: CompiledSection, lights: readonly Light[]): number[][] {
  const ground = slotsOf(section)
  const runs: number[][] = []
  for (const [index, light] of lights.entries()) {
    const last = runs.at(-1)
    const before = last?.at(-1)
    const joins = last && before !== undefined && lights[before] === light && light !== 'free' && light !== 'breaks' && coveredFrom(ground, before, 2).includes(index)
    if (joins) last.push(index)
    else runs.push([index])
  }
  return runs
}

/** Neighbouring slots in which something as bad would be broken: one sign is enough for them. */
function warned(section: CompiledSection, worst: Lit['worst']): { run: number[]; severity: Severity }[] {
  const ground = slotsOf(section)
  const runs: { run: number[]; severity: Severity }[] = []
  for (const [index, severity] of worst.entries()) {
    const last = runs.at(-1)
    const before = last?.run.at(-1)
    if (severity === null) continue
    if (last && last.severity === severity && before !== undefined && coveredFrom(ground, before, 2).includes(index)) last.run.push(index)
    else runs.push({ run: [index], severity })
  }
  return runs
}

function paintRun(context: CanvasRenderingContext2D, { x, y, width, height }: Pixels, { light, palette, forced }: Colours & { light: Light }): void {
  if (light === 'no') {
    context.globalAlpha = forced ? 0.6 : 0.45
    context.fillStyle = forced ? 'Canvas' : palette.ink
    context.fillRect(x, y, width, height)
    context.globalAlpha = 1
    return stripes(context, { x, y, width, height }, { colour: forced ? 'GrayText' : palette.white, width: 2, gap: 10, alpha: 0.4 })
  }
  const [left, top, wide, high] = [x + 2, y + 2, Math.max(2, width - 4), Math.max(2, height - 4)]
  if (light !== 'swap') {
    context.globalAlpha = forced ? 0 : 0.28
    context.fillStyle = light === 'breaks' ? palette.yellow : palette.lamp
    context.fillRect(left, top, wide, high)
    context.globalAlpha = 1
  }
  // Dark and light lines: one of them is seen on every part.
  for (const [colour, thick] of [[forced ? 'Canvas' : palette.panelD, 4], [forced ? 'Highlight' : light === 'breaks' ? palette.yellow : palette.white, 2]] as const) {
    context.beginPath()
    context.roundRect(left, top, wide, high, Math.min(6, wide / 3))
    context.setLineDash(light === 'free' ? [] : light === 'breaks' ? [2, 5] : [8, 5])
    context.lineCap = 'round'
    context.strokeStyle = colour
    context.lineWidth = thick
    context.stroke()
  }
  context.setLineDash([])
}

/** Two arrows, one each way. */
function swapSign(context: CanvasRenderingContext2D, { x, y, width, height }: Pixels, palette: Palette, forced: boolean): void {
  const [middle, centre] = [x + width / 2, y + height / 2]
  const round = Math.min(17, width / 2 - 1)
  if (round < 7) return
  context.beginPath()
  context.arc(middle, centre, round, 0, 2 * Math.PI)
  context.fillStyle = forced ? 'Canvas' : palette.white
  context.fill()
  context.strokeStyle = forced ? 'CanvasText' : palette.ink
  context.lineWidth = 2
  context.stroke()
  const reach = round * 0.55
  context.beginPath()
  for (const [way, up] of [[1, -0.3], [-1, 0.3]] as const) {
    const level = centre + up * round
    context.moveTo(middle - way * reach, level)
    context.lineTo(middle + way * reach, level)
    context.moveTo(middle + way * (reach - 4), level - 4)
    context.lineTo(middle + way * reach, level)
    context.lineTo(middle + way * (reach - 4), level + 4)
  }
  context.lineCap = context.lineJoin = 'round'
  context.stroke()
}

function paintMeant(context: CanvasRenderingContext2D, { x, y, width, height }: Pixels, { way, palette, forced }: Colours & { way: SlotWay }): void {
  const can = isOpen(way) || way.way === 'here'
  const line = forced ? (can ? 'Highlight' : 'CanvasText') : can ? palette.lamp : palette.red
  for (const [colour, thick] of [[forced ? 'Canvas' : palette.ink, 8], [line, 4]] as const) {
    context.beginPath()
    context.roundRect(x, y, width, height, 6)
    context.strokeStyle = colour
    context.lineWidth = thick
    context.stroke()
  }
  if (can) return
  // Not possible: a cross as well as a colour.
  const [middle, centre, reach] = [x + width / 2, y + height / 2, Math.max(5, Math.min(14, width / 2 - 4))]
  for (const [colour, thick] of [[forced ? 'Canvas' : palette.white, 9], [forced ? 'CanvasText' : palette.redD, 5]] as const) {
    context.beginPath()
    context.moveTo(middle - reach, centre - reach)
    context.lineTo(middle + reach, centre + reach)
    context.moveTo(middle + reach, centre - reach)
    context.lineTo(middle - reach, centre + reach)
    context.strokeStyle = colour
    context.lineWidth = thick
    context.lineCap = 'round'
    context.stroke()
  }
}
