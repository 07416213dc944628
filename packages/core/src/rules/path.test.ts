import { describe, expect, it } from 'vitest'
import { readBrief } from '../brief/read.ts'
import { applyEdit } from '../operations/index.ts'
import { evaluate } from './evaluate.ts'
import { bench, frame, ground, hedge, park, pool, saidInPark, tree } from './park.testing.ts'
import type { Finding } from './define.ts'
import { sceneOf } from './scene.ts'
import { briefJson, briefOf, resultsOf } from './street.testing.ts'

const way = { rule: 'path', from: '@south-gate', to: ['@west-gate', '#seat'], width: 1.2 }
/** A wall of two hedges across the park, with a gap so wide at x = 12. */
const wall = (gap: number) => [hedge([6 - gap / 4, 12], { width: 12 - gap / 2, id: 'h1' }), hedge([(12 + gap / 2 + 30) / 2, 12], { width: 30 - 12 - gap / 2, id: 'h2' })]

describe('path', () => {
  it('holds over open ground, through a gap of its width, and not through one that is 8 cm narrower', () => {
    const at = (gap: number) => saidInPark(way, park(...wall(gap), bench([20, 5]))).map(({ status, place }) => `${status} ${place}`)
    expect([at(3), at(1.2)]).toEqual([['ok rule-1 main'], ['ok rule-1 main']])
    expect(at(1.119)).toEqual(['violated rule-1 main bench-1', 'violated rule-1 main @west-gate'])
  })
  it('says how wide the way is, and what stands in it', () => {
    const [result] = saidInPark(way, park(...wall(0.8), bench([20, 5])))
    expect(result).toMatchObject({ status: 'violated', limit: 1.2, unit: 'm', message: 'The way to {element} is {actual} wide; {limit} is needed. {other} stands in it.' })
    expect(result?.elements[0]).toBe('bench-1')
    expect(['h1', 'h2']).toContain(result?.elements[1])
    expect(result?.actual).toBeGreaterThanOrEqual(0.8)
    expect(result?.actual).toBeLessThan(0.88)
    expect(result?.excess).toBeCloseTo(1.2 - (result?.actual ?? 0), 9)
  })
  it('says at a glance which places are reached and which are not, as it does at length', () => {
    const compiled = briefOf({ ...ground(), rules: [way] })
    const [rule] = compiled.rules
    for (const gap of [3, 1.2, 1.119, 0.8]) {
      const scene = sceneOf(compiled, park(...wall(gap), bench([20, 5])))
      const places = (findings: readonly Finding[] = []): unknown[] => findings.map(({ section, place, slack }) => [section, place, slack < 0])
      expect(places(rule?.glance?.(scene))).toEqual(places(rule?.ask(scene)))
    }
  })
  it('names the anchor that it does not lead to, and what stands in its way', () => {
    const [result] = saidInPark({ ...way, to: '@west-gate' }, park(...wall(0.8)))
    expect(result).toMatchObject({ status: 'violated', place: 'rule-1 main @west-gate', message: 'The way to {element} is {actual} wide; {limit} is needed. {other} stands in it.' })
    expect(result?.elements[0]).toBe('west-gate')
    expect(['h1', 'h2']).toContain(result?.elements[1])
  })
  it('asks for a circle to turn in where it arrives', () => {
    const niche = (wide: number) => [hedge([25.5, 5 - wide / 2 - 0.3], { width: 9, id: 'n1' }), hedge([25.5, 5 + wide / 2 + 0.3], { width: 9, id: 'n2' }), bench([29.7, 5], { angle: 90 })]
    const at = (wide: number, turn = 1.5) => saidInPark({ ...way, to: 'bench', turn }, park(...niche(wide)))
    expect(at(1.6)[0]?.status).toBe('ok')
    expect(at(1.3)[0]).toMatchObject({ status: 'violated', limit: 1.5, message: 'At {element} there is room to turn in a circle of {actual}; {limit} is needed. {other} leaves too little.' })
    expect(at(1.3)[0]?.actual).toBeGreaterThanOrEqual(1.3)
    expect(at(1.3, 1.3)[0]?.status).toBe('ok')
  })
  it('goes around what it has to avoid, and through what it has not', () => {
    const across = { ...way, to: '@west-gate', avoid: 'tree' }
    expect(saidInPark(across, park(...wall(0)))[0]?.status).toBe('ok')
    const roots = { ...way, to: 'tree', outside: ['roots'] }
    expect(saidInPark(roots, park(tree([24, 5])))[0]).toMatchObject({ status: 'violated', actual: 0, elements: ['tree-1'] })
    expect(saidInPark({ ...roots, outside: ['lawn'] }, park(tree([24, 5])))[0]?.status).toBe('ok')
  })
  it('needs all of them, or any', () => {
    const layout = park(...wall(0), bench([20, 5]), bench([20, 15]))
    expect(saidInPark({ ...way, to: 'bench' }, layout).map(({ elements }) => elements[0])).toEqual(['bench-1'])
    expect(saidInPark({ ...way, to: 'bench', need: 'any' }, layout)[0]?.status).toBe('ok')
    expect(saidInPark({ ...way, to: 'bench', need: 'any' }, park(...wall(0), bench([20, 5])))).toHaveLength(1)
  })
  it('is silent without a start or a target', () => {
    expect(saidInPark({ ...way, to: 'bench' }, park())[0]?.status).toBe('not-applicable')
    expect(saidInPark({ ...way, from: 'bench', to: 'tree' }, park(tree([5, 5])))[0]?.status).toBe('not-applicable')
  })

  const start = park(hedge([7, 6.5], { width: 13, id: 'h1' }), pool([16, 6.5]), hedge([24.5, 6.5], { width: 10, id: 'h2' }), frame([6, 13], { id: 'frame' }), bench([8, 3], { id: 'seat' }))
  const rules = [{ id: 'way', ...way, to: ['#seat', '@west-gate'] }, { id: 'kept', rule: 'lock', on: ['hedge', 'pool'], fields: ['at', 'exists'] }]
  it('is broken by the play frame in the only route, names it, and offers to bring it back', () => {
    const compiled = briefOf({ ...ground({}, start), rules })
    expect(evaluate(compiled, start).status).toBe('valid')
    const moved = applyEdit(start, [{ type: 'move', section: 'main', id: 'frame', from: { at: [6, 13] }, to: { at: [18.5, 7.5] } }])
    const [result] = resultsOf(evaluate(compiled, moved), 'way')
    expect(result).toMatchObject({ status: 'violated', elements: ['seat', 'frame'] })
    expect(result?.fixes[0]).toMatchObject({ edit: [{ type: 'move', id: 'frame', to: { at: [6, 13] } }], breaks: [] })
    expect(result?.fixes[1]).toMatchObject({ edit: [{ type: 'remove', element: { id: 'frame' } }] })
  })
  it('answers the same when asked again, and after other edits', () => {
    const compiled = briefOf({ ...ground({}, start), rules })
    const first = evaluate(compiled, start)
    for (let x = 0; x < 20; x++) evaluate(compiled, park(frame([2 + x, 13])))
    expect(evaluate(compiled, start)).toEqual(first)
  })
  it('is refused on a plan larger than can be looked at, with a circle narrower than the way, and with a strange zone', () => {
    const codes = (rule: object, stage = {}): string[] => {
      const read = readBrief(briefJson({ ...ground(stage), rules: [rule as Record<string, unknown>] }))
      return read.ok ? [] : read.problems.map(({ path, code }) => `${path.join('.')} ${code}`)
    }
    expect(codes(way)).toEqual([])
    expect(codes(way, { boundary: [[0, 0], [900, 0], [900, 900], [0, 900]] })).toEqual(['rules.0.rule plan-too-large'])
    expect(codes({ ...way, turn: 1 })).toEqual(['rules.0.turn wrong-value'])
    expect(codes({ ...way, outside: ['lown'] })).toEqual(['rules.0.outside.0 unknown-zone'])
  })
})
