import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fitOrder, fitOrderTogether, fitPlace, fitRemove, fitRemoveTogether, fitReplace, fitWidth, type Ground } from '../arrangements/index.ts'
import { compile } from '../brief/compile.ts'
import { readBrief } from '../brief/read.ts'
import { designHash, seal } from '../proposal/index.ts'
import { commit, draftOf, elementsIn, keepLocked, nextId, openSession, preview, redo, resetEdit, select, settle, undo, visibleLayout, type Session } from './index.ts'

const read = readBrief({
  codraft: 1, id: 'lane', revision: 1, title: 'Mill Lane',
  layout: {
    stage: { kind: 'row', length: 10, unit: 'm', step: 0.1 },
    elements: [{ id: 'w1', kind: 'footpath', width: 2 }, { id: 'd1', kind: 'lane', width: 3 }, { id: 'd2', kind: 'lane', width: 3 }, { id: 'w2', kind: 'footpath', width: 2 }],
  },
  catalogue: { kinds: {
    footpath: { label: 'Footpath', size: { width: 2 }, resize: { width: { min: 1.5, max: 4 } } },
    lane: { label: 'Lane', size: { width: 3 }, resize: { width: { min: 2.7, max: 3.6 } } },
    trees: { label: 'Trees', size: { width: 1.5 } },
  } },
})
if (!read.ok) throw new Error(JSON.stringify(read.problems))
const compiled = compile(read.value)
const open = (): Session => openSession(compiled)
const groundOf = (session: Session): Ground => ({ compiled, layout: session.layout, section: 'main' })
const wider = (session: Session, id: string, width: number) => fitWidth(groundOf(session), { id, width }).edit

describe('a session', () => {
  it('opens with the starting layout and nothing to undo', () => {
    const session = open()
    expect(elementsIn(session.layout, 'main').map(({ id }) => id)).toEqual(['w1', 'd1', 'd2', 'w2'])
    expect(undo(session)).toEqual(session)
  })
  it('shows a preview and forgets it', () => {
    const session = open()
    const tried = preview(session, wider(session, 'w1', 3))
    expect(elementsIn(visibleLayout(tried), 'main')[0]?.width).toBe(3)
    expect(tried.layout).toBe(session.layout)
    expect(preview(tried, null)).toEqual(session)
  })
  it('keeps an edit as one step, undoes and redoes it', () => {
    const kept = commit(open(), wider(open(), 'w1', 3))
    expect(kept.history.past).toHaveLength(1)
    expect(elementsIn(undo(kept).layout, 'main')[0]?.width).toBe(2)
    expect(elementsIn(redo(undo(kept)).layout, 'main')[0]?.width).toBe(3)
  })
  it('joins edits of one key until it settles', () => {
    const step = (session: Session, width: number): Session => commit(session, wider(session, 'w1', width), 'width w1')
    const joined = step(step(open(), 2.1), 2.2)
    expect(joined.history.past).toHaveLength(1)
    expect(elementsIn(undo(joined).layout, 'main')[0]?.width).toBe(2)
    expect(step(settle(joined), 2.3).history.past).toHaveLength(2)
  })
  it('gives a new element the smallest number that this trial never used', () => {
    const session = open()
    expect(nextId(session, 'trees')).toBe('trees-1')
    const placed = commit(session, fitPlace(groundOf(session), { id: 'trees-1', kind: 'trees', index: 1 }).edit)
    expect(nextId(undo(placed), 'trees')).toBe('trees-2')
  })
  it('selects what undo touched', () => {
    const session = select(commit(open(), wider(open(), 'd2', 3.3)), 'main', ['w1'])
    expect(undo(session).selection.ids).toEqual(['d2'])
  })
  it('starts again in one step that can be undone', () => {
    const session = commit(open(), wider(open(), 'w1', 3))
    const again = commit(session, resetEdit(session))
    expect(again.layout).toEqual(open().layout)
    expect(undo(again).layout).toEqual(session.layout)
    expect(resetEdit(open())).toEqual([])
  })
  it('goes on from a draft with its history', () => {
    const session = commit(open(), wider(open(), 'w1', 3))
    const draft: unknown = JSON.parse(JSON.stringify(draftOf(session)))
    const later = openSession(compiled, { draft: draft as ReturnType<typeof draftOf> })
    expect(later.layout).toEqual(session.layout)
    expect(undo(later).layout).toEqual(open().layout)
  })
  it('says whose layout it went on from, in its draft and in what it seals, whatever is undone', () => {
    const remixed = commit(openSession(compiled, { layout: commit(open(), wider(open(), 'w1', 3)).layout, remixOf: 'sha256-theirs' }), wider(open(), 'd2', 3.3))
    const later = openSession(compiled, { draft: JSON.parse(JSON.stringify(draftOf(remixed))) as ReturnType<typeof draftOf> })
    expect([undo(later).remixOf, seal(later, { id: 'one' }).remixOf]).toEqual(['sha256-theirs', 'sha256-theirs'])
    expect([open().remixOf, 'remixOf' in draftOf(open()), 'remixOf' in seal(open(), { id: 'one' })]).toEqual([null, false, false])
  })
})

