/** Random little rows, few enough to look at every layout there is: rules that say all, and every layout with its cost. */
import fc from 'fast-check'
import { compile } from '../brief/compile.ts'
import type { CompiledBrief } from '../brief/compile-known.ts'
import { readBrief } from '../brief/read.ts'
import type { Element, Layout } from '../schema/layout.ts'
import { costBetween } from './cost.ts'

const kinds = {
  a: { label: 'A', tags: ['red'], size: { width: 1 }, resize: { width: { min: 1, max: 3 } }, attrs: { price: 3, care: { value: 3, per: 'width' } } },
  b: { label: 'B', tags: ['red', 'tall'], size: { width: 2 }, resize: { width: { min: 1, max: 3 } }, attrs: { price: 2, care: { value: 1, per: 'width' } } },
  c: { label: 'C', tags: ['tall'], size: { width: 2 }, attrs: { price: 1 }, max: 2 },
}
type Name = keyof typeof kinds
const names = Object.keys(kinds) as readonly Name[]
/** How wide anything in such a row can be: wider is never nearer. */
const WIDTHS = [1, 2, 3]

const on = fc.constantFrom<unknown>('a', 'b', 'c', '#red', '#tall', '*', ['a', 'c'], { tag: ['red'], not: 'a' })
const few = fc.integer({ min: 0, max: 3 })
const range = (most: number) => fc.tuple(fc.integer({ min: 0, max: most }), fc.integer({ min: 0, max: most }), fc.constantFrom('min', 'max', 'both')).map(([one, other, which]) => {
  const [min, max] = [Math.min(one, other), Math.max(one, other)]
  return which === 'min' ? { min } : which === 'max' ? { max } : { min, max }
})
const rule = fc.oneof<fc.Arbitrary<object>[]>(
  fc.tuple(on, fc.oneof(range(3), fc.constantFrom({ gaps: [[1, 3]] }, { step: 2 }))).map(([one, bounds]) => ({ rule: 'size', on: one, ...bounds })),
  range(9).map((bounds) => ({ rule: 'fill', ...bounds })),
  fc.tuple(on, range(4), fc.boolean()).map(([one, bounds, distinct]) => ({ rule: 'count', on: one, distinct, ...bounds })),
  fc.record({ rule: fc.constant('adjacent'), on, to: on, mode: fc.constantFrom('must', 'must-not'), direction: fc.constantFrom('before', 'after', 'any', 'both'), within: fc.integer({ min: 1, max: 2 }) }),
  fc.record({ rule: fc.constant('separate'), on, from: on, by: on, min: few }),
  fc.record({ rule: fc.constant('order'), sequence: fc.array(on, { minLength: 2, maxLength: 3 }), from: fc.constantFrom('start', 'start', 'outside') }),
  fc.record({ rule: fc.constant('at'), on, place: fc.constantFrom('first', 'last', 'ends', 'centre', 'edge') }),
  fc.record({ rule: fc.constant('requires'), if: on, then: on, min: fc.integer({ min: 1, max: 2 }) }),
  fc.record({ rule: fc.constant('excludes'), a: on, b: on }),
  fc.tuple(on, range(9)).map(([one, bounds]) => ({ rule: 'sum', on: one, of: 'price', ...bounds })),
  fc.tuple(on, range(3)).map(([one, bounds]) => ({ rule: 'spacing', on: one, ...bounds })),
  fc.tuple(on, fc.constantFrom(2, 3, 4), fc.integer({ min: 0, max: 1 })).map(([one, value, tolerance]) => ({ rule: 'align', on: one, to: 'grid', value, tolerance })),
  fc.tuple(fc.record({ rule: fc.constant('distance'), on, to: on, measure: fc.constantFrom('edge', 'edge', 'centre'), match: fc.constantFrom('each', 'nearest') }), range(4)).map(([one, bounds]) => ({ ...one, ...bounds })),
  fc.tuple(on, fc.constantFrom('axis', 'edge'), fc.integer({ min: 0, max: 4 }), fc.integer({ min: 0, max: 1 })).map(([one, to, value, tolerance]) => ({ rule: 'align', on: one, to, value, tolerance })),
  fc.record({ rule: fc.constant('symmetric'), on, match: fc.constantFrom<unknown>('kind', 'size', 'tag', ['kind', 'size']), tolerance: fc.integer({ min: 0, max: 1 }) }),
  fc.tuple(on, range(12)).map(([one, bounds]) => ({ rule: 'sum', on: one, of: 'care', ...bounds })),
  fc.tuple(on, on, fc.constantFrom('width', 'count', 'area', 'price'), fc.constantFrom('width', 'count', 'area', 'price'), fc.boolean(), range(3)).map(([one, other, attr, by, isStage, bounds]) => (
    { rule: 'ratio', of: { on: one, attr }, to: isStage ? 'stage' : { on: other, attr: by }, ...Object.fromEntries(Object.entries(bounds).map(([bound, value]) => [bound, Number(value) / 2])) })),
  fc.constantFrom("width('#red') <= 0.5 * stage.length", "width('a') - width('b') >= 1", "2 * width('*') = 7 + count('c')", "width('#tall') < 3 or count('a') > 1", "sum('care', '*') <= 6 and not present('c')", "sum('price', '*') > width('*')").map((expr) => ({ rule: 'expr', expr })),
  fc.record({ rule: fc.constant('lock'), on: fc.constantFrom('@x1', '@x2', 'a'), fields: fc.uniqueArray(fc.constantFrom('exists', 'kind', 'width', 'offset', 'order'), { minLength: 1, maxLength: 3 }) }),
)
const when = fc.oneof({ weight: 4, arbitrary: fc.constant({}) }, { weight: 1, arbitrary: fc.constantFrom({ when: { present: 'a' } }, { when: { absent: '#tall' } }, { when: { present: '@x1' } }) })

