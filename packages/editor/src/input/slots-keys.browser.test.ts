/// <reference types="mocha" />
import { expect } from '@open-wc/testing'
import { emulateMedia, sendKeys, setViewport } from '@web/test-runner-commands'
import type { CodraftRoom } from '../components/index.ts'
import { settled, tidy, type Stand } from '../components/stand.sample.ts'
import { heldIn, slotsIn } from '../session/rack.sample.ts'
import { elementOf } from '../session/verbs.ts'
import { standRack } from '../stages/rack.sample.ts'

let rack: Stand<CodraftRoom>

async function stand(given: Parameters<typeof standRack>[0] = {}): Promise<void> {
  await emulateMedia({ reducedMotion: 'reduce' })
  await setViewport({ width: 1280, height: 800 })
  rack = await standRack(given)
  rack.part.focusElement('osc')
  await settled(rack.part)
}
afterEach(() => tidy())

const held = (): string => heldIn(rack.parts.controller)
const focused = (): string => {
  const node = rack.root.activeElement as HTMLElement | null
  return node?.dataset['element'] ?? node?.dataset['place'] ?? node?.localName ?? ''
}
const keys = async (...pressed: string[]): Promise<void> => {
  for (const key of pressed) await sendKeys({ press: key })
  await settled(rack.part)
}
/** What was said last, once it has been. */
async function said(): Promise<string> {
  await new Promise((resolve) => setTimeout(resolve, 260))
  return [...rack.part.querySelectorAll('.voices [role="status"]')].map(({ textContent }) => textContent).filter((text) => text !== '').at(-1) ?? ''
}
async function ended(key: string, text: string): Promise<void> {
  await keys(key)
  expect(await said(), key).to.contain(text)
}

describe('Keys on slots', () => {
  it('say that there is nothing to copy where nothing stands', async () => {
    await stand()
    await keys('ArrowRight', 'ArrowRight')
    expect(focused()).to.equal('place s6')
    const copy = async (): Promise<string> => {
      await sendKeys({ down: 'Control' })
      await sendKeys({ press: 'c' })
      await sendKeys({ up: 'Control' })
      return said()
    }
    expect(await copy()).to.contain('Nothing stands here to copy.')
    await keys('ArrowRight')
    expect(await copy()).to.contain('Lamp copied')
  })

  it('go through parts and free places as they lie, and name them', async () => {
    await stand()
    const walk: string[] = []
    for (let step = 0; step < 6; step++) {
      walk.push(focused())
      await keys('ArrowRight')
    }
    expect(walk).to.deep.equal(['osc', 'vcf', 'place s6', 'lamp', 'place s8', 'place s9'])
    const option = rack.root.activeElement
    expect([option?.getAttribute('aria-label'), option?.getAttribute('aria-posinset'), option?.getAttribute('aria-setsize')]).to.deep.equal(['Place 10, free', '7', '8'])
    await keys('Home')
    expect(rack.root.activeElement?.getAttribute('aria-label')).to.equal('Oscillator, places 1 to 3')
    await keys('End')
    expect(focused()).to.equal('out')
  })

  it('follow the picture where slots stand above one another', async () => {
    await stand({ stage: { slots: slotsIn(6, 2) }, elements: [{ id: 'osc', kind: 'lamp', slot: 's2' }, { id: 'b', kind: 'lamp', slot: 's8' }], rules: [] })
    await keys('ArrowDown')
    expect(focused()).to.equal('b')
    await keys('ArrowLeft', 'ArrowUp')
    expect(focused()).to.equal('place s1')
  })

  it('pick up, visit only where it may stand, put down as one step, and say it', async () => {
    await stand()
    await ended(' ', 'Oscillator picked up, places 1 to 3. Arrow keys move it to the next place where it can stand.')
    await ended('ArrowRight', 'Places 3 to 5, between Filter and Lamp. Changes places with Filter.')
    await keys('End')
    await ended('ArrowLeft', 'Places 9 to 11, after Lamp. Changes places with Output.')
    await ended('ArrowLeft', 'Places 8 to 10, between Lamp and Output.')
    expect(rack.parts.controller.session.history.past).to.have.length(0)
    await ended(' ', 'Oscillator moved to places 8 to 10, between Lamp and Output.')
    expect([held(), rack.parts.controller.session.history.past.length, focused()]).to.deep.equal(['s4:vcf s7:lamp s8:osc s11:out', 1, 'osc'])
  })

  it('bring it back with Escape, and say that it goes no further', async () => {
    await stand()
    await keys(' ')
    await ended('ArrowLeft', 'No place further that way where Oscillator can stand.')
    await keys('ArrowRight')
    await ended('Escape', 'Cancelled. Oscillator is back in places 1 to 3.')
    expect(held()).to.equal('s1:osc s4:vcf s7:lamp s11:out')
  })

  it('say what is fixed, and where something is', async () => {
    await stand({ rules: [{ id: 'stay', rule: 'lock', on: '@osc', fields: ['at'], why: { text: 'It is soldered.' } }] })
    await ended(' ', 'Oscillator is fixed: it is soldered.')
    await ended('w', 'Oscillator, places 1 to 3, before Filter. Left: the end. Right: Filter.')
    await keys('ArrowRight', 'ArrowRight')
    await ended('w', 'Place 6, free. Left: Filter. Right: Lamp.')
  })

  it('remove, and leave the focus on what comes next; undo brings it back', async () => {
    await stand()
    await keys('ArrowRight')
    await ended('Delete', 'Filter removed. Places 4 to 5 are free.')
    expect(['place s4', 'place s6', 'lamp']).to.include(focused())
    await sendKeys({ down: 'Control' })
    await sendKeys({ press: 'z' })
    await sendKeys({ up: 'Control' })
    await settled(rack.part)
    expect(elementOf(rack.parts.controller, 'vcf')?.slot).to.equal('s4')
  })

  it('add where the focus is: Enter on a free place', async () => {
    await stand()
    await keys('ArrowRight', 'ArrowRight', 'Enter')
    for (let tries = 0; !rack.part.querySelector('dialog[open] input') && tries < 100; tries++) await new Promise((resolve) => setTimeout(resolve, 20))
    await sendKeys({ type: 'Cov' })
    await settled(rack.part)
    await keys('Enter')
    expect(elementOf(rack.parts.controller, 'cover-1')?.slot).to.equal('s6')
    expect(await said()).to.contain('Cover added, place 6.')
    expect(focused()).to.equal('cover-1')
  })

  it('duplicate, lock and replace', async () => {
    await stand()
    await keys('ArrowRight')
    await sendKeys({ down: 'Control' })
    await sendKeys({ press: 'd' })
    await sendKeys({ up: 'Control' })
    expect(await said()).to.contain('Filter copied. Copy selected, places')
    expect(focused()).to.equal('filter-1')
    await keys('l')
    expect(rack.parts.controller.own.has('filter-1')).to.equal(true)
    await keys(' ', 'ArrowRight', ' ')
    expect(rack.parts.controller.session.history.past).to.have.length(1)
  })
})
