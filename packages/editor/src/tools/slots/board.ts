/** Where it is written down what the hand is doing on slots, and what is to be chosen by a tap. One per view. */
import type { View } from '../../session/view.ts'
import { Frames } from '../frames.ts'
import { AT_REST, type Choosing, type SlotTool } from './tool.ts'

const boards = new WeakMap<View, SlotBoard>()

/** The board of a view: the same one for everybody who asks. */
export function slotBoardOf(view: View): SlotBoard {
  let board = boards.get(view)
  if (!board) boards.set(view, (board = new SlotBoard()))
  return board
}

/** What the hand is doing now, what is asked for, and the frames in which it is shown. */
export class SlotBoard {
  readonly frames = new Frames()
  #tool: SlotTool = AT_REST
  #choosing: Choosing | null = null
  #listeners = new Set<() => void>()

  /** What the hand is doing. */
  get tool(): SlotTool {
    return this.#tool
  }

  /** Which element is to be told where it goes. */
  get choosing(): Choosing | null {
    return this.#choosing
  }

  /** Writes down what the hand does now. */
  become(tool: SlotTool): void {
    if (tool === this.#tool) return
    this.#tool = tool
    this.#tell()
  }

  /** Asks where an element is to go, or no longer. */
  choose(choosing: Choosing | null): void {
    if (this.#choosing?.id === choosing?.id && this.#choosing?.what === choosing?.what) return
    this.#choosing = choosing
    this.#tell()
  }

  /** Hears of every change, until the returned function is called. */
  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener)
    return () => void this.#listeners.delete(listener)
  }

  #tell(): void {
    for (const listener of [...this.#listeners]) listener()
  }
}
