/// <reference types="mocha" />
import { expect } from '@open-wc/testing'
import { setViewport } from '@web/test-runner-commands'
import { find, settled, tidy } from '../../components/stand.sample.ts'
import { slotOn, standRack } from '../../stages/rack.sample.ts'

const rest = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms))

describe('A note on slots', () => {
  before(() => setViewport({ width: 1280, height: 800 }))
  afterEach(() => tidy())

  it('is seen on the part that it is about, on the empty slot, and goes with the part', async () => {
    const stand = await standRack()
    const { controller } = stand.parts
    await rest(300)
    const canvas = find<HTMLCanvasElement>(stand.part, '.st-sheet')
    /** The pixels of a slot, from top to bottom. */
    const slot = (id: string): string => {
      const [x] = slotOn(stand, id)
      const ratio = canvas.width / canvas.clientWidth
      return [...(canvas.getContext('2d')?.getImageData((x - canvas.getBoundingClientRect().left - 15) * ratio, 0, 30 * ratio, canvas.height).data ?? [])].join()
    }
    const before = { s1: slot('s1'), s9: slot('s9'), s7: slot('s7') }
    controller.remark({ notes: [{ on: 'osc', section: controller.section, type: 'like', text: 'Loud.' }, { on: 's9', section: controller.section, type: 'idea', text: 'A fan.' }] })
    await settled(stand.part)
    await rest(150)
    const noted = { s1: slot('s1'), s9: slot('s9'), s7: slot('s7') }
    expect([noted.s1 === before.s1, noted.s9 === before.s9, noted.s7 === before.s7]).to.deep.equal([false, false, true])
    const named = (): string | null => find(stand.part, '[role="option"][data-place="place s9"]').getAttribute('aria-label')
    expect(named(), 'whoever does not see it hears it').to.equal('Place 9, free, 1 note')
    controller.remark({ notes: [] })
    await settled(stand.part)
    expect(named()).to.equal('Place 9, free')
    await rest(150)
    expect([slot('s1') === before.s1, slot('s9') === before.s9]).to.deep.equal([true, true])
  })
})
