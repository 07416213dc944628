import fc from 'fast-check'
import highs from 'highs'
import { beforeAll, describe, expect, it } from 'vitest'
import { compile } from '../brief/compile.ts'
import type { CompiledBrief } from '../brief/compile-known.ts'
import { readBrief } from '../brief/read.ts'
import { reportOn } from '../conflicts/report.ts'
import { judgeLayout } from '../rules/evaluate.ts'
import { isViolated } from '../rules/result.ts'
import { briefOf, bus, footpath, street, type Plan } from '../rules/street.testing.ts'
import type { Element, Layout } from '../schema/layout.ts'
import { exactConflicts, type ExactConflicts } from './conflicts.ts'
import { highsSolver } from './highs.ts'
import type { Solver } from './solver.ts'

let solver: Solver
beforeAll(async () => { solver = highsSolver(await highs(), { seconds: 60 }) })

const asked = (rules: NonNullable<Plan['rules']>, plan: Plan = {}): Promise<ExactConflicts> => exactConflicts(briefOf({ start: street(), ...plan, rules }), { solver })
const short = ({ implied, undecided }: ExactConflicts): { implied: readonly string[]; undecided: readonly string[] } => ({ implied: implied.map(({ rule, by }) => `${rule}: ${by.join(' ')}`), undecided })

