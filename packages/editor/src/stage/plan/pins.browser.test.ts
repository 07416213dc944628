/// <reference types="mocha" />
import { expect } from '@open-wc/testing'
import { sendKeys, sendMouse, setViewport } from '@web/test-runner-commands'
import { clean } from '../../components/stand.sample.ts'
import { planLensOf } from '../../session/plan-lens.ts'
import { gardenRoom, rest, type GardenRoom } from '../../stages/garden-room.sample.ts'

let open: GardenRoom

async function until(what: () => unknown): Promise<void> {
  for (let tries = 0; !what(); tries++) {
    if (tries > 200) throw new Error(`It has not come: ${String(what)}`)
    await rest(25)
  }
}

const find = <T extends HTMLElement = HTMLElement>(selector: string): T => {
  const found = open.root.querySelector<T>(selector)
  if (!found) throw new Error(`There is no ${selector}.`)
  return found
}
const notes = (): unknown => open.parts.controller.session.remarks.notes

/** Opens the notes from an element, by a key. */
async function begin(): Promise<void> {
  find('[role=option][data-element=b1]').focus()
  await sendKeys({ press: 'n' })
  await until(() => open.root.querySelector('dialog.notes[open]'))
  await rest(100)
}
async function choose(name: string): Promise<void> {
  const select = find<HTMLSelectElement>('dialog.notes select')
  select.selectedIndex = [...select.options].findIndex(({ textContent }) => textContent === name)
  select.dispatchEvent(new Event('change'))
  await rest(60)
}
/** Presses a place of the plan, in metres. */
async function press(at: readonly [number, number]): Promise<void> {
  const { x, y } = planLensOf(open.parts.view).pixelsAt([at[0] * 1000, at[1] * 1000])
  const { left, top } = find('.pl-ground').getBoundingClientRect()
  await sendMouse({ type: 'click', position: [Math.round(left + x), Math.round(top + y)] })
}
async function write(text: string): Promise<void> {
  const field = find<HTMLTextAreaElement>('dialog.notes textarea')
  field.value = text
  field.dispatchEvent(new Event('input', { bubbles: true }))
  find<HTMLFormElement>('dialog.notes form').requestSubmit()
  await rest(80)
}

describe('A note on a spot of a plan', () => {
  before(() => setViewport({ width: 1280, height: 800 }))
  afterEach(() => open.close())

  it('is pointed at on the picture, has a numbered pin there, and is opened by it', async () => {
    open = await gardenRoom()
    await begin()
    await choose('A spot on the plan')
    find('.remark-spot button').click()
    await until(() => !open.root.querySelector('dialog.notes[open]'))
    await rest(80)
    expect(find('.pl-asking p').textContent).to.equal('Tap what your note is about')
    await press([9.5, 4.4])
    await until(() => open.root.querySelector('dialog.notes[open]'))
    await rest(80)
    expect(open.root.activeElement?.localName).to.equal('textarea')
    await write('Wet after rain.')
    expect(notes()).to.deep.equal([{ on: 'shade', section: 'lawn', at: [9.5, 4.4], type: 'like', text: 'Wet after rain.' }])
    expect(find('dialog.notes .remarks').textContent?.replace(/\s+/g, ' ')).to.contain('Spot in Shade, 9.5 m from the left, 4.4 m from the top')
    await clean(open.root.host)
    find<HTMLDialogElement>('dialog.notes').close()
    await rest(100)
    const pin = find('.pl-pin')
    expect([pin.textContent, pin.getAttribute('aria-label')]).to.deep.equal(['1', 'Note 1, like: Wet after rain.'])
    const { left, width, bottom } = pin.getBoundingClientRect()
    const ground = find('.pl-ground').getBoundingClientRect()
    const { x, y } = planLensOf(open.parts.view).pixelsAt([9500, 4400])
    expect([Math.abs(left + width / 2 - ground.left - x) < 2, Math.abs(bottom - 5 - ground.top - y) < 3]).to.deep.equal([true, true])
    pin.focus()
    await sendKeys({ press: 'Enter' })
    await until(() => open.root.querySelector('dialog.notes[open]'))
    await rest(80)
    expect(find<HTMLTextAreaElement>('dialog.notes textarea').value).to.equal('Wet after rain.')
    await clean(open.root.host)
  })

  it('is typed as two figures where nobody points', async () => {
    open = await gardenRoom()
    await begin()
    await choose('A spot on the plan')
    const [x, y] = open.root.querySelectorAll<HTMLInputElement>('.remark-spot input')
    expect([x?.value, y?.value]).to.deep.equal(['6.0', '4.0'])
    if (!x) throw new Error('There is no field.')
    x.value = 'a lot'
    x.dispatchEvent(new Event('change'))
    await rest(60)
    expect([x.value, x.getAttribute('aria-invalid')]).to.deep.equal(['a lot', 'true'])
    x.value = '1.25'
    x.dispatchEvent(new Event('change'))
    await rest(60)
    await write('A nest.')
    expect(notes()).to.deep.equal([{ on: 'boundary', section: 'lawn', at: [1.25, 4], type: 'like', text: 'A nest.' }])
  })

  it('is about the element that was hit, and about nothing where it was called off', async () => {
    open = await gardenRoom()
    await begin()
    await choose('A spot on the plan')
    find('.remark-spot button').click()
    await rest(100)
    await sendKeys({ press: 'Escape' })
    await until(() => open.root.querySelector('dialog.notes[open]'))
    await rest(80)
    expect([find('.pl-asking').hidden, notes()]).to.deep.equal([true, []])
    find('.remark-spot button').click()
    await rest(100)
    await press([6, 4])
    await until(() => open.root.querySelector('dialog.notes[open]'))
    await rest(80)
    await write('It is bright.')
    expect(notes()).to.deep.equal([{ on: 'l1', section: 'lawn', type: 'like', text: 'It is bright.' }])
    expect(open.root.querySelectorAll('.pl-pin').length).to.equal(0)
  })

  it('is offered by the list, and is in its words', async () => {
    open = await gardenRoom()
    open.parts.controller.remark({ notes: [{ on: 'shade', section: 'lawn', at: [9.5, 4.4], type: 'worry', text: 'Wet.' }] })
    open.root.querySelectorAll<HTMLInputElement>('.views input')[1]?.click()
    await until(() => open.root.querySelector('.plan-spots'))
    expect(find('.plan-spots li').textContent?.replace(/\s+/g, ' ')).to.contain('1Worry: Spot in Shade, 9.5 m from the left, 4.4 m from the top. Wet.')
    find('.plan-spots > button').click()
    await until(() => open.root.querySelector('dialog.notes[open]'))
    await rest(80)
    // There is no picture to point at.
    expect(open.root.querySelectorAll('.remark-spot input').length).to.equal(2)
    expect(open.root.querySelector('.remark-spot button')).to.equal(null)
  })
})
