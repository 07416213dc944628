/// <reference types="mocha" />
import { elementsIn } from '@codraft/core'
import { expect, waitUntil } from '@open-wc/testing'
import { sendKeys } from '@web/test-runner-commands'
import { elementOf, remove, replaceWith, setWidth } from '../../session/verbs.ts'
import { clean, find, settled, stand, tidy } from '../stand.sample.ts'
import { CodraftChip } from './chip.ts'

afterEach(tidy)
const on = () => stand('codraft-chip', CodraftChip)
const text = (part: HTMLElement): string => part.textContent.replaceAll('\u00a0', ' ').replace(/\s+/g, ' ').trim()

describe('The card under the stage', () => {
  it('is accessible, and its button is worked with the keyboard alone', async () => {
    const { part, parts, asked } = await on()
    setWidth(parts.controller, 's1', { width: 1.8, door: 'buttons' })
    parts.controller.select(['s1'])
    await settled(part)
    await clean()
    expect(text(part)).to.contain('Bus stop is narrower than 2.1 m. Wheelchair users need it to turn.')
    await sendKeys({ press: 'Tab' })
    await sendKeys({ press: 'Enter' })
    expect(elementOf(parts.controller, 's1')?.width).to.equal(2.1)
    // Its button has gone with the problem: the focus goes on to what is selected.
    await settled(part)
    expect(asked).to.deep.equal(['goTo s1'])
  })

  it('brings the focus to who took the spare room, where nothing is selected', async () => {
    const { part, parts, asked } = await on()
    setWidth(parts.controller, 'b1', { width: 3, door: 'buttons' })
    await settled(part)
    const taker = find(part, '.taker')
    const before = parts.controller.session.layout
    taker.focus()
    taker.click()
    await settled(part)
    const widened = elementsIn(parts.controller.session.layout, 'stop').filter(({ width }, index) => width !== elementsIn(before, 'stop')[index]?.width)
    expect([part.querySelector('.taker'), asked]).to.deep.equal([null, widened.map(({ id }) => `goTo ${id}`)])
  })

  it('says what the designer suggests, where there is room', async () => {
    const rule = { id: 'stop-width', rule: 'size', on: 'bus-stop', min: 2.1, message: '{element} is narrower than {limit}.', why: { text: 'Wheelchair users need it to turn.' }, fix: { suggest: { en: 'Take it from the car lane.', de: 'Nehmen Sie es der Fahrspur.' } } }
    const { part, parts } = await stand('codraft-chip', CodraftChip, { brief: { rules: [rule] } })
    setWidth(parts.controller, 's1', { width: 1.8, door: 'buttons' })
    await settled(part)
    expect(text(part)).to.contain('Wheelchair users need it to turn. Take it from the car lane.')
    const shown = (): boolean => find(part, '.try').checkVisibility()
    expect(shown()).to.equal(true)
    part.style.containerName = 'room'
    part.style.containerType = 'inline-size'
    part.style.inlineSize = '24rem'
    expect(shown()).to.equal(false)
    await clean()
  })

  it('is not there when there is nothing to say', async () => {
    const { part } = await on()
    expect(text(part)).to.equal('')
  })

  it('speaks of the selected element before the latest problem', async () => {
    const { part, parts } = await on()
    setWidth(parts.controller, 's1', { width: 1.8, door: 'buttons' })
    remove(parts.controller, 'g1', 'buttons')
    await settled(part)
    expect(text(part)).to.contain('Keep some green.')
    parts.controller.select(['s1'])
    await settled(part)
    expect(text(part)).to.contain('Bus stop is narrower')
  })

  it('fades in after a button, and stands at once where a hand let go', async () => {
    const { part, parts } = await on()
    // Heard, not looked at: a machine that is busy for as long as it fades would find it faded.
    const faded: string[] = []
    part.addEventListener('transitionrun', ({ target, propertyName }) => { if (target instanceof HTMLElement && target !== part && target.matches('.chip')) faded.push(propertyName) })
    const frames = (): Promise<unknown> => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(resolve))))
    setWidth(parts.controller, 's1', { width: 1.8, door: 'pointer' })
    await settled(part)
    expect(text(part)).to.contain('Bus stop is narrower')
    await frames()
    await frames()
    expect(faded).to.deep.equal([])
    parts.controller.undo()
    await settled(part)
    expect(part.querySelector('.chip')).to.equal(null)
    setWidth(parts.controller, 's1', { width: 1.8, door: 'buttons' })
    // Seen as soon as it is styled, or heard with the next frame: a page that a busy browser keeps waiting has none for a while.
    const fades = (): boolean => faded.includes('opacity') || part.getAnimations({ subtree: true }).some((one) => one instanceof CSSTransition && one.transitionProperty === 'opacity')
    await waitUntil(fades, 'it does not fade in', { interval: 5, timeout: 5000 })
  })

  it('stands at once where it says what is so from the beginning', async () => {
    const { part, parts } = await on()
    setWidth(parts.controller, 's1', { width: 1.8, door: 'buttons' })
    await settled(part)
    const faded: string[] = []
    const later = new CodraftChip()
    later.addEventListener('transitionrun', ({ propertyName }) => faded.push(propertyName))
    Object.assign(later, { parts, links: part.links })
    part.after(later)
    await later.updateComplete
    expect(text(later)).to.contain('Bus stop is narrower')
    await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(resolve))))
    expect(faded.filter((name) => name === 'opacity')).to.deep.equal([])
    later.remove()
  })

  it('gives spare room in one tap', async () => {
    const { part, parts } = await on()
    replaceWith(parts.controller, 'p1', { kind: 'cycle', door: 'buttons' })
    await settled(part)
    await clean()
    expect(text(part)).to.contain('0.6 m spare. Give to:')
    find(part, 'button', 'More').click()
    await settled(part)
    find(part, '.taker', 'Footpath 2').click()
    await settled(part)
    expect(elementOf(parts.controller, 'w2')?.width).to.equal(3)
    expect(text(part)).not.to.contain('spare')
  })

  it('says in a crowd at once how much is left, and a little later who could have it', async () => {
    const elements = Array.from({ length: 80 }, (_, index) => ({ id: `w${index}`, kind: 'footpath', width: 2.4 }))
    const sections = [{ id: 'stop', stage: { kind: 'row', length: 200, unit: 'm', step: 0.1 }, elements }]
    const { part, parts } = await stand('codraft-chip', CodraftChip, { brief: { layout: { sections }, rules: [] } })
    expect(text(part)).to.contain('8.0 m spare')
    expect(part.querySelector('.taker')).to.equal(null)
    setWidth(parts.controller, 'w0', { width: 2.5, door: 'buttons' })
    await waitUntil(() => part.querySelector('.taker') !== null, 'nobody was asked', { timeout: 8000 })
    expect(text(part)).to.contain('7.9 m spare')
    // After the next edit they stay, and give what is left now, while others are asked anew.
    setWidth(parts.controller, 'w1', { width: 2.6, door: 'buttons' })
    for (const until = performance.now() + 2500; performance.now() < until; await new Promise((resolve) => setTimeout(resolve, 20))) expect(part.querySelector('.taker')).not.to.equal(null)
    expect(text(part)).to.contain('7.7 m spare')
    find(part, '.taker').click()
    await settled(part)
    expect(text(part)).to.contain('2.9 m spare')
  })

  it('takes what is too much, and says how much one can give', async () => {
    const { part, parts } = await on()
    setWidth(parts.controller, 'c1', { width: 3, door: 'buttons' })
    await settled(part)
    await clean()
    expect(text(part)).to.contain('1.0 m too much. Take from:')
    find(part, '.taker').click()
    await settled(part)
    expect(text(part)).to.equal('')
    expect(parts.controller.verdict.status).to.equal('valid')
  })

  it('asks for what is too much before it warns of anything: too much cannot be sent', async () => {
    const { part, parts } = await on()
    remove(parts.controller, 'g1', 'buttons')
    setWidth(parts.controller, 'c1', { width: 4.5, door: 'buttons' })
    await settled(part)
    expect(text(part)).to.contain('0.7 m too much. Take from:').and.not.to.contain('Keep some green')
    expect(find(part, '.spare').className).to.contain('block')
    setWidth(parts.controller, 's1', { width: 1.8, door: 'buttons' })
    parts.controller.select(['s1'])
    await settled(part)
    expect(text(part)).to.contain('Bus stop is narrower')
  })

  it('shows only the rule of the dragged element while it is dragged', async () => {
    const { part, parts } = await on()
    parts.controller.select(['s1'])
    parts.controller.preview([{ type: 'resize', section: 'stop', id: 's1', from: { width: 2.4 }, to: { width: 1.9 } }])
    await settled(part)
    expect(text(part)).to.contain('Bus stop is narrower')
    expect(part.querySelector('.mend')).to.equal(null)
  })
})
