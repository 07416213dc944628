import { readFileSync } from 'node:fs'
import { applyEdit, compile, evaluate, fitReplace, fitWidth, readBrief, type CompiledBrief, type Edit, type Element, type Layout, type RuleResult } from '@codraft/core'
import { exactConflicts, highsSolver, type ExactConflicts } from '@codraft/core/solve'
import { street } from '@codraft/kits'
import highs from 'highs'
import { describe, expect, it } from 'vitest'

type Json = { layout: { sections: { stage: { length: number } }[] }; rules: { id: string; max?: number }[] }
const file = (path: string): Json => JSON.parse(readFileSync(new URL(`../../../${path}`, import.meta.url), 'utf8')) as Json
function ready(json: unknown): CompiledBrief {
  const read = readBrief(json, { kits: { street } })
  if (!read.ok) throw new Error(JSON.stringify(read.problems))
  return compile(read.value)
}
const world = (path: string): CompiledBrief => ready(file(path))

/** What one rule says of a layout. */
const says = (compiled: CompiledBrief, rule: string, layout: Layout): RuleResult[] => evaluate(compiled, layout).results.filter((result) => result.rule === rule)
const broken = (compiled: CompiledBrief, layout: Layout): string[] => evaluate(compiled, layout).results.filter(({ status }) => status === 'violated').map(({ rule }) => rule)
const filled = (compiled: CompiledBrief, layout: Layout): (number | null | undefined)[] => [says(compiled, 'fits', layout)[0]?.actual, says(compiled, 'fits', layout)[0]?.slack]

type Part = readonly [kind: string, width: number]
const one = (section: string, parts: readonly Part[]): Layout => ({ sections: [{ id: section, elements: parts.map(([kind, width], index): Element => ({ id: `${kind}-${index}`, kind, width })) }] })
const twoSided = (half: readonly Part[], middle: readonly Part[] = []): Part[] => [...half, ...middle, ...half.toReversed()]

