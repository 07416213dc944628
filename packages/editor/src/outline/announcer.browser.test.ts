/// <reference types="mocha" />
import { expect, waitUntil } from '@open-wc/testing'
import { add, applyFix, choose, duplicate, moveTo, remove, setWidth, stepWidth } from '../session/verbs.ts'
import { clean, focused, heard, names, press, spoken, street, tidy, wait } from './street.sample.ts'

afterEach(tidy)

describe('The announcer', () => {
  it('says each edit once, with its result', async () => {
    const one = street()
    const { controller } = one.parts
    const edits: [() => unknown, string][] = [
      [() => setWidth(controller, 's1', { width: 2, door: 'buttons' }), 'Bus stop 2 metres. 0.4 metres spare. Problem: Bus stop is narrower than 2.1 metres.'],
      [() => applyFix(controller, controller.verdict.results.find(({ rule, status }) => rule === 'stop-width' && status === 'violated')!.fixes[0]!, 'buttons'), 'Bus stop made 2.1 metres. Fixed: Bus stop.'],
      [() => moveTo(controller, 'c1', { index: 3, door: 'pointer' }), 'Cycle lane moved to 4 of 11, between Bus stop and Bus lane.'],
      [() => choose(controller, 'd1', { choice: 'way', option: 'out', door: 'list' }), 'Car lane: outbound.'],
      [() => duplicate(controller, 'k1', 'buttons'), 'Kerb buffer copied. Copy selected, 0.8 metres to the right. 0.5 metres too much.'],
      [() => remove(controller, 'p1', 'keys'), 'Parking removed. 1.7 metres spare. Undo available.'],
      [() => controller.undo(), 'Undid: Parking removed. 0.5 metres too much.'],
    ]
    for (const [nth, [edit, sentence]] of edits.entries()) {
      edit()
      await heard(one, nth + 1)
      expect(spoken(one)).to.equal(sentence)
    }
    expect(one.announcer.log).to.deep.equal(edits.map(([, sentence]) => sentence))
  })

  it('speaks the resting value of a held key', async () => {
    const one = street()
    for (let n = 0; n < 4; n++) {
      stepWidth(one.parts.controller, 'b1', { steps: -1, door: 'keys' })
      await wait(40)
    }
    await heard(one, 1)
    expect(one.announcer.log).to.deep.equal(['Bus lane 2.8 metres. 0.4 metres spare.'])
  })

  it('says where something came to rest, not where it was let go on the way', async () => {
    const one = street()
    for (const index of [3, 5, 8]) moveTo(one.parts.controller, 'c1', { index, door: 'pointer' })
    moveTo(one.parts.controller, 'h1', { index: 0, door: 'pointer' })
    await heard(one, 1)
    expect(one.announcer.log).to.deep.equal(['Cycle lane moved to 9 of 11, between Kerb buffer and Market stall. Market stall moved to 1 of 11, before Footpath 1.'])
  })

  it('loses none of several edits that follow each other at once', async () => {
    const one = street()
    remove(one.parts.controller, 'p1', 'keys')
    add(one.parts.controller, 'cycle', { door: 'keys', index: 7 })
    await heard(one, 1)
    expect(one.announcer.log).to.deep.equal(['Parking removed. Cycle lane 2 added, 8 of 11, 1.6 metres wide. 0.6 metres spare. Budget: 400 euros too much. Undo available.'])
  })

  it('puts what else is to be said after the edit that it came with', async () => {
    const one = street()
    remove(one.parts.controller, 'p1', 'keys')
    one.announcer.announce('Saved on this phone')
    await heard(one, 1)
    one.announcer.announce('Link copied.')
    await heard(one, 2)
    expect(one.announcer.log).to.deep.equal(['Parking removed. 2.2 metres spare. Undo available. Saved on this phone.', 'Link copied.'])
  })

  it('takes turns, so that the same sentence is read again', async () => {
    const one = street()
    const nodes = [...one.root.querySelectorAll('[role="status"]')]
    one.parts.controller.undo()
    await heard(one, 1)
    const first = nodes.findIndex(({ textContent }) => textContent === 'Nothing to undo.')
    one.parts.controller.undo()
    await heard(one, 2)
    const second = nodes.findIndex(({ textContent }) => textContent === 'Nothing to undo.')
    expect([first, second].sort()).to.deep.equal([0, 1])
    expect(nodes[first]?.textContent).to.equal('')
  })

  it('says the whole of a lift: picking up, moving, putting down; the keys only the first time', async () => {
    const one = street()
    one.outline.focus('c1')
    for (const [nth, key] of ['Space', 'ArrowRight', 'Space', 'Space', 'Escape'].entries()) {
      await press(key)
      await heard(one, nth + 1)
    }
    expect(one.announcer.log).to.deep.equal([
      "Harbour Street, cross-section, 11 elements, 25.6 metres. Your copy of the council's plan. Cycle lane picked up, 3 of 11. Left and right move it, up and down change its width. Space to put down, Escape to cancel.",
      '4 of 11, between Bus stop and Bus lane.', 'Cycle lane moved to 4 of 11, between Bus stop and Bus lane.', 'Cycle lane picked up, 4 of 11.', 'Cancelled. Cycle lane is back at 4 of 11.',
    ])
  })

  it('tells of undo three times and then no more', async () => {
    const one = street()
    for (const [nth, id] of ['p1', 'k1', 'h1', 'b1'].entries()) {
      remove(one.parts.controller, id, 'keys')
      await heard(one, nth + 1)
    }
    expect(one.announcer.log.map((sentence) => sentence.endsWith('Undo available.'))).to.deep.equal([true, true, true, false])
  })

  it('says when the browser goes offline and comes back, until it is closed', async () => {
    const one = street()
    dispatchEvent(new Event('offline'))
    await heard(one, 1)
    dispatchEvent(new Event('online'))
    await heard(one, 2)
    one.announcer.destroy()
    dispatchEvent(new Event('offline'))
    expect(one.announcer.log).to.deep.equal(['You are offline. Your idea is kept on this device.', 'Back online.'])
  })

  it('speaks from within a dialog that shuts out everything beside it, and from where it stood afterwards', async () => {
    const one = street()
    const dialog = document.createElement('dialog')
    one.root.append(dialog)
    dialog.showModal()
    const heardIn = (place: Element): string => [...place.querySelectorAll('[role="status"], [role="alert"]')].map(({ textContent }) => textContent).join('')
    one.announcer.announce('Sending your idea.')
    await waitUntil(() => heardIn(dialog) === 'Sending your idea.', 'it is said within', { timeout: 4000 })
    one.announcer.alert('Not sent.')
    expect(heardIn(dialog)).to.equal('Sending your idea.Not sent.')
    dialog.close()
    one.announcer.announce('Link copied.')
    await waitUntil(() => spoken(one) === 'Link copied.' && heardIn(dialog) === '', 'it is said outside', { timeout: 4000 })
  })

  it('alerts at once and keeps the last twenty sentences', async () => {
    const one = street()
    one.announcer.alert('Not sent. Your idea is still here. Try again.')
    expect(one.root.querySelector('[role="alert"]')?.textContent).to.equal('Not sent. Your idea is still here. Try again.')
    for (let n = 1; n <= 24; n++) one.announcer.alert(`${n}`)
    expect(one.announcer.log).to.have.length(20)
    expect(one.announcer.log.at(-1)).to.equal('24')
  })
})

describe('Two widgets on a page', () => {
  it('do not disturb each other', async () => {
    const [one, other] = [street(), street()]
    one.outline.focus('c1')
    await press('Delete', '+')
    await heard(one, 1)
    expect(names(other)).to.have.length(11)
    expect(other.announcer.log).to.deep.equal([])
    expect(focused(other)).to.equal(null)
    const ids = [...one.root.querySelectorAll('[id]'), ...other.root.querySelectorAll('[id]')].map(({ id }) => id)
    expect(new Set(ids).size).to.equal(ids.length)
    await press('Control+z', 'Control+z')
    expect(names(one)).to.have.length(11)
    await clean(document)
  })
})
