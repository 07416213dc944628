/** Parts on their way from where they were to where they stand: for a short while, from wherever they are now. */
import type { Edges } from '@codraft/core'
import { easeOut, MAKE_ROOM_MS } from '../motion.ts'

type Slide = { readonly from: Edges; readonly to: Edges; began: number | null }

/** Places by id, in ticks, so that they stay right while the picture is moved or stretched. */
export class Sliding {
  readonly #slides = new Map<string, Slide>()
  readonly #put = new Set<string>()
  #landed: string[] = []

  /** Whether anything is on its way. */
  get moving(): boolean {
    return [...this.#slides.values()].some(({ began }) => began !== Infinity)
  }

  /** Where something is at a moment that belongs at `to`. `still`: it jumps. */
  at(id: string, to: Edges, { now, still }: { now: number; still: boolean }): Edges {
    const slide = this.#slides.get(id)
    if (!slide || still) {
      if (slide && !isSame(slide.to, to)) this.#land(id)
      this.#slides.set(id, { from: to, to, began: Infinity })
      return to
    }
    const here = placeOf(slide, now)
    if (isSame(slide.to, to)) {
      if (slide.began === null) slide.began = now
      if (slide.began !== Infinity && now - slide.began >= MAKE_ROOM_MS) {
        slide.began = Infinity
        this.#land(id)
      }
      return here
    }
    this.#slides.set(id, { from: here, to, began: now })
    return here
  }

  /** Those that were put down and have come to where they belong, since this was asked last; who made room is not among them. */
  landed(): readonly string[] {
    const landed = this.#landed
    this.#landed = []
    return landed
  }

  /** It is here, wherever it was: what was in the hand goes on from there. */
  put(id: string, edges: Edges): void {
    this.#put.add(id)
    this.#slides.set(id, { from: edges, to: edges, began: Infinity })
  }

  #land(id: string): void {
    if (this.#put.delete(id)) this.#landed.push(id)
  }

  /** Forgets those that are gone. */
  keepOnly(ids: ReadonlySet<string>): void {
    for (const id of this.#slides.keys()) if (!ids.has(id)) this.#slides.delete(id)
  }

  /** Forgets all. */
  clear(): void {
    this.#slides.clear()
  }
}

function placeOf({ from, to, began }: Slide, now: number): Edges {
  if (began === Infinity) return to
  const part = began === null ? 0 : easeOut(Math.min(1, Math.max(0, (now - began) / MAKE_ROOM_MS)))
  const between = (index: 0 | 1 | 2 | 3): number => from[index] + (to[index] - from[index]) * part
  return [between(0), between(1), between(2), between(3)]
}

const isSame = (a: Edges, b: Edges): boolean => a.every((edge, index) => edge === b[index])
