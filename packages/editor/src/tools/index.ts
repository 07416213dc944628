/** The chart of all states: what a hand can be doing, and what comes of what it does next. */
import { dragging } from './dragging.ts'
import { enclosing } from './enclosing.ts'
import { idle } from './idle.ts'
import { lifting } from './lifting.ts'
import { panning } from './panning.ts'
import { pinching } from './pinching.ts'
import { pressing } from './pressing.ts'
import { resizing } from './resizing.ts'
import { tileDragging } from './tile-dragging.ts'
import { stay, type Answer, type Input, type Scene, type Tool, type ToolState } from './tool.ts'

const states: { [N in Tool['name']]: ToolState<N> } = {
  idle, pressing, lifting, dragging, resizing, enclosing, panning, pinching, 'tile-dragging': tileDragging,
}

/** What comes of an input, given what the hand is doing. Pure: the same question has the same answer. */
export function answer(tool: Tool, input: Input, scene: Scene): Answer {
  // The registry look-up: a state's name is its key, an input's type its handler's.
  const heard = states[tool.name].on[input.type] as ((tool: Tool, input: Input, scene: Scene) => Answer) | undefined
  return heard ? heard(tool, input, scene) : stay
}

export { boardOf } from './board.ts'
export type { Board } from './board.ts'
export { HOLD_MS, rubber, scrollSpeed } from './reach.ts'
export { isResizable } from './resizable.ts'
export { CROWD } from '../session/readable.ts'
export { between, isCrowded, elementAt, headOf } from './slots.ts'
export { IDLE } from './tool.ts'
export type { Answer, Device, Edge, Input, Landing, Lifted, Outcome, Point, Press, Scene, Target, Tool } from './tool.ts'
