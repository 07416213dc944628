/** The deck of slots: what the pointer can press there, and what comes of it. */
import { lockHeld, slotAt, toTicks, type Edges } from '@codraft/core'
import { isSlotLens, type SlotLens } from '../session/slot-lens.ts'
import type { Parts, PointerListener } from '../session/parts.ts'
import { coversOf, slotEdges } from '../session/slot-boxes.ts'
import { take } from '../session/several.ts'
import { expectWays, slotWays } from '../session/slot-ways.ts'
import type { Point } from '../tools/index.ts'
import { elementOf, groundOf, sectionOf } from '../session/verbs.ts'
import { slotAnswer, slotBoardOf, ticksAt, type SlotOutcome, type SlotScene, type SlotTarget, type SlotTool } from '../tools/slots/index.ts'
import { tileTarget } from './palette-drag.ts'
import { listenFor } from './pointing.ts'
import { EdgeScroll } from './edge-scroll.ts'

const CARRYING: ReadonlySet<SlotTool['name']> = new Set(['lifting', 'dragging', 'tile-dragging', 'pinching'])
/** Pixels of a line and of a page, for wheels that count in those. */
const UNIT = [1, 16, 400] as const

/** The lens of the current section: of slots here. */
export const lensOf = ({ view }: Pick<Parts, 'view'>): SlotLens => view.lens as SlotLens

/** Listens to a stage of slots until it is destroyed. */
export function listenToSlots(surface: HTMLElement, parts: Parts): PointerListener {
  const { controller, view } = parts
  const board = slotBoardOf(view)
  const scroll = new EdgeScroll(board.frames, (x, y) => lensOf(parts).panBy(x, y), () => pointer.moved())
  const pointer = listenFor<SlotTarget>(surface, {
    controller, frames: board.frames,
    get doing() { return board.tool.name },
    get carrying() { return CARRYING.has(board.tool.name) },
    get resting() { return isResting(board.tool) },
    target: (event, at) => targetAt(parts, at),
    tile: tileTarget,
    holds: ({ part }) => part === 'element',
    begin: () => undefined,
    answer: (input) => {
      if (input.type === 'press' && input.press.on.part === 'element' && !controller.readonly) expectLift(parts, input.press.on.id)
      for (const outcome of slotAnswer(board.tool, input, slotScene(parts))) doOne(parts, outcome)
    },
    follow: (at, { width, height }) => {
      const { tool } = board
      const drags = tool.name === 'dragging' || (tool.name === 'tile-dragging' && tool.way !== null)
      if (at && drags) scroll.follow(at, { width, height })
      else scroll.stop()
    },
    wheel: (event, at) => turn(event, at, lensOf(parts)),
    doubled: (_, at) => { if (targetAt(parts, at).part === 'empty') view.fit() },
    touchAction: () => (controller.session.selection.ids.length === 0 ? 'pan-y pinch-zoom' : isSlotLens(view.lens) && canMove(view.lens).y ? 'none' : 'pan-y'),
  })
  // What has just been added can be told where it goes by another tap; whoever means something else is not asked any more.
  const stop = controller.subscribe((happening) => {
    if (happening.type === 'committed' && happening.cause === 'insert' && happening.door === 'buttons') queueMicrotask(() => controller.selected !== null && board.choose({ id: controller.selected, what: 'offered' }))
    else if (happening.type === 'opened' || happening.type === 'undone' || happening.type === 'redone') board.choose(null)
    else if (happening.type === 'selected' && board.choosing !== null && controller.selected !== board.choosing.id) board.choose(null)
  })
  return {
    pressTile: (event, kind, tile) => pointer.pressTile(event, kind, tile),
    destroy: () => {
      stop()
      board.choose(null)
      scroll.stop()
      pointer.destroy()
    },
  }
}

/** A press may become a drag: what that needs is worked out between the two. */
const expectLift = ({ controller, view }: Parts, id: string): void => void setTimeout(() => { if (slotBoardOf(view).tool.name === 'pressing') expectWays(controller, id) })

/** A part in the hand rests in a slot where it may stand. */
const isResting = (tool: SlotTool): boolean => (tool.name === 'dragging' || tool.name === 'tile-dragging') && tool.way !== null && tool.way.edit.length > 0

