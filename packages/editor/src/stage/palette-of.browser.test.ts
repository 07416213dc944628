/// <reference types="mocha" />
import { expect } from '@open-wc/testing'
import { emulateMedia } from '@web/test-runner-commands'
import { paletteOf } from './palette-of.ts'
import { inkOf } from './signs.ts'
import { StillSheet } from './still-sheet.ts'

beforeEach(() => void (document.documentElement.style.colorScheme = 'light dark'))
afterEach(async () => {
  for (const node of [document.documentElement, document.body]) node.removeAttribute('style')
  for (const canvas of document.querySelectorAll('canvas')) canvas.remove()
  await emulateMedia({ forcedColors: 'none', colorScheme: 'light' })
})

/** A sheet on a page that may be told of other colours later. */
function sheetOn(): { shown: HTMLCanvasElement; sheet: StillSheet } {
  const shown = document.body.appendChild(document.createElement('canvas'))
  return { shown, sheet: new StillSheet(shown) }
}

/** What a colour is on a sheet that is painted beside the page. */
function painted(colour: string, { shown, sheet } = sheetOn()): string {
  sheet.resize({ width: 1, height: 1, ratio: 1 })
  sheet.paint((context) => {
    context.fillStyle = colour
    context.fillRect(0, 0, 1, 1)
  })
  const seen = Object.assign(document.createElement('canvas'), { width: 1, height: 1 }).getContext('2d')!
  seen.drawImage(shown, 0, 0)
  const [red, green, blue] = seen.getImageData(0, 0, 1, 1).data
  return `rgb(${red}, ${green}, ${blue})`
}
/** What it is on the page. */
function onPage(colour: string): string {
  document.body.style.cssText = `forced-color-adjust: none; background: ${colour}`
  return getComputedStyle(document.body).backgroundColor
}

describe('the palette of a theme', () => {
  it('holds the colours of the reader as the page has them, by day and by night, wherever they are painted', async () => {
    const before = sheetOn()
    for (const colorScheme of ['dark', 'light'] as const) {
      await emulateMedia({ forcedColors: 'active', colorScheme })
      const { sky, ink } = paletteOf('forced')
      for (const on of [before, undefined]) expect([painted(sky, on), painted(ink, on)], colorScheme).to.deep.equal([onPage('Canvas'), onPage('CanvasText')])
      expect(painted(sky)).not.to.equal(painted(ink))
    }
  })

  it('has signs of every severity written in the ground on the text colour, or the other way round', async () => {
    await emulateMedia({ forcedColors: 'active' })
    const palette = paletteOf('forced')
    for (const severity of ['block', 'warn', 'advise'] as const) {
      const { colour, sign } = inkOf(severity, palette)
      expect([colour, sign], severity).to.have.members([palette.ink, palette.paper])
    }
  })
})
