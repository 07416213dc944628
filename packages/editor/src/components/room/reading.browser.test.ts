/// <reference types="mocha" />
import { expect } from '@open-wc/testing'
import { setViewport } from '@web/test-runner-commands'
import { find, standRoom, tidy } from '../stand.sample.ts'

const BROKEN = { rules: [{ id: 'green', rule: 'count', on: 'trees', min: 9, severity: 'warn', message: 'Keep some green.' }] }
/** How far what follows the picture is from it, in pixels. */
function apart(part: HTMLElement, wide: boolean): number {
  const [stage, next] = [find(part, '.stage'), find(part, wide ? '.rules' : '.sheet')].map((one) => one.getBoundingClientRect())
  return wide ? find(part, '.middle').getBoundingClientRect().bottom - stage!.bottom : next!.top - stage!.bottom
}

describe('The room of who only reads', () => {
  afterEach(async () => {
    tidy()
    await setViewport({ width: 1280, height: 800 })
  })

  it('keeps no empty place under the picture for cards that cannot come', async () => {
    for (const width of [390, 768, 1280]) {
      await setViewport({ width, height: 844 })
      const { part } = await standRoom({ readonly: true, brief: { rules: [] }, width })
      expect(apart(part, width >= 600), `${width}`).to.be.at.most(8)
      tidy()
    }
  })

  it('keeps it where there is something to be told', async () => {
    await setViewport({ width: 390, height: 844 })
    const { part } = await standRoom({ readonly: true, brief: BROKEN, width: 390 })
    expect(find(part, '.chip').getBoundingClientRect().top).to.be.at.least(find(part, '.stage').getBoundingClientRect().bottom - 1)
  })
})
