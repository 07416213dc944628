/** Looks ahead for any repair when the cheapest is slow to come: the few sketches of each number of steps that break least lead to the next. */
import type { Seen } from './judge.ts'
import type { Pause } from './pause.ts'
import { goneOn, signatureOf, type Move, type Sketch } from './sketch.ts'

/** A sketch as it stands, with every step that may lead out of what is broken there. */
export type Outlook = { readonly sketch: Sketch; readonly seen: Seen; readonly moves: readonly Move[] }
/** A sketch that keeps everything, and what it costs in grains. */
export type Ahead = { readonly sketch: Sketch; readonly seen: Seen; readonly cost: number }

/** How a sketch stands; null where nothing leads on. */
export type Looking = (sketch: Sketch) => Generator<void, Outlook | null>
/** How far is looked: `breadth` sketches are followed, over so many steps, as long as they cost less than `below`, until it is `tired`. */
export type Reach = { readonly look: Looking; readonly breadth: number; readonly depth?: number; readonly below?: number; readonly pause: Pause; tired(): boolean }

/** Over so many steps they are followed, where nothing else is said. */
const DEPTH = 8

/** What is found ahead of some sketches, in no order. */
export function* lookAhead(starts: readonly Outlook[], { look, breadth, depth = DEPTH, below = Infinity, pause, tired }: Reach): Generator<void, readonly Ahead[]> {
  const found: Ahead[] = starts.filter((one) => isMended(one) && costOf(one) < below).map((one) => ({ sketch: one.sketch, seen: one.seen, cost: costOf(one) }))
  const known = new Set<string>()
  let best = Math.min(below, ...found.map(({ cost }) => cost))
  let front = leastBroken(starts.filter((one) => !isMended(one)), breadth)
  for (let step = 0; step < depth && front.length > 0; step++) {
    const next: Outlook[] = []
    for (const { sketch, move } of front.flatMap((one) => one.moves.map((move) => ({ sketch: one.sketch, move })))) {
      if (pause.isDue()) yield
      if (tired()) return found
      const one = sketch.spent + move.cost < best ? yield* unmet(goneOn(sketch, move), known, look) : null
      if (one === null || costOf(one) >= best) continue
      if (!isMended(one)) next.push(one)
      else found.push({ sketch: one.sketch, seen: one.seen, cost: best = costOf(one) })
    }
    front = leastBroken(next, breadth)
  }
  return found
}

/** So many of one composition are followed: most orders of it lead to the same. */
const ALIKE = 2

/** Those that break least. */
function leastBroken(all: readonly Outlook[], breadth: number): readonly Outlook[] {
  const ranked = all.map((one) => ({ one, broken: brokenIn(one), cost: costOf(one) })).sort((a, b) => a.broken - b.broken || a.cost - b.cost)
  const front: Outlook[] = []
  const alike = new Map<string, number>()
  for (const { one } of ranked) {
    if (front.length >= breadth) break
    const key = one.sketch.layout.sections.map(({ elements }) => elements.map(({ kind }) => kind).sort().join()).join(';')
    const count = alike.get(key) ?? 0
    alike.set(key, count + 1)
    if (count < ALIKE) front.push(one)
  }
  return front
}

function* unmet(sketch: Sketch, known: Set<string>, look: Looking): Generator<void, Outlook | null> {
  const signature = signatureOf(sketch)
  if (known.has(signature)) return null
  known.add(signature)
  return yield* look(sketch)
}

const isMended = ({ seen }: Outlook): boolean => seen.troubles.length === 0 && seen.change !== null
/** How many places are broken, and a little for how much; where widths contradict each other, with those that there were. */
const brokenIn = ({ seen }: Outlook): number => [...seen.troubles, ...(seen.change === null ? seen.unsettledTroubles() : [])].reduce((sum, { steps, excess }) => sum + steps + excess / (1 + excess), 0)
const costOf = ({ sketch, seen }: Outlook): number => sketch.spent + (seen.change ?? 0)
