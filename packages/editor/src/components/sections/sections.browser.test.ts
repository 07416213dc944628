/// <reference types="mocha" />
import { expect } from '@open-wc/testing'
import { sendKeys, setViewport } from '@web/test-runner-commands'
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

  it('show whole names and how much is wrong on a phone, all of them at once', async () => {
    await setViewport({ width: 390, height: 844 })
    const named = [{ ...sections[0], title: 'Between the side streets' }, { ...sections[1], title: 'At the light-rail station' }]
    const { part, parts } = await standRoom({ brief: { layout: { sections: named }, rules: [{ id: 'walk', rule: 'size', on: 'footpath', min: 2, message: 'Too narrow.' }] } })
    for (let tries = 0; tabs(part).length === 0 && tries < 100; tries++) await settled(part)
    setWidth(parts.controller, 'w1', { width: 1.5, door: 'buttons' })
    await settled(part)
    const list = find(part, '[role="tablist"]')
    expect(list.scrollWidth).to.be.at.most(list.clientWidth)
    for (const name of part.querySelectorAll<HTMLElement>('.tab-name')) expect([name.scrollWidth - name.clientWidth, name.scrollHeight - name.clientHeight], name.textContent).to.satisfy(([x = 0, y = 0]) => x <= 1 && y <= 1)
    expect(find(part, '.count').getBoundingClientRect().width).to.be.within(16, 40)
    expect(find(part, '.count').textContent).to.equal('1 problem')
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
