/// <reference types="mocha" />
import { expect } from '@open-wc/testing'
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
