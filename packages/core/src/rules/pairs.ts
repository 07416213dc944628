/** The family of rules that ask something of two elements of a plan: who is too near, and which two have the least to spare. */
import { boxAround, type Box, type Footprint } from '../geometry/footprint.ts'
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
  for (let window = ask.footing.scale / 2; ; window *= 4) {
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
    const near = nearTo(footing, one, widened(boxOf(parts), least + far))
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

function boxOf([first, ...others]: readonly Footprint[]): Box {
  const box = first ? boxAround(first) : { minX: 0, minY: 0, maxX: 0, maxY: 0 }
  return others.length === 0 ? box : others.map(boxAround).reduce(joined, box)
}

/** Those who may be near: what is known of the element's surroundings does where it reaches as far. */
function nearTo(footing: Footing, one: number, box: Box): readonly number[] {
  const own = footing.boxes[one]
  const wide = own && widened(own, footing.scale)
  const isKnown = wide && box.minX >= wide.minX && box.minY >= wide.minY && box.maxX <= wide.maxX && box.maxY <= wide.maxY
  return isKnown ? footing.around(one) : footing.near(box)
}

/** What is to spare between a zone and a footprint; Infinity where it is at least `enough`. */
export function slackOf(parts: readonly Footprint[], shape: Footprint, { least, enough }: { least: number; enough: number }): number {
  let slack = Infinity
  for (const part of parts) if (atLeastApart(part, shape) - least < enough) slack = Math.min(slack, settled(separation(part, shape)) - least)
  return slack
}
