import fc from 'fast-check'
import highs from 'highs'
import { beforeAll, describe, expect, it } from 'vitest'
import { conflicts } from '../conflicts/index.ts'
import { judgeLayout } from '../rules/evaluate.ts'
import { isViolated } from '../rules/result.ts'
import { briefOf, bus, carLane, footpath, parking, street, type Plan } from '../rules/street.testing.ts'
import { exactConflicts, type ExactConflicts } from './conflicts.ts'
import { highsSolver } from './highs.ts'
import { exactRepairs } from './repairs.ts'
import { anyRow, anyRows } from './rows.testing.ts'
import type { Progress, Solver } from './solver.ts'
import { yalpsSolver } from './yalps.ts'

let solver: Solver
beforeAll(async () => { solver = highsSolver(await highs(), { seconds: 60 }) })

const asked = (rules: NonNullable<Plan['rules']>, plan: Plan = {}): Promise<ExactConflicts> => exactConflicts(briefOf({ start: street(), ...plan, rules }), { solver })
/** Two bus lanes, two metres apart: numbers alone do not see what has to stand between them. */
const apart = [
  { id: 'fits', rule: 'fill', max: 7 }, { id: 'two-buses', rule: 'count', on: 'bus', min: 2 }, { id: 'far', rule: 'spacing', on: 'bus', min: 2 },
  { id: 'no-walk', rule: 'count', on: { tag: ['walk'] }, max: 0 },
]

