/** What is seen of slots at a moment: values only. Which parts stand where, what is in the hand, which slots light up, and what the label says. */
import { slotsOf, toTicks, type CompiledSection, type Edges, type Placed } from '@codraft/core'
import type { Parts } from '../../session/parts.ts'
import { coversOf, edgesOf, hullIn, placedEdges, slotEdges } from '../../session/slot-boxes.ts'
import { slotWays, type SlotWay } from '../../session/slot-ways.ts'
import { sectionOf } from '../../session/verbs.ts'
import type { Point } from '../../tools/index.ts'
import { slotBoardOf, ticksAt, type SlotTool } from '../../tools/slots/index.ts'
import { applied, breaksText, inPlaces, namesOf, slotReason } from '../../words/slot-words.ts'
import { pillAt, type Held } from './hand.ts'
import { litBy, type Lit } from './lights.ts'
import { pixelsOf } from './modules.ts'
import type { PillAt } from '../pills.ts'

/** The way that the hand means now; null where it means none. */
export const meantBy = (tool: SlotTool): SlotWay | null => (tool.name === 'dragging' || tool.name === 'lifting' || tool.name === 'tile-dragging' ? tool.way : null)

/** The element that follows the pointer. */
export const liftedBy = (tool: SlotTool): string | null => (tool.name === 'dragging' || tool.name === 'lifting' ? tool.id : null)

/** Which slots light up: while something is carried, and while somebody is to say where a part goes. */
export function litNow(parts: Parts): Lit | null {
  const { controller, view } = parts
  const { tool, choosing } = slotBoardOf(view)
  const section = sectionOf(controller)
  const standing = (id: string): readonly number[] => {
    const placed = view.keptRow.find(({ element }) => element.id === id)
    return placed ? coversOf(placed) : []
  }
  const carried = tool.name === 'dragging' || tool.name === 'lifting' ? { id: tool.id } : tool.name === 'tile-dragging' ? { id: tool.id, kind: tool.kind } : null
  if (carried) return litBy(section, slotWays(controller, carried), { meant: meantBy(tool), choosing: null, standing })
  if (!choosing || controller.readonly) return null
  return litBy(section, slotWays(controller, { id: choosing.id }), { meant: null, choosing, standing })
}

/** What the label at the pointer says: the places, with whom it changes, what would be broken, or why it cannot be. */
export function pillNow(parts: Parts): PillAt[] {
  const { tool } = slotBoardOf(parts.view)
  const way = meantBy(tool)
  if (!way || (tool.name !== 'dragging' && tool.name !== 'lifting' && tool.name !== 'tile-dragging')) return []
  const kind = tool.name === 'tile-dragging' ? tool.kind : (parts.view.keptRow.find(({ element }) => element.id === tool.id)?.element.kind ?? '')
  const { text, refused } = wayText(parts, way, { kind, fresh: tool.name === 'tile-dragging' })
  return text === '' ? [] : [pillAt(tool.at, tool.press.device, text, refused ? 'limit' : 'plain')]
}

/** One way in words. */
function wayText({ controller, words }: Parts, way: SlotWay, { kind, fresh }: { kind: string; fresh: boolean }): { text: string; refused: boolean } {
  const section = sectionOf(controller)
  const { compiled, session: { layout } } = controller
  const source = { compiled, layout }
  if (way.way === 'here') return { text: words.say('slots-drop-free', { ...inPlaces(section, way.covers, words) }), refused: false }
  if (way.way === 'no') return { text: way.held ? slotReason(way.held, source, { section, kind, fresh }, words) : words.say('slots-no-slot'), refused: true }
  const others = namesOf(source, { ids: way.others, section: section.id }, words)
  const key = way.way === 'free' ? 'slots-drop-free' : way.way === 'swap' ? 'slots-drop-swap' : 'slots-drop-replace'
  const done = words.say(key, { ...inPlaces(section, way.covers, words), others })
  const broken = breaksText(way.breaks, { source: applied(source, way.edit), words })
  return { text: broken === '' ? done : words.say('slots-act-breaks', { act: done, message: broken }), refused: false }
}

