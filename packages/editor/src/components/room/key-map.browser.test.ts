/// <reference types="mocha" />
import { elementsIn } from '@codraft/core'
import { expect } from '@open-wc/testing'
import { sendKeys, setViewport } from '@web/test-runner-commands'
import { elementOf, remove, setWidth } from '../../session/verbs.ts'
import type { CodraftRoom } from '../index.ts'
import { find, settled, standRoom, tidy, type Stand } from '../stand.sample.ts'

const START = 'w1 g1 c1 s1 b1 r1 d1 p1 k1 h1 w2'
type Room = Stand<CodraftRoom>
const controllerOf = ({ parts }: Room): Room['parts']['controller'] => parts.controller
const row = ({ parts }: Room): string => elementsIn(parts.controller.session.visible, 'stop').map(({ id }) => id).join(' ')
const width = ({ parts }: Room, id: string): number | undefined => elementsIn(parts.controller.session.visible, 'stop').find((one) => one.id === id)?.width
const focus = ({ root }: Room): string => (root.activeElement as HTMLElement | null)?.dataset['element'] ?? root.activeElement?.className.split(' ')[0] ?? ''
const selected = ({ parts }: Room): string => parts.controller.session.selection.ids.join(' ')
const said = ({ part }: Room): string => [...part.querySelectorAll('.voices [role=status]')].map(({ textContent }) => textContent).join(' ').trim()

/** Keys as they are pressed: `Control+a` is held together. */
async function press(...keys: string[]): Promise<void> {
  for (const key of keys) {
    const held = key.length > 1 && key.includes('+') ? key.split('+') : [key]
    const last = held.pop() ?? ''
    for (const one of held) await sendKeys({ down: one })
    await sendKeys({ press: last })
    for (const one of held.reverse()) await sendKeys({ up: one })
  }
}
/** Waits until something comes that comes in a chunk of its own. */
async function come({ part }: Room, selector: string): Promise<HTMLElement> {
  for (let tries = 0; tries < 100; tries++) {
    const node = part.querySelector<HTMLElement>(selector)
    if (node?.checkVisibility()) return node
    await settled(part)
  }
  throw new Error(`${selector} has not come.`)
}
const rest = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 220))

type Line = readonly [keys: string, does: string, check: (room: Room) => unknown, before?: (room: Room) => unknown]

