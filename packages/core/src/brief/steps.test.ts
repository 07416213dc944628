import { describe, expect, it } from 'vitest'
import { evaluate } from '../rules/evaluate.ts'
import { everyday } from '../rules/everyday.ts'
import { sceneOf, type OptionValues } from '../rules/scene.ts'
import { briefJson, carLane, cycle, footpath, street, trees, type Plan } from '../rules/street.testing.ts'
import type { Layout } from '../schema/layout.ts'
import { compile } from './compile.ts'
import { compileKnown } from './compile-known.ts'
import { readBrief } from './read.ts'
import { readySteps, stepsNeedExpressions } from './steps.ts'

const start = street(footpath(2), carLane(3), footpath(2))
const options = { speed: { label: 'Speed limit', default: 50, of: [30, 50] } }
function brief(done: unknown, plan: Plan = {}) {
  const read = readBrief({ ...briefJson({ start, options, ...plan }), steps: [{ id: 'it', text: 'Do it.', done }, { id: 'other', text: 'Change something.', done: { changed: '*' } }] })
  if (!read.ok) throw new Error(read.problems.map(({ message }) => message).join())
  return read.value
}
function isDone(done: unknown, layout: Layout, plan: Plan & { set?: OptionValues } = {}): boolean | undefined {
  const compiled = compile(brief(done, plan))
  return readySteps(compiled)[0]?.isDone(sceneOf(compiled, layout, plan.set), evaluate(compiled, layout, plan.set))
}

describe('a step is done', () => {
  it('when something is there, or nothing of it', () => {
    expect(isDone({ present: 'cycle' }, start)).toBe(false)
    expect(isDone({ present: 'cycle' }, street(cycle(2)))).toBe(true)
    expect(isDone({ absent: 'car-lane' }, start)).toBe(false)
    expect(isDone({ absent: 'car-lane' }, street(cycle(2)))).toBe(true)
  })

  it('when an expression is true, and not when it has no answer', () => {
    expect(isDone("width('footpath') > 4", start)).toBe(false)
    expect(isDone("width('footpath') > 4", street(footpath(2.5), footpath(2)))).toBe(true)
    expect(isDone("min('width', 'trees') < 3", start)).toBe(false)
  })

  it('when a switch stands so', () => {
    expect(isDone({ option: 'speed', is: 30 }, start)).toBe(false)
    expect(isDone({ option: 'speed', is: 30 }, start, { set: { speed: 30 } })).toBe(true)
  })

  it('when a rule is kept, and not while it has nothing to speak of', () => {
    const rules = [{ rule: 'size', on: 'cycle', min: 1.8 }]
    expect(isDone({ rule: 'rule-1' }, start, { rules })).toBe(false)
    expect(isDone({ rule: 'rule-1' }, street(cycle(1.5), cycle(2)), { rules })).toBe(false)
    expect(isDone({ rule: 'rule-1' }, street(cycle(1.8)), { rules })).toBe(true)
  })

  it('when something is other than it was published: wider, more, fewer, elsewhere', () => {
    expect(isDone({ changed: '*' }, start)).toBe(false)
    expect(isDone({ changed: 'footpath' }, street(footpath(2.1), carLane(3), footpath(2)))).toBe(true)
    expect(isDone({ changed: 'footpath' }, street(footpath(2)))).toBe(true)
    expect(isDone({ changed: '#green' }, street(footpath(2), trees(1.5)))).toBe(true)
    expect(isDone({ changed: '*' }, street(carLane(3), footpath(2), footpath(2)))).toBe(true)
  })

  it('and is not changed by what its selector does not mean', () => {
    const [walk, drive, other] = start.sections[0]!.elements
    const layout = (...elements: readonly (typeof walk)[]): Layout => ({ sections: [{ id: 'main', elements: elements.flatMap((one) => one ?? []) }] })
    expect(isDone({ changed: 'footpath' }, layout(walk, other))).toBe(false)
    expect(isDone({ changed: 'car-lane' }, layout(drive, walk, other))).toBe(false)
    expect(isDone({ changed: 'footpath' }, layout(other, walk))).toBe(true)
  })
})

describe('the language of steps', () => {
  it('reads expressions only where steps say some', () => {
    expect(stepsNeedExpressions(brief({ present: 'cycle' }))).toBe(false)
    expect(stepsNeedExpressions(brief("count('cycle') > 0"))).toBe(true)
    expect(stepsNeedExpressions(brief({ present: { kind: 'cycle', where: 'el.width > 2' } }))).toBe(true)
    expect(stepsNeedExpressions({})).toBe(false)
    expect(readySteps(compileKnown(brief({ present: 'cycle' }), '', everyday))).toHaveLength(2)
    expect(() => readySteps(compileKnown(brief("count('cycle') > 0"), '', everyday))).toThrow('reads no expressions')
  })

  it('leaves a brief without steps as it was: nothing is filled in', () => {
    const read = readBrief(briefJson({ start }))
    expect(read.ok && Object.hasOwn(read.value, 'steps')).toBe(false)
    expect(readySteps(compile(read.ok ? read.value : brief({ present: 'cycle' })))).toEqual([])
  })
})
