import { expect, it } from 'vitest'
import { Brief } from './brief.ts'
import { fieldsAt } from './fields.ts'

const plan = { stage: { kind: 'plan' } }

it.each([
  [{}, [], 'revision'], [{}, ['submit'], 'complete'], [{ catalogue: { kinds: { a: {} } } }, ['catalogue', 'kinds', 'a'], 'clearance'],
  [{ layout: { sections: [plan] } }, ['layout', 'sections', 0, 'stage'], 'boundary'], [{ consent: [{}] }, ['consent', 0], 'required'],
])('finds in %j at %j the field %s', (document, path, field) => {
  expect(fieldsAt(Brief, document, path)).toContain(field)
})

it('tells the forms of a union apart', () => {
  expect(fieldsAt(Brief, { layout: { sections: [plan] } }, ['layout', 'sections', 0, 'stage'])).not.toContain('slots')
})

it('finds nothing where nothing can stand', () => {
  expect(fieldsAt(Brief, {}, ['title', 'x', 7])).toEqual([])
})
