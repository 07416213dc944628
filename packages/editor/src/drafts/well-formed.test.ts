import { readFileSync } from 'node:fs'
import { draftOf } from '@codraft/core'
import { describe, expect, it } from 'vitest'
import { SessionController } from '../session/controller.ts'
import { harbour } from '../session/harbour.sample.ts'
import { remove, setWidth } from '../session/verbs.ts'
import { isWellFormed } from './well-formed.ts'

/** A row with something of everything in it. */
function row(): Record<string, unknown> {
  const controller = new SessionController(harbour())
  setWidth(controller, 'w2', { width: 3, door: 'keys', merge: 'width w2' })
  remove(controller, 'p1', 'keys')
  controller.undo()
  const draft = { ...draftOf(controller.session), remixOf: 'sha256-x', locks: [{ section: 'stop', id: 'c1' }], remarks: { notes: [{ on: 'c1', type: 'like', text: 'Good.' }], missing: [{ label: 'Fountain', width: 0.6 }], answers: { why: 'I cycle.' } } }
  return JSON.parse(JSON.stringify({ format: 1, draft, trial: '1-2', by: '0.1.0', name: 'Slim', counter: 3, at: Date.UTC(2026, 4, 3) })) as Record<string, unknown>
}

describe('A stored row', () => {
  it('is a draft as we write it, and as it was first written', () => {
    expect(isWellFormed(row())).toBe(true)
    expect(isWellFormed(JSON.parse(readFileSync('test/faults/drafts/0.1.0.json', 'utf8')))).toBe(true)
  })

  it.each<[string, unknown]>([
    ['at', 1e308], ['at', '2026'], ['counter', null], ['counter', '3'], ['name', 5], ['trial', []], ['by', {}],
    ['draft.history.past', {}], ['draft.history.past', [null]], ['draft.history.past', [{ edit: [null] }]], ['draft.history.future', undefined], ['draft.history.future', [{ edit: 'x' }]], ['draft.history', null],
    ['draft.remarks', []], ['draft.remarks.notes', 'none'], ['draft.remarks.notes', [null]], ['draft.remarks.notes', [{ on: 'c1', type: 'hate', text: '' }]], ['draft.remarks.missing', undefined], ['draft.remarks.missing', [{ label: 1 }]], ['draft.remarks.answers', { why: {} }],
    ['draft.locks', 'c1'], ['draft.locks', [null]], ['draft.options', null], ['draft.options', { speed: {} }], ['draft.used', [1]], ['draft.used', null], ['draft.remixOf', 7], ['draft.layout', 'none'], ['draft', null],
  ])('is none with another %s: %j', (path, value) => {
    const broken = row()
    const names = path.split('.')
    const last = names.pop() ?? ''
    const holder = names.reduce<Record<string, unknown>>((node, name) => node[name] as Record<string, unknown>, broken)
    holder[last] = value
    expect(isWellFormed(broken)).toBe(false)
  })

  it.each([null, undefined, 0, 'x', [], {}, new Uint8Array([1, 2, 3])])('is none where it is %j', (junk) => {
    expect(isWellFormed(junk)).toBe(false)
  })
})
