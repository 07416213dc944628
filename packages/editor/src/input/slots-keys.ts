/** What keys do on slots: arrows go to parts and free places; what is picked up goes from one place where it may stand to the next. */
import { slotsOf, type Placed } from '@codraft/core'
import type { Parts } from '../session/parts.ts'
import { inSlotOrder } from '../session/slot-boxes.ts'
import { coversOf, hullIn, slotEdges } from '../session/slot-boxes.ts'
import { boxIn } from '../session/slot-lens.ts'
import { nextAmong, type Way } from '../session/slots-around.ts'
import { sectionOf } from '../session/verbs.ts'
import { slotBoardOf } from '../tools/slots/index.ts'
import { wherePlace } from '../words/slot-words.ts'
import type { KeyPorts } from './key-ports.ts'
import { listenForKeys } from './keys.ts'
import { done, type Manner, type MannerOf } from './manner.ts'
import { SlotLift } from './slots-lift.ts'

const ARROWS: Readonly<Record<string, Way>> = { ArrowLeft: 'left', ArrowRight: 'right', ArrowUp: 'up', ArrowDown: 'down' }

/** What arrows go to: a part or a free place, where its middle is. */
type Stop = { readonly id: string | null; readonly place: string | null; readonly x: number; readonly y: number; readonly index: number }

/** Listens to keys inside the widget until the returned function is called. */
export const listenToSlotKeys = (root: HTMLElement | ShadowRoot, parts: Parts, ports: KeyPorts): (() => void) => listenForKeys(root, { parts, ports }, slotManner(root))

/** The manner of slots. `root`: where the nodes of free places are. */
export const slotManner = (root: Pick<ParentNode, 'querySelectorAll'>): MannerOf<SlotLift> => (parts, ports, { isLocked }): Manner<SlotLift> => {
  const { controller, view } = parts
  const add = (place: string): true => done(controller.aim(place), ports.openPicker('add'))
  /** On a free place, keys that add do so there, W tells what is beside it, and arrows lead from there. */
  const onPlace = ({ key, repeat }: KeyboardEvent, place: string): boolean => {
    if (!controller.readonly && [' ', 'Enter', 'Insert', 'a', 'A'].includes(key)) return repeat || add(place)
    if (key === 'w' || key === 'W') return repeat || done(ports.announce(wherePlace({ compiled: controller.compiled, layout: controller.session.layout }, { section: sectionOf(controller), place }, parts.words)))
    return false
  }
  return {
    get order() { return inSlotOrder(view.keptRow) },
    place: 'at',
    press: (event, target) => {
      const { key, shiftKey, ctrlKey, metaKey } = event
      // While several are taken, arrows go from part to part.
      if (ctrlKey || metaKey || shiftKey || controller.collects) return false
      if (key === 'Escape' && slotBoardOf(view).choosing) return done(slotBoardOf(view).choose(null))
      const { id, place } = hereOf(target)
      if (place !== null && onPlace(event, place)) return true
      const way = ARROWS[key]
      if (!way && key !== 'Home' && key !== 'End') return false
      const stops = stopsOf(parts)
      const here = stops.find((stop) => stop.id === id && stop.place === place)
      const next = key === 'Home' ? stops[0] : key === 'End' ? stops.at(-1) : here && way ? nearest(stops, here, way) : stops[0]
      if (next) goTo(next, { root, parts, ports })
      return next !== undefined || here !== undefined
    },
    from: (key, id) => {
      const stops = stopsOf(parts).filter((stop) => stop.id !== null)
      const way = ARROWS[key]
      if (way) return nearest(stops, stops.find((stop) => stop.id === id), way)?.id ?? id
      return (key === 'Home' ? stops[0] : key === 'End' ? stops.at(-1) : undefined)?.id ?? null
    },
    letter: (letter, id) => letter === 'm' && (isLocked(id, 'at', 'move') || done(controller.select([id]), ports.openPanel(), slotBoardOf(view).choose({ id, what: 'move' }))),
    lift: (id) => (isLocked(id, 'at', 'move') ? null : new SlotLift(parts, id)),
    pressLifted: ({ key }, lift) => {
      const way = ARROWS[key]
      if (way) return done(lift.move(way))
      return (key === 'Home' && done(lift.moveToEnd('start'))) || (key === 'End' && done(lift.moveToEnd('end')))
    },
  }
}

/** Brings the focus to a part, or to the node of a free place, which is meant then. */
function goTo({ id, place }: Stop, { root, parts, ports }: { root: Pick<ParentNode, 'querySelectorAll'>; parts: Parts; ports: KeyPorts }): void {
  if (id !== null) return ports.focusElement(id)
  const { controller, view } = parts
  controller.aim(place ?? '')
  const section = sectionOf(controller)
  const edges = hullIn(slotEdges(section), [slotsOf(section).byId.get(place ?? '')?.index ?? -1])
  if (edges) view.lens?.reveal(boxIn(view.frame, edges))
  const nodes = [...root.querySelectorAll<HTMLElement>('[data-outline] [data-place]')]
  nodes.find((node) => placeOf(node) === place)?.focus({ preventScroll: true })
}

/** Parts and free places, in the order of the slots. */
function stopsOf({ controller, view }: Parts): Stop[] {
  const { slots } = slotsOf(sectionOf(controller))
  const taken = new Set<number>()
  const parts = view.keptRow.flatMap((placed: Placed): Stop[] => {
    const covers = coversOf(placed)
    for (const index of covers) taken.add(index)
    const edges = hullIn(slotEdges(placed.section), covers)
    return edges ? [{ id: placed.element.id, place: null, index: covers[0] ?? 0, x: (edges[0] + edges[2]) / 2, y: (edges[1] + edges[3]) / 2 }] : []
  })
  const free = slots.filter(({ index }) => !taken.has(index)).map(({ id, index, x, y }): Stop => ({ id: null, place: id, index, x, y }))
  return [...parts, ...free].toSorted((a, b) => a.index - b.index)
}

const nearest = (stops: readonly Stop[], from: Stop | undefined, way: Way): Stop | undefined => from && nextAmong(stops, from, way)

/** The free place that a node of the outline stands for. */
const placeOf = (node: HTMLElement): string | null => node.dataset['place']?.replace(/^place /, '') ?? null

function hereOf(target: HTMLElement): Pick<Stop, 'id' | 'place'> {
  const node = target.closest<HTMLElement>('[data-element], [data-place]')
  return { id: node?.dataset['element'] ?? null, place: node ? placeOf(node) : null }
}
