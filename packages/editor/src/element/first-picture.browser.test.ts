/// <reference types="mocha" />
import { expect, fixtureSync } from '@open-wc/testing'
import type { Painted } from '../stage/plain-picture.ts'
import { viewportOf } from '../session/viewport.ts'
import { firstPicture } from './first-picture.ts'

const rect = { k: 'rect', x: -50, y: -100, w: 100, h: 100, fill: 'ink' }
const briefOf = (count: number, parts: readonly object[]): object => ({
  id: 'strip',
  layout: { stage: { kind: 'row', length: count, unit: 'm' }, elements: Array.from({ length: count }, (_, index) => ({ id: `e${index}`, kind: 'part', width: 1 })) },
  catalogue: { kinds: { part: { art: { v: 1, unit: 'cm', view: 'elevation', box: [-50, -100, 100, 100], stretch: 'x', parts } } } },
})
const place = (width = 800): HTMLElement => {
  const made = fixtureSync<HTMLElement>(`<div style="position: relative; block-size: 600px; inline-size: ${width}px"></div>`)
  const sheet = new CSSStyleSheet()
  sheet.replaceSync('.first { position: absolute; inset: 0; inline-size: 100%; block-size: 400px }')
  document.adoptedStyleSheets = [sheet]
  return made
}
const painted = (count: number, parts: readonly object[] = [rect], width = 800): Promise<Painted | null> => firstPicture(briefOf(count, parts), { kits: {}, theme: 'light', place: place(width) })

describe('The first picture', () => {
  it('stands before anything is checked, also of a long row of plain parts', async () => {
    for (const count of [12, 1000]) {
      const canvas = (await painted(count))?.canvas
      expect(canvas).to.be.instanceOf(HTMLCanvasElement)
      if (!canvas) return
      const copy = new OffscreenCanvas(800, 400).getContext('2d')!
      copy.drawImage(canvas, 0, 0)
      const { data } = copy.getImageData(0, 0, 800, 400)
      expect(data.some((value) => value !== 0)).to.equal(true)
    }
  })

  it('is as large as its place, and seen as the room will show it', async () => {
    const first = await painted(20)
    expect(first?.viewport).to.deep.equal(viewportOf({ length: 20, per: 1 }, 20, { width: 800, height: 400, zoom: 1, pan: 0, text: 1 }))
    expect(first?.canvas.clientWidth).to.equal(800)
  })

  it('is left to the room where what is seen of it would take long', async () => {
    const group = { k: 'group', repeat: { gap: 1 }, parts: [rect] }
    const wide = 6000
    expect(await painted(201, [group], wide)).to.equal(null)
    expect(await painted(200, [group], wide)).not.to.equal(null)
    expect(await painted(201, [rect, rect, rect, rect, rect], wide)).to.equal(null)
    // Of a long row, little is seen.
    expect(await painted(10_000, [group])).not.to.equal(null)
  })

  it('leaves its place as it was where nothing is painted', async () => {
    const host = place()
    const kept = host.appendChild(document.createElement('p'))
    await firstPicture({ layout: { stage: { kind: 'row', length: 1, unit: 'm' }, elements: [] } }, { kits: {}, theme: null, place: host }, AbortSignal.abort())
    expect([...host.childNodes]).to.deep.equal([kept])
  })

  it('leaves its place as it was where a browser does not paint', async () => {
    const host = place()
    const kept = host.appendChild(document.createElement('p'))
    const { getContext } = HTMLCanvasElement.prototype
    HTMLCanvasElement.prototype.getContext = () => null
    try {
      expect(await firstPicture(briefOf(3, [rect]), { kits: {}, theme: null, place: host })).to.equal(null)
    } finally {
      HTMLCanvasElement.prototype.getContext = getContext
    }
    expect([...host.childNodes]).to.deep.equal([kept])
  })

  it('is nothing for what is no row', async () => {
    expect(await firstPicture({ layout: { stage: { kind: 'plan' }, elements: [] } }, { kits: {}, theme: null, place: place() })).to.equal(null)
    expect(await firstPicture(null, { kits: {}, theme: null, place: place() })).to.equal(null)
  })
})
