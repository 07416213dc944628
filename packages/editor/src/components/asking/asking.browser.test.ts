/// <reference types="mocha" />
import { expect, waitUntil } from '@open-wc/testing'
import { sendKeys } from '@web/test-runner-commands'
import { elementOf, remove } from '../../session/verbs.ts'
import { clean, find, portsInto, settled, stand, tidy } from '../stand.sample.ts'
import { CodraftAsking } from './asking.ts'

afterEach(tidy)

const brief = { questions: [
  { id: 'why-parking', text: 'You removed the parking. Why?', type: 'text', after: { removed: 'parking' } },
  { id: 'why-trees', text: 'What do the trees stand in the way of?', type: 'choice', of: ['Bicycles', 'Buses'], after: { removed: 'trees' } },
  { id: 'age', text: 'How old are you?', type: 'number' },
] }
const on = () => stand('codraft-asking', CodraftAsking, { brief, set: { ports: portsInto([]) } })
const line = (part: CodraftAsking): HTMLElement | null => part.querySelector('.asking-line')

describe('A question after an action', () => {
  it('is accessible, and answered with the keyboard alone', async () => {
    const { part, parts, root, asked } = await on()
    remove(parts.controller, 'p1', 'buttons')
    await waitUntil(() => line(part) !== null, 'it is asked', { timeout: 4000 })
    expect(asked).to.deep.equal(['announce A question under the picture, if you like: You removed the parking. Why?'])
    await clean()
    await sendKeys({ press: 'Tab' })
    await sendKeys({ press: 'Enter' })
    await settled(part)
    await clean()
    while (root.activeElement?.matches('textarea') !== true) await sendKeys({ press: 'Tab' })
    await sendKeys({ type: 'I cycle.' })
    find(part, 'button[type=submit]').focus()
    await sendKeys({ press: 'Enter' })
    await settled(part)
    expect(parts.controller.session.remarks.answers).to.deep.equal({ 'why-parking': 'I cycle.' })
    expect(line(part)).to.equal(null)
  })

  it('comes one at a time, waits while something is held, and is not asked again', async () => {
    const { part, parts } = await on()
    const trees = elementOf(parts.controller, 'g1')!
    remove(parts.controller, 'p1', 'buttons')
    parts.controller.preview([{ type: 'resize', section: 'stop', id: 'g1', from: { width: trees.width! }, to: { width: 2 } }])
    await new Promise((resolve) => setTimeout(resolve, 1400))
    expect(line(part)).to.equal(null)
    parts.controller.preview(null)
    remove(parts.controller, 'g1', 'buttons')
    await waitUntil(() => line(part) !== null, 'it is asked', { timeout: 4000 })
    expect(part.querySelectorAll('.asking-line')).to.have.lengthOf(1)
    expect(line(part)!.textContent).to.contain('parking')
    find(part, '.asking-line button', 'Not now').click()
    await waitUntil(() => line(part)?.textContent?.includes('trees') === true, 'the next is asked', { timeout: 4000 })
    find(part, '.asking-line button', 'Not now').click()
    parts.controller.undo()
    parts.controller.redo()
    await new Promise((resolve) => setTimeout(resolve, 1400))
    expect(line(part)).to.equal(null)
    expect(parts.controller.session.remarks.answers).to.deep.equal({})
  })

  it('goes when the action is taken back', async () => {
    const { part, parts } = await on()
    remove(parts.controller, 'p1', 'buttons')
    await waitUntil(() => line(part) !== null, 'it is asked', { timeout: 4000 })
    parts.controller.undo()
    await settled(part)
    expect(line(part)).to.equal(null)
  })
})
