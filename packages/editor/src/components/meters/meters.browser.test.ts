/// <reference types="mocha" />
import { expect, waitUntil } from '@open-wc/testing'
import { setWidth } from '../../session/verbs.ts'
import { clean, settled, stand, tidy } from '../stand.sample.ts'
import { CodraftMeters } from './meters.ts'

afterEach(tidy)
const on = () => stand('codraft-meters', CodraftMeters)
const texts = (part: HTMLElement): string[] => [...part.querySelectorAll('strong')].map(({ textContent }) => textContent.replaceAll('\u00a0', ' ').trim())

describe('Meters', () => {
  it('are accessible and have nothing to operate', async () => {
    const { part } = await on()
    await clean()
    expect(part.querySelector('button, input, [tabindex]')).to.equal(null)
    const [width] = part.querySelectorAll('[role="meter"]')
    expect(width?.getAttribute('aria-label')).to.equal('Width')
    expect(width?.getAttribute('aria-valuetext')).to.equal('25.6 of 25.6 metres, full')
  })

  it('follow a preview as fast as anybody reads, and go back with it', async () => {
    const { part, parts } = await on()
    parts.controller.preview([{ type: 'resize', section: 'stop', id: 'c1', from: { width: 2 }, to: { width: 2.4 } }])
    await waitUntil(() => texts(part)[0] === '0.4 m too much')
    expect(part.querySelector('.over [role="meter"]')?.getAttribute('aria-valuetext')).to.equal('26 of 25.6 metres, 0.4 metres too much')
    parts.controller.preview(null)
    await waitUntil(() => texts(part)[0] === '25.6 of 25.6 m')
  })

  it('fill the bar by the share that is used', async () => {
    const { part, parts } = await on()
    setWidth(parts.controller, 'p1', { width: 1, door: 'buttons' })
    await settled(part)
    const bar = part.querySelector<HTMLElement>('.bar')!
    const filled = bar.querySelector('i')!.getBoundingClientRect().width / bar.clientWidth
    expect(filled).to.be.closeTo(24.4 / 25.6, 0.01)
  })

  it('show what a kept edit costs beside the sum, for a while', async () => {
    const { part, parts } = await on()
    setWidth(parts.controller, 'c1', { width: 3, door: 'buttons' })
    await settled(part)
    expect(part.querySelector('.delta')?.textContent).to.equal('+2,000')
    parts.controller.undo()
    await settled(part)
    expect(part.querySelector('.delta')?.textContent).to.equal('−2,000')
    await new Promise((resolve) => setTimeout(resolve, 2100))
    expect(part.querySelector('.delta')).to.equal(null)
  })
})
