/** The chart of what a hand can be doing on slots, and what comes of what it does next. */
import type { Input } from '../tool.ts'
import { dragging, lifting } from './dragging.ts'
import { enclosing } from './enclosing.ts'
import { idle, panning, pinching } from './looking.ts'
import { pressing } from './pressing.ts'
import { tileDragging } from './tile-dragging.ts'
import { stay, type SlotAnswer, type SlotScene, type SlotState, type SlotTarget, type SlotTool } from './tool.ts'

const states: { [N in SlotTool['name']]: SlotState<N> } = { idle, pressing, lifting, dragging, enclosing, panning, pinching, 'tile-dragging': tileDragging }

/** What comes of an input, given what the hand is doing. Pure: the same question has the same answer. */
export function slotAnswer(tool: SlotTool, input: Input<SlotTarget>, scene: SlotScene): SlotAnswer {
  // The registry look-up: a state's name is its key, an input's type its handler's.
  const heard = states[tool.name].on[input.type] as ((tool: SlotTool, input: Input<SlotTarget>, scene: SlotScene) => SlotAnswer) | undefined
  return heard ? heard(tool, input, scene) : stay
}

export { slotBoardOf } from './board.ts'
export type { SlotBoard } from './board.ts'
export { ticksAt } from './meant.ts'
export type { Choosing, SlotOutcome, SlotScene, SlotTarget, SlotTool } from './tool.ts'
