/// <reference types="mocha" />
import { expect, waitUntil } from '@open-wc/testing'
import { sendKeys } from '@web/test-runner-commands'
import { rackTrial } from '../../session/rack.sample.ts'
import { add, elementOf, moveBy, remove } from '../../session/verbs.ts'
import { slots } from '../../stages/slots.ts'
import { clean, find, partsOf, settled, stand, tidy } from '../stand.sample.ts'
import { CodraftToast } from './toast.ts'

afterEach(tidy)
const on = () => stand('codraft-toast', CodraftToast)

describe('The note over the stage', () => {
  it('is accessible, and takes a removal back with the keyboard alone', async () => {
    const { part, parts, asked } = await on()
    parts.controller.select(['p1'])
    remove(parts.controller, 'p1', 'buttons')
    await settled(part)
    await clean()
    expect(part.textContent).to.contain('Parking removed.')
    await sendKeys({ press: 'Tab' })
    await sendKeys({ press: 'Enter' })
    await settled(part)
    expect(elementOf(parts.controller, 'p1')?.kind).to.equal('parking')
    expect(part.querySelector('.toast')).to.equal(null)
    // The button has gone with the note: the keys go on with what is back.
    expect(asked).to.deep.equal(['goTo p1'])
  })

  it('shows the way to what a tap added, unless it went again', async () => {
    const { part, parts, asked } = await on()
    const id = add(parts.controller, 'trees', { door: 'buttons' })
    await settled(part)
    find(part, 'button', 'Go to it').click()
    expect(asked).to.deep.equal([`goTo ${id}`])
  })

  it('says why a wish changed nothing', async () => {
    const { part, parts } = await on()
    moveBy(parts.controller, 'r1', { by: 1, door: 'buttons' })
    await settled(part)
    expect(part.textContent).to.contain('Light rail is fixed: the tracks stay where they are')
  })

  it('says on slots, too, what is heard', async () => {
    const parts = { ...partsOf(), controller: rackTrial({ elements: ['s1', 's4', 's8'].map((slot, index) => ({ id: `o${index}`, kind: index < 2 ? 'oscillator' : 'output', slot })) }), works: { slots } }
    const { part } = await stand('codraft-toast', CodraftToast, { set: { parts } })
    for (const [kind, told] of [['huge', 'Not there: Screen needs 6 places side by side.'], ['oscillator', 'Oscillator: 2 of 2 used.']] as const) {
      add(parts.controller, kind, { door: 'buttons' })
      await waitUntil(() => part.textContent.includes(told), `${told} ${part.textContent}`)
    }
  })

  it('can be closed', async () => {
    const { part, parts } = await on()
    remove(parts.controller, 'p1', 'buttons')
    await settled(part)
    find(part, 'button', 'Close').click()
    await settled(part)
    expect(part.querySelector('.toast')).to.equal(null)
  })
})