describe('Dominion Road', () => {
  const road = world('demo/street/brief.json')
  const station = (parts: readonly Part[]): Layout => one('station', parts)
  const lesson = twoSided([['footpath', 1.8], ['cycle', 1.5], ['car-lane', 3], ['light-rail', 3.2]], [['island-platform', 3]])

  it('starts exactly full, and may be sent', () => {
    expect(filled(road, road.brief.layout)).toEqual([21, 0])
    expect(evaluate(road, road.brief.layout).status).toBe('valid')
  })
  it('needs 22.0 for everything at once, too much by exactly 1.0', () => {
    expect(filled(road, station(lesson))).toEqual([22, -1])
    expect(evaluate(road, station(lesson)).status).toBe('invalid')
  })
  it('reaches that lesson from its start by what the kinds allow', () => {
    const narrow = ['w1', 'w2'].reduce((layout, id) => applyEdit(layout, fitWidth({ compiled: road, layout, section: 'station' }, { id, width: 1.8 }).edit), road.brief.layout as Layout)
    const lanes: Edit = [1, 7].map((index) => ({ type: 'place', section: 'station', index, element: { id: `cycle-${index}`, kind: 'cycle', width: 1.5 } }))
    expect(filled(road, applyEdit(narrow, lanes))).toEqual([22, -1])
  })
  it.each([['footpath', 20.2], ['cycle', 20.5], ['car-lane', 19], ['light-rail', 18.8], ['island-platform', 19]] as const)('without one %s needs %f', (kind, total) => {
    const at = lesson.findIndex(([each]) => each === kind)
    expect(filled(road, station(lesson.toSpliced(at, 1)))).toEqual([total, Math.round((21 - total) * 10) / 10])
  })
  it('fits exactly where cyclists share the lanes at 4.0 m', () => {
    const shared = station(twoSided([['footpath', 1.8], ['shared-lane', 4], ['light-rail', 3.2]], [['island-platform', 3]]))
    expect(filled(road, shared)).toEqual([21, 0])
    expect(evaluate(road, shared).status).toBe('valid')
  })
  it('lets a shared lane be single file or wide, and nothing between', () => {
    const widths = [3, 3.2, 3.201, 3.999, 4, 4.5].map((width) => says(road, 'shared-width', station([['shared-lane', width]]))[0])
    expect(widths.map((result) => [result?.status, result?.slack])).toEqual([['ok', 0.2], ['ok', 0], ['violated', -0.001], ['violated', -0.001], ['ok', 0], ['ok', 0.5]])
  })
  it('fits two-way traffic without cycle lanes in 19.0', () => {
    expect(filled(road, station(twoSided([['footpath', 1.8], ['car-lane', 3], ['light-rail', 3.2]], [['island-platform', 3]])))).toEqual([19, 2])
  })
  it('is over by 0.2 with wider footpaths and a wider platform', () => {
    expect(filled(road, station(twoSided([['footpath', 2.4], ['car-lane', 3], ['light-rail', 3.2]], [['island-platform', 4]])))).toEqual([21.2, -0.2])
  })
  it('is exactly 21.0 where decimals in doubles are not', () => {
    const widths = [2.3, 3.1, 3.2, 3.8, 3.2, 3.1, 2.3]
    expect(widths.reduce((sum, width) => sum + width, 0)).not.toBe(21)
    expect(filled(road, station(twoSided([['footpath', 2.3], ['car-lane', 3.1], ['light-rail', 3.2]], [['island-platform', 3.8]])))).toEqual([21, 0])
  })
  it('is exactly full without general traffic, with side platforms', () => {
    const quiet = station(twoSided([['footpath', 3], ['cycle', 1.8], ['side-platform', 2.5], ['light-rail', 3.2]]))
    expect(filled(road, quiet)).toEqual([21, 0])
    expect(evaluate(road, quiet).status).toBe('valid')
    expect(broken(road, quiet)).toEqual(['through-traffic', 'green'])
  })
  it('lets so many of 144 packages fit in each width', () => {
    const json = file('demo/street/brief.json')
    const wide = (length: number): CompiledBrief => ready({ ...json, rules: json.rules.map((rule) => (rule.id === 'fits' ? { ...rule, max: length } : rule)) })
    const slack = (length: number): number[] => {
      const compiled = wide(length)
      return packages.map((parts) => says(compiled, 'fits', station(parts))[0]?.slack ?? NaN)
    }
    expect(packages).toHaveLength(144)
    expect([19, 20, 21, 22, 23, 24, 25].map((length) => slack(length).filter((spare) => spare >= 0).length)).toEqual([52, 63, 77, 89, 101, 113, 122])
    expect(slack(21).filter((spare) => spare === 0)).toHaveLength(5)
  })
  it('names a source for every figure that a rule demands, or says that it is illustrative', () => {
    for (const { id, why, ...rule } of road.brief.rules) {
      expect(why?.text, id).toBeTruthy()
      if (['size', 'separate', 'sum'].includes(rule.rule)) expect(why?.source, id).toBeTruthy()
    }
  })
})

const platforms: Readonly<Record<string, readonly Part[]>> = { none: [], least: [['island-platform', 3]], wide: [['island-platform', 4]], sides: [['side-platform', 2.5], ['side-platform', 2.5]] }
const general: readonly (readonly Part[])[] = [[], [['car-lane', 3]], [['car-lane', 3], ['car-lane', 3]], [['shared-lane', 4], ['shared-lane', 4]]]
const cycling: readonly (readonly Part[])[] = [[], [['cycle', 1.5], ['cycle', 1.5]], [['cycle', 1.8], ['cycle', 1.8]]]
const packages: readonly Part[][] = [1.8, 2.4, 3].flatMap((footpath) => Object.values(platforms).flatMap((platform) => general.flatMap((lanes) => cycling.map((cycles): Part[] => [
  ['footpath', footpath], ...cycles, ...lanes, ['light-rail', 3.2], ...platform, ['light-rail', 3.2], ['footpath', footpath],
]))))

describe('all demands of Dominion Road', () => {
  const demands = world('test/briefs/worlds/all-demands.json')
  const { layout } = demands.brief
  it('are five kinds, one width and five counts, and nothing else', () => {
    expect(demands.brief.rules.map((rule) => [rule.rule, (rule as { min?: number }).min])).toEqual([['fill', undefined], ['count', 2], ['count', 2], ['count', 1], ['count', 2], ['count', 2]])
    expect(Object.values(demands.brief.catalogue.kinds).map(({ resize }) => resize?.width)).toEqual([{ min: 1.8 }, { min: 3.2 }, { min: 3 }, { min: 3 }, { min: 1.5 }])
  })
  it('are too wide by exactly 1.0', () => {
    expect(filled(demands, layout)).toEqual([22, -1])
    expect(broken(demands, layout)).toEqual(['fits'])
  })
  it('leave any plan unfinished that gives up an element, and none that gives up the rule as well', () => {
    for (const [index, { kind }] of layout.sections[0]!.elements.entries()) {
      const fewer = { sections: [{ id: 'main', elements: layout.sections[0]!.elements.toSpliced(index, 1) }] }
      expect(evaluate(demands, fewer).status, kind).toBe('incomplete')
      const [rule] = broken(demands, fewer)
      const json = file('test/briefs/worlds/all-demands.json')
      expect(evaluate(ready({ ...json, rules: json.rules.filter(({ id }) => id !== rule) }), fewer).status, kind).toBe('valid')
    }
  })
  it('fit from 22 m', () => {
    const json = file('test/briefs/worlds/all-demands.json')
    const status = (max: number): string => evaluate(ready({ ...json, rules: json.rules.map((rule) => (rule.id === 'fits' ? { ...rule, max } : rule)) }), layout).status
    expect([21.999, 22].map(status)).toEqual(['invalid', 'valid'])
  })
})

