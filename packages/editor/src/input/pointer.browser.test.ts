import { expect } from '@open-wc/testing'
import { resetMouse, sendKeys, sendMouse, setViewport } from '@web/test-runner-commands'
import { gestureView } from '../stage/gesture.ts'
import { openStage } from '../stage/index.ts'
import { drag, drop, frame, middleOf, openPage, orderOf, rest, type Page } from '../stage/page.sample.ts'
import { boardOf } from '../tools/index.ts'

let page: Page
const middle = (id: string): [number, number] => middleOf(page, id)
const order = (layout = page.controller.session.layout): string[] => orderOf(layout)
const widthOf = (id: string): number | undefined => page.controller.session.layout.sections[0]!.elements.find((one) => one.id === id)?.width

before(() => setViewport({ width: 900, height: 620 }))
beforeEach(async () => {
  page = openPage(openStage, 8)
  await rest(60)
})
afterEach(async () => {
  await resetMouse()
  page.close()
})

describe('a mouse', () => {
  it('selects what it clicks, frames it, and lets go of it beside the street', async () => {
    await sendMouse({ type: 'click', position: middle('e2') })
    await frame()
    expect(page.controller.selected).to.equal('e2')
    expect(page.host.querySelector<HTMLElement>('.st-frame')!.hidden).to.equal(false)
    await sendMouse({ type: 'click', position: [400, 20] })
    await frame()
    expect([page.controller.selected, page.host.querySelector<HTMLElement>('.st-frame')!.hidden]).to.deep.equal([null, true])
  })

  it('has the rules made ready when it comes, before anything is pressed', async () => {
    let asked = 0
    page.controller.takeInHand = () => (asked++, Promise.resolve())
    // The mouse may lie where the page opened; a busy page is left alone for a second at most.
    await rest(1200)
    const before = asked
    for (const pointerType of ['touch', 'mouse']) page.surface.dispatchEvent(new PointerEvent('pointerenter', { pointerType }))
    await rest(1200)
    expect(asked).to.equal(before + 1)
  })

  it('drags an element to another place: a preview until it is dropped, then one step', async () => {
    const [x, y] = middle('e1')
    await drag([x, y], [x + 40, y], middle('e4'))
    expect(order()).to.deep.equal(order(page.controller.compiled.brief.layout))
    expect(order(page.controller.session.visible)).to.deep.equal(['e0', 'e2', 'e3', 'e4', 'e1', 'e5', 'e6', 'e7'])
    const said = gestureView(page).pills[0]?.text
    expect(typeof said === 'function' ? said() : said).to.contain('between')
    await drop()
    expect(order()).to.deep.equal(['e0', 'e2', 'e3', 'e4', 'e1', 'e5', 'e6', 'e7'])
    expect(page.controller.session.history.past).to.have.length(1)
    page.controller.undo()
    expect(order()).to.deep.equal(order(page.controller.compiled.brief.layout))
  })

  it('drags an edge, by its handle or anywhere along it', async () => {
    await sendMouse({ type: 'click', position: middle('e5') })
    await frame()
    const { x, width } = page.view.boxFor('e5')!
    const { scale } = page.view.viewport
    const edge = Math.round(x + width)
    const handle = page.host.querySelector('[data-edge=end]')!.getBoundingClientRect()
    await drag([edge, Math.round(handle.top + handle.height / 2)], [edge + 20, 300], [Math.round(edge + 700 * scale), 300])
    await drop()
    expect(widthOf('e5')).to.be.closeTo(2.7, 0.11)
    await rest()
    const later = page.view.boxFor('e5')!
    await drag([Math.round(later.x + later.width), middle('e5')[1]], [Math.round(later.x + later.width) - 12, 300], [Math.round(later.x + later.width - 400 * scale), 300])
    await drop()
    expect(widthOf('e5')).to.be.closeTo(2.3, 0.11)
    expect(page.controller.session.history.past).to.have.length(2)
  })

  it('finds steps beside a handle that is only tapped', async () => {
    await sendMouse({ type: 'click', position: middle('e5') })
    await frame()
    const { left, top, width, height } = page.host.querySelector('[data-edge=end]')!.getBoundingClientRect()
    await sendMouse({ type: 'click', position: [Math.round(left + width / 2), Math.round(top + height / 2)] })
    await frame()
    const wider = page.host.querySelector<HTMLElement>('.st-steps button:last-child')!
    const at = wider.getBoundingClientRect()
    await sendMouse({ type: 'click', position: [Math.round(at.left + 22), Math.round(at.top + 22)] })
    expect(widthOf('e5')).to.equal(2.1)
  })

  it('carries a tile of the palette into the street, or back when it is dropped beside it', async () => {
    const tile = document.createElement('button')
    tile.style.cssText = 'position: fixed; left: 100px; top: 500px; width: 80px; height: 60px'
    let clicks = 0
    tile.addEventListener('click', () => clicks++)
    tile.addEventListener('pointerdown', (event) => page.pointer.pressTile(event, 'bench', tile))
    document.body.append(tile)
    const between = Math.round(page.view.boxFor('e2')!.x)
    await drag([140, 530], [140, 500], [between, 300])
    expect(order(page.controller.session.visible)[2]).to.equal('bench-1')
    await drop()
    expect(order()).to.deep.equal(['e0', 'e1', 'bench-1', 'e2', 'e3', 'e4', 'e5', 'e6', 'e7'])
    expect(page.controller.selected).to.equal('bench-1')
    await drag([140, 530], [140, 480], [between, 300], [300, 560])
    await drop()
    expect(order()).to.have.length(9)
    await sendMouse({ type: 'click', position: [140, 530] })
    expect(clicks).to.equal(1)
    tile.remove()
  })

  it('moves the street along while it drags near an edge, and no longer', async () => {
    page.view.zoomTo(3)
    page.view.panBy(-5000)
    await rest(60)
    const [x, y] = middle('e1')
    await drag([x, y], [x + 40, y], [790, y])
    await rest(300)
    const { pan } = page.view.viewport
    expect(pan).to.be.greaterThan(40)
    await sendMouse({ type: 'move', position: [400, y] })
    await frame()
    const still = page.view.viewport.pan
    await rest(200)
    expect(page.view.viewport.pan).to.equal(still)
    await drop()
    expect(order().indexOf('e1')).to.be.greaterThan(1)
  })

  it('lifts nothing that is locked', async () => {
    page.close()
    page = openPage(openStage, 8, { locked: ['e1'] })
    await rest(60)
    const [x, y] = middle('e1')
    await drag([x, y], [x + 40, y], middle('e4'))
    await drop()
    expect(order()).to.deep.equal(order(page.controller.compiled.brief.layout))
  })
})

