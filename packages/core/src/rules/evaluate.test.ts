import { describe, expect, it } from 'vitest'
import { compile } from '../brief/compile.ts'
import { readBrief } from '../brief/read.ts'
import { canonical } from '../proposal/canonical.ts'
import type { Layout } from '../schema/layout.ts'
import { evaluator } from './follow/evaluator.ts'
import { evaluate, judgeLayout } from './evaluate.ts'
import { highStreet } from './high-street.testing.ts'
import { isViolated } from './result.ts'
import { briefOf, buffer, bus, carLane, cycle, footpath, kinds, parking, resultsOf, statusOf, street, trees } from './street.testing.ts'

const read = readBrief(highStreet)
if (!read.ok) throw new Error(JSON.stringify(read.problems))
const compiled = compile(read.value)
const broken = (layout: Layout, options?: Record<string, number>): string[] => [...new Set(evaluate(compiled, layout, options).results.filter(isViolated).map(({ rule }) => rule))]

describe('High Street', () => {
  it('starts valid, with a wish for green', () => {
    const verdict = evaluate(compiled, compiled.brief.layout)
    expect(verdict.status).toBe('valid')
    expect(broken(read.value.layout)).toEqual(['green'])
    expect(resultsOf(verdict, 'fits')[0]).toMatchObject({ status: 'ok', actual: 14.6, slack: 5.4 })
    expect(resultsOf(verdict, 'budget')[0]).toMatchObject({ status: 'ok', actual: 3100, slack: 5900 })
  })
  it('leaves at most 60 % of the width to motor traffic', () => {
    const motor = (last: number) => street(footpath(4), carLane(3), carLane(3), bus(3), bus(last), footpath(3))
    expect(resultsOf(evaluate(compiled, read.value.layout), 'share')).toMatchObject([{ status: 'ok', severity: 'advise', actual: 8.6, limit: 12, slack: 3.4, unit: 'm' }])
    expect(resultsOf(evaluate(compiled, motor(3)), 'share')).toMatchObject([{ status: 'ok', actual: 12, slack: 0 }])
    expect(resultsOf(evaluate(compiled, motor(3.001)), 'share')).toMatchObject([{ status: 'violated', excess: 0.001, message: 'More than 60 % of the width is for motor traffic.' }])
  })
  it('asks for a buffer beside a cycle lane at 50, not at 30', () => {
    const layout = street(footpath(3), cycle(2), carLane(3.2), carLane(3.2), buffer(), cycle(2), footpath(3))
    expect(broken(layout)).toEqual(['buffer-fast', 'green'])
    expect(broken(layout, { speed: 30 })).toEqual(['green'])
    expect(evaluate(compiled, layout).status).toBe('invalid')
    expect(evaluate(compiled, layout, { speed: 30 }).status).toBe('valid')
  })
  it('wonders about cycling one way only', () => {
    expect(broken(street(footpath(3), cycle(2), trees(1.5), carLane(3.2), carLane(3.2), footpath(3)))).toEqual(['balanced'])
  })
  it('warns of doors, and lets one send all the same', () => {
    const layout = street(footpath(3), parking(), cycle(2), trees(1), carLane(3.2), bus(3.2), trees(1), cycle(1.2), footpath(3))
    expect(broken(layout, { speed: 30 })).toEqual(['doors'])
    expect(evaluate(compiled, layout, { speed: 30 }).status).toBe('valid')
  })
  it('is incomplete while it only lacks something', () => {
    expect(evaluate(compiled, street(footpath(3), carLane(3))).status).toBe('incomplete')
    expect(evaluate(compiled, street()).status).toBe('incomplete')
    expect(evaluate(compiled, street(footpath(1.6), carLane(3))).status).toBe('invalid')
  })
})

describe('Dominion Road, 21 m between the buildings', () => {
  const fits = briefOf({ length: 21, rules: [{ id: 'fits', rule: 'fill', max: 21 }], kinds: { ...kinds, track: { label: 'Track', size: { width: 3.2 } }, platform: { label: 'Platform', size: { width: 3 }, resize: { width: { min: 2, max: 6 } } } } })
  const verdictOn = (...widths: number[]) => resultsOf(evaluate(fits, street(...widths.map((width) => ({ kind: 'platform', width })))), 'fits')[0]
  it.each<[string, number[], number, number]>([
    ['everything at its least is over by exactly one metre', [1.8, 1.5, 3, 3.2, 3, 3.2, 3, 1.5, 1.8], 22, -1],
    ['cyclists in a lane of 4.0 each way fit exactly', [1.8, 4, 3.2, 3, 3.2, 4, 1.8], 21, 0],
    ['the start is exactly full', [2.8, 3, 3.2, 3, 3.2, 3, 2.8], 21, 0],
    ['no cycle lanes leave two metres', [1.8, 3, 3.2, 3, 3.2, 3, 1.8], 19, 2],
    ['a wide platform is over by 0.2', [2.4, 3, 3.2, 4, 3.2, 3, 2.4], 21.2, -0.2],
    ['side platforms without general traffic fit exactly', [3, 1.8, 2.5, 3.2, 3.2, 2.5, 1.8, 3], 21, 0],
    ['a row that doubles get wrong is exactly full', [2.3, 3.1, 3.2, 3.8, 3.2, 3.1, 2.3], 21, 0],
    ['without one footpath', [1.5, 3, 3.2, 3, 3.2, 3, 1.5, 1.8], 20.2, 0.8],
    ['without one cycle lane', [1.8, 3, 3.2, 3, 3.2, 3, 1.5, 1.8], 20.5, 0.5],
    ['without one track', [1.8, 1.5, 3, 3, 3.2, 3, 1.5, 1.8], 18.8, 2.2],
  ])('%s', (_, widths, actual, slack) => {
    expect(verdictOn(...widths)).toMatchObject({ actual, slack, excess: Math.max(0, -slack), status: slack < 0 ? 'violated' : 'ok' })
  })
})

