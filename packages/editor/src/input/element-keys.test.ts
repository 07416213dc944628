import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { setWidth } from '../session/verbs.ts'
import { keyboard, START, type Held } from './keyboard.sample.ts'
import { letLetters } from './letters.ts'

beforeEach(() => void vi.stubGlobal('getSelection', () => null))
afterEach(() => void vi.unstubAllGlobals())

describe('Keys on an element', () => {
  it.each([['ArrowLeft', 'g1'], ['ArrowRight', 's1'], ['Home', 'w1'], ['End', 'w2']])('%s goes to %s', (key, id) => {
    const street = keyboard()
    expect(street.press(key)).toBe(true)
    expect(street.focus).toBe(id)
    expect(street.controller.selected).toBe(id)
  })

  it('stay at the ends', () => {
    const street = keyboard()
    street.focusOn('w1')
    expect(street.press('ArrowLeft')).toBe(true)
    expect(street.focus).toBe('w1')
  })

  it.each(['ArrowUp', 'ArrowDown', 'PageUp', 'PageDown', 'Tab', 'F1', 'ArrowRight+alt'])('leave %s to the reader', (name) => {
    const [key = '', alt] = name.split('+')
    expect(keyboard().press(key, { alt: alt !== undefined })).toBe(false)
  })

  it.each<[string, Held, number]>([
    ['+', {}, 2.1], ['=', {}, 2.1], ['-', {}, 1.9], ['_', {}, 1.9], ['+', { shift: true }, 2.01], ['_', { shift: true }, 1.99],
  ])('%s with %j makes it %d wide', (key, held, width) => {
    const street = keyboard()
    expect(street.press(key, held)).toBe(true)
    expect(street.widthOf('c1')).toBe(width)
    expect(street.happened.find(({ type }) => type === 'committed')).toMatchObject({ cause: 'resize', door: 'keys' })
  })

  it('make the steps of a held key one undo', () => {
    const street = keyboard()
    for (let n = 0; n < 5; n++) street.press('+', { repeat: n > 0 })
    expect(street.widthOf('c1')).toBe(2.5)
    expect(street.controller.session.history.past).toHaveLength(1)
    street.controller.undo()
    expect(street.widthOf('c1')).toBe(2)
  })

  it('make steps that come much later an undo of their own', () => {
    vi.useFakeTimers()
    const street = keyboard()
    street.press('+')
    street.keys.release()
    vi.advanceTimersByTime(900)
    street.press('+')
    expect(street.controller.session.history.past).toHaveLength(2)
    vi.useRealTimers()
  })

  it.each(['1', '9', '.', ','])('%s opens the width with it', (key) => {
    const street = keyboard()
    expect(street.press(key)).toBe(true)
    expect(street.asked).toEqual([`width ${key}`])
    expect(street.controller.selected).toBe('c1')
  })

  it.each([['r', 'replace'], ['R', 'replace'], ['a', 'add'], ['A', 'add'], ['Insert', 'add'], ['Enter', 'panel']])('%s asks for %s', (key, wanted) => {
    const street = keyboard()
    expect(street.press(key)).toBe(true)
    expect(street.asked).toEqual([wanted])
    expect(street.controller.selected).toBe('c1')
  })

  it.each(['Delete', 'Backspace'])('%s removes, once however long it is held', (key) => {
    const street = keyboard()
    street.press(key)
    street.focusOn('s1')
    street.press(key, { repeat: true })
    expect(street.row()).toBe(START.replace('c1 ', ''))
  })

  it('duplicate and go to the copy', () => {
    const street = keyboard()
    expect(street.press('d', { ctrl: true })).toBe(true)
    expect(street.row()).toBe(START.replace('c1', 'c1 cycle-1'))
    expect(street.focus).toBe('cycle-1')
  })

  it('leave copying to the page while text is marked', () => {
    vi.stubGlobal('getSelection', () => 'text')
    expect(keyboard().press('c', { ctrl: true })).toBe(false)
  })

  it('clear the selection first, then leave for the list, then leave Escape to the host', () => {
    const street = keyboard()
    street.controller.select(['c1'])
    expect(street.press('Escape')).toBe(true)
    expect(street.controller.selected).toBeNull()
    expect(street.focus).toBe('c1')
    expect(street.press('Escape')).toBe(true)
    expect(street.focus).toBeNull()
    expect(street.press('Escape')).toBe(false)
  })

  it('show the whole picture, or its first size', () => {
    const street = keyboard()
    street.view.zoomTo(4)
    street.press('0', { code: 'Digit0' })
    expect(street.view.viewport.maxPan).toBeCloseTo(0)
    street.view.zoomTo(4)
    street.press(')', { code: 'Digit0', shift: true })
    expect(street.view.viewport.zoom).toBe(1)
  })

  it('ask where it is', () => {
    const street = keyboard()
    expect(street.press('w')).toBe(true)
    expect(street.happened).toContainEqual({ type: 'asked', about: 'where', element: 'c1' })
  })

  it('go round the problems, both ways', () => {
    const street = keyboard()
    setWidth(street.controller, 's1', { width: 2, door: 'keys' })
    setWidth(street.controller, 'b1', { width: 4, door: 'keys' })
    const visited = ['f', 'f', 'f'].map((key) => (street.press(key), street.focus))
    expect(visited).toEqual(['s1', 'w2', 's1'])
    street.press('F', { shift: true })
    expect(street.focus).toBe('w2')
  })

  it('say so when there is no problem', () => {
    const street = keyboard()
    expect(street.press('f')).toBe(true)
    expect(street.focus).toBe('c1')
    expect(street.happened).toEqual([{ type: 'asked', about: 'problems', element: null }])
  })

  it('find an element by its first letters', () => {
    const street = keyboard()
    const typed = [['b', 5000], ['u', 5100], ['s', 5200], [' ', 5250]].map(([key, at]) => street.press(String(key), { at: Number(at) }))
    expect(typed.slice(0, 3)).toEqual([true, true, true])
    expect(street.focus).toBe('s1')
  })

  it('go on to the next of that letter when it is typed again', () => {
    const street = keyboard()
    street.press('b', { at: 5000 })
    street.press('b', { at: 6000 })
    expect(street.focus).toBe('b1')
  })

  it('do nothing else where a person wants letters to find', () => {
    letLetters('find')
    const street = keyboard()
    const found = ['f', 'r', 'w', 'l', 'n', 'a'].map((key, index) => [street.press(key, { at: 5000 + 2000 * index }), street.focus])
    letLetters('commands')
    expect(found[0]).toEqual([true, 'w2'])
    expect([street.asked, street.happened.filter(({ type }) => type !== 'selected')]).toEqual([[], []])
    expect(street.press('w', { at: 30_000 })).toBe(true)
  })

  it('take a letter of a command as part of a name only right after another letter', () => {
    const street = keyboard()
    street.press('c', { at: 5000 })
    street.press('a', { at: 5100 })
    street.press('r', { at: 5200 })
    expect(street.focus).toBe('d1')
    expect(street.asked).toEqual([])
    street.press('r', { at: 6000 })
    expect(street.asked).toEqual(['replace'])
  })

  it('go on for a second with a name that two letters have begun: who types slowly wants nothing replaced', () => {
    const street = keyboard()
    for (const [key, at] of [['c', 5000], ['a', 5200], ['r', 6100]] as const) street.press(key, { at })
    expect([street.focus, street.asked]).toEqual(['d1', []])
    street.press('c', { at: 9000 })
    street.press('a', { at: 9200 })
    street.press('r', { at: 10_300 })
    expect(street.asked).toEqual(['replace'])
    const other = keyboard()
    for (const [key, at] of [['p', 5000], ['r', 5400]] as const) other.press(key, { at })
    expect([other.focus, other.asked]).toEqual(['p1', ['replace']])
  })

  it.each<[string, string]>([[' ', 'order'], ['r', 'kind'], ['5', 'width']])('say that a fixed element is fixed, on %j', (key, field) => {
    const street = keyboard()
    street.focusOn('r1')
    expect(street.press(key)).toBe(true)
    expect(street.asked).toEqual([])
    expect(street.happened.at(-1)).toMatchObject({ type: 'refused', held: { by: 'lock', rule: 'tracks', field: field === 'order' ? 'width' : field } })
  })

  it('only look where nothing may be changed', () => {
    const street = keyboard({ readonly: true })
    const edits = [' ', '+', '5', 'Delete', 'Insert'].map((key) => street.press(key))
    expect([...edits, street.press('d', { ctrl: true }), street.press('v', { ctrl: true })]).not.toContain(true)
    street.press('r')
    street.press('a')
    expect(street.row()).toBe(START)
    expect(street.asked).toEqual([])
    expect(street.press('ArrowRight')).toBe(true)
    expect(street.press('Enter')).toBe(true)
  })
})

