/// <reference types="mocha" />
import { expect } from '@open-wc/testing'
import { sendKeys } from '@web/test-runner-commands'
import { add, elementOf, moveBy, remove } from '../../session/verbs.ts'
import { clean, find, settled, stand, tidy } from '../stand.sample.ts'
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

  it('can be closed', async () => {
    const { part, parts } = await on()
    remove(parts.controller, 'p1', 'buttons')
    await settled(part)
    find(part, 'button', 'Close').click()
    await settled(part)
    expect(part.querySelector('.toast')).to.equal(null)
  })
})
