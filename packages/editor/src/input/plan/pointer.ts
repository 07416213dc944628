/** The plan's deck: what the pointer can press there, and what comes of it. */
import type { Parts, PointerListener } from '../../session/parts.ts'
import { planLensOf } from '../../session/plan-lens.ts'
import { take } from '../../session/several.ts'
import { groundOf } from '../../session/verbs.ts'
import { answerOnPlan, planBoardOf, thingAt, type Grip, type PlanOutcome, type PlanScene, type PlanTarget, type PlanTool } from '../../tools/plan/index.ts'
import type { Point } from '../../tools/index.ts'
import { tileTarget } from '../palette-drag.ts'
import { DriftAtEdges } from './drift.ts'
import { listenFor } from '../pointing.ts'
import { pathOf } from '../target.ts'
import { listenToTileTaps } from './tile-taps.ts'

/** How far beside something small a press still means it, in pixels. */
const SLACK_PX = { mouse: 6, touch: 20 }
const CARRYING: ReadonlySet<PlanTool['name']> = new Set(['lifting', 'moving', 'turning', 'resizing', 'tile-dragging', 'pinching', 'panning'])
/** Pixels of a line and of a page, for wheels that count in those. */
const UNIT = [1, 16, 400] as const

/** Listens to the stage of a plan until it is destroyed. */
export function listenToPlanPointer(surface: HTMLElement, parts: Parts): PointerListener {
  const { controller, view } = parts
  const board = planBoardOf(view)
  const drift = new DriftAtEdges(parts, () => pointer.moved())
  const target = (event: Event, at: Point): PlanTarget => targetOn(event, at, parts)
  const pointer = listenFor<PlanTarget>(surface, {
    controller, target, frames: board.frames,
    get doing() { return board.tool.name },
    get carrying() { return CARRYING.has(board.tool.name) },
    get resting() { return board.tool.name === 'moving' && board.tool.fit.snaps.some(({ by }) => by !== 'grid') },
    tile: tileTarget,
    holds: ({ part }) => part === 'element',
    begin: () => board.note({ offered: null }),
    answer: (input) => { for (const outcome of answerOnPlan(board.tool, input, sceneOf(parts))) doOne(parts, outcome) },
    follow: (at, { width, height }) => (at ? drift.follow(at, { width, height }) : drift.stop()),
    wheel: (event, at) => turnWheel(event, at, parts),
    doubled: (event, at) => { if (target(event, at).part === 'empty') view.fit() },
    // Until somebody has entered the plan by a tap, the page scrolls through it; then every finger is the plan's.
    touchAction: () => (controller.session.selection.ids.length === 0 && board.aim === null ? 'pan-y' : 'none'),
  })
  const tiles = listenToTileTaps(surface, parts)
  return {
    pressTile: (event, kind, tile) => {
      pointer.pressTile(event, kind, tile)
      if (!controller.readonly) tiles.press(kind, tile)
    },
    destroy: () => {
      tiles.stop()
      pointer.destroy()
    },
  }
}

const sceneOf = ({ controller, view }: Parts): PlanScene => ({
  ground: groundOf(controller), placed: view.keptRow, lens: planLensOf(view), selection: controller.session.selection.ids, collects: controller.collects, readonly: controller.readonly,
  snaps: planBoardOf(view).snaps, aim: planBoardOf(view).aim, newId: (kind) => controller.idFor(kind),
})

function targetOn(event: Event, at: Point, { controller, view }: Parts): PlanTarget {
  const grip = pathOf(event).find(({ dataset }) => dataset['grip'] !== undefined)?.dataset['grip'] as Grip | undefined
  if (grip && controller.selected !== null) return { part: 'handle', id: controller.selected, grip }
  const lens = planLensOf(view)
  const slack = SLACK_PX[event instanceof PointerEvent && event.pointerType === 'touch' ? 'touch' : 'mouse'] / (lens.frame.scale * lens.section.per)
  const id = thingAt(view.keptRow, controller.compiled, { at: lens.unitsAt(at), slack })
  return id === null ? { part: 'empty' } : { part: 'element', id }
}

function doOne({ controller, view }: Parts, outcome: PlanOutcome): void {
  const board = planBoardOf(view)
  switch (outcome.do) {
    case 'become': return board.note({ tool: outcome.tool })
    case 'preview': return controller.preview(outcome.edit)
    case 'select': return controller.select(outcome.id === null ? [] : [outcome.id])
    case 'pick': return take(controller, outcome.id, outcome.takes)
    case 'select-all': return controller.select(outcome.ids)
    case 'tell': return controller.tell(outcome.happening)
    case 'pan': return view.lens?.panBy(outcome.by.x, outcome.by.y)
    case 'zoom': return planLensOf(view).zoomTo(planLensOf(view).zoom * outcome.times, outcome.around)
    case 'aim': return board.note({ aim: outcome.aim })
    case 'pin': return board.note({ aim: null, pinned: outcome.pinned })
    case 'offer': return board.note({ offered: outcome.grip })
    case 'commit': {
      const { fit: { edit, held, snaps }, cause, element, select } = outcome
      const kept = controller.commit(edit, { cause, door: 'pointer', held, element, snaps })
      if (kept && select !== undefined) controller.select([select])
    }
  }
}

/** With Ctrl or Cmd it zooms, with Shift or sideways it pans; a plain wheel scrolls the page, always. */
function turnWheel(event: WheelEvent, at: Point, { view }: Parts): void {
  const unit = UNIT[event.deltaMode as 0 | 1 | 2]
  const [x, y] = [event.deltaX * unit, event.deltaY * unit]
  const lens = planLensOf(view)
  if (event.ctrlKey || event.metaKey) {
    event.preventDefault()
    // A trackpad's pinch comes in small steps, a wheel in large ones.
    return lens.zoomTo(lens.zoom * Math.exp(-y * (Math.abs(y) < 40 ? 0.01 : 0.002)), at)
  }
  const along = event.shiftKey ? x || y : Math.abs(x) > Math.abs(y) ? x : 0
  if (along === 0 || !lens.canPan(along, 0)) return
  event.preventDefault()
  lens.panBy(along, 0)
}