describe('rules that others see to', { timeout: 120_000 }, () => {
  it('are the looser of two', async () => {
    const found = await asked([{ id: 'loose', rule: 'size', on: 'footpath', min: 1.6 }, { id: 'tight', rule: 'size', on: 'footpath', min: 2 }, { id: 'fits', rule: 'fill', max: 12 }])
    expect(short(found)).toEqual({ implied: ['loose: tight'], undecided: [] })
    expect(found.implied[0]?.smallest).toBe(true)
  })

  it('are a most that maxima add up to, and no longer one tick below', async () => {
    // A bus lane is 3.6 wide at most; 5 for one more.
    const maxima = [{ id: 'buses', rule: 'count', on: 'bus', max: 1 }, { id: 'others', rule: 'count', on: { not: 'bus' }, max: 1 }, { id: 'narrow', rule: 'size', on: { not: 'bus' }, max: 5 }]
    expect(short(await asked([{ id: 'fits', rule: 'fill', max: 8.6 }, ...maxima]))).toEqual({ implied: ['fits: buses others narrow'], undecided: [] })
    expect(short(await asked([{ id: 'fits', rule: 'fill', max: 8.599 }, ...maxima]))).toEqual({ implied: [], undecided: [] })
  })

  it('know gaps, steps and what stands beside what', async () => {
    expect(short(await asked([
      { id: 'gap', rule: 'size', on: 'car-lane', gaps: [[2.9, 3.1]] }, { id: 'wide', rule: 'size', on: '#motor', min: 3.1 },
      // What is a multiple of 0.25 and of 0.3 is one of 1.5.
      { id: 'step', rule: 'size', on: 'bus', step: 0.5 }, { id: 'half', rule: 'size', on: 'bus', step: 0.25 }, { id: 'third', rule: 'size', on: 'bus', step: 0.3 },
    ]))).toEqual({ implied: ['gap: wide', 'step: half third', 'half: step'], undecided: [] })
    expect(short(await asked([
      { id: 'none', rule: 'excludes', a: 'bus', b: 'cycle' }, { id: 'doors', rule: 'adjacent', on: 'cycle', to: 'bus', mode: 'must-not' }, { id: 'order', rule: 'order', sequence: ['bus', 'cycle'] },
    ]))).toEqual({ implied: ['doors: none', 'order: none'], undecided: [] })
  })

  it('know how far things are from each other, and what they stand in line with', async () => {
    const few = { id: 'few', rule: 'count', on: '*', max: 3 }
    const near = (id: string, more: object): object => ({ id, rule: 'distance', on: 'footpath', to: 'bus', ...more })
    expect(short(await asked([few, near('near', { max: 3 }), near('nearer', { max: 2 })] as NonNullable<Plan['rules']>))).toEqual({ implied: ['near: few nearer'], undecided: [] })
    expect(short(await asked([few, near('far', { min: 2 }), near('apart', { min: 3 })] as NonNullable<Plan['rules']>))).toEqual({ implied: ['far: few apart'], undecided: [] })
    expect(short(await asked([few, { id: 'half', rule: 'align', on: 'bus', to: 'grid', value: 0.5 }, { id: 'whole', rule: 'align', on: 'bus', to: 'grid', value: 1 }]))).toEqual({ implied: ['half: few whole'], undecided: [] })
    expect(short(await asked([few, { id: 'loose', rule: 'align', on: 'bus', to: 'edge', tolerance: 2.5 }, { id: 'tight', rule: 'align', on: 'bus', to: 'edge', tolerance: 0.1 }]))).toEqual({ implied: ['loose: few tight'], undecided: [] })
  })

  it('know how few it takes to break a distance, a line or a lock', async () => {
    const kept = [{ id: 'narrow', rule: 'size', on: '*', max: 4 }, { id: 'fits', rule: 'fill', max: 40 }]
    for (const one of [
      { rule: 'distance', on: 'footpath', to: 'bus', min: 2 }, { rule: 'distance', on: 'footpath', to: 'bus', max: 3 }, { rule: 'align', on: 'bus', to: 'grid', value: 0.5 },
      { rule: 'align', on: 'bus', to: 'edge' }, { rule: 'align', on: 'bus', to: 'axis' }, { rule: 'lock', on: '@r1', fields: ['offset'] }, { rule: 'lock', on: '@r1', fields: ['order'] },
    ]) {
      const start = street(footpath(3, 'w1'), bus(3.2, 'r1'), footpath(2, 'w2'))
      expect(short(await asked([{ id: 'asked', ...one }, ...kept] as NonNullable<Plan['rules']>, { start })).undecided, JSON.stringify(one)).toEqual([])
      expect(short(await asked([{ id: 'asked', ...one }, { id: 'none', rule: 'count', on: ['footpath', 'bus'], max: 0 }] as NonNullable<Plan['rules']>, { start })).undecided, JSON.stringify(one)).toEqual([])
    }
    // What nobody can break, with no end to how many may stand there.
    const apart = [{ id: 'near', rule: 'distance', on: 'footpath', to: 'bus', min: 2 }, { id: 'either', rule: 'excludes', a: 'footpath', b: 'bus' }]
    expect(short(await asked(apart as NonNullable<Plan['rules']>))).toEqual({ implied: ['near: either'], undecided: [] })
  })

  it('know what is locked already', async () => {
    const start = street(footpath(3, 'w1'), bus(3.2, 'r1'), footpath(2, 'w2'))
    const locks = (fields: readonly string[]): NonNullable<Plan['rules']> => [{ id: 'one', rule: 'lock', on: '@r1', fields: [...fields] }, { id: 'all', rule: 'lock', on: '*', fields: [...fields] }]
    for (const fields of [['exists'], ['kind', 'width'], ['order']]) expect(short(await asked(locks(fields), { start }))).toEqual({ implied: ['one: all'], undecided: [] })
    expect(short(await asked([...locks(['width']), { id: 'wide', rule: 'size', on: '@r1', min: 3.1 }, { id: 'there', rule: 'lock', on: '@r1', fields: ['exists'] }], { start }))).toEqual({ implied: ['one: all', 'wide: one'], undecided: [] })
  })

  it('are not those that only look so', async () => {
    // Two that are 2 wide at least need 4, and the second is only there sometimes.
    expect(short(await asked([
      { id: 'wide', rule: 'size', on: 'footpath', min: 2 }, { id: 'one', rule: 'count', on: 'footpath', min: 1 }, { id: 'four', rule: 'fill', min: 4 }, { id: 'most', rule: 'fill', max: 9 },
    ])).implied).toEqual([])
    expect(short(await asked([{ id: 'when', rule: 'size', on: 'bus', min: 3.4, when: { present: 'cycle' } }, { id: 'bus', rule: 'size', on: 'bus', min: 3.2 }]))).toMatchObject({ implied: [] })
  })

  it('hold under every setting of the options', async () => {
    const options = { speed: { default: 50, of: [30, 50] } }
    const rules = [{ id: 'loose', rule: 'size', on: 'bus', min: 3.1 }, { id: 'tight', rule: 'size', on: 'bus', min: 3.3, when: { option: 'speed', is: 50 } }]
    expect((await asked(rules, { options })).implied).toEqual([])
    expect(short(await asked([rules[0]!, rules[1]!, { ...rules[1]!, id: 'slow', when: { option: 'speed', is: 30 } }], { options })).implied).toEqual(['loose: tight slow'])
  })

  it('say of a warning what blocking rules see to, and not the other way', async () => {
    const found = await asked([{ id: 'hint', rule: 'size', on: 'bus', min: 3.2, severity: 'advise' }, { id: 'hard', rule: 'size', on: 'bus', min: 3.1 }, { id: 'harder', rule: 'count', on: 'bus', max: 0 }])
    expect(short(found)).toEqual({ implied: ['hint: harder', 'hard: harder'], undecided: [] })
  })

  it('are never claimed of what is not known', async () => {
    const found = await asked([{ id: 'odd', rule: 'size', on: { where: 'el.width > 2' }, min: 1 }, { id: 'fits', rule: 'fill', max: 9 }])
    expect(found.implied).toEqual([])
    expect(found.undecided).toEqual(['odd'])
  })

  it('are told with those that see to them', async () => {
    const compiled = briefOf({ start: street(footpath(2)), rules: [{ id: 'loose', rule: 'size', on: 'footpath', min: 1.6 }, { id: 'tight', rule: 'size', on: 'footpath', min: 2 }] })
    expect(reportOn(compiled, await exactConflicts(compiled, { solver })).advice).toContainEqual({ path: ['rules', 0], code: 'rule-idle', message: 'Nobody who keeps "tight" can break "loose".' })
  })
})

