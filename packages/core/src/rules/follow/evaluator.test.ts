import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { applyEdit, invertEdit, OperationError, type Edit } from '../../operations/index.ts'
import { anyLayout, anyWish, editFor, type Wish } from '../any/edits.testing.ts'
import { ruleDrafts } from '../any/rules.testing.ts'
import { anyOptions, anyWorld, type Ground } from '../any/world.testing.ts'
import { compile } from '../../brief/compile.ts'
import { readBrief } from '../../brief/read.ts'
import { evaluate, judgeLayout } from '../evaluate.ts'
import type { Element } from '../../schema/layout.ts'
import type { CompiledBrief } from '../../brief/compile-known.ts'
import { briefOf, bus, carLane, cycle, footpath, street, trees } from '../street.testing.ts'
import { evaluator, type Evaluator } from './evaluator.ts'

/** A step of a random walk: an edit, one taken back, switches set; an edit of several operations now and then. */
type Step = { readonly wishes: readonly Wish[]; readonly back: boolean; readonly options: Readonly<Record<string, string | number | boolean>> | null }
const anyStep = (wild: boolean): fc.Arbitrary<Step> => fc.record({
  wishes: fc.array(anyWish({ wrong: 8, wild }), { minLength: 1, maxLength: 3 }),
  back: fc.integer({ min: 0, max: 5 }).map((chance) => chance === 0),
  options: fc.oneof({ weight: 12, arbitrary: fc.constant(null) }, { weight: 1, arbitrary: anyOptions }),
})

const walk = (ground: Ground, kinds: readonly string[] | undefined, wild: boolean) =>
  anyWorld(ground, kinds).chain((compiled) => fc.record({ compiled: fc.constant(compiled), layout: anyLayout(compiled, { wild }), steps: fc.array(anyStep(wild), { minLength: 1, maxLength: 12 }) }))

/** The edit of a step: its wishes one after the other, each made to fit what the one before left. */
function editOf({ wishes }: Step, compiled: Evaluated['compiled'], layout: Evaluated['layout']): Edit {
  const edit: Edit[number][] = []
  let now = layout
  for (const wish of wishes) {
    const next = editFor(wish, compiled, now)
    edit.push(...next)
    try {
      now = applyEdit(now, next)
    } catch (error) {
      if (error instanceof OperationError) return edit
      throw error
    }
  }
  return edit
}
type Evaluated = { readonly compiled: Parameters<typeof judgeLayout>[0]; readonly layout: Parameters<typeof judgeLayout>[1] }

function follows(random: fc.Arbitrary<Evaluated & { readonly steps: readonly Step[] }>, numRuns: number): { refused: number; kept: number } {
  const seen = { refused: 0, kept: 0 }
  fc.assert(fc.property(random, ({ compiled, layout, steps }) => {
    let options = {}
    let now = layout
    const followed = evaluator(compiled, layout, options)
    const done: Edit[] = []
    const judged = (): void => expect(followed.settle()).toEqual(judgeLayout(compiled, now, options))
    judged()
    for (const step of steps) {
      if (step.options) followed.setOptions((options = step.options))
      const before = followed.settle()
      const edit = step.back && done.length > 0 ? invertEdit(done.pop() ?? []) : editOf(step, compiled, now)
      try {
        followed.update(edit)
        now = applyEdit(now, edit)
        if (!step.back) done.push(edit)
      } catch (error) {
        if (!(error instanceof OperationError)) throw error
        expect(() => applyEdit(now, edit)).toThrow(error.message)
        seen.refused += 1
      }
      judged()
      expect(followed.layout).toEqual(now)
      for (const result of followed.verdict.results) if (before.results.includes(result)) seen.kept += 1
      expect(newObjects(before, followed.verdict)).toEqual([])
    }
    expect(followed.mended()).toEqual(evaluate(compiled, now, options))
  }), { numRuns })
  return seen
}

/** Results that are equal to what they were and still are other objects. */
function newObjects(before: Evaluator['verdict'], after: Evaluator['verdict']): unknown[] {
  const old = new Map(before.results.map((result) => [`${result.rule} ${result.place}`, result]))
  return after.results.filter((result) => {
    const was = old.get(`${result.rule} ${result.place}`)
    return was !== undefined && was !== result && JSON.stringify(was) === JSON.stringify(result)
  })
}

const runs = { row: 1200, plan: 400, slots: 400, any: 400 } as const

describe('an evaluator', () => {
  for (const ground of ['row', 'plan', 'slots', 'any'] as const) {
    it(`says after any edits of ${ground} stages what judging the layout says`, () => {
      const { refused, kept } = follows(walk(ground, undefined, false), runs[ground])
      expect(refused).toBeGreaterThan(0)
      expect(kept).toBeGreaterThan(0)
    })
  }
  for (const kind of Object.keys(ruleDrafts)) {
    it(`follows the rule ${kind}`, () => {
      follows(walk('any', [kind], false), 60)
    })
  }
  it('says the same of layouts that nobody would make', () => {
    follows(walk('any', undefined, true), 300)
  })
})

