/// <reference types="mocha" />
import { expect, waitUntil } from '@open-wc/testing'
import { sendKeys } from '@web/test-runner-commands'
import { elementsIn } from '@codraft/core'
import { elementOf, setWidth } from '../../session/verbs.ts'
import { clean, find, settled, stand, tidy, type Stand } from '../stand.sample.ts'
import { CodraftInspector } from './inspector.ts'

afterEach(tidy)

async function on(id: string, given: { readonly?: boolean } = {}): Promise<Stand<CodraftInspector>> {
  const made = await stand('codraft-inspector', CodraftInspector, given)
  made.parts.controller.select([id])
  await settled(made.part)
  return made
}
const ids = ({ parts }: Stand<CodraftInspector>): string[] => elementsIn(parts.controller.session.layout, 'stop').map(({ id }) => id)

describe('The selected element', () => {
  it('shows the whole of a width that is no round figure', async () => {
    const { part } = await on('w2')
    const field = find<HTMLInputElement>(part, 'input.width')
    field.value = '13.048'
    expect(field.scrollWidth).to.be.at.most(field.clientWidth)
  })

  it('is accessible, and can be worked with the keyboard alone', async () => {
    const made = await on('c1')
    const { part, parts } = made
    await clean()
    await part.focusStepper()
    await sendKeys({ press: 'Enter' })
    expect(elementOf(parts.controller, 'c1')?.width).to.equal(1.9)
    await sendKeys({ press: 'Tab' })
    await sendKeys({ type: '2,35' })
    await sendKeys({ press: 'Enter' })
    expect(elementOf(parts.controller, 'c1')?.width).to.equal(2.35)
    await sendKeys({ press: 'Tab' })
    await sendKeys({ press: 'Tab' })
    await sendKeys({ press: 'Space' })
    expect(ids(made).indexOf('c1')).to.equal(1)
  })

  it('steps once on a tap; steps in a row are one undo', async () => {
    const { part, parts } = await on('w2')
    find(part, '.step', 'Wider').click()
    find(part, '.step', 'Wider').click()
    expect(elementOf(parts.controller, 'w2')?.width).to.equal(2.6)
    parts.controller.undo()
    expect(elementOf(parts.controller, 'w2')?.width).to.equal(2.4)
  })

  it('is one undo however long it is held, also soon after another press', async () => {
    const { part, parts } = await on('w2')
    const wider = find(part, '.step', 'Wider')
    wider.click()
    await new Promise((resolve) => setTimeout(resolve, 400))
    const at = { button: 0, isPrimary: true, bubbles: true }
    wider.dispatchEvent(new PointerEvent('pointerdown', at))
    await new Promise((resolve) => setTimeout(resolve, 900))
    wider.dispatchEvent(new PointerEvent('pointerup', at))
    expect(elementOf(parts.controller, 'w2')?.width).to.be.greaterThan(2.7)
    parts.controller.undo()
    expect(elementOf(parts.controller, 'w2')?.width).to.equal(2.4)
  })

  it('says in words what is no number, and keeps the width', async () => {
    const { part, parts } = await on('c1')
    const field = part.querySelector<HTMLInputElement>('input.width')!
    field.focus()
    field.value = 'wide'
    await sendKeys({ press: 'Enter' })
    await settled(part)
    expect(part.textContent).to.contain('Type a number such as 2.4')
    expect(field.getAttribute('aria-invalid')).to.equal('true')
    expect(elementOf(parts.controller, 'c1')?.width).to.equal(2)
    await clean()
    await sendKeys({ press: 'Escape' })
    await settled(part)
    expect(field.value).to.equal('2.0')
  })

  it('leaves a wrong width where it was typed until it is mended or given up', async () => {
    const { part, parts } = await on('c1')
    const field = (): HTMLInputElement => part.querySelector<HTMLInputElement>('input.width')!
    const stands = (): unknown[] => [field().value, field().getAttribute('aria-invalid'), part.textContent.includes('Type a number such as 2.4')]
    await part.typeWidth('w')
    await sendKeys({ type: 'ide' })
    await sendKeys({ press: 'Enter' })
    await settled(part)
    expect(stands()).to.deep.equal(['wide', 'true', true])
    await sendKeys({ press: 'Tab' })
    setWidth(parts.controller, 'w2', { width: 2.6, door: 'host' })
    await settled(part)
    expect(stands()).to.deep.equal(['wide', 'true', true])
    field().focus()
    await sendKeys({ type: '1.7' })
    await sendKeys({ press: 'Tab' })
    await settled(part)
    expect(elementOf(parts.controller, 'c1')?.width).to.equal(1.7)
    expect(stands()).to.deep.equal(['1.7', null, false])
    field().focus()
    await sendKeys({ type: 'x' })
    await sendKeys({ press: 'Tab' })
    await settled(part)
    expect(stands()).to.deep.equal(['x', 'true', true])
    find(part, '.step', 'Wider').click()
    await settled(part)
    expect(stands()).to.deep.equal(['1.8', null, false])
    field().focus()
    await sendKeys({ type: '-' })
    await sendKeys({ press: 'Enter' })
    await settled(part)
    expect(stands()).to.deep.equal(['-', 'true', true])
    await sendKeys({ press: 'Escape' })
    await settled(part)
    expect(stands()).to.deep.equal(['1.8', null, false])
  })

  it('opens the field with the digit that was pressed on the picture, and goes back there', async () => {
    const { part, parts, asked } = await on('c1')
    await part.typeWidth('1')
    await sendKeys({ type: '.7' })
    await sendKeys({ press: 'Enter' })
    expect(elementOf(parts.controller, 'c1')?.width).to.equal(1.7)
    expect(asked).to.deep.equal(['goTo c1'])
  })

  it('leads back to the element with Escape, from wherever in it', async () => {
    const { part, asked } = await on('c1')
    await part.focusStepper()
    await sendKeys({ press: 'Escape' })
    find(part, '.act', 'Replace').focus()
    await sendKeys({ press: 'Escape' })
    expect(asked).to.deep.equal(['goTo c1', 'goTo c1'])
  })

  it('leaves alone what is being typed, whatever is drawn anew', async () => {
    const { part } = await on('c1')
    await part.typeWidth('1')
    await sendKeys({ type: '.' })
    part.requestUpdate()
    await settled(part)
    await sendKeys({ type: '7' })
    expect(part.querySelector<HTMLInputElement>('input.width')!.value).to.equal('1.7')
    await sendKeys({ press: 'Escape' })
    await settled(part)
    expect(part.querySelector<HTMLInputElement>('input.width')!.value).to.equal('2.0')
  })

  it('says why something is fixed, and offers what is not', async () => {
    const { part } = await on('r1')
    expect(part.textContent).to.contain('The tracks stay where they are.')
    expect(part.querySelector('.stepper')).to.equal(null)
    expect(find(part, '.act', 'Remove').getAttribute('aria-disabled')).to.equal('true')
    expect(find(part, '.act', 'Duplicate').getAttribute('aria-disabled')).to.equal(null)
    await clean()
  })

  it('copies, removes and picks options', async () => {
    const made = await on('d1')
    const { part, parts } = made
    find(part, '.segments label', 'outbound').click()
    expect(elementOf(parts.controller, 'd1')?.choices).to.deep.equal({ way: 'out' })
    await settled(part)
    find(part, '.act', 'Duplicate').click()
    await settled(part)
    expect(ids(made)).to.include('car-1')
    expect(part.querySelector('h3')?.textContent).to.equal('Car lane 2')
    find(part, '.act', 'Remove').click()
    await settled(part)
    expect(ids(made)).not.to.include('car-1')
    expect(parts.controller.selected).to.equal('p1')
  })

  it('asks for the picker to replace', async () => {
    const { part, asked } = await on('p1')
    find(part, '.act', 'Replace').click()
    expect(asked).to.deep.equal(['openPicker replace'])
  })

  it('marks the end of what is allowed without taking the button away', async () => {
    const { part, parts } = await on('w1')
    setWidth(parts.controller, 'w1', { width: 1.8, door: 'buttons' })
    await settled(part)
    expect(find(part, '.step', 'Narrower').getAttribute('aria-disabled')).to.equal('true')
    expect(find(part, '.step', 'Wider').getAttribute('aria-disabled')).to.equal(null)
  })

  it('follows a preview with its figure', async () => {
    const { part, parts } = await on('c1')
    parts.controller.preview([{ type: 'resize', section: 'stop', id: 'c1', from: { width: 2 }, to: { width: 2.4 } }])
    await waitUntil(() => part.querySelector<HTMLInputElement>('input.width')?.value === '2.4')
  })

  it('only tells where the design can only be looked at', async () => {
    const { part } = await on('c1', { readonly: true })
    await clean()
    expect(part.querySelector('button, input')).to.equal(null)
    expect(part.textContent).to.contain('2.0')
  })
})
