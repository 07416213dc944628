/** What the hand's doing looks like: which row is shown, what stands beside its place, and what the labels say. Values only. */
import { fromTicks, type Placed } from '@codraft/core'
import type { Parts } from '../session/parts.ts'
import { endOf } from '../session/viewport.ts'
import { boardOf, rubber, type Edge, type Landing, type Lifted, type Tool } from '../tools/index.ts'
import { nameOf } from '../words/names.ts'
import type { Stretch } from './hatching.ts'
import type { PillAt } from './pills.ts'
import { heldText } from './reasons.ts'

/** What is shown of a gesture. Pixels. */
export type GestureView = {
  row(): readonly Placed[]
  /** Whether the hand changes something: then nothing of the page changes until it lets go. */
  readonly inHand: boolean
  /** What follows the pointer, and where its left edge is. */
  readonly lifted: { readonly id: string; readonly left: number } | null
  shift(placed: Placed): number
  /** An edge pulled past its limit. */
  readonly pulled: { readonly id: string; readonly edge: Edge; readonly by: number } | null
  readonly slot: Stretch | null
  readonly bar: number | null
  /** The edge that rests at a width that rules speak of. */
  readonly guide: { readonly x: number } | null
  /** What would be replaced. */
  readonly target: string | null
  readonly held: Edge | null
  readonly pills: readonly PillAt[]
  /** The element in hand, whose problems are shown as they would be. */
  readonly active: string | null
}

/** How far neighbours part for what is carried, to each side. */
const PART_PX = 14
/** How far above the pointer a label stands: out from under a finger. */
const ABOVE_PX = { touch: 52, pen: 36, mouse: 26 }

/** Everything stands where it belongs. */
const unshifted = (): number => 0

/** The view of what the hand is doing now. `stiff`: nothing gives way past a limit; its label says so. */
export function gestureView(parts: Parts, stiff = false): GestureView {
  const { tool } = boardOf(parts.view)
  const still: GestureView = {
    row: () => parts.view.row, inHand: false, lifted: null, shift: unshifted, pulled: null, slot: null, bar: null, guide: null, target: null, held: null, pills: [], active: null,
  }
  switch (tool.name) {
    case 'lifting':
    case 'dragging': return { ...still, inHand: true, ...draggingView(tool, parts) }
    case 'resizing': return { ...still, inHand: true, ...resizingView(tool, parts, stiff) }
    case 'tile-dragging': return { ...still, inHand: true, ...carryingView(tool, parts) }
    default: return still
  }
}

function draggingView(tool: Extract<Tool, { name: 'lifting' | 'dragging' }>, parts: Parts): Partial<GestureView> {
  const { viewport } = parts.view
  const { scale } = viewport
  const { start, text } = tool.group ? amongOthers(tool, tool.group, parts) : alone(tool, parts)
  const left = viewport.left + start * scale
  const slot = { left, right: left + tool.width * scale }
  const lifted = { id: tool.id, left: tool.at.x - tool.grab * scale }
  if (tool.name === 'lifting') return { lifted, slot, active: tool.id }
  const bar = (slot.left + slot.right) / 2
  return { lifted, slot, bar, active: tool.id, pills: [{ x: bar, y: viewport.ground * 0.3 - 14, text, about: tool.index, look: 'quiet' }] }
}

/** Where it would come to stand, in ticks, and in words. */
type Coming = { readonly start: number; text(): string }

/** As the row would be, read off the row as it is kept: making the other one takes as long as all the rest. */
function alone({ from, index, width }: Lifted, parts: Parts): Coming {
  const { keptRow: row } = parts.view
  const after = index < from ? index : index + 1
  return {
    start: (row[after]?.start ?? endOf(row)) - (index < from ? 0 : width),
    text: () => placeText(row, { before: index <= from ? index - 1 : index, after: index >= from ? index + 1 : index }, parts),
  }
}

function amongOthers({ id, index }: Lifted, group: readonly string[], parts: Parts): Coming {
  const { row } = parts.view
  const first = index - group.indexOf(id)
  return { start: row[index]?.start ?? 0, text: () => placeText(row, { before: first - 1, after: first + group.length }, parts) }
}

