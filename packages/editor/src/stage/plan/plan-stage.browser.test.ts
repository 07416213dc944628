/// <reference types="mocha" />
import { elementsIn, type Element } from '@codraft/core'
import { expect, waitUntil } from '@open-wc/testing'
import { emulateMedia, sendKeys, sendMouse, setViewport } from '@web/test-runner-commands'
import { clean } from '../../components/stand.sample.ts'
// What is said is there at once, however busy the machine is.
import '../../outline/spoken.ts'
import { gardenRoom, rest, type GardenRoom } from '../../stages/garden-room.sample.ts'
import { planBoardOf } from '../../tools/plan/index.ts'

let open: GardenRoom
before(() => setViewport({ width: 1100, height: 900 }))
afterEach(() => open.close())

const elementOf = (id: string): Element | undefined => elementsIn(open.parts.controller.session.layout, 'lawn').find((one) => one.id === id)
const optionOf = (id: string): HTMLElement => {
  const found = open.root.querySelector<HTMLElement>(`[data-element="${id}"]`)
  if (!found) throw new Error(`There is no option for ${id}.`)
  return found
}
const middleOf = (node: Element | HTMLElement): [number, number] => {
  const { left, top, width, height } = (node as HTMLElement).getBoundingClientRect()
  return [Math.round(left + width / 2), Math.round(top + height / 2)]
}
const said = (): string => [...open.root.querySelectorAll('[role=status]')].map(({ textContent }) => textContent).join(' ')
async function drag(from: readonly [number, number], ...to: readonly (readonly [number, number])[]): Promise<void> {
  await sendMouse({ type: 'move', position: [...from] })
  await sendMouse({ type: 'down' })
  for (const [x, y] of to) await sendMouse({ type: 'move', position: [x, y] })
}

