/// <reference types="mocha" />
import { expect } from '@open-wc/testing'
import { sendKeys } from '@web/test-runner-commands'
import { remove, setWidth } from '../../session/verbs.ts'
import { clean, find, portsInto, settled, stand, tidy } from '../stand.sample.ts'
import { CodraftCompare } from './compare.ts'

afterEach(tidy)

async function opened(given: { readonly?: boolean } = {}) {
  const stood = await stand('codraft-compare', CodraftCompare, { ...given, set: { ports: portsInto([]) } })
  if (!given.readonly) {
    remove(stood.parts.controller, 'p1', 'buttons')
    setWidth(stood.parts.controller, 'w2', { width: 3, door: 'buttons' })
  }
  await stood.part.open()
  await settled(stood.part)
  return { ...stood, slider: find<HTMLInputElement>(stood.part, 'input[type=range]') }
}
const shown = (part: CodraftCompare) => Number(getComputedStyle(find(part, '.split')).getPropertyValue('--share'))

describe('Before and after', () => {
  it('is accessible, and the split is moved with the keyboard alone, saying where it stands', async () => {
    const { part, root, slider } = await opened()
    await clean()
    for (let tabs = 0; root.activeElement !== slider; tabs++) {
      if (tabs > 5) throw new Error('The slider is not reached.')
      await sendKeys({ press: 'Tab' })
    }
    expect(slider.getAttribute('aria-valuetext')).to.equal('50 % your idea')
    await sendKeys({ press: 'ArrowRight' })
    expect(shown(part)).to.equal(51)
    await sendKeys({ press: 'PageUp' })
    await settled(part)
    expect(slider.getAttribute('aria-valuetext')).to.equal('76 % your idea')
    await sendKeys({ press: 'Home' })
    await settled(part)
    expect(shown(part)).to.equal(0)
    await sendKeys({ press: 'Escape' })
    expect(part.querySelector('dialog')?.open).to.equal(false)
  })

  it('shows the one or the other at a tap, and says which', async () => {
    const { part } = await opened()
    const said = () => find(part, '[role=status]').textContent
    find<HTMLInputElement>(find(part, '.segments label', 'Published'), 'input').click()
    await settled(part)
    expect([shown(part), said()]).to.deep.equal([0, 'Showing the published plan.'])
    expect(getComputedStyle(find(part, '.split-mine')).clipPath).to.equal('inset(0px 100% 0px 0px)')
    find<HTMLInputElement>(find(part, '.segments label', 'Your idea'), 'input').click()
    await settled(part)
    expect([shown(part), said()]).to.deep.equal([100, 'Showing your idea, 2 changes.'])
  })

  it('has both pictures in one frame, each with a name that lists what stands in it', async () => {
    const { part } = await opened()
    const [published, mine] = [find(part, '.split-published svg'), find(part, '.split-mine svg')]
    expect(published.getAttribute('aria-label')).to.contain('Parking 2.2')
    expect(mine.getAttribute('aria-label')).not.to.contain('Parking')
    expect(published.getAttribute('viewBox')).to.equal(mine.getAttribute('viewBox'))
  })

  it('lists the difference, and goes to what was changed', async () => {
    const { part, asked } = await opened()
    expect([...part.querySelectorAll('.changes li span')].map(({ textContent }) => textContent)).to.deep.equal(['Parking removed', 'Footpath 2: 2.4 → 3.0\u00a0m'])
    find(part, '.changes button').click()
    expect(asked).to.deep.equal(['goTo w2'])
    expect(part.querySelector('dialog')?.open).to.equal(false)
  })

  it('keeps left on the left where lines run from the right', async () => {
    const { part, slider } = await opened()
    part.dir = 'rtl'
    await settled(part)
    slider.focus()
    await sendKeys({ press: 'ArrowRight' })
    expect(shown(part)).to.equal(51)
    const [line, frame] = [find(part, '.split-line').getBoundingClientRect(), find(part, '.split').getBoundingClientRect()]
    slider.value = '90'
    slider.dispatchEvent(new Event('input'))
    await settled(part)
    expect(find(part, '.split-line').getBoundingClientRect().left).to.be.greaterThan(line.left)
    expect(find(part, '.split-line').getBoundingClientRect().left - frame.left).to.be.greaterThan(frame.width / 2)
  })

  it('has nothing to go to where the design is only looked at', async () => {
    const { part } = await opened({ readonly: true })
    expect(part.textContent).to.contain('This is the published plan.')
    await clean()
  })

  it('compares with another idea instead, and says which', async () => {
    const { part, parts } = await opened()
    part.querySelector('dialog')?.close()
    await part.open({ idea: { name: 'Wide footpath', layout: parts.controller.compiled.brief.layout } })
    await settled(part)
    await clean()
    expect(find(part, 'h3').textContent).to.equal('What is different from “Wide footpath”')
    find<HTMLInputElement>(part, '.segments label:last-child input').click()
    await settled(part)
    expect(find(part, '.said').textContent).to.equal('Showing “Wide footpath”.')
    part.querySelector('dialog')?.close()
    await part.open({ idea: { name: 'Mine', layout: parts.controller.session.layout } })
    await settled(part)
    expect(part.textContent).to.contain('Both are the same.')
  })
})