describe('Harbour Street', () => {
  const harbour = world('demo/harbour/brief.json')
  const { layout } = harbour.brief
  const on = (now: Layout) => ({ compiled: harbour, layout: now, section: 'stop' })
  const rail = (now: Layout): number[] => {
    const elements = now.sections[0]!.elements
    const before = elements.slice(0, elements.findIndex(({ id }) => id === 'r1')).reduce((ticks, { width = 0 }) => ticks + Math.round(width * 1000), 0)
    return [before / 1000, (before + 3400) / 1000]
  }
  const swapped = applyEdit(layout, fitReplace(on(layout), { id: 'p1', kind: 'cycle' }).edit)

  it('starts exactly full, as drawn, with the rail from 12.2 to 15.6', () => {
    expect(layout.sections[0]!.elements.map(({ kind, width }) => `${kind} ${width}`)).toEqual([
      'footpath 2.8', 'trees 1.8', 'cycle 2', 'bus-stop 2.4', 'bus 3.2', 'light-rail 3.4', 'car-lane 3', 'parking 2.2', 'buffer 0.8', 'cycle 1.6', 'footpath 2.4',
    ])
    expect(filled(harbour, layout)).toEqual([25.6, 0])
    expect(rail(layout)).toEqual([12.2, 15.6])
    expect(evaluate(harbour, layout).status).toBe('valid')
  })
  it('has 0.6 to spare with a cycle lane instead of parking', () => {
    expect(swapped.sections[0]!.elements[7]).toMatchObject({ id: 'p1', kind: 'cycle', width: 1.6 })
    expect(filled(harbour, swapped)).toEqual([25, 0.6])
  })
  it('keeps the rail where it is when the last footpath takes it', () => {
    const wider = applyEdit(swapped, fitWidth(on(swapped), { id: 'w2', width: 3 }).edit)
    expect(filled(harbour, wider)).toEqual([25.6, 0])
    expect(rail(wider)).toEqual([12.2, 15.6])
    expect(evaluate(harbour, wider).status).toBe('valid')
  })
  it('says that the rail would move when the first footpath takes it', () => {
    const wider = applyEdit(swapped, fitWidth(on(swapped), { id: 'w1', width: 3.4 }).edit)
    expect(evaluate(harbour, wider).status).toBe('invalid')
    expect(says(harbour, 'tracks-stay', wider)[0]).toMatchObject({ status: 'violated', elements: ['r1'], actual: 12.8, limit: 12.2, excess: 0.6, unit: 'm' })
  })
  it('gives a reason for every rule, and a source for every figure', () => {
    for (const { id, why, ...rule } of harbour.brief.rules) {
      expect(why?.text, id).toBeTruthy()
      if (rule.rule === 'size') expect(why?.source, id).toBeTruthy()
    }
  })
})

