import { describe, expect, it } from 'vitest'
import type { Element, Layout } from '../schema/layout.ts'
import { sceneOf, type Placed, type Scene } from './scene.ts'
import { compileExpression } from './expression.ts'
import { briefOf, bus, carLane, cycle, footpath, kinds, parking, said, shortly, statusOf, street, trees, type Plan } from './street.testing.ts'

const share = { rule: 'expr', expr: "sum('width','#motor') <= 0.6 * stage.length" }

describe('expr', () => {
  it('holds well under its limit, exactly on it, and is broken just over it', () => {
    expect(shortly(said(share, street(carLane(3), carLane(3), footpath(5))))).toEqual(['ok 6 12 6'])
    expect(shortly(said(share, street(carLane(3.2), carLane(3.2), bus(3.3), parking(), footpath(2), carLane(0.1))))).toEqual(['ok 12 12 0'])
    const [over] = said(share, street(carLane(3.2, 'a'), carLane(3.2, 'b'), footpath(2), bus(3.3, 'c'), parking('d'), carLane(0.101, 'e')))
    expect(over).toMatchObject({
      status: 'violated', type: 'expr', section: 'main', place: 'rule-1 main', elements: ['a', 'b', 'c', 'd', 'e'], actual: 12.001, limit: 12, excess: 0.001, slack: -0.001, unit: 'm',
      message: 'The figure is {actual}; at most {limit} is possible.',
    })
  })
  it('is exact where doubles are not', () => {
    expect(0.1 + 0.2 <= 0.3).toBe(false)
    expect(0.6 * 20.5 === 12.3).toBe(false)
    const exactly = { rule: 'expr', expr: "sum('width', 'cycle') <= 0.1 * 3" }
    expect(shortly(said(exactly, street(cycle(0.1), cycle(0.2))))).toEqual(['ok 0.3 0.3 0'])
    expect(shortly(said({ ...exactly, expr: "width('cycle') = 0.6 * stage.length" }, street(cycle(2.3), cycle(3.1), cycle(3.2), cycle(3.7)), { length: 20.5 }))).toEqual(['ok 12.3 12.3 0'])
    expect(shortly(said({ ...exactly, expr: "width('cycle') * 3 = 1" }, street(cycle(0.333))))).toEqual(['violated 0.999 1 -0.001'])
    expect(shortly(said({ ...exactly, expr: "width('cycle') = 1 / 3" }, street(cycle(0.333))))).toEqual(['violated 0.333 0.333333333 -0.000333333'])
  })
  it('tells the figure of the elements first, whichever side it is written on', () => {
    expect(shortly(said({ rule: 'expr', expr: "0.6 * stage.length >= sum('width','#motor')" }, street(carLane(13))))).toEqual(['violated 13 12 -1'])
    expect(said({ rule: 'expr', expr: "2 <= count('#green')" }, street(trees(1)))[0]).toMatchObject({ actual: 1, limit: 2, slack: -1, unit: '', message: 'The figure is {actual}; at least {limit} is needed.' })
  })
  it.each<[string, number, string]>([
    ['<', 2.9, 'ok 2.9 3 0.1'], ['<', 3, 'violated 3 3'], ['<', 3.1, 'violated 3.1 3 -0.1'],
    ['>', 3.1, 'ok 3.1 3 0.1'], ['>', 3, 'violated 3 3'], ['>=', 3, 'ok 3 3 0'], ['>=', 2.5, 'violated 2.5 3 -0.5'],
    ['=', 3, 'ok 3 3 0'], ['=', 3.5, 'violated 3.5 3 -0.5'], ['=', 2.5, 'violated 2.5 3 -0.5'], ['!=', 3, 'violated 3 3'], ['!=', 4, 'ok 4 3'],
  ])('says by how much, of %s at %d', (operator, width, expected) => {
    expect(shortly(said({ rule: 'expr', expr: `width('trees') ${operator} 3` }, street(trees(width))))).toEqual([expected])
  })
  it('asks each element that it is on, and names those that break it', () => {
    const rule = { rule: 'expr', on: 'footpath', expr: "el.width >= 0.5 * max('width', '*')" }
    const results = said(rule, street(footpath(2, 'a'), carLane(6), footpath(3, 'b'), footpath(1.5, 'c')))
    expect(shortly(results)).toEqual(['violated 2 3 -1', 'violated 1.5 3 -1.5'])
    expect(results.map(({ elements, place }) => [elements, place])).toEqual([[['a'], 'rule-1 main a'], [['c'], 'rule-1 main c']])
    expect(results[0]?.message).toBe('{element}: the figure is {actual}; at least {limit} is needed.')
    expect(shortly(said(rule, street(footpath(3), carLane(5), footpath(2.6))))).toEqual(['ok 2.6 2.5 0.1'])
  })
  it('asks each section by itself', () => {
    const sections = [['a', 10], ['b', 20]].map(([id, length]) => ({ id, stage: { kind: 'row', length, unit: 'm' }, elements: [] }))
    const layout = { sections: [street(carLane(6.5, 'x')), street(carLane(7, 'y'))].map(({ sections: [one] }, index) => ({ id: 'ab'[index] ?? '', elements: one?.elements ?? [] })) }
    expect(said(share, layout, { sections }).map(({ section, actual, limit }) => [section, actual, limit])).toEqual([['a', 6.5, 6]])
    expect(said({ ...share, section: 'b' }, layout, { sections }).map(({ section, status }) => [section, status])).toEqual([['b', 'ok']])
  })
  it('tells which of several demands is not met', () => {
    const rule = { rule: 'expr', expr: "count('#green') >= 1 and sum('cost') <= 3000 and present('bus')" }
    expect(shortly(said(rule, street(trees(1), bus(3))))).toEqual(['ok 1 1 0'])
    expect(shortly(said(rule, street(trees(1), trees(1), bus(3))))).toEqual(['violated 3800 3000 -800'])
    expect(said(rule, street(trees(1)))[0]).toMatchObject({ status: 'violated', actual: null, slack: null, message: 'This is not so here.' })
  })
  it('is not applicable where it has no answer', () => {
    expect(shortly(said({ rule: 'expr', expr: "min('width', 'bus') >= 3" }, street(carLane(3))))).toEqual(['not-applicable'])
    expect(shortly(said({ rule: 'expr', expr: "count('#green') / count('#motor') >= 1" }, street(trees(3))))).toEqual(['not-applicable'])
    expect(shortly(said({ rule: 'expr', on: 'bus', expr: 'el.width >= 3' }, street(carLane(3))))).toEqual(['not-applicable'])
    expect(shortly(said({ rule: 'expr', expr: "min('width', 'bus') >= 3 and present('trees')" }, street(carLane(3))))).toEqual(['violated'])
    expect(shortly(said({ rule: 'expr', expr: "min('width', 'bus') >= 3 or count('#motor') < 2" }, street(carLane(3))))).toEqual(['ok'])
  })
  it('offers what brings the figure to its limit: narrower, several together, or gone', () => {
    const offered = (layout: Layout, rule: Record<string, unknown> = share): string[] => said(rule, layout).flatMap(({ fixes }) => fixes.map(({ edit }) =>
      edit.map((operation) => (operation.type === 'resize' ? `${operation.id} ${operation.to.width}` : `${operation.type} ${'element' in operation ? operation.element.id : ''}`)).join(', ')))
    expect(offered(street(carLane(3.4, 'a'), carLane(3.2, 'b'), bus(3, 'c'), carLane(2.8, 'd')))).toEqual(['a 3', 'b 2.8', 'remove d'])
    expect(offered(street(carLane(3.4, 'a'), carLane(3.4, 'b'), carLane(3.4, 'c'), carLane(3.4, 'd')))).toEqual(['a 2.7, b 2.7, c 3.2', 'remove a', 'remove b'])
    expect(offered(street(footpath(2, 'w')), { rule: 'expr', on: 'footpath', expr: 'el.width > 2.4' })).toEqual(['remove w'])
    expect(offered(street(footpath(2, 'w')), { rule: 'expr', on: 'footpath', expr: 'el.width >= 2.4' })).toEqual(['w 2.4', 'remove w'])
    expect(offered(street(carLane(7, 'a'), carLane(7, 'b')), { ...share, fix: { prefer: ['remove'] } })).toEqual(['remove a', 'remove b'])
  })
  it('is broken when it takes too much to be worked out, and says so', () => {
    const rule = { rule: 'expr', expr: `${Array(30).fill("width('*') * 123456789.123").join(' * ')} > 0` }
    const [result] = said(rule, street(carLane(3.123)))
    expect(result).toMatchObject({ status: 'violated', actual: null, slack: null, elements: [], message: 'There is too much here for this rule to be worked out.' })
    expect(statusOf([rule], street(carLane(3.123)))).toBe('invalid')
  })
})

