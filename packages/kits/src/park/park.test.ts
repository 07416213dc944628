import { compile, evaluate, readBrief } from '@codraft/core'
import { describe, expect, it } from 'vitest'
import { park } from './index.ts'

const kinds = Object.entries(park.kinds)
const TAGS = ['seat', 'table', 'wheelchair', 'play', 'equipment', 'sport', 'surface', 'way', 'green', 'tree', 'habitat', 'protected', 'food', 'water', 'barrier', 'light', 'service', 'shelter', 'culture']
const ticks = (metres: number | undefined): number => Math.round((metres ?? Number.NaN) * 1000)

describe('the park kit', () => {
  it('has the kinds that a small park is made of, and more than forty', () => {
    const promised = ['bench', 'bench-back', 'picnic-table', 'picnic-table-accessible', 'tree', 'beech', 'hedge', 'bed', 'meadow', 'pond', 'sandpit', 'swing', 'slide', 'play-frame', 'climbing-net', 'trampoline', 'seesaw',
      'spinner', 'table-tennis', 'boules', 'lamp', 'bin', 'drinking-fountain', 'bicycle-stand', 'path', 'paving', 'gate', 'pergola', 'shelter', 'stage', 'community-bed', 'dog-toilet', 'toilet', 'notice-board']
    for (const id of promised) expect(Object.keys(park.kinds)).toContain(id)
    expect(kinds.length).toBeGreaterThan(40)
  })
  it.each(kinds)('%s satisfies its own limits as it is placed', (_, { size, resize }) => {
    for (const side of ['width', 'depth'] as const) {
      expect(ticks(size?.[side])).toBeGreaterThan(0)
      const range = resize?.[side]
      if (!range) continue
      expect([ticks(size?.[side]) >= ticks(range.min), ticks(size?.[side]) <= ticks(range.max), ticks(range.min) < ticks(range.max)]).toEqual([true, true, true])
      for (const value of [size?.[side], range.min, range.max]) expect(ticks(value) % ticks(range.step)).toBe(0)
    }
  })
  it.each(kinds)('%s is turned unless it is a circle', (_, { size, shape, rotate }) => {
    expect(rotate).toBe(shape !== 'ellipse' || size?.width !== size?.depth)
  })
  it.each(kinds)('%s has a default for every choice, and no two choices that set the same field', (_, kind) => {
    const set = Object.values(kind.choices ?? {}).flatMap(({ default: usual, options }) => {
      expect(Object.keys(options)).toContain(usual)
      return [...new Set(Object.values(options).flatMap((option) => Object.keys(option)))].filter((field) => field !== 'label')
    })
    expect(new Set(set).size).toBe(set.length)
  })
  it.each(kinds)('%s names a source for every figure, or says that it is illustrative', (_, kind) => {
    const figures = ['size.width', 'size.depth', ...Object.keys(kind.resize ?? {}).flatMap((side) => [`resize.${side}.min`, `resize.${side}.max`]),
      ...Object.keys(kind.clearance ?? {}).map((side) => `clearance.${side}`), ...Object.keys(kind.attrs ?? {}).map((name) => `attrs.${name}`),
      ...Object.entries(kind.choices ?? {}).flatMap(([name, { options }]) => Object.entries(options).flatMap(([option, { attrs }]) => Object.keys(attrs ?? {}).map((attr) => `choices.${name}.${option}.attrs.${attr}`)))]
    const source = kind.source as Record<string, unknown>
    expect(Object.keys(source).sort()).toEqual(figures.sort())
    for (const given of Object.values(source)) {
      if (given !== 'illustrative') expect(given).toEqual({ text: { en: expect.stringMatching(/^CPSC/) as string }, link: expect.stringMatching(/^https:\/\/www\.cpsc\.gov\//) as string })
    }
  })
  it.each(kinds)('%s is labelled, described in one plain sentence, tagged and priced', (_, kind) => {
    expect(kind.label).toEqual({ en: expect.stringMatching(/^[A-Z]/) as string })
    expect((kind.description as { en: string }).en).toMatch(/^[A-Z][^.]+\.$/)
    expect(kind.attrs?.['cost']).toBeDefined()
    for (const tag of kind.tags ?? []) expect(TAGS).toContain(tag)
    expect(kind.tags?.length).toBeGreaterThan(0)
  })
  it('keeps six feet free around all equipment, and room for knees before every bench', () => {
    for (const [id, { tags = [], clearance = {} }] of kinds) {
      const least = Math.min(...(clearance.around === undefined ? (['front', 'back', 'left', 'right'] as const).map((side) => clearance[side] ?? 0) : [clearance.around]))
      if (tags.includes('equipment')) expect([id, least]).toEqual([id, 1.83])
    }
    for (const id of ['bench', 'bench-back', 'lounger']) expect(park.kinds[id]?.clearance).toEqual({ front: 0.9 })
  })
  it('cites nobody for what they advise against', () => {
    for (const id of ['trampoline', 'nest-swing']) expect(new Set(Object.values(park.kinds[id]?.source as object))).toEqual(new Set(['illustrative']))
  })
  it('counts seats where people sit', () => {
    for (const [id, { tags = [], attrs = {} }] of kinds) expect([id, attrs['seats'] !== undefined]).toEqual([id, tags.includes('seat')])
  })
  it('is a catalogue that briefs can be written with, its starter rules too', () => {
    const brief = readBrief({
      codraft: 1, id: 'try', revision: 1, title: 'Try', task: 'Try.', catalogue: { kits: ['park'] }, rules: park.rules,
      layout: { stage: { kind: 'plan', unit: 'm', boundary: [[0, 0], [30, 0], [30, 18], [0, 18]] }, elements: kinds.map(([id, { size }]) => ({ id: `${id}-1`, kind: id, at: [15, 9], angle: 0, ...size })) },
    }, { kits: { park } })
    expect(brief.ok ? [] : brief.problems).toEqual([])
    if (!brief.ok) return
    const broken = evaluate(compile(brief.value), brief.value.layout).results.filter(({ status }) => status === 'violated').map(({ rule }) => rule)
    expect([...new Set(broken)]).toEqual(['use-zones', 'play-water'])
  })
})
