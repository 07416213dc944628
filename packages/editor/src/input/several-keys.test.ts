import { elementsIn } from '@codraft/core'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { harbourBrief } from '../session/harbour.sample.ts'
import { choose, setWidth } from '../session/verbs.ts'
import { keyboard, START } from './keyboard.sample.ts'

beforeEach(() => void vi.stubGlobal('getSelection', () => null))
afterEach(() => void vi.unstubAllGlobals())

const selected = ({ controller }: ReturnType<typeof keyboard>): string => controller.session.selection.ids.join(' ')

describe('Several elements by keyboard', () => {
  it('are taken by Shift with arrows, and left again on the way back', () => {
    const street = keyboard()
    street.press('ArrowRight', { shift: true })
    street.press('ArrowRight', { shift: true })
    expect(selected(street)).toBe('c1 s1 b1')
    street.press('ArrowLeft', { shift: true })
    expect(selected(street)).toBe('c1 s1')
    expect(street.focus).toBe('s1')
    street.press('Home', { shift: true })
    expect(selected(street)).toBe('c1 g1 w1')
    street.press('ArrowRight')
    expect(selected(street)).toBe('g1')
  })

  it('are all taken by Control A', () => {
    const street = keyboard()
    expect(street.press('a', { ctrl: true })).toBe(true)
    expect(selected(street)).toBe(START)
  })

  it('are taken one by one after Control Space, until Escape', () => {
    const street = keyboard()
    street.press(' ', { ctrl: true })
    street.press('ArrowRight')
    street.press('ArrowRight')
    street.press(' ')
    expect(selected(street)).toBe('c1 b1')
    street.press(' ')
    expect(selected(street)).toBe('c1')
    expect(street.asked.filter((one) => one.startsWith('say'))).toEqual(['say Selecting several. Arrow keys go on, Space takes or leaves, Escape ends.', 'say 1 selected.'])
    street.press('Escape')
    expect([selected(street), street.controller.collects]).toEqual(['', false])
  })

  it('are moved side by side as one step, and come back with Escape', () => {
    const street = keyboard()
    street.press('ArrowRight', { shift: true })
    street.press(' ')
    street.press('ArrowRight')
    street.press('ArrowRight')
    expect(street.row()).toBe('w1 g1 b1 r1 c1 s1 d1 p1 k1 h1 w2')
    street.press('Escape')
    expect(street.row()).toBe(START)
    street.press(' ')
    street.press('End')
    street.press(' ')
    expect(street.row()).toBe('w1 g1 b1 r1 d1 p1 k1 h1 w2 c1 s1')
    expect(street.controller.session.history.past).toHaveLength(1)
    street.controller.undo()
    expect(street.row()).toBe(START)
    expect(street.controller.session.selection.ids.toSorted()).toEqual(['c1', 's1'])
  })

  it('stay when one of them is fixed, and it is said which', () => {
    const street = keyboard()
    street.press('a', { ctrl: true })
    expect(street.press(' ')).toBe(true)
    expect(street.press('Delete')).toBe(true)
    expect(street.happened.filter(({ type }) => type === 'refused')).toMatchObject([{ held: { element: 'r1', field: 'order' } }, { held: { element: 'r1', field: 'exists' } }])
    expect(street.row()).toBe(START)
  })

  it('go together, and the one after them has the focus', () => {
    const street = keyboard()
    street.press('ArrowRight', { shift: true })
    street.press('Delete')
    expect(street.row()).toBe(START.replace('c1 s1 ', ''))
    expect(street.focus).toBe('b1')
    expect(street.controller.session.history.past).toHaveLength(1)
  })

  it('are duplicated after the last of them', () => {
    const street = keyboard()
    street.press('ArrowLeft', { shift: true })
    street.press('d', { ctrl: true })
    expect(street.row()).toBe(START.replace('c1', 'c1 trees-1 cycle-1'))
    expect(selected(street)).toBe('trees-1 cycle-1')
  })
})

describe('L', () => {
  it('locks what has the focus for one’s own hands, and lets it go', () => {
    const street = keyboard()
    street.press('l')
    expect([...street.controller.own]).toEqual(['c1'])
    street.press('+')
    street.press('Delete')
    expect(street.row()).toBe(START)
    expect(street.happened.filter(({ type }) => type === 'refused')).toMatchObject([{ held: { by: 'own-lock', field: 'width' } }, { held: { by: 'own-lock', field: 'exists' } }])
    street.press('L')
    street.press('Delete')
    expect(street.row()).toBe(START.replace('c1 ', ''))
  })

  it('says why where the plan itself fixes it', () => {
    const street = keyboard()
    street.focusOn('r1')
    street.press('l')
    expect(street.controller.own.size).toBe(0)
    expect(street.happened.at(-1)).toMatchObject({ type: 'refused', held: { by: 'lock', rule: 'tracks' } })
  })
})

