/** Where it is written down what the hand is doing on a plan, for the stage to show. One per view. */
import type { View } from '../../session/view.ts'
import { boardOf } from '../board.ts'
import type { Frames } from '../frames.ts'
import { AT_REST, type Aim, type Grip, type PlanTool } from './tool.ts'

const boards = new WeakMap<View, PlanBoard>()

/** The board of a view: the same one for everybody who asks. */
export function planBoardOf(view: View): PlanBoard {
  let board = boards.get(view)
  if (!board) boards.set(view, (board = new PlanBoard(boardOf(view).frames)))
  return board
}

type State = { readonly tool: PlanTool; readonly aim: Aim | null; readonly offered: Grip | null; readonly snaps: boolean }

/** What the hand is doing now, what the next tap is for, and the frames in which it is shown. */
export class PlanBoard {
  readonly frames: Frames
  #state: State = { tool: AT_REST, aim: null, offered: null, snaps: true }
  readonly #listeners = new Set<() => void>()

  constructor(frames: Frames) {
    this.frames = frames
  }

  /** What the hand is doing. */
  get tool(): PlanTool {
    return this.#state.tool
  }

  /** What the next tap is for. */
  get aim(): Aim | null {
    return this.#state.aim
  }

  /** The handle beside which steps are offered. */
  get offered(): Grip | null {
    return this.#state.offered
  }

  /** Whether what is moved snaps. */
  get snaps(): boolean {
    return this.#state.snaps
  }

  /** Writes down what is different now. */
  note(change: Partial<State>): void {
    const next = { ...this.#state, ...change }
    if ((Object.keys(change) as (keyof State)[]).every((name) => next[name] === this.#state[name])) return
    this.#state = next
    for (const listener of [...this.#listeners]) listener()
  }

  /** Hears of every change, until the returned function is called. */
  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener)
    return () => void this.#listeners.delete(listener)
  }
}
