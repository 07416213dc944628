/// <reference types="mocha" />
import { expect, waitUntil } from '@open-wc/testing'
import { sendKeys, setViewport } from '@web/test-runner-commands'
import { remove, setWidth } from '../../session/verbs.ts'
import { clean, find, settled, standRoom, tidy, type Stand } from '../stand.sample.ts'
import type { CodraftRoom } from '../index.ts'

const green = { id: 'green', rule: 'count', on: '#green', min: 1, message: 'Keep some green in the street, please.' }
const long = { ...green, message: 'Keep some green: the street has nothing else that cools it in a summer without wind, and the trees that stand there now have needed thirty years to grow as large as they are today, and would need another thirty to be as large again.' }
const steps = [{ id: 'cycle', text: 'Add a second cycle lane.', done: { present: 'cycle' } }, { id: 'room', text: 'Make room for it.', done: { absent: 'parking' } }]

/** A room in which the trees have been removed by a button: a note, what is wrong, and room to spare. */
async function felled(brief: object): Promise<Stand<CodraftRoom>> {
  const stood = await standRoom({ brief })
  remove(stood.parts.controller, 'g1', 'buttons')
  await waitUntil(() => stood.part.querySelector('codraft-cards') !== null, 'they come', { timeout: 4000 })
  await settled(stood.part)
  return stood
}

const shown = (part: HTMLElement, query: string): HTMLElement[] => [...part.querySelectorAll<HTMLElement>(query)].filter((node) => node.checkVisibility())
const cards = (part: HTMLElement): string[] => shown(part, '.chip, .steps, .asking-line').map(({ className }) => className.split(' ')[1] ?? className)
const lines = (part: HTMLElement): string[] => shown(part, '.card-line').map(({ textContent }) => textContent.trim())
const topOf = (part: HTMLElement): number => Math.min(...shown(part, '.below :is(.chip, .steps, .toast, .asking-line)').map((node) => node.getBoundingClientRect().top))
const namesEnd = (part: HTMLElement): number => Math.max(...shown(part, '.st-dim > span').map((node) => node.getBoundingClientRect().bottom))

describe('Cards under the picture of a phone', () => {
  beforeEach(async () => {
    document.body.style.margin = '0'
    await setViewport({ width: 390, height: 844 })
  })
  afterEach(async () => {
    tidy()
    await setViewport({ width: 1280, height: 800 })
  })

  it('take turns, are accessible, and are gone through with the keyboard alone', async () => {
    const { part } = await felled({ rules: [green] })
    expect([cards(part), lines(part)]).to.deep.equal([['block'], ['1.8\u00a0m spare']])
    await clean()
    find(part, '.card-line').focus()
    await sendKeys({ press: 'Enter' })
    await settled(part)
    expect([cards(part), lines(part), (part.getRootNode() as ShadowRoot).activeElement?.className]).to.deep.equal([['spare'], ['Problem'], 'card-line block'])
    await clean()
    await sendKeys({ press: 'Enter' })
    await settled(part)
    expect(cards(part)).to.deep.equal(['block'])
  })

  it('cover no name under the picture, with a note above them or without, at whatever length', async () => {
    for (const rules of [[green], [long]]) {
      const { part } = await felled({ rules, steps })
      expect(shown(part, '.toast').length).to.equal(1)
      expect(topOf(part)).to.be.at.least(namesEnd(part))
      find(part, '.toast .icon').click()
      await settled(part)
      expect(topOf(part)).to.be.at.least(namesEnd(part))
      tidy()
    }
  })

  it('are folded where they are too long, and read as a whole when they are asked for', async () => {
    const { part } = await felled({ rules: [long] })
    find(part, '.toast .icon').click()
    await settled(part)
    const fold = find(part, '.card-fold')
    const text = find(part, '.chip.block p')
    expect([fold.getAttribute('aria-expanded'), text.scrollHeight > text.clientHeight + 1]).to.deep.equal(['false', true])
    fold.click()
    await settled(part)
    expect([find(part, '.card-fold').getAttribute('aria-expanded'), text.scrollHeight > text.clientHeight + 1]).to.deep.equal(['true', false])
    await clean()
    setWidth(part.parts.controller, 'c1', { width: 1.8, door: 'buttons' })
    await settled(part)
    expect(find(part, '.card-fold').getAttribute('aria-expanded')).to.equal('false')
  })

  it('show what cannot be sent before a step, and a step before room to spare', async () => {
    const { part, parts: { controller } } = await standRoom({ brief: { rules: [green], steps } })
    await waitUntil(() => cards(part)[0] === 'steps', 'the step comes first', { timeout: 4000 })
    setWidth(controller, 'p1', { width: 2.1, door: 'buttons' })
    await settled(part)
    expect([cards(part), lines(part)]).to.deep.equal([['steps'], ['0.1\u00a0m spare']])
    remove(controller, 'g1', 'buttons')
    await settled(part)
    expect([cards(part), lines(part)]).to.deep.equal([['block'], ['Step 2 of 2', '1.9\u00a0m spare']])
  })

  it('show room to spare before a warning, and the warning of what is selected', async () => {
    const { part, parts: { controller } } = await standRoom({ brief: { rules: [{ id: 'wide', rule: 'size', on: 'parking', min: 2.2, severity: 'warn', message: 'Parking is narrow.' }] } })
    setWidth(controller, 'p1', { width: 2.1, door: 'buttons' })
    await waitUntil(() => part.querySelector('codraft-cards') !== null, 'they come', { timeout: 4000 })
    await settled(part)
    expect([cards(part), lines(part)]).to.deep.equal([['spare'], ['Warning']])
    for (const [selected, card] of [['p1', 'warn'], ['g1', 'spare']] as const) {
      controller.select([selected])
      await settled(part)
      expect(cards(part)).to.deep.equal([card])
    }
  })

  it('can be met by fingers', async () => {
    const { part } = await felled({ rules: [long], steps })
    for (const button of shown(part, '.card-line, .card-fold')) {
      const { width, height } = button.getBoundingClientRect()
      expect(Math.min(width, height)).to.be.at.least(44)
    }
  })

  it('all stand there where there is room for them', async () => {
    await setViewport({ width: 1280, height: 800 })
    const { part } = await felled({ rules: [green] })
    expect([cards(part), lines(part)]).to.deep.equal([['block', 'spare'], []])
  })
})
