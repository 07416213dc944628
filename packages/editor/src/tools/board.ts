/** Where it is written down what the hand is doing in a row, for the stage to show. One per view. */
import { Notes, onePerView } from './notes.ts'
import { IDLE, type Edge, type Tool } from './tool.ts'

type Steps = { readonly id: string; readonly edge: Edge }

/** The board of a view: the same one for everybody who asks. */
export const boardOf = onePerView(() => new Board())

/** What the hand is doing now, and the frames in which it is shown. */
export class Board extends Notes<{ readonly tool: Tool; readonly steps: Steps | null }> {
  constructor() {
    super({ tool: IDLE, steps: null })
  }

  /** What the hand is doing. */
  get tool(): Tool {
    return this.now.tool
  }

  /** The handle beside which steps of width are offered, if any. */
  get steps(): Steps | null {
    return this.now.steps
  }

  /** Writes down what the hand does now. */
  become(tool: Tool): void {
    this.note({ tool })
  }

  /** Offers steps of width beside a handle, or no longer. */
  offerSteps(steps: Steps | null): void {
    if (this.steps?.id !== steps?.id || this.steps?.edge !== steps?.edge) this.note({ steps })
  }
}
