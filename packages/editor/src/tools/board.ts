/** Where it is written down what the hand is doing, for the stage to show. One per view. */
import type { View } from '../session/view.ts'
import { Frames } from './frames.ts'
import { IDLE, type Edge, type Tool } from './tool.ts'

const boards = new WeakMap<View, Board>()

/** The board of a view: the same one for everybody who asks. */
export function boardOf(view: View): Board {
  let board = boards.get(view)
  if (!board) boards.set(view, (board = new Board()))
  return board
}

/** What the hand is doing now, and the frames in which it is shown. */
export class Board {
  readonly frames = new Frames()
  #tool: Tool = IDLE
  #steps: { readonly id: string; readonly edge: Edge } | null = null
  #listeners = new Set<() => void>()

  /** What the hand is doing. */
  get tool(): Tool {
    return this.#tool
  }

  /** The handle beside which steps of width are offered, if any. */
  get steps(): { readonly id: string; readonly edge: Edge } | null {
    return this.#steps
  }

  /** Writes down what the hand does now. */
  become(tool: Tool): void {
    if (tool === this.#tool) return
    this.#tool = tool
    this.#tell()
  }

  /** Offers steps of width beside a handle, or no longer. */
  offerSteps(steps: { readonly id: string; readonly edge: Edge } | null): void {
    if (this.#steps?.id === steps?.id && this.#steps?.edge === steps?.edge) return
    this.#steps = steps
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
