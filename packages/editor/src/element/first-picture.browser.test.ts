/// <reference types="mocha" />
import { expect } from '@open-wc/testing'
import { firstPicture } from './first-picture.ts'

const rect = { k: 'rect', x: -50, y: -100, w: 100, h: 100, fill: 'ink' }
const briefOf = (count: number, parts: readonly object[]): object => ({
  id: 'strip',
  layout: { stage: { kind: 'row', length: count, unit: 'm' }, elements: Array.from({ length: count }, (_, index) => ({ id: `e${index}`, kind: 'part', width: 1 })) },
  catalogue: { kinds: { part: { art: { v: 1, unit: 'cm', view: 'elevation', box: [-50, -100, 100, 100], stretch: 'x', parts } } } },
})
const painted = (count: number, parts: readonly object[] = [rect]): Promise<HTMLElement | null> => firstPicture(briefOf(count, parts), { kits: {}, theme: 'light', width: 800 })

describe('The first picture', () => {
  it('stands before anything is checked, also of a long row of plain parts', async () => {
    for (const count of [12, 1000]) {
      const canvas = await painted(count)
      expect(canvas).to.be.instanceOf(HTMLCanvasElement)
      if (!(canvas instanceof HTMLCanvasElement)) return
      const { data } = canvas.getContext('2d')!.getImageData(0, 0, canvas.width, canvas.height)
      expect(data.some((value) => value !== 0)).to.equal(true)
    }
  })

  it('is left to the room where it would take long', async () => {
    const group = { k: 'group', repeat: { gap: 1 }, parts: [rect] }
    expect(await painted(201, [group])).to.equal(null)
    expect(await painted(200, [group])).not.to.equal(null)
    expect(await painted(201, [rect, rect, rect, rect, rect])).to.equal(null)
    expect(await painted(5001)).to.equal(null)
  })

  it('is nothing for what is no row', async () => {
    expect(await firstPicture({ layout: { stage: { kind: 'plan' }, elements: [] } }, { kits: {}, theme: null, width: 800 })).to.equal(null)
    expect(await firstPicture(null, { kits: {}, theme: null, width: 800 })).to.equal(null)
  })
})