const canMove = ({ room }: SlotLens): { x: boolean; y: boolean } => ({ x: room.left + room.right > 1, y: room.up + room.down > 1 })

/** What tools know of a trial now. */
export function slotScene(parts: Parts): SlotScene {
  const { controller, view } = parts
  const section = sectionOf(controller)
  return {
    section, frame: view.frame, selection: controller.session.selection.ids, collects: controller.collects, readonly: controller.readonly, choosing: slotBoardOf(view).choosing, movable: canMove(lensOf(parts)),
    lockOn: (id) => lockHeld(groundOf(controller), id, 'at'),
    slotOf: (id) => elementOf(controller, id)?.slot ?? null,
    widthOf: (kind) => toTicks(controller.compiled.kinds.get(kind)?.shape.size.width ?? 0, section.per),
    ways: (wish) => slotWays(controller, wish),
    caught: (one, other) => caughtBy(parts, one, other),
    newId: (kind) => controller.idFor(kind),
  }
}

function doOne(parts: Parts, outcome: SlotOutcome): void {
  const { controller, view } = parts
  const board = slotBoardOf(view)
  switch (outcome.do) {
    case 'become': return board.become(outcome.tool)
    case 'preview': return controller.preview(outcome.edit)
    case 'select': return controller.select(outcome.id === null ? [] : [outcome.id])
    case 'pick': return take(controller, outcome.id, outcome.takes)
    case 'select-all': return controller.select(outcome.ids)
    case 'aim': return controller.aim(outcome.slot)
    case 'choose': return board.choose(outcome.choosing)
    case 'tell': return controller.tell(outcome.happening)
    case 'pan': return lensOf(parts).panBy(outcome.x, outcome.y)
    case 'zoom': return lensOf(parts).zoomTo(lensOf(parts).zoom * outcome.times, outcome.around)
    case 'commit': {
      const { edit, held, cause, element, select } = outcome
      const kept = controller.commit(edit, { cause, door: 'pointer', held, element })
      if (kept && select !== undefined) controller.select([select])
    }
  }
}

/** The parts that a rectangle meets. */
const caughtBy = ({ view }: Parts, one: Point, other: Point): string[] => view.keptRow.filter((placed) => {
  const { x = 0, y = 0, width = 0, height = 0 } = view.boxFor(placed.element.id) ?? {}
  return x <= Math.max(one.x, other.x) && x + width >= Math.min(one.x, other.x) && y <= Math.max(one.y, other.y) && y + height >= Math.min(one.y, other.y)
}).map(({ element }) => element.id)

/** What stands in the slot under a point, or the free slot; neither beside them. */
function targetAt(parts: Pick<Parts, 'controller' | 'view'>, at: { readonly x: number; readonly y: number }): SlotTarget {
  const section = sectionOf(parts.controller)
  const point = ticksAt(parts.view, at)
  const slot = slotAt(section, point)
  const edges = slot && slotEdges(section)[slot.index]
  if (!slot || !edges || !isIn(edges, point)) return { part: 'empty' }
  const standing = parts.view.keptRow.find((placed) => coversOf(placed).includes(slot.index))
  return standing ? { part: 'element', id: standing.element.id, slot: slot.id } : { part: 'slot', slot: slot.id }
}

const isIn = ([left, top, right, bottom]: Edges, [x, y]: readonly [number, number]): boolean => x >= left && x < right && y >= top && y < bottom

/** With Ctrl or Cmd a wheel zooms to the pointer, with Shift or sideways it moves the picture; a plain wheel scrolls the page, always. */
function turn(event: WheelEvent, at: { x: number; y: number }, lens: SlotLens): void {
  const unit = UNIT[event.deltaMode as 0 | 1 | 2]
  const [x, y] = [event.deltaX * unit, event.deltaY * unit]
  if (event.ctrlKey || event.metaKey) {
    event.preventDefault()
    return lens.zoomTo(lens.zoom * Math.exp(-y * (Math.abs(y) < 40 ? 0.01 : 0.002)), at)
  }
  const along = event.shiftKey ? x || y : Math.abs(x) > Math.abs(y) ? x : 0
  if (along === 0 || (along < 0 ? lens.room.left : lens.room.right) < 1) return
  event.preventDefault()
  lens.panBy(along, 0)
}
