/// <reference types="mocha" />
import { expect } from '@open-wc/testing'
import { sendKeys } from '@web/test-runner-commands'
import { remove } from '../../session/verbs.ts'
import { clean, find, portsInto, settled, stand, tidy } from '../stand.sample.ts'
import { CodraftPictureOut } from './picture-out.ts'

/** What the page put out: files saved, the clipboard, what was handed to the system's sheet. */
type Out = { files: { name: string; blob: Promise<Blob> }[]; clipboard: ClipboardItem[]; texts: string[] }
let out: Out
const undo: (() => void)[] = []

beforeEach(() => {
  out = { files: [], clipboard: [], texts: [] }
  const { click } = HTMLAnchorElement.prototype
  HTMLAnchorElement.prototype.click = function (this: HTMLAnchorElement) {
    out.files.push({ name: this.download, blob: fetch(this.href).then((answer) => answer.blob()) })
  }
  const clipboard = { write: async (items: ClipboardItem[]) => void out.clipboard.push(...items), writeText: async (text: string) => void out.texts.push(text) }
  Object.defineProperty(navigator, 'clipboard', { value: clipboard, configurable: true })
  undo.push(() => {
    HTMLAnchorElement.prototype.click = click
    Reflect.deleteProperty(navigator, 'clipboard')
  })
})
afterEach(() => {
  for (const back of undo.splice(0)) back()
  tidy()
})

const LINK = 'https://council.example/street#codraft:harbour=v1'
const ELEMENTS = ['Footpath 2.8', 'Trees 1.8', 'Cycle lane 2.0', 'Bus stop 2.4', 'Bus lane 3.2', 'Light rail 3.4', 'Car lane 3.0', 'Parking 2.2', 'Kerb buffer 0.8', 'Market stall 1.6', 'Footpath 2.4']

async function opened() {
  const stood = await stand('codraft-picture-out', CodraftPictureOut, { set: { ports: portsInto([]) } })
  await stood.part.open()
  await settled(stood.part)
  return stood
}
const said = (part: CodraftPictureOut): string => find(part, '[role=status]').textContent ?? ''
async function until(holds: () => boolean): Promise<void> {
  for (let tries = 0; !holds(); tries++) {
    if (tries > 200) throw new Error('It did not happen.')
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
}

describe('The picture to share', () => {
  it('is accessible, and worked with the keyboard alone', async () => {
    const { part, root } = await opened()
    await clean()
    expect((root.activeElement as HTMLElement).textContent).to.contain('Share your idea')
    const save = find(part, 'button', 'Save as SVG')
    for (let tabs = 0; root.activeElement !== save; tabs++) {
      if (tabs > 8) throw new Error('The button is not reached.')
      await sendKeys({ press: 'Tab' })
    }
    await sendKeys({ press: 'Enter' })
    await until(() => said(part).includes('harbour.svg'))
    await sendKeys({ press: 'Escape' })
    expect(part.querySelector('dialog')?.open).to.equal(false)
  })

  it('says every element with its width, in the picture, in its description and in the saved files', async () => {
    const { part, parts } = await opened()
    const described = find<HTMLTextAreaElement>(part, 'textarea').value
    for (const element of ELEMENTS) {
      expect(described).to.contain(element)
      expect(find(part, '.out-picture svg').getAttribute('aria-label')).to.contain(element)
    }
    find(part, 'button', 'Save as SVG').click()
    find(part, 'button', 'Save as PNG').click()
    await until(() => out.files.length === 2)
    const svg = new DOMParser().parseFromString(await (await out.files.find(({ name }) => name === 'harbour.svg')!.blob).text(), 'image/svg+xml')
    expect(svg.querySelector('parsererror')).to.equal(null)
    expect(svg.documentElement.getAttribute('aria-label')).to.equal(described)
    const png = await out.files.find(({ name }) => name === 'harbour.png')!.blob
    const text = new TextDecoder().decode(await png.arrayBuffer())
    expect(text).to.contain('iTXtDescription')
    expect(text).to.contain('Kerb buffer 0.8')
    const image = await createImageBitmap(png)
    expect(image.width).to.equal(1600)
    expect(image.height).to.be.greaterThan(300)
    expect(parts.controller.session.history.past).to.have.lengthOf(0)
  })

  it('speaks of the published plan until something is changed', async () => {
    const { part, parts } = await opened()
    expect(find<HTMLTextAreaElement>(part, 'textarea').value).to.contain('the published plan')
    part.querySelector('dialog')!.close()
    remove(parts.controller, 'p1', 'buttons')
    await part.open()
    await settled(part)
    const described = find<HTMLTextAreaElement>(part, 'textarea').value
    expect(described).to.contain('a person’s idea')
    expect(described).not.to.contain('Parking')
  })

  it('copies the picture together with the link', async () => {
    const { part } = await opened()
    find(part, 'button', 'Copy picture').click()
    await until(() => said(part) === 'Picture and link copied.')
    const [item] = out.clipboard
    expect(item?.types).to.have.members(['image/png', 'text/plain'])
    expect(await (await item!.getType('text/plain')).text()).to.contain(LINK)
    expect((await item!.getType('image/png')).size).to.be.greaterThan(1000)
  })

  it('shows the link, its code, and copies either text', async () => {
    const { part } = await opened()
    expect(find<HTMLInputElement>(part, 'input').value).to.equal(LINK)
    expect(find(part, 'svg.qr').getAttribute('aria-label')).to.equal('QR code of the link')
    find(part, 'button', 'Copy link').click()
    await until(() => said(part) === 'Link copied.')
    find(part, 'button', 'Copy description').click()
    await until(() => said(part) === 'Description copied.')
    expect(out.texts[0]).to.equal(LINK)
    expect(out.texts[1]).to.contain('Trees 1.8')
  })

  it('says where the browser lets nothing be copied, and has everything to be selected by hand', async () => {
    Object.defineProperty(navigator, 'clipboard', { value: undefined, configurable: true })
    const { part } = await opened()
    find(part, 'button', 'Copy picture').click()
    await until(() => said(part).includes('does not let the page copy'))
    find(part, 'input').focus()
    const field = find<HTMLInputElement>(part, 'input')
    expect(field.value.slice(field.selectionStart ?? 0, field.selectionEnd ?? 0)).to.equal(LINK)
  })

  it('hands picture, words and link to the system’s own sheet where there is one', async () => {
    const shared: ShareData[] = []
    Object.defineProperty(navigator, 'share', { value: async (data: ShareData) => void shared.push(data), configurable: true })
    Object.defineProperty(navigator, 'canShare', { value: () => true, configurable: true })
    undo.push(() => ['share', 'canShare'].forEach((name) => Reflect.deleteProperty(navigator, name)))
    const { part } = await opened()
    find(part, 'button', 'Share…').click()
    await until(() => shared.length === 1)
    expect(shared[0]).to.include({ title: 'Harbour Street', url: LINK })
    expect(shared[0]?.text).to.contain('Bus lane 3.2')
    expect(shared[0]?.files?.[0]?.type).to.equal('image/png')
  })
})
