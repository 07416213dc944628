/** Where it is written down what the hand is doing on slots, and what is to be chosen by a tap. One per view. */
import { Notes, onePerView } from '../notes.ts'
import { AT_REST, type Choosing, type SlotTool } from './tool.ts'

/** The board of a view: the same one for everybody who asks. */
export const slotBoardOf = onePerView(() => new SlotBoard())

/** What the hand is doing now, what is asked for, and the frames in which it is shown. */
export class SlotBoard extends Notes<{ readonly tool: SlotTool; readonly choosing: Choosing | null }> {
  constructor() {
    super({ tool: AT_REST, choosing: null })
  }

  /** What the hand is doing. */
  get tool(): SlotTool {
    return this.now.tool
  }

  /** Which element is to be told where it goes. */
  get choosing(): Choosing | null {
    return this.now.choosing
  }

  /** Writes down what the hand does now. */
  become(tool: SlotTool): void {
    this.note({ tool })
  }

  /** Asks where an element is to go, or no longer. */
  choose(choosing: Choosing | null): void {
    if (this.choosing?.id !== choosing?.id || this.choosing?.what !== choosing?.what) this.note({ choosing })
  }
}
