/// <reference types="mocha" />
import { expect } from '@open-wc/testing'
import { sendKeys, sendMouse } from '@web/test-runner-commands'
import { gardenRoom, rest } from '../../stages/garden-room.sample.ts'
import { standRack } from '../../stages/rack.sample.ts'
import type { SessionController } from '../../session/controller.ts'
import { elementOf, setWidth } from '../../session/verbs.ts'
import { Inquiry } from '../../inquiry/inquiry.ts'
import { clean, find, partsOf, settled, stand, standRoom, tidy } from '../stand.sample.ts'
import { CodraftRules } from './rules.ts'

afterEach(tidy)
const ways = (root: ParentNode): HTMLButtonElement[] => [...root.querySelectorAll<HTMLButtonElement>('.rules .way')]
const text = (node: Element | undefined | null): string => (node?.textContent ?? '').replaceAll('\u00a0', ' ').replace(/\s+/g, ' ').trim()

/** Waits until something is so, as long as a search may take. */
async function until(is: () => boolean): Promise<void> {
  for (let tries = 0; !is(); tries++) {
    if (tries > 400) throw new Error('It has not come to that.')
    await rest(25)
  }
}
const tooWide = (controller: SessionController): void => void setWidth(controller, 'c1', { width: 4, door: 'buttons' })
/** All that keeps the street from fitting is locked. */
const STUCK = { rules: [{ id: 'fits', rule: 'fill', max: 20, message: 'Too much.' }, { id: 'all-stay', rule: 'lock', on: '*', fields: ['exists', 'kind', 'width'], message: 'All stays.' }] }

describe('What mends a broken rule', () => {
  it('stands at it in at most three ways, accessible, each with what follows from it', async () => {
    const { part, root } = await standRoom({})
    tooWide(part.parts.controller)
    await until(() => ways(root).length > 0)
    await settled(part)
    expect(ways(root).length).to.be.within(1, 3)
    expect(root.querySelector('.ways')?.getAttribute('aria-label')).to.equal('Ways to mend it')
    for (const way of ways(root)) expect(way.getBoundingClientRect().height).to.be.at.least(44)
    await clean()
  })

  it('is shown on the stage while it has the focus, and is one step when it is chosen', async () => {
    const { part, root, parts: { controller } } = await standRoom({})
    tooWide(controller)
    await until(() => ways(root).length > 0)
    const { layout, history } = controller.session
    const [first] = ways(root)
    part.querySelector<HTMLElement>('.rules h3')?.focus()
    await sendKeys({ press: 'Tab' })
    expect((root.activeElement as HTMLElement | null)?.className).to.contain('way')
    expect(controller.isTrial).to.equal(true)
    expect(controller.session.visible).not.to.equal(layout)
    expect(controller.session.layout).to.equal(layout)
    const said = text(first?.querySelector('.way-name'))
    await sendKeys({ press: 'Enter' })
    await until(() => controller.session.layout !== layout)
    expect(controller.session.history.past.length).to.equal(history.past.length + 1)
    expect(controller.verdict.status).to.equal('valid')
    expect(said).not.to.equal('')
    controller.undo()
    expect(controller.session.layout.sections).to.deep.equal(layout.sections)
  })

  it('is shown to a finger that is held down on it, and not kept', async () => {
    const { root, parts: { controller } } = await standRoom({})
    tooWide(controller)
    await until(() => ways(root).length > 0)
    const { layout } = controller.session
    const finger = (type: string): boolean | undefined => ways(root)[0]?.dispatchEvent(new PointerEvent(type, { pointerType: 'touch', bubbles: true, composed: true }))
    finger('pointerdown')
    expect(controller.isTrial).to.equal(false)
    await until(() => controller.isTrial)
    expect(controller.session.visible).not.to.equal(layout)
    finger('pointercancel')
    expect([controller.isTrial, controller.session.visible === layout, controller.session.layout === layout]).to.deep.equal([false, true, true])
  })

  it('is said once, with its result', async () => {
    const { part, root, parts: { controller } } = await standRoom({})
    tooWide(controller)
    await until(() => ways(root).length > 0)
    await rest(400)
    const heard = (): string[] => [...root.querySelectorAll('[role=status]')].map((node) => text(node)).filter((one) => one !== '')
    ways(root)[0]?.click()
    await until(() => heard().some((one) => one.includes('Fixed') || one.includes('fixed') || one.includes('taken')))
    expect(heard().filter((one) => one.includes('taken') || one.includes('ixed')).length).to.equal(1)
    await settled(part)
  })

  it('is honestly nothing where nothing was found', async () => {
    const { part, root } = await stand('codraft-rules', CodraftRules, { brief: STUCK })
    setWidth(part.parts.controller, 'w1', { width: 3, door: 'host' })
    await until(() => root.querySelector('.no-way') !== null)
    expect(text(root.querySelector('.no-way'))).to.equal('No quick repair found.')
    await clean()
  })

  it('is not looked for where nobody may change anything', async () => {
    const { root } = await standRoom({ brief: { rules: [{ id: 'fits', rule: 'fill', max: 20, message: 'Too much.' }] }, readonly: true })
    await rest(700)
    expect(ways(root).length).to.equal(0)
    expect(root.querySelector('.no-way, .seeking')).to.equal(null)
  })

  it('belongs to what stands there: a newer edit takes away what was found before', async () => {
    const { part, root, parts: { controller } } = await standRoom({})
    tooWide(controller)
    await until(() => ways(root).length > 0)
    controller.undo()
    await settled(part)
    expect(ways(root)).to.deep.equal([])
    expect(root.querySelector('.seeking')).to.equal(null)
  })

  it('on a plan moves apart what stands on the same ground, and says how far', async () => {
    const { room, parts: { controller }, root, close } = await gardenRoom()
    controller.commit([{ type: 'move', section: 'lawn', id: 'l1', from: { at: [6, 4] }, to: { at: [8.4, 5.8] } }], { cause: 'apply', door: 'host' })
    await until(() => ways(root).some((way) => /^Move Lamp (by|back)/.test(text(way))))
    const { layout } = controller.session
    const way = ways(root).find((one) => /^Move Lamp (by|back)/.test(text(one)))
    way?.scrollIntoView({ block: 'center' })
    const box = way?.getBoundingClientRect() ?? new DOMRect()
    await sendMouse({ type: 'move', position: [Math.round(box.x + box.width / 2), Math.round(box.y + box.height / 2)] })
    await until(() => controller.isTrial)
    const shown = controller.session.visible.sections[0]?.elements.find(({ id }) => id === 'l1')?.at
    expect(shown).not.to.deep.equal([8.4, 5.8])
    expect(controller.session.layout).to.equal(layout)
    way?.click()
    expect(elementOf(controller, 'l1')?.at).to.deep.equal(shown)
    await sendMouse({ type: 'move', position: [2, 2] })
    await settled(room)
    await clean()
    close()
  })

  it('on slots says which module goes', async () => {
    const { part, root, parts: { controller } } = await standRack()
    const [first] = controller.session.layout.sections[0]?.elements ?? []
    if (!first) throw new Error('The rack is empty.')
    const layout = controller.session.layout
    const taken = new Set(layout.sections[0]?.elements.map(({ slot }) => slot))
    const stage = controller.compiled.sections[0]?.stage
    const free = stage?.kind === 'slots' ? stage.slots.filter(({ id }) => !taken.has(id)).map(({ id }) => id) : []
    // One after the other until a rule is broken.
    for (const slot of free) {
      if (controller.verdict.status === 'invalid') break
      controller.commit([{ type: 'place', section: controller.section, index: 0, element: { id: `more-${slot}`, kind: first.kind, slot } }], { cause: 'apply', door: 'host' })
    }
    expect(controller.verdict.status).to.equal('invalid')
    await until(() => ways(root).length > 0)
    ways(root)[0]?.click()
    await settled(part)
    await clean()
  })
})

