/// <reference types="mocha" />
import { elementsIn } from '@codraft/core'
import { expect } from '@open-wc/testing'
import { sendKeys } from '@web/test-runner-commands'
import { replaceWith, setWidth } from '../session/verbs.ts'
import { find, settled, standRoom, tidy } from '../components/stand.sample.ts'

afterEach(tidy)

const over = (node: HTMLElement, pointerType = 'mouse'): boolean => node.dispatchEvent(new PointerEvent('pointerover', { bubbles: true, composed: true, pointerType }))

describe('What a button would do', () => {
  it('is shown while it is pointed at, is not kept, and leaves the buttons where they are', async () => {
    const { part, parts } = await standRoom()
    const { controller } = parts
    const width = (id: string, of: 'visible' | 'layout'): number | undefined => elementsIn(controller.session[of], 'stop').find((one) => one.id === id)?.width
    replaceWith(controller, 'p1', { kind: 'cycle', door: 'buttons' })
    await settled(part)
    const taker = find(part, '.taker')
    over(taker)
    await settled(part)
    expect([controller.isTrial, controller.session.history.past.length, part.querySelector('.taker')]).to.deep.equal([true, 1, taker])
    expect(controller.session.visible).not.to.equal(controller.session.layout)
    over(find(part, '.title'))
    expect(controller.session.preview).to.equal(null)
    over(taker, 'touch')
    expect(controller.session.preview).to.equal(null)
    taker.click()
    expect(controller.session.history.past).to.have.length(2)

    setWidth(controller, 's1', { width: 1.8, door: 'buttons' })
    controller.select(['s1'])
    await settled(part)
    find(part, '.review-button').focus()
    for (let tabs = 0; (part.getRootNode() as ShadowRoot).activeElement?.matches('.mend') !== true; tabs++) {
      if (tabs > 60) throw new Error('The button is not reached.')
      await sendKeys({ press: 'Tab' })
    }
    expect([width('s1', 'visible'), width('s1', 'layout')]).to.deep.equal([2.1, 1.8])
    await sendKeys({ press: 'Enter' })
    expect([width('s1', 'layout'), controller.session.preview, controller.session.history.past.length]).to.deep.equal([2.1, null, 4])
  })

  it('leaves alone what a hand is doing', async () => {
    const { part, parts } = await standRoom()
    replaceWith(parts.controller, 'p1', { kind: 'cycle', door: 'buttons' })
    await settled(part)
    const edit = [{ type: 'resize' as const, section: 'stop', id: 'c1', from: { width: 2 }, to: { width: 2.2 } }]
    const taker = find(part, '.taker')
    parts.controller.preview(edit)
    over(taker)
    expect(parts.controller.session.preview).to.equal(edit)
  })
})
