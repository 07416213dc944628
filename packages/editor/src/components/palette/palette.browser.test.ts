/// <reference types="mocha" />
import { expect, waitUntil } from '@open-wc/testing'
import { sendKeys } from '@web/test-runner-commands'
import { elementsIn } from '@codraft/core'
import { moveBy, setWidth } from '../../session/verbs.ts'
import { clean, find, settled, stand, tidy, type Stand } from '../stand.sample.ts'
import { CodraftPalette } from './palette.ts'

afterEach(tidy)
const on = () => stand('codraft-palette', CodraftPalette)
const kinds = ({ parts }: Stand<CodraftPalette>): string[] => elementsIn(parts.controller.session.layout, 'stop').map(({ kind }) => kind)
const focused = (root: ShadowRoot): string | undefined => (root.activeElement as HTMLElement | null)?.dataset['kind']

describe('The palette', () => {
  it('is accessible, one tab stop, and adds with the keyboard alone', async () => {
    const made = await on()
    await clean()
    await sendKeys({ press: 'Tab' })
    await sendKeys({ press: 'Tab' })
    expect(focused(made.root)).to.equal('footpath')
    await sendKeys({ press: 'ArrowRight' })
    expect(focused(made.root)).to.equal('trees')
    await sendKeys({ press: 'Enter' })
    await sendKeys({ press: 'Enter' })
    expect(kinds(made).filter((kind) => kind === 'trees')).to.have.lengthOf(3)
    expect(focused(made.root)).to.equal('trees')
    await sendKeys({ press: 'Tab' })
    expect(focused(made.root)).to.equal(undefined)
  })

  it('adds after the selected element on a tap', async () => {
    const made = await on()
    made.parts.controller.select(['c1'])
    find(made.part, '.tile', 'Trees').click()
    expect(kinds(made)[3]).to.equal('trees')
  })

  it('hands a press to the pointer, for drags', async () => {
    const { part, asked } = await on()
    find(part, '.tile', 'Parking').dispatchEvent(new PointerEvent('pointerdown', { bubbles: true, isPrimary: true, button: 0 }))
    expect(asked).to.deep.equal(['pressTile parking'])
  })

  it('shows what its tiles add where no canvas can be had, too', async () => {
    const { getContext } = HTMLCanvasElement.prototype
    HTMLCanvasElement.prototype.getContext = () => null
    try {
      const art = { v: 1, unit: 'cm', view: 'elevation', box: [0, 0, 100, 100], parts: [{ k: 'rect', x: 0, y: 0, w: 100, h: 100, fill: 'ink' }] }
      const layout = { sections: [{ id: 'stop', palette: ['*'], stage: { kind: 'row', length: 9, unit: 'm' }, elements: [] }] }
      const { part } = await stand('codraft-palette', CodraftPalette, { brief: { layout, rules: [], meters: [], catalogue: { kinds: { trees: { label: 'Trees', size: { width: 1 }, art } } } } })
      await waitUntil(() => find(part, '.tile', 'Trees').querySelector('svg path, svg ellipse, svg rect') !== null, 'The tile is empty.', { timeout: 2000 })
      expect(find(part, '.tile', 'Trees').querySelector('svg')?.getBoundingClientRect().height).to.be.closeTo(60, 1)
    } finally {
      HTMLCanvasElement.prototype.getContext = getContext
    }
  })

  it('says how many are used, and adds no more than there may be', async () => {
    const made = await on()
    const tile = find(made.part, '.tile', 'Bus stop')
    expect(tile.textContent).to.contain('1 of 2 used')
    tile.click()
    await settled(made.part)
    expect(tile.textContent).to.contain('2 of 2 used')
    expect(tile.getAttribute('aria-disabled')).to.equal('true')
    expect(tile.hasAttribute('disabled')).to.equal(false)
    tile.click()
    expect(kinds(made).filter((kind) => kind === 'bus-stop')).to.have.lengthOf(2)
    await clean()
  })

  it('is drawn again for what comes and goes, and not for who is chosen or moved', async () => {
    const { part, parts: { controller } } = await on()
    const draw = part.requestUpdate.bind(part)
    let drawn = 0
    part.requestUpdate = (...what) => {
      drawn++
      draw(...what)
    }
    controller.select(['c1'])
    moveBy(controller, 'c1', { by: -1, door: 'buttons' })
    setWidth(controller, 'c1', { width: 2.2, door: 'buttons' })
    await settled(part)
    expect(controller.session.history.past).to.have.lengthOf(2)
    expect(drawn).to.equal(0)
    controller.undo()
    find(part, '.tile', 'Trees').click()
    await settled(part)
    expect(drawn).to.be.greaterThan(0)
  })

  it('finds by name, and says when there is nothing of that name', async () => {
    const { part } = await on()
    part.querySelector<HTMLInputElement>('input')!.focus()
    await sendKeys({ type: 'lane' })
    await settled(part)
    expect([...part.querySelectorAll('.tile-name')].map(({ textContent }) => textContent)).to.deep.equal(['Cycle lane', 'Bus lane', 'Car lane'])
    await sendKeys({ type: 'x' })
    await settled(part)
    expect(part.querySelector('[role="status"]')?.textContent).to.equal('No part called “lanex”')
    await clean()
  })
})
