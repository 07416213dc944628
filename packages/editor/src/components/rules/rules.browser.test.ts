/// <reference types="mocha" />
import { expect, waitUntil } from '@open-wc/testing'
import { sendKeys } from '@web/test-runner-commands'
import { elementOf, remove, setWidth } from '../../session/verbs.ts'
import { clean, find, settled, stand, tidy } from '../stand.sample.ts'
import { CodraftRules } from './rules.ts'

afterEach(tidy)
const speed = { options: { speed: { label: 'Speed limit', default: 50, of: [30, 50] } } }
const on = (brief: object = {}) => stand('codraft-rules', CodraftRules, { brief })
const words = (part: HTMLElement): string[] => [...part.querySelectorAll('.severity')].map(({ textContent }) => textContent)

describe('The rules', () => {
  it('are accessible, and mended with the keyboard alone', async () => {
    const { part, parts } = await on(speed)
    setWidth(parts.controller, 's1', { width: 1.8, door: 'buttons' })
    await settled(part)
    await clean()
    expect(part.querySelector('h3')?.textContent).to.equal('Rules (1)')
    await sendKeys({ press: 'Tab' })
    await sendKeys({ press: 'Tab' })
    await sendKeys({ press: 'Enter' })
    await settled(part)
    expect(elementOf(parts.controller, 's1')?.width).to.equal(2.1)
    expect(part.textContent).to.contain('All 7 rules are met')
  })

  it('say how much each weighs in a word, the heaviest first, with its reason', async () => {
    const { part, parts } = await on()
    setWidth(parts.controller, 'g1', { width: 1.2, door: 'buttons' })
    setWidth(parts.controller, 'c1', { width: 4.5, door: 'buttons' })
    remove(parts.controller, 'p1', 'buttons')
    setWidth(parts.controller, 's1', { width: 2, door: 'buttons' })
    await settled(part)
    expect(words(part)).to.deep.equal(['Problem', 'Warning', 'Tip'])
    expect(part.textContent).to.contain('Wheelchair users need it to turn.')
    await clean()
  })

  it('say under their reason what their designer suggests, and nothing where nothing is suggested', async () => {
    const { part, parts } = await on({ rules: [
      { id: 'stop-width', rule: 'size', on: 'bus-stop', min: 2.1, message: '{element} is narrower than {limit}.', why: { text: 'Wheelchair users need it to turn.' }, fix: { suggest: { en: 'Take it from the car lane.', de: 'Nehmen Sie es der Fahrspur.' } } },
      { id: 'green', rule: 'count', on: '#green', min: 1, message: 'Keep some green.', why: { text: 'Shade.' } },
    ] })
    setWidth(parts.controller, 's1', { width: 1.8, door: 'buttons' })
    remove(parts.controller, 'g1', 'buttons')
    await settled(part)
    const said = [...part.querySelectorAll('.problem')].map((one) => [...one.querySelectorAll('.try')].map(({ textContent }) => textContent.trim()))
    expect(said).to.deep.equal([['Take it from the car lane.'], []])
    await clean()
  })

  it('turn into a tick for a moment when they are solved', async () => {
    const { part, parts } = await on()
    setWidth(parts.controller, 's1', { width: 1.8, door: 'buttons' })
    parts.controller.undo()
    await settled(part)
    expect(part.querySelector('.solved')?.textContent).to.contain('Bus stop is narrower')
    await new Promise((resolve) => setTimeout(resolve, 1700))
    expect(part.querySelector('.solved')).to.equal(null)
  })

  it('leave nothing behind when they come and go', async () => {
    const { part, parts } = await on()
    const nodes = (): number => part.querySelector('ul.problems')?.childNodes.length ?? NaN
    const turn = async (): Promise<number> => {
      setWidth(parts.controller, 's1', { width: 1.8, door: 'buttons' })
      await settled(part)
      parts.controller.undo()
      await settled(part)
      return nodes()
    }
    const once = await turn()
    for (let times = 0; times < 5; times++) await turn()
    expect(nodes()).to.equal(once)
  })

  describe('that are broken in many places', () => {
    const CROWD = { rules: [
      { id: 'wide', rule: 'size', on: '*', min: 3.3, severity: 'warn', message: '{element} is narrower than {limit}.' },
      { id: 'stop-width', rule: 'size', on: 'bus-stop', min: 2.1, message: '{element} is too narrow.' },
    ] }
    const cards = (part: HTMLElement): number => part.querySelectorAll('.problems > .problem:not(.solved)').length
    const more = (part: HTMLElement): HTMLButtonElement | null => part.querySelector<HTMLButtonElement>('.problems .more-places')
    const crowd = async () => {
      const made = await on(CROWD)
      setWidth(made.parts.controller, 's1', { width: 1.8, door: 'buttons' })
      await waitUntil(() => more(made.part) !== null)
      return made
    }

    it('show the first, and all by the keyboard alone, with the count', async () => {
      const { part, root } = await crowd()
      expect(part.querySelector('h3')?.textContent).to.equal('Rules (11)')
      expect([cards(part), more(part)?.getAttribute('aria-expanded')]).to.deep.equal([2, 'false'])
      expect(more(part)?.textContent?.trim()).to.match(/^Show all 10 places/)
      await clean()
      for (let i = 0; i < 20 && root.activeElement !== more(part); i++) await sendKeys({ press: 'Tab' })
      expect(root.activeElement).to.equal(more(part))
      await sendKeys({ press: 'Enter' })
      await settled(part)
      expect([cards(part), more(part)?.getAttribute('aria-expanded'), root.activeElement === more(part)]).to.deep.equal([11, 'true', true])
      await clean()
      await sendKeys({ press: 'Space' })
      await settled(part)
      expect([cards(part), root.activeElement === more(part)]).to.deep.equal([2, true])
    })

    it('are each for themselves again when few are left', async () => {
      const { part, parts } = await crowd()
      for (const { element } of parts.view.row) if (element.id !== 's1') setWidth(parts.controller, element.id, { width: 3.4, door: 'host' })
      await settled(part)
      const left = parts.controller.verdict.results.filter(({ status }) => status === 'violated').length
      expect([cards(part), more(part)]).to.deep.equal([left, null])
    })
  })

  it('lead to the element', async () => {
    const { part, parts, asked } = await on()
    setWidth(parts.controller, 's1', { width: 1.8, door: 'buttons' })
    await settled(part)
    find(part, 'button', 'Go to Bus stop').click()
    expect(asked).to.deep.equal(['goTo s1'])
  })

  it('stand still during a drag', async () => {
    const { part, parts } = await on()
    parts.controller.preview([{ type: 'resize', section: 'stop', id: 's1', from: { width: 2.4 }, to: { width: 1 } }])
    await settled(part)
    expect(part.querySelector('h3')?.textContent).to.equal('Rules')
  })

  it('have switches that set the options', async () => {
    const { part, parts } = await on(speed)
    find<HTMLInputElement>(part, 'label', '30').click()
    expect(parts.controller.session.options).to.deep.equal({ speed: 30 })
  })
})