const plan = {
  rules: [
    { rule: 'size', on: 'cycle', min: 1.5 }, { rule: 'size', on: '#motor', min: 3 }, { rule: 'count', on: '#green', min: 1 }, { rule: 'fill', max: 1e5 },
    { rule: 'adjacent', on: 'cycle', to: 'bus', mode: 'must-not' }, { rule: 'separate', on: 'cycle', from: '#motor', by: 'trees', min: 1 }, { rule: 'at', on: 'footpath', place: 'ends' },
  ],
}
const resize = (id: string, from: number, to: number): Edit => [{ type: 'resize', section: 'main', id, from: { width: from }, to: { width: to } }]

/** The same brief, counting which rules are asked in full. */
function counted(compiled: CompiledBrief): { readonly compiled: CompiledBrief; readonly asked: string[] } {
  const asked: string[] = []
  const rules = compiled.rules.map((rule): typeof rule => ({ ...rule, ask: (scene) => (asked.push(rule.spec.id), rule.ask(scene)) }))
  return { compiled: { ...compiled, rules }, asked }
}

describe('a switch', () => {
  const where = { kind: 'lane', where: 'not option.fancy' }
  const rules = [
    { rule: 'distance', on: 'wall', to: where, max: 4.7, measure: 'centre', match: 'each' }, { rule: 'distance', on: 'wall', to: where, max: 1 }, { rule: 'distance', on: where, to: 'wall', min: 3, match: 'each' },
    { rule: 'fill', in: 'lawn', on: where, max: 0.01 }, { rule: 'count', on: where, max: 0 }, { rule: 'size', on: where, max: 0.5 }, { rule: 'inside', on: where, zone: 'lawn' }, { rule: 'excludes', a: where, b: 'wall' },
  ]
  for (const rule of rules) {
    it(`is felt by ${JSON.stringify(rule)}: it decides who is meant`, () => {
      const read = readBrief({
        codraft: 1, id: 'park', revision: 1, title: 'Park', locale: 'en', rules: [{ ...rule, id: 'one' }], options: { fancy: { label: 'Fancy', default: false, of: [true, false] } },
        catalogue: { kinds: Object.fromEntries(['wall', 'lane'].map((kind) => [kind, { label: kind, size: { width: 1, depth: 1 } }])) },
        layout: {
          stage: { kind: 'plan', unit: 'm', boundary: [[0, 0], [12, 0], [12, 8], [0, 8]], zones: { lawn: [[2, 0], [6, 0], [6, 4], [2, 4]] } },
          elements: [{ id: 'wall-1', kind: 'wall', at: [1, 1], width: 1, depth: 1 }, { id: 'lane-1', kind: 'lane', at: [3, 1], width: 1, depth: 1 }],
        },
      })
      if (!read.ok) throw new Error(JSON.stringify(read.problems))
      const compiled = compile(read.value)
      const followed = evaluator(compiled, compiled.brief.layout, { fancy: true })
      for (const options of [{}, { fancy: true }, { fancy: false }]) {
        followed.setOptions(options)
        expect(followed.settle()).toEqual(judgeLayout(compiled, compiled.brief.layout, options))
      }
    })
  }
})

