import { designHash, elementsIn } from '@codraft/core'
import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { keyboard, open, takeByKeys } from '../input/plan/keyboard.sample.ts'
import { answerOnPlan, AT_REST, type PlanInput, type PlanTarget, type PlanTool } from '../tools/plan/index.ts'
import { copyText, pasteText } from './clip.ts'
import { garden } from './garden.sample.ts'
import type { Happening } from './happening.ts'
import type { Parts } from './parts.ts'
import { planLensOf } from './plan-lens.ts'
import { moveTogether, moveTogetherBy } from './plan-several.ts'
import { duplicateTogether, removeTogether, take, taken, toggleLock } from './several.ts'
import { groundOf } from './verbs.ts'

beforeEach(() => void vi.stubGlobal('getSelection', () => null))
afterEach(() => void vi.unstubAllGlobals())

const compiled = garden()

const idsOf = ({ controller: { session, section } }: Parts): string[] => elementsIn(session.layout, section).map(({ id }) => id)
const atOf = ({ controller: { session, section } }: Parts, id: string): readonly [number, number] => elementsIn(session.layout, section).find((one) => one.id === id)?.at ?? [NaN, NaN]
const hashOf = ({ controller }: Parts): string => designHash(controller.session.layout, compiled.brief)

/** A mouse on the plan. */
function mouse(parts: Parts): { press(on: PlanTarget, at: readonly [number, number], how?: { ctrl?: boolean; shift?: boolean }): void; move(to: readonly [number, number]): void; release(): void; cancel(): void } {
  const { controller, view } = parts
  let tool: PlanTool = AT_REST
  let last = { x: 0, y: 0 }
  const lens = planLensOf(view)
  const pixels = ([x, y]: readonly [number, number]): { x: number; y: number } => lens.pixelsAt([x * lens.section.per, y * lens.section.per])
  const tell = (input: PlanInput): void => {
    const scene = { ground: groundOf(controller), placed: view.keptRow, lens, selection: controller.session.selection.ids, collects: controller.collects, readonly: false, snaps: true, aim: null, newId: (kind: string) => controller.idFor(kind) }
    for (const outcome of answerOnPlan(tool, input, scene)) {
      if (outcome.do === 'become') tool = outcome.tool
      else if (outcome.do === 'preview') controller.preview(outcome.edit)
      else if (outcome.do === 'select') controller.select(outcome.id === null ? [] : [outcome.id])
      else if (outcome.do === 'pick') take(controller, outcome.id, outcome.takes)
      else if (outcome.do === 'select-all') controller.select(outcome.ids)
      else if (outcome.do === 'commit') controller.commit(outcome.fit.edit, { cause: outcome.cause, door: 'pointer', held: outcome.fit.held, element: outcome.element })
    }
  }
  return {
    press: (on, at, { ctrl = false, shift = false } = {}) => tell({ type: 'press', press: { at: (last = pixels(at)), device: 'mouse', on, time: 0, ...(shift ? { takes: 'up-to' } : ctrl ? { takes: 'too' } : {}) } }),
    move: (to) => {
      last = pixels(to)
      for (let twice = 0; twice < 2; twice++) tell({ type: 'move', at: last, time: 400, inside: true, free: true })
    },
    release: () => tell({ type: 'release', at: last, time: 500 }),
    cancel: () => tell({ type: 'cancel' }),
  }
}

/** What a person wants of several. */
type Wish = { readonly want: 'move' | 'remove' | 'duplicate' | 'lock' | 'copy' | 'cut' | 'undo'; readonly all: readonly number[]; readonly x: number; readonly y: number }
const meant = (parts: Parts, { all }: Wish): string[] => {
  const ids = idsOf(parts)
  const mine = new Set(all.map((who) => ids[who % ids.length] ?? ''))
  return ids.filter((id) => mine.has(id))
}