describe('exact conflicts', { timeout: 120_000 }, () => {
  it('come to an end where numbers alone would need no length at all', async () => {
    // The footpath has to stay, and none may: with its length aside numbers see nothing against a row of none.
    const rules = [{ id: 'fits', rule: 'fill', max: 3 }, { id: 'same', rule: 'lock', on: '@w1', fields: ['exists', 'offset'] }, { id: 'apart', rule: 'distance', on: '*', to: '#walk', min: 2 }, { id: 'none', rule: 'count', on: 'footpath', max: 0 }]
    let questions = 0
    const few = (): void => { if (++questions > 300) throw new Error('There is no end to this.') }
    const compiled = briefOf({ start: street(carLane(3), footpath(2, 'w1')), rules })
    expect(await exactConflicts(compiled, { solver, onProgress: few })).toMatchObject({ satisfiable: false })
  })

  it('speak of a length only where too much of it is what is in the way', async () => {
    const found = await asked([{ id: 'full', rule: 'fill', min: 7 }, { id: 'none', rule: 'count', on: '*', max: 0 }])
    expect(found).toMatchObject({ satisfiable: false })
    expect(found.fitsFrom).toBeUndefined()
    expect(conflicts(briefOf({ start: street(), rules: [{ id: 'full', rule: 'fill', min: 7 }, { id: 'none', rule: 'count', on: '*', max: 0 }] })).fitsFrom).toBeUndefined()
  })

  it('prove what numbers alone cannot', async () => {
    expect(conflicts(briefOf({ start: street(), rules: apart })).satisfiable).toBeNull()
    const found = await asked(apart)
    expect(found).toMatchObject({ satisfiable: false, fitsFrom: 8, complete: true })
    expect(found.sets.map((set) => [...set].sort())).toEqual([['far', 'fits', 'two-buses']])
    expect(found.corrections.map(({ drop }) => drop)).toEqual([['fits'], ['two-buses'], ['far']])
    expect(found.corrections[0]?.instead).toEqual([{ rule: 'fits', field: 'max', from: 7, to: 8 }])
    expect(found.corrections.every(({ witness }) => witness)).toBe(true)
    expect(await asked([{ ...apart[0], max: 8 }, ...apart.slice(1)])).toMatchObject({ satisfiable: true })
  })

  it('know gaps, steps and order to the millimetre', async () => {
    const lengths = [
      { id: 'fits', rule: 'fill', max: 5 }, { id: 'one', rule: 'count', on: 'footpath', min: 1 }, { id: 'lane', rule: 'count', on: 'car-lane', min: 1 },
      { id: 'gap', rule: 'size', on: 'car-lane', gaps: [[2.6, 3.3]] }, { id: 'step', rule: 'size', on: 'footpath', step: 0.7 },
      { id: 'apart', rule: 'adjacent', on: 'footpath', to: 'car-lane', mode: 'must-not' }, { id: 'order', rule: 'order', sequence: ['car-lane', 'buffer', 'footpath'] },
    ]
    // 3.3 for the lane, 2.1 for the footpath, and 0.6 for what stands between them.
    expect(await asked(lengths)).toMatchObject({ satisfiable: false, fitsFrom: 6 })
  })

  it('show a layout for every rule that can be met, and name the dead', async () => {
    const compiled = briefOf({ start: street(footpath(2)), rules: [{ id: 'a', rule: 'order', sequence: ['bus', 'cycle'] }, { id: 'b', rule: 'symmetric', on: 'bus' }] })
    const { witnesses, complete } = await exactConflicts(compiled, { solver })
    expect(complete).toBe(true)
    expect(witnesses.map(({ rule, all }) => [rule, all])).toEqual([['a', true], ['b', true]])
    for (const { rule, layout } of witnesses) expect(judgeLayout(compiled, layout).results.find((result) => result.rule === rule)?.status).toBe('ok')
    const dead = await asked([{ id: 'dead', rule: 'adjacent', on: '*', to: '*' }, { id: 'some', rule: 'count', on: '*', min: 1, max: 1 }])
    expect(dead).toMatchObject({ satisfiable: false, sets: [['dead', 'some']], dead: [] })
  })

  it('say which kinds always stand, and which never can', async () => {
    const { kinds } = await asked([...apart.slice(1), { id: 'fits', rule: 'fill', max: 8 }])
    expect(kinds.always).toEqual(['bus'])
    // Exactly 2 are left between the buses: car lanes and parking are wider.
    expect(kinds.never).toEqual(['footpath', 'car-lane', 'parking'])
  })

  it('tell how far they are, and can be called off', async () => {
    const told: Progress[] = []
    await exactConflicts(briefOf({ start: street(), rules: apart }), { solver, onProgress: (progress) => void told.push(progress) })
    expect(told.length).toBeGreaterThan(3)
    expect(told.at(-1)?.answered).toBe(told.length - 1)
    const reason = new Error('enough')
    const signal = { throwIfAborted: () => { throw reason } }
    await expect(exactConflicts(briefOf({ start: street(), rules: apart }), { solver, signal })).rejects.toBe(reason)
  })

  it('hold for every layout that is tried', async () => {
    const anyCase = anyRows().chain((compiled) => fc.tuple(fc.constant(compiled), fc.array(anyRow(compiled, 4), { minLength: 10, maxLength: 10 })))
    await fc.assert(fc.asyncProperty(anyCase, async ([compiled, layouts]) => {
      const found = await exactConflicts(compiled, { solver })
      for (const layout of [compiled.brief.layout, ...layouts]) {
        const { status, results } = judgeLayout(compiled, layout, found.options)
        const placed = layout.sections.flatMap(({ elements }) => elements.map(({ kind }) => kind))
        if (status === 'valid') {
          expect(found.satisfiable).not.toBe(false)
          expect(found.kinds.never.filter((kind) => placed.includes(kind))).toEqual([])
          expect(found.kinds.always.filter((kind) => !placed.includes(kind))).toEqual([])
        }
        const broken = new Set(results.filter(isViolated).map(({ rule }) => rule))
        if ([...broken].some((rule) => rule.startsWith('limits:'))) continue
        expect(found.dead.filter((rule) => results.some((result) => result.rule === rule && result.status === 'ok'))).toEqual([])
      }
      if (found.witness) expect(judgeLayout(compiled, found.witness, found.options).status).toBe('valid')
      for (const { rule, layout, all } of found.witnesses) {
        const { status, results } = judgeLayout(compiled, layout)
        expect(results.some((result) => result.rule === rule && isViolated(result))).toBe(false)
        if (all) expect(status).toBe('valid')
      }
    }), { numRuns: 10, seed: 2 })
  })
})

describe('solvers', () => {
  const rules = [{ id: 'fits', rule: 'fill', max: 8 }, { id: 'wide', rule: 'size', on: 'car-lane', min: 3 }, { id: 'one', rule: 'count', on: 'parking', max: 1 }]
  const small = { 'of widths': street(footpath(2), carLane(2.9), bus(3.2)), 'of what has to go': street(carLane(2.9), parking(), parking()) }
  it.each(Object.entries(small))('agree on small questions %s', async (_, layout) => {
    const compiled = briefOf({ rules, start: street() })
    const [one, other] = [await exactRepairs(compiled, layout, { solver, limit: 1 }), await exactRepairs(compiled, layout, { solver: yalpsSolver({ timeoutMs: 100_000 }), limit: 1 })]
    expect([one.complete, other.complete]).toEqual([true, true])
    expect(other.repairs.map(({ cost }) => cost)).toEqual(one.repairs.map(({ cost }) => cost))
  })
})
