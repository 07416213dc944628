/// <reference types="mocha" />
import { compileKnown, everyday } from '@codraft/core'
import { expect, waitUntil } from '@open-wc/testing'
import { sendKeys } from '@web/test-runner-commands'
import { SessionController } from '../../session/controller.ts'
import { harbour } from '../../session/harbour.sample.ts'
import type { Parts } from '../../session/parts.ts'
import { add, remove, setWidth } from '../../session/verbs.ts'
import { clean, find, partsOf, settled, stand, standRoom, tidy, type Stand } from '../stand.sample.ts'
import { CodraftSteps } from './steps.ts'

afterEach(tidy)

const brief = { steps: [
  { id: 'ride', text: 'Add a second cycle lane.', done: "count('cycle') > 1" },
  { id: 'room', text: 'Make room for it.', done: { rule: 'fits' } },
  { id: 'shade', text: { en: 'Plant more trees.', de: 'Pflanzen Sie Bäume.' }, done: { changed: '#green' } },
] }
const on = async (given: { parts?: Parts; readonly?: boolean } = {}): Promise<Stand<CodraftSteps>> => {
  const made = await stand('codraft-steps', CodraftSteps, { brief, readonly: given.readonly ?? false, ...(given.parts ? { set: { parts: given.parts } } : {}) })
  await settled(made.part)
  return given.parts ? { ...made, parts: given.parts } : made
}
const shown = (part: HTMLElement): string => find(part, '.steps p').textContent?.replace(/\s+/g, ' ').trim() ?? ''
const isGone = (part: HTMLElement): boolean => part.querySelector('.steps') === null

describe('Guided steps', () => {
  it('are accessible, and gone through with the keyboard alone', async () => {
    const { part, root, asked } = await on()
    expect(shown(part)).to.equal('Step 1 of 3 Add a second cycle lane.')
    await clean()
    await sendKeys({ press: 'Tab' })
    await sendKeys({ press: 'Enter' })
    await settled(part)
    expect([shown(part), root.activeElement?.textContent]).to.deep.equal(['Step 3 of 3 Plant more trees.', 'Skip'])
    expect(asked).to.deep.equal(['announce Step 3 of 3: Plant more trees.'])
    await sendKeys({ press: 'Enter' })
    await settled(part)
    expect(isGone(part)).to.equal(true)
    expect(asked.at(-1)).to.equal('announce No more steps. They stand in Tips, under More.')
  })

  it('go on when a condition comes true, by whatever way, and never back', async () => {
    const { part, parts: { controller }, asked } = await on()
    add(controller, 'cycle', { door: 'keys' })
    await settled(part)
    expect(shown(part)).to.equal('Step 2 of 3 Make room for it.')
    expect(asked).to.deep.equal(['announce Done. Step 2 of 3: Make room for it.'])
    controller.undo()
    await settled(part)
    expect(shown(part)).to.equal('Step 3 of 3 Plant more trees.')
    controller.redo()
    await settled(part)
    expect(shown(part)).to.equal('Step 3 of 3 Plant more trees.')
    expect(asked).to.have.lengthOf(2)
  })

  it('look at nothing while something is only tried', async () => {
    const { part, parts: { controller }, asked } = await on()
    controller.preview([{ type: 'place', section: 'stop', index: 0, element: { id: 'x1', kind: 'cycle', width: 1.6 } }])
    await settled(part)
    expect(shown(part)).to.contain('Step 1')
    expect(asked).to.deep.equal([])
  })

  it('say that the last one is done, and go with the next edit', async () => {
    const { part, parts: { controller }, asked } = await on()
    find(part, 'button', 'Skip').click()
    setWidth(controller, 'g1', { width: 2, door: 'buttons' })
    await settled(part)
    expect(shown(part)).to.equal('That was the last step. Go on as you like.')
    expect(asked.at(-1)).to.equal('announce Done. That was the last step. Go on as you like.')
    await clean()
    remove(controller, 'p1', 'buttons')
    await settled(part)
    expect(isGone(part)).to.equal(true)
  })

  it('are ended with one press, and the focus stays in the room', async () => {
    const { part, root } = await on()
    const outline = root.appendChild(document.createElement('div'))
    outline.dataset['outline'] = ''
    outline.innerHTML = '<button tabindex="0">Footpath</button>'
    const end = find(part, 'button', 'End the steps')
    end.focus()
    end.click()
    await settled(part)
    expect([isGone(part), root.activeElement?.textContent]).to.deep.equal([true, 'Footpath'])
  })

  it('are told to whoever first comes to the elements, once', async () => {
    const { root, asked } = await on()
    const outline = root.appendChild(document.createElement('div'))
    outline.dataset['outline'] = ''
    outline.innerHTML = '<button>Footpath</button><button>Trees</button>'
    for (const button of outline.querySelectorAll('button')) button.focus()
    expect(asked).to.deep.equal(['announce Step 1 of 3: Add a second cycle lane.'])
  })

  it('begin where a draft is: what it does already is passed over', async () => {
    const parts = partsOf(brief)
    add(parts.controller, 'cycle', { door: 'keys' })
    const { part } = await on({ parts })
    expect(shown(part)).to.contain('Step 2')
    parts.controller.undo()
    setWidth(parts.controller, 'g1', { width: 2, door: 'keys' })
    add(parts.controller, 'cycle', { door: 'keys' })
    remove(parts.controller, 'p1', 'keys')
    tidy()
    expect(isGone((await on({ parts })).part)).to.equal(true)
  })

  it('pass over what another design does already, without a word', async () => {
    const { part, parts: { controller }, asked } = await on()
    const [section] = controller.session.layout.sections
    controller.open(controller.compiled, { layout: { sections: [{ ...section!, elements: [...section!.elements.filter(({ id }) => id !== 'p1'), { id: 'c2', kind: 'cycle', width: 1.6 }] }] } })
    await settled(part)
    expect([shown(part), asked]).to.deep.equal(['Step 3 of 3 Plant more trees.', []])
  })

  it('stay ended in their element, unless many share the device', async () => {
    const { part, parts, root } = await on()
    const again = async (): Promise<boolean> => {
      const other = document.createElement(part.localName) as CodraftSteps
      Object.assign(other, { parts, links: part.links })
      root.append(other)
      await settled(other)
      return isGone(other)
    }
    find(part, 'button', 'End the steps').click()
    expect(await again()).to.equal(true)
    root.host.setAttribute('kiosk', '')
    expect(await again()).to.equal(false)
  })

  it('bring the language of expressions where a brief has no others', async () => {
    const parts: Parts = { ...partsOf(), controller: new SessionController(compileKnown(harbour(brief).brief, '', everyday)) }
    const { part } = await on({ parts })
    await waitUntil(() => !isGone(part), 'it is shown', { timeout: 4000 })
    add(parts.controller, 'cycle', { door: 'keys' })
    await settled(part)
    expect(shown(part)).to.contain('Step 2')
  })

  it('are shown to nobody who only reads', async () => {
    expect(isGone((await on({ readonly: true })).part)).to.equal(true)
  })
})

