/// <reference types="mocha" />
import { expect, waitUntil } from '@open-wc/testing'
import { setViewport } from '@web/test-runner-commands'
import type { CodraftRoom } from '../components/index.ts'
import { clean, find, standRoom, tidy, type Stand } from '../components/stand.sample.ts'
import { remove, setWidth } from '../session/verbs.ts'
import { standRack } from '../stages/rack.sample.ts'

const door = 'buttons'
const told = ({ part }: Stand<CodraftRoom>): string | null => part.querySelector('.st-costs')?.textContent.replaceAll('\u00a0', ' ') ?? null
/** Waits until it is told, and tells how far its middle is from where something is. */
async function beside(room: Stand<CodraftRoom>, text: string, middle: number): Promise<number> {
  await waitUntil(() => told(room) === text, `${text} is shown, not ${told(room)}`, { timeout: 5000 })
  const [pill, stage] = ['.st-costs', '.stage'].map((name) => find(room.part, name).getBoundingClientRect())
  return Math.abs(pill!.left + pill!.width / 2 - stage!.left - middle)
}
const middleOf = ({ parts: { view } }: Stand<CodraftRoom>, id: string): number => {
  const box = view.boxFor(id)
  return (box?.x ?? 0) + (box?.width ?? 0) / 2
}

describe('What an edit costs', () => {
  before(() => setViewport({ width: 1000, height: 800 }))
  afterEach(tidy)

  it('stands beside what it changed for two seconds, and is nothing to operate or to hear', async () => {
    const room = await standRoom()
    const { controller } = room.parts
    await waitUntil(async () => {
      setWidth(controller, 'c1', { width: controller.session.history.past.length % 2 === 0 ? 3 : 2, door })
      await new Promise((resolve) => setTimeout(resolve, 100))
      return told(room) !== null
    }, 'it has come', { timeout: 5000 })
    setWidth(controller, 'c1', { width: 2, door })
    controller.settle()
    setWidth(controller, 'c1', { width: 3, door })
    expect(await beside(room, '+€2,000', middleOf(room, 'c1'))).to.be.lessThan(2)
    expect(find(room.part, '.st-costs').getAttribute('aria-hidden')).to.equal('true')
    await clean(find(room.part, '.stage'))
    // On the ground, not on who or what stands there.
    const [pill, stage] = ['.st-costs', '.stage'].map((name) => find(room.part, name).getBoundingClientRect())
    expect(pill!.top - stage!.top).to.be.at.least(room.parts.view.viewport.ground)
    controller.undo()
    expect(await beside(room, '−€2,000', middleOf(room, 'c1'))).to.be.lessThan(2)
    await new Promise((resolve) => setTimeout(resolve, 2100))
    expect(told(room)).to.equal(null)
  })

  it('stands where something stood that is gone, and in slots at the top of its part', async () => {
    const room = await standRack()
    const { controller } = room.parts
    await new Promise((resolve) => setTimeout(resolve, 400))
    const was = middleOf(room, 'osc')
    remove(controller, 'osc', door)
    expect(await beside(room, '−60 mA', was)).to.be.lessThan(2)
    controller.undo()
    expect(await beside(room, '+60 mA', was)).to.be.lessThan(2)
    // Where there is no room above, under the buttons of the stage.
    const [pill, stage] = ['.st-costs', '.stage'].map((name) => find(room.part, name).getBoundingClientRect())
    expect(pill!.top - stage!.top).to.be.at.least(56)
  })

  it('is not told of what costs nothing', async () => {
    const room = await standRoom()
    await new Promise((resolve) => setTimeout(resolve, 400))
    setWidth(room.parts.controller, 's1', { width: 2.2, door })
    await new Promise((resolve) => setTimeout(resolve, 200))
    expect(told(room)).to.equal(null)
  })
})