/** The keys of INTERACTION §2.3 on a row; the third element has the focus before. PageUp and PageDown are left to the page: a row has no zones. */
const FREE: readonly Line[] = [
  ['ArrowLeft', 'the one on the left', (room) => expect([focus(room), selected(room)]).to.deep.equal(['g1', 'g1'])],
  ['ArrowRight', 'the one on the right', (room) => expect(focus(room)).to.equal('s1')],
  ['Home', 'the first', (room) => expect(focus(room)).to.equal('w1')],
  ['End', 'the last', (room) => expect(focus(room)).to.equal('w2')],
  ['Enter', 'the panel: its first stepper', (room) => expect(focus(room)).to.equal('step')],
  ['+', 'wider', (room) => expect(width(room, 'c1')).to.equal(2.1)],
  ['=', 'wider without Shift', (room) => expect(width(room, 'c1')).to.equal(2.1)],
  ['-', 'narrower', (room) => expect(width(room, 'c1')).to.equal(1.9)],
  ['Shift+_', 'narrower by a fine step', (room) => expect(width(room, 'c1')).to.equal(1.99)],
  ['2 . 4 5 Enter', 'a typed width, and back to the element', (room) => expect([width(room, 'c1'), focus(room)]).to.deep.equal([2.45, 'c1'])],
  ['2 Escape', 'a typed width taken back', (room) => expect([width(room, 'c1'), focus(room)]).to.deep.equal([2, 'c1'])],
  ['r', 'the list of kinds to replace it with', async (room) => expect((await come(room, 'dialog.picker[open]')).textContent).to.contain('Replace Cycle lane')],
  ['a', 'the list of kinds to add after it', async (room) => expect((await come(room, 'dialog.picker[open]')).textContent).to.contain('Add a part')],
  ['Insert', 'the same', async (room) => expect(await come(room, 'dialog.picker[open]')).to.not.equal(null)],
  ['Delete', 'removed; the next has the focus', (room) => expect([row(room), focus(room)]).to.deep.equal([START.replace('c1 ', ''), 's1'])],
  ['Backspace', 'the same', (room) => expect(focus(room)).to.equal('s1')],
  ['End Delete', 'removed at the end; the one before has the focus', (room) => expect(focus(room)).to.equal('h1')],
  ['Control+d', 'a copy, which has the focus', (room) => expect([row(room), focus(room)]).to.deep.equal([START.replace('c1', 'c1 cycle-1'), 'cycle-1'])],
  ['Control+c Control+v', 'copied and pasted', (room) => expect([row(room), focus(room)]).to.deep.equal([START.replace('c1', 'c1 cycle-1'), 'cycle-1'])],
  ['Control+x End Control+v', 'cut and pasted elsewhere', (room) => expect(row(room)).to.equal(`${START.replace('c1 ', '')} cycle-1`)],
  ['Delete Control+z', 'undone: the focus is on what came back', (room) => expect([row(room), focus(room)]).to.deep.equal([START, 'c1'])],
  ['Delete Control+z Control+y', 'done again', (room) => expect(row(room)).to.equal(START.replace('c1 ', ''))],
  ['Delete Control+z Control+Shift+z', 'the same', (room) => expect(row(room)).to.equal(START.replace('c1 ', ''))],
  ['Control+a', 'all of them', (room) => expect(selected(room)).to.equal(START)],
  ['Shift+ArrowRight', 'the next as well', (room) => expect([selected(room), focus(room)]).to.deep.equal(['c1 s1', 's1'])],
  ['Control+Space ArrowRight ArrowRight Space', 'one by one', (room) => expect([selected(room), focus(room)]).to.deep.equal(['c1 b1', 'b1'])],
  ['n', 'a note about it', async (room) => expect((await come(room, 'dialog.notes[open]')).querySelector('select')?.selectedOptions[0]?.textContent).to.equal('Cycle lane')],
  ['l', 'locked', (room) => expect([...controllerOf(room).own]).to.deep.equal(['c1'])],
  ['w', 'what is beside it, said', async (room) => (await rest(), expect(said(room)).to.contain('between Trees, 1.8 metres, and Bus stop, 2.4 metres'))],
  ['f', 'the next problem', (room) => expect(focus(room)).to.equal('s1'), (room) => setWidth(controllerOf(room), 's1', { width: 1.8, door: 'host' })],
  ['Shift+F', 'the problem before', (room) => expect(focus(room)).to.equal('s1'), (room) => setWidth(controllerOf(room), 's1', { width: 1.8, door: 'host' })],
  ['Escape', 'nothing selected, the focus stays', (room) => expect([selected(room), focus(room)]).to.deep.equal(['', 'c1'])],
  ['Escape Escape', 'the list itself', (room) => expect((room.root.activeElement as HTMLElement).getAttribute('role')).to.equal('listbox')],
  ['0', 'everything is seen', (room) => expect(room.parts.view.viewport.maxPan).to.be.lessThan(1), (room) => room.parts.view.zoomTo(3)],
  ['Shift+0', 'the default scale', (room) => expect(room.parts.view.viewport.zoom).to.equal(1), (room) => room.parts.view.zoomTo(3)],
  ['p', 'typed ahead to a name', (room) => expect(focus(room)).to.equal('p1')],
  ['F6', 'the next region', (room) => expect(room.root.activeElement?.closest('.inspector')).to.not.equal(null)],
  ['Shift+F6', 'the region before', (room) => expect(room.root.activeElement?.closest('.head')).to.not.equal(null)],
  ['?', 'the sheet of keys', async (room) => expect((await come(room, 'dialog[open]')).textContent).to.contain('Keyboard shortcuts')],
]

