/// <reference types="mocha" />
import { elementsIn } from '@codraft/core'
import { expect, waitUntil } from '@open-wc/testing'
import { elementOf } from '../../session/verbs.ts'
import type { CodraftRoom } from '../index.ts'
import { standRoom, tidy } from '../stand.sample.ts'

const option = (part: HTMLElement, id: string): HTMLElement => part.querySelector<HTMLElement>(`[role="option"][data-element="${id}"]`)!
/** Presses keys where the focus is, as a browser does; whether the page was kept from doing anything with the last. */
function press(part: CodraftRoom, keys: readonly string[], held: KeyboardEventInit = {}): boolean {
  const root = part.getRootNode() as ShadowRoot
  let kept = false
  for (const key of keys) kept = !(root.activeElement ?? part).dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, composed: true, cancelable: true, ...held }))
  return kept
}

describe('Keys that are pressed before the hands have come', () => {
  afterEach(tidy)

  it('are done as soon as they have, in their order, where each has brought the focus', async () => {
    const { part, parts, root } = await standRoom({
      early: (room) => {
        expect(room.querySelector('.st-box'), 'nobody answers yet').to.equal(null)
        option(room, 'w1').focus()
        expect(press(room, ['ArrowRight', 'ArrowRight', '+', '+']), 'the page does nothing with them').to.equal(true)
      },
    })
    await waitUntil(() => elementOf(parts.controller, 'c1')?.width === 2.2, 'it is wider by two steps')
    expect((root.activeElement as HTMLElement).dataset['element']).to.equal('c1')
    expect(parts.controller.session.history.past, 'one undo, as for a held key').to.have.length(1)
    expect(press(part, ['-'])).to.equal(true)
    expect(elementOf(parts.controller, 'c1')?.width, 'once, and nothing is pressed twice').to.equal(2.1)
  })

  it('pick up, move and put down', async () => {
    const { parts } = await standRoom({ early: (room) => (option(room, 'c1').focus(), void press(room, [' ', 'ArrowRight', 'Enter'])) })
    await waitUntil(() => parts.controller.session.history.past.length === 1, 'it is put down')
    expect(elementsIn(parts.controller.session.layout, 'stop').map(({ id }) => id).slice(2, 4)).to.deep.equal(['s1', 'c1'])
  })

  it('are the page’s where they say nothing to elements, and go no further than the elements', async () => {
    const { parts } = await standRoom({
      early: (room) => {
        option(room, 'p1').focus()
        for (const key of ['Tab', 'F5', 'PageDown', 'Shift']) expect(press(room, [key]), key).to.equal(false)
        expect(press(room, ['d'], { ctrlKey: true }), 'held with others, they are the browser’s as well').to.equal(false)
      },
    })
    await waitUntil(() => parts.controller.session.history.past.length === 1, 'the copy is made')
    expect(elementsIn(parts.controller.session.layout, 'stop').filter(({ kind }) => kind === 'parking')).to.have.length(2)
  })

  it('stay where the focus went on', async () => {
    const { parts, root } = await standRoom({
      early: (room) => {
        option(room, 'c1').focus()
        press(room, ['-'])
        room.querySelector<HTMLElement>('.review-button')!.focus()
      },
    })
    await waitUntil(() => elementOf(parts.controller, 'c1')?.width === 1.9, 'it was meant for the element that had it')
    expect((root.activeElement as HTMLElement).className).to.contain('review-button')
  })

  it('open the panel of the element that has the focus, and no arrow overtakes that', async () => {
    const { part, parts, root } = await standRoom({ early: (room) => (option(room, 'c1').focus(), void press(room, ['Enter', 'ArrowRight', 'ArrowRight'])) })
    await waitUntil(() => root.activeElement?.closest('.inspector'), 'the panel has the focus')
    await new Promise((resolve) => setTimeout(resolve, 50))
    expect(parts.controller.selected).to.equal('c1')
    expect(root.activeElement?.closest('.inspector'), 'and keeps it').not.to.equal(null)
    expect(option(part, 'c1').getAttribute('aria-selected')).to.equal('true')
  })

  it('come before what is pressed while they are done', async () => {
    let pressed = false
    const { part, parts } = await standRoom({
      early: (room) => {
        option(room, 'c1').focus()
        press(room, [' ', 'ArrowRight'])
        // The first of them is answered: the hands are there, and the other is still to come.
        room.parts.controller.subscribe(({ type }) => {
          if (type !== 'lifted' || pressed) return
          pressed = true
          queueMicrotask(() => press(room, ['Enter']))
        })
      },
    })
    await waitUntil(() => parts.controller.session.history.past.length === 1, 'it is put down')
    expect(elementsIn(parts.controller.session.layout, 'stop').map(({ id }) => id).slice(2, 4), 'one further, not where it was').to.deep.equal(['s1', 'c1'])
    expect(press(part, ['+']), 'then keys are heard as ever').to.equal(true)
    expect(elementOf(parts.controller, 'c1')?.width).to.equal(2.1)
  })
})
