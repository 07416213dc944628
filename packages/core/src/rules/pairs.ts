/** The family of rules that ask something of two elements of a plan: who is too near, and which two have the least to spare. */
import { boxAround, type Footprint } from '../geometry/footprint.ts'
import { atLeastApart, separation, settled } from '../geometry/separation.ts'
import { joined, widened, type Footing } from './footing.ts'

/** What is asked of pairs. Elements by their indexes in the section. */
export type PairAsk = {
  readonly footing: Footing
  readonly ones: readonly number[]
  /** What of an element may not be met: shapes around it. */
  zone(one: number): readonly Footprint[]
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
  for (let window = ask.footing.scale; ; window *= 4) {
    const { broken, held, whole } = look(ask, window)
    if (broken.length > 0) return broken
    if (whole || (held && held.slack <= window)) return held ? [held] : []
  }
}

/** Looks at pairs that have up to `window` to spare; `whole`: there are no others. */
function look(ask: PairAsk, window: number): { broken: Pair[]; held: Pair | null; whole: boolean } {
  const { footing, least } = ask
  const broken: Pair[] = []
  let held: Pair | null = null
  let whole = true
  for (const one of ask.ones) {
    const parts = ask.zone(one)
    const far = Math.min(window, held?.slack ?? window)
    const near = footing.near(widened(parts.map(boxAround).reduce(joined), least + far))
    whole &&= near.length === footing.shapes.length
    for (const other of near) {
      const shape = footing.shapes[other]
      if (!shape || other === one || !ask.isPair(one, other)) continue
      const slack = slackOf(parts, shape, { least, enough: held?.slack ?? Infinity })
      if (slack < 0) broken.push({ one, other, slack })
      else if (slack < (held?.slack ?? Infinity)) held = { one, other, slack }
      if (broken.length >= MOST_PAIRS) return { broken, held, whole }
    }
  }
  return { broken, held, whole }
}

/** What is to spare between a zone and a footprint; Infinity where it is at least `enough`. */
function slackOf(parts: readonly Footprint[], shape: Footprint, { least, enough }: { least: number; enough: number }): number {
  let slack = Infinity
  for (const part of parts) if (atLeastApart(part, shape) - least < enough) slack = Math.min(slack, settled(separation(part, shape)) - least)
  return slack
}
