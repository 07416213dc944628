/** The chart of all states of a hand on a plan. */
import { carrying } from './carrying.ts'
import { enclosing } from './enclosing.ts'
import { panning, pinching } from './looking.ts'
import { lifting, moving } from './moving.ts'
import { idle, pressing } from './pressing.ts'
import { resizing } from './resizing.ts'
import { remain, type PlanAnswer, type PlanInput, type PlanScene, type PlanState, type PlanTool } from './tool.ts'
import { turning } from './turning.ts'

const states: { [N in PlanTool['name']]: PlanState<N> } = { idle, pressing, lifting, moving, turning, resizing, enclosing, panning, pinching, 'tile-dragging': carrying }

/** What comes of an input, given what the hand is doing. Pure: the same question has the same answer. */
export function answerOnPlan(tool: PlanTool, input: PlanInput, scene: PlanScene): PlanAnswer {
  // The registry look-up: a state's name is its key, an input's type its handler's.
  const heard = states[tool.name].on[input.type] as ((tool: PlanTool, input: PlanInput, scene: PlanScene) => PlanAnswer) | undefined
  return heard ? heard(tool, input, scene) : remain
}

export { planBoardOf } from './board.ts'
export type { PlanBoard } from './board.ts'
export { thingAt } from './hit.ts'
export { axisOf } from './resizing.ts'
export { AT_REST, isFor, kindOf } from './tool.ts'
export type { Aim, Grip, Pinned, PlanInput, PlanOutcome, PlanPress, PlanScene, PlanTarget, PlanTool } from './tool.ts'