describe('T', () => {
  it('turns arrows of what is lifted from moving to resizing, and back', () => {
    const street = keyboard()
    street.press(' ')
    street.press('t')
    street.press('ArrowRight')
    expect(street.widthOf('c1')).toBe(2.1)
    street.press('t')
    street.press('ArrowRight')
    street.press(' ')
    expect(street.row()).toBe(START.replace('c1 s1', 's1 c1'))
    expect(street.asked).toEqual(['say Left and right change the width now.', 'say Left and right move it now.'])
  })
})

describe('Copy, cut and paste', () => {
  it('go through the browser’s clipboard as text that says what it is, with width and choices', () => {
    const street = keyboard()
    setWidth(street.controller, 'd1', { width: 2.7, door: 'keys' })
    choose(street.controller, 'd1', { choice: 'way', option: 'out', door: 'keys' })
    street.focusOn('d1')
    const { ours, text } = street.clip('copy')
    expect(ours).toBe(true)
    expect(JSON.parse(text)).toEqual({ form: 'codraft-elements', version: 1, brief: 'harbour', unit: 'm', elements: [{ kind: 'car', width: 2.7, choices: { way: 'out' }, label: 'Car lane' }] })
    const other = keyboard()
    other.focusOn('g1')
    other.clip('paste', text)
    expect(other.row()).toBe(START.replace('g1', 'g1 car-1'))
    expect(elementsIn(other.controller.session.layout, 'stop').find(({ id }) => id === 'car-1')).toEqual({ id: 'car-1', kind: 'car', width: 2.7, choices: { way: 'out' } })
    expect(other.focus).toBe('car-1')
  })

  it('take all that are selected, and cut them in one step', () => {
    const street = keyboard()
    street.press('ArrowRight', { shift: true })
    const { text } = street.clip('cut')
    expect(street.row()).toBe(START.replace('c1 s1 ', ''))
    expect(street.controller.session.history.past).toHaveLength(1)
    street.focusOn('w2')
    street.clip('paste', text)
    expect(street.row()).toBe(`${START.replace('c1 s1 ', '')} cycle-1 bus-stop-1`)
    expect(street.controller.session.history.past).toHaveLength(2)
  })

  it('go from one section of a corridor to another, with new ids', () => {
    const [stop] = (harbourBrief() as { layout: { sections: object[] } }).layout.sections
    const other = { ...stop, id: 'square', elements: [{ id: 'q1', kind: 'footpath', width: 3 }] }
    const street = keyboard({ brief: { layout: { sections: [{ ...stop, along: 100 }, other] } } })
    const { text } = street.clip('copy')
    street.controller.select([], 'square')
    street.focusOn('q1')
    street.clip('paste', text)
    expect(elementsIn(street.controller.session.layout, 'square').map(({ id, kind }) => `${id} ${kind}`)).toEqual(['q1 footpath', 'cycle-1 cycle'])
    expect(elementsIn(street.controller.session.layout, 'stop')).toHaveLength(11)
  })

  it.each([
    ['', 'say Nothing has been copied yet.'],
    ['Dear council,', 'say What you copied is not a part of a plan. Copy a part here or in another plan first.'],
    ['{"form":"codraft-elements","version":1,"unit":"m","elements":[{"kind":"footpath","label":"x","width":"wide"}]}', 'say What you copied is not a part of a plan. Copy a part here or in another plan first.'],
    ['{"form":"codraft-elements","version":1,"unit":"m","elements":[{"kind":"footpath","label":"x"},{"kind":"fountain","label":"Fountain"}]}', 'say Fountain is not a part of this plan. Nothing was added.'],
  ])('refuse %j in words', (text, said) => {
    const street = keyboard()
    street.clip('paste', text)
    expect(street.asked).toEqual([said])
    expect(street.row()).toBe(START)
  })

  it('keep every limit of where they come to: widths are fitted, copies counted', () => {
    const street = keyboard()
    const clip = (...elements: object[]): string => JSON.stringify({ form: 'codraft-elements', version: 1, brief: 'x', unit: 'm', elements: elements.map((one) => ({ label: 'x', ...one })) })
    street.clip('paste', clip({ kind: 'cycle', width: 90 }))
    expect(street.widthOf('cycle-1')).toBe(4.8)
    street.clip('paste', clip({ kind: 'bus-stop' }, { kind: 'bus-stop' }))
    expect(street.happened.at(-1)).toMatchObject({ type: 'refused', held: { by: 'copies', kind: 'bus-stop' } })
    expect(street.row()).not.toContain('bus-stop-1')
  })

  it('are left to the browser while text is selected, and where the design can only be looked at', () => {
    const street = keyboard()
    vi.stubGlobal('getSelection', () => 'some words')
    expect(street.clip('copy').ours).toBe(false)
    vi.stubGlobal('getSelection', () => null)
    expect(keyboard({ readonly: true }).clip('cut').ours).toBe(false)
    expect(keyboard({ readonly: true }).clip('copy').ours).toBe(true)
  })
})
