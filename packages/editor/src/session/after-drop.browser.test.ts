/// <reference types="mocha" />
import { expect } from '@open-wc/testing'
import { READABLE_MS } from './readable.ts'
import { afterDrop, settle } from './after-drop.ts'

const rest = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms))

describe('What is not seen on the picture, after a drop', () => {
  afterEach(settle)

  it('follows when that has settled, in its order', async () => {
    const done: string[] = []
    expect(afterDrop(() => done.push('too'), false)).to.equal(false)
    expect([afterDrop(() => done.push('drop'), true), afterDrop(() => done.push('judged'), false)]).to.deep.equal([true, true])
    expect(done).to.deep.equal([])
    await rest(READABLE_MS + 50)
    expect(done).to.deep.equal(['drop', 'judged'])
  })

  it('waits for a hand that takes up one thing after the other, until it lets go or has carried one for a second', async () => {
    const stage = document.body.appendChild(document.createElement('div'))
    stage.className = 'stage'
    const began = performance.now()
    let done = 0
    while (performance.now() < began + 5 * READABLE_MS) {
      afterDrop(() => done++, true)
      await rest(60)
      stage.dispatchEvent(new PointerEvent('pointerdown', { bubbles: true, composed: true }))
      await rest(20)
      expect(done).to.equal(0)
    }
    expect(afterDrop(() => done++, false)).to.equal(true)
    await rest(3 * READABLE_MS)
    expect(done).to.equal(0)
    await rest(READABLE_MS + 50)
    expect(done).to.be.above(5)
    stage.remove()
  })

  it('is there before the next key, and before a press on anything but the picture', () => {
    const stage = document.body.appendChild(document.createElement('div'))
    stage.className = 'stage'
    let done = 0
    afterDrop(() => done++, true)
    window.dispatchEvent(new KeyboardEvent('keydown', { key: 'z' }))
    expect(done).to.equal(1)
    afterDrop(() => done++, true)
    stage.dispatchEvent(new PointerEvent('pointerdown', { bubbles: true, composed: true }))
    expect(done).to.equal(1)
    document.body.dispatchEvent(new PointerEvent('pointerdown', { bubbles: true, composed: true }))
    expect(done).to.equal(2)
    stage.remove()
  })
})