describe('Dominion Road, from mid-block to the station', () => {
  const corridor = world('demo/corridor/brief.json')
  const { layout } = corridor.brief
  const resized = (widths: Readonly<Record<string, number>>, section = 'station'): Layout => ({
    sections: layout.sections.map((each) => (each.id !== section ? each : { ...each, elements: each.elements.map((element) => ({ ...element, width: widths[element.id] ?? element.width ?? 0 })) })),
  })

  it('starts exactly full in both, with tracks that swing as fast as they may', () => {
    expect(filled(corridor, layout)).toEqual([21, 0])
    expect(evaluate(corridor, layout).status).toBe('valid')
    expect(says(corridor, 'tracks-swing', layout)).toMatchObject([{ status: 'ok', section: 'mid-block', actual: 1.5, limit: 1.5, slack: 0 }])
    expect(says(corridor, 'lanes-swing', layout)).toMatchObject([{ status: 'ok', actual: 1.5, limit: 6, slack: 4.5 }])
  })
  it('has no room for a wider island between those tracks', () => {
    const wider = resized({ p1: 3.2, w1: 2.7, w2: 2.7 })
    expect(filled(corridor, wider)).toEqual([21, 0])
    expect(says(corridor, 'tracks-swing', wider)).toMatchObject([
      { status: 'violated', elements: ['t1'], actual: 1.6, limit: 1.5, excess: 0.1, unit: 'm' }, { status: 'violated', elements: ['t2'], actual: 1.6, excess: 0.1 },
    ])
    expect(evaluate(corridor, wider).status).toBe('invalid')
  })
  it('has such room once the tracks stand further apart in mid-block', () => {
    const apart = resized({ p1: 3.2, w1: 2.7, w2: 2.7 })
    const green = { id: 'trees-1', kind: 'trees', width: 1 }
    const sections = apart.sections.map((each) => (each.id !== 'mid-block' ? each : {
      ...each, elements: each.elements.flatMap((element) => (element.id === 't2' ? [green, element] : element.kind === 'footpath' ? [{ ...element, width: 2.3 }] : [element])),
    }))
    expect(says(corridor, 'tracks-swing', { sections })).toMatchObject([{ status: 'ok', actual: 1.1, limit: 1.5, slack: 0.4 }])
    expect(evaluate(corridor, { sections }).status).toBe('valid')
  })
  it('says where cycling ends', () => {
    expect(broken(corridor, layout)).toEqual(['buffer-fast', 'buffer-fast', 'cycling-goes-on'])
    const shared = { sections: layout.sections.map((each) => ({ ...each, elements: each.elements.map((element) => (each.id === 'station' && element.kind === 'car-lane' ? { ...element, kind: 'shared-lane' } : element)) })) }
    expect(broken(corridor, shared)).toEqual(['buffer-fast', 'buffer-fast'])
  })
  it('keeps platforms to the station, and the island between the tracks', () => {
    const platform = { id: 'island-platform-1', kind: 'island-platform', width: 3 }
    const early = { sections: layout.sections.map((each) => (each.id === 'mid-block' ? { ...each, elements: [...each.elements, platform] } : each)) }
    expect(broken(corridor, early)).toEqual(expect.arrayContaining(['no-platform', 'island-between']))
  })
  it('gives a reason for every rule', () => {
    for (const { id, why } of corridor.brief.rules) expect(why?.text, id).toBeTruthy()
  })
})

describe('Dominion Road with the whole catalogue and all demands', () => {
  const asked = async (length: number): Promise<ExactConflicts> => {
    const json = file('test/briefs/worlds/dominion-shared.json')
    // At 50 km/h alone: at 30 cyclists may go in single file, and it fits from 19.
    const fast = { ...json, options: { speed: { default: 50, of: [50] } }, rules: json.rules.map((rule) => (rule.id === 'fits' ? { ...rule, max: length } : rule)) }
    return exactConflicts(ready(fast), { solver: highsSolver(await highs()) })
  }
  it('fits from 21: both cycle lanes out, both lanes shared at 4.0', async () => {
    const found = await asked(21)
    expect(found).toMatchObject({ satisfiable: true, complete: true, kinds: { always: ['footpath', 'light-rail', 'island-platform', 'shared-lane'] } })
    expect(found.kinds.never).toContain('cycle')
    const widths = found.witness?.sections[0]?.elements.map(({ kind, width }) => `${kind} ${width}`).sort()
    expect(widths).toEqual(['footpath 1.8', 'footpath 1.8', 'island-platform 3', 'light-rail 3.2', 'light-rail 3.2', 'shared-lane 4', 'shared-lane 4'])
  }, 120_000)
  it('does not fit in less', async () => {
    const found = await asked(20.9)
    expect(found).toMatchObject({ satisfiable: false, fitsFrom: 21, complete: true })
    expect(found.sets.map((set) => [...set].sort())).toEqual([['an-island', 'fits', 'no-single-file', 'two-footpaths', 'two-lanes', 'two-to-cycle-in', 'two-tracks']])
    expect(found.corrections.map(({ drop, witness }) => [drop.length, witness !== undefined])).toEqual(Array.from({ length: 7 }, () => [1, true]))
  }, 120_000)
})
