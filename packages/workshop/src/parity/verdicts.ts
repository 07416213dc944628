/** Verdicts on random proposals to random briefs, and readings of random expressions, as fingerprints: the same numbers must come out on every machine. Runs in Node and in pages. */
import fc from 'fast-check'
import { canonical, evaluate, hashOf, parseExpression } from '@codraft/core'
import { anyLayout } from '../../../core/src/rules/any/edits.testing.ts'
import { anyWords } from '../../../core/src/rules/any/expressions.testing.ts'
import { anyOptions, anyWorld } from '../../../core/src/rules/any/world.testing.ts'

/** How many proposals one seed stands for. */
export const BATCH = 50

const drawn = anyWorld().chain((compiled) => fc.tuple(fc.constant(compiled), anyLayout(compiled, { most: 14 }), anyOptions))

/** The fingerprint of all verdicts of one seed. */
export function fingerprint(seed: number): string {
  return hashOf(verdictsOf(seed))
}

/** The verdicts themselves, as canonical JSON, and how hostile expressions were refused: to see what differs when fingerprints do. */
export function verdictsOf(seed: number): string[] {
  const verdicts = fc.sample(drawn, { seed, numRuns: BATCH }).map(([compiled, layout, options]) => canonical(evaluate(compiled, layout, options)))
  return [...verdicts, ...fc.sample(anyWords, { seed, numRuns: BATCH }).map((words) => canonical(parseExpression(words)))]
}
