/// <reference types="mocha" />
import { expect } from '@open-wc/testing'
import { sendKeys, setViewport } from '@web/test-runner-commands'
import { clean } from '../../components/stand.sample.ts'
import { gardenRoom, rest, type GardenRoom } from '../../stages/garden-room.sample.ts'

let open: GardenRoom

describe('A note on a plan', () => {
  before(() => setViewport({ width: 1280, height: 800 }))
  afterEach(() => open.close())

  it('can be about an element or about a place, and is seen on the picture', async () => {
    open = await gardenRoom()
    const { controller } = open.parts
    open.root.querySelector<HTMLElement>('[role=option][data-element=b1]')?.focus()
    await sendKeys({ press: 'n' })
    for (let tries = 0; tries < 80 && !open.root.querySelector('dialog.notes[open]'); tries++) await rest(50)
    await rest(150)
    const dialog = open.root.querySelector<HTMLDialogElement>('dialog.notes[open]')
    const subject = dialog?.querySelector('select')
    expect([...(subject?.querySelectorAll('optgroup') ?? [])].map(({ label }) => label)).to.deep.equal(['Parts', 'Places'])
    expect(subject?.selectedOptions[0]?.textContent).to.equal('Bench 1')
    await clean(open.root.host)
    const write = async (text: string): Promise<void> => {
      const field = dialog?.querySelector('textarea')
      if (field) field.value = text
      field?.dispatchEvent(new Event('input', { bubbles: true }))
      dialog?.querySelector('form')?.requestSubmit()
      await rest(80)
    }
    await write('Warm in the morning.')
    const shade = [...(subject?.options ?? [])].findIndex(({ textContent }) => textContent === 'Shade')
    if (subject) subject.selectedIndex = shade
    subject?.dispatchEvent(new Event('change'))
    await rest(50)
    await write('Cool at noon.')
    expect(controller.session.remarks.notes).to.deep.equal([{ on: 'b1', section: 'lawn', type: 'like', text: 'Warm in the morning.' }, { on: 'shade', section: 'lawn', type: 'like', text: 'Cool at noon.' }])
    expect([...(dialog?.querySelectorAll('.remarks b') ?? [])].map(({ textContent }) => textContent).join(' / ')).to.match(/Bench 1.*\/.*Shade/)
    dialog?.close()
    await rest(150)
    expect(open.root.querySelector('[role=option][data-element=b1]')?.getAttribute('aria-label')).to.contain('1 note')
    const over = open.root.querySelector<HTMLCanvasElement>('.pl-over:not(.pl-lit)')
    const at = open.parts.view.lens && open.parts.view.boxFor('t1')
    const ratio = (over?.width ?? 1) / (over?.clientWidth ?? 1)
    // The tree stands in the middle of the shade.
    const data = at && over?.getContext('2d')?.getImageData(Math.round((at.x + at.width / 2 - 10) * ratio), Math.round((at.y + at.height / 2 - 10) * ratio), Math.round(20 * ratio), Math.round(20 * ratio)).data
    expect([...(data ?? [])].filter((value, index) => index % 4 === 3 && value > 0).length).to.be.greaterThan(80)
  })
})
