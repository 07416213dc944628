import { describe, expect, it } from 'vitest'
import { pathText } from '../errors.ts'
import { briefJson, footpath, street, type Plan } from '../rules/street.testing.ts'
import { adviceOn } from './advice.ts'
import { readBrief } from './read.ts'

type Fields = Record<string, unknown>
const told = (problems: readonly { path: (string | number)[]; code: string }[]): string[] => problems.map(({ path, code }) => `${pathText(path)} ${code}`)
function problemsOf(json: Fields): string[] {
  const read = readBrief(json)
  return read.ok ? [] : told(read.problems)
}
function messageOf(...steps: readonly Fields[]): string {
  const read = readBrief({ ...briefJson({}), steps })
  return read.ok ? '' : (read.problems[0]?.message ?? '')
}
function advice(plan: Plan, more: Fields): string[] {
  const read = readBrief({ ...briefJson(plan), ...more })
  if (!read.ok) throw new Error(read.problems.map(({ message }) => message).join())
  return told(adviceOn(read.value))
}

describe('guided steps are refused', () => {
  const steps = (...all: readonly Fields[]): string[] => problemsOf({ ...briefJson({}), steps: all })
  const step = (id: string, done: unknown = { changed: '*' }): Fields => ({ id, text: 'Try it.', done })
  it('where there are fewer than two, or more than five', () => {
    expect(steps(step('a'))).toEqual(['steps wrong-value'])
    expect(messageOf(step('a'))).toBe('Found a list of 1; at least 2 is wanted.')
    expect(steps(...['a', 'b', 'c', 'd', 'e', 'f'].map((id) => step(id)))).toEqual(['steps wrong-value'])
    expect(steps(step('a'), step('b'))).toEqual([])
  })
  it.each<[string, unknown, string]>([
    ['an unknown kind', { present: 'tres' }, '.present unknown-kind'], ['an unknown rule', { rule: 'fits' }, '.rule unknown-rule-id'], ['an unknown tag', { changed: ['*', '#tre'] }, '.changed[1] unknown-tag'],
    ['an unknown switch', { option: 'speed', is: 30 }, '.option unknown-option'], ['an unknown name in an expression', "count('tres') > 1", ' unknown-kind'], ['what comes to no answer', "count('trees')", ' wrong-type'],
    ['two conditions', { rule: 'a', changed: '*' }, '.changed unknown-field'],
  ])('for %s', (_, done, found) => {
    expect(steps(step('a', done), step('b'))[0]).toBe(`steps[0].done${found}`)
  })
})

describe('guided steps are advised on', () => {
  const other = { id: 'other', text: 'Change something.', done: { changed: '*' } }
  const steps = (done: unknown, plan: Plan = {}): string[] => advice({ start: street(footpath(2), footpath(2)), ...plan }, { steps: [{ id: 'it', text: 'Do it.', done }, other] })

  it.each<[string, unknown, Plan?]>([
    ['something stands there already', { present: 'footpath' }], ['nothing of it stands there', { absent: 'trees' }], ['an expression', "count('footpath') = 2"],
    ['a rule is kept', { rule: 'rule-1' }, { rules: [{ rule: 'count', on: 'footpath', min: 1 }] }], ['a switch stands so', { option: 'speed', is: 50 }, { options: { speed: { label: 'Speed', default: 50, of: [30, 50] } } }],
  ])('where one is done at the start: %s', (_, done, plan) => {
    expect(steps(done, plan)).toEqual(['steps[0].done step-done-at-start'])
  })

  it('and not where a later one mends a rule that the step before may break', () => {
    const rules = [{ rule: 'count', on: 'footpath', min: 1 }]
    expect(advice({ start: street(footpath(2)), rules }, { steps: [other, { id: 'mend', text: 'Mend it.', done: { rule: 'rule-1' } }] })).toEqual([])
  })

  const onlyPaths: Plan = { sections: [{ id: 'main', palette: ['footpath'], stage: { kind: 'row', length: 20, unit: 'm' }, elements: street(footpath(2), footpath(2)).sections[0]!.elements }] }
  it.each<[string, unknown, Plan?]>([
    ['what may not be placed', { present: 'trees' }, onlyPaths], ['several that may not', { changed: ['trees', { kind: 'bus', side: 'start' }] }, onlyPaths], ['a sum of them', "width('trees') > 1", onlyPaths],
    ['what speaks of nothing', 'stage.length > 30'], ['what a lock keeps', { absent: 'footpath' }, { rules: [{ rule: 'lock', on: 'footpath', fields: ['exists'] }] }],
  ])('where nobody can do one: %s', (_, done, plan) => {
    expect(steps(done, plan)).toEqual(['steps[0].done step-never-done'])
  })

  it.each<[string, unknown, Plan?]>([
    ['what may be placed', { present: 'trees' }], ['what may be taken away', { absent: 'footpath' }], ['a rule that is broken, or has nothing to speak of', { rule: 'rule-1' }, { rules: [{ rule: 'size', on: 'trees', min: 1 }] }],
    ['what may be chosen', { option: 'speed', is: 30 }, { options: { speed: { label: 'Speed', default: 50, of: [30, 50] } } }], ['a figure', "width('footpath') > 4"],
  ])('and not where somebody can: %s', (_, done, plan) => {
    expect(steps(done, plan)).toEqual([])
  })
})
