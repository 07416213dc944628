import { THEMES } from '@codraft/core'
import { expect, waitUntil } from '@open-wc/testing'
import { emulateMedia, sendKeys, setViewport } from '@web/test-runner-commands'
import type { Canvas } from './element-node.ts'
import { Street } from './street.ts'
import { boardOf } from '../tools/index.ts'
import { openPage, rest, type Page } from './page.sample.ts'

let openStage: typeof import('./index.ts').openStage
let page: Page

/** What a canvas shows, also one that is handed finished pictures. */
function pixelsOf(canvas: HTMLCanvasElement): Uint8ClampedArray {
  const context = new OffscreenCanvas(canvas.clientWidth, canvas.clientHeight).getContext('2d')!
  context.drawImage(canvas, 0, 0, canvas.clientWidth, canvas.clientHeight)
  return context.getImageData(0, 0, canvas.clientWidth, canvas.clientHeight).data
}

before(async () => {
  await setViewport({ width: 900, height: 620 })
  ;({ openStage } = await import('./index.ts'))
})
beforeEach(async () => {
  page = openPage(openStage, 8)
  await rest(60)
})
afterEach(() => page.close())

describe('the picture', () => {
  it('stands on three canvases and paints something on each that shows something', async () => {
    const canvases = [...page.host.querySelectorAll<HTMLCanvasElement>('.st-box canvas')]
    expect(canvases).to.have.length(3)
    const painted = canvases.map((canvas) => pixelsOf(canvas).some((value) => value !== 0))
    expect(painted).to.deep.equal([true, true, false])
  })

  it('has a node for every visible element and for no other', () => {
    page.close()
    page = openPage(openStage, 1000)
    const { controller: { compiled }, view } = page
    const street = new Street({ palette: THEMES.light, ratio: 1, scale: 1, ground: 300, height: 400, compiled, locale: 'en', still: false, resting: true } satisfies Canvas)
    const shown = (): string[] => {
      street.show({ row: view.row, viewport: view.viewport, animate: false, fresh: new Set(), gone: new Set(), shift: () => 0, faint: null })
      return street.standing.nodes.map(({ placed }) => placed.element.id)
    }
    const near = (): string[] => {
      const { viewport, row } = view
      const hang = 3 * viewport.perUnit
      return row.filter(({ start, width }) => viewport.left + (start + width) * viewport.scale > -hang && viewport.left + start * viewport.scale < viewport.width + hang).map(({ element }) => element.id)
    }
    expect(near().length).to.be.within(10, 24)
    expect(shown()).to.deep.equal(near())
    view.panBy(5000)
    expect(near()).not.to.include('e0')
    expect(shown()).to.deep.equal(near())
  })

  it('outlines what is lifted where nothing may be seen to move, and gives it no shadow', () => {
    const { controller: { compiled }, view } = page
    const [, second] = view.row
    const edge = (still: boolean): number[] => {
      const { ground, height, perUnit } = view.viewport
      const street = new Street({ palette: THEMES.light, ratio: 1, scale: perUnit / 100, ground, height, compiled, locale: 'en', still, resting: true })
      street.show({ row: view.row, viewport: view.viewport, animate: false, fresh: new Set(), gone: new Set(), shift: () => 0, faint: null })
      street.lift(second!.element.id, true)
      street.prepare(null)
      const context = new OffscreenCanvas(900, 620).getContext('2d')!
      street.floating.sketch(context as unknown as CanvasRenderingContext2D)
      return [...context.getImageData(Math.round(street.nodes.get(second!.element.id)!.motion.pose.left), ground - 14, 1, 1).data]
    }
    expect(edge(true)).to.deep.equal([34, 48, 60, 255])
    expect(edge(false)).not.to.deep.equal(edge(true))
  })

  it('asks for no frame at rest', async () => {
    await rest(500)
    const { requestAnimationFrame: real } = window
    let asked = 0
    window.requestAnimationFrame = (job) => (asked++, real(job))
    await rest(500)
    window.requestAnimationFrame = real
    expect(asked).to.equal(0)
  })

  it('takes the colours that the reader asks for', async () => {
    const corner = (): number[] => [...pixelsOf(page.host.querySelector('canvas')!)].slice(0, 4)
    const day = corner()
    await emulateMedia({ colorScheme: 'dark' })
    await waitUntil(() => String(corner()) !== String(day), 'It is not night.')
    await emulateMedia({ colorScheme: 'light' })
    await waitUntil(() => String(corner()) === String(day), 'It is not day again.')
  })

  it('never lets labels overlap', async () => {
    page.close()
    page = openPage(openStage, 40, { length: 80 })
    page.view.fit()
    await rest(60)
    const shown = [...page.host.querySelectorAll<HTMLElement>('.st-dim')].map((label) => [...label.children].filter((child) => !(child as HTMLElement).hidden).map((child) => {
      const range = document.createRange()
      range.selectNodeContents(child)
      return range.getBoundingClientRect()
    }))
    const lines = [0, 1].map((line) => shown.flatMap((label) => label[line] ?? []).filter(({ width }) => width > 0).sort((a, b) => a.left - b.left))
    for (const line of lines) line.slice(1).forEach(({ left }, index) => expect(left).to.be.at.least(line[index]!.right - 1))
  })

  it('offers steps of width to who has no pointer', async () => {
    page.controller.select(['e0'])
    await rest(60)
    const handle = page.host.querySelector<HTMLElement>('[data-edge=end]')!
    expect(handle.getAttribute('aria-label')).to.equal('Right edge of Footpath 1: change the width')
    handle.focus()
    await sendKeys({ press: 'Enter' })
    const [narrower, wider] = page.host.querySelectorAll<HTMLElement>('.st-steps button')
    expect(document.activeElement).to.equal(narrower)
    wider!.focus()
    await sendKeys({ press: 'Enter' })
    await sendKeys({ press: 'Enter' })
    expect(page.controller.session.layout.sections[0]!.elements[0]!.width).to.equal(2.2)
    await rest(60)
    expect(handle.ariaExpanded).to.equal('true')
    await sendKeys({ press: 'Escape' })
    await rest(60)
    expect([document.activeElement, page.host.querySelector<HTMLElement>('.st-steps')!.hidden]).to.deep.equal([handle, true])
  })

  it('points out the first thing to touch, once', async () => {
    const hint = (): Element | null => page.host.querySelector('.st-hint')
    expect(hint()).not.to.equal(null)
    page.controller.select(['e2'])
    await rest(60)
    page.controller.select([])
    await rest(60)
    expect(hint()).to.equal(null)
  })

  it('is accessible with everything on it', async () => {
    page.controller.select(['e0'])
    boardOf(page.view).offerSteps({ id: 'e0', edge: 'end' })
    page.view.zoomTo(2)
    await rest(300)
    await expect(page.surface).to.be.accessible()
  })

  it('leaves nothing behind', async () => {
    const lasting = watchListeners(() => {
      page.close()
      page = openPage(openStage, 8)
      page.close()
    })
    expect(page.host.childElementCount).to.equal(0)
    expect(lasting).to.deep.equal([])
    expect(document.adoptedStyleSheets).to.have.length(0)
    page = openPage(openStage, 8)
  })
})

/** Listeners outside the stage that were added while something ran, and are still there after it. */
function watchListeners(run: () => void): string[] {
  const added: { target: EventTarget; type: string; listener: unknown; signal: AbortSignal | undefined }[] = []
  const proto = EventTarget.prototype
  const { addEventListener: add, removeEventListener: remove } = proto
  proto.addEventListener = function (this: EventTarget, type: string, listener: never, options?: AddEventListenerOptions | boolean) {
    added.push({ target: this, type, listener, signal: typeof options === 'object' ? options.signal : undefined })
    return add.call(this, type, listener, options)
  }
  proto.removeEventListener = function (this: EventTarget, type: string, listener: never, options?: EventListenerOptions | boolean) {
    const index = added.findIndex((one) => one.target === this && one.type === type && one.listener === listener)
    if (index >= 0) added.splice(index, 1)
    return remove.call(this, type, listener, options)
  }
  run()
  Object.assign(proto, { addEventListener: add, removeEventListener: remove })
  const outside = (target: EventTarget): boolean => target === window || target === document || target instanceof MediaQueryList
  return added.filter(({ target, signal }) => outside(target) && signal?.aborted !== true).map(({ type }) => type)
}