type Door = { readonly parts: Parts; fulfil(wish: Wish): void }
function byVerbs(door: 'buttons' | 'list' | 'host'): Door {
  const parts = open()
  const { controller } = parts
  return {
    parts,
    fulfil: (wish) => {
      const ids = meant(parts, wish)
      controller.settle()
      controller.select(ids)
      switch (wish.want) {
        case 'move': {
          if (door === 'buttons') {
            for (let step = 0; step < Math.abs(wish.x); step++) moveTogetherBy(controller, ids, { by: [Math.sign(wish.x) / 10, 0], door })
            for (let step = 0; step < Math.abs(wish.y); step++) moveTogetherBy(controller, ids, { by: [0, Math.sign(wish.y) / 10], door })
            return controller.settle()
          }
          return void moveTogether(controller, ids, { by: [wish.x / 10, wish.y / 10], door })
        }
        case 'remove': return void removeTogether(controller, ids, door)
        case 'duplicate': return void duplicateTogether(controller, ids, door)
        case 'lock': return toggleLock(controller, ids)
        case 'cut':
        case 'copy': {
          const text = copyText(controller, ids)
          if (wish.want === 'cut') removeTogether(controller, ids, door)
          return void pasteText(controller, text, { after: idsOf(parts)[0] ?? null, door })
        }
        case 'undo': return controller.undo()
      }
    },
  }
}
function byKeys(): Door {
  const parts = open()
  const board = keyboard(parts)
  return {
    parts,
    fulfil: (wish) => {
      const ids = meant(parts, wish)
      const { press, clip, focusOn } = board
      if (wish.want === 'undo') return parts.controller.undo()
      takeByKeys(parts, board, ids)
      switch (wish.want) {
        case 'move':
          press(' ')
          for (let step = 0; step < Math.abs(wish.x); step++) press(wish.x > 0 ? 'ArrowRight' : 'ArrowLeft')
          for (let step = 0; step < Math.abs(wish.y); step++) press(wish.y > 0 ? 'ArrowDown' : 'ArrowUp')
          // One that is locked was not picked up at all.
          if (ids.some((id) => id === 't1' || parts.controller.own.has(id))) return
          return void press(' ')
        case 'remove': return void press('Delete')
        case 'duplicate': return void (ids.length > 1 ? press('d', { ctrl: true }) : duplicateTogether(parts.controller, ids, 'keys'))
        case 'lock': return void press('l')
        case 'cut':
        case 'copy': {
          const text = clip(wish.want)
          focusOn(idsOf(parts)[0] ?? null)
          return void clip('paste', text)
        }
        default:
      }
    },
  }
}
/** Drags what can be dragged, and presses the buttons beside it for the rest. */
function byPointer(): Door {
  const { parts, fulfil } = byVerbs('host')
  return {
    parts,
    fulfil: (wish) => {
      const ids = meant(parts, wish)
      if (wish.want !== 'move') return fulfil(wish)
      const { press, move, release } = mouse(parts)
      parts.controller.select([])
      for (const id of ids) {
        press({ part: 'element', id }, atOf(parts, id), { ctrl: true })
        release()
      }
      const [x, y] = atOf(parts, ids[0] ?? '')
      if (wish.x === 0 && wish.y === 0) return
      press({ part: 'element', id: ids[0] ?? '' }, [x, y])
      move([x + wish.x / 10 + Math.sign(wish.x || 1), y])
      move([x + wish.x / 10, y + wish.y / 10])
      release()
    },
  }
}

const wish = fc.record({
  want: fc.constantFrom('move', 'move', 'move', 'remove', 'duplicate', 'lock', 'copy', 'cut', 'undo'), all: fc.array(fc.nat(9), { minLength: 1, maxLength: 4 }), x: fc.integer({ min: -6, max: 6 }), y: fc.integer({ min: -6, max: 6 }),
}) as fc.Arbitrary<Wish>

describe('Any sequence of wishes about several elements of a plan', () => {
  it('comes to the same design through every door, with as many steps to take back', () => {
    fc.assert(fc.property(fc.array(wish, { minLength: 1, maxLength: 7 }), (wishes) => {
      const doors = { buttons: byVerbs('buttons'), list: byVerbs('list'), keys: byKeys(), pointer: byPointer() }
      const start = hashOf(doors.list.parts)
      for (const one of wishes) {
        for (const door of Object.values(doors)) door.fulfil(one)
        const all = Object.entries(doors).map(([name, { parts }]) => [name, parts.controller.session.history.past.length, hashOf(parts), [...parts.controller.own].join(' ')])
        const [, steps, hash, own] = all[1] ?? []
        expect(all, JSON.stringify(one)).toEqual(all.map(([name]) => [name, steps, hash, own]))
      }
      for (const [name, { parts }] of Object.entries(doors)) {
        while (parts.controller.session.history.past.length > 0) parts.controller.undo()
        expect([name, hashOf(parts)]).toEqual([name, start])
      }
    }), { numRuns: 30 })
  })
})

