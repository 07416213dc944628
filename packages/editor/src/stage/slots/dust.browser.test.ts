/// <reference types="mocha" />
import { expect, waitUntil } from '@open-wc/testing'
import { emulateMedia, resetMouse, sendKeys, sendMouse, setViewport } from '@web/test-runner-commands'
import type { CodraftRoom } from '../../components/index.ts'
import { find, tidy, type Stand } from '../../components/stand.sample.ts'
import { slotOn, standRack } from '../../stages/rack.sample.ts'

let rack: Stand<CodraftRoom>
let marks: { readonly name: string; readonly left: number }[]
let watched: MutationObserver
const rest = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms))

async function open(reducedMotion: 'reduce' | 'no-preference'): Promise<void> {
  await emulateMedia({ reducedMotion })
  await setViewport({ width: 1280, height: 800 })
  rack = await standRack()
  marks = []
  watched = new MutationObserver((changes) => {
    for (const { addedNodes } of changes) for (const node of addedNodes) if (node instanceof HTMLElement && /^st-(dust|landed)/.test(node.className)) marks.push({ name: node.className, left: node.getBoundingClientRect().left })
  })
  watched.observe(find(rack.part, '.stage'), { childList: true, subtree: true })
}
async function drag(from: readonly [number, number], to: readonly [number, number]): Promise<void> {
  await sendMouse({ type: 'move', position: [...from] })
  await sendMouse({ type: 'down' })
  for (const position of [[from[0] + 8, from[1] + 3], [Math.round((from[0] + to[0]) / 2), to[1]], to] as const) await sendMouse({ type: 'move', position: [...position] })
  await rest(60)
}
const letGo = (): Promise<void> => sendMouse({ type: 'up' })
const gone = (): Promise<void> => waitUntil(() => marks.length > 0 && rack.part.querySelector('.st-dust, .st-landed') === null, 'it settles', { timeout: 5000 })

describe('What is put down in slots', () => {
  afterEach(async () => {
    watched.disconnect()
    await resetMouse()
    tidy()
    await emulateMedia({ reducedMotion: 'no-preference' })
  })

  it('throws up dust where it has come to stand, and only there', async () => {
    await open('no-preference')
    await drag(slotOn(rack, 's1'), slotOn(rack, 's8'))
    await rest(200)
    expect(marks).to.deep.equal([])
    await letGo()
    await gone()
    const { left, width } = find(rack.part, '[role=option][data-element=osc]').getBoundingClientRect()
    expect([marks.map(({ name }) => name), Math.abs(marks[0]!.left - left) < 3, width > 20]).to.deep.equal([['st-dust is-square'], true, true])
  })

  it('has a line around it for two frames where nothing may move', async () => {
    await open('reduce')
    await drag(slotOn(rack, 's1'), slotOn(rack, 's8'))
    await letGo()
    await gone()
    expect(marks.map(({ name }) => name)).to.deep.equal(['st-landed'])
  })

  it('does so when it comes from the palette, and not when it is let go of', async () => {
    await open('no-preference')
    const tile = find(rack.part, '.palette button', 'Cover')
    tile.scrollIntoView({ block: 'center' })
    const { left, top, width, height } = tile.getBoundingClientRect()
    const from = [Math.round(left + width / 2), Math.round(top + height / 2)] as const
    await drag(from, slotOn(rack, 's9'))
    await sendKeys({ press: 'Escape' })
    await letGo()
    await rest(400)
    expect(marks).to.deep.equal([])
    await drag(from, slotOn(rack, 's9'))
    await letGo()
    await gone()
    expect(marks.map(({ name }) => name)).to.deep.equal(['st-dust is-square'])
  })
})
