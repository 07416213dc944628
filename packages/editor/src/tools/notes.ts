/** What is written down of a hand for others to see: they are told when it is another. */
import type { View } from '../session/view.ts'
import { Frames } from './frames.ts'

/** What the hand is doing and what goes with it, and the frames in which it is shown. */
export class Notes<S extends object> {
  readonly frames: Frames
  #state: S
  readonly #listeners = new Set<() => void>()

  /** @param frames those of another board of the same view, where there is one */
  constructor(state: S, frames = new Frames()) {
    this.#state = state
    this.frames = frames
  }

  /** As it is now. */
  get now(): S {
    return this.#state
  }

  /** Writes down what is different now. */
  note(change: Partial<S>): void {
    const next = { ...this.#state, ...change }
    if ((Object.keys(change) as (keyof S)[]).every((name) => next[name] === this.#state[name])) return
    this.#state = next
    for (const listener of [...this.#listeners]) listener()
  }

  /** Hears of every change, until the returned function is called. */
  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener)
    return () => void this.#listeners.delete(listener)
  }
}

/** One for each view: the same one for everybody who asks. */
export function onePerView<T>(make: (view: View) => T): (view: View) => T {
  const known = new WeakMap<View, { readonly one: T }>()
  return (view) => {
    let found = known.get(view)
    if (!found) known.set(view, (found = { one: make(view) }))
    return found.one
  }
}
