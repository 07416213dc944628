/// <reference types="mocha" />
import { elementsIn } from '@codraft/core'
import { expect, waitUntil } from '@open-wc/testing'
import { emulateMedia, resetMouse, sendKeys, sendMouse, setViewport } from '@web/test-runner-commands'
import { clean } from '../../components/stand.sample.ts'
import { remove } from '../../session/verbs.ts'
import { gardenRoom, rest, type GardenRoom } from '../../stages/garden-room.sample.ts'

let open: GardenRoom
const CLEARED = { catalogue: { kinds: {
  bench: { label: 'Bench', size: { width: 1.8, depth: 0.6 }, tags: ['seat'], clearance: { front: 1 } }, tree: { label: 'Tree', size: { width: 1, depth: 1 }, shape: 'ellipse', rotate: false }, lamp: { label: 'Lamp', size: { width: 0.4, depth: 0.4 }, rotate: false },
  pond: { label: 'Pond', size: { width: 3, depth: 2 }, shape: 'ellipse', resize: { width: { min: 2, max: 5 }, depth: { min: 1, max: 4 } } },
} } }
const atOf = (id: string): readonly [number, number] => elementsIn(open.parts.controller.session.layout, 'lawn').find((one) => one.id === id)?.at ?? [NaN, NaN]
const middle = (id: string): [number, number] => {
  const { left, top, width, height } = open.root.querySelector<HTMLElement>(`[role=option][data-element="${id}"]`)?.getBoundingClientRect() ?? { left: 0, top: 0, width: 0, height: 0 }
  return [Math.round(left + width / 2), Math.round(top + height / 2)]
}
const scaleOf = (): number => Number(/scale\(([\d.]+)\)/.exec(open.root.querySelector<HTMLElement>('.pl-float')?.style.transform ?? '')?.[1] ?? 1)
/** What of a canvas is painted, in pixels. */
function painted(selector: string): number {
  const canvas = open.root.querySelector<HTMLCanvasElement>(selector)
  const data = canvas?.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height).data ?? []
  let count = 0
  for (let index = 3; index < data.length; index += 4) if ((data[index] ?? 0) > 0) count++
  return count
}
async function drag(from: readonly [number, number], by: readonly [number, number]): Promise<void> {
  await sendMouse({ type: 'move', position: [...from] })
  await sendMouse({ type: 'down' })
  await sendMouse({ type: 'move', position: [from[0] + 8, from[1] + 4] })
  await sendMouse({ type: 'move', position: [from[0] + by[0], from[1] + by[1]] })
}

