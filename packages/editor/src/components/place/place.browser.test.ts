/// <reference types="mocha" />
import { expect } from '@open-wc/testing'
import { sendKeys } from '@web/test-runner-commands'
import { elementOf } from '../../session/verbs.ts'
import { gardenRoom, type GardenRoom } from '../../stages/garden-room.sample.ts'
import { control, listed } from '../list/list.sample.ts'
import { clean, find, settled } from '../stand.sample.ts'

/** What stands in a field, whether it is marked as wrong, and whether the hint is there. */
const stands = (field: HTMLInputElement): unknown[] => [field.value, field.getAttribute('aria-invalid'), field.closest('codraft-place, li')?.textContent?.includes('Type a number such as')]

describe('A figure of a plan that is no number', () => {
  let page: GardenRoom
  beforeEach(async () => {
    page = await gardenRoom()
    page.parts.controller.select(['b1'])
    await settled(page.room)
  })
  afterEach(() => page.close())

  it('stays in its field of the panel until it is mended, given up, or its part is changed by a button', async () => {
    const { room, parts: { controller } } = page
    const field = (): HTMLInputElement => find<HTMLInputElement>(room, 'codraft-place input.x')
    field().focus()
    await sendKeys({ type: 'left' })
    await sendKeys({ press: 'Tab' })
    await settled(room)
    expect(stands(field())).to.deep.equal(['left', 'true', true])
    await clean()
    field().focus()
    await sendKeys({ type: '4' })
    await sendKeys({ press: 'Enter' })
    await settled(room)
    expect([...stands(field()), elementOf(controller, 'b1')?.at?.[0]]).to.deep.equal(['4.0', null, false, 4])
    field().select()
    await sendKeys({ type: 'left' })
    await sendKeys({ press: 'Enter' })
    await settled(room)
    expect(stands(field())).to.deep.equal(['left', 'true', true])
    find(room, 'codraft-place [data-turn="on"]').click()
    await settled(room)
    expect(stands(field())).to.deep.equal(['4.0', null, false])
  })

  it('stays in its field of the list until Escape', async () => {
    const { room } = page
    room.shownAs = 'list'
    await listed(room)
    await settled(room)
    const field = (): HTMLInputElement => control<HTMLInputElement>(room, 'b1', 'x')
    field().focus()
    await sendKeys({ type: 'left' })
    await sendKeys({ press: 'Enter' })
    await settled(room)
    expect(stands(field())).to.deep.equal(['left', 'true', true])
    await sendKeys({ press: 'Escape' })
    await settled(room)
    expect(stands(field())).to.deep.equal(['3.0', null, false])
  })
})