const plan: Plan = {
  length: 18,
  kinds: { ...kinds, bench: { label: 'Bench', size: { width: 1 }, attrs: { cost: 120, material: 'oak', shade: false } }, shelter: { label: 'Shelter', size: { width: 2 }, attrs: { 'life-span': 20, shade: true, rate: { value: 3, per: 'width' } } } },
  attributes: { cost: { unit: 'NZD', decimals: 2 } },
  options: { speed: { label: 'Speed', default: 50, of: [30, 50] }, mode: { label: 'Mode', default: 'calm', of: ['calm', 'fast'] }, night: { label: 'Night', default: false, of: [true, false] } },
}
const layout = street(footpath(3, 'w'), { kind: 'bench', width: 1, id: 'b' }, { kind: 'shelter', width: 2.5, id: 's' }, cycle(2, 'c'), carLane(3, 'd'))
const compiled = briefOf(plan)
const scene = (options = {}): Scene => sceneOf(compiled, layout, options)
const answers = (text: string, self: Placed | null = null, options = {}): number | boolean => compileExpression(text, compiled)(scene(options), self)

describe('what an expression can ask', () => {
  it.each([
    "count('*') = 5", "count('#motor') = 1", "count('@b') = 1", "count('*', el.width >= 2.5) = 3", "sum('width') = 11.5", "sum('width', '#bike') = 2", "width('*') = 11.5",
    "sum('width', '*', el.kind = 'bench' or el.kind = 'cycle') = 3", "sum('area', '#bike') = 2", "area('#bike') = 2", "min('width') = 1", "max('width', '#walk') = 3", "max('cost') = 900",
    "sum('cost') = 2220", "sum('rate') = 8", "max('rate', 'shelter') = 8", "present('bench')", "not present('bus')", "present('*', el.width > 2.9)", "any('#bike', el.width >= 2)", "not any('bus', true)",
    "all('#bike', el.width >= 2)", "all('bus', false)", "all('*', el.width > 0)", "not all('*', el.width > 1)", "any('bench', el.material = 'oak')", "any('*', el.shade)",
    "all('*', el['life-span'] = 20)", "count('*', not el.shade) = 1", 'stage.length = 18', 'stage.area = 18', 'option.speed = 50', "option.mode = 'calm'", 'not option.night', "count('bus') / 3 = 0",
    "count('*', el.offset < 4) = 2", "any('@w', el.offset = 1.5)", "any('*', el.id = 'w')", "1 / 0 = 1 or true", "not (1 / 0 = 1 and false)", "-3 < -2.999", '7 - 2 - 1 = 4', '1 / 3 * 3 = 1', "0.1 + 0.2 = 0.3",
  ])('%s', (text) => expect(answers(text)).toBe(true))
  it.each(['1 / 0 = 1', 'not (1 / 0 = 1)', "max('width', 'bus') > 0", "min('life-span', 'bench') > 0", 'stage.length > 18'])('%s is not so', (text) => expect(answers(text)).toBe(false))

  it('listens to the options that a customer sets', () => {
    expect(answers("option.speed <= 30 and option.mode = 'fast' and option.night", null, { speed: 30, mode: 'fast', night: true })).toBe(true)
    expect(answers('option.speed <= 30')).toBe(false)
  })
  it('knows one element by itself', () => {
    const bench = scene().sections[0]?.placed[1] ?? null
    expect(['el.width = 1', "el.material = 'oak'", 'el.cost = 120', "el.kind != 'cycle' and not el.shade", 'el.offset = 3.5', "el.width < max('width')"].map((text) => answers(text, bench))).toEqual([true, true, true, true, true, true])
    expect(['el.rate > 0', "el['life-span'] > 0", 'el.x > 0'].map((text) => answers(text, bench))).toEqual([false, false, false])
  })
  it('asks a selector’s elements with where', () => {
    const wide = { rule: 'count', on: { tag: 'motor', where: 'el.width > 3' }, max: 0 }
    expect(said(wide, street(carLane(3), bus(3.1, 'wide'), footpath(4)))[0]).toMatchObject({ status: 'violated', elements: ['wide'], actual: 1 })
    expect(statusOf([wide], street(carLane(3), footpath(4)))).toBe('valid')
    expect(said({ rule: 'size', on: { not: { where: 'el.cost > 800' } }, min: 3 }, street(bus(2.9, 'a'), trees(1)))[0]).toMatchObject({ elements: ['a'] })
  })
  it('says when a rule speaks', () => {
    const rule = { rule: 'count', on: 'trees', min: 1, when: "width('#motor') > 6 and option.speed = 50" }
    const options = { speed: { label: 'Speed', default: 50, of: [30, 50] } }
    expect(shortly(said(rule, street(carLane(6)), { options }))).toEqual(['not-applicable'])
    expect(shortly(said(rule, street(carLane(6.1)), { options }))).toEqual(['violated 0 1 -1'])
    expect(shortly(said({ ...rule, when: "min('width', 'bus') > 1" }, street(carLane(7)), { options }))).toEqual(['not-applicable'])
  })
  it('speaks of a whole layout in when, of one section in a rule', () => {
    const sections = ['a', 'b'].map((id) => ({ id, stage: { kind: 'row', length: 20, unit: 'm' }, elements: [] }))
    const two = { sections: [{ id: 'a', elements: [{ id: 'x', kind: 'bus', width: 3 }] }, { id: 'b', elements: [{ id: 'y', kind: 'bus', width: 3.5 }] }] }
    expect(said({ rule: 'expr', expr: "width('bus') < 6", when: "width('bus') = 6.5" }, two, { sections })).toMatchObject([{ status: 'ok', section: 'b', actual: 3.5 }])
  })
})

