import { html, nothing, type TemplateResult } from 'lit'
import { property, state } from 'lit/decorators.js'
import type { WordKey } from '../../words/en.ts'
import { LIFTED_SHORTCUTS, SHORTCUTS, type Shortcut } from '../../words/shortcuts.ts'
import { icon, type IconName } from '../icons.ts'
import { Parted } from '../parted.ts'
import type { RoomPorts } from '../ports.ts'

type Sheet = 'keys' | 'log' | 'tips' | 'link'

/** The More menu and what opens from it: start again, tips, keys, messages, a link to this design. */
export class CodraftMore extends Parted {
  /** What the shell does for the room. */
  @property({ attribute: false }) ports!: RoomPorts

  @state() private menu = false
  @state() private sheet: Sheet = 'tips'
  @state() private link = ''

  readonly #outside = (event: Event): void => {
    if (!event.composedPath().includes(this)) this.#toggle(false)
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback()
    this.ownerDocument.removeEventListener('pointerdown', this.#outside)
  }

  /** Opens the sheet of keys. */
  showShortcuts(): void {
    void this.#show('keys')
  }

  #toggle(open: boolean): void {
    this.menu = open
    if (open) this.ownerDocument.addEventListener('pointerdown', this.#outside)
    else this.ownerDocument.removeEventListener('pointerdown', this.#outside)
  }

  async #show(sheet: Sheet): Promise<void> {
    this.#toggle(false)
    this.sheet = sheet
    this.requestUpdate()
    await this.updateComplete
    const dialog = this.querySelector('dialog')
    if (dialog?.isConnected && !dialog.open) dialog.showModal()
    this.querySelector<HTMLElement>('#codraft-sheet-title')?.focus()
  }

  #startAgain(): void {
    this.#toggle(false)
    this.parts.controller.reset('buttons')
    this.querySelector<HTMLElement>('.more-button')?.focus()
  }

  async #copyLink(): Promise<void> {
    const url = this.ports.shareUrl()
    this.#toggle(false)
    if (url === null) return
    this.link = url
    try {
      await navigator.clipboard.writeText(url)
      this.links.announce(this.parts.words.say('link-copied'))
      this.querySelector<HTMLElement>('.more-button')?.focus()
    } catch {
      // A page may be denied the clipboard: then the link is shown to be copied by hand.
      await this.#show('link')
    }
  }

  protected override render(): TemplateResult {
    const { controller, words } = this.parts
    const item = (name: IconName, key: WordKey, run: () => void): TemplateResult => html`<li><button class="quiet" type="button" @click=${run}>${icon(name)}<span>${words.say(key)}</span></button></li>`
    return html`<button class="icon more-button" type="button" aria-label=${words.say('more')} aria-expanded=${this.menu} aria-controls="codraft-more" @click=${() => this.#toggle(!this.menu)}>${icon('more')}</button>
      <ul class="menu card" id="codraft-more" ?hidden=${!this.menu} @keydown=${this.#keyed}>
        ${controller.readonly ? nothing : item('restart', 'start-again', () => this.#startAgain())}
        ${item('link', 'copy-link', () => void this.#copyLink())}
        ${item('tips', 'tips', () => void this.#show('tips'))}
        ${item('keys', 'shortcuts', () => void this.#show('keys'))}
        ${item('log', 'messages', () => void this.#show('log'))}
      </ul>
      <dialog aria-labelledby="codraft-sheet-title" @click=${this.#backdrop} @keydown=${(event: Event) => event.stopPropagation()}>
        <div class="dialog-head"><h2 id="codraft-sheet-title" tabindex="-1">${words.say(TITLES[this.sheet])}</h2>
          <button class="icon" type="button" aria-label=${words.say('close')} @click=${this.#close}>${icon('close')}</button></div>
        <div class="dialog-body" tabindex="0">${this.#content()}</div></dialog>`
  }

  #content(): TemplateResult {
    const { words } = this.parts
    if (this.sheet === 'keys') return html`${this.#keys(SHORTCUTS)}${this.parts.controller.readonly ? nothing : html`<h3>${words.say('keys-lifted')}</h3>${this.#keys(LIFTED_SHORTCUTS)}`}`
    if (this.sheet === 'link') {
      return html`<label class="choice"><span>${words.say('link-by-hand')}</span><input type="text" readonly .value=${this.link} @focus=${(event: FocusEvent) => (event.target as HTMLInputElement).select()} /></label>`
    }
    if (this.sheet === 'tips') return html`<ul class="tips">${(['tip-tap', 'tip-width', 'tip-add', 'tip-spare', 'tip-undo', 'tip-review'] as const).map((key) => html`<li>${words.say(key)}</li>`)}</ul>`
    const said = [...this.links.messages()].reverse()
    return said.length === 0 ? html`<p>${words.say('no-messages')}</p>` : html`<ol class="log">${said.map((text) => html`<li>${text}</li>`)}</ol>`
  }

  #keys(list: readonly Shortcut[]): TemplateResult {
    const { words, controller } = this.parts
    const lines = list.filter(({ edits }) => edits !== true || !controller.readonly)
    return html`<dl class="keys">${lines.map(({ keys, does }) => html`<div><dt>${keys.map((key) => html`<kbd>${APPLE ? key.replace('Ctrl', '⌘') : key}</kbd> `)}</dt><dd>${words.say(does)}</dd></div>`)}</dl>`
  }

  #close(): void {
    this.querySelector('dialog')?.close()
  }

  #backdrop(event: MouseEvent): void {
    if (event.target instanceof HTMLDialogElement) this.#close()
  }

  #keyed(event: KeyboardEvent): void {
    const items = [...this.querySelectorAll<HTMLElement>('.menu button')]
    const at = items.findIndex((one) => one === event.target)
    if (event.key === 'Escape') {
      event.stopPropagation()
      this.#toggle(false)
      this.querySelector<HTMLElement>('.more-button')?.focus()
    } else if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault()
      event.stopPropagation()
      items[(at + (event.key === 'ArrowDown' ? 1 : items.length - 1)) % items.length]?.focus()
    }
  }
}

/** Where Ctrl is written ⌘. */
const APPLE = /Mac|iPhone|iPad/.test(globalThis.navigator?.platform ?? '')
const TITLES = { keys: 'shortcuts', log: 'messages', tips: 'tips', link: 'copy-link' } as const
