import { html, type TemplateResult } from 'lit'
import { property, state } from 'lit/decorators.js'
import type { Happening } from '../../session/happening.ts'
import { icon } from '../icons.ts'
import { Parted } from '../parted.ts'
import type { RoomPorts } from '../ports.ts'

/** The More menu: everything that is not needed for the work itself. Its lines come when it is opened. */
export class CodraftMore extends Parted {
  /** What the shell does for the room. */
  @property({ attribute: false }) ports!: RoomPorts

  @state() private open = false
  @state() private menu: typeof import('./items.ts') | null = null

  readonly #outside = (event: Event): void => {
    if (!event.composedPath().includes(this)) this.#toggle(false)
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback()
    this.ownerDocument.removeEventListener('pointerdown', this.#outside)
  }

  #toggle(open: boolean): void {
    this.open = open
    if (open) void this.#bring()
    if (open) this.ownerDocument.addEventListener('pointerdown', this.#outside)
    else this.ownerDocument.removeEventListener('pointerdown', this.#outside)
  }

  /** Brings the lines of the menu, for whoever opens it or may want it when the connection is gone. */
  async #bring(): Promise<void> {
    try {
      this.menu ??= await import('./items.ts')
    } catch {
      this.open = false
      this.links.alert(this.parts.words.say('cannot-load'))
    }
  }

  protected override heed(happening: Happening): void {
    super.heed(happening)
    if (happening.type === 'committed') import('./items.ts').catch(() => undefined)
  }

  /** Closes the menu, gives the focus back to its button, and then does what was chosen. */
  #choose(run: () => void): void {
    this.#toggle(false)
    this.querySelector<HTMLElement>('.more-button')?.focus()
    run()
  }

  protected override render(): TemplateResult {
    const { words } = this.parts
    const items = this.menu?.menuItems(this.parts, this.links, this.ports) ?? []
    return html`<button class="icon more-button" type="button" aria-label=${words.say('more')} aria-expanded=${this.open} aria-controls="codraft-more" @click=${() => this.#toggle(!this.open)}>${icon('more')}</button>
      <ul class="menu card" id="codraft-more" ?hidden=${!this.open || items.length === 0} @keydown=${this.#keyed}>${items.map(({ icon: name, key, run }) =>
        html`<li><button class="quiet" type="button" @click=${() => this.#choose(run)}>${this.menu?.lateIcon(name)}<span>${words.say(key)}</span></button></li>`)}</ul>`
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
