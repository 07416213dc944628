/// <reference types="mocha" />
import { expect } from '@open-wc/testing'
import { shellStyles, waiting } from './shell-view.ts'

const rest = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms))

describe('What is seen before the editor is there', () => {
  it('is what the host has put there, and below it empty tiles for whoever waits longer than a moment', async () => {
    const host = document.body.appendChild(document.createElement('div'))
    host.innerHTML = '<svg viewBox="0 0 4 1" style="display: block"></svg>'
    const root = host.attachShadow({ mode: 'open' })
    root.adoptedStyleSheets = [shellStyles()]
    root.append(waiting())
    const tiles = [...root.querySelectorAll<HTMLElement>('.waiting i')]
    const shown = (): number => tiles.filter((tile) => tile.checkVisibility({ visibilityProperty: true })).length
    await rest(100)
    expect([root.querySelector('.place')?.getAttribute('aria-busy'), shown()]).to.deep.equal(['true', 0])
    await rest(400)
    expect(shown()).to.equal(6)
    const picture = host.firstElementChild?.getBoundingClientRect()
    expect(tiles[0]!.getBoundingClientRect().top).to.be.greaterThan(picture?.bottom ?? Infinity)
    host.remove()
  })
})