const part = fc.record({ kind: fc.constantFrom(...names), width: fc.constantFrom(...WIDTHS) })
const row = (most: number): fc.Arbitrary<Element[]> => fc.array(part, { maxLength: most }).map((parts) => parts.map((one, index) => ({ id: `x${index + 1}`, ...one })))
const layoutOf = (elements: readonly Element[]): Layout => ({ sections: [{ id: 'main', elements }] })

/** A brief of a little row, and one of its layouts. */
export const anyLittleRow: fc.Arbitrary<[CompiledBrief, Layout]> = fc.tuple(row(3), fc.array(fc.tuple(rule, when), { minLength: 1, maxLength: 4 }), row(3), fc.constantFrom(6, 8, 60)).map(([start, rules, elements, length]) => {
  let left = rules.map(([one, at], index): object => ({ id: `rule-${index + 1}`, ...one, ...at }))
  for (;;) {
    const stage = { kind: 'row', length, unit: 'm', resolution: 1, step: 1 }
    const read = readBrief({ codraft: 1, id: 'little', revision: 1, title: 'Little', layout: { sections: [{ id: 'main', stage, elements: start }] }, catalogue: { kinds }, rules: left })
    if (read.ok) return [Object.defineProperty(compile(read.value), fc.toStringMethod, { value: () => JSON.stringify(left) }), layoutOf(elements)]
    const wrong = new Set(read.problems.flatMap(({ path: [field, index] }) => (field === 'rules' ? [index] : [])))
    if (wrong.size === 0) throw new Error(JSON.stringify(read.problems))
    left = left.filter((_, index) => !wrong.has(index))
  }
})

/**
 * Every layout of what stood there at the start, or stands there now, and one new element; at every width that a kind allows. Only those that cost
 * less than so much: whatever else changes besides costs no less, so that most are never made.
 */
export function* everyLayout(compiled: CompiledBrief, now: Layout, below: number): Generator<Layout> {
  const were = new Map(now.sections.flatMap(({ elements }) => elements.map((element) => [element.id, element])))
  const ids = new Set([...were.keys(), ...compiled.brief.layout.sections.flatMap(({ elements }) => elements.map(({ id }) => id))])
  const isCheap = (elements: readonly Element[]): boolean => costBetween(now, layoutOf(elements), compiled) < below
  // What is not dressed yet stays as it is; what is not there yet costs nothing until it comes.
  const still = (order: readonly string[]): Element[] => order.flatMap((id) => were.get(id) ?? [])
  for (const order of arrangements([...ids, 'new-1'])) if (isCheap(still(order))) yield* dressed(order, [], (before, rest) => isCheap([...before, ...still(rest)]))
}

/** Every order of every part of a list. */
function arrangements(all: readonly string[]): string[][] {
  return [[], ...all.flatMap((one) => arrangements(all.filter((other) => other !== one)).map((rest) => [one, ...rest]))]
}

function* dressed([id, ...rest]: readonly string[], before: readonly Element[], isCheap: (before: readonly Element[], rest: readonly string[]) => boolean): Generator<Layout> {
  if (id === undefined) {
    yield layoutOf(before)
    return
  }
  for (const kind of names) {
    for (const width of kind === 'c' ? [2] : WIDTHS) {
      const longer = [...before, { id, kind, width }]
      if (isCheap(longer, rest)) yield* dressed(rest, longer, isCheap)
    }
  }
}