describe('What is taken in the hand on a plan', () => {
  before(() => setViewport({ width: 1280, height: 800 }))
  afterEach(async () => {
    await resetMouse()
    open.close()
    await emulateMedia({ reducedMotion: 'no-preference' })
  })

  it('shrinks and fades where it stood when it is removed, at once where nothing may move', async () => {
    for (const [reducedMotion, seen] of [['no-preference', 1], ['reduce', 0]] as const) {
      await emulateMedia({ reducedMotion })
      open = await gardenRoom()
      const leaving: Animation[] = []
      const watched = new MutationObserver((changes) => { for (const { target } of changes) if (target instanceof HTMLElement && target.matches('.is-leaving')) queueMicrotask(() => leaving.push(...target.getAnimations())) })
      watched.observe(open.root, { subtree: true, attributeFilter: ['class'] })
      remove(open.parts.controller, 'b1', 'buttons')
      await rest(500)
      watched.disconnect()
      expect(leaving.map(({ effect }) => effect?.getTiming().duration)).to.deep.equal(Array.from({ length: seen }, () => 120))
      expect(open.root.querySelector('.pl-float')).to.equal(null)
      if (seen === 1) open.close()
    }
  })

  it('is seen to be lifted, and settles where it is put down; dust flies', async () => {
    open = await gardenRoom()
    await drag(middle('b1'), [60, 40])
    await rest(250)
    expect([open.root.querySelector('.pl-float.is-lifted') !== null, scaleOf()]).to.deep.equal([true, 1.03])
    const dust: string[] = []
    const layer = open.root.querySelector('.pl-land')?.parentElement?.parentElement
    const watched = new MutationObserver((changes) => { for (const { addedNodes } of changes) for (const node of addedNodes) if (node instanceof HTMLElement) dust.push(node.className) })
    if (layer) watched.observe(layer, { childList: true, subtree: true })
    await sendMouse({ type: 'up' })
    await waitUntil(() => dust.length > 0 && open.root.querySelector('.pl-float, .st-dust') === null, 'it settles', { timeout: 5000 })
    watched.disconnect()
    expect(dust).to.deep.equal(['st-dust'])
  })

  it('jumps for who wants nothing to move, and has a line around it for two frames', async () => {
    await emulateMedia({ reducedMotion: 'reduce' })
    open = await gardenRoom()
    await drag(middle('b1'), [60, 40])
    await rest(120)
    expect([scaleOf(), open.room.getAnimations({ subtree: true })]).to.deep.equal([1, []])
    const marks: string[] = []
    const watched = new MutationObserver((changes) => { for (const { addedNodes } of changes) for (const node of addedNodes) if (node instanceof HTMLElement) marks.push(node.className) })
    watched.observe(open.root, { childList: true, subtree: true })
    await sendMouse({ type: 'up' })
    await rest(200)
    watched.disconnect()
    expect([marks.filter((one) => /^(pl|st)-(dust|landed|float)/.test(one)), open.root.querySelector('.pl-float, .st-landed')]).to.deep.equal([['st-landed'], null])
  })

  it('lights the zones, the places and what others need around them, and only as long as it is there', async () => {
    open = await gardenRoom({ brief: CLEARED })
    const lit = open.root.querySelector<HTMLElement>('.pl-lit')
    expect(lit?.classList.contains('is-on')).to.equal(false)
    await drag(middle('b1'), [60, 40])
    await rest(200)
    const all = painted('.pl-lit')
    expect([lit?.classList.contains('is-on'), all > 5000]).to.deep.equal([true, true])
    await sendKeys({ press: 'Escape' })
    await rest(250)
    expect([lit?.classList.contains('is-on'), open.root.querySelector('.pl-float')]).to.deep.equal([false, null])
  })

  it('goes on to where a button or an undo brings it', async () => {
    open = await gardenRoom()
    open.parts.controller.select(['b1'])
    await rest(80)
    open.root.querySelector<HTMLElement>('[data-way=right]')?.click()
    await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)))
    expect(open.root.querySelector('.pl-float')).not.to.equal(null)
    await rest(400)
    expect(open.root.querySelector('.pl-float')).to.equal(null)
  })

  it('are several, taken with Control and by a rectangle, and go together as one step, said once', async () => {
    open = await gardenRoom()
    const [x, y] = middle('b1')
    await sendMouse({ type: 'move', position: [x, y] })
    await drag([x - 90, y - 40], [150, 160])
    await sendMouse({ type: 'up' })
    expect(open.parts.controller.session.selection.ids).to.deep.equal(['b1', 'b2'])
    await sendKeys({ down: 'Control' })
    await sendMouse({ type: 'click', position: middle('l1') })
    await sendKeys({ up: 'Control' })
    await rest(150)
    expect([open.parts.controller.session.selection.ids, open.root.querySelectorAll('.st-several:not([hidden])').length]).to.deep.equal([['b1', 'b2', 'l1'], 3])
    await clean(open.root.host)
    const before = ['b1', 'b2', 'l1'].map(atOf)
    await drag(middle('l1'), [50, 20])
    await rest(60)
    expect(open.root.querySelectorAll('.pl-float').length).to.equal(1)
    await sendMouse({ type: 'up' })
    await rest(400)
    const after = ['b1', 'b2', 'l1'].map(atOf)
    const ways = after.map(([ax, ay], index) => [Math.round((ax - (before[index]?.[0] ?? 0)) * 1000), Math.round((ay - (before[index]?.[1] ?? 0)) * 1000)].join(' '))
    expect([new Set(ways).size, ways[0] === '0 0', open.parts.controller.session.history.past.length]).to.deep.equal([1, false, 1])
    const said = [...open.root.querySelectorAll('.voices [role=status]')].map(({ textContent }) => textContent).join(' ').trim()
    expect(said).to.match(/^3 elements moved, .* from .*\.$/)
    open.root.querySelector<HTMLElement>('.inspector [data-way=up]')?.click()
    expect(Math.round((atOf('b2')[1] - (after[1]?.[1] ?? 0)) * 10)).to.equal(-1)
    open.parts.controller.undo()
    open.parts.controller.undo()
    expect(['b1', 'b2', 'l1'].map(atOf)).to.deep.equal(before)
  })

  it('answers a finger that rests: it lifts what is not selected, and opens everything that can be done with what is', async () => {
    open = await gardenRoom()
    const finger = (type: string, [clientX, clientY]: readonly [number, number]): boolean =>
      (type === 'pointerdown' ? open.stage : window).dispatchEvent(new PointerEvent(type, { pointerId: 9, pointerType: 'touch', isPrimary: true, button: 0, buttons: type === 'pointerup' ? 0 : 1, clientX, clientY, bubbles: true, composed: true }))
    const at = middle('b1')
    finger('pointerdown', at)
    await rest(320)
    expect(open.root.querySelector('.pl-float.is-lifted')).not.to.equal(null)
    finger('pointerup', at)
    expect([open.parts.controller.selected, open.parts.controller.session.history.past]).to.deep.equal(['b1', []])
    await rest(400)
    finger('pointerdown', at)
    await rest(320)
    expect(open.root.querySelector('.pl-float.is-lifted')).to.equal(null)
    for (let tries = 0; tries < 60 && !open.root.querySelector('dialog.acts-of[open]'); tries++) await rest(50)
    expect(open.root.querySelector('dialog.acts-of[open]')?.textContent).to.contain('Lock').and.to.contain('Select several')
    finger('pointerup', at)
    expect(open.parts.controller.session.history.past).to.deep.equal([])
  })
})
