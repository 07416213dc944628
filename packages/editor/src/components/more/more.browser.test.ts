/// <reference types="mocha" />
import { expect, waitUntil } from '@open-wc/testing'
import { sendKeys } from '@web/test-runner-commands'
import { elementOf, remove } from '../../session/verbs.ts'
import { clean, find, portsInto, settled, stand, tidy } from '../stand.sample.ts'
import { CodraftMore } from './more.ts'

afterEach(tidy)
/** The menu's lines come when it is opened. */
async function opened(part: CodraftMore): Promise<void> {
  await waitUntil(() => part.querySelector('.menu button') !== null)
  await settled(part)
}
const on = () => stand('codraft-more', CodraftMore, { set: { ports: { ...portsInto([]), ideas: async () => { throw new Error('It is not asked for before it is opened.') } } } })

describe('The More menu', () => {
  it('is accessible, and worked with the keyboard alone', async () => {
    const { part, parts, root } = await on()
    remove(parts.controller, 'p1', 'buttons')
    await sendKeys({ press: 'Tab' })
    await sendKeys({ press: 'Enter' })
    await opened(part)
    await clean()
    await sendKeys({ press: 'Tab' })
    while (!root.activeElement?.textContent?.includes('Start again')) await sendKeys({ press: 'ArrowDown' })
    await sendKeys({ press: 'Enter' })
    await settled(part)
    expect(elementOf(parts.controller, 'p1')?.kind).to.equal('parking')
    expect((root.activeElement as HTMLElement).matches('.more-button')).to.equal(true)
    parts.controller.undo()
    expect(elementOf(parts.controller, 'p1')).to.equal(undefined)
  })

  it('closes with Escape, and with a press elsewhere', async () => {
    const { part } = await on()
    const button = find(part, '.more-button')
    button.focus()
    button.click()
    await opened(part)
    expect(button.getAttribute('aria-expanded')).to.equal('true')
    await sendKeys({ press: 'ArrowDown' })
    await sendKeys({ press: 'Tab' })
    await sendKeys({ press: 'Escape' })
    await settled(part)
    expect(button.getAttribute('aria-expanded')).to.equal('false')
    button.click()
    document.body.dispatchEvent(new PointerEvent('pointerdown', { bubbles: true, composed: true }))
    await settled(part)
    expect(button.getAttribute('aria-expanded')).to.equal('false')
  })

  it('opens the sheets', async () => {
    const { part, asked } = await on()
    for (const item of ['Share your idea', 'Before and after', 'My ideas', 'Notes', 'Something is missing', 'Print', 'Tips', 'Keyboard', 'Messages']) {
      find(part, '.more-button').click()
      await opened(part)
      find(part, '.menu button', item).click()
    }
    expect(asked).to.deep.equal(['openAside picture', 'openAside compare', 'openAside ideas', 'openAside notes', 'openAside missing', 'openAside print', 'openSheet tips', 'openSheet keys', 'openSheet log'])
  })

  it('offers no ideas where none are kept', async () => {
    const { part } = await stand('codraft-more', CodraftMore, { set: { ports: portsInto([]) } })
    find(part, '.more-button').click()
    await opened(part)
    expect(part.textContent).not.to.contain('My ideas')
  })

  it('copies the link, or has it shown where the clipboard is denied', async () => {
    const { part, asked } = await on()
    find(part, '.more-button').click()
    await opened(part)
    find(part, '.menu button', 'Copy link').click()
    await new Promise((resolve) => setTimeout(resolve, 200))
    expect(asked).to.have.lengthOf(1)
    expect(['openSheet link', 'announce Link copied.']).to.include(asked[0])
  })
})
