/// <reference types="mocha" />
import { expect } from '@open-wc/testing'
import { sendKeys } from '@web/test-runner-commands'
import { SessionController } from '../session/controller.ts'
import { harbour } from '../session/harbour.sample.ts'
import { setWidth } from '../session/verbs.ts'
import { View } from '../session/view.ts'
import { openWords } from '../words/index.ts'
import { listenToKeys } from './row-keys.ts'

let close = (): void => undefined
afterEach(() => close())

/** Keys around a button, a text field, a dialog with a button, and one option of an outline. */
function widget(): { controller: SessionController; asked: string[]; focus(name: string): void } {
  const host = document.body.appendChild(document.createElement('div'))
  const root = host.attachShadow({ mode: 'open' })
  const make = <K extends keyof HTMLElementTagNameMap>(tag: K, parent: Node = root): HTMLElementTagNameMap[K] => parent.appendChild(document.createElement(tag))
  make('button').id = 'button'
  make('input').id = 'text'
  const range = make('input')
  range.type = 'range'
  range.id = 'range'
  const dialog = make('dialog')
  make('button', dialog).id = 'inside'
  const list = make('div')
  list.setAttribute('role', 'listbox')
  list.dataset['outline'] = ''
  const option = make('div', list)
  option.dataset['element'] = 'c1'
  option.tabIndex = 0
  option.id = 'option'
  const controller = new SessionController(harbour())
  const asked: string[] = []
  const stop = listenToKeys(root, { controller, view: new View(controller), words: openWords('en') }, {
    openPanel: () => asked.push('panel'), openPicker: (mode) => asked.push(mode), typeWidth: (key) => asked.push(`width ${key}`), openNotes: (id) => asked.push(`notes ${id}`), openActs: (id) => asked.push(`acts ${id}`), showShortcuts: () => asked.push('keys'), announce: (text) => asked.push(`say ${text}`),
    focusElement: (id) => asked.push(`focus ${id}`), focusRegion: (by) => asked.push(`region ${by}`),
  })
  close = () => (stop(), host.remove())
  setWidth(controller, 'c1', { width: 3, door: 'buttons' })
  return {
    controller, asked,
    focus: (id) => {
      if (id === 'inside') dialog.show()
      root.getElementById(id)?.focus()
    },
  }
}

async function chord(held: string, key: string): Promise<void> {
  await sendKeys({ down: held })
  await sendKeys({ press: key })
  await sendKeys({ up: held })
}

describe('Keys anywhere in the widget', () => {
  it('undo and do again from a button and a slider', async () => {
    const { controller, focus } = widget()
    for (const place of ['button', 'range', 'option']) {
      focus(place)
      await chord('Control', 'z')
      expect(controller.session.history.past.length, place).to.equal(0)
      await chord('Control', 'y')
      expect(controller.session.history.past.length, place).to.equal(1)
    }
  })

  it('leave text fields and dialogs their own', async () => {
    const { controller, asked, focus } = widget()
    for (const place of ['text', 'inside']) {
      focus(place)
      await chord('Control', 'z')
      await sendKeys({ press: '?' })
    }
    expect(controller.session.history.past.length).to.equal(1)
    expect(asked).to.deep.equal([])
  })

  it('go from region to region, also out of a text field, and show the keys', async () => {
    const { asked, focus } = widget()
    focus('text')
    await sendKeys({ press: 'F6' })
    focus('button')
    await chord('Shift', 'F6')
    await sendKeys({ press: '?' })
    expect(asked).to.deep.equal(['region 1', 'region -1', 'keys'])
  })

  it('speak to elements only from the outline', async () => {
    const { asked, controller, focus } = widget()
    focus('button')
    for (const key of ['a', 'r', 'w', 'Delete', '+', '5']) await sendKeys({ press: key })
    expect(asked).to.deep.equal([])
    expect(controller.session.history.past.length).to.equal(1)
    focus('option')
    await sendKeys({ press: 'a' })
    expect(asked).to.deep.equal(['add'])
  })

  for (const [what, end] of [
    ['when the focus leaves', (focus: (name: string) => void) => focus('button')],
    ['when somebody presses the picture', () => document.querySelector('div:last-of-type')?.shadowRoot?.querySelector('#option')?.dispatchEvent(new PointerEvent('pointerdown', { bubbles: true }))],
    ['when the page is hidden', () => document.dispatchEvent(new Event('visibilitychange'))],
    ['when the widget goes away', () => close()],
  ] as const) {
    it(`bring a lifted element back exactly ${what}`, async () => {
      const { controller, focus } = widget()
      const { layout } = controller.session
      focus('option')
      for (const key of ['Space', 'ArrowRight', 'ArrowUp']) await sendKeys({ press: key })
      expect(controller.session.visible === layout).to.equal(false)
      end(focus)
      expect(controller.session.visible === layout).to.equal(true)
      expect(controller.session.history.past.length).to.equal(1)
    })
  }

  it('end a lift before they undo', async () => {
    const { controller, focus } = widget()
    focus('option')
    for (const key of ['Space', 'ArrowRight']) await sendKeys({ press: key })
    await chord('Control', 'z')
    expect(controller.session.preview).to.equal(null)
    expect(controller.session.history.past.length).to.equal(0)
  })
})
