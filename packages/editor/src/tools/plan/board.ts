/** Where it is written down what the hand is doing on a plan, for the stage to show. One per view. */
import { boardOf } from '../board.ts'
import { Notes, onePerView } from '../notes.ts'
import { AT_REST, type Aim, type Grip, type Pinned, type PlanTool } from './tool.ts'

/** The board of a view: the same one for everybody who asks. */
export const planBoardOf = onePerView((view) => new PlanBoard({ tool: AT_REST, aim: null, pinned: null, offered: null, snaps: true }, boardOf(view).frames))

/** What the hand is doing now, what the next tap is for, and the frames in which it is shown. */
export class PlanBoard extends Notes<{ readonly tool: PlanTool; readonly aim: Aim | null; readonly pinned: Pinned | null; readonly offered: Grip | null; readonly snaps: boolean }> {
  /** What the hand is doing. */
  get tool(): PlanTool {
    return this.now.tool
  }

  /** What the next tap is for. */
  get aim(): Aim | null {
    return this.now.aim
  }

  /** What a note was last said to be about by a tap. */
  get pinned(): Pinned | null {
    return this.now.pinned
  }

  /** The handle beside which steps are offered. */
  get offered(): Grip | null {
    return this.now.offered
  }

  /** Whether what is moved snaps. */
  get snaps(): boolean {
    return this.now.snaps
  }
}