/** What keys do to what is picked up. */
const LIFTED: readonly Line[] = [
  ['ArrowRight', 'one place on, not kept', (room) => expect([row(room), controllerOf(room).session.history.past.length]).to.deep.equal([START.replace('c1 s1', 's1 c1'), 0])],
  ['ArrowLeft Space', 'put down: kept, and the focus has gone along', (room) => expect([row(room), focus(room), controllerOf(room).session.history.past.length]).to.deep.equal([START.replace('g1 c1', 'c1 g1'), 'c1', 1])],
  ['ArrowLeft Enter', 'the same', (room) => expect(row(room)).to.equal(START.replace('g1 c1', 'c1 g1'))],
  ['ArrowUp ArrowUp Space', 'wider', (room) => expect(width(room, 'c1')).to.equal(2.2)],
  ['ArrowDown Space', 'narrower', (room) => expect(width(room, 'c1')).to.equal(1.9)],
  ['+ = Space', 'wider as well', (room) => expect(width(room, 'c1')).to.equal(2.2)],
  ['- Space', 'narrower as well', (room) => expect(width(room, 'c1')).to.equal(1.9)],
  ['Home Space', 'to the first place', (room) => expect(row(room).startsWith('c1 w1')).to.equal(true)],
  ['End Space', 'to the last place', (room) => expect(row(room).endsWith('w2 c1')).to.equal(true)],
  ['t ArrowRight t ArrowRight Space', 'wider, then on by a place', (room) => expect([row(room), width(room, 'c1')]).to.deep.equal([START.replace('c1 s1', 's1 c1'), 2.1])],
  ['ArrowRight Escape', 'back, and the focus stays', (room) => expect([row(room), focus(room)]).to.deep.equal([START, 'c1'])],
  ['ArrowRight Delete', 'still picked up: nothing is removed', (room) => expect(row(room)).to.equal(START.replace('c1 s1', 's1 c1'))],
  ['ArrowRight Control+z', 'put back before anything is undone', (room) => expect(row(room)).to.equal(START)],
  ['w', 'where it is, said', async (room) => (await rest(), expect(said(room)).to.contain('3 of 11'))],
]

/** Where the focus is (§2.5), whatever was done. */
const FOCUS: readonly Line[] = [
  ['Enter Enter', 'a step made in the panel leaves it there', (room) => expect([focus(room), width(room, 'c1')]).to.deep.equal(['step', 1.9])],
  ['a c y Enter', 'on what A added', async (room) => (await settled(room.part), expect(focus(room)).to.equal('cycle-1')), () => undefined],
  ['Control+z', 'on what an undo brought back, seen in the picture', (room) => expect([focus(room), selected(room)]).to.deep.equal(['w2', 'w2']), (room) => remove(controllerOf(room), 'w2', 'host')],
]

describe('The keys', () => {
  before(() => setViewport({ width: 1280, height: 800 }))
  afterEach(tidy)

  for (const [group, lines, lift] of [['of an element', FREE, false], ['while it is picked up', LIFTED, true], ['and the focus', FOCUS, false]] as const) {
    for (const [keys, does, check, before] of lines) {
      it(`${group}: ${keys} is ${does}`, async () => {
        const room = await standRoom()
        before?.(room)
        room.part.focusElement('c1')
        await settled(room.part)
        if (lift) await press('Space')
        for (const key of keys.split(' ')) {
          await press(key)
          if (key === 'a' && lines === FOCUS) await come(room, 'dialog.picker[open]')
          if (/^Control\+[cxv]$/.test(key)) await rest()
        }
        await settled(room.part)
        await check(room)
      })
    }
  }

  it('and the focus: a tap on a tile leaves it on the tile, and offers to go to what was added', async () => {
    const room = await standRoom()
    const tile = find(room.part, '.tile', 'Kerb buffer')
    tile.focus()
    await press('Enter')
    await settled(room.part)
    expect(room.root.activeElement).to.equal(tile)
    find(room.part, '.toast button', 'Go to it').click()
    await settled(room.part)
    expect(focus(room)).to.equal('buffer-1')
  })

  it('and the focus: a dialog gives it back', async () => {
    const room = await standRoom()
    room.part.focusElement('c1')
    await press('n')
    await come(room, 'dialog.notes[open]')
    await press('Escape')
    expect(focus(room)).to.equal('c1')
    expect(elementOf(room.parts.controller, 'c1')).to.not.equal(undefined)
  })
})
