/// <reference types="mocha" />
import { expect } from '@open-wc/testing'
import { openKiosk } from './kiosk.ts'

const wait = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms))

describe('A kiosk', () => {
  function kiosk(seconds: string, isUsed: boolean): { element: HTMLElement; said: (number | null)[]; resets: () => number; stop(): void } {
    const element = document.createElement('div')
    element.setAttribute('kiosk', seconds)
    const said: (number | null)[] = []
    let resets = 0
    const stop = openKiosk(element, { isUsed: () => isUsed, warn: (left) => void said.push(left), reset: async () => void resets++ })
    return { element, said, resets: () => resets, stop }
  }
  it('asks, and begins again when nobody answers', async () => {
    const { said, resets } = kiosk('2', true)
    await wait(2300)
    expect(said).to.deep.equal([1])
    expect(resets()).to.equal(1)
  })
  it('goes on for whoever is there', async () => {
    const { element, said, resets, stop } = kiosk('2', true)
    await wait(1300)
    element.dispatchEvent(new Event('pointerdown'))
    await wait(1300)
    expect(resets()).to.equal(0)
    expect(said).to.include(null)
    stop()
  })
  it('leaves alone what nobody has begun', async () => {
    const { said, resets, stop } = kiosk('1', false)
    await wait(2300)
    expect([said, resets()]).to.deep.equal([[], 0])
    stop()
  })
})