describe('a drag that is broken off', () => {
  const ways: Record<string, () => unknown> = {
    'pointercancel': () => window.dispatchEvent(new PointerEvent('pointercancel', { pointerId: 1, pointerType: 'mouse' })),
    'a lost capture': () => page.surface.dispatchEvent(new PointerEvent('lostpointercapture', { pointerId: 1, bubbles: true })),
    'Escape': () => sendKeys({ press: 'Escape' }),
    'the window losing focus': () => window.dispatchEvent(new Event('blur')),
    'the page being hidden': () => document.dispatchEvent(new Event('visibilitychange')),
    'another button': () => sendMouse({ type: 'down', button: 'right' }),
    'the stage going away': () => page.pointer.destroy(),
    'the layout changing under it': () => page.controller.commit([{ type: 'remove', section: 'main', index: 7, element: page.controller.session.layout.sections[0]!.elements[7]! }], { cause: 'remove', door: 'host' }),
  }
  for (const [name, breakOff] of Object.entries(ways)) {
    it(`by ${name} leaves everything as it was`, async () => {
      const told: string[] = []
      page.controller.subscribe(({ type }) => told.push(type))
      const [x, y] = middle('e1')
      await drag([x, y], [x + 40, y], middle('e4'))
      const before = structuredClone(page.controller.session.layout)
      await breakOff()
      await frame()
      const changed = name.startsWith('the layout')
      if (!changed) expect(page.controller.session.layout).to.deep.equal(before)
      expect(page.controller.session.visible).to.equal(page.controller.session.layout)
      expect(boardOf(page.view).tool.name).to.equal('idle')
      expect(told).to.include('cancelled')
      await sendMouse({ type: 'move', position: [x, y] })
      await drop()
      expect(page.controller.session.history.past).to.have.length(changed ? 1 : 0)
    })
  }
})

describe('fingers', () => {
  const finger = (type: string, [x, y]: [number, number], pointerId = 7, more: PointerEventInit = {}): boolean =>
    (type === 'pointerdown' ? page.surface : window).dispatchEvent(new PointerEvent(type, { pointerId, pointerType: 'touch', clientX: x, clientY: y, bubbles: true, composed: true, isPrimary: pointerId === 7, ...more }))

  it('lift by resting, and drag from then on', async () => {
    const [x, y] = middle('e1')
    finger('pointerdown', [x, y])
    await rest(320)
    expect(boardOf(page.view).tool.name).to.equal('lifting')
    const there = middle('e4')
    finger('pointermove', there)
    finger('pointerup', there)
    expect(order()).to.deep.equal(['e0', 'e2', 'e3', 'e4', 'e1', 'e5', 'e6', 'e7'])
  })

  it('zoom when there are two, without moving anything', async () => {
    page.controller.select(['e1'])
    finger('pointerdown', middle('e1'))
    finger('pointerdown', middle('e3'), 8)
    expect(boardOf(page.view).tool.name).to.equal('pinching')
    const before = page.view.viewport.zoom
    finger('pointermove', middle('e5'), 8)
    await frame()
    await frame()
    expect(page.view.viewport.zoom).to.be.greaterThan(before)
    finger('pointerup', middle('e5'), 8)
    expect(page.controller.session.history.past).to.have.length(0)
  })

  it('let the page scroll, and zoom while nothing is selected', () => {
    expect(page.surface.style.touchAction).to.equal('pan-y pinch-zoom')
    page.controller.select(['e1'])
    expect(page.surface.style.touchAction).to.equal('pan-y')
  })

  it('near a pen are a palm', () => {
    const pen = { pointerId: 3, pointerType: 'pen', bubbles: true, clientX: 300, clientY: 20 }
    page.surface.dispatchEvent(new PointerEvent('pointerdown', pen))
    window.dispatchEvent(new PointerEvent('pointerup', pen))
    finger('pointerdown', middle('e1'))
    expect(boardOf(page.view).tool.name).to.equal('idle')
  })
})

describe('a wheel', () => {
  const turn = (init: WheelEventInit): boolean => page.surface.dispatchEvent(new WheelEvent('wheel', { bubbles: true, cancelable: true, clientX: 400, clientY: 200, ...init }))
  it('scrolls the page, zooms with Ctrl, and looks along with Shift', () => {
    expect(turn({ deltaY: 100 })).to.equal(true)
    expect(turn({ deltaY: -200, ctrlKey: true })).to.equal(false)
    expect(page.view.viewport.zoom).to.be.greaterThan(1)
    expect(turn({ deltaY: 30, shiftKey: true })).to.equal(false)
    expect(page.view.viewport.pan).to.be.greaterThan(0)
  })
})
