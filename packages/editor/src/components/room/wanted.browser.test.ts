/// <reference types="mocha" />
import { expect, waitUntil } from '@open-wc/testing'
import { boardOf } from '../../tools/index.ts'
import { find, handed, standRoom, tidy } from '../stand.sample.ts'

const rest = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms))
/** Long enough for the chunk of the hands to be there. */
const fetched = (): Promise<void> => rest(500)
const tool = ({ parts }: Awaited<ReturnType<typeof standRoom>>): string => boardOf(parts.view).tool.name
const press = (node: HTMLElement): void => {
  const { left, top, width, height } = node.getBoundingClientRect()
  const at = { clientX: left + width / 2, clientY: top + height / 2 }
  node.dispatchEvent(new PointerEvent('pointerdown', { ...at, bubbles: true, composed: true, isPrimary: true, button: 0, buttons: 1, pointerType: 'touch' }))
}

describe('Stage, pointer and keys', () => {
  afterEach(tidy)

  it('are opened for nobody who only looks, until there is time to spare', async () => {
    const { part } = await standRoom({ unpainted: true })
    await fetched()
    expect(part.querySelector('canvas.still'), 'a still picture stands there').not.to.equal(null)
    expect(part.querySelector('.st-box')).to.equal(null)
    await waitUntil(() => part.querySelector('.st-box') !== null, 'they come in the end', { timeout: 6000 })
    await waitUntil(() => part.querySelector('canvas.still') === null, 'and take the place of the still one')
  })

  for (const on of ['.picture', '.tile']) it(`answer the press that brings them, on a ${on}`, async () => {
    const room = await standRoom({ unpainted: true })
    await fetched()
    press(find(room.part, on))
    expect(tool(room)).to.equal('pressing')
    await handed(room.part)
  })

  it('come when the host does something', async () => {
    const { part, parts } = await standRoom({ unpainted: true })
    await fetched()
    parts.controller.select(['c1'])
    await waitUntil(() => part.querySelector('.st-box') !== null, 'they come at once', { timeout: 600 })
  })

  it('are not opened in a room that is gone', async () => {
    const { part } = await standRoom({ unpainted: true })
    await fetched()
    part.remove()
    window.dispatchEvent(new PointerEvent('pointermove'))
    await rest(200)
    expect(part.querySelector('.st-box')).to.equal(null)
  })

  it('are opened once where they are opened anew, whatever a hand does meanwhile', async () => {
    const { part } = await standRoom()
    const canvas = find(part, 'canvas')
    for (const type of ['contextlost', 'contextrestored']) canvas.dispatchEvent(new Event(type))
    await fetched()
    window.dispatchEvent(new PointerEvent('pointermove'))
    await rest(300)
    expect(part.querySelectorAll('.st-zoom').length).to.equal(1)
  })
})