describe('an edit', () => {
  const layout = street(footpath(3), cycle(2), trees(1.5), carLane(3.2), bus(3.2), footpath(3))
  it('asks in full only what reads of the whole row', () => {
    const { compiled, asked } = counted(briefOf(plan))
    const followed = evaluator(compiled, layout)
    asked.length = 0
    followed.update(resize('cycle-1', 2, 1.4))
    expect(asked).toEqual(['rule-4'])
    expect(followed.verdict).toEqual(judgeLayout(compiled, followed.layout))
  })
  it('leaves every result that did not change the same object, and the verdict where none did', () => {
    const followed = evaluator(briefOf(plan), layout)
    const before = followed.verdict
    const after = followed.update(resize('cycle-1', 2, 1.9))
    expect(after.results.filter((result) => !before.results.includes(result)).map(({ rule }) => rule)).toEqual(['rule-1', 'rule-4', 'limits:cycle'])
    expect(followed.update([{ type: 'replace', section: 'main', id: 'trees-1', from: layout.sections[0]!.elements[2]!, to: layout.sections[0]!.elements[2]! }])).toBe(after)
    expect(followed.update([])).toBe(after)
  })
  it('of one element among thousands looks at none of those that stand far from it', () => {
    const long = street(...Array.from({ length: 5000 }, (_, index) => [footpath(3), cycle(2), trees(1.5), carLane(3.2), bus(3.2)][index % 5]!))
    const all = long.sections[0]!.elements
    const followed = evaluator(briefOf(plan), long)
    let looked = 0
    const watch: ProxyHandler<Element> = { get: (target, key, receiver) => (looked += 1, Reflect.get(target, key, receiver) as unknown) }
    for (const element of [...all.slice(0, 2400), ...all.slice(2600)]) {
      followed.update([{ type: 'replace', section: 'main', id: element.id, from: element, to: new Proxy(element, watch) }])
    }
    const { id } = all[2501]!
    looked = 0
    followed.update(resize(id, 2, 1.6))
    followed.update(resize(id, 1.6, 2))
    expect(looked).toBe(0)
  })
  it('that doubles an id, or is of a section that the brief does not have, is followed all the same', () => {
    const strange = { sections: [...layout.sections, { id: 'other', elements: [{ id: 'x', kind: 'trees', width: 2 }] }] }
    const followed = evaluator(briefOf(plan), strange)
    const [first] = layout.sections[0]!.elements
    for (const edit of [
      [{ type: 'replace', section: 'main', id: 'footpath-1', from: first!, to: { ...first!, id: 'bus-1' } }],
      resize('bus-1', 3, 4),
      [{ type: 'remove', section: 'other', index: 0, element: { id: 'x', kind: 'trees', width: 2 } }],
    ] as const) {
      const wanted = applyEdit(followed.layout, edit)
      expect(followed.update(edit)).toEqual(judgeLayout(briefOf(plan), wanted))
      expect(followed.layout).toEqual(wanted)
    }
  })
  it('in the middle of a run without end gives up looking at neighbours one by one', () => {
    const compiled = briefOf({ rules: [{ rule: 'separate', on: 'cycle', from: 'bus', by: 'trees', min: 500 }] })
    const run = street(cycle(2), ...Array.from({ length: 600 }, () => trees(1)), bus(3.2))
    const followed = evaluator(compiled, run)
    expect(followed.update(resize('trees-300', 1, 2))).toEqual(judgeLayout(compiled, followed.layout))
  })
})

describe('a slow rule', () => {
  const slow = (compiled: CompiledBrief): CompiledBrief => ({ ...compiled, rules: compiled.rules.map((rule) => (rule.spec.rule === 'size' ? { ...rule, slow: true } : rule)) })
  const compiled = slow(briefOf(plan))
  const layout = street(footpath(3), cycle(1.4), trees(1.5), carLane(3.2), bus(3.2), footpath(3))
  const said = ({ verdict }: Evaluator): string[] => verdict.results.slice(0, 2).map(({ status }) => status)
  it('is pending until it is settled, one at a time if wanted', () => {
    const followed = evaluator(compiled, layout)
    expect([followed.pending, said(followed), followed.verdict.status]).toEqual([['rule-1', 'rule-2'], ['pending', 'pending'], 'valid'])
    followed.settle(['rule-2'])
    expect([followed.pending, said(followed)]).toEqual([['rule-1'], ['pending', 'ok']])
    expect(followed.settle()).toEqual(judgeLayout(compiled, layout))
  })
  it('is pending again after an edit that it may feel, and after no other', () => {
    const followed = evaluator(compiled, layout)
    followed.settle()
    followed.update(resize('footpath-1', 3, 2.9))
    expect(said(followed)).toEqual(['violated', 'ok'])
    followed.update(resize('bus-1', 3.2, 2.9))
    expect(said(followed)).toEqual(['violated', 'pending'])
  })
  it('takes what was worked out elsewhere, for the layout that it was worked out for', () => {
    const followed = evaluator(compiled, layout)
    const { version } = followed
    const { results } = judgeLayout(compiled, followed.layout)
    followed.update(resize('cycle-1', 1.4, 1.8))
    followed.take(results, version)
    expect(followed.pending).toEqual(['rule-1', 'rule-2'])
    expect(followed.take(judgeLayout(compiled, followed.layout).results, followed.version)).toEqual(judgeLayout(compiled, followed.layout))
    expect(followed.pending).toEqual([])
  })
  it('is mended once it is settled here, and by nobody who only took what it says', () => {
    const followed = evaluator(compiled, layout)
    expect(followed.mended()).toBe(null)
    followed.take(judgeLayout(compiled, layout).results, followed.version)
    expect([followed.pending, followed.mended()]).toEqual([[], null])
    followed.update(resize('bus-1', 3.2, 2.9))
    followed.update(resize('cycle-1', 1.4, 1.3))
    expect(followed.mended()).toBe(null)
    followed.settle()
    const whole = evaluate(compiled, followed.layout)
    expect(whole.results.some(({ fixes }) => fixes.length > 0)).toBe(true)
    expect([followed.mended(), followed.mended(followed.layout)]).toEqual([whole, whole])
  })
})