/** A kind as it would stand, before it does. */
export function carriedPlaced({ controller }: Parts, kind: string, id: string): Placed | null {
  const section = sectionOf(controller)
  const shape = controller.compiled.kinds.get(kind)?.shape
  return shape ? { element: { id, kind }, section, index: 0, shape, width: toTicks(shape.size.width ?? 0, section.per), start: 0 } : null
}

/** How large something is drawn, in ticks: its own size, else that of the first slots that it would take. */
export function sizeOf(placed: Placed): { readonly width: number; readonly depth: number } {
  const { section, shape } = placed
  const own = coversOf(placed)
  const edges = edgesOf(placed, own.length > 0 ? own : slotsOf(section).slots.slice(0, shape.span).map(({ index }) => index))
  return edges ? { width: edges[2] - edges[0], depth: edges[3] - edges[1] } : { width: 0, depth: 0 }
}

/** Where what is lifted is seen, in ticks. */
export function heldEdges({ view }: Parts, tool: SlotTool): Edges | null {
  if (tool.name !== 'dragging' && tool.name !== 'lifting') return null
  const placed = view.keptRow.find(({ element }) => element.id === tool.id)
  const home = placed && placedEdges(placed)
  if (!home) return null
  const slot = slotsOf(placed.section).byId.get(placed.element.slot ?? '')
  const [x, y] = ticksAt(view, tool.at)
  const [across, down] = [x - tool.grab[0] - (slot?.x ?? 0), y - tool.grab[1] - (slot?.y ?? 0)]
  return [home[0] + across, home[1] + down, home[2] + across, home[3] + down]
}

/** What is lifted, and where it is seen. */
export function heldNow(parts: Parts, tool: SlotTool): Held | null {
  const edges = heldEdges(parts, tool)
  const placed = edges && parts.view.keptRow.find(({ element }) => element.id === liftedBy(tool))
  return placed ? { placed, at: pixelsOf(edges, parts.view.frame) } : null
}

/** Where what comes from the palette is seen, in ticks: its middle at the pointer. */
export function carriedEdges({ view }: Parts, placed: Placed, at: Point): Edges {
  const { width, depth } = sizeOf(placed)
  const [x, y] = ticksAt(view, at)
  return [x - width / 2, y - depth / 2, x + width / 2, y + depth / 2]
}

/** What of a section somebody has written a note about: elements and slots by their ids. */
export const notedIn = ({ section, session: { remarks } }: Parts['controller']): ReadonlySet<string> => new Set(remarks.notes.filter((note) => (note.section ?? section) === section).map(({ on }) => on))

/** The free slots that somebody has written a note about. @param taken those that are not free */
export function notedSlots({ controller, view }: Parts, taken: ReadonlySet<number>): ReadonlySet<number> {
  const { byId } = slotsOf(sectionOf(controller))
  // Where an element has the id of a place, the element is meant.
  const elements = new Set(view.row.map(({ element }) => element.id))
  return new Set([...notedIn(controller)].flatMap((id) => (elements.has(id) ? [] : (byId.get(id)?.index ?? []))).filter((index) => !taken.has(index)))
}

/** The edges of a free slot that is meant, in ticks. */
export function aimedEdges({ aimed }: Parts['controller'], section: CompiledSection): Edges | null {
  const index = aimed === null ? undefined : slotsOf(section).byId.get(aimed)?.index
  return index === undefined ? null : hullIn(slotEdges(section), [index])
}

/** Where several stand in the same places their names would lie over each other: the first of them has them all. */
export function namedTogether<S extends { readonly placed: Placed; readonly name: string }>(seen: readonly S[]): S[] {
  const first = new Map<number, number>()
  const named = seen.map((one) => ({ ...one }))
  named.forEach((one, index) => {
    const covers = coversOf(one.placed)
    const host = covers.map((slot) => first.get(slot)).find((at) => at !== undefined)
    const before = host === undefined ? undefined : named[host]
    if (host !== undefined && before) {
      named[host] = { ...before, name: `${before.name}, ${one.name}` }
      named[index] = { ...one, name: '' }
    }
    for (const slot of covers) if (!first.has(slot)) first.set(slot, host ?? index)
  })
  return named
}
