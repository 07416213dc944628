/** The family of rules that ask something of two elements of a plan: who is too near, and which two have the least to spare. */
import type { Footprint } from '../geometry/footprint.ts'
import { atLeastApart, separation, settled } from '../geometry/separation.ts'
import { widened } from './footing.ts'
import { boxOf, type Ways } from './ways.ts'

/** What is asked of pairs. Elements by their indexes in the section. */
export type PairAsk = {
  /** From what of an element may not be met: shapes around it. */
  readonly ways: Ways
  readonly ones: readonly number[]
  /** Whether a pair is asked about at all. */
  isPair(one: number, other: number): boolean
  /** How far a zone and a footprint have to be apart, in ticks. */
  readonly least: number
}
/** Two elements, and what they have to spare, in ticks. */
export type Pair = { readonly one: number; readonly other: number; readonly slack: number }

/** The most violated pairs that are told of one rule and section: a layout of thousands in one spot is judged at once all the same. */
export const MOST_PAIRS = 1000

/** Every pair that is too near, in order; where there is none, the one with the least to spare. */
export function askPairs(ask: PairAsk): readonly Pair[] {
  const { scale } = ask.ways.footing
  // As far as is known of everybody's surroundings, where that is far enough to find anybody.
  const first = ask.least < 0.75 * scale ? Math.min(scale / 2, scale - ask.least) : scale / 2
  for (let window = first; ; window *= 4) {
    const look = new Look(ask, window)
    for (const one of ask.ones) if (look.broken.length < MOST_PAIRS) look.around(one)
    const { broken, held, whole } = look
    if (broken.length > 0) return broken
    if (whole || (held && held.slack <= window)) return held ? [held] : []
  }
}

/** A look at the pairs that have up to `window` to spare. */
class Look {
  readonly broken: Pair[] = []
  held: Pair | null = null
  /** Whether there are no other pairs. */
  whole = true
  readonly #ask: PairAsk
  readonly #window: number
  /** What the one that is held has to spare. */
  #spare = Infinity

  constructor(ask: PairAsk, window: number) {
    this.#ask = ask
    this.#window = window
  }

  around(one: number): void {
    const { ways, least } = this.#ask
    const reach = least + Math.min(this.#window, this.#spare)
    if (ways.open(one) && reach <= (ways.far[one] ?? 0)) this.#known(one)
    else this.#found(one, ways.footing.near(widened(boxOf(ways.spaceOf(one)), reach)))
  }

  #known(one: number): void {
    const { ways, least, isPair } = this.#ask
    const [from, to] = [ways.from[one] ?? 0, ways.to[one] ?? 0]
    if (to - from < ways.footing.shapes.length - 1) this.whole = false
    if ((ways.floor[one] ?? 0) - least >= this.#spare) return
    for (let at = from; at < to; at++) {
      const other = ways.others[at] ?? one
      if ((ways.least[at] ?? 0) - least >= this.#spare || !isPair(one, other)) continue
      this.#take(one, other, ways.way(one, at) - least)
      if (this.broken.length >= MOST_PAIRS) return
    }
  }

  #found(one: number, near: readonly number[]): void {
    const { ways, least, isPair } = this.#ask
    const { shapes } = ways.footing
    if (near.length < shapes.length) this.whole = false
    const parts = ways.spaceOf(one)
    for (const other of near) {
      const shape = shapes[other]
      if (!shape || other === one || !isPair(one, other)) continue
      this.#take(one, other, slackOf(parts, shape, { least, enough: this.#spare }))
      if (this.broken.length >= MOST_PAIRS) return
    }
  }

  #take(one: number, other: number, slack: number): void {
    if (slack < 0) this.broken.push({ one, other, slack })
    else if (slack < this.#spare) {
      this.held = { one, other, slack }
      this.#spare = slack
    }
  }
}

/** What is to spare between a zone and a footprint; Infinity where it is at least `enough`. */
export function slackOf(parts: readonly Footprint[], shape: Footprint, { least, enough }: { least: number; enough: number }): number {
  let slack = Infinity
  for (const part of parts) if (atLeastApart(part, shape) - least < enough) slack = Math.min(slack, settled(separation(part, shape)) - least)
  return slack
}