describe('A lifted element', () => {
  it('moves as a preview and is put down as one step', () => {
    const street = keyboard()
    expect(street.press(' ')).toBe(true)
    street.press('ArrowRight')
    street.press('ArrowRight')
    street.press('ArrowUp')
    expect(street.row()).toBe('w1 g1 s1 b1 c1 r1 d1 p1 k1 h1 w2')
    expect(street.controller.session.history.past).toHaveLength(0)
    street.press(' ')
    expect(street.controller.session.history.past).toHaveLength(1)
    expect(street.widthOf('c1')).toBe(2.1)
    expect(street.happened.filter(({ type }) => type === 'committed')).toHaveLength(1)
    street.controller.undo()
    expect(street.row()).toBe(START)
    expect(street.widthOf('c1')).toBe(2)
  })

  it('comes back exactly on Escape', () => {
    const street = keyboard()
    const { layout } = street.controller.session
    for (const key of [' ', 'Home', 'ArrowDown', 'Escape']) street.press(key)
    expect(street.controller.session.visible).toBe(layout)
    expect(street.controller.session.preview).toBeNull()
    expect(street.types().at(-1)).toBe('cancelled')
    expect(street.controller.selected).toBe('c1')
  })

  it('goes to the ends, and says when it is there', () => {
    const street = keyboard()
    for (const key of [' ', 'End', 'ArrowRight']) street.press(key)
    expect(street.happened.at(-1)).toEqual({ type: 'moving', element: 'c1', held: { by: 'end', side: 'end' }, door: 'keys' })
    for (const key of ['Home', 'ArrowLeft']) street.press(key)
    expect(street.happened.at(-1)).toMatchObject({ held: { by: 'end', side: 'start' } })
    street.press('Enter')
    expect(street.row()).toBe(`c1 ${START.replace('c1 ', '')}`)
  })

  it.each<[string, boolean, number]>([['+', false, 2.1], ['=', false, 2.1], ['+', true, 2.01], ['-', false, 1.9], ['−', false, 1.9], ['_', true, 1.99]])('is made wider and narrower with %j as well (Shift: %s)', (key, shift, width) => {
    const street = keyboard()
    street.press(' ')
    street.press(key, { shift })
    expect(street.controller.session.history.past).toHaveLength(0)
    street.press(' ')
    expect([street.widthOf('c1'), street.controller.session.history.past.length]).toEqual([width, 1])
  })

  it('stops at its limits and goes on from there', () => {
    const street = keyboard()
    street.focusOn('w1')
    street.press(' ')
    for (let n = 0; n < 14; n++) street.press('ArrowDown')
    expect(street.widthOf('w1')).toBe(1.8)
    expect(street.happened.at(-1)).toMatchObject({ type: 'moving', held: { by: 'limit', rule: 'walk' } })
    street.press('ArrowUp')
    expect(street.widthOf('w1')).toBe(1.9)
    street.press('ArrowUp', { shift: true })
    expect(street.widthOf('w1')).toBe(1.91)
  })

  it('cannot be removed, and keeps every other key to itself', () => {
    const street = keyboard()
    street.press(' ')
    const answers = ['Delete', 'Backspace', 'a', 'r', 'l', '5'].map((key) => street.press(key))
    expect(answers).not.toContain(false)
    expect(street.asked).toEqual([])
    street.press(' ')
    expect(street.row()).toBe(START)
    expect(street.widthOf('c1')).toBe(2)
    expect(street.happened.at(-1)).toMatchObject({ type: 'refused', held: null, cause: 'move' })
  })

  it('is let go when somebody else edits', () => {
    const street = keyboard()
    street.press(' ')
    street.press('ArrowRight')
    street.controller.commit([], { cause: 'apply', door: 'host' })
    setWidth(street.controller, 'b1', { width: 3, door: 'host' })
    street.press('ArrowRight')
    expect(street.focus).toBe('s1')
    expect(street.row()).toBe(START)
  })

  it('goes back when the keyboard is closed', () => {
    const street = keyboard()
    for (const key of [' ', 'Home']) street.press(key)
    street.keys.close()
    expect(street.row()).toBe(START)
  })
})
