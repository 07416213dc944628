/// <reference types="mocha" />
import { elementsIn, type Element } from '@codraft/core'
import { expect } from '@open-wc/testing'
import { sendKeys, sendMouse, setViewport } from '@web/test-runner-commands'
import { clean } from '../../components/stand.sample.ts'
import { planLensOf } from '../../session/plan-lens.ts'
import { gardenRoom, rest, type GardenRoom } from '../../stages/garden-room.sample.ts'

let open: GardenRoom
before(() => setViewport({ width: 1100, height: 900 }))
afterEach(() => open.close())

const at = (id: string): readonly number[] | undefined => elementsIn(open.parts.controller.session.layout, 'lawn').find((one: Element) => one.id === id)?.at
const chosen = (): readonly string[] => open.parts.controller.session.selection.ids
/** A place of the garden, in metres, as a point of the page. */
function page(x: number, y: number): [number, number] {
  const lens = planLensOf(open.parts.view)
  const { left, top } = open.stage.getBoundingClientRect()
  const pixel = lens.pixelsAt([x * lens.section.per, y * lens.section.per])
  return [Math.round(left + pixel.x), Math.round(top + pixel.y)]
}
async function drag(from: [number, number], to: [number, number]): Promise<void> {
  await sendMouse({ type: 'move', position: from })
  await sendMouse({ type: 'down' })
  await sendMouse({ type: 'move', position: [Math.round((from[0] + to[0]) / 2), Math.round((from[1] + to[1]) / 2)] })
  await sendMouse({ type: 'move', position: to })
  await rest(40)
}
const button = (name: string): HTMLButtonElement => {
  const found = [...open.root.querySelectorAll<HTMLButtonElement>('.inspector button')].find((one) => `${one.getAttribute('aria-label') ?? ''}${one.textContent}`.trim() === name)
  if (!found) throw new Error(`There is no button "${name}".`)
  return found
}
const frames = (): DOMRect[] => [...open.root.querySelectorAll<HTMLElement>('.st-several')].filter((one) => !one.hidden).map((one) => one.getBoundingClientRect())

describe('A rectangle on a plan that is looked at closely', () => {
  it('takes what it meets where it is seen, with frames around just that', async () => {
    open = await gardenRoom()
    const lens = planLensOf(open.parts.view)
    lens.zoomTo(2)
    lens.panBy(-120, 40)
    await rest(300)
    await drag(page(4.2, 2.8), page(6.1, 4.1))
    const drawn = open.root.querySelector('.st-enclosing')?.getBoundingClientRect()
    const [[left, top], [right, bottom]] = [page(4.2, 2.8), page(6.1, 4.1)]
    expect([drawn?.left, drawn?.top, drawn?.right, drawn?.bottom].map((one, index) => Math.abs((one ?? NaN) - ([left, top, right, bottom][index] ?? NaN)) < 4)).to.deep.equal([true, true, true, true])
    expect(chosen()).to.deep.equal(['l1'])
    await sendMouse({ type: 'move', position: page(2.7, 5.2) })
    await sendMouse({ type: 'up' })
    expect(chosen()).to.deep.equal(['b2'])
    await sendKeys({ down: 'Shift' })
    await drag(page(5.5, 3.2), page(6.5, 4.8))
    await sendMouse({ type: 'up' })
    await sendKeys({ up: 'Shift' })
    expect([...chosen()].sort()).to.deep.equal(['b2', 'l1'])
    await rest(60)
    const near = (x: number, y: number): boolean => frames().some((frame) => Math.hypot(frame.left + frame.width / 2 - x, frame.top + frame.height / 2 - y) < 3)
    expect([frames().length, near(...page(3, 5)), near(...page(6, 4))]).to.deep.equal([2, true, true])
    await clean(open.root.host)
  })

  it('gives back what was selected when it is cancelled', async () => {
    open = await gardenRoom()
    planLensOf(open.parts.view).zoomTo(2)
    open.parts.controller.select(['b2'])
    await rest(300)
    await drag(page(5, 3.2), page(6.5, 4.8))
    expect(chosen()).to.deep.equal(['l1'])
    await sendKeys({ press: 'Escape' })
    await sendMouse({ type: 'up' })
    expect(chosen()).to.deep.equal(['b2'])
  })
})

