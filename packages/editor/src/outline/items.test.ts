import { compile, readBrief } from '@codraft/core'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { SessionController } from '../session/controller.ts'
import { groundOf, moveTo, remove, setWidth } from '../session/verbs.ts'
import { View } from '../session/view.ts'
import { openWords } from '../words/index.ts'
import { itemsOf } from './items.ts'

const kinds = ['path', 'lawn', 'lane', 'path', 'path', 'lawn', 'pond', 'lane', 'path']
const elements = kinds.map((kind, index) => ({ id: `e${index}`, kind, width: 2 }))
const read = readBrief({
  codraft: 1, id: 'row', revision: 1, title: 'A row', locale: 'en',
  layout: { sections: [{ id: 'main', stage: { kind: 'row', length: 30, unit: 'm', step: 0.1 }, elements }] },
  catalogue: { kinds: Object.fromEntries(['path', 'lawn', 'lane', 'pond'].map((kind) => [kind, { label: kind, size: { width: 2 }, resize: { width: { min: 1, max: 4 } } }])) },
  rules: [
    { id: 'ends', rule: 'at', on: 'path', place: 'ends', severity: 'warn', message: 'Paths at the ends.' },
    { id: 'apart', rule: 'separate', on: 'pond', from: 'lane', by: 'lawn', min: 1, severity: 'warn', message: 'Apart.' },
    { id: 'kept', rule: 'lock', on: 'pond', fields: ['kind'], severity: 'block', message: 'It stays.' },
  ],
})
if (!read.ok) throw new Error(JSON.stringify(read.problems))
const compiled = compile(read.value)
const words = openWords('en')

const pick = fc.nat({ max: 8 })
const act = fc.oneof(
  { weight: 6, arbitrary: fc.record({ does: fc.constant('move' as const), one: pick, other: pick }) },
  fc.record({ does: fc.constantFrom('widen' as const, 'remove' as const, 'undo' as const, 'redo' as const, 'lock' as const, 'note' as const), one: pick, other: pick }),
)

describe('The items of the outline', () => {
  it('are those of the layout as it is, whatever was done before', () => {
    fc.assert(fc.property(fc.array(act, { maxLength: 14 }), (acts) => {
      const controller = new SessionController(compiled)
      const view = new View(controller)
      const parts = { controller, view, words }
      for (const { does, one, other } of acts) {
        const standing = view.keptRow
        const id = standing[one % Math.max(1, standing.length)]?.element.id ?? 'e0'
        if (does === 'move') moveTo(controller, id, { index: other % Math.max(1, standing.length), door: 'keys' })
        else if (does === 'widen') setWidth(controller, id, { width: 1 + other / 4, door: 'keys' })
        else if (does === 'remove') remove(controller, id, 'keys')
        else if (does === 'lock') controller.lock([id], other % 2 === 0)
        else if (does === 'note') controller.remark({ notes: [{ on: id, text: 'A note.' }] as never })
        else controller[does]()
        const fresh = new SessionController(compiled, { layout: controller.session.layout })
        fresh.remark({ notes: controller.session.remarks.notes })
        fresh.lock([...controller.own], true)
        expect(itemsOf(parts)).toEqual(itemsOf({ controller: fresh, view: new View(fresh), words }))
      }
    }))
  })

  it('are the same objects where nothing of them is another', () => {
    const controller = new SessionController(compiled)
    const parts = { controller, view: new View(controller), words }
    const before = itemsOf(parts)
    moveTo(controller, 'e8', { index: 6, door: 'keys' })
    const after = itemsOf(parts)
    expect(groundOf(controller).layout.sections[0]?.elements.map(({ id }) => id)).toEqual(['e0', 'e1', 'e2', 'e3', 'e4', 'e5', 'e8', 'e6', 'e7'])
    expect(after.map((item) => before.includes(item))).toEqual([true, true, true, true, true, true, false, false, false])
  })
})
