import { readFileSync } from 'node:fs'
import { adviceOn, compile, evaluate, madeWidth, readBrief, repairs, type Element, type Layout, type RuleResult, type Verdict } from '@codraft/core'
import { panel } from '@codraft/kits'
import { describe, expect, it } from 'vitest'

// The product panel of the language's description: its known answers, asked of the demo as it is published.

const read = readBrief(JSON.parse(readFileSync('demo/panel/brief.json', 'utf8')), { kits: { panel } })
if (!read.ok) throw new Error(JSON.stringify(read.problems))
const compiled = compile(read.value)
const [rack, front] = read.value.layout.sections
if (!rack || !front) throw new Error('The demo has a rack and a front.')

const stands = (kind: string, slot: string): Element => ({ id: kind, kind, slot })
const FOUR = [stands('oscillator', 's1'), stands('filter', 's6'), stands('delay', 's10'), stands('output', 's27')]
const withRack = (elements: readonly Element[]): Layout => ({ sections: [{ id: 'rack', elements }, { id: 'front', elements: front.elements }] })
const withFront = (elements: readonly Element[]): Layout => ({ sections: [{ id: 'rack', elements: rack.elements }, { id: 'front', elements }] })
const moved = (id: string, at: [number, number]): Layout => withFront(front.elements.map((one) => (one.id === id ? { ...one, at } : one)))
const judged = (layout: Layout): Verdict => evaluate(compiled, layout)
const broken = (layout: Layout): string[] => [...new Set(judged(layout).results.filter(({ status }) => status === 'violated').map(({ rule }) => rule))]
const told = (layout: Layout, rule: string): RuleResult[] => judged(layout).results.filter((result) => result.rule === rule)

describe('the demo of the panel', () => {
  it('starts lawful, with nothing to be said against its brief', () => {
    expect([judged(read.value.layout).status, broken(read.value.layout), adviceOn(read.value)]).toEqual(['valid', [], []])
  })
  it('gives a message and a reason with every rule', () => {
    for (const { id, message, why } of read.value.rules) expect([id, typeof message, typeof why?.text]).toEqual([id, 'string', 'string'])
  })
})

describe('its rack', () => {
  it('is over its current by 10 with oscillator, filter, delay and output', () => {
    expect(told(withRack(FOUR), 'current')).toMatchObject([{ status: 'violated', actual: 210, limit: 200, excess: 10, unit: 'mA' }])
    expect(judged(withRack(FOUR)).status).toBe('invalid')
  })
  it.each(['oscillator', 'filter', 'delay'])('is mended by removing the %s', (kind) => {
    expect(judged(withRack(FOUR.filter((one) => one.kind !== kind))).status).toBe('valid')
  })
  it('is offered that first, and never to lose its output', () => {
    const all = repairs(compiled, withRack(FOUR)).repairs
    expect(all.slice(0, 2).map(({ label }) => label)).toEqual(['Remove Oscillator', 'Remove Filter'])
    expect(all.flatMap(({ edit }) => edit.map((operation) => ('id' in operation ? operation.id : operation.element.id)))).not.toContain('output')
  })
  it('is unfinished without its output, and wrong with two', () => {
    const without = withRack(FOUR.filter(({ kind }) => kind !== 'output'))
    expect([judged(without).status, broken(without)]).toEqual(['incomplete', ['one-output']])
    expect(broken(withRack([stands('output', 's1'), { ...stands('output', 's27'), id: 'second' }]))).toEqual(['one-output'])
  })
  it('keeps hot modules apart: an empty place between them is enough', () => {
    const hot = (slot: string): Layout => withRack([stands('output', 's27'), stands('delay', 's1'), stands('reverb', slot)])
    expect(told(hot('s8'), 'hot-apart')[0]).toMatchObject({ status: 'violated', elements: ['delay', 'reverb'] })
    expect(broken(hot('s9'))).toEqual([])
  })
  it('covers as many places as the plate that is chosen is wide', () => {
    const plate = (slot: string, hp?: string): Layout => withRack([stands('output', 's27'), { ...stands('cover', slot), ...(hp === undefined ? {} : { choices: { hp } }) }])
    expect([broken(plate('s25')), broken(plate('s26')), broken(plate('s26', 'two')), broken(plate('s23', 'eight')), broken(plate('s24', 'eight'))]).toEqual([[], ['limits:cover'], [], [], ['limits:cover']])
  })
  it('takes only shallow modules before its supply', () => {
    expect(broken(withRack([stands('output', 's1'), stands('filter', 's26')]))).toContain('over-the-supply')
    expect(broken(withRack([stands('output', 's27')]))).toEqual([])
  })
  it('wants a beat for its sequencer, and warns of its price', () => {
    expect(broken(withRack([stands('output', 's27'), stands('sequencer', 's1')]))).toEqual(['beat'])
    expect(broken(withRack([stands('output', 's27'), stands('sequencer', 's1'), stands('clock', 's11')]))).toEqual([])
    const dear = withRack([stands('output', 's27'), stands('sequencer', 's1'), stands('midi', 's11'), stands('oscillator', 's14'), stands('multiple', 's19')])
    expect(told(dear, 'target-price')).toMatchObject([{ status: 'violated', severity: 'warn', actual: 655.9, excess: 5.9, unit: 'EUR' }])
  })
})

describe('its front', () => {
  it('is made 70.8 mm wide at 14 HP, with holes 122.5 mm apart', () => {
    if (front.stage.kind !== 'plan') throw new Error('The front is a plan.')
    const xs = front.stage.boundary.map(([x]) => x)
    expect([Math.max(...xs) - Math.min(...xs), madeWidth(Math.max(...xs) - Math.min(...xs), front.make, front.stage.resolution)]).toEqual([71.12, 70.8])
    const holes = front.elements.filter(({ kind }) => kind === 'mounting-hole').map(({ at }) => at?.[1] ?? 0)
    expect(Math.max(...holes) - Math.min(...holes)).toBe(122.5)
  })
  it('measures two round knobs by their true shape: offset 26 and 26 they are 16.8 mm apart, not 8.5', () => {
    const knobs = (by: number): Layout => withFront([...front.elements.filter(({ kind }) => kind !== 'knob'),
      ...([[20, 40], [20 + by, 40 + by]] as const).map(([x, y], index): Element => ({ id: `knob-${index}`, kind: 'knob', at: [x, y], angle: 0, width: 20, depth: 20 }))])
    const [result] = told(knobs(26), 'knobs-apart')
    expect([result?.status, result?.actual?.toFixed(1), result?.limit]).toEqual(['ok', '16.8', 15])
    expect(told(knobs(24), 'knobs-apart')[0]).toMatchObject({ status: 'violated', elements: ['knob-0', 'knob-1'] })
  })
  it('keeps its holes where they are', () => expect(broken(moved('h1', [7.5, 3.5]))).toEqual(['holes-stay']))
  it('keeps its parts on the panel, off the rails, and out of each other’s way', () => {
    expect(broken(moved('j1', [3.9, 108]))).toEqual(['on-the-panel'])
    expect(broken(moved('lamp', [35.5, 12.1]))).toContain('clear-of-upper-rail')
    expect(broken(moved('lamp', [35.5, 117]))).toContain('clear-of-lower-rail')
    expect(broken(moved('lamp', [35.5, 84]))).toEqual(['not-through-each-other'])
  })
  it('asks for four sockets', () => {
    const three = withFront(front.elements.filter(({ id }) => id !== 'j4'))
    expect([judged(three).status, broken(three)]).toEqual(['incomplete', ['four-sockets']])
  })
})
