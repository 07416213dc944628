import { describe, expect, it } from 'vitest'
import { rack } from '../rules/shelf.testing.ts'
import { briefOf } from '../rules/street.testing.ts'
import { layoutProblems } from './read-layout.ts'

const compiled = briefOf({ ...rack('abc'), rules: [] })
const problems = (element: object): string[] =>
  layoutProblems({ sections: [{ id: 'main', elements: [{ id: 'x', kind: 'filter', ...element }] }] }, compiled, []).map(({ path, code }) => `${path.join('.')} ${code}`)

describe('an element on slots', () => {
  it('names a slot of its stage and nothing else', () => {
    expect(problems({ slot: 'b' })).toEqual([])
    expect(problems({})).toEqual(['0.elements.0.slot missing'])
    expect(problems({ slot: 'z' })).toEqual(['0.elements.0.slot unknown-slot'])
    expect(problems({ slot: 'b', width: 20 })).toEqual(['0.elements.0.width unknown-field'])
  })
})
