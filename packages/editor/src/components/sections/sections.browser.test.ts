/// <reference types="mocha" />
import { expect } from '@open-wc/testing'
import { sendKeys } from '@web/test-runner-commands'
import { setWidth } from '../../session/verbs.ts'
import { clean, find, settled, stand, standRoom, tidy } from '../stand.sample.ts'
import { CodraftSections } from './sections.ts'

afterEach(tidy)

const stage = { kind: 'row', length: 25.6, unit: 'm', step: 0.1 }
/** Harbour Street at the stop, and further on. */
const sections = [
  { id: 'stop', title: 'At the stop', stage, elements: [{ id: 'w1', kind: 'footpath', width: 2.8 }, { id: 's1', kind: 'bus-stop', width: 2.4 }, { id: 'w2', kind: 'footpath', width: 2.4 }] },
  { id: 'further', title: 'Further on', stage, elements: [{ id: 'w1', kind: 'footpath', width: 2.8 }, { id: 'w2', kind: 'footpath', width: 2.4 }] },
]
const on = () => stand('codraft-sections', CodraftSections, { brief: { layout: { sections }, rules: [{ id: 'walk', rule: 'size', on: 'footpath', min: 2, message: 'Too narrow.' }] } })
const tabs = (part: ParentNode): HTMLElement[] => [...part.querySelectorAll<HTMLElement>('[role="tab"]')]
const shown = (part: ParentNode): string[] => tabs(part).filter((tab) => tab.ariaSelected === 'true').map((tab) => tab.textContent.trim())

describe('The sections', () => {
  it('are tabs that are worked with the keyboard alone, and say what they show', async () => {
    const { part, parts, asked } = await on()
    await sendKeys({ press: 'Tab' })
    expect(shown(part)).to.deep.equal(['At the stop'])
    await sendKeys({ press: 'ArrowRight' })
    await settled(part)
    expect([parts.controller.section, shown(part), (part.getRootNode() as ShadowRoot).activeElement?.textContent?.trim()]).to.deep.equal(['further', ['Further on'], 'Further on'])
    expect(asked).to.deep.equal(['announce Further on: 2 elements, 25.6 metres.'])
    await sendKeys({ press: 'ArrowRight' })
    await sendKeys({ press: 'End' })
    await sendKeys({ press: 'Home' })
    await settled(part)
    expect(parts.controller.section).to.equal('stop')
  })

  it('tell of problems where nobody is looking', async () => {
    const { part, parts } = await on()
    setWidth(parts.controller, 'w1', { width: 1.5, door: 'buttons' })
    find(part, '[role="tab"]', 'Further on').click()
    await settled(part)
    expect(tabs(part).map((tab) => tab.textContent.replace(/\s+/g, ' ').trim())).to.deep.equal(['At the stop 1 problem', 'Further on'])
  })

  it('come with a room that has several, accessible, and its rules say where', async () => {
    const { part, parts } = await standRoom({ brief: { layout: { sections }, rules: [{ id: 'walk', rule: 'size', on: 'footpath', min: 2, message: 'Too narrow.' }] } })
    for (let tries = 0; tabs(part).length === 0 && tries < 100; tries++) await settled(part)
    find(part, '[role="tab"]', 'Further on').click()
    setWidth(parts.controller, 'w2', { width: 1.5, door: 'buttons' })
    await settled(part)
    await clean(part)
    expect(part.querySelectorAll('[role="option"]')).to.have.length(2)
    expect(find(part, '.problem').textContent).to.contain('Further on: Too narrow.')
    parts.controller.undo()
    await settled(part)
    expect([parts.controller.section, part.querySelectorAll('.problem:not(.solved)').length]).to.deep.equal(['further', 0])
  })

  it('do not come with a room that has one', async () => {
    const { part } = await standRoom()
    await settled(part)
    expect(part.querySelector('codraft-sections, [role="tabpanel"]')).to.equal(null)
  })
})
