import { html, nothing, type TemplateResult } from 'lit'
import { property, state } from 'lit/decorators.js'
import type { WordKey } from '../../words/en.ts'
import { icon, type IconName } from '../icons.ts'
import { Parted } from '../parted.ts'
import type { RoomPorts } from '../ports.ts'

/** The More menu: start again, a link to this design, tips, keys, messages. */
export class CodraftMore extends Parted {
  /** What the shell does for the room. */
  @property({ attribute: false }) ports!: RoomPorts

  @state() private open = false

  readonly #outside = (event: Event): void => {
    if (!event.composedPath().includes(this)) this.#toggle(false)
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback()
    this.ownerDocument.removeEventListener('pointerdown', this.#outside)
  }

  #toggle(open: boolean): void {
    this.open = open
    if (open) this.ownerDocument.addEventListener('pointerdown', this.#outside)
    else this.ownerDocument.removeEventListener('pointerdown', this.#outside)
  }

  /** Closes the menu, gives the focus back to its button, and then does what was chosen. */
  #choose(run: () => void): void {
    this.#toggle(false)
    this.querySelector<HTMLElement>('.more-button')?.focus()
    run()
  }

  async #copyLink(): Promise<void> {
    const url = await this.ports.shareUrl()
    if (url === null) return
    try {
      await navigator.clipboard.writeText(url)
      this.links.announce(this.parts.words.say('link-copied'))
    } catch {
      // A page may be denied the clipboard: then the link is shown to be copied by hand.
      this.links.openSheet('link')
    }
  }

  protected override render(): TemplateResult {
    const { controller, words } = this.parts
    const item = (name: IconName, key: WordKey, run: () => void): TemplateResult =>
      html`<li><button class="quiet" type="button" @click=${() => this.#choose(run)}>${icon(name)}<span>${words.say(key)}</span></button></li>`
    return html`<button class="icon more-button" type="button" aria-label=${words.say('more')} aria-expanded=${this.open} aria-controls="codraft-more" @click=${() => this.#toggle(!this.open)}>${icon('more')}</button>
      <ul class="menu card" id="codraft-more" ?hidden=${!this.open} @keydown=${this.#keyed}>
        ${controller.readonly ? nothing : item('restart', 'start-again', () => controller.reset('buttons'))}
        ${item('link', 'copy-link', () => void this.#copyLink())}
        ${item('tips', 'tips', () => this.links.openSheet('tips'))}
        ${item('keys', 'shortcuts', () => this.links.openSheet('keys'))}
        ${item('log', 'messages', () => this.links.openSheet('log'))}
      </ul>`
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