const kinds = {
  a: { label: 'A', tags: ['x'], size: { width: 1 }, resize: { width: { min: 1, max: 2 } }, max: 2, attrs: { cost: 2 } },
  b: { label: 'B', tags: ['x', 'y'], size: { width: 2 }, max: 1, attrs: { cost: 3 } },
  c: { label: 'C', tags: ['y'], size: { width: 1 }, resize: { width: { min: 1, max: 3 } }, max: 1, attrs: { cost: 1 } },
}
const who = fc.constantFrom('a', 'b', 'c', '#x', '#y', '*')
const least = fc.integer({ min: 1, max: 3 })
const length = fc.integer({ min: 2, max: 7 })
const rule = fc.oneof<fc.Arbitrary<object>[]>(
  fc.record({ rule: fc.constant('size'), on: who, min: least }), fc.record({ rule: fc.constant('size'), on: who, max: least }), fc.record({ rule: fc.constant('size'), on: who, gaps: fc.constantFrom([[1, 3]]) }),
  fc.record({ rule: fc.constant('fill'), max: length }), fc.record({ rule: fc.constant('fill'), min: length }), fc.record({ rule: fc.constant('count'), on: who, max: fc.integer({ min: 0, max: 3 }) }),
  fc.record({ rule: fc.constant('count'), on: who, min: fc.integer({ min: 1, max: 2 }) }), fc.record({ rule: fc.constant('excludes'), a: who, b: who }), fc.record({ rule: fc.constant('requires'), if: who, then: who }),
  fc.record({ rule: fc.constant('adjacent'), on: who, to: who, mode: fc.constantFrom('must', 'must-not'), direction: fc.constantFrom('before', 'any', 'both') }),
  fc.record({ rule: fc.constant('order'), sequence: fc.constantFrom(['a', 'b'], ['c', '#x']), from: fc.constantFrom('start', 'outside') }),
  fc.record({ rule: fc.constant('at'), on: who, place: fc.constantFrom('first', 'ends', 'centre') }), fc.record({ rule: fc.constant('sum'), of: fc.constant('cost'), max: length }),
  fc.record({ rule: fc.constant('distance'), on: who, to: who, min: fc.integer({ min: 1, max: 2 }), measure: fc.constantFrom('edge', 'centre'), match: fc.constantFrom('each', 'nearest') }),
  fc.record({ rule: fc.constant('distance'), on: who, to: who, max: fc.integer({ min: 0, max: 2 }), measure: fc.constantFrom('edge', 'centre'), match: fc.constantFrom('each', 'nearest') }),
  fc.record({ rule: fc.constant('align'), on: who, to: fc.constantFrom('grid', 'edge', 'axis'), value: fc.integer({ min: 1, max: 3 }), tolerance: fc.integer({ min: 0, max: 1 }) }),
  fc.record({ rule: fc.constant('lock'), on: fc.constantFrom('@c-1', '@a-1', '*'), fields: fc.subarray(['exists', 'kind', 'width', 'order', 'offset'], { minLength: 1 }) }),
)

