/// <reference types="mocha" />
import { expect } from '@open-wc/testing'
import { sendKeys, setViewport } from '@web/test-runner-commands'
import { heldIn } from '../../session/rack.sample.ts'
import { elementOf } from '../../session/verbs.ts'
import { standRack } from '../../stages/rack.sample.ts'
import { clean, find, settled, tidy, type Stand } from '../stand.sample.ts'
import type { CodraftRoom } from '../index.ts'
import { listed, rowOf, rowsOf } from './list.sample.ts'

async function standListed(): Promise<Stand<CodraftRoom>> {
  await setViewport({ width: 1280, height: 800 })
  const stand = await standRack()
  stand.part.shownAs = 'list'
  await listed(stand.part)
  await settled(stand.part)
  return stand
}
afterEach(() => tidy())

describe('The list of a rack', () => {
  it('is accessible, in the order of the slots, with the free places after all', async () => {
    const { part } = await standListed()
    await clean()
    expect(rowsOf(part).map((row) => row.dataset['element'])).to.deep.equal(['osc', 'vcf', 'lamp', 'out'])
    expect([...part.querySelectorAll('.free-places li > span')].map(({ textContent }) => textContent)).to.deep.equal(['Free: place 6', 'Free: places 8 to 10'])
  })

  it('moves a part by Alt and an arrow, with the focus staying on it', async () => {
    const { part, parts, root } = await standListed()
    find(rowOf(part, 'osc'), '[data-control="name"]').focus()
    await sendKeys({ down: 'Alt' })
    await sendKeys({ press: 'ArrowDown' })
    await sendKeys({ up: 'Alt' })
    await settled(part)
    expect(heldIn(parts.controller)).to.equal('s1:vcf s3:osc s7:lamp s11:out')
    expect(root.activeElement?.closest<HTMLElement>('[data-element]')?.dataset['element']).to.equal('osc')
    expect(rowsOf(part).map((row) => row.dataset['element'])).to.deep.equal(['vcf', 'osc', 'lamp', 'out'])
  })

  it('says of each place what would become of it, and stays where that is nothing', async () => {
    const { part, parts } = await standListed()
    const select = find<HTMLSelectElement>(rowOf(part, 'osc'), 'select')
    const texts = [...select.options].map(({ textContent }) => textContent?.trim() ?? '')
    expect(texts[0]).to.equal('Places 1 to 3')
    expect(texts).to.include('Places 8 to 10: Oscillator is too deep for this place.')
    expect(texts.filter((text) => text.includes('not possible')).every((text) => text.length > '12: not possible. '.length)).to.equal(true)
    select.value = 's8'
    select.dispatchEvent(new Event('change'))
    await settled(part)
    expect(elementOf(parts.controller, 'osc')?.slot).to.equal('s8')
    expect(rowOf(part, 'osc').querySelector('.problem')?.textContent).to.contain('too deep')
  })

  it('adds to a free place', async () => {
    const { part, parts } = await standListed()
    find(part, '.free-places button', 'Add a part in place 8').click()
    for (let tries = 0; !part.querySelector('dialog.picker[open]') && tries < 100; tries++) await new Promise((resolve) => setTimeout(resolve, 20))
    find(find(part, 'dialog.picker[open]'), '.pick', 'Cover').click()
    await settled(part)
    expect(elementOf(parts.controller, 'cover-1')?.slot).to.equal('s8')
  })
})