describe('Frames of several on a plan', () => {
  it('are turned as their elements are', async () => {
    open = await gardenRoom()
    const { controller } = open.parts
    controller.commit([{ type: 'turn', section: 'lawn', id: 'b1', from: 0, to: 30 }], { cause: 'turn', door: 'host' })
    controller.select(['b1', 'l1'])
    await rest(80)
    const [bench] = [...open.root.querySelectorAll<HTMLElement>('.st-several')].filter((one) => !one.hidden)
    const { m11, m12 } = new DOMMatrix(getComputedStyle(bench as HTMLElement).transform)
    expect(Math.round((Math.atan2(m12, m11) * 180) / Math.PI)).to.equal(30)
    // As long and as deep as the bench, whichever way it stands.
    const lens = planLensOf(open.parts.view)
    const metre = lens.frame.scale * lens.section.per
    expect([(bench as HTMLElement).offsetWidth, (bench as HTMLElement).offsetHeight].map((long, index) => Math.abs(long - ([1.8, 0.6][index] ?? 0) * metre) < 14)).to.deep.equal([true, true])
  })
})

describe('Many on a plan', () => {
  /** Twenty lamps in four rows. */
  const lamps = { layout: { sections: [{
    id: 'lawn', palette: ['*'], stage: { kind: 'plan', unit: 'm', step: 0.1, boundary: [[0, 0], [12, 0], [12, 8], [0, 8]] },
    elements: Array.from({ length: 20 }, (_, index) => ({ id: `l${index}`, kind: 'lamp', at: [1 + (index % 5) * 2, 1 + Math.floor(index / 5) * 1.5], width: 0.4, depth: 0.4 })),
  }] }, rules: [] }

  it('have one frame around all of them, and are counted: more frames would frame nothing', async () => {
    open = await gardenRoom({ brief: lamps })
    const { controller } = open.parts
    controller.select(Array.from({ length: 20 }, (_, index) => `l${index}`))
    await rest(80)
    const [frame, ...more] = frames()
    expect(more.length).to.equal(0)
    expect([page(1, 1), page(9, 5.5)].every(([x, y]) => frame !== undefined && x > frame.left && x < frame.right && y > frame.top && y < frame.bottom)).to.equal(true)
    const count = open.root.querySelector<HTMLElement>('.pl-count')
    expect([count?.textContent, count?.checkVisibility()]).to.deep.equal(['20 parts selected', true])
    controller.select(['l0', 'l1', 'l2'])
    await rest(80)
    expect([frames().length, count?.checkVisibility()]).to.deep.equal([3, false])
  })

  it('each have a dot where they are, which is gone with the selection', async () => {
    open = await gardenRoom({ brief: lamps })
    open.parts.controller.select(Array.from({ length: 20 }, (_, index) => `l${index}`))
    await rest(80)
    const dots = open.root.querySelector<HTMLCanvasElement>('.st-layer canvas.pl-over')
    const ratio = (dots?.width ?? 0) / open.stage.clientWidth
    const inked = (x: number, y: number): number | undefined => {
      const [left, top] = page(x, y)
      const box = open.stage.getBoundingClientRect()
      return dots?.getContext('2d')?.getImageData(Math.round((left - box.left) * ratio), Math.round((top - box.top) * ratio), 1, 1).data[3]
    }
    expect([inked(3, 2.5), inked(9, 5.5), inked(2, 1.7)]).to.deep.equal([255, 255, 0])
    open.parts.controller.select([])
    await rest(80)
    expect(dots?.checkVisibility()).to.equal(false)
  })
})

describe('The handle that turns', () => {
  it('can be taken hold of wherever the element stands: it goes to the other side from under the buttons, and stays there while it turns', async () => {
    open = await gardenRoom()
    const { controller } = open.parts
    planLensOf(open.parts.view).zoomTo(2)
    controller.select(['b1'])
    open.parts.view.reveal('b1')
    const lens = planLensOf(open.parts.view)
    lens.panBy(0, lens.pixelsAt([3000, 2000]).y - 95)
    await rest(300)
    const centre = (): [number, number] => {
      const { left, top, width, height } = open.root.querySelector('.pl-turn')?.getBoundingClientRect() ?? new DOMRect()
      return [Math.round(left + width / 2), Math.round(top + height / 2)]
    }
    expect(centre()[1]).to.be.above(page(3, 2)[1])
    expect(open.root.elementFromPoint(...centre())?.closest('.pl-turn')).not.to.equal(null)
    const [x, y] = page(3, 2)
    await drag(centre(), [x - 100, y])
    await sendMouse({ type: 'up' })
    expect(elementsIn(controller.session.layout, 'lawn').find(({ id }) => id === 'b1')?.angle).to.equal(90)
  })
})

