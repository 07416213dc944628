/// <reference types="mocha" />
import { elementsIn } from '@codraft/core'
import { expect, waitUntil } from '@open-wc/testing'
import { sendKeys } from '@web/test-runner-commands'
import { copyText } from '../../session/clip.ts'
import { clean, find, portsInto, settled, stand, standRoom, tidy, type Stand } from '../stand.sample.ts'
import { CodraftActs } from './acts.ts'

afterEach(tidy)

const START = 'w1 g1 c1 s1 b1 r1 d1 p1 k1 h1 w2'
const row = ({ parts }: Pick<Stand<never>, 'parts'>): string => elementsIn(parts.controller.session.layout, 'stop').map(({ id }) => id).join(' ')

async function opened(id: string): Promise<Stand<CodraftActs>> {
  const stood = await stand('codraft-acts', CodraftActs, { set: { ports: portsInto([]) } })
  stood.parts.controller.select([id])
  await stood.part.open({ element: id, section: 'stop' })
  await settled(stood.part)
  return stood
}
const line = ({ part }: Stand<CodraftActs>, name: string): HTMLElement => find(part, '.act-lines button', name)

describe('More actions of an element', () => {
  it('are accessible, and done with the keyboard alone: moved between two others', async () => {
    const stood = await opened('c1')
    await clean()
    await sendKeys({ press: 'Tab' })
    await sendKeys({ press: 'Tab' })
    await sendKeys({ press: 'Enter' })
    await settled(stood.part)
    await clean()
    expect(find(stood.part, '[aria-current]').textContent).to.include('between Trees and Bus stop (it is here)')
    expect(stood.part.querySelectorAll('.act-lines button')).to.have.length(11)
    line(stood, 'between Parking and Kerb buffer').focus()
    await sendKeys({ press: 'Enter' })
    expect(row(stood)).to.equal('w1 g1 s1 b1 r1 d1 p1 c1 k1 h1 w2')
    expect(stood.part.querySelector('dialog')?.open).to.equal(false)
  })

  it('go to the very first and the very last place', async () => {
    for (const [place, moved] of [['before Footpath 1', 'c1 w1 g1 s1 b1 r1 d1 p1 k1 h1 w2'], ['after Footpath 2', 'w1 g1 s1 b1 r1 d1 p1 k1 h1 w2 c1']] as const) {
      const stood = await opened('c1')
      line(stood, 'Move to').click()
      await settled(stood.part)
      line(stood, place).click()
      expect(row(stood)).to.equal(moved)
      tidy()
    }
  })

  it('lock, cut, duplicate and remove, and ask the room for what it opens', async () => {
    for (const [name, check] of [
      ['Lock', (stood) => expect([...stood.parts.controller.own]).to.deep.equal(['c1'])],
      ['Cut', (stood) => expect([row(stood), stood.parts.controller.selected]).to.deep.equal([START.replace('c1 ', ''), 's1'])],
      ['Duplicate', (stood) => expect(row(stood)).to.equal(START.replace('c1', 'c1 cycle-1'))],
      ['Remove', (stood) => expect(row(stood)).to.equal(START.replace('c1 ', ''))],
      ['Note', (stood) => expect(stood.asked).to.deep.equal(['openAside notes c1'])],
      ['Replace', (stood) => expect(stood.asked).to.deep.equal(['openPicker replace'])],
      ['Select several', (stood) => expect(stood.parts.controller.collects).to.equal(true)],
    ] as readonly (readonly [string, (stood: Stand<CodraftActs>) => void])[]) {
      const stood = await opened('c1')
      line(stood, name).click()
      await settled(stood.part)
      check(stood)
      tidy()
    }
  })

  it('paste what was copied in this page where the browser keeps its clipboard from us', async () => {
    const read = Object.getOwnPropertyDescriptor(Navigator.prototype, 'clipboard')
    Object.defineProperty(navigator, 'clipboard', { configurable: true, value: undefined })
    try {
      const stood = await opened('c1')
      copyText(stood.parts.controller, ['d1'])
      line(stood, 'Paste after').click()
      await settled(stood.part)
      expect(row(stood)).to.equal(START.replace('c1', 'c1 car-1'))
    } finally {
      if (read) Object.defineProperty(navigator, 'clipboard', read)
      delete (navigator as { clipboard?: unknown }).clipboard
    }
  })
})

describe('Several selected', () => {
  it('have their own keys in the panel, are told by their number, and go together', async () => {
    const stood = await standRoom()
    const { part, parts } = stood
    parts.controller.select(['c1', 'g1'])
    await settled(part)
    for (let tries = 0; part.querySelector('.inspector .act') === null && tries < 100; tries++) await settled(part)
    expect(find(part, '.inspector h3').textContent).to.equal('2 parts selected')
    expect([...part.querySelectorAll('[role=option][aria-selected=true]')].map((node) => (node as HTMLElement).dataset['element'])).to.deep.equal(['g1', 'c1'])
    expect(find(part, '[role=listbox]').getAttribute('aria-multiselectable')).to.equal('true')
    await clean()
    find(part, '.inspector .act', 'Move right').click()
    expect(row(stood)).to.equal('w1 s1 g1 c1 b1 r1 d1 p1 k1 h1 w2')
    find(part, '.inspector .act', 'Lock').click()
    find(part, '.inspector .act', 'Remove').click()
    expect(row(stood)).to.contain('g1 c1')
    await waitUntil(() => find(part, '.voices').textContent.includes('Trees is locked by you. Unlock it in More, or with L.'), 'it was not said', { timeout: 5000 })
    expect(find(part, '.tools button').getAttribute('aria-label')).to.equal('Undo moving 2 elements')
    find(part, '.tools button').click()
    expect(row(stood)).to.equal(START)
  })

  it('are taken one by one with taps, and no edge is in the way', async () => {
    const { part, parts } = await standRoom()
    parts.controller.select(['c1'])
    parts.controller.collect(true)
    await settled(part)
    expect([...part.querySelectorAll<HTMLElement>('.st-handle')].every(({ hidden }) => hidden)).to.equal(true)
    find(part, '[role=option][data-element=s1]').click()
    find(part, '[role=option][data-element=b1]').click()
    find(part, '[role=option][data-element=s1]').click()
    expect(parts.controller.session.selection.ids).to.deep.equal(['c1', 'b1'])
    await settled(part)
    await clean()
    find(part, '.several-done').click()
    expect(parts.controller.collects).to.equal(false)
  })
})
