/// <reference types="mocha" />
import { expect } from '@open-wc/testing'
import { sendKeys, sendMouse, setViewport } from '@web/test-runner-commands'
import { clean, find, settled, tidy } from '../../components/stand.sample.ts'
import { heldIn } from '../../session/rack.sample.ts'
import { slotOn, standRack } from '../../stages/rack.sample.ts'

const rest = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms))

describe('Several parts of a rack', () => {
  before(() => setViewport({ width: 1280, height: 800 }))
  afterEach(() => tidy())

  it('are taken by a rectangle and with Control, have frames and keys of their own, and go as one step', async () => {
    const stand = await standRack()
    const { controller } = stand.parts
    const [left, top] = slotOn(stand, 's1')
    const [right, bottom] = slotOn(stand, 's5')
    await sendMouse({ type: 'move', position: [left - 14, top - 185] })
    await sendMouse({ type: 'down' })
    await sendMouse({ type: 'move', position: [left, top - 160] })
    await sendMouse({ type: 'move', position: [right, bottom] })
    await sendMouse({ type: 'up' })
    expect(controller.session.selection.ids).to.deep.equal(['osc', 'vcf'])
    await sendKeys({ down: 'Control' })
    await sendMouse({ type: 'click', position: slotOn(stand, 's7') })
    await sendKeys({ up: 'Control' })
    expect(controller.session.selection.ids).to.deep.equal(['osc', 'vcf', 'lamp'])
    for (let tries = 0; tries < 100 && !stand.part.querySelector('.inspector .acts'); tries++) await rest(30)
    await settled(stand.part)
    expect(stand.part.querySelectorAll('.st-several:not([hidden])').length).to.equal(3)
    expect(find(stand.part, '.inspector h3').textContent).to.equal('3 parts selected')
    await clean()
    find(stand.part, '.inspector .act', 'Lock').click()
    expect([...controller.own].sort()).to.deep.equal(['lamp', 'osc', 'vcf'])
    find(stand.part, '.inspector .act', 'Remove').click()
    expect(heldIn(controller)).to.equal('s1:osc s4:vcf s7:lamp s11:out')
    await settled(stand.part)
    find(stand.part, '.inspector .act', 'Unlock').click()
    await settled(stand.part)
    find(stand.part, '.inspector .act', 'Remove').click()
    expect([heldIn(controller), controller.session.history.past.length]).to.deep.equal(['s11:out', 1])
    controller.undo()
    expect(heldIn(controller)).to.equal('s1:osc s4:vcf s7:lamp s11:out')
  })

  it('are taken by taps alone, from More on', async () => {
    const stand = await standRack()
    const { controller } = stand.parts
    await sendMouse({ type: 'click', position: slotOn(stand, 's4') })
    await settled(stand.part)
    find(stand.part, '.slot-panel .act', 'More').click()
    for (let tries = 0; tries < 100 && !stand.part.querySelector('dialog.acts-of[open]'); tries++) await rest(30)
    find(stand.part, '.act-lines button', 'Select several').click()
    await rest(100)
    await sendMouse({ type: 'click', position: slotOn(stand, 's7') })
    await sendMouse({ type: 'click', position: slotOn(stand, 's8') })
    expect([controller.session.selection.ids, controller.aimed]).to.deep.equal([['vcf', 'lamp'], null])
    await sendKeys({ press: 'Escape' })
  })
})

describe('Everything that can be done with a part', () => {
  before(() => setViewport({ width: 1280, height: 800 }))
  afterEach(() => tidy())

  it('holds where it is to go: the next tap says', async () => {
    const stand = await standRack()
    await sendMouse({ type: 'click', position: slotOn(stand, 's7'), button: 'right' })
    for (let tries = 0; tries < 100 && !stand.part.querySelector('dialog.acts-of[open]'); tries++) await rest(30)
    find(stand.part, '.act-lines button', 'Move to').click()
    await rest(200)
    expect([...stand.part.querySelectorAll('.voices [role=status]')].map(({ textContent }) => textContent).join(' ')).to.contain('Tap a place for Lamp')
    await sendMouse({ type: 'click', position: slotOn(stand, 's9') })
    expect(heldIn(stand.parts.controller)).to.equal('s1:osc s4:vcf s9:lamp s11:out')
  })

  it('says why where it is fixed', async () => {
    const stand = await standRack({ rules: [{ id: 'stay', rule: 'lock', on: '@lamp', fields: ['at'], why: { text: 'It is soldered.' } }] })
    await sendMouse({ type: 'click', position: slotOn(stand, 's7'), button: 'right' })
    for (let tries = 0; tries < 100 && !stand.part.querySelector('dialog.acts-of[open]'); tries++) await rest(30)
    find(stand.part, '.act-lines button', 'Move to').click()
    await rest(250)
    expect([...stand.part.querySelectorAll('.voices [role=status]')].map(({ textContent }) => textContent).join(' ')).to.contain('Lamp is fixed: it is soldered.')
  })
})
