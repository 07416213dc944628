import fc from 'fast-check'
import highs from 'highs'
import { beforeAll, describe, expect, it } from 'vitest'
import { anyOptions } from '../rules/any/world.testing.ts'
import { judgeLayout } from '../rules/evaluate.ts'
import { isViolated } from '../rules/result.ts'
import type { Layout } from '../schema/layout.ts'
import { highsSolver } from './highs.ts'
import { fixedTo, layoutOf } from './layouts.ts'
import { linear, write } from './linear/index.ts'
import { anyRow, anyRows } from './rows.testing.ts'
import { schemeOf } from './scheme.ts'
import type { Solver } from './solver.ts'

let solver: Solver
beforeAll(async () => { solver = highsSolver(await highs()) })

const PLACES = 6
const said = Object.entries(linear).flatMap(([name, one]) => ('silent' in one ? [] : [name]))
const seen = ({ sections }: Layout) => sections.map(({ elements }) => elements.map(({ width, kind }) => [kind, width]))

/** Fixes the model to random layouts; counts how many were valid, invalid, or of a rule that the model leaves out. */
async function compare(kinds: readonly string[] | undefined, numRuns: number) {
  const met = { valid: 0, invalid: 0, unspoken: 0 }
  const anyCase = anyRows(kinds).chain((compiled) => fc.tuple(fc.constant(compiled), anyRow(compiled, PLACES), anyOptions))
  await fc.assert(fc.asyncProperty(anyCase, async ([compiled, layout, options]) => {
    // Where things are followed by their names, every name matters.
    const named = compiled.brief.rules.some(({ rule }) => rule === 'shift')
    const scheme = schemeOf({ compiled, options, places: () => PLACES, ...(named ? { before: layout } : {}) })
    const unspoken = compiled.rules.flatMap((rule) => write(scheme, rule))
    const verdict = judgeLayout(compiled, layout, options)
    const answer = await solver(scheme.program.model(() => true, fixedTo(scheme, layout) ?? []), {})
    const told = () => JSON.stringify({ layout, options, rules: compiled.brief.rules, broken: verdict.results.filter(isViolated).map(({ place }) => place), stages: compiled.brief.layout.sections.map(({ stage }) => stage) })
    met[unspoken.length > 0 ? 'unspoken' : verdict.status === 'valid' ? 'valid' : 'invalid']++
    if (verdict.status === 'valid') expect(answer.state, told()).toBe('found')
    else if (unspoken.length === 0) expect(answer.state, told()).toBe('none')
    if (answer.state === 'found') expect(seen(layoutOf(scheme, answer.values, { other: layout, used: [] }))).toEqual(seen(layout))
  }), { numRuns, seed: 3 })
  return met
}

describe('the linear model of rows allows exactly what the evaluator allows', () => {
  it.each(said)('%s', async (kind) => {
    const met = await compare([kind], ['expr', 'shift'].includes(kind) ? 120 : 40)
    expect(Math.min(met.valid, met.invalid), JSON.stringify(met)).toBeGreaterThan(1)
  })

  it('of all kinds together', async () => {
    const met = await compare(undefined, 150)
    expect(Math.min(met.valid, met.invalid), JSON.stringify(met)).toBeGreaterThan(3)
  })
})