describe('The pad of four arrows', () => {
  it('moves by the step that is chosen, steps in a row being one undo, and again and again while it is held', async () => {
    open = await gardenRoom()
    const { controller } = open.parts
    controller.select(['b1'])
    await rest(120)
    button('Move right').click()
    button('Move right').click()
    button('Move down').click()
    expect([at('b1'), controller.session.history.past.length]).to.deep.equal([[3.2, 2.1], 1])
    const step = open.root.querySelector<HTMLSelectElement>('.pad select')
    expect([step?.getAttribute('aria-label'), [...(step?.options ?? [])].map(({ textContent }) => textContent.replaceAll('\u00a0', ' '))]).to.deep.equal(['Step', ['0.1 m', '0.5 m', '1.0 m']])
    if (step) step.value = '10'
    step?.dispatchEvent(new Event('change'))
    await rest(900)
    button('Move left').click()
    expect([at('b1'), controller.session.history.past.length]).to.deep.equal([[2.2, 2.1], 2])
    const { left, top, width, height } = button('Move down').getBoundingClientRect()
    await sendMouse({ type: 'move', position: [Math.round(left + width / 2), Math.round(top + height / 2)] })
    await sendMouse({ type: 'down' })
    await rest(800)
    await sendMouse({ type: 'up' })
    const far = (at('b1')?.[1] ?? 0) - 2.1
    expect(far).to.be.greaterThan(1.5)
    await rest(250)
    expect((at('b1')?.[1] ?? 0) - 2.1).to.be.closeTo(far, 1e-9)
    // What follows within a moment is one step, however long it is held.
    controller.undo()
    expect([at('b1'), controller.session.history.past.length]).to.deep.equal([[3.2, 2.1], 1])
    await clean(open.root.host)
  })

  it('moves several as they stand to each other, and leaves alone what is fixed, saying why', async () => {
    open = await gardenRoom()
    const { controller } = open.parts
    controller.select(['b1', 'l1'])
    for (let tries = 0; !open.root.querySelector('.inspector .pad') && tries < 80; tries++) await rest(40)
    button('Move up').click()
    expect([at('b1'), at('l1'), controller.session.history.past.length]).to.deep.equal([[3, 1.9], [6, 3.9], 1])
    expect(button('Tap their new place')).to.not.equal(null)
    controller.select(['t1'])
    await rest(150)
    expect(button('Move up').getAttribute('aria-disabled')).to.equal('true')
    button('Move up').click()
    expect(at('t1')).to.deep.equal([9, 3])
    await rest(250)
    expect([...open.root.querySelectorAll('.voices [role=status]')].map(({ textContent }) => textContent).join(' ')).to.match(/Tree is fixed: it is old/i)
  })
})

describe('A small element that is selected', () => {
  it('is dragged by its middle: no handle lies over it', async () => {
    const kinds = { pebble: { label: 'Pebble', size: { width: 0.3, depth: 0.3 }, resize: { width: { min: 0.2, max: 1 }, depth: { min: 0.2, max: 1 } } } }
    open = await gardenRoom({ brief: { catalogue: { kinds }, rules: [], layout: { sections: [{ id: 'lawn', palette: ['*'], stage: { kind: 'plan', unit: 'm', step: 0.1, boundary: [[0, 0], [30, 0], [30, 20], [0, 20]] }, elements: [{ id: 'b1', kind: 'pebble', at: [15, 10], width: 0.3, depth: 0.3 }] }] } } })
    open.parts.controller.select(['b1'])
    await rest(150)
    await drag(page(15, 10), page(18, 12))
    await sendMouse({ type: 'up' })
    const [x = 0, y = 0] = at('b1') ?? []
    expect([x > 17, y > 11, elementsIn(open.parts.controller.session.layout, 'lawn')[0]?.width]).to.deep.equal([true, true, 0.3])
  })
})
