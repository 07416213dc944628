import { diff, svgDocument, THEMES } from '@codraft/core'
import { html, nothing, type TemplateResult } from 'lit'
import { state } from 'lit/decorators.js'
import { asideStyles } from '../aside.styles.ts'
import { Aside } from '../aside.ts'
import { drawnLayout, pictured, type Drawn } from '../drawn.ts'
import { icon } from '../icons.ts'
import { lateIcon } from '../late-icons.ts'
import { enMore } from '../../words/en-more.ts'
import { learn } from '../../words/index.ts'
import { pictureOutStyles } from './picture-out.styles.ts'
import { pngOf, sizeOf } from './png.ts'

learn(enMore)

/** Pictures leave as they are by day: a forum's page is light, and so is paper. */
const OUT = 'light'

/** The design as a picture and as a link, to be posted, saved or sent on: people show each other what they mean. */
export class CodraftPictureOut extends Aside {
  protected override readonly own = [...asideStyles, pictureOutStyles]

  @state() private address: string | null = null
  #drawn: Drawn | null = null
  #alt = ''
  #qr: SVGSVGElement | null = null
  #shown: Node | null = null

  protected override async prepare(): Promise<void> {
    const { controller, words } = this.parts
    const { layout, remarks } = controller.session
    const drawn = drawnLayout(this.parts, layout, OUT, remarks.notes)
    this.#drawn = drawn
    const mine = diff(controller.compiled.brief.layout, layout).length > 0
    this.#alt = words.say(mine ? 'picture-alt-yours' : 'picture-alt-published', { title: words.text(controller.compiled.brief.title), elements: drawn.words })
    this.#shown = pictured(drawn, OUT, this.#alt)
    const [address, code] = await Promise.all([this.ports.shareUrl(), import('../qr/qr.ts').catch(() => null)])
    this.address = address
    this.#qr = address === null ? null : (code?.qrPicture(address, words.say('qr-alt')) ?? null)
  }

  protected override render(): TemplateResult {
    const { words, controller } = this.parts
    const body = html`<div class="out-picture">${this.#shown}</div>
      <div class="out-acts">
        ${'share' in navigator ? html`<button class="primary" type="button" @click=${() => void this.#share()}>${lateIcon('share')}<span>${words.say('share-now')}</span></button>` : nothing}
        <button class=${'share' in navigator ? 'outline' : 'primary'} type="button" @click=${() => void this.#copyPicture()}>${icon('duplicate')}<span>${words.say('copy-picture')}</span></button>
        <button class="outline" type="button" @click=${() => void this.#save('png')}>${lateIcon('save')}<span>${words.say('save-png')}</span></button>
        <button class="outline" type="button" @click=${() => void this.#save('svg')}>${lateIcon('save')}<span>${words.say('save-svg')}</span></button>
      </div>
      ${this.voice()}
      ${this.address === null ? nothing : this.#link(this.address)}
      <div class="out-text"><label for="codraft-out-alt">${words.say('picture-described')}</label>
        <p class="soft small" id="codraft-out-alt-hint">${words.say('picture-described-hint')}</p>
        <textarea id="codraft-out-alt" readonly aria-describedby="codraft-out-alt-hint" .value=${this.#alt} @focus=${selectAll}></textarea>
        <button class="outline" type="button" @click=${() => void this.#copy(this.#alt, 'description-copied')}>${icon('duplicate')}<span>${words.say('copy-description')}</span></button></div>`
    return this.frame('picture-out', words.say(controller.readonly ? 'share-plan' : 'share-idea'), body)
  }

  #link(address: string): TemplateResult {
    const { words } = this.parts
    return html`<div class="out-link"><div class="out-text"><label for="codraft-out-link">${words.say('link-label')}</label>
        <p class="soft small" id="codraft-out-link-hint">${words.say('link-holds')}</p>
        <input id="codraft-out-link" type="text" readonly dir="ltr" aria-describedby="codraft-out-link-hint" .value=${address} @focus=${selectAll} />
        <button class="outline" type="button" @click=${() => void this.#copy(address, 'link-copied')}>${lateIcon('link')}<span>${words.say('copy-the-link')}</span></button></div>
      <figure class="out-qr">${this.#qr ?? nothing}<figcaption class="soft small">${words.say(this.#qr ? 'qr-hint' : 'qr-too-long')}</figcaption></figure></div>`
  }

  /** The picture's file name: the brief's id, which is made for addresses. */
  #name(ending: 'png' | 'svg'): string {
    return `${this.parts.controller.compiled.brief.id}.${ending}`
  }

  #svg(): string {
    if (!this.#drawn) return ''
    const { box, list } = this.#drawn
    const { width, height } = sizeOf(box)
    return svgDocument(list, { palette: THEMES[OUT], box, width, height, label: this.#alt })
  }

  async #png(): Promise<Blob> {
    if (!this.#drawn) throw new Error('Nothing is drawn yet.')
    return pngOf(this.#drawn, OUT, this.#description())
  }

  /** What goes with the picture where only text can go. */
  #description(): string {
    return this.address === null ? this.#alt : `${this.#alt} ${this.address}`
  }

  async #share(): Promise<void> {
    const { words, controller } = this.parts
    const title = words.text(controller.compiled.brief.title)
    const data: ShareData = { title, text: this.#alt, ...(this.address === null ? {} : { url: this.address }) }
    const files = await this.#png().then((png) => [new File([png], this.#name('png'), { type: 'image/png' })], () => [])
    try {
      await navigator.share(files.length > 0 && navigator.canShare?.({ ...data, files }) ? { ...data, files } : data)
    } catch (error) {
      // Whoever closes the system's sheet has changed their mind: nothing went wrong.
      if (!(error instanceof DOMException && error.name === 'AbortError')) this.said = words.say('not-copied')
    }
  }

  /** The picture for where pictures are pasted; its description with the link for where text is. */
  async #copyPicture(): Promise<void> {
    const { words } = this.parts
    try {
      const text = new Blob([this.#description()], { type: 'text/plain' })
      // A promise, not a picture: some browsers forget the press while it is painted.
      await navigator.clipboard.write([new ClipboardItem({ 'image/png': this.#png(), 'text/plain': text })])
      this.said = words.say('picture-copied')
    } catch {
      this.said = words.say('not-copied')
    }
  }

  async #copy(text: string, done: 'link-copied' | 'description-copied'): Promise<void> {
    const { words } = this.parts
    try {
      await navigator.clipboard.writeText(text)
      this.said = words.say(done)
    } catch {
      this.said = words.say('not-copied')
    }
  }

  async #save(ending: 'png' | 'svg'): Promise<void> {
    const name = this.#name(ending)
    const file = ending === 'svg' ? new Blob([this.#svg()], { type: 'image/svg+xml' }) : await this.#png()
    const link = document.createElement('a')
    link.href = URL.createObjectURL(file)
    link.download = name
    link.click()
    // The browser reads it after the click; a minute is long enough, and it is given back.
    setTimeout(() => URL.revokeObjectURL(link.href), 60_000)
    this.said = this.parts.words.say('picture-saved', { name })
  }
}

const selectAll = (event: FocusEvent): void => (event.target as HTMLInputElement | HTMLTextAreaElement).select()
