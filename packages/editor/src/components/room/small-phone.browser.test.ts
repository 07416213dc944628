/// <reference types="mocha" />
import { expect, waitUntil } from '@open-wc/testing'
import { emulateMedia, setViewport } from '@web/test-runner-commands'
import { remove } from '../../session/verbs.ts'
import type { CodraftChip } from '../chip/chip.ts'
import type { CodraftRules } from '../rules/rules.ts'
import { find, settled, standRoom, tidy } from '../stand.sample.ts'

const boxOf = (part: HTMLElement, query: string): DOMRect => find(part, query).getBoundingClientRect()

describe('The room on the smallest phones', () => {
  beforeEach(async () => {
    document.body.style.margin = '0'
    await setViewport({ width: 320, height: 568 })
  })
  afterEach(async () => {
    tidy()
    await setViewport({ width: 1280, height: 800 })
  })

  it('has its title beside its tools, and keeps them there when the idea is saved and ready', async () => {
    const { part, parts } = await standRoom()
    const high = boxOf(part, '.head').height
    expect(boxOf(part, '.title').bottom).to.be.above(boxOf(part, '.tools').top)
    expect(boxOf(part, '.title').right).to.be.at.most(boxOf(part, '.tools').left)
    remove(parts.controller, 'p1', 'buttons')
    await settled(part)
    expect(boxOf(part, '.head').height).to.be.closeTo(high, 1)
    expect(find(part, '.title').scrollHeight).to.be.at.most(find(part, '.title').clientHeight + 1)
  })

  it('draws no box around what the sheet is pulled by where the reader has colours of their own', async () => {
    await emulateMedia({ forcedColors: 'active' })
    const { part } = await standRoom()
    expect(getComputedStyle(find(part, '.grabber')).borderTopWidth).to.equal('0px')
    await emulateMedia({ forcedColors: 'none' })
  })

  it('beckons once to the first part that can be changed', async () => {
    await emulateMedia({ reducedMotion: 'no-preference' })
    const { part } = await standRoom()
    await waitUntil(() => part.querySelector('.st-hint') !== null, 'Nothing beckons.')
    const { animationName, animationIterationCount } = getComputedStyle(find(part, '.st-hint'))
    expect([animationName, animationIterationCount]).to.deep.equal(['st-beckon', '1'])
    await emulateMedia({ reducedMotion: 'reduce' })
    expect(getComputedStyle(find(part, '.st-hint')).animationName).to.equal('none')
    await emulateMedia({ reducedMotion: 'no-preference' })
  })

  it('puts the tools under a title of words too long to stand beside them', async () => {
    const { part } = await standRoom({ brief: { title: 'Niederschlagswasserbehandlungsanlage' } })
    expect(boxOf(part, '.tools').top).to.be.at.least(boxOf(part, '.title').bottom - 1)
    expect(find(part, '.title').scrollWidth).to.be.at.most(find(part, '.title').clientWidth + 1)
  })

  it('has its figures whole on its side, too', async () => {
    await setViewport({ width: 700, height: 360 })
    const { part } = await standRoom({ brief: { meters: [{ id: 'cost', label: 'Cost for each metre of the whole street', sum: 'cost' }], rules: [] } })
    expect(boxOf(part, '.meter strong').right).to.be.at.most(700)
  })

  const green = { rules: [{ id: 'green', rule: 'count', on: '#green', min: 1, message: 'Keep some green: the street has nothing else that cools it in a summer without wind.' }] }
  const shown = (part: HTMLElement): HTMLElement[] => [...part.querySelectorAll<HTMLElement>('.chip')].filter((chip) => chip.checkVisibility())

  it('leaves picture and widths to be seen when something is wrong and room is spare: one card, the other a line', async () => {
    const { part, parts } = await standRoom({ brief: green })
    remove(parts.controller, 'g1', 'buttons')
    await waitUntil(() => part.querySelector('codraft-cards') !== null, 'Nothing puts the cards in turn.', { timeout: 4000 })
    for (const [width, height] of [[320, 568], [390, 844]] as const) {
      await setViewport({ width, height })
      await settled(part)
      expect(shown(part).map(({ className }) => className.includes('spare'))).to.deep.equal([false])
      expect(find(part, '.card-line').textContent.trim()).to.equal('1.8\u00a0m spare')
      expect(Math.min(...shown(part).map((chip) => chip.getBoundingClientRect().top))).to.be.at.least(boxOf(part, '.st-length').bottom)
    }
  })

  it('has room for two cards where the panel stands beside the picture, and scrolls none of them', async () => {
    const short = { rules: [{ id: 'green', rule: 'count', on: '#green', min: 1, message: 'Keep some green in the street, please.', why: { text: 'The street has nothing else that cools it in a summer without wind.' } }] }
    await setViewport({ width: 1024, height: 768 })
    const { part, parts } = await standRoom({ brief: short })
    remove(parts.controller, 'g1', 'buttons')
    await settled(part)
    const below = find(part, '.below')
    expect([shown(part).length, below.scrollHeight]).to.deep.equal([2, below.clientHeight])
  })

  it('shows the way out beside the sentence on a phone that lies on its side, with nothing to scroll for', async () => {
    await setViewport({ width: 844, height: 390 })
    const { part, parts } = await standRoom({ brief: { rules: [{ id: 'green', rule: 'count', on: '#green', min: 1, message: 'Keep some green in the street, please.', why: { text: 'The street has nothing else that cools it in a summer without wind.' } }] } })
    remove(parts.controller, 'g1', 'buttons')
    await waitUntil(() => part.querySelector('.mend') !== null && part.querySelector('codraft-cards') !== null, 'Nothing mends it.', { timeout: 4000 })
    await settled(part)
    expect(boxOf(part, '.mend').bottom).to.be.at.most(boxOf(part, '.below').bottom)
  })

  it('leaves its height to the picture on its side, and still says where the draft stands', async () => {
    await setViewport({ width: 844, height: 390 })
    const { part } = await standRoom()
    part.saved = 'saved'
    await settled(part)
    expect(boxOf(part, '.meters').left).to.be.at.least(boxOf(part, '.stage').right - 1)
    expect(boxOf(part, '.stage').height).to.be.at.least(200)
    expect(find(part, '.saved').checkVisibility()).to.equal(true)
  })

  it('leaves no row of actions half empty', async () => {
    await setViewport({ width: 390, height: 844 })
    const { part, parts } = await standRoom()
    parts.controller.select(['w1'])
    await settled(part)
    const boxes = [...part.querySelectorAll('.act')].map((act) => act.getBoundingClientRect())
    const ends = new Map(boxes.map(({ top, right }): [number, number] => [Math.round(top), Math.round(right)]))
    expect(ends.size).to.be.greaterThan(1)
    expect(new Set(ends.values()).size).to.equal(1)
  })

  it('has all bars of meters begin and end together', async () => {
    await setViewport({ width: 390, height: 844 })
    const { part } = await standRoom({ brief: { meters: [{ id: 'width', of: 'width' }, { id: 'cost', label: 'Cost for each metre of road', sum: 'cost', max: 100000 }] } })
    const bars = [...part.querySelectorAll('.bar')].map((bar) => bar.getBoundingClientRect())
    expect(bars.length).to.equal(2)
    expect([...new Set(bars.map(({ left, right }) => `${Math.round(left)} ${Math.round(right)}`))]).to.have.lengthOf(1)
  })

  it('says that nothing is there on a ground of its own, whatever is drawn below', async () => {
    const { part } = await standRoom({ brief: { rules: [], layout: { sections: [{ id: 'stop', stage: { kind: 'row', length: 25.6, unit: 'm', step: 0.1 }, elements: [] }] } } })
    expect(getComputedStyle(find(part, '.empty')).backgroundColor).to.match(/^rgb\(/)
    expect(boxOf(part, '.empty').width).to.be.lessThan(boxOf(part, '.stage').width)
  })

  it('lets all of a sentence be read on a card, however long the way out of it is', async () => {
    const { part, parts } = await standRoom({ brief: green })
    remove(parts.controller, 'g1', 'buttons')
    await settled(part)
    const chip = part.querySelector<CodraftChip>('codraft-chip')!
    // The room hands its links on again with every change: what they ask is what is told otherwise.
    const rules = part.querySelector<CodraftRules>('codraft-rules')!
    const [way] = rules.waysOf(parts.controller.verdict.results.find(({ rule }) => rule === 'green')!)
    rules.waysOf = () => [{ ...way!, name: 'Make Footpath 2 2.6 m and add Light rail between Footpath 1 and Car lane 1, towards the town' }]
    chip.requestUpdate()
    await waitUntil(() => chip.textContent.includes('towards the town'), 'The way out is not shown.')
    await waitUntil(() => part.querySelector('.card-fold') !== null, 'It is not folded.', { timeout: 4000 })
    find(part, '.card-fold').click()
    const cut = [...chip.querySelectorAll<HTMLElement>('.chip p, .mend, .mend span')].filter((node) => node.scrollHeight > node.clientHeight + 1 && getComputedStyle(node).display !== 'inline')
    expect(cut.map((node) => node.textContent)).to.deep.equal([])
  })
})
