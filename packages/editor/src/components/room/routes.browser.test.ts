/// <reference types="mocha" />
import { elementsIn } from '@codraft/core'
import { expect } from '@open-wc/testing'
import { setViewport } from '@web/test-runner-commands'
import { elementOf } from '../../session/verbs.ts'
import type { CodraftRoom } from '../index.ts'
import { find, settled, standRoom, tidy, type Stand } from '../stand.sample.ts'

const START = 'w1 g1 c1 s1 b1 r1 d1 p1 k1 h1 w2'
type Room = Stand<CodraftRoom>
const row = ({ parts }: Room): string => elementsIn(parts.controller.session.layout, 'stop').map(({ id }) => id).join(' ')
const width = ({ parts }: Room, id: string): number | undefined => elementOf(parts.controller, id)?.width

/** A tap on what is found: a click on a button, or an element pointed at in the picture. */
async function tap({ part }: Room, selector: string, text = ''): Promise<void> {
  for (let tries = 0; ; tries++) {
    const found = [...part.querySelectorAll<HTMLElement>(selector)].find((node) => `${node.getAttribute('aria-label') ?? ''} ${node.textContent}`.includes(text))
    if (found?.checkVisibility()) {
      found.click()
      return settled(part)
    }
    if (tries > 60) throw new Error(`There is no ${selector} with "${text}" to be tapped.`)
    await settled(part)
  }
}
const element = (id: string): string => `[role=option][data-element=${id}]`
/** A tap of a finger on the canvas, in pixels of the picture. */
async function touch({ part }: Room, node: HTMLElement): Promise<void> {
  const { left, top, width: wide, height } = node.getBoundingClientRect()
  const at = { clientX: left + wide / 2, clientY: top + height / 2, pointerId: 7, pointerType: 'touch', button: 0, buttons: 1, isPrimary: true, bubbles: true, composed: true }
  node.dispatchEvent(new PointerEvent('pointerdown', at))
  node.dispatchEvent(new PointerEvent('pointerup', { ...at, buttons: 0 }))
  await settled(part)
}

/** Every drag, and the taps that do the same (INTERACTION §2.6). What there is on other stages is tested with them. */
const ROUTES: readonly (readonly [drag: string, route: string, walk: (room: Room) => Promise<unknown>, comesTo: (room: Room) => void])[] = [
  ['a part onto the street', 'tap the tile', async (room) => {
    await tap(room, element('c1'))
    await tap(room, '.tile', 'Kerb buffer')
  }, (room) => expect(row(room)).to.equal(START.replace('c1', 'c1 buffer-1'))],
  ['a part to its very place', 'tap the tile, then Move right', async (room) => {
    await tap(room, element('c1'))
    await tap(room, '.tile', 'Kerb buffer')
    await tap(room, '.act', 'Move right')
  }, (room) => expect(row(room)).to.equal(START.replace('c1 s1', 'c1 s1 buffer-1'))],
  ['to another place', 'Move left', async (room) => {
    await tap(room, element('c1'))
    await tap(room, '.act', 'Move left')
  }, (room) => expect(row(room)).to.equal(START.replace('g1 c1', 'c1 g1'))],
  ['to a place far away', 'More, Move to, the place by its neighbours', async (room) => {
    await tap(room, element('c1'))
    await tap(room, '.inspector .act', 'More')
    await tap(room, '.act-lines button', 'Move to')
    await tap(room, '.act-lines button', 'between Market stall and Footpath 2')
  }, (room) => expect(row(room)).to.equal('w1 g1 s1 b1 r1 d1 p1 k1 h1 c1 w2')],
  ['an edge', 'the stepper', async (room) => {
    await tap(room, element('c1'))
    await tap(room, '.step', 'Wider')
  }, (room) => expect(width(room, 'c1')).to.equal(2.1)],
  ['an edge, by its handle', 'tap the handle, then plus', async (room) => {
    await tap(room, element('c1'))
    await touch(room, find(room.part, '.st-handle[data-edge=end]'))
    await tap(room, '.st-steps button', 'Wider')
  }, (room) => expect(width(room, 'c1')).to.equal(2.1)],
  ['a part onto another', 'Replace', async (room) => {
    await tap(room, element('p1'))
    await tap(room, '.act', 'Replace')
    await tap(room, '.pick', 'Cycle lane')
  }, (room) => expect(elementOf(room.parts.controller, 'p1')?.kind).to.equal('cycle')],
  ['a rectangle around several', 'More, Select several, tap each', async (room) => {
    await tap(room, element('c1'))
    await tap(room, '.inspector .act', 'More')
    await tap(room, '.act-lines button', 'Select several')
    await tap(room, element('s1'))
    await tap(room, '.several-done')
  }, (room) => expect(room.parts.controller.session.selection.ids).to.deep.equal(['c1', 's1'])],
  ['several at once', 'Move right under the number of them', async (room) => {
    room.parts.controller.select(['c1', 's1'])
    await tap(room, '.inspector .act', 'Move right')
  }, (room) => expect(row(room)).to.equal(START.replace('c1 s1 b1', 'b1 c1 s1'))],
  ['the picture apart, with two fingers', 'zoom in', (room) => tap(room, '.st-zoom button', 'Zoom in'), (room) => expect(room.parts.view.viewport.zoom).to.equal(1.5)],
  ['the picture along', 'the arrows beside the map', async (room) => {
    await tap(room, '.st-zoom button', 'Zoom in')
    await tap(room, '.st-overview button', 'further right')
  }, (room) => expect(room.parts.view.viewport.pan).to.be.greaterThan(0)],
  ['the picture back', 'show everything', async (room) => {
    await tap(room, '.st-zoom button', 'Zoom in')
    await tap(room, '.st-zoom button', 'Show everything')
  }, (room) => expect(room.parts.view.viewport.maxPan).to.be.lessThan(1)],
  ['the line between before and after', 'Published plan', async (room) => {
    await tap(room, '.more-button')
    await tap(room, '.menu button', 'Before and after')
    await tap(room, '.compare .segments label', 'Published plan')
  }, (room) => expect(find(room.part, '.compare .split').classList.contains('none')).to.equal(true)],
  ['a part out of the street', 'Remove', async (room) => {
    await tap(room, element('p1'))
    await tap(room, '.act', 'Remove')
  }, (room) => expect(row(room)).to.equal(START.replace('p1 ', ''))],
]

