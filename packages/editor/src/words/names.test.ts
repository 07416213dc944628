import { compile, readBrief, type Layout } from '@codraft/core'
import { street } from '@codraft/kits'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { openWords } from './index.ts'
import { nameOf, namesIn } from './names.ts'

const kinds = ['footpath', 'cycle', 'car-lane', 'trees']
const read = readBrief({ codraft: 1, id: 'b', revision: 1, title: 'B', catalogue: { kits: ['street'] }, layout: { stage: { kind: 'row', length: 20, unit: 'm', step: 0.1 }, elements: [] }, rules: [] }, { kits: { street } })
if (!read.ok) throw new Error(JSON.stringify(read.problems))
const compiled = compile(read.value)
const section = compiled.sections[0]?.id ?? ''
const words = openWords('en')
const source = (row: readonly string[]): { compiled: typeof compiled; layout: Layout } => ({
  compiled, layout: { sections: [{ id: section, elements: row.map((kind, index) => ({ id: `e${index}`, kind, width: 2 })) }] },
})

describe('what an element is called', () => {
  it('is numbered where its name repeats', () => {
    const street = source(['footpath', 'cycle', 'footpath'])
    expect(['e0', 'e1', 'e2'].map((id) => nameOf([street], { id, section }, words))).toEqual(['Footpath 1', 'Cycle lane', 'Footpath 2'])
  })

  it('is the same whether one is asked for or all are named', () => {
    fc.assert(fc.property(fc.array(fc.constantFrom(...kinds), { minLength: 1, maxLength: 12 }), fc.nat(), (row, pick) => {
      const id = `e${pick % row.length}`
      expect(nameOf([source(row)], { id, section }, words)).toBe(namesIn(source(row), section, words).get(id)?.short)
    }))
  })

  it('is found in the first layout that has it, and is its id in none', () => {
    const [one, other] = [source(['trees']), source(['trees', 'cycle', 'cycle'])]
    expect(nameOf([one, other], { id: 'e2', section }, words)).toBe('Cycle lane 2')
    expect(nameOf([one, other], { id: 'e7', section }, words)).toBe('e7')
  })
})
