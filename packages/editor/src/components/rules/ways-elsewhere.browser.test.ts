/// <reference types="mocha" />
import { expect } from '@open-wc/testing'
import { sendKeys, sendMouse, setViewport } from '@web/test-runner-commands'
import { gardenRoom, rest, type GardenRoom } from '../../stages/garden-room.sample.ts'
import { standRack } from '../../stages/rack.sample.ts'
import { heldIn } from '../../session/rack.sample.ts'
import { moveTo } from '../../session/plan-verbs.ts'
import type { SessionController } from '../../session/controller.ts'
import { standList } from '../list/list.sample.ts'
import { clean, settled, standRoom, tidy } from '../stand.sample.ts'

afterEach(tidy)
before(() => setViewport({ width: 1280, height: 900 }))

async function until(is: () => boolean): Promise<void> {
  for (let tries = 0; !is(); tries++) {
    if (tries > 400) throw new Error('It has not come to that.')
    await rest(25)
  }
}
const texts = (root: ParentNode, selector: string): string[] => [...root.querySelectorAll(selector)].map(({ textContent }) => textContent.replaceAll('\u00a0', ' ').replace(/\s+/g, ' ').trim())
/** A street on which two things are wrong at once, and nothing has been done yet. */
const FULL = { rules: [{ id: 'fits', rule: 'fill', max: 25, message: 'Too much.' }, { id: 'walk', rule: 'size', on: '@w1', min: 4, message: 'Wide enough for two prams.' }] }
const INSPECTED = '.own-problems .problem button'

/** Tries and keeps what a button offers, and takes it back. */
async function choose(controller: SessionController, offered: () => HTMLElement[]): Promise<void> {
  const { layout, history } = controller.session
  const at = offered().length - 1
  offered()[at]?.scrollIntoView({ block: 'center' })
  const { left, top, width, height } = (offered()[at] as HTMLElement).getBoundingClientRect()
  await sendMouse({ type: 'move', position: [Math.round(left + width / 2), Math.round(top + height / 2)] })
  await until(() => controller.isTrial)
  expect(controller.session.layout).to.equal(layout)
  await sendMouse({ type: 'click', position: [Math.round(left + width / 2), Math.round(top + height / 2)] })
  await until(() => controller.session.layout !== layout)
  expect(controller.session.history.past.length).to.equal(history.past.length + 1)
  controller.undo()
  expect(controller.session.layout.sections).to.deep.equal(layout.sections)
  await sendMouse({ type: 'move', position: [2, 2] })
}