const wish = fc.record({ verb: fc.constantFrom('place', 'remove', 'reorder', 'resize', 'replace', 'undo', 'redo'), at: fc.nat(9), kind: fc.constantFrom('trees', 'lane', 'footpath'), width: fc.double({ min: 0, max: 6, noNaN: true }) })
type Wish = typeof wish extends fc.Arbitrary<infer T> ? T : never

function granted(session: Session, { verb, at, kind, width }: Wish): Session {
  const ground = groundOf(session)
  const elements = elementsIn(session.layout, 'main')
  const id = elements[at % Math.max(1, elements.length)]?.id ?? ''
  switch (verb) {
    case 'place': return commit(session, fitPlace(ground, { id: nextId(session, kind), kind, index: at }).edit)
    case 'remove': return commit(session, fitRemove(ground, { id }).edit)
    case 'reorder': return commit(session, fitOrder(ground, { id, index: at }).edit)
    case 'resize': return commit(session, fitWidth(ground, { id, width }).edit)
    case 'replace': return commit(session, fitReplace(ground, { id, kind }).edit)
    case 'undo': return undo(session)
    default: return redo(session)
  }
}

describe('any sequence of edits', () => {
  it('can be undone to the start and redone to the same design, with ids never used twice', () => {
    fc.assert(
      fc.property(fc.array(wish, { maxLength: 40 }), (wishes) => {
        let session = open()
        for (const one of wishes) {
          session = granted(session, one)
          const ids = elementsIn(session.layout, 'main').map(({ id }) => id)
          expect(new Set(ids).size).toBe(ids.length)
        }
        const end = designHash(session.layout, compiled.brief)
        const steps = session.history.past.length
        let back = session
        for (let step = 0; step < steps; step++) back = undo(back)
        expect(back.layout).toEqual(open().layout)
        for (let step = 0; step < steps; step++) back = redo(back)
        expect(designHash(back.layout, compiled.brief)).toBe(end)
      }),
    )
  })
})

describe('locks of one’s own', () => {
  it('are kept with the draft, let go by the same verb, and are no part of the layout', () => {
    const locked = keepLocked(open(), 'main', { ids: ['d1', 'd2'], locked: true })
    expect(openSession(compiled, { draft: draftOf(locked) }).locks).toEqual([{ section: 'main', id: 'd1' }, { section: 'main', id: 'd2' }])
    expect(designHash(locked.layout, compiled.brief)).toBe(designHash(open().layout, compiled.brief))
    expect(keepLocked(locked, 'main', { ids: ['d1'], locked: false }).locks).toEqual([{ section: 'main', id: 'd2' }])
    expect(keepLocked(locked, 'main', { ids: ['d1'], locked: true }).locks).toHaveLength(2)
  })
})

describe('several elements in one step', () => {
  it('are selected together when the step is taken back or done again', () => {
    const session = open()
    const moved = commit(session, fitOrderTogether(groundOf(session), { ids: ['w1', 'd1'], at: 2 }).edit)
    expect(undo(select(moved, 'main', [])).selection.ids.toSorted()).toEqual(['d1', 'w1'])
    const removed = commit(session, fitRemoveTogether(groundOf(session), { ids: ['w1', 'd2'] }).edit)
    const back = undo(removed)
    expect(elementsIn(back.layout, 'main')).toEqual(elementsIn(session.layout, 'main'))
    expect(back.selection.ids.toSorted()).toEqual(['d2', 'w1'])
    expect(redo(back).selection.ids).toEqual([])
  })
})
