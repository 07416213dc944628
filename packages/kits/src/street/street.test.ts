import { compile, evaluate, readBrief } from '@codraft/core'
import { describe, expect, it } from 'vitest'
import { street } from './index.ts'

const kinds = Object.entries(street.kinds)
const steps = (metres: number): number => Math.round(metres * 1000)

/** Every variant of a kind: the kind with one option of one choice. */
const variants = kinds.flatMap(([id, kind]) => [
  { name: id, size: kind.size, limits: kind.resize?.width },
  ...Object.entries(kind.choices ?? {}).flatMap(([choice, { options }]) => Object.entries(options).map(([option, changed]) => (
    { name: `${id} ${choice}=${option}`, size: (changed.size ?? kind.size), limits: (changed.resize ?? kind.resize)?.width }
  ))),
])

describe('the street kit', () => {
  it('has the kinds that briefs name, and at least thirty', () => {
    const promised = ['footpath', 'trees', 'cycle', 'bus-stop', 'bus', 'light-rail', 'car-lane', 'parking', 'buffer', 'island-platform',
      'side-platform', 'shared-lane']
    for (const id of promised) expect(Object.keys(street.kinds)).toContain(id)
    expect(kinds.length).toBeGreaterThanOrEqual(30)
  })
  it.each(variants)('$name satisfies its own limits as it is placed', ({ size, limits }) => {
    const [width, min, max, step] = [size?.width, limits?.min, limits?.max, limits?.step].map((value) => steps(value ?? Number.NaN))
    expect(width).toBeGreaterThanOrEqual(min!)
    expect(width).toBeLessThanOrEqual(max!)
    for (const value of [width, min, max]) expect(value! % step!).toBe(0)
  })
  it.each(kinds)('%s has a default for every choice, and no two choices that set the same field', (_, kind) => {
    const set = Object.values(kind.choices ?? {}).flatMap(({ default: usual, options }) => {
      expect(Object.keys(options)).toContain(usual)
      const fields = Object.values(options).flatMap((option) => Object.keys(option))
      return [...new Set(fields.filter((field) => field !== 'label' && field !== 'attrs'))]
    })
    expect(new Set(set).size).toBe(set.length)
  })
  it.each(kinds)('%s names a source for every figure, or says that it is illustrative', (_, kind) => {
    const figures = ['size.width', 'resize.width.min', 'resize.width.max', ...Object.keys(kind.attrs ?? {}).map((name) => `attrs.${name}`)]
    for (const [name, { options }] of Object.entries(kind.choices ?? {})) for (const [option, changed] of Object.entries(options)) {
      const at = `choices.${name}.${option}`
      figures.push(...Object.keys(changed.attrs ?? {}).map((attr) => `${at}.attrs.${attr}`), ...(changed.size ? [`${at}.size.width`] : []),
        ...(changed.resize ? [`${at}.resize.width.min`, `${at}.resize.width.max`] : []))
    }
    const source = kind.source as Record<string, unknown>
    expect(Object.keys(source).sort()).toEqual(figures.sort())
    for (const given of Object.values(source)) {
      if (given !== 'illustrative') expect(given).toEqual({ text: { en: expect.stringMatching(/^(NZTA|NACTO)/) as string },
        link: expect.stringMatching(/^https:\/\/(www\.nzta\.govt\.nz|nacto\.org)\//) as string })
    }
  })
  it.each(kinds)('%s is labelled, described in one plain sentence, tagged and priced', (_, kind) => {
    expect(kind.label).toEqual({ en: expect.stringMatching(/^[A-Z]/) as string })
    expect((kind.description as { en: string }).en).toMatch(/^[A-Z][^.]+\.$/)
    expect(kind.attrs?.cost).toBeTypeOf('number')
    for (const tag of kind.tags ?? []) expect(['walk', 'bike', 'motor', 'transit', 'kerb', 'green', 'buffer', 'seat', 'shelter', 'light',
      'parking']).toContain(tag)
    expect(kind.tags?.length).toBeGreaterThan(0)
  })
  it('keeps the least widths that Dominion Road is about', () => {
    const least = (id: string): number | undefined => street.kinds[id]?.resize?.width?.min
    expect(['footpath', 'light-rail', 'island-platform', 'car-lane', 'cycle', 'shared-lane'].map(least)).toEqual([1.8, 3.2, 3, 3, 1.5, 3])
  })
  it('is a catalogue that briefs can be written with, its starter rules too', () => {
    const element = (id: string, width: number): object => ({ id: `${id}-1`, kind: id, width })
    const brief = readBrief({
      codraft: 1, id: 'try', revision: 1, title: 'Try', task: 'Try.', catalogue: { kits: ['street'] }, rules: street.rules,
      layout: { stage: { kind: 'row', length: 21, unit: 'm', step: 0.1 },
        elements: [element('footpath', 2.5), element('shared-lane', 3.6), element('trees', 1.8)] },
    }, { kits: { street } })
    expect(brief.ok ? [] : brief.problems).toEqual([])
    if (!brief.ok) return
    const verdict = evaluate(compile(brief.value), brief.value.layout)
    const broken = verdict.results.filter((result) => result.status === 'violated').map((result) => result.rule)
    expect(broken).toEqual(['shared-lane-width', 'two-footpaths'])
  })
  it('allows every width of Harbour Street', () => {
    const row: [string, number][] = [
      ['footpath', 2.8], ['trees', 1.8], ['cycle', 2], ['bus-stop', 2.4], ['bus', 3.2], ['light-rail', 3.4], ['car-lane', 3],
      ['parking', 2.2], ['buffer', 0.8], ['cycle', 1.6], ['footpath', 2.4],
    ]
    expect(row.reduce((sum, [, width]) => sum + steps(width), 0)).toBe(25600)
    for (const [id, width] of row) {
      const limits = street.kinds[id]?.resize?.width
      expect([id, steps(width) >= steps(limits?.min ?? 99), steps(width) <= steps(limits?.max ?? 0)]).toEqual([id, true, true])
    }
  })
})
