/// <reference types="mocha" />
import { expect, waitUntil } from '@open-wc/testing'
import { emulateMedia, sendKeys, setViewport } from '@web/test-runner-commands'
import { elementOf, setWidth } from '../../session/verbs.ts'
import { clean, find, settled, standRoom, tidy } from '../stand.sample.ts'
import { control, focused, listed, press, rowOf, rowsOf, standList } from './list.sample.ts'

const desk = { width: 1280, height: 800 }

describe('The list', () => {
  beforeEach(() => setViewport(desk))
  afterEach(async () => {
    tidy()
    await emulateMedia({ colorScheme: 'light', forcedColors: 'none' })
    await setViewport(desk)
  })

  it('is accessible, and a part is made wider, moved and taken back with the keyboard alone', async () => {
    const { part, parts, root } = await standList()
    await clean()
    for (let i = 0; i < 60 && focused(root) !== 'w1 name'; i++) await sendKeys({ press: 'Tab' })
    expect(focused(root)).to.equal('w1 name')
    await sendKeys({ press: 'ArrowDown' })
    expect(focused(root)).to.equal('g1 name')
    for (let i = 0; i < 3; i++) await sendKeys({ press: 'Tab' })
    expect(focused(root)).to.equal('g1 wider')
    await sendKeys({ press: 'Enter' })
    expect(elementOf(parts.controller, 'g1')?.width).to.equal(1.9)
    await chord('Alt', 'ArrowDown')
    await settled(part)
    expect(rowsOf(part).map((row) => row.dataset['element']).slice(0, 3)).to.deep.equal(['w1', 'c1', 'g1'])
    expect(focused(root)).to.equal('g1 wider')
    await chord('Control', 'z')
    await chord('Control', 'z')
    await settled(part)
    expect(rowsOf(part).map((row) => row.dataset['element']).slice(0, 3)).to.deep.equal(['w1', 'g1', 'c1'])
    expect(elementOf(parts.controller, 'g1')?.width).to.equal(1.8)
    expect(focused(root)).to.equal('g1 wider')
  })

  it('shows every part in its order, with name, width, lock and its reason', async () => {
    const { part } = await standList()
    expect(rowsOf(part)).to.have.length(11)
    expect(rowOf(part, 'r1').querySelector('.locked')?.textContent.trim()).to.equal('Fixed. The tracks stay where they are.')
    expect(rowOf(part, 'r1').querySelector('input.width')).to.equal(null)
    expect(control(part, 'w2', 'name').textContent.trim()).to.equal('Footpath 2')
    expect(control<HTMLInputElement>(part, 'w2', 'width').value).to.equal('2.4')
  })

  it('says at a row which rule is broken there and why, and mends it', async () => {
    const { part, parts } = await standList()
    setWidth(parts.controller, 's1', { width: 1.8, door: 'list' })
    await settled(part)
    expect(rowOf(part, 's1').querySelector('.problem')?.textContent).to.contain('Bus stop is narrower than 2.1').and.to.contain('Wheelchair users need it to turn.')
    find(rowOf(part, 's1'), '.problem button').click()
    await settled(part)
    expect(elementOf(parts.controller, 's1')?.width).to.equal(2.1)
    expect(rowOf(part, 's1').querySelector('.problem')).to.equal(null)
  })

  it('says at a row what the designer suggests', async () => {
    const { part, parts } = await standList({ brief: { rules: [{ id: 'stop-width', rule: 'size', on: 'bus-stop', min: 2.1, message: '{element} is narrower than {limit}.', fix: { suggest: 'Take it from the car lane.' } }] } })
    setWidth(parts.controller, 's1', { width: 1.8, door: 'list' })
    await settled(part)
    expect(rowOf(part, 's1').querySelector('.problem .try')?.textContent).to.equal('Take it from the car lane.')
  })

  it('keeps a typed width with Enter, and brings the old one back with Escape', async () => {
    const { part, parts, root } = await standList()
    control(part, 'c1', 'width').focus()
    await sendKeys({ type: '1.75' })
    await sendKeys({ press: 'Escape' })
    expect(elementOf(parts.controller, 'c1')?.width).to.equal(2)
    expect(control<HTMLInputElement>(part, 'c1', 'width').value).to.equal('2.0')
    control<HTMLInputElement>(part, 'c1', 'width').select()
    await sendKeys({ type: '1,75' })
    await sendKeys({ press: 'Enter' })
    await settled(part)
    expect(elementOf(parts.controller, 'c1')?.width).to.equal(1.75)
    expect(focused(root)).to.equal('c1 width')
    await sendKeys({ type: 'wide' })
    await sendKeys({ press: 'Enter' })
    await settled(part)
    expect(control(part, 'c1', 'width').getAttribute('aria-invalid')).to.equal('true')
    expect(rowOf(part, 'c1').textContent).to.contain('Type a number such as 2.4')
    expect(control<HTMLInputElement>(part, 'c1', 'width').value).to.equal('wide')
    await clean()
    await sendKeys({ press: 'Escape' })
    await settled(part)
    expect([control<HTMLInputElement>(part, 'c1', 'width').value, control(part, 'c1', 'width').getAttribute('aria-invalid')]).to.deep.equal(['1.75', null])
  })

  it('leaves nobody on the page when a part goes: the focus is on the one after it, else before it', async () => {
    const stand = await standList()
    await press(stand, 'p1', 'name')
    control(stand.part, 'p1', 'remove').focus()
    await sendKeys({ press: 'Enter' })
    await settled(stand.part)
    expect(focused(stand.root)).to.equal('k1 name')
    await press(stand, 'w2', 'name')
    control(stand.part, 'w2', 'remove').focus()
    await sendKeys({ press: 'Enter' })
    await settled(stand.part)
    expect(focused(stand.root)).to.equal('h1 name')
    stand.parts.controller.undo()
    await settled(stand.part)
    expect(focused(stand.root)).to.equal('w2 name')
  })

  it('speaks the letters and signs of the picture at its buttons', async () => {
    const { part, parts, root } = await standList()
    control(part, 'c1', 'name').focus()
    await sendKeys({ press: '+' })
    expect(elementOf(parts.controller, 'c1')?.width).to.equal(2.1)
    await sendKeys({ press: 'r' })
    for (let tries = 0; !part.querySelector('dialog[open] input') && tries < 100; tries++) await new Promise((resolve) => setTimeout(resolve, 20))
    await sendKeys({ type: 'Market' })
    await settled(part)
    await sendKeys({ press: 'Enter' })
    await settled(part)
    expect(elementOf(parts.controller, 'c1')?.kind).to.equal('stall')
    expect(focused(root)).to.equal('c1 name')
    await sendKeys({ press: 'Delete' })
    await settled(part)
    expect(elementOf(parts.controller, 'c1')).to.equal(undefined)
    expect(focused(root)).to.equal('s1 name')
  })

  it('says every edit once, with its result', async () => {
    const { part } = await standList()
    const now = (): string => [...part.querySelectorAll('.voices [role="status"]')].map((node) => node.textContent).join('')
    const said = async (): Promise<string> => {
      const before = now()
      await waitUntil(() => now() !== '' && now() !== before, 'nothing was said', { timeout: 5000 })
      return now()
    }
    control(part, 'c1', 'wider').click()
    expect(await said()).to.match(/^Cycle lane 2\.1 metres\./)
    control(part, 'c1', 'down').click()
    expect(await said()).to.match(/^Cycle lane moved to 4 of 11, between Bus stop and Bus lane\./)
  })

  for (const [width, height] of [[320, 640], [390, 844], [768, 1024], [1280, 800], [844, 390], [320, 256]] as const) {
    it(`has no sideways scrolling, nothing cut off and no small target at ${width} × ${height}`, async () => {
      await setViewport({ width, height })
      document.body.style.margin = '0'
      const stand = await standList()
      const { part, parts } = stand
      await press(stand, 'd1', 'name')
      setWidth(parts.controller, 's1', { width: 1.8, door: 'list' })
      await settled(part)
      expect(document.documentElement.scrollWidth).to.be.at.most(innerWidth)
      const cut = [...part.querySelectorAll<HTMLElement>('.codraft-list :is(h3, h4, p, button, .part-label, .problem), .chip')].filter((node) => {
        const box = node.getBoundingClientRect()
        return box.width > 1 && !node.matches('.unseen') && (box.right > innerWidth + 1 || box.left < -1 || node.scrollWidth > node.clientWidth + 2)
      })
      expect(cut.map((node) => `${node.className} ${node.textContent.trim()}`)).to.deep.equal([])
      const small = [...part.querySelectorAll<HTMLElement>('.codraft-list :is(button, input, select), .views input')].filter((node) => {
        const { width: wide, height: high } = node.getBoundingClientRect()
        return node.checkVisibility() && !node.matches('.width') && (wide < 43.5 || high < 43.5)
      })
      expect(small.map((node) => node.outerHTML.slice(0, 90))).to.deep.equal([])
      await clean()
    })
  }

  for (const media of [{ colorScheme: 'dark' }, { forcedColors: 'active' }] as const) {
    it(`is accessible with ${JSON.stringify(media)}, and from right to left`, async () => {
      await emulateMedia(media)
      const stand = await standList()
      stand.part.parts = { ...stand.parts, words: { ...stand.parts.words, direction: 'rtl' } }
      await settled(stand.part)
      await press(stand, 'd1', 'name')
      setWidth(stand.parts.controller, 's1', { width: 1.8, door: 'list' })
      await settled(stand.part)
      await clean()
      const [title, move] = [control(stand.part, 'd1', 'name').getBoundingClientRect(), control(stand.part, 'd1', 'up').getBoundingClientRect()]
      expect(move.right).to.be.lessThan(title.left)
    })
  }

  it('stands for the picture where nothing can be painted, and says so', async () => {
    const paint = HTMLCanvasElement.prototype.getContext
    for (const broken of [() => null, () => { throw new Error('no canvas') }]) {
      HTMLCanvasElement.prototype.getContext = broken
      try {
        const { part, parts } = await standRoom({ unpainted: true })
        await listed(part)
        await settled(part)
        expect(find(part, '.list-blind').textContent).to.contain('The picture cannot be drawn here.')
        expect(part.querySelector('.views')).to.equal(null)
        control(part, 'c1', 'wider').click()
        await settled(part)
        expect(elementOf(parts.controller, 'c1')?.width).to.equal(2.1)
        await clean()
      } finally {
        HTMLCanvasElement.prototype.getContext = paint
        tidy()
      }
    }
  })

  it('comes and goes by the switch over the picture, and tells the shell', async () => {
    const { part, asked, root } = await standRoom()
    const [picture, list] = [...part.querySelectorAll<HTMLInputElement>('.views input')]
    list?.focus()
    list?.click()
    await listed(part)
    expect(asked).to.deep.equal(['showAs list'])
    expect(root.activeElement).to.equal(list)
    expect(part.querySelector('[role="listbox"]')?.checkVisibility()).to.equal(false)
    picture?.click()
    await settled(part)
    expect(part.querySelector('.part-row')).to.equal(null)
    expect(part.querySelector('[role="listbox"]')?.checkVisibility()).to.equal(true)
  })

  it('takes several by ticks, and does the same to all of them', async () => {
    const { part, parts, root } = await standList()
    find(part, '.list-several').click()
    await settled(part)
    expect(focused(root)).to.equal('w1 take')
    control<HTMLInputElement>(part, 'c1', 'take').click()
    control<HTMLInputElement>(part, 's1', 'take').click()
    await settled(part)
    await clean()
    find(part, '.list-together .act', 'Duplicate').click()
    await settled(part)
    expect(rowsOf(part).map((row) => row.dataset['element']).join(' ')).to.contain('c1 s1 cycle-1 bus-stop-1 b1')
    expect(parts.controller.session.history.past).to.have.length(1)
    find(part, '.list-together .act', 'Remove').click()
    await settled(part)
    expect(rowsOf(part).map((row) => row.dataset['element']).join(' ')).to.equal('w1 g1 c1 s1 b1 r1 d1 p1 k1 h1 w2')
  })

  it('locks and unlocks a row for one’s own hands', async () => {
    const stand = await standList()
    await press(stand, 'c1', 'lock')
    expect(rowOf(stand.part, 'c1').querySelector('.stepper')).to.equal(null)
    expect(rowOf(stand.part, 'c1').textContent).to.contain('Locked by you.')
    await press(stand, 'c1', 'lock')
    expect(rowOf(stand.part, 'c1').querySelector('.stepper')).not.to.equal(null)
  })
})

async function chord(held: string, key: string): Promise<void> {
  await sendKeys({ down: held })
  await sendKeys({ press: key })
  await sendKeys({ up: held })
}
