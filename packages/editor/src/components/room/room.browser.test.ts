/// <reference types="mocha" />
import { expect, waitUntil } from '@open-wc/testing'
import { emulateMedia, sendKeys, setViewport } from '@web/test-runner-commands'
import { elementOf, setWidth } from '../../session/verbs.ts'
import { clean, find, settled, standRoom, tidy } from '../stand.sample.ts'

const desk = { width: 1280, height: 800 }

describe('The room', () => {
  beforeEach(() => setViewport(desk))
  afterEach(async () => {
    tidy()
    await emulateMedia({ colorScheme: 'light', forcedColors: 'none' })
    await setViewport(desk)
  })

  it('is accessible, and a part is made wider with the keyboard alone', async () => {
    const { part, parts, root } = await standRoom()
    await clean()
    const isOption = (): boolean => root.activeElement?.getAttribute('role') === 'option'
    for (let i = 0; i < 30 && !isOption(); i++) await sendKeys({ press: 'Tab' })
    expect(isOption()).to.equal(true)
    await sendKeys({ press: 'ArrowRight' })
    await sendKeys({ press: 'Enter' })
    await settled(part)
    expect((root.activeElement as HTMLElement).closest('.inspector')).not.to.equal(null)
    await sendKeys({ press: 'Tab' })
    await sendKeys({ press: 'Tab' })
    await sendKeys({ press: 'Enter' })
    expect(elementOf(parts.controller, 'g1')?.width).to.equal(1.9)
  })

  for (const [width, height] of [[320, 640], [390, 844], [768, 1024], [1280, 800], [844, 390], [320, 256]] as const) {
    it(`has no sideways scrolling and nothing cut off at ${width} × ${height}`, async () => {
      await setViewport({ width, height })
      document.body.style.margin = '0'
      const { part, parts } = await standRoom()
      parts.controller.select(['p1'])
      setWidth(parts.controller, 'p1', { width: 3, door: 'buttons' })
      await settled(part)
      expect(document.documentElement.scrollWidth).to.be.at.most(innerWidth)
      const cut = [...part.querySelectorAll<HTMLElement>('h2, h3, p, .meter, .meter strong, .act, .chip, button')].filter((node) => {
        const box = node.getBoundingClientRect()
        const strip = node.closest('.tiles, [role="listbox"], .picture, dialog, .unseen')
        return box.width > 1 && !strip && (box.right > innerWidth + 1 || box.left < -1 || node.scrollWidth > node.clientWidth + 2) && getComputedStyle(node).clipPath === 'none'
      })
      expect(cut.map((node) => `${node.className} ${node.textContent.trim()}`)).to.deep.equal([])
      await clean()
    })
  }

  it('keeps the ring of the keys around the frame of what is selected, however small it is drawn', async () => {
    const { part, parts: { controller, view }, root } = await standRoom()
    find(part, '[role="option"][data-element="c1"]').focus()
    controller.select(['c1'])
    await settled(part)
    const list = find(part, '[role="listbox"]')
    const crown = (): number => Number.parseFloat(list.style.getPropertyValue('--ring-top'))
    const frame = (): number => find(part, '.st-frame').getBoundingClientRect().top - list.getBoundingClientRect().top
    expect(crown()).to.be.at.most(frame())
    // Framed, it has its ring around the frame, and no other.
    const option = find(part, '[role="option"][data-element="c1"]')
    await sendKeys({ press: 'ArrowRight' })
    await sendKeys({ press: 'ArrowLeft' })
    expect(option.matches(':focus-visible')).to.equal(true)
    expect(getComputedStyle(option, '::after').display).to.equal('none')
    expect(getComputedStyle(find(part, '.st-frame')).boxShadow).to.contain('6px')
    const before = crown()
    view.zoomTo(0.25)
    await waitUntil(() => crown() !== before)
    await waitUntil(() => crown() <= frame(), `the ring begins at ${crown()}, the frame at ${frame()}`)
    expect(root.activeElement?.getAttribute('role')).to.equal('option')
  })

  it('shows the name of what is selected next, however far the panel was scrolled, and stays where somebody adds', async () => {
    await setViewport({ width: 390, height: 664 })
    const { part, parts } = await standRoom()
    parts.controller.select(['p1'])
    await settled(part)
    const sheet = find(part, '.sheet')
    const scroll = async (): Promise<void> => {
      sheet.scrollTop = 60
      await new Promise((resolve) => sheet.addEventListener('scroll', resolve, { once: true }))
    }
    await scroll()
    find(part, '.act', 'Remove').click()
    await settled(part)
    expect(sheet.scrollTop).to.equal(0)
    await scroll()
    find(part, '.tile', 'Footpath').focus({ preventScroll: true })
    find(part, '.tile', 'Footpath').click()
    await settled(part)
    expect(sheet.scrollTop).to.be.greaterThan(0)
  })

  it('has targets of 44 pixels on a phone, and none under 24 anywhere', async () => {
    await setViewport({ width: 390, height: 844 })
    const { part, parts } = await standRoom()
    parts.controller.select(['p1'])
    await settled(part)
    const small = [...part.querySelectorAll<HTMLElement>('button, input, select, summary, a')].filter((node) => {
      if (!node.checkVisibility() || node.closest('[role="listbox"]') || node.matches('.width, .grabber')) return false
      const { width, height } = node.getBoundingClientRect()
      return width < 44 || height < 44
    })
    expect(small.map((node) => node.outerHTML.slice(0, 80))).to.deep.equal([])
  })

  for (const media of [{ colorScheme: 'dark' }, { forcedColors: 'active' }] as const) {
    it(`is accessible with ${JSON.stringify(media)}`, async () => {
      await emulateMedia(media)
      const { part, parts } = await standRoom()
      setWidth(parts.controller, 's1', { width: 1.8, door: 'buttons' })
      parts.controller.select(['s1'])
      await settled(part)
      await clean()
    })
  }

  it('names what Undo would take back, and takes it back', async () => {
    const { part, parts } = await standRoom()
    setWidth(parts.controller, 'w2', { width: 3, door: 'buttons' })
    await settled(part)
    find(part, 'button', 'Undo width of Footpath 2').click()
    await settled(part)
    expect(elementOf(parts.controller, 'w2')?.width).to.equal(2.4)
    find(part, 'button', 'Redo width of Footpath 2').click()
    expect(elementOf(parts.controller, 'w2')?.width).to.equal(3)
  })

  it('replaces parking by a cycle lane and gives the rest to a footpath in four taps', async () => {
    const { part, parts } = await standRoom()
    find(part, '[role="option"]', 'Parking').click()
    await settled(part)
    find(part, '.act', 'Replace').click()
    await waitUntil(() => part.querySelector('.pick') !== null, 'the picker has come', { timeout: 15_000 })
    find(part, '.pick', 'Cycle lane').click()
    await settled(part)
    find(part, '.chip button', 'More').click()
    await settled(part)
    find(part, '.taker', 'Footpath 2').click()
    expect([elementOf(parts.controller, 'p1')?.kind, elementOf(parts.controller, 'w2')?.width]).to.deep.equal(['cycle', 3])
  })

  it('opens its sheet step by step on a phone, and never hides Review', async () => {
    await setViewport({ width: 390, height: 844 })
    const { part, parts } = await standRoom()
    parts.controller.select(['p1'])
    const grabber = find(part, '.grabber')
    for (const expected of ['full', 'peek', 'half']) {
      grabber.click()
      await settled(part)
      expect(part.querySelector<HTMLElement>('.room')?.dataset['sheet']).to.equal(expected)
      const { right, top } = find(part, '.review-button').getBoundingClientRect()
      expect(part.querySelector('.review-button')?.contains((part.getRootNode() as ShadowRoot).elementFromPoint(right - 20, top + 20))).to.equal(true)
      expect(find(part, '.step', 'Wider').checkVisibility()).to.equal(true)
      await clean()
    }
  })

  it('keeps the stage as high as it is whatever comes below it', async () => {
    for (const size of [{ width: 390, height: 844 }, desk]) {
      await setViewport(size)
      const { part, parts } = await standRoom()
      const stage = find(part, '.stage')
      const before = stage.getBoundingClientRect().height
      setWidth(parts.controller, 's1', { width: 1.8, door: 'buttons' })
      parts.controller.select(['s1'])
      await settled(part)
      expect(stage.getBoundingClientRect().height).to.equal(before)
      tidy()
    }
  })

  it('keeps the sheet where a finger is, with two cards above it: they rise over the edge of the picture', async () => {
    await setViewport({ width: 390, height: 700 })
    const { part, parts } = await standRoom()
    const before = find(part, '.sheet').getBoundingClientRect()
    setWidth(parts.controller, 's1', { width: 1.8, door: 'buttons' })
    parts.controller.select(['s1'])
    await settled(part)
    const cards = [...part.querySelectorAll('.chip')].map((card) => card.getBoundingClientRect())
    expect(cards.length).to.equal(2)
    expect(find(part, '.sheet').getBoundingClientRect().top).to.equal(before.top)
    expect(Math.max(...cards.map(({ bottom }) => bottom))).to.be.at.most(before.top)
    const [first] = cards
    expect((part.getRootNode() as ShadowRoot).elementFromPoint(195, (first?.top ?? 0) + 10)?.closest('.chip')).not.to.equal(null)
    await clean()
    await setViewport(desk)
  })

  it('goes round its regions with F6', async () => {
    const { part, root } = await standRoom()
    find(part, 'button', 'Undo').focus()
    const seen: string[] = []
    for (let i = 0; i < 5; i++) {
      await sendKeys({ press: 'F6' })
      seen.push(['.head', '.stage', '.inspector', '.palette', '.rules'].find((name) => root.activeElement?.closest(name)) ?? '')
    }
    expect(seen).to.deep.equal(['.stage', '.inspector', '.palette', '.rules', '.head'])
  })

  it('covers no word with what has changed', async () => {
    for (const width of [390, 768, 1280]) {
      await setViewport({ width, height: 800 })
      const { part, parts } = await standRoom({ brief: { meters: [{ id: 'seats', label: 'Seats', sum: 'cost' }, { id: 'cost', label: 'Budget', sum: 'cost', max: 99000 }] } })
      setWidth(parts.controller, 'w2', { width: 2.6, door: 'buttons' })
      await settled(part)
      for (const badge of part.querySelectorAll('.delta')) {
        const label = document.createRange()
        label.selectNodeContents(badge.closest('.meter')!.querySelector('span')!)
        expect(badge.getBoundingClientRect().left, `${width}`).to.be.at.least(label.getBoundingClientRect().right - 1)
      }
      expect(part.querySelectorAll('.delta').length).to.equal(2)
      tidy()
    }
  })

  it('says what a plan costs and which rules it breaks where it may only be read', async () => {
    const { part } = await standRoom({ readonly: true, brief: { rules: [{ id: 'green', rule: 'count', on: 'trees', min: 9, severity: 'warn', message: 'Keep some green.' }] } })
    await waitUntil(() => part.querySelector('.rules')?.textContent.includes('Keep some green.'), 'The rules have not come.', { timeout: 2000 })
    expect(find(part, '.meters').textContent).to.match(/\d/)
  })

  it('offers nothing to change where the design can only be looked at', async () => {
    const { part, parts } = await standRoom({ readonly: true })
    parts.controller.select(['p1'])
    await settled(part)
    await clean()
    expect(part.querySelector('.review-button, .tile, .step, .act')).to.equal(null)
    // Where there is nothing to add, no place is kept for it.
    expect(find(part, '.stage').getBoundingClientRect().left).to.be.closeTo(find(part, '.room').getBoundingClientRect().left, 1)
  })

  it('says where the draft stands, and when there is no connection', async () => {
    const { part, parts, root } = await standRoom()
    // All that is said is written down: another sentence may take its place before anybody looks.
    const said: string[] = []
    const listening = new MutationObserver(() => said.push(...[...root.querySelectorAll('[role="status"]')].map(({ textContent }) => textContent)))
    listening.observe(root, { subtree: true, childList: true, characterData: true })
    expect(find(part, '.saved').textContent).to.contain('Saved on this device')
    setWidth(parts.controller, 'w2', { width: 3, door: 'buttons' })
    part.saved = 'saving'
    await settled(part)
    part.saved = 'saved'
    await waitUntil(() => said.some((text) => text.includes('Saved on this device')), 'it is said', { timeout: 5000 })
    listening.disconnect()
    Object.defineProperty(navigator, 'onLine', { value: false, configurable: true })
    window.dispatchEvent(new Event('offline'))
    await settled(part)
    expect(find(part, '.saved').textContent).to.contain('Offline')
    await clean()
    Reflect.deleteProperty(navigator, 'onLine')
    window.dispatchEvent(new Event('online'))
    await settled(part)
    expect(find(part, '.saved').textContent).to.contain('Saved')
  })

  it('brings a draft back with a word about it', async () => {
    const { part } = await standRoom({ restored: true })
    expect(find(part, '.toast').textContent).to.contain('Your idea from last time is back.')
    expect(part.querySelector('.coach')).to.equal(null)
  })

  it('says of a draft when it was last changed', async () => {
    const { part, root } = await standRoom({ restored: true, keptAt: Date.now() - 86_400_000 })
    expect(find(part, '.toast').textContent).to.contain('Your idea from yesterday is back.')
    await waitUntil(() => [...root.querySelectorAll('[role="status"]')].some(({ textContent }) => textContent?.includes('Your idea from yesterday is back.')), 'it is said')
  })

  it('closes everything it opened when it leaves the page, and opens it again', async () => {
    const { part, root, parts } = await standRoom()
    part.remove()
    root.append(part)
    await settled(part)
    expect(part.querySelectorAll('[role="listbox"]')).to.have.lengthOf(1)
    parts.controller.select(['p1'])
    await settled(part)
    expect(part.querySelector('h3')?.textContent).to.equal('Parking')
  })

  it('lets two rooms stand side by side without disturbing each other', async () => {
    const [one, other] = [await standRoom(), await standRoom()]
    setWidth(one.parts.controller, 'w2', { width: 3, door: 'buttons' })
    await settled(one.part)
    expect(one.part.querySelector('.meter strong')?.textContent).not.to.equal(other.part.querySelector('.meter strong')?.textContent)
  })
})
