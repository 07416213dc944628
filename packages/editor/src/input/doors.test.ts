import { canonical, elementsIn, fitOrder, fitOrderTogether, fitPlace, fitRemove, fitRemoveTogether, fitReplace, fitWidth, type Edit } from '@codraft/core'
import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { SessionController } from '../session/controller.ts'
import { harbour } from '../session/harbour.sample.ts'
import { addTogether, bareOf, duplicateTogether, moveTogether, removeTogether, take, toggleLock } from '../session/several.ts'
import { add, duplicate, groundOf, moveTo, remove, replaceWith, stepWidth } from '../session/verbs.ts'
import { View } from '../session/view.ts'
import type { Input, Point, Target } from '../tools/index.ts'
import { openWords } from '../words/index.ts'
import { doOutcomes, sceneOf } from './doing.ts'
import { keyboard } from './keyboard.sample.ts'

beforeEach(() => void vi.stubGlobal('getSelection', () => null))
afterEach(() => void vi.unstubAllGlobals())

/** What a person wants, whatever their hand. Elements are meant by their place. */
type Wish =
  | { readonly want: 'move'; readonly who: number; readonly to: number }
  | { readonly want: 'width'; readonly who: number; readonly steps: number }
  | { readonly want: 'remove' | 'duplicate' | 'lock'; readonly who: number }
  | { readonly want: 'replace' | 'insert'; readonly who: number; readonly kind: string }
  | { readonly want: 'move-together'; readonly all: readonly number[]; readonly to: number }
  | { readonly want: 'remove-together' | 'duplicate-together' | 'copy'; readonly all: readonly number[] }
  | { readonly want: 'undo' | 'redo' }

/** A way to fulfil wishes, with a trial of its own. */
type Door = { readonly controller: SessionController; fulfil(wish: Wish): void }

const idsOf = ({ session, section }: SessionController): string[] => elementsIn(session.layout, section).map(({ id }) => id)
const idAt = (controller: SessionController, who: number): string => idsOf(controller)[who % idsOf(controller).length] ?? ''
const allAt = (controller: SessionController, all: readonly number[]): string[] => {
  const row = idsOf(controller)
  const meant = new Set(all.map((who) => row[who % row.length] ?? ''))
  return row.filter((id) => meant.has(id))
}
/** Where the block may go: among the others. */
const among = (controller: SessionController, ids: readonly string[], to: number): number => to % (idsOf(controller).length - ids.length + 1)
const canReplace = (controller: SessionController, id: string, kind: string): boolean => fitReplace(groundOf(controller), { id, kind }).edit.length > 0

/** Keys alone. What opens a list of kinds is answered as the list answers. */
function byKeys(): Door {
  const street = keyboard()
  const { controller, press, focusOn } = street
  const at = (id: string): void => {
    controller.collect(false)
    controller.select([id])
    focusOn(id)
  }
  const several = (ids: readonly string[]): void => {
    at(ids[0] ?? '')
    press(' ', { ctrl: true })
    for (const id of ids.slice(1)) {
      focusOn(id)
      press(' ')
    }
    controller.collect(false)
  }
  const carry = (to: number): void => {
    press(' ')
    // What is fixed stays, and it has been said why.
    if (street.happened.at(-1)?.type !== 'lifted') return
    press('Home')
    for (let place = 0; place < to; place++) press('ArrowRight')
    press(' ')
  }
  return {
    controller,
    fulfil(wish) {
      switch (wish.want) {
        case 'move': return at(idAt(controller, wish.who)), carry(wish.to % idsOf(controller).length)
        case 'width':
          at(idAt(controller, wish.who))
          for (let step = 0; step < Math.abs(wish.steps); step++) press(wish.steps > 0 ? '+' : '-')
          return controller.settle()
        case 'remove': return at(idAt(controller, wish.who)), void press('Delete')
        case 'duplicate': return at(idAt(controller, wish.who)), void press('d', { ctrl: true })
        case 'lock': return at(idAt(controller, wish.who)), void press('l')
        case 'replace':
        case 'insert': {
          const id = idAt(controller, wish.who)
          at(id)
          press(wish.want === 'replace' ? 'r' : 'a')
          const asked = street.asked.splice(0).at(-1)
          if (asked === 'replace') replaceWith(controller, id, { kind: wish.kind, door: 'keys' })
          if (asked === 'add') add(controller, wish.kind, { door: 'keys' })
          return
        }
        case 'move-together': {
          const ids = allAt(controller, wish.all)
          several(ids)
          return carry(among(controller, ids, wish.to))
        }
        case 'remove-together': return several(allAt(controller, wish.all)), void press('Delete')
        case 'duplicate-together': return several(allAt(controller, wish.all)), void press('d', { ctrl: true })
        case 'copy': {
          several(allAt(controller, wish.all))
          const { text } = street.clip('copy')
          focusOn(idsOf(controller)[0] ?? null)
          return void street.clip('paste', text)
        }
        case 'undo': return controller.undo()
        case 'redo': return controller.redo()
      }
    },
  }
}