describe('A room with guided steps', () => {
  it('shows them in the place of the coach, with buttons that fingers meet', async () => {
    const { part, parts } = await standRoom({ brief, width: 390 })
    await waitUntil(() => part.querySelector('.steps') !== null, 'they come', { timeout: 4000 })
    expect(part.querySelector('.coach')).to.equal(null)
    for (const button of part.querySelectorAll('.steps button')) {
      const { width, height } = button.getBoundingClientRect()
      expect(Math.min(width, height)).to.be.at.least(44)
    }
    await clean()
    add(parts.controller, 'cycle', { door: 'buttons' })
    await waitUntil(() => find(part, '.voices').textContent?.includes('Done. Step 2 of 3: Make room for it.') === true, 'it is said with what was done', { timeout: 4000 })
    expect(find(part, '.voices').textContent).to.match(/^Cycle lane 2 added.*Done\. Step 2 of 3/)
  })

  it('keeps both its buttons in one line where letters are twice as large and words long', async () => {
    document.documentElement.style.fontSize = '200%'
    const { part } = await standRoom({ brief, width: 390 })
    await waitUntil(() => part.querySelector('.steps') !== null, 'they come', { timeout: 4000 })
    const [skip, end] = part.querySelectorAll<HTMLElement>('.steps button')
    skip!.textContent = 'Überspringen'
    const [one, other, card] = [skip!, end!, find(part, '.steps')].map((node) => node.getBoundingClientRect())
    document.documentElement.style.fontSize = ''
    expect([one!.top < other!.bottom && other!.top < one!.bottom, one!.right <= other!.left, one!.left >= card!.left, other!.right <= card!.right]).to.deep.equal([true, true, true, true])
  })

  it('loads nothing of them where there are none, or where nothing can be changed', async () => {
    const without = await standRoom()
    const reading = await standRoom({ brief, readonly: true })
    for (const { part } of [without, reading]) expect(part.querySelector('.codraft-steps')).to.equal(null)
    expect(without.part.querySelector('.coach')).to.not.equal(null)
  })
})