describe('on other stages', () => {
  const things = { bench: { label: 'Bench', size: { width: 1.6, depth: 0.6 } }, knob: { label: 'Knob', size: { width: 10, depth: 12 } } }
  const triangle = { id: 'main', stage: { kind: 'plan', unit: 'm', boundary: [[0, 0], [6, 0], [0, 5]] }, elements: [] }
  it('knows the place, the size and the angle of what stands on a plan', () => {
    const bench: Element = { id: 'b', kind: 'bench', at: [1, 2], angle: 90, width: 1.6, depth: 0.6 }
    const onPlan = (expr: string): string[] => shortly(said({ rule: 'expr', on: 'bench', expr }, { sections: [{ id: 'main', elements: [bench] }] }, { kinds: things, sections: [triangle] }))
    expect(onPlan('el.x = 1 and el.y = 2 and el.angle = 90 and el.width = 1.6 and el.depth = 0.6')).toEqual(['ok 1 1 0'])
    expect(onPlan('el.area <= 0.1 * stage.area')).toEqual(['ok 0.96 1.5 0.54'])
    expect(onPlan("area('*') = stage.area")).toEqual(['violated 0.96 15 -14.04'])
  })
  it('knows the slot of what stands in one, as large as its kind is', () => {
    const shelf = { id: 'main', stage: { kind: 'slots', unit: 'mm', slots: [{ id: 'one', at: [5, 6], width: 20 }, { id: 'two', at: [30, 6], width: 20 }] }, elements: [] }
    const inSlot = (expr: string): string[] => shortly(said({ rule: 'expr', on: '*', expr }, { sections: [{ id: 'main', elements: [{ id: 'k', kind: 'knob', slot: 'two' }] }] }, { kinds: things, sections: [shelf] }))
    expect(inSlot("el.slot = 'two' and el.x = 30 and el.width = 10 and el.depth = 12 and el.area = 120")).toEqual(['ok 30 30 0'])
  })
})
