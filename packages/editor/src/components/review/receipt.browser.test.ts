/// <reference types="mocha" />
import { expect } from '@open-wc/testing'
import { clean, find, portsInto, settled, stand, tidy } from '../stand.sample.ts'
import { CodraftReview } from './review.ts'

afterEach(tidy)

const receipt = {
  reference: 'K7F-3PQ', proposal: '0', brief: 'harbour', revision: 1, hash: 'sha-256-0', verdict: 'valid' as const, acceptedAt: '2026-05-03T10:20:00Z', statusUrl: 'https://collector.example/p/K7F-3PQ#s',
}
const page = 'https://council.example/ideas'

/** The link of the receipt that is seen after sending. */
async function linkOf(submit: object, kept: Partial<typeof receipt> = {}): Promise<HTMLAnchorElement | null> {
  const { part } = await stand('codraft-review', CodraftReview, { brief: { submit }, set: { ports: portsInto([], async () => ({ state: 'sent', receipt: { ...receipt, ...kept } })) } })
  await part.open()
  await settled(part)
  find(part, 'button[type="submit"]').click()
  await settled(part)
  expect(find(part, '.receipt')).to.be.instanceOf(HTMLElement)
  await clean()
  return part.querySelector('.receipt a.others')
}

describe('The receipt', () => {
  it('leads to what others did, where the brief names a page, and says that it opens elsewhere', async () => {
    const link = await linkOf({ others: page })
    expect([link?.href, link?.target, link?.rel, link?.textContent, link?.parentElement?.textContent]).to.deep.equal([page, '_blank', 'noopener noreferrer', 'See what others did', 'See what others did (opens in a new tab)'])
  })
  it('leads there, too, where nobody far away answers', async () => {
    expect((await linkOf({ others: page }, { reference: '' }))?.href).to.equal(page)
  })
  it('leads nowhere, where the brief names none', async () => {
    expect(await linkOf({})).to.equal(null)
  })
})
