/// <reference types="mocha" />
import { expect } from '@open-wc/testing'
import { sendKeys, setViewport } from '@web/test-runner-commands'
import { setWidth } from '../../session/verbs.ts'
import { clean, find, settled, stand, tidy, type Stand } from '../stand.sample.ts'
import { CodraftSections } from './sections.ts'

afterEach(tidy)

const stage = { kind: 'row', length: 25.6, unit: 'm', step: 0.1, sideNames: { start: 'harbour side', end: 'town side' } }
const sections = [
  { id: 'stop', title: 'At the stop', along: 40, stage, elements: [{ id: 'w1', kind: 'footpath', width: 2.8 }, { id: 's1', kind: 'bus-stop', width: 2.4 }, { id: 'd1', kind: 'car', width: 3 }, { id: 'w2', kind: 'footpath', width: 2.4 }] },
  { id: 'further', title: 'Further on', stage, elements: [{ id: 'w1', kind: 'footpath', width: 2.8 }, { id: 'd1', kind: 'car', width: 3 }, { id: 'w2', kind: 'footpath', width: 2.4 }] },
]
const rules = [{ id: 'swing', rule: 'shift', on: 'car', max: 0.05, match: 'id', severity: 'warn', message: 'It moves by {actual}; {limit} is possible.' }]
const on = (readonly = false, of: readonly object[] = sections) => stand('codraft-sections', CodraftSections, { brief: { layout: { sections: of }, rules }, readonly })

async function opened(readonly = false, of: readonly object[] = sections): Promise<Stand<CodraftSections>> {
  const stood = await on(readonly, of)
  find(stood.part, '.compare-sections').focus()
  await sendKeys({ press: 'Enter' })
  for (let tries = 0; stood.part.querySelector('dialog[open] .beside > svg') === null; tries++) {
    if (tries > 100) throw new Error('It has not opened.')
    await settled(stood.part)
  }
  return stood
}
const lines = ({ part }: Stand<CodraftSections>): string[] => [...part.querySelectorAll('.runs li > span')].map(({ textContent }) => textContent.replace(/\s+/g, ' ').trim())

describe('All sections in one picture', () => {
  it('is accessible, and leads with the keyboard alone to what runs through them', async () => {
    const stood = await opened()
    await clean(find(stood.part, 'dialog'))
    expect(find(stood.part, 'dialog h3').textContent.replace(/\s/g, ' ')).to.equal('From “At the stop” to “Further on”: 40 metres')
    expect(lines(stood)).to.deep.equal(['Footpath 1 goes straight on.', 'Car lane moves 2.4 m towards harbour side. It moves by 2.4 m; 2.0 m is possible.', 'Footpath 2 moves 2.4 m towards harbour side.'])
    expect(find(stood.part, 'dialog .soft').textContent).to.equal('Only in “At the stop”: Bus stop.')
    for (let tabs = 0; (stood.root.activeElement as HTMLElement).ariaLabel?.startsWith('Change: Car lane') !== true; tabs++) {
      if (tabs > 6) throw new Error('The car lane is not reached.')
      await sendKeys({ press: 'Tab' })
    }
    await sendKeys({ press: 'Enter' })
    expect(stood.asked.at(-1)).to.equal('goTo d1')
    expect(stood.part.querySelector('dialog')?.open).to.equal(false)
  })

  it('shows sections at one scale, their lines in line, and a band for each part, broken around one that swings too far', async () => {
    const { part } = await opened()
    const svg = find<HTMLElement>(part, '.beside > svg')
    expect(svg.getAttribute('aria-label')).to.contain('At the stop: Footpath').and.to.contain('Further on: Footpath')
    const bands = [...svg.querySelectorAll('path[stroke-linejoin=round]')].filter((path) => /^M[\d.]+ [\d.]+H[\d.]+C/.test(path.getAttribute('d') ?? ''))
    expect(bands.map((path) => path.getAttribute('stroke-dasharray') !== null)).to.deep.equal([false, true, false])
    expect(bands.map((path) => /^M([\d.]+) .*H([\d.]+)C.*H([\d.]+)C/.exec(path.getAttribute('d') ?? '')?.slice(1).map(Number))).to.deep.equal([[0, 280, 0], [520, 820, 280], [820, 1060, 580]])
    expect([...svg.querySelectorAll('text')].map(({ textContent }) => textContent.replace(/\s/g, ' ')).filter((text) => text.includes('←'))).to.deep.equal(['! ← 2.4 m', '← 2.4 m'])
  })

  it('says of a section in which nothing stands that nothing does', async () => {
    const stood = await opened(false, [sections[0]!, { ...sections[1]!, elements: [] }])
    const svg = find<HTMLElement>(stood.part, '.beside > svg')
    expect([...svg.querySelectorAll('text')].filter(({ textContent }) => textContent === 'Nothing here yet').length).to.equal(1)
    expect(svg.getAttribute('aria-label')).to.contain('Further on: Nothing here yet')
  })

  it('is that of the layout as it stands, each time it is opened', async () => {
    const stood = await opened()
    find(stood.part, 'dialog .dialog-head button').click()
    setWidth(stood.parts.controller, 's1', { width: 2.2, door: 'buttons' })
    find(stood.part, '.compare-sections').click()
    await settled(stood.part)
    expect(lines(stood)[1]).to.contain('Car lane moves 2.2 m')
  })

  it('is what the rule measures: by number where it says so, with both names', async () => {
    const further = { ...sections[1], elements: [{ id: 'b1', kind: 'bus', width: 3 }, { id: 'd1', kind: 'car', width: 3 }] }
    const stood = await stand('codraft-sections', CodraftSections, { brief: { layout: { sections: [sections[0], further] }, rules: [{ ...rules[0], on: ['bus', 'car'], match: 'nth' }] } })
    find(stood.part, '.compare-sections').click()
    for (let tries = 0; stood.part.querySelector('dialog[open] .beside > svg') === null && tries < 100; tries++) await settled(stood.part)
    expect(lines(stood)).to.deep.equal(['Car lane (there: Bus lane) moves 5.2 m towards harbour side. It moves by 5.2 m; 2.0 m is possible.'])
    expect(find(stood.part, 'dialog').textContent).to.contain('Only in “Further on”: Car lane.')
  })

  it('offers nothing to change where the design can only be looked at', async () => {
    const { part } = await opened(true)
    expect([part.querySelectorAll('.runs li').length, part.querySelectorAll('.runs button').length]).to.deep.equal([3, 0])
  })

  it('is not offered where nothing runs through', async () => {
    const { part } = await stand('codraft-sections', CodraftSections, { brief: { layout: { sections: [sections[0], { ...sections[1], stage: { ...stage, unit: 'ft' } }] }, rules: [] } })
    expect(part.querySelector('.compare-sections')).to.equal(null)
  })

  it('fits a phone: the way to it keeps its size, and nothing scrolls sideways', async () => {
    await setViewport({ width: 320, height: 640 })
    const { part } = await opened()
    const { width, height } = find(part, '.compare-sections').getBoundingClientRect()
    expect(Math.min(width, height)).to.be.at.least(44)
    const dialog = find(part, 'dialog')
    expect(dialog.scrollWidth).to.be.at.most(dialog.clientWidth)
    await clean(dialog)
    await setViewport({ width: 800, height: 600 })
  })
})
