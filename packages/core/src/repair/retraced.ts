/** Goes back on some steps of a repair that was found ahead, and on from there in other ways: something cheaper is often near it. */
import { lookAhead, type Ahead, type Reach } from './ahead.ts'
import { goneOn, type Move, type Sketch } from './sketch.ts'

/** At most so many steps are taken back at once. */
const BACK = 3

/** The cheapest repair that is reached from the first, each time by going back on a few of its steps. */
export function* retraced(first: Ahead, start: Sketch, reach: Reach): Generator<void, Ahead> {
  const { look, pause, tired } = reach
  let best = first
  search: for (;;) {
    for (const steps of partsOf(best.sketch.steps)) {
      if (pause.isDue()) yield
      if (tired()) return best
      const outlook = yield* look(steps.reduce(goneOn, start))
      if (outlook === null || outlook.sketch.spent >= best.cost) continue
      const depth = best.sketch.steps.length - steps.length + 2
      const [found] = (yield* lookAhead([outlook], { ...reach, depth, below: best.cost })).toSorted((one, other) => one.cost - other.cost)
      if (!found || found.cost >= best.cost) continue
      best = found
      continue search
    }
    return best
  }
}

/** What is left of some steps when a few of them are not done; those first of which most is left. */
function partsOf(steps: readonly Move[]): readonly (readonly Move[])[] {
  let parts: readonly { readonly left: readonly Move[]; readonly from: number }[] = [{ left: steps, from: 0 }]
  return Array.from({ length: Math.min(BACK, steps.length) }, () => {
    parts = parts.flatMap(({ left, from }) => left.slice(from).map((_, index) => ({ left: left.toSpliced(from + index, 1), from: from + index })))
    return parts.map(({ left }) => left)
  }).flat()
}
