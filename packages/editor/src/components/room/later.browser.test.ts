/// <reference types="mocha" />
import { expect } from '@open-wc/testing'
import { CodraftSheet } from '../sheet/sheet.ts'
import { Later } from './later.ts'

describe('A part that is loaded later', () => {
  it('is fetched once and made once, however often it is asked for', async () => {
    let fetched = 0
    const later = new Later('codraft-sheet', async () => (fetched++, CodraftSheet))
    await later.fetch()
    expect(later.element).to.equal(null)
    const [one, other] = await Promise.all([later.get(), later.get()])
    expect(one).to.equal(other)
    expect(fetched).to.equal(1)
  })

  it('is asked for again after its chunk could not be loaded', async () => {
    let online = false
    const later = new Later('codraft-sheet', async () => {
      if (!online) throw new Error('no connection')
      return CodraftSheet
    })
    const failed = await later.get().then(() => false, () => true)
    expect(failed).to.equal(true)
    online = true
    expect(await later.get()).to.be.instanceOf(CodraftSheet)
  })
})
