/// <reference types="mocha" />
import { expect, waitUntil } from '@open-wc/testing'
import { sendKeys } from '@web/test-runner-commands'
import { remove, setWidth } from '../../session/verbs.ts'
import { clean, find, portsInto, settled, stand, standRoom, tidy } from '../stand.sample.ts'
import { CodraftPrint } from './print.ts'

afterEach(tidy)

async function opened(reference?: string) {
  const stood = await stand('codraft-print', CodraftPrint, { set: { ports: portsInto([]) } })
  const { controller } = stood.parts
  remove(controller, 'p1', 'buttons')
  setWidth(controller, 'w2', { width: 3, door: 'buttons' })
  controller.remark({ notes: [{ on: 'w2', section: 'stop', type: 'like', text: 'Room for prams.' }], missing: [{ label: 'Fountain', width: 0.8, text: 'It gets hot.' }] })
  await stood.part.open(reference === undefined ? null : { reference })
  await settled(stood.part)
  return stood
}

/** Presses the button, and gives the document that was printed. */
async function printed(part: CodraftPrint, press: () => Promise<void> | void): Promise<Document> {
  let asked: Document | null = null
  const { appendChild } = part
  part.appendChild = function <T extends Node>(this: Node, node: T): T {
    const added = appendChild.call(this, node) as T
    if (added instanceof HTMLIFrameElement && added.contentWindow) added.contentWindow.print = () => (asked = added.contentDocument)
    return added
  }
  await press()
  await waitUntil(() => asked !== null)
  return asked as unknown as Document
}

describe('The sheet of paper', () => {
  it('is accessible, and printed with the keyboard alone', async () => {
    const { part, root } = await opened()
    await clean()
    const inside = await printed(part, async () => {
      while (root.activeElement?.textContent?.includes('Print this page') !== true) await sendKeys({ press: 'Tab' })
      await sendKeys({ press: 'Enter' })
    })
    expect(inside.title).to.equal('Harbour Street')
    expect(inside.body.children).to.have.lengthOf(1)
  })

  it('holds before, after, the difference, what was said, the reference and the way back', async () => {
    const { part } = await opened('K7F-3PQ')
    const inside = await printed(part, () => find(part, 'button', 'Print this page').click())
    const [before, after] = [...inside.querySelectorAll('figure > svg')].map((svg) => svg.getAttribute('aria-label'))
    expect(before).to.contain('Parking 2.2')
    expect(after).not.to.contain('Parking')
    for (const text of ['Reference K7F-3PQ', 'Parking removed', 'Footpath 2: 2.4 → 3.0', 'Like: Footpath 2', 'Room for prams.', 'Fountain, 0.8', 'It gets hot.', 'https://council.example/street']) expect(inside.body.textContent).to.contain(text)
    expect(inside.querySelector('svg.qr')).not.to.equal(null)
    expect(inside.querySelectorAll('button, input')).to.have.lengthOf(0)
  })

  it('gives the pictures what is left of the page, and a dense code the room that a camera needs', async () => {
    const { part } = await opened('K7F-3PQ')
    const inside = await printed(part, () => find(part, 'button', 'Print this page').click())
    const paper = inside.querySelector('.paper')!.getBoundingClientRect()
    const [picture] = inside.querySelectorAll<SVGElement>('figure > svg')
    const { width } = picture!.getBoundingClientRect()
    expect(paper.height).to.be.lessThan((273 / 25.4) * 96 + 2)
    // As wide as the page, or all of the page is used.
    expect(Math.max(width / paper.width, paper.height / ((273 / 25.4) * 96))).to.be.greaterThan(0.98)
    const code = inside.querySelector<SVGSVGElement>('svg.qr')!
    expect(code.getBoundingClientRect().width / code.viewBox.baseVal.width).to.be.at.least((0.35 / 25.4) * 96)
    expect(getComputedStyle(picture!).direction).to.equal('ltr')
  })

  it('has upright pictures side by side, as high as the page lets them be', async () => {
    const stage = { kind: 'row', length: 8, unit: 'm' }
    const sections = ['one', 'two', 'three'].map((id) => ({ id, title: id, stage, elements: [{ id: `${id}-w`, kind: 'footpath', width: 2.8 }, { id: `${id}-c`, kind: 'car', width: 3 }] }))
    const { part } = await stand('codraft-print', CodraftPrint, { brief: { layout: { sections }, rules: [] }, set: { ports: portsInto([]) } })
    await part.open(null)
    await settled(part)
    const inside = await printed(part, () => find(part, 'button', 'Print this page').click())
    const [before, after] = [...inside.querySelectorAll('figure > svg')].map((svg) => svg.getBoundingClientRect())
    expect([before!.right < after!.left, Math.abs(before!.top - after!.top) < 1]).to.deep.equal([true, true])
    expect(before!.height).to.be.greaterThan((58 / 25.4) * 96)
    expect(inside.querySelector('.paper')!.getBoundingClientRect().height).to.be.lessThan((273 / 25.4) * 96 + 2)
  })

  it('is one page, however much was said', async () => {
    const { part, parts } = await opened()
    parts.controller.remark({ notes: Array.from({ length: 14 }, (_, n) => ({ on: 'w1', section: 'stop', type: 'idea' as const, text: `${n} ${'Some words about it. '.repeat(8)}` })) })
    await part.open()
    const inside = await printed(part, () => find(part, 'button', 'Print this page').click())
    expect(inside.querySelector('.paper')!.getBoundingClientRect().height).to.be.lessThan((273 / 25.4) * 96 + 2)
  })

  it('of a page that is printed has its link made then, not with every edit before', async () => {
    const { part, parts, asked } = await standRoom({ restored: true })
    await waitUntil(() => {
      dispatchEvent(new Event('beforeprint'))
      dispatchEvent(new Event('afterprint'))
      return asked.includes('share')
    }, 'the sheet has not come', { timeout: 5000 })
    asked.length = 0
    for (const width of [2, 2.1, 2.2]) {
      setWidth(parts.controller, 'c1', { width, door: 'buttons' })
      await new Promise((resolve) => setTimeout(resolve, 600))
    }
    expect(asked.filter((one) => one === 'share')).to.deep.equal([])
    dispatchEvent(new Event('beforeprint'))
    expect(asked.filter((one) => one === 'share')).to.deep.equal(['share'])
    const sheet = (part.getRootNode() as ShadowRoot).querySelector('.on-paper')
    expect(sheet?.textContent).to.contain('https://council.example/street')
    expect(sheet?.querySelector('svg path, svg rect')).not.to.equal(null)
    dispatchEvent(new Event('afterprint'))
  })
})