/** Looks as long as nobody has enough, and gives then what there is. */
class LongInquiry extends Inquiry {
  override async ask(...[question, asking]: Parameters<Inquiry['ask']>): ReturnType<Inquiry['ask']> {
    const heeding = setInterval(() => asking.heed?.(0.4), 100)
    await new Promise<void>((resolve) => asking.enough?.addEventListener('abort', () => resolve(), { once: true }))
    clearInterval(heeding)
    return super.ask(question, { signal: asking.signal })
  }
}

describe('A search that takes long', () => {
  for (const [what, press] of [['a click', (stop: HTMLElement) => void stop.click()], ['a key', async (stop: HTMLElement) => (stop.focus(), await sendKeys({ press: 'Enter' }))]] as const) {
    it(`says so, is stopped by ${what}, keeps what was found, and can be taken up again`, async () => {
      const long = new LongInquiry(partsOf().controller.compiled)
      const { part, root, parts: { controller } } = await standRoom({})
      part.ports = { ...part.ports, inquiry: async () => long }
      await settled(part)
      tooWide(controller)
      await until(() => root.querySelector('.seeking progress') !== null)
      await until(() => (root.querySelector<HTMLProgressElement>('.seeking progress')?.value ?? 0) > 0)
      expect(text(root.querySelector('.seeking p'))).to.equal('Looking for more ways to mend this…')
      await clean()
      const before = ways(root).length
      await press(find(root, '.seeking button', 'Stop looking'))
      await until(() => text(root.querySelector('.seeking p')) === 'Stopped looking.')
      expect(ways(root).length).to.be.at.least(Math.max(1, before))
      expect((root.activeElement as HTMLElement | null)?.localName).to.equal('h3')
      await clean()
      find(root, '.seeking button', 'Look again').click()
      await until(() => root.querySelector('.seeking progress') !== null)
      expect((root.activeElement as HTMLElement | null)?.localName).to.equal('h3')
      long.close()
    })
  }
})

describe('The card under the stage', () => {
  it('leads to the other ways', async () => {
    const { part, root, parts: { controller } } = await standRoom({ brief: { rules: [{ id: 'count', rule: 'count', on: 'car', min: 2, message: 'Two car lanes.' }, { id: 'room', rule: 'fill', max: 40 }] } })
    setWidth(controller, 'w1', { width: 3, door: 'buttons' })
    await until(() => ways(root).length > 1)
    await settled(part)
    find(root, '.chip .mends .quiet', 'More').click()
    await until(() => (root.activeElement as HTMLElement | null)?.localName === 'h3')
  })
})