/** Every layout that the kinds allow: some hundreds. */
function everyLayout(): Layout[] {
  const widths = { a: [1, 2], b: [2], c: [1, 2, 3] } as const
  const longer = (row: readonly Element[]): Element[][] => Object.entries(widths).flatMap(([kind, all]) => {
    const there = row.filter((one) => one.kind === kind).length
    return there >= kinds[kind as keyof typeof kinds].max ? [] : all.map((width) => [...row, { id: `${kind}-${there + 1}`, kind, width }])
  })
  let rows: readonly (readonly Element[])[] = [[]]
  const all = [...rows]
  while (rows.length > 0) all.push(...(rows = rows.flatMap(longer)))
  return all.map((elements) => ({ sections: [{ id: 'main', elements: [...elements] }] }))
}

function smallBrief(rules: readonly object[]): CompiledBrief | null {
  const read = readBrief({
    codraft: 1, id: 'small', revision: 1, title: 'Small', layout: { stage: { kind: 'row', length: 8, unit: 'm', resolution: 1 }, elements: [{ id: 'c-1', kind: 'c', width: 2 }, { id: 'a-1', kind: 'a', width: 1 }] },
    catalogue: { kinds, attributes: { cost: { unit: 'NZD', decimals: 0 } } }, rules: rules.map((one, index) => ({ id: `r${index}`, ...one })),
  })
  return read.ok ? compile(read.value) : null
}

describe('against every layout of small briefs', () => {
  it('what is claimed is so, sets are as small as can be, and little stays open', async () => {
    const layouts = everyLayout()
    const met = { implied: 0, free: 0, open: 0 }
    await fc.assert(fc.asyncProperty(fc.array(rule, { minLength: 2, maxLength: 4 }), async (rules) => {
      const compiled = smallBrief(rules)
      if (compiled === null) return
      const broken = layouts.map((layout) => new Set(judgeLayout(compiled, layout).results.filter(isViolated).map((result) => result.rule)))
      const canBreak = (id: string, kept: readonly string[]): boolean => broken.some((those) => those.has(id) && kept.every((one) => !those.has(one)))
      const found = await exactConflicts(compiled, { solver })
      if (found.satisfiable !== true) return
      for (const { id } of compiled.brief.rules) {
        if (found.dead.includes(id)) continue
        const others = compiled.brief.rules.map((one) => one.id).filter((other) => other !== id)
        const by = found.idle.includes(id) ? [] : found.implied.find((one) => one.rule === id)?.by
        if (by !== undefined) {
          met.implied++
          expect(canBreak(id, by), JSON.stringify([id, by, rules])).toBe(false)
          if (compiled.brief.rules.some((one) => one.rule === 'lock')) continue
          for (const one of by) expect(canBreak(id, by.filter((other) => other !== one)), JSON.stringify([id, by, one, rules])).toBe(true)
        } else if (found.undecided.includes(id)) met.open++
        else {
          met.free++
          // What a lock names may have become of another kind, which no layout here has.
          if (compiled.brief.rules.some((one) => one.rule === 'lock')) continue
          expect(canBreak(id, others), JSON.stringify([id, rules])).toBe(true)
        }
      }
    }), { numRuns: 80, seed: 5 })
    expect(Math.min(met.implied, met.free), JSON.stringify(met)).toBeGreaterThan(10)
    expect(met.open / (met.open + met.implied + met.free), JSON.stringify(met)).toBeLessThan(0.02)
  }, 240_000)
})
