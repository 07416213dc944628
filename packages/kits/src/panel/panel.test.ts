import { compile, evaluate, madeWidth, readBrief } from '@codraft/core'
import { describe, expect, it } from 'vitest'
import { panel } from './index.ts'

const kinds = Object.entries(panel.kinds)
const modules = kinds.filter(([, { tags }]) => tags?.includes('module'))
const controls = kinds.filter(([, { tags }]) => tags?.includes('control'))
const ticks = (mm: number): number => Math.round(mm * 1000)
const make = { width: { minus: 0.3, floor: 0.1 }, from: 'start' } as const

describe('the panel kit', () => {
  it('has the kinds that briefs name: at least twenty modules and fifteen parts', () => {
    const promised = ['oscillator', 'filter', 'vca', 'envelope', 'lfo', 'mixer', 'output', 'delay', 'reverb', 'noise', 'sequencer', 'clock', 'quantizer', 'ring-modulator', 'wavefolder',
      'sample-hold', 'multiple', 'midi', 'power', 'usb', 'blank-4', 'knob', 'knob-small', 'jack', 'slide-pot', 'toggle', 'button', 'led', 'display', 'mounting-hole']
    for (const id of promised) expect(Object.keys(panel.kinds)).toContain(id)
    expect([modules.length >= 20, controls.length >= 15, modules.length + controls.length]).toEqual([true, true, kinds.length])
  })
  it.each(modules)('%s is as wide as the slots that it spans let it be made, and 128.5 mm high', (_, { size, span }) => {
    expect(size).toEqual({ width: madeWidth(Number(((span ?? 0) * 10.16).toFixed(2)), make), depth: 128.5 })
  })
  it.each(controls)('%s has a size, a shape, and cuts that lie under it', (_, { size, shape, make: made, rotate }) => {
    const [width, depth] = [size?.width ?? 0, size?.depth ?? 0]
    expect([width > 0, depth > 0, rotate !== undefined, (made?.cuts ?? []).length > 0]).toEqual([true, true, true, true])
    expect(shape === 'ellipse').toBe(width === depth && shape !== 'rect')
    const [main] = made?.cuts ?? []
    const [w, h] = main?.shape === 'circle' ? [main.diameter, main.diameter] : [main?.width ?? 0, main?.height ?? 0]
    expect([ticks(w) <= ticks(width), ticks(h) <= ticks(depth)]).toEqual([true, true])
  })
  it.each(kinds)('%s has a default for every choice, and no two choices that set the same field', (_, kind) => {
    const set = Object.values(kind.choices ?? {}).flatMap(({ default: usual, options }) => {
      expect(Object.keys(options)).toContain(usual)
      return [...new Set(Object.values(options).flatMap((option) => Object.keys(option)).filter((field) => field !== 'label'))]
    })
    expect(new Set(set).size).toBe(set.length)
  })
  it.each(kinds)('%s names a source for every figure, or says that it is illustrative', (_, kind) => {
    const figures = ['size.width', 'size.depth', ...Object.keys(kind.attrs ?? {}).map((name) => `attrs.${name}`)]
    const source = kind.source as Record<string, unknown>
    expect(Object.keys(source).sort()).toEqual(figures.sort())
    for (const given of Object.values(source)) {
      if (given !== 'illustrative') expect(given).toEqual({ text: { en: expect.stringMatching(/^Doepfer/) as string }, link: expect.stringMatching(/^https:\/\/www\.doepfer\.de\//) as string })
    }
  })
  it.each(kinds)('%s is labelled, described in one plain sentence, tagged, priced and orderable', (_, kind) => {
    expect(kind.label).toEqual({ en: expect.stringMatching(/^[A-Z]/) as string })
    expect((kind.description as { en: string }).en).toMatch(/^[A-Z][^.]+(\d\.\d[^.]*)?\.$/)
    expect(kind.attrs).toEqual({ current: expect.any(Number) as number, currentNegative: expect.any(Number) as number, price: expect.any(Number) as number, behind: expect.any(Number) as number })
    expect(kind.make?.sku).toMatch(/^(panel|part)-[a-z0-9-]+$/)
    for (const tag of kind.tags ?? []) expect(['module', 'shallow', 'source', 'shaper', 'modulation', 'time', 'effect', 'utility', 'passive', 'supply', 'way-out', 'blank', 'vent', 'hot', 'control', 'knob', 'turned',
      'socket', 'slid', 'switch', 'safety', 'light', 'sound', 'fixing']).toContain(tag)
  })
  it('keeps the currents that the rack of the demo is about', () => {
    expect(['oscillator', 'filter', 'delay', 'output'].map((id) => panel.kinds[id]?.attrs?.['current'])).toEqual([60, 40, 90, 20])
  })
  it('is a catalogue that briefs can be written with, its starter rules too', () => {
    const slots = Array.from({ length: 30 }, (_, index) => ({ id: `s${index + 1}`, at: [Math.round(508 + 1016 * index) / 100, 64.25], width: 10.16, depth: 128.5 }))
    const elements = [['oscillator', 's1'], ['delay', 's6'], ['filter', 's19'], ['reverb', 's13']].map(([kind, slot]) => ({ id: kind, kind, slot }))
    const knobs = [[9, 30], [40, 30], [45, 52]].map((at, index) => ({ id: `knob-${index}`, kind: 'knob', at, angle: 0, width: 20, depth: 20 }))
    const brief = readBrief({
      codraft: 1, id: 'try', revision: 1, title: 'Try', task: 'Try.', catalogue: { kits: ['panel'] }, rules: panel.rules,
      layout: { sections: [
        { id: 'rack', stage: { kind: 'slots', unit: 'mm', slots }, elements },
        { id: 'front', stage: { kind: 'plan', unit: 'mm', boundary: [[0, 0], [60.96, 0], [60.96, 128.5], [0, 128.5]] }, elements: knobs },
      ] },
    }, { kits: { panel } })
    expect(brief.ok ? [] : brief.problems).toEqual([])
    if (!brief.ok) return
    const { results } = evaluate(compile(brief.value), brief.value.layout)
    const told = (rule: string): unknown[] => results.filter((result) => result.rule === rule && result.status === 'violated').map(({ section, elements: of, excess }) => [section, of.join(' '), excess])
    expect([told('one-output'), told('current'), told('price')]).toEqual([[[null, '', 1]], [[null, '', 70]], [[null, '', 45.6]]])
    expect([told('hot-apart'), told('holes-stay'), told('on-the-panel'), told('not-through-each-other')]).toEqual([[['rack', 'delay reverb', expect.anything()]], [], [['front', 'knob-0', 1]], []])
    expect(told('knobs-apart')).toEqual([['front', 'knob-0 knob-1', 4], ['front', 'knob-1 knob-2', expect.closeTo(12.439, 3)]])
  })
})
