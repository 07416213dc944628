/// <reference types="mocha" />
import { expect } from '@open-wc/testing'
import { sendKeys } from '@web/test-runner-commands'
import { elementsIn } from '@codraft/core'
import { elementOf } from '../../session/verbs.ts'
import { clean, find, settled, stand, tidy } from '../stand.sample.ts'
import { CodraftPicker } from './picker.ts'

afterEach(tidy)
const on = () => stand('codraft-picker', CodraftPicker)

describe('The picker', () => {
  it('is accessible, and replaces with the keyboard alone', async () => {
    const { part, parts } = await on()
    parts.controller.select(['p1'])
    await part.open('replace')
    await clean()
    expect(part.querySelector('h2')?.textContent).to.equal('Replace Parking by…')
    await sendKeys({ type: 'cyc' })
    await sendKeys({ press: 'Enter' })
    expect(elementOf(parts.controller, 'p1')?.kind).to.equal('cycle')
    expect(part.querySelector('dialog')?.open).to.equal(false)
  })

  it('goes down the list with arrows and adds after the selected element', async () => {
    const { part, parts, asked } = await on()
    parts.controller.select(['c1'])
    await part.open('add')
    await sendKeys({ press: 'ArrowDown' })
    await sendKeys({ press: 'ArrowDown' })
    await sendKeys({ press: 'Enter' })
    expect(elementsIn(parts.controller.session.layout, 'stop')[3]?.kind).to.equal('trees')
    expect(asked).to.deep.equal(['goTo trees-1'])
  })

  it('does not offer what stands there already, and adds when nothing is selected', async () => {
    const { part, parts } = await on()
    parts.controller.select(['p1'])
    await part.open('replace')
    expect([...part.querySelectorAll('.pick-name')].map(({ textContent }) => textContent)).not.to.include('Parking')
    part.querySelector('dialog')!.close()
    parts.controller.select([])
    await part.open('replace')
    expect(part.querySelector('h2')?.textContent).to.equal('Add a part')
  })

  it('changes nothing when it is closed', async () => {
    const { part, parts } = await on()
    parts.controller.select(['p1'])
    await part.open('replace')
    await sendKeys({ press: 'Escape' })
    await settled(part)
    expect(part.querySelector('dialog')?.open).to.equal(false)
    await part.open('replace')
    find(part, 'button', 'Close').click()
    expect(parts.controller.session.history.past).to.deep.equal([])
  })
})