/** The mouse: drags and taps; where there is no gesture, the buttons beside it. */
function byPointer(): Door {
  const controller = new SessionController(harbour())
  const view = new View(controller)
  // So large that no width at which an edge rests is near another one.
  view.resize(12_000, 400)
  const parts = { controller, view, words: openWords('en') }
  const tell = (input: Input): void => doOutcomes(parts, input, sceneOf(parts))
  const pixel = (ticks: number): number => view.viewport.left + ticks * view.viewport.scale
  const drag = (on: Target, from: Point, to: Point): void => {
    tell({ type: 'press', press: { at: from, device: 'mouse', on, time: 0 } })
    for (const at of [{ x: from.x + 6, y: from.y }, { x: from.x + 6, y: from.y }, to, to]) tell({ type: 'move', at, time: 500, inside: true })
    tell({ type: 'release', at: to, time: 900 })
  }
  const placed = (id: string) => view.keptRow.find(({ element }) => element.id === id)
  const y = 250
  /** Carries elements by the first of them until so many of the others are before them. */
  const carry = (ids: readonly string[], to: number): void => {
    const first = placed(ids[0] ?? '')
    if (!first) return
    const others = view.keptRow.filter(({ element }) => !ids.includes(element.id))
    const wanted = others.slice(0, to).reduce((sum, { width }) => sum + width, 0)
    const from = { x: pixel(first.start + first.width / 2), y }
    drag({ part: 'element', id: first.element.id }, from, { x: from.x + (wanted - first.start) * view.viewport.scale, y })
  }
  const buttons = byVerbs(controller, 'buttons')
  return {
    controller,
    fulfil(wish) {
      controller.select([])
      switch (wish.want) {
        case 'move': return carry([idAt(controller, wish.who)], wish.to % idsOf(controller).length)
        case 'width': {
          const one = placed(idAt(controller, wish.who))
          if (!one) return
          controller.select([one.element.id])
          const edge = pixel(one.start + one.width)
          return drag({ part: 'handle', id: one.element.id, edge: 'end' }, { x: edge, y }, { x: edge + wish.steps * one.section.step * view.viewport.scale, y })
        }
        case 'replace': {
          const one = placed(idAt(controller, wish.who))
          if (!one || !canReplace(controller, one.element.id, wish.kind)) return
          return drag({ part: 'tile', kind: wish.kind, along: null, box: { x: 0, y: 0, width: 1, height: 1 } }, { x: 0, y: 380 }, { x: pixel(one.start + one.width / 2), y })
        }
        case 'insert': {
          const one = placed(idAt(controller, wish.who))
          const next = one && view.keptRow[one.index + 1]
          if (!one) return
          return drag({ part: 'tile', kind: wish.kind, along: null, box: { x: 0, y: 0, width: 1, height: 1 } }, { x: 0, y: 380 }, { x: pixel(next ? next.start + next.width / 10 : one.start + one.width + 200), y })
        }
        case 'move-together': {
          const ids = allAt(controller, wish.all)
          for (const id of ids) {
            const one = placed(id)
            if (!one) return
            const at = { x: pixel(one.start + one.width / 2), y }
            tell({ type: 'press', press: { at, device: 'mouse', on: { part: 'element', id }, time: 0, takes: 'too' } })
            tell({ type: 'release', at, time: 50 })
          }
          return carry(ids, among(controller, ids, wish.to))
        }
        default: return buttons.fulfil(wish)
      }
    },
  }
}

/** The verbs that buttons and list call. */
function byVerbs(controller: SessionController, door: 'buttons' | 'list'): Door {
  return {
    controller,
    fulfil(wish) {
      switch (wish.want) {
        case 'move': return void moveTo(controller, idAt(controller, wish.who), { index: wish.to % idsOf(controller).length, door })
        case 'width': {
          const id = idAt(controller, wish.who)
          for (let step = 0; step < Math.abs(wish.steps); step++) stepWidth(controller, id, { steps: Math.sign(wish.steps), door })
          return controller.settle()
        }
        case 'remove': return void remove(controller, idAt(controller, wish.who), door)
        case 'duplicate': return void duplicate(controller, idAt(controller, wish.who), door)
        case 'lock': return toggleLock(controller, [idAt(controller, wish.who)])
        case 'replace': return void replaceWith(controller, idAt(controller, wish.who), { kind: wish.kind, door })
        case 'insert': return void add(controller, wish.kind, { door, index: wish.who % idsOf(controller).length + 1 })
        case 'move-together': {
          const ids = allAt(controller, wish.all)
          return void moveTogether(controller, ids, { at: among(controller, ids, wish.to), door })
        }
        case 'remove-together': return void removeTogether(controller, allAt(controller, wish.all), door)
        case 'duplicate-together': return void duplicateTogether(controller, allAt(controller, wish.all), door)
        case 'copy': {
          const ids = allAt(controller, wish.all)
          const copied = elementsIn(controller.session.layout, controller.section).filter(({ id }) => ids.includes(id)).map(bareOf)
          return void addTogether(controller, copied, { index: 1, door })
        }
        case 'undo': return controller.undo()
        case 'redo': return controller.redo()
      }
    },
  }
}