describe('a verdict', () => {
  it('has the results in brief, section, element order, and one for each rule that holds', () => {
    const layout = street(footpath(1.6, 'a'), footpath(1.6, 'b'), carLane(2.8), carLane(9, 'wide'), footpath(3))
    const { results } = evaluate(compiled, layout)
    const order = compiled.rules.map(({ spec }) => spec.id)
    const positions = results.map(({ rule }) => order.indexOf(rule))
    expect(positions).toEqual([...positions].sort((a, b) => a - b))
    expect(new Set(results.map(({ rule }) => rule)).size).toBe(order.length)
    expect(resultsOf({ status: 'valid', results }, 'walk-min').map(({ elements }) => elements[0])).toEqual(['a', 'b'])
  })
  it('names each place once', () => {
    const { results } = evaluate(compiled, street(footpath(1.6, 'a'), cycle(2), parking(), cycle(2), carLane(9), footpath(1.6, 'b')))
    expect(new Set(results.map(({ place }) => place)).size).toBe(results.length)
  })
  it('is the same without fixes but for the fixes', () => {
    const layout = street(footpath(1.6), footpath(1.6), carLane(9))
    const bare = evaluate(compiled, layout)
    expect(canonical(judgeLayout(compiled, layout))).toBe(canonical({ ...bare, results: bare.results.map((result) => ({ ...result, fixes: [] })) }))
  })
  it('counts only what blocks', () => {
    const rule = { rule: 'size', on: 'footpath', min: 3 }
    const layout = street(footpath(2))
    expect(statusOf([rule], layout)).toBe('invalid')
    expect(statusOf([{ ...rule, severity: 'warn' }, { ...rule, severity: 'advise' }], layout)).toBe('valid')
  })
  it('is invalid when one thing is missing and another wrong', () => {
    expect(statusOf([{ rule: 'count', on: 'bus', min: 1 }, { rule: 'size', on: 'footpath', min: 3 }], street(footpath(2)))).toBe('invalid')
  })
  it('speaks of absence and presence', () => {
    const whenAbsent = { rule: 'count', on: 'trees', min: 1, when: { absent: 'bus' } }
    expect(statusOf([whenAbsent], street(footpath(2)))).toBe('incomplete')
    expect(statusOf([whenAbsent], street(bus(3)))).toBe('valid')
  })
  it('asks for presence anywhere, in whatever section', () => {
    const sections = ['a', 'b'].map((id) => ({ id, stage: { kind: 'row', length: 20, unit: 'm' }, elements: [] }))
    const rule = { rule: 'count', on: 'trees', min: 1, when: { present: 'bus' }, section: 'a' }
    const layout = { sections: [{ id: 'a', elements: [] }, { id: 'b', elements: [{ id: 'x', kind: 'bus', width: 3 }] }] }
    expect(evaluate(briefOf({ rules: [rule], sections }), layout).status).toBe('incomplete')
  })
  it('does not mind sections it does not know, nor kinds', () => {
    const layout = { sections: [{ id: 'elsewhere', elements: [] }, { id: 'main', elements: [{ id: 'x', kind: 'monorail', width: 3 }] }] }
    expect(evaluate(compiled, layout).results.every(({ status }) => status !== 'pending')).toBe(true)
  })
  it('comes out of a layout with doubled ids', () => {
    expect(resultsOf(evaluate(compiled, street(footpath(1.6, 'a'), footpath(1.7, 'a'))), 'walk-min')).toHaveLength(2)
  })
  it('judges a layout with a thousand violations without trying out thousands of fixes', () => {
    const layout = street(...Array.from({ length: 2000 }, () => footpath(1.4)))
    const { results } = evaluate(compiled, layout)
    expect(results.filter(({ rule }) => rule === 'walk-min')).toHaveLength(2000)
    expect(results.filter(({ fixes }) => fixes.length > 0).length).toBeLessThan(100)
  })
})

describe('an evaluator', () => {
  it('follows edits, and stays where it was when one does not fit', () => {
    const layout = street(footpath(3), carLane(3), carLane(3), footpath(3))
    const following = evaluator(compiled, layout)
    expect(following.verdict.status).toBe('valid')
    const narrower = { type: 'resize', section: 'main', id: 'footpath-1', from: { width: 3 }, to: { width: 1.9 } } as const
    expect(following.update([narrower]).status).toBe('invalid')
    expect(() => following.update([narrower])).toThrow()
    expect(canonical(following.verdict)).toBe(canonical(judgeLayout(compiled, following.layout)))
    expect(following.layout.sections[0]?.elements[0]?.width).toBe(1.9)
  })
})
