import { readFileSync } from 'node:fs'
import { adviceOn, compile, evaluate, readBrief, repairs, type Brief, type Element, type Layout, type RuleResult } from '@codraft/core'
import { park } from '@codraft/kits'
import { describe, expect, it } from 'vitest'

const json = JSON.parse(readFileSync(new URL('../../demo/park/brief.json', import.meta.url), 'utf8')) as unknown
function brief(): Brief {
  const read = readBrief(json, { kits: { park } })
  if (!read.ok) throw new Error(JSON.stringify(read.problems))
  return read.value
}
const compiled = compile(brief())
/** The starting layout with some elements changed, gone, or new ones besides. */
function changed(changes: Record<string, Partial<Element> | null>, ...more: Element[]): Layout {
  return { sections: compiled.brief.layout.sections.map(({ id, elements }) => ({
    id, elements: [...elements.flatMap((element) => (changes[element.id] === null ? [] : [{ ...element, ...changes[element.id] }])), ...more],
  })) }
}
const broken = (layout: Layout): RuleResult[] => evaluate(compiled, layout).results.filter(({ status }) => status === 'violated')
const names = (layout: Layout): string[] => [...new Set(broken(layout).filter(({ severity }) => severity === 'block').map(({ rule }) => rule))]
const found = (layout: Layout, rule: string): RuleResult[] => broken(layout).filter((result) => result.rule === rule)

describe('School Lane Park, the brief of the demo', () => {
  it('starts valid, keeps every rule that stops or warns, and leaves a wish to fulfil', () => {
    const verdict = evaluate(compiled, compiled.brief.layout)
    expect([verdict.status, broken(compiled.brief.layout).map(({ rule, elements }) => [rule, ...elements])]).toEqual(['valid', [['shade', 'bench2', 'tree4']]])
    expect(adviceOn(compiled.brief)).toEqual([])
  })
  it('says every fact that the park is about', () => {
    const said = compiled.brief.rules.map(({ rule, severity }) => `${rule} ${severity}`)
    for (const rule of ['lock', 'inside', 'no-overlap', 'distance', 'sum', 'path']) expect(said).toContain(`${rule} block`)
    expect(said).toContain('ratio warn')
    const { stage } = compiled.brief.layout.sections[0] ?? {}
    const corners = stage?.kind === 'plan' ? stage.boundary : []
    expect([Math.max(...corners.map(([x]) => x)), Math.max(...corners.map(([, y]) => y))]).toEqual([30, 18])
    for (const { id, why, message } of compiled.brief.rules) expect([id, why?.text !== undefined, message !== undefined]).toEqual([id, true, true])
  })
  it('shuts everybody out when the play frame stands in the only way in, and names it', () => {
    const layout = changed({ frame: { at: [11, 13.6] } })
    expect(found(layout, 'way-through').map(({ elements }) => elements)).toEqual([['west-gate', 'frame']])
    const shut = found(layout, 'way').map(({ elements }) => elements)
    expect(shut.map(([target]) => target)).toEqual(expect.arrayContaining(['bench1', 'bench2', 'bench3', 'table']))
    for (const elements of shut) expect(elements).toContain('frame')
    const fixes = found(layout, 'way-through').flatMap((result) => result.fixes)
    expect(fixes.flatMap(({ edit }) => edit.map((operation) => operation.type === 'move' && operation.id))).toContain('frame')
  })
  it('is mended as a whole by the play frame leaving the way again, which breaks nothing', () => {
    const [first] = repairs(compiled, changed({ frame: { at: [11, 13.6] } })).repairs
    expect(first?.edit.map((operation) => [operation.type, 'id' in operation && operation.id])).toEqual([['move', 'frame']])
    expect([first?.breaks, first?.verdict.status]).toEqual([[], 'valid'])
  })
  it.each([
    ['the beech is moved', { beech: { at: [23.4, 4.8] } }, 'beech-stays'], ['the beech is felled', { beech: null }, 'beech-stays'], ['a bench is dug into its roots', { bench3: { at: [21.5, 7] } }, 'roots'],
    ['the pond lies on the old drain', { pond: { at: [17.2, 12.6], width: 2, depth: 2 } }, 'drain'], ['a bed reaches over the edge', { bed1: { at: [1, 12.9] } }, 'inside'], ['two things stand on one place', { bin1: { at: [14.6, 12.4] } }, 'apart'],
    ['a bin stands before a bench', { bin1: { at: [14.6, 11.6] } }, 'knees'], ['a fountain stands in the use zone', { fountain: { at: [15.3, 8] } }, 'use-zone'], ['the pond is near the seesaw', { pond: { at: [20.6, 12] } }, 'water'],
    ['a lamp is missing', { lamp2: null, lamp4: null }, 'light'], ['tables and benches are gone', { table: null, bench1: null, bench3: null }, 'seats'], ['the play frame is gone', { frame: null }, 'frame'], ['the hedge is closed', { hedge1: { at: [5.05, 14.7], width: 9.9 }, hedge2: { at: [16.1, 14.7], width: 10 } }, 'way-through'],
  ] as [string, Record<string, Partial<Element> | null>, string][])('breaks a rule when %s', (_, changes, rule) => {
    expect(names(changed(changes))).toContain(rule)
  })
  it('keeps to its budget to the euro', () => {
    const bin = (many: number): Element[] => Array.from({ length: many }, (_, index) => ({ id: `bin-${index + 1}`, kind: 'bin', at: [27, 16], angle: 0, width: 0.6, depth: 0.6 }))
    const spent = (layout: Layout): number => Number(evaluate(compiled, layout).results.find(({ rule }) => rule === 'budget')?.actual)
    const start = spent(compiled.brief.layout)
    expect(start).toBeLessThanOrEqual(76000)
    expect(spent(changed({}, ...bin(6))) - start).toBe(6 * 480)
    expect(names(changed({}, ...bin(6)))).toContain('budget')
  })
})