/** A page of the host's that makes its edits with core alone. */
function byHost(): Door {
  const controller = new SessionController(harbour())
  const apply = (edit: Edit): void => void controller.commit(edit, { cause: 'apply', door: 'host' })
  const verbs = byVerbs(controller, 'buttons')
  return {
    controller,
    fulfil(wish) {
      const ground = groundOf(controller)
      switch (wish.want) {
        case 'move': return apply(fitOrder(ground, { id: idAt(controller, wish.who), index: wish.to % idsOf(controller).length }).edit)
        case 'width': {
          const id = idAt(controller, wish.who)
          const width = elementsIn(ground.layout, ground.section).find((one) => one.id === id)?.width ?? 0
          return apply(fitWidth(ground, { id, width: Math.max(0.1, width + wish.steps / 10) }).edit)
        }
        case 'remove': return apply(fitRemove(ground, { id: idAt(controller, wish.who) }).edit)
        case 'replace': return apply(fitReplace(ground, { id: idAt(controller, wish.who), kind: wish.kind }).edit)
        case 'insert': return apply(fitPlace(ground, { id: controller.idFor(wish.kind), kind: wish.kind, index: wish.who % idsOf(controller).length + 1 }).edit)
        case 'move-together': {
          const ids = allAt(controller, wish.all)
          return apply(fitOrderTogether(ground, { ids, at: among(controller, ids, wish.to) }).edit)
        }
        case 'remove-together': return apply(fitRemoveTogether(ground, { ids: allAt(controller, wish.all) }).edit)
        default: return verbs.fulfil(wish)
      }
    },
  }
}

const KINDS = ['footpath', 'trees', 'cycle', 'bus-stop', 'bus', 'car', 'parking', 'buffer', 'stall']
const who = fc.nat(30)
const all = fc.array(who, { minLength: 2, maxLength: 4 }).filter((some) => new Set(some.map((one) => one % 11)).size > 1)
const wish: fc.Arbitrary<Wish> = fc.oneof(
  fc.record({ want: fc.constant('move' as const), who, to: who }),
  fc.record({ want: fc.constant('width' as const), who, steps: fc.integer({ min: -12, max: 12 }).filter((steps) => steps !== 0) }),
  fc.record({ want: fc.constantFrom('remove' as const, 'duplicate' as const, 'lock' as const), who }),
  fc.record({ want: fc.constantFrom('replace' as const, 'insert' as const), who, kind: fc.constantFrom(...KINDS) }),
  fc.record({ want: fc.constant('move-together' as const), all, to: who }),
  fc.record({ want: fc.constantFrom('remove-together' as const, 'duplicate-together' as const, 'copy' as const), all }),
  fc.record({ want: fc.constantFrom('undo' as const, 'redo' as const) }),
)

describe('Any sequence of wishes', () => {
  it('comes to the same design through every door, with as many steps to take back', () => {
    let [tried, changed] = [0, 0]
    fc.assert(fc.property(fc.array(wish, { minLength: 4, maxLength: 16 }), (wishes) => {
      const doors: readonly Door[] = [byKeys(), byPointer(), byVerbs(new SessionController(harbour()), 'buttons'), byVerbs(new SessionController(harbour()), 'list'), byHost()]
      for (const one of wishes) {
        // One that stands alone is no several, and an empty street asks for nothing.
        const [first] = doors
        if (first && idsOf(first.controller).length < 4) break
        if ('all' in one && first && allAt(first.controller, one.all).length < 2) continue
        const before = first?.controller.session.layout
        for (const door of doors) door.fulfil(one)
        const designs = doors.map(({ controller }) => canonical(controller.session.layout))
        expect(new Set(designs).size, JSON.stringify(one)).toBe(1)
        expect(new Set(doors.map(({ controller }) => canonical([...controller.own].sort()))).size).toBe(1)
        expect(new Set(doors.map(({ controller }) => controller.session.history.past.length)).size, `${JSON.stringify(one)}: steps`).toBe(1)
        tried++
        if (first?.controller.session.layout !== before) changed++
      }
      for (const { controller } of doors) while (controller.session.history.past.length > 0) controller.undo()
      expect(canonical(doors[1]?.controller.session.layout)).toBe(canonical(new SessionController(harbour()).session.layout))
    }), { numRuns: 250 })
    // Most wishes do something: else the agreement would be that of the dead.
    expect(changed / tried).toBeGreaterThan(0.5)
  })

  it('takes single ones by every way of pointing alike', () => {
    const controller = new SessionController(harbour())
    take(controller, 'c1', null)
    take(controller, 'b1', 'up-to')
    expect(controller.session.selection.ids).toEqual(['c1', 's1', 'b1'])
    take(controller, 's1', 'too')
    expect(controller.session.selection.ids).toEqual(['c1', 'b1'])
    take(controller, 'w1', null)
    expect(controller.session.selection.ids).toEqual(['w1'])
  })
})