describe('The stage of a plan', () => {
  it('leaves what helps a newcomer to be seen, until it asks something itself', async () => {
    open = await gardenRoom()
    const coach = open.root.querySelector('.coach')
    expect([coach?.textContent, coach?.checkVisibility({ visibilityProperty: true })]).to.deep.equal(['Tap a part to change it', true])
    planBoardOf(open.parts.view).note({ aim: { kind: 'bench' } })
    await rest(60)
    expect(coach?.checkVisibility({ visibilityProperty: true })).to.equal(false)
  })

  it('has every element over its pixels, in reading order: what is in no zone first, by rows', async () => {
    open = await gardenRoom()
    expect([...open.root.querySelectorAll('[role=option]')].map((one) => one.getAttribute('data-element'))).to.deep.equal(['b1', 'l1', 'b2', 'p1', 't1'])
    for (const placed of open.parts.view.row) {
      const box = open.parts.view.boxFor(placed.element.id)
      const stage = open.stage.getBoundingClientRect()
      const option = optionOf(placed.element.id).getBoundingClientRect()
      expect(option.left - stage.left + option.width / 2).to.be.closeTo((box?.x ?? 0) + (box?.width ?? 0) / 2, 1)
      expect(option.top - stage.top + option.height / 2).to.be.closeTo((box?.y ?? 0) + (box?.height ?? 0) / 2, 1)
    }
    expect(optionOf('b1').getAttribute('aria-label')).to.match(/^Bench 1 of 2, 1\.8 by 0\.6 metres, [\d.]+ metres? from /)
    expect(optionOf('t1').getAttribute('aria-label')).to.match(/^Tree, 1 by 1 metres?, in Shade, .*locked/)
  })

  it('opens its panel with Enter, at the first arrow, and comes back with Escape', async () => {
    open = await gardenRoom()
    optionOf('b1').focus()
    await sendKeys({ press: 'Enter' })
    await rest(100)
    expect((open.root.activeElement as HTMLElement).dataset['way']).to.equal('up')
    await sendKeys({ press: 'Escape' })
    expect(open.root.activeElement).to.equal(optionOf('b1'))
  })

  it('brings the focus to the neighbour of what undo takes away', async () => {
    open = await gardenRoom()
    optionOf('b1').focus()
    const withControl = async (key: string): Promise<void> => {
      await sendKeys({ down: 'Control' })
      await sendKeys({ press: key })
      await sendKeys({ up: 'Control' })
    }
    await withControl('d')
    await rest(100)
    const [copy, order] = [(open.root.activeElement as HTMLElement).dataset['element'], [...open.root.querySelectorAll<HTMLElement>('[role=option]')].map(({ dataset }) => dataset['element'])]
    expect(copy).not.to.equal('b1')
    const beside = order[order.indexOf(copy) + 1] ?? order[order.indexOf(copy) - 1]
    await withControl('z')
    await rest(100)
    expect((open.root.activeElement as HTMLElement).dataset['element'], order.join()).to.equal(beside)
  })

  it('has the ring of the keys follow what is turned, as its frame does', async () => {
    open = await gardenRoom()
    const ring = (id: string): CSSStyleDeclaration => getComputedStyle(optionOf(id), '::after')
    optionOf('b1').focus()
    await sendKeys({ press: 'ArrowRight' })
    await sendKeys({ press: 'ArrowLeft' })
    // What is selected has its frame for a ring.
    await sendKeys({ press: 'Escape' })
    const on = (open.root.activeElement as HTMLElement).dataset['element'] ?? ''
    const sizes = (): number[] => [ring(on).width, ring(on).height].map(Number.parseFloat).sort((one, other) => one - other)
    const upright = sizes()
    open.parts.controller.commit([{ type: 'turn', section: 'lawn', id: on, from: elementOf(on)?.angle ?? 0, to: 30 }], { cause: 'apply', door: 'host' })
    await rest(200)
    expect(ring(on).rotate).to.equal('30deg')
    expect(sizes().every((size, index) => Math.abs(size - (upright[index] ?? 0)) < 8), `${sizes().join(' by ')} is as large as ${upright.join(' by ')}`).to.equal(true)
    open.parts.controller.undo()
    await rest(200)
    expect(ring(on).rotate).to.equal('none')
  })

  it('frames what is selected once, and has no name written over it', async () => {
    open = await gardenRoom()
    const name = (): string => getComputedStyle(open.root.querySelector('.pl-place') as HTMLElement).visibility
    expect(name()).to.equal('visible')
    open.parts.controller.commit([{ type: 'move', section: 'lawn', id: 'b1', from: { at: [3, 2] }, to: { at: [1, 4] } }], { cause: 'apply', door: 'host' })
    optionOf('b2').focus()
    await sendKeys({ press: 'ArrowRight' })
    for (let tries = 0; (open.root.activeElement as HTMLElement).dataset['element'] !== 'b1' && tries < 8; tries++) await sendKeys({ press: 'ArrowLeft' })
    await rest(150)
    expect(optionOf('b1').matches(':focus-visible')).to.equal(true)
    expect([getComputedStyle(optionOf('b1'), '::after').display, name()]).to.deep.equal(['none', 'hidden'])
  })

  it('moves with the mouse what is dragged, and says where it came to', async () => {
    open = await gardenRoom()
    const from = middleOf(optionOf('b1'))
    await drag(from, [from[0] + 30, from[1] + 30], [from[0] + 90, from[1] + 60])
    expect(open.parts.controller.session.preview).to.not.equal(null)
    await sendMouse({ type: 'up' })
    const [x, y] = elementOf('b1')?.at ?? [0, 0]
    expect([x > 3.5, y > 2.5]).to.deep.equal([true, true])
    // It is said once, with what the slow rules say of it, however late they do.
    await waitUntil(() => said().trim() !== '', 'it is said', { timeout: 5000 })
    expect(said()).to.match(/Bench 1 moved, [\d.]+ metres? from /)
  })

  for (const [what, cancel] of [
    ['Escape', () => sendKeys({ press: 'Escape' })],
    ['the page losing the focus', async () => void dispatchEvent(new Event('blur'))],
    ['a pointer that the system takes', async () => void dispatchEvent(new PointerEvent('pointercancel', { pointerId: 1 }))],
  ] as const) {
    it(`puts back exactly what ${what} cancels`, async () => {
      open = await gardenRoom()
      const before = open.parts.controller.session.layout
      const from = middleOf(optionOf('b1'))
      await drag(from, [from[0] + 40, from[1] + 30], [from[0] + 80, from[1] + 50])
      expect(open.parts.controller.session.preview).to.not.equal(null)
      await cancel()
      await sendMouse({ type: 'move', position: [from[0] + 120, from[1] + 90] })
      await sendMouse({ type: 'up' })
      expect([open.parts.controller.session.layout === before, open.parts.controller.session.preview]).to.deep.equal([true, null])
    })
  }

  it('turns by its handle, in detents, and offers steps where it is tapped', async () => {
    open = await gardenRoom()
    open.parts.controller.select(['b1'])
    const handle = open.root.querySelector<HTMLElement>('.pl-turn')
    for (let tries = 0; handle?.hidden !== false && tries < 100; tries++) await rest(40)
    await rest(40)
    if (!handle) throw new Error('There is no handle.')
    const { width, height } = handle.getBoundingClientRect()
    expect([width >= 44, height >= 44]).to.deep.equal([true, true])
    const at = middleOf(handle)
    const centre = middleOf(optionOf('b1'))
    await drag(at, [at[0] + 30, at[1] + 20], [centre[0] + (centre[1] - at[1]), centre[1]])
    await sendMouse({ type: 'up' })
    expect(elementOf('b1')?.angle).to.equal(90)
    await rest(80)
    const now = middleOf(handle)
    await sendMouse({ type: 'click', position: now })
    await rest(80)
    const more = [...open.root.querySelectorAll<HTMLButtonElement>('.st-steps button')].find((button) => button.getAttribute('aria-label') === 'Turn clockwise')
    more?.click()
    expect(elementOf('b1')?.angle).to.equal(105)
    expect(open.root.querySelector('.pl-left:not([hidden])')).to.equal(null)
  })

  it('pulls a side of what may be resized, the other side staying', async () => {
    open = await gardenRoom()
    open.parts.controller.select(['p1'])
    const handle = open.root.querySelector<HTMLElement>('.pl-right')
    for (let tries = 0; handle?.hidden !== false && tries < 100; tries++) await rest(40)
    await rest(40)
    if (!handle) throw new Error('There is no handle.')
    const at = middleOf(handle)
    await drag(at, [at[0] + 20, at[1]], [at[0] + 45, at[1]])
    await sendMouse({ type: 'up' })
    const { width = 0, at: [x] = [0] } = elementOf('p1') ?? {}
    expect(width).to.be.greaterThan(3.3)
    expect(x - width / 2).to.be.closeTo(7, 0.001)
  })

  it('asks for no frame while nobody does anything', async () => {
    open = await gardenRoom()
    open.parts.controller.select(['b1'])
    await rest(400)
    const asked: unknown[] = []
    const real = window.requestAnimationFrame
    window.requestAnimationFrame = (job) => (asked.push(job), real(job))
    await rest(500)
    window.requestAnimationFrame = real
    expect(asked).to.deep.equal([])
  })

  it('lets the page scroll until somebody has entered it, then keeps every finger', async () => {
    open = await gardenRoom()
    const may = (): string => getComputedStyle(open!.stage.querySelector('.picture')!).touchAction
    expect(may()).to.equal('pan-y')
    open.parts.controller.select(['b1'])
    expect(may()).to.equal('none')
  })

  it('paints in the colours of the reader’s system, and axe finds nothing', async () => {
    open = await gardenRoom()
    open.parts.controller.select(['b1'])
    await rest(100)
    await clean(open.root.host)
    await emulateMedia({ forcedColors: 'active' })
    await rest(300)
    await clean(open.root.host)
    const land = open.root.querySelector<HTMLCanvasElement>('.pl-land')
    const pixel = land?.getContext('2d')?.getImageData(Math.round(land.width / 2), Math.round(land.height / 2), 1, 1).data
    const colours = [...(pixel ?? [])].slice(0, 3)
    // No lawn is green where the system's colours are black and white.
    expect(Math.max(...colours) - Math.min(...colours)).to.be.lessThan(24)
    await emulateMedia({ forcedColors: 'none' })
  })
})

