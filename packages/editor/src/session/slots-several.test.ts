import { designHash, elementsIn, evaluate, slotsOf, type Element } from '@codraft/core'
import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { openRack, rackKeyboard } from '../input/slots-keyboard.sample.ts'
import { copyText, pasteText } from './clip.ts'
import type { SessionController } from './controller.ts'
import type { Parts } from './parts.ts'
import { heldIn, rackTrial } from './rack.sample.ts'
import { duplicateTogether, removeTogether, take, taken, toggleLock } from './several.ts'
import { moveToSlot, putInSlot } from './slot-verbs.ts'
import { add, choose, elementOf, remove, replaceWith, sectionOf } from './verbs.ts'

beforeEach(() => void vi.stubGlobal('getSelection', () => null))
afterEach(() => void vi.unstubAllGlobals())

const partsOf = ({ controller }: Pick<Parts, 'controller'>): readonly Element[] => elementsIn(controller.session.layout, controller.section)
const hashOf = (controller: SessionController): string => designHash(controller.session.layout, controller.compiled.brief)

type Wish = { readonly want: 'remove' | 'duplicate' | 'lock' | 'copy' | 'cut' | 'undo'; readonly all: readonly number[] }
const meant = (parts: Parts, { all }: Wish): string[] => {
  const ids = partsOf(parts).map(({ id }) => id)
  const mine = new Set(all.map((who) => ids[who % ids.length] ?? ''))
  return ids.filter((id) => mine.has(id))
}

/** The same wishes through the verbs of buttons, list and host, and through keys alone; the pointer selects, and the buttons beside it do the rest. */
function doors(): Readonly<Record<string, { readonly parts: Parts; fulfil(wish: Wish): void }>> {
  const byVerbs = (door: 'buttons' | 'list' | 'host', select: (parts: Parts, ids: readonly string[]) => void) => {
    const parts = openRack()
    const { controller } = parts
    const fulfil = (wish: Wish): void => {
      const ids = meant(parts, wish)
      if (wish.want === 'undo') return controller.undo()
      select(parts, ids)
      const mine = taken(controller)
      if (wish.want === 'remove') return void removeTogether(controller, mine, door)
      if (wish.want === 'duplicate') return void duplicateTogether(controller, mine, door)
      if (wish.want === 'lock') return toggleLock(controller, mine)
      const text = copyText(controller, mine)
      if (wish.want === 'cut') removeTogether(controller, mine, door)
      pasteText(controller, text, { after: partsOf(parts)[0]?.id ?? null, door })
    }
    return { parts, fulfil }
  }
  const keyed = openRack()
  const { press, clip, focusOn } = rackKeyboard(keyed)
  const byKeys = (wish: Wish): void => {
    const ids = meant(keyed, wish)
    if (wish.want === 'undo') return keyed.controller.undo()
    keyed.controller.select([])
    focusOn(ids[0] ?? '')
    press(' ', { ctrl: true })
    for (const id of ids.slice(1)) {
      focusOn(id)
      press(' ')
    }
    keyed.controller.collect(false)
    if (wish.want === 'remove') return void press('Delete')
    if (wish.want === 'duplicate') return void (ids.length > 1 ? press('d', { ctrl: true }) : duplicateTogether(keyed.controller, ids, 'keys'))
    if (wish.want === 'lock') return void press('l')
    const text = clip(wish.want)
    focusOn(partsOf(keyed)[0]?.id ?? '')
    clip('paste', text)
  }
  const all = (parts: Parts, ids: readonly string[]): void => parts.controller.select(ids)
  const tapped = ({ controller }: Parts, ids: readonly string[]): void => {
    controller.select([])
    controller.collect(true)
    for (const id of ids) take(controller, id, null)
    controller.collect(false)
  }
  return { list: byVerbs('list', all), buttons: byVerbs('buttons', tapped), keys: { parts: keyed, fulfil: byKeys } }
}

const wish = fc.record({ want: fc.constantFrom('remove', 'duplicate', 'lock', 'copy', 'cut', 'undo'), all: fc.array(fc.nat(9), { minLength: 1, maxLength: 3 }) }) as fc.Arbitrary<Wish>

describe('Any sequence of wishes about several parts in slots', () => {
  it('comes to the same design through every door, with as many steps to take back', () => {
    fc.assert(fc.property(fc.array(wish, { minLength: 1, maxLength: 8 }), (wishes) => {
      const all = doors()
      const start = hashOf(rackTrial())
      for (const one of wishes) {
        for (const { fulfil, parts } of Object.values(all)) if (partsOf(parts).length > 0) fulfil(one)
        const came = Object.values(all).map(({ parts: { controller } }) => [heldIn(controller), controller.session.history.past.length, [...controller.own].join(' ')])
        expect(new Set(came.map((each) => each.join(' / '))), JSON.stringify(one)).toEqual(new Set([came[0]?.join(' / ')]))
      }
      for (const { parts: { controller } } of Object.values(all)) {
        while (controller.session.history.past.length > 0) controller.undo()
        expect(hashOf(controller)).toBe(start)
      }
    }), { numRuns: 60 })
  })
})

