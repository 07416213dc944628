import { THEMES } from '@codraft/core'
import { expect } from '@open-wc/testing'
import { resetMouse, sendMouse, setViewport } from '@web/test-runner-commands'
import { gestureView } from './gesture.ts'
import { openStage } from './index.ts'
import { readLook, type Look } from './look.ts'
import { drag, drop, frame, middleOf, openPage, rest, type Page } from './page.sample.ts'

let page: Page

before(() => setViewport({ width: 900, height: 620 }))
beforeEach(async () => {
  page = openPage(openStage, 8)
  await rest(60)
})
afterEach(async () => {
  await resetMouse()
  page.close()
})

/** Whether anything is painted on a canvas of the stage where the labels are. */
const isPainted = (): boolean => [...page.host.querySelectorAll<HTMLCanvasElement>('.st-box canvas')].slice(1).some((canvas) => {
  const from = Math.round(canvas.height * 0.9)
  return canvas.getContext('2d')!.getImageData(0, from, canvas.width, canvas.height - from).data.some((value) => value !== 0)
})
const isShown = (selector: string): boolean => page.host.querySelector<HTMLElement>(selector)!.checkVisibility({ opacityProperty: true, visibilityProperty: true })

describe('what lies on the picture', () => {
  it('is lettered in the hand as it is on the page', async () => {
    page.controller.select(['e2'])
    await rest(60)
    const look = readLook({ under: page.host, probe: page.host }, THEMES.light)
    for (const [selector, { css }] of [['.st-dim:not(.is-chosen) .st-name', look.name], ['.is-chosen .st-name', look.chosen], ['.st-length', look.figure]] as const) {
      const { fontWeight, fontSize } = getComputedStyle(page.host.querySelector(selector)!)
      expect(css.startsWith(`${fontWeight} ${fontSize} `), `${selector} ${fontWeight} ${fontSize}, ${css}`).to.equal(true)
    }
    // As bold as what is bold in the room around it: one font less to be loaded, and one hand.
    expect(getComputedStyle(page.host.querySelector('.st-length')!).fontWeight).to.equal('600')
  })

  it('is not touched by the moves of a gesture, and stands there anew when the hand lets go', async () => {
    page.controller.select(['e2'])
    await rest(60)
    const handle = page.host.querySelector('[data-edge=end]')!.getBoundingClientRect()
    const [x, y] = [Math.round(handle.x + handle.width / 2), Math.round(handle.y + handle.height / 2)]
    await drag([x, y], [x + 10, y], [x + 20, y])
    expect([isPainted(), isShown('.st-dim'), isShown('.st-frame')]).to.deep.equal([true, false, false])
    const changes: MutationRecord[] = []
    const observer = new MutationObserver((records) => changes.push(...records))
    observer.observe(page.host, { subtree: true, childList: true, attributes: true, characterData: true })
    for (const by of [30, 40, 50]) {
      await sendMouse({ type: 'move', position: [x + by, y] })
      await frame()
    }
    changes.push(...observer.takeRecords())
    observer.disconnect()
    expect(changes.map(({ target }) => (target as HTMLElement).className)).to.deep.equal([])
    await drop()
    await rest(400)
    expect([isPainted(), isShown('.st-dim'), isShown('.st-frame')]).to.deep.equal([false, true, true])
    expect(page.host.querySelector('.is-chosen .st-length')!.textContent).to.equal(page.words.length(page.controller.session.layout.sections[0]!.elements[2]!.width!, 'm'))
  })

  it('gives way past a limit, unless nothing is to move: then only the label says so', async () => {
    page.controller.select(['e2'])
    await rest(60)
    const handle = page.host.querySelector('[data-edge=end]')!.getBoundingClientRect()
    const [x, y] = [Math.round(handle.x + handle.width / 2), Math.round(handle.y + handle.height / 2)]
    await drag([x, y], [x - 100, y], [x - 400, y])
    const [soft, stiff] = [gestureView(page), gestureView(page, true)]
    expect([Math.abs(soft.pulled?.by ?? 0) > 4, Math.abs(stiff.pulled?.by ?? 1), stiff.pills[0]?.look]).to.deep.equal([true, 0, 'limit'])
    await drop()
  })

  it('looks the same as long as the page does, so that what was measured still holds', () => {
    const under = page.host.querySelector<HTMLElement>('.st-ink')!
    const read = (before: Look | null, palette = THEMES.light): Look => readLook({ under, probe: under }, palette, before)
    const look = read(null)
    expect([read(look) === look, read(look, THEMES.dark) === look]).to.deep.equal([true, false])
    under.style.color = 'rgb(1, 2, 3)'
    expect([read(look) === look, read(look).ink]).to.deep.equal([false, 'rgb(1, 2, 3)'])
    under.style.color = ''
    expect(read(look)).to.equal(look)
  })

  it('keeps the focus where it is', async () => {
    page.controller.select(['e2'])
    await rest(60)
    const handle = page.host.querySelector<HTMLElement>('[data-edge=start]')!
    handle.focus()
    const [x, y] = middleOf(page, 'e2')
    await drag([x, y], [x + 40, y])
    expect(document.activeElement).to.equal(handle)
    await drop()
    await rest(400)
    expect(document.activeElement).to.equal(handle)
  })

  it('leaves the labels of a crowd on the page, as nobody steps aside there', async () => {
    page.close()
    page = openPage(openStage, 90)
    page.view.fit()
    await rest(300)
    const [x, y] = middleOf(page, 'e10')
    await drag([x, y], [x + 20, y], [x + 40, y])
    await rest(300)
    expect([isPainted(), isShown('.st-dim')]).to.deep.equal([false, true])
    const labels = (): string[] => [...page.host.querySelectorAll<HTMLElement>('.st-dim')].map(({ style }) => style.transform)
    const before = labels()
    await sendMouse({ type: 'move', position: [x + 160, y] })
    await frame()
    expect(labels()).to.deep.equal(before)
    await drop()
    await rest(400)
    expect([isPainted(), isShown('.st-dim')]).to.deep.equal([false, true])
    expect(labels()).not.to.deep.equal(before)
  })
})