describe('The keys of a plan', () => {
  const press = async (...keys: string[]): Promise<void> => {
    for (const key of keys) {
      const [last = '', ...held] = key.split('+').reverse()
      for (const one of held) await sendKeys({ down: one })
      await sendKeys({ press: last })
      for (const one of held) await sendKeys({ up: one })
    }
  }
  const focused = (): string | null => open.root.activeElement?.getAttribute('data-element') ?? null

  it('go to the nearest in their direction, and zone by zone', async () => {
    open = await gardenRoom()
    optionOf('b1').focus()
    await press('ArrowRight')
    expect(focused()).to.equal('l1')
    await press('ArrowDown')
    expect(focused()).to.equal('b2')
    await press('PageDown')
    expect(focused()).to.equal('t1')
    await press('Home')
    expect(focused()).to.equal('b1')
  })

  it('pick up, move, turn and put down as one step; Escape brings back', async () => {
    open = await gardenRoom()
    optionOf('b1').focus()
    await press('Space', 'ArrowRight', 'Shift+ArrowDown', 't', 'ArrowRight', 'Space')
    expect(elementOf('b1')).to.deep.include({ at: [3.1, 3], angle: 15 })
    expect(open.parts.controller.session.history.past.length).to.equal(1)
    expect(focused()).to.equal('b1')
    await press('Space', 'ArrowRight', 'Escape')
    expect(elementOf('b1')?.at).to.deep.equal([3.1, 3])
    await rest(250)
    expect(said()).to.contain('Cancelled. Bench 1 is back where it was.')
  })

  it('say that a tree is fixed, and why', async () => {
    open = await gardenRoom()
    optionOf('t1').focus()
    await press('Space')
    await rest(250)
    expect(said()).to.match(/Tree is fixed: it is old\./)
  })
})