describe('Several elements of a plan', () => {
  it('are taken by Shift with arrows, and left again on the way back', () => {
    const parts = open()
    const { press, focusOn } = keyboard(parts)
    focusOn('b1')
    press('ArrowRight', { shift: true })
    press('ArrowDown', { shift: true })
    expect(parts.controller.session.selection.ids).toEqual(['b1', 'l1', 'b2'])
    press('ArrowUp', { shift: true })
    expect(parts.controller.session.selection.ids.length).toBe(2)
    press('a', { ctrl: true })
    expect(parts.controller.session.selection.ids).toEqual(['b1', 'b2', 't1', 'p1', 'l1'])
  })

  it('are taken and left by a click with Control or Shift, and by a rectangle on the ground, in which what is fixed is left out', () => {
    const parts = open()
    const { press, move, release, cancel } = mouse(parts)
    press({ part: 'element', id: 'b1' }, [3, 2])
    release()
    press({ part: 'element', id: 'l1' }, [6, 4], { shift: true })
    release()
    expect(taken(parts.controller)).toEqual(['b1', 'l1'])
    press({ part: 'element', id: 'b1' }, [3, 2], { ctrl: true })
    release()
    expect(taken(parts.controller)).toEqual(['l1'])
    press({ part: 'empty' }, [1, 1])
    move([4.5, 6])
    expect(taken(parts.controller)).toEqual(['b1', 'b2'])
    move([11, 4.2])
    release()
    expect(taken(parts.controller)).toEqual(['b1', 'b2', 'l1'])
    press({ part: 'empty' }, [11, 7.5], { shift: true })
    move([9, 6.8])
    expect(taken(parts.controller)).toEqual(['b1', 'b2', 'p1', 'l1'])
    cancel()
    expect(taken(parts.controller)).toEqual(['b1', 'b2', 'l1'])
  })

  it('is caught by a rectangle that meets it as it is turned, and not by one that only meets the box around it', () => {
    const parts = open(garden({ layout: undefined, ...tilted() }))
    const { press, move, release } = mouse(parts)
    press({ part: 'empty' }, [1.05, 1.05])
    move([1.5, 1.5])
    release()
    expect(taken(parts.controller)).toEqual([])
    press({ part: 'empty' }, [1.05, 1.05])
    move([2.8, 2.8])
    release()
    expect(taken(parts.controller)).toEqual(['b1'])
  })

  it('keep how they stand to each other when they are copied, here and in another section of the same unit', () => {
    const parts = open()
    const { controller } = parts
    const copies = duplicateTogether(controller, ['b1', 'l1'], 'buttons')
    const way = (one: string, other: string): number[] => [atOf(parts, other)[0] - atOf(parts, one)[0], atOf(parts, other)[1] - atOf(parts, one)[1]].map((length) => Math.round(length * 1000))
    expect(way(copies[0] ?? '', copies[1] ?? '')).toEqual(way('b1', 'l1'))
    expect(controller.session.history.past).toHaveLength(1)
    const other = open()
    const pasted = pasteText(other.controller, copyText(controller, ['b1', 'l1']), { after: 'p1', door: 'keys' }) as readonly string[]
    expect([Math.round((atOf(other, pasted[1] ?? '')[0] - atOf(other, pasted[0] ?? '')[0]) * 1000)]).toEqual([way('b1', 'l1')[0]])
    expect(pasteText(controller, copyText(controller, ['b1']).replace('"at":[3,2]', '"at":["far",2]'), { after: null, door: 'keys' })).toEqual({ because: 'foreign' })
  })

  it('stay when one of them is locked by the person, and it is said which', () => {
    const parts = open()
    const { controller } = parts
    const happened: Happening[] = []
    controller.subscribe((happening) => happened.push(happening))
    toggleLock(controller, ['l1'])
    const board = keyboard(parts)
    takeByKeys(parts, board, ['b1', 'l1'])
    board.press(' ')
    board.press('Delete')
    const { press, move, release } = mouse(parts)
    press({ part: 'element', id: 'b1' }, [3, 2])
    move([5, 2])
    release()
    expect(happened.filter(({ type }) => type === 'refused').map((one) => one.type === 'refused' && one.held)).toMatchObject([{ by: 'own-lock', element: 'l1', field: 'at' }, { by: 'own-lock', element: 'l1', field: 'exists' }, { by: 'own-lock', element: 'l1', field: 'at' }])
    expect(controller.session.history.past).toEqual([])
  })
})

/** A bench across a corner. */
const tilted = (): object => {
  const { layout } = JSON.parse(JSON.stringify(compiled.brief)) as { layout: { sections: { elements: object[] }[] } }
  const [section] = layout.sections
  if (section) section.elements = [{ id: 'b1', kind: 'bench', at: [2, 2], width: 2.4, depth: 0.4, angle: 135 }, { id: 't1', kind: 'tree', at: [9, 3], width: 1, depth: 1 }]
  return { layout }
}