describe('Several parts in slots', () => {
  it('are taken by Shift with arrows from part to part, and left again on the way back', () => {
    const parts = openRack()
    const { press, focusOn } = rackKeyboard(parts)
    focusOn('osc')
    press('ArrowRight', { shift: true })
    press('ArrowRight', { shift: true })
    expect(parts.controller.session.selection.ids).toEqual(['osc', 'vcf', 'lamp'])
    press('ArrowLeft', { shift: true })
    expect(parts.controller.session.selection.ids).toEqual(['osc', 'vcf'])
  })

  it('are pasted where a place is meant, else near what has the focus', () => {
    const parts = openRack()
    const { press, clip, focusOn } = rackKeyboard(parts)
    focusOn('lamp')
    const text = clip('copy')
    press('ArrowRight')
    expect(parts.controller.aimed).toBe('s8')
    press('ArrowRight')
    clip('paste', text)
    expect(heldIn(parts.controller)).toContain('s9:lamp-1')
  })

  it('stay when one of them is locked by the person', () => {
    const parts = openRack()
    toggleLock(parts.controller, ['vcf'])
    expect(removeTogether(parts.controller, ['osc', 'vcf'], 'buttons')).toBe(false)
    const { press, focusOn } = rackKeyboard(parts)
    focusOn('vcf')
    press(' ')
    press('ArrowRight')
    expect(heldIn(parts.controller)).toBe(heldIn(rackTrial()))
  })
})

/** A rack that the rules call valid, come to by chance. */
function validRack(seed: number): SessionController {
  let state = seed * 2654435761
  const next = (sides: number): number => {
    state = (Math.imul(state ^ (state >>> 15), 2246822519) + 374761393) >>> 0
    return state % sides
  }
  const kinds = ['oscillator', 'filter', 'delay', 'output', 'lamp', 'cover']
  for (let tries = 0; tries < 400; tries++) {
    const controller = rackTrial()
    for (let edit = 0; edit < 9; edit++) {
      const { id } = partsOf({ controller })[next(Math.max(1, partsOf({ controller }).length))] ?? { id: '' }
      const [kind, slot] = [kinds[next(kinds.length)] ?? 'lamp', `s${next(12) + 1}`]
      if (next(4) === 0) remove(controller, id, 'host')
      else if (next(3) === 0) moveToSlot(controller, id, { slot, door: 'host' })
      else if (next(2) === 0) putInSlot(controller, kind, { slot, door: 'host' })
      else choose(controller, partsOf({ controller }).find((one) => one.kind === 'lamp')?.id ?? '', { choice: 'colour', option: 'green', door: 'host' })
    }
    if (hashOf(controller) !== hashOf(rackTrial()) && evaluate(controller.compiled, controller.session.layout).status === 'valid') return controller
  }
  throw new Error('No valid rack was come by.')
}

/** Goes along the places until one of them has the focus: with Home and arrows alone. */
function goToPlace(parts: Parts, board: ReturnType<typeof rackKeyboard>, slot: string): void {
  board.press('Home')
  for (let steps = 0; steps < 24; steps++) {
    const { id, place } = board.focus
    if (place === slot || (id !== undefined && elementOf(parts.controller, id)?.slot === slot)) return
    board.press('ArrowRight')
  }
}

/** Makes the rack that of the other trial, and touches nothing but keys; what opens a list of kinds is answered as the list answers. */
function turnInto(parts: Parts, wanted: readonly Element[]): void {
  const { controller } = parts
  let kind = ''
  const board = rackKeyboard(parts, (mode) => void (mode === 'add' ? add(controller, kind, { door: 'keys' }) : replaceWith(controller, controller.selected ?? '', { kind, door: 'keys' })))
  const { press, focusOn } = board
  const rank = new Map(slotsOf(sectionOf(controller)).slots.map(({ id, index }) => [id, index]))
  // What is not wanted where it stands goes, one by one.
  for (const one of [...partsOf(parts)]) {
    if (wanted.some((want) => want.kind === one.kind && want.slot === one.slot)) continue
    focusOn(one.id)
    press('Delete')
  }
  for (const want of wanted.toSorted((a, b) => (rank.get(a.slot ?? '') ?? 0) - (rank.get(b.slot ?? '') ?? 0))) {
    if (partsOf(parts).some((one) => one.kind === want.kind && one.slot === want.slot)) continue
    kind = want.kind
    goToPlace(parts, board, want.slot ?? '')
    press('a')
  }
}

describe('Any two valid racks', () => {
  it('are turned into one another by keyboard alone, and back', () => {
    const designOf = (all: readonly Element[]): string[] => all.map(({ kind, slot }) => `${slot} ${kind}`).sort()
    for (let seed = 1; seed <= 40; seed++) {
      const parts = openRack()
      const [start, wanted] = [partsOf(parts), partsOf({ controller: validRack(seed) })]
      turnInto(parts, wanted)
      expect(designOf(partsOf(parts)), `seed ${seed}`).toEqual(designOf(wanted))
      turnInto(parts, start)
      expect(designOf(partsOf(parts)), `seed ${seed}, back`).toEqual(designOf(start))
    }
  })

  it('have their parts carried from place to place, too', () => {
    const parts = openRack()
    const { press, focusOn } = rackKeyboard(parts)
    focusOn('lamp')
    for (const key of [' ', 'ArrowRight', 'ArrowRight', ' ']) press(key)
    expect(heldIn(parts.controller)).toBe('s1:osc s4:vcf s9:lamp s11:out')
  })
})