describe('The panel of a plan', () => {
  const button = (name: string): HTMLButtonElement => {
    const found = [...open.root.querySelectorAll<HTMLButtonElement>('.place button')].find((one) => `${one.getAttribute('aria-label') ?? ''}${one.textContent}`.trim() === name)
    if (!found) throw new Error(`There is no button "${name}".`)
    return found
  }

  it('moves by steps, turns, frees, and moves to where one taps next', async () => {
    open = await gardenRoom()
    open.parts.controller.select(['b1'])
    await rest(80)
    button('Move right').click()
    button('Move right').click()
    expect(elementOf('b1')?.at).to.deep.equal([3.2, 2])
    button('Turn clockwise').click()
    expect(elementOf('b1')?.angle).to.equal(15)
    button('Tap its new place').click()
    await rest(80)
    const { left, top, width, height } = open.stage.getBoundingClientRect()
    await sendMouse({ type: 'click', position: [Math.round(left + width * 0.45), Math.round(top + height * 0.75)] })
    const [x, y] = elementOf('b1')?.at ?? [0, 0]
    expect([x > 4, y > 5]).to.deep.equal([true, true])
  })

  it('has the next tap say where, from everything that can be done with it', async () => {
    open = await gardenRoom()
    const { left, top, width, height } = open.stage.getBoundingClientRect()
    optionOf('b1').dispatchEvent(new MouseEvent('contextmenu', { bubbles: true, composed: true, cancelable: true }))
    const line = (): HTMLElement | undefined => [...open.root.querySelectorAll<HTMLElement>('dialog.acts-of[open] .act-lines button')].find(({ textContent }) => textContent.includes('Move to'))
    for (let tries = 0; tries < 60 && !line(); tries++) await rest(50)
    line()?.click()
    await rest(100)
    await sendMouse({ type: 'click', position: [Math.round(left + width * 0.45), Math.round(top + height * 0.75)] })
    const [x, y] = elementOf('b1')?.at ?? [0, 0]
    expect([x > 4, y > 5]).to.deep.equal([true, true])
  })

  it('takes typed figures, and none that are no numbers', async () => {
    open = await gardenRoom()
    open.parts.controller.select(['b1'])
    await rest(80)
    const field = open.root.querySelector<HTMLInputElement>('[data-field="x"]')
    if (!field) throw new Error('There is no field.')
    field.value = '4.25'
    field.dispatchEvent(new Event('change'))
    expect(elementOf('b1')?.at).to.deep.equal([4.25, 2])
    field.value = 'far'
    field.dispatchEvent(new Event('change'))
    await rest(50)
    expect([elementOf('b1')?.at, field.getAttribute('aria-invalid')]).to.deep.equal([[4.25, 2], 'true'])
  })
})