describe('Every drag has taps that do the same', () => {
  before(() => setViewport({ width: 1280, height: 800 }))
  afterEach(tidy)

  for (const [drag, route, walk, comesTo] of ROUTES) {
    it(`${drag}: ${route}`, async () => {
      const room = await standRoom()
      await walk(room)
      comesTo(room)
    })
  }

  it('the other button of the mouse, and the menu key, open everything that can be done with what they are on', async () => {
    const room = await standRoom()
    const node = find(room.part, element('b1'))
    const { left, top, width: wide, height } = node.getBoundingClientRect()
    const menu = new PointerEvent('contextmenu', { clientX: left + wide / 2, clientY: top + height * 0.75, pointerType: 'mouse', bubbles: true, composed: true, cancelable: true })
    find(room.part, '.picture').dispatchEvent(menu)
    await tap(room, '.act-lines button', 'Lock')
    expect([menu.defaultPrevented, ...room.parts.controller.own]).to.deep.equal([true, 'b1'])
    find(room.part, element('c1')).dispatchEvent(new MouseEvent('contextmenu', { bubbles: true, composed: true, cancelable: true }))
    await tap(room, '.act-lines button', 'Remove')
    expect(row(room)).to.equal(START.replace('c1 ', ''))
    const beside = new PointerEvent('contextmenu', { clientX: 1, clientY: 1, pointerType: 'mouse', bubbles: true, composed: true, cancelable: true })
    find(room.part, '.title').dispatchEvent(beside)
    expect(beside.defaultPrevented).to.equal(false)
  })

  it('two taps on a part open its panel, and no others do', async () => {
    await setViewport({ width: 390, height: 844 })
    const room = await standRoom({ width: 390 })
    const twice = async (node: HTMLElement, by = 0): Promise<void> => {
      await touch(room, node)
      const { left, top, width: wide, height } = node.getBoundingClientRect()
      find(room.part, '.picture').dispatchEvent(new MouseEvent('dblclick', { clientX: left + wide / 2 + by, clientY: top + height / 2, bubbles: true, composed: true, cancelable: true }))
      await settled(room.part)
    }
    const focus = (): string => (room.root.activeElement as HTMLElement | null)?.className ?? ''
    find(room.part, '.grabber').click()
    find(room.part, '.grabber').click()
    await settled(room.part)
    expect(find(room.part, '.room').dataset['sheet']).to.equal('peek')
    await twice(find(room.part, element('w1')), 4000)
    expect([find(room.part, '.room').dataset['sheet'], focus()]).to.deep.equal(['peek', 'is-chosen'])
    await twice(find(room.part, element('w1')))
    expect([find(room.part, '.room').dataset['sheet'], focus(), room.parts.controller.selected]).to.deep.equal(['half', 'step', 'w1'])
    await setViewport({ width: 1280, height: 800 })
  })

  it('the sheet of a phone: the button on it', async () => {
    await setViewport({ width: 390, height: 844 })
    const room = await standRoom({ width: 390 })
    const now = (): string | undefined => find(room.part, '.room').dataset['sheet']
    expect(now()).to.equal('half')
    await tap(room, '.grabber')
    expect(now()).to.equal('full')
    await tap(room, '.grabber')
    expect(now()).to.equal('peek')
    await setViewport({ width: 1280, height: 800 })
  })
})
