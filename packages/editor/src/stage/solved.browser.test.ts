/// <reference types="mocha" />
import { expect } from '@open-wc/testing'
import { emulateMedia, setViewport } from '@web/test-runner-commands'
import type { CodraftRoom } from '../components/index.ts'
import { find, standRoom, type Stand } from '../components/stand.sample.ts'
import type { SessionController } from '../session/controller.ts'
import { moveTo } from '../session/plan-verbs.ts'
import { moveToSlot } from '../session/slot-verbs.ts'
import { setWidth } from '../session/verbs.ts'
import { gardenRoom } from '../stages/garden-room.sample.ts'
import { standRack } from '../stages/rack.sample.ts'

type Stood = { readonly stage: HTMLElement; readonly controller: SessionController; close(): void }
/** A stage, what breaks a rule on it, and what mends that. */
type Case = { open(): Promise<Stood>; break(controller: SessionController): void; mend(controller: SessionController): void }

const door = 'buttons'
const inRoom = ({ part, root, parts: { controller } }: Stand<CodraftRoom>): Stood => ({ stage: find(part, '.stage'), controller, close: () => root.host.remove() })
const CASES: Readonly<Record<string, Case>> = {
  row: {
    open: async () => inRoom(await standRoom()),
    break: (controller) => setWidth(controller, 's1', { width: 2, door }),
    mend: (controller) => setWidth(controller, 's1', { width: 2.4, door }),
  },
  plan: {
    open: async () => {
      const { stage, parts: { controller }, close } = await gardenRoom()
      return { stage, controller, close }
    },
    break: (controller) => moveTo(controller, 'l1', { at: [3, 2], door }),
    mend: (controller) => moveTo(controller, 'l1', { at: [6, 4], door }),
  },
  slots: {
    open: async () => inRoom(await standRack()),
    break: (controller) => moveToSlot(controller, 'osc', { slot: 's8', door }),
    mend: (controller) => moveToSlot(controller, 'osc', { slot: 's1', door }),
  },
}

/** How many pixels of the tick's own green are painted in all. */
function green(stage: HTMLElement): number {
  let count = 0
  for (const canvas of stage.querySelectorAll('canvas')) {
    if (canvas.clientWidth === 0) continue
    const context = new OffscreenCanvas(canvas.clientWidth, canvas.clientHeight).getContext('2d', { willReadFrequently: true })!
    context.drawImage(canvas, 0, 0, canvas.clientWidth, canvas.clientHeight)
    const { data } = context.getImageData(0, 0, canvas.clientWidth, canvas.clientHeight)
    for (let at = 0; at < data.length; at += 4) if (data[at] === 0x1f && data[at + 1] === 0x70 && data[at + 2] === 0x59) count++
  }
  return count
}
const rest = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms))
const frame = (): Promise<number> => new Promise(requestAnimationFrame)

/** Breaks and mends, and tells how much green each frame has more than before, until it stands. */
async function film({ open, break: breaks, mend }: Case): Promise<{ grown: number[]; after: number; close(): void }> {
  const { stage, controller, close } = await open()
  breaks(controller)
  await rest(1000)
  const before = green(stage)
  mend(controller)
  const grown: number[] = []
  // What paints it comes with the first: on a busy machine that takes its time.
  for (let end = performance.now() + 4000, came = false; performance.now() < end;) {
    await frame()
    grown.push(green(stage) - before)
    if (came || grown.at(-1)! <= 20) continue
    came = true
    end = performance.now() + 600
  }
  await rest(1200)
  return { grown, after: green(stage) - before, close }
}

describe('The sign of a problem that is solved', () => {
  before(() => setViewport({ width: 1000, height: 800 }))
  afterEach(() => emulateMedia({ reducedMotion: 'no-preference' }))

  it('is no tick while what would solve it is only tried', async () => {
    const { stage, controller, close } = await CASES['plan']!.open()
    CASES['plan']!.break(controller)
    await rest(700)
    const before = green(stage)
    controller.preview([{ type: 'move', section: 'lawn', id: 'l1', from: { at: [3, 2] }, to: { at: [6, 4] } }])
    const tried: number[] = []
    for (const end = performance.now() + 500; performance.now() < end;) {
      await frame()
      tried.push(green(stage) - before)
    }
    expect(Math.max(...tried)).to.be.lessThan(60)
    close()
  })

  for (const [stage, one] of Object.entries(CASES)) {
    it(`turns into a tick on the stage of a ${stage}, which goes after a while`, async () => {
      const { grown, after, close } = await film(one)
      const [most] = grown.toSorted((a, b) => b - a)
      expect(most).to.be.greaterThan(250)
      // A machine that is busy shows few of its frames.
      expect(new Set(grown.filter((each) => each > 20)).size, `is seen on its way: ${grown.join(' ')}`).to.be.greaterThan(1)
      expect(after).to.be.lessThan(60)
      close()
    }).timeout(10_000)

    it(`is a tick at once on a ${stage} where nothing may be seen to move`, async () => {
      await emulateMedia({ reducedMotion: 'reduce' })
      const { grown, close } = await film(one)
      const seen = grown.filter((each) => each > 20)
      expect(new Set(seen).size, grown.join(' ')).to.equal(1)
      close()
    }).timeout(10_000)
  }
})