describe('Ways out of a broken rule, beside the list of rules', () => {
  it('are looked for when somebody looks at the part: not before', async () => {
    const { part, root, parts: { controller } } = await standRoom({ brief: FULL })
    await rest(900)
    expect(root.querySelectorAll('.rules .way').length).to.equal(0)
    controller.select(['w1'])
    await settled(part)
    await until(() => root.querySelectorAll('.rules .way').length > 0 && root.querySelectorAll(INSPECTED).length > 1)
    await rest(500)
    const own = texts(root, INSPECTED)
    expect(own.length).to.be.within(2, 3)
    const [first] = texts(root, '.rules .problem:has(.ways)').filter((text) => text.includes('prams'))
    // Beside the part its own name is left out.
    for (const name of own) expect(first).to.contain(name.replace(/ \(breaks.*$/, '').replace(/^Make (\d)/, 'Make Footpath 1 $1'))
    await clean()
    await choose(controller, () => [...root.querySelectorAll<HTMLElement>(INSPECTED)])
  })

  it('stand in the rows of the list, by keys too', async () => {
    const { root, parts: { controller } } = await standList({ brief: FULL })
    await until(() => root.querySelectorAll('.part-row .problem-acts button').length > 1)
    await rest(500)
    expect(root.querySelectorAll('.part-row[data-element=w1] .problem-acts button').length).to.be.within(2, 3)
    const { layout } = controller.session
    const button = root.querySelector<HTMLElement>('.part-row[data-element=w1] .problem-acts button')
    button?.focus()
    await sendKeys({ press: 'Enter' })
    await until(() => controller.session.layout !== layout)
    expect(controller.session.history.past.length).to.equal(1)
  })
})

describe('Ways out of a broken rule on a plan', () => {
  let open: GardenRoom
  afterEach(() => open.close())

  it('stand at the part in hand, are shown on the plan, and are one step', async () => {
    open = await gardenRoom({ width: 1200 })
    const { root, parts: { controller } } = open
    moveTo(controller, 'b1', { at: [8.5, 6], door: 'buttons' })
    controller.select(['b1'])
    await until(() => root.querySelectorAll(INSPECTED).length > 2)
    await rest(600)
    for (const problem of root.querySelectorAll('.own-problems .problem')) expect(problem.querySelectorAll('button').length).to.be.within(1, 3)
    await choose(controller, () => [...root.querySelectorAll<HTMLElement>(INSPECTED)])
  })
})

describe('Ways out of a broken rule on slots', () => {
  it('leave the rule room for its words on a phone', async () => {
    await setViewport({ width: 390, height: 844 })
    const { part, root, parts: { controller } } = await standRack()
    controller.commit([{ type: 'move', section: 'rack', id: 'osc', from: { slot: 's1' }, to: { slot: 's8' } }], { cause: 'apply', door: 'host' })
    controller.select(['osc'])
    root.querySelector<HTMLElement>('.grabber')?.click()
    await settled(part)
    await until(() => root.querySelectorAll(INSPECTED).length > 0)
    await rest(900)
    const words = [...root.querySelectorAll<HTMLElement>('.own-problems .problem > p')].map((one) => one.getBoundingClientRect().width)
    expect(Math.min(...words), words.join()).to.be.at.least(160)
    await setViewport({ width: 1280, height: 900 })
  })

  it('stand at the part in hand, say which place, are shown on the rack, and are one step', async () => {
    const { part, root, parts: { controller } } = await standRack()
    controller.commit([{ type: 'move', section: 'rack', id: 'osc', from: { slot: 's1' }, to: { slot: 's8' } }], { cause: 'apply', door: 'host' })
    controller.select(['osc'])
    await settled(part)
    await until(() => root.querySelectorAll(INSPECTED).length > 0)
    await rest(900)
    const own = texts(root, INSPECTED)
    expect(own.length).to.be.within(1, 3)
    expect(own[0], 'a place is named').to.match(/^Move (Oscillator )?(back|to places? \d)/)
    expect(new Set(own).size, 'no two say the same').to.equal(own.length)
    await clean()
    await choose(controller, () => [...root.querySelectorAll<HTMLElement>(INSPECTED)])
    expect(heldIn(controller)).to.contain('s8:osc')
    // With the keys alone.
    root.querySelector<HTMLElement>(INSPECTED)?.focus()
    await sendKeys({ press: 'Enter' })
    await until(() => controller.verdict.status === 'valid')
    expect(controller.session.history.past.length).to.equal(2)
  })

  it('stand at every part that has trouble, and not at those that have none', async () => {
    const { part, root, parts: { controller } } = await standRack()
    controller.commit([{ type: 'move', section: 'rack', id: 'osc', from: { slot: 's1' }, to: { slot: 's8' } }], { cause: 'apply', door: 'host' })
    controller.select(['vcf'])
    await settled(part)
    await rest(900)
    expect(texts(root, '.own-problems .problem')).to.deep.equal([])
    // In the list it stands in its row.
    root.querySelector<HTMLInputElement>('.views label:nth-of-type(2) input')?.click()
    await until(() => root.querySelectorAll('.part-row .problem-acts button').length > 0)
    expect([...root.querySelectorAll<HTMLElement>('.part-row:has(.problem-acts button)')].map(({ dataset }) => dataset['element'])).to.deep.equal(['osc'])
  })
})