function resizingView(tool: Extract<Tool, { name: 'resizing' }>, parts: Parts, stiff: boolean): Partial<GestureView> {
  const { row, keptRow, viewport } = parts.view
  const index = row.findIndex(({ element }) => element.id === tool.id)
  const placed = row[index]
  if (!placed) return {}
  const { section } = placed
  const trades = section.stage.kind === 'row' && section.stage.resize === 'trade'
  // At the start edge the row's end stays where it is on the screen, so that the edge is under the finger.
  const push = tool.edge === 'start' && !trades ? (endOf(keptRow) - endOf(row)) * viewport.scale : 0
  const by = stiff ? 0 : rubber(tool.over)
  const shift = ({ index: at }: Placed): number => push + (tool.edge === 'end' && at > index ? by : tool.edge === 'start' && at < index ? -by : 0)
  const edge = tool.edge === 'end' ? placed.start + placed.width : placed.start
  const x = viewport.left + edge * viewport.scale + push + (tool.edge === 'end' ? by : -by)
  const y = tool.at.y - ABOVE_PX[tool.press.device]
  const figure = (ticks: number): string => parts.words.length(fromTicks(ticks, section.per), section.stage.unit)
  const neighbour = trades ? row[index + (tool.edge === 'end' ? 1 : -1)] : undefined
  const own = { x, y, text: figure(placed.width) } as const
  const away = tool.edge === 'end' ? 52 : -52
  const pills: PillAt[] = neighbour ? [{ ...own, x: x - away }, { ...own, x: x + away, text: figure(neighbour.width) }] : [own]
  if (tool.held) pills.splice(0, pills.length, { x, y, text: heldText(tool.held, parts, sideOf(tool)), look: 'limit' })
  return { shift: push === 0 && by === 0 ? unshifted : shift, pulled: { id: tool.id, edge: tool.edge, by }, guide: tool.resting ? { x } : null, held: tool.edge, pills, active: tool.id }
}

/** Which end of its range stopped it: its own, or the other end of the neighbour's that would give or take. */
function sideOf({ over, held, width }: Extract<Tool, { name: 'resizing' }>): 'min' | 'max' {
  const own = held?.by !== 'limit' || held.ticks === width
  return over < 0 === own ? 'min' : 'max'
}

function carryingView(tool: Extract<Tool, { name: 'tile-dragging' }>, parts: Parts): Partial<GestureView> {
  const { keptRow: row, viewport } = parts.view
  const kept = (): readonly Placed[] => row
  const { landing, held, at, press } = tool
  if (!landing) return { row: kept }
  const above = at.y - ABOVE_PX[press.device]
  if (held) return { row: kept, pills: [{ x: at.x, y: above, text: heldText(held, parts, 'max'), look: 'limit' }] }
  if (landing.as === 'replace') {
    const placed = row.find(({ element }) => element.id === landing.id)
    const left = viewport.left + (placed?.start ?? 0) * viewport.scale
    const slot = { left, right: left + (placed?.width ?? 0) * viewport.scale }
    const element = nameOf([{ compiled: parts.controller.compiled, layout: parts.controller.session.layout }], { id: landing.id, section: parts.controller.section }, parts.words)
    return { row: kept, target: landing.id, slot, active: tool.id, pills: [{ x: (slot.left + slot.right) / 2, y: viewport.ground * 0.3 - 14, text: parts.words.say('stage-replace', { element }) }] }
  }
  return { row: kept, active: tool.id, ...insertView(landing, row, parts) }
}

function insertView({ index }: Extract<Landing, { as: 'insert' }>, row: readonly Placed[], parts: Parts): Partial<GestureView> {
  const { viewport } = parts.view
  const next = row[index]
  const last = row[index - 1]
  const bar = viewport.left + (next ? next.start : endOf(row)) * viewport.scale + (next ? 0 : PART_PX)
  const shift = (placed: Placed): number => (next && last ? (placed.index < index ? -PART_PX : PART_PX) : next ? 2 * PART_PX : 0)
  const text = placeText(row, { before: index - 1, after: index }, parts)
  return { shift, bar: next && !last ? bar + PART_PX : bar, pills: [{ x: bar, y: viewport.ground * 0.3 - 14, text, look: 'quiet' }] }
}

/** What is said of a place like those that something will be carried past. */
export const likelyText = (parts: Parts): string => placeText(parts.view.keptRow, { before: 0, after: 1 }, parts)

/** "between Bus stop and Bus lane". */
function placeText(row: readonly Placed[], { before, after }: { before: number; after: number }, { controller, words }: Parts): string {
  // Numbered as they are kept: the same names all through the drag, and made once.
  const source = { compiled: controller.compiled, layout: controller.session.layout }
  const name = (placed: Placed | undefined): string => (placed ? nameOf([source], { id: placed.element.id, section: controller.section }, words) : '')
  const [one, other] = [row[before], row[after]]
  return words.say('stage-place', { place: one && other ? 'between' : other ? 'first' : one ? 'last' : 'only', before: name(one), after: name(other) })
}
