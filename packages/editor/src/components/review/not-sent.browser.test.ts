/// <reference types="mocha" />
import { expect } from '@open-wc/testing'
import type { SubmitOutcome } from '../ports.ts'
import { clean, find, portsInto, settled, stand, tidy } from '../stand.sample.ts'
import { CodraftReview } from './review.ts'

afterEach(tidy)

const kept = 'Your idea is kept on this device. '

describe('What waits to be sent', () => {
  it('says of a busy collector that it takes nothing just now, and says so when it cannot be reached any more', async () => {
    let deliver: (end: SubmitOutcome) => void = () => undefined
    const later = (busy: boolean): SubmitOutcome => ({ state: 'later', kept: true, busy, delivery: new Promise((resolve) => (deliver = resolve)), tryNow: async () => undefined, withdraw: async () => undefined })
    const { part, root } = await stand('codraft-review', CodraftReview, { set: { ports: portsInto([], async () => later(true)) } })
    await part.open()
    await settled(part)
    find(part, 'button[type="submit"]').click()
    await settled(part)
    const told = (): string | undefined => part.querySelector('.not-sent.waits[role="status"] p')?.textContent
    expect(told()).to.equal(`${kept}No more ideas can be taken just now: it is sent by itself, a little later.`)
    await clean()
    find(part, '.send button', 'Try now').focus()
    deliver(later(false))
    await settled(part)
    expect([told(), root.activeElement?.textContent]).to.deep.equal([`${kept}It is sent as soon as there is a connection.`, 'Try now'])
    deliver({ state: 'refused', code: 'closed', problems: [] })
    await settled(part)
    expect(part.querySelector('.not-sent[role="alert"]')?.textContent).to.contain('This has closed meanwhile.')
  })
})

describe('What nobody takes', () => {
  it('can be saved where a page has no collector: there never was one', async () => {
    const { part } = await stand('codraft-review', CodraftReview, { set: { ports: portsInto([], async () => ({ state: 'refused', code: 'nowhere-to-send', problems: [], save: () => 'street.codraft.json' })) } })
    await part.open()
    await settled(part)
    find(part, 'button[type="submit"]').click()
    await settled(part)
    expect(part.querySelector('.not-sent[role="alert"]')?.textContent).to.contain('There is nobody here to send it to.')
    expect([...part.querySelectorAll('.send button')].map(({ textContent }) => textContent.trim())).to.deep.equal(['Back', 'Save as a file'])
    await clean()
  })
})
