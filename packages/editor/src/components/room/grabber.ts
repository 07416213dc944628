/** What opens and closes the bottom sheet of a phone: a button that is pressed, or dragged. */
import { html, type ReactiveControllerHost, type TemplateResult } from 'lit'
import type { Words } from '../../words/index.ts'
import { draggedSheet, nextSheet, type SheetState } from './sheet.ts'

/** How far the sheet is open, and the button that says so. */
export class Grabber {
  #state: SheetState = 'half'
  #pressedAt: number | null = null
  readonly #host: ReactiveControllerHost

  constructor(host: ReactiveControllerHost) {
    this.#host = host
  }

  /** How far it is open. */
  get state(): SheetState {
    return this.#state
  }

  /** Opens or closes it so far. */
  become(state: SheetState): void {
    if (state === this.#state) return
    this.#state = state
    this.#host.requestUpdate()
  }

  /** Shows the picture and the parts together: a closed sheet opens, a full one makes room. */
  halve(from: SheetState): void {
    if (this.#state === from) this.become('half')
  }

  /** The button. */
  render(words: Words): TemplateResult {
    return html`<button class="grabber" type="button" aria-expanded=${this.#state !== 'peek'} @click=${() => this.become(nextSheet(this.#state))} @pointerdown=${(event: PointerEvent) => this.#down(event)} @pointerup=${(event: PointerEvent) => this.#up(event)}>
            <span class="unseen">${words.say(this.#state === 'full' ? 'sheet-less' : 'sheet-more')}</span><i></i></button>`
  }

  #down(event: PointerEvent): void {
    this.#pressedAt = event.clientY
    if (event.currentTarget instanceof HTMLElement) event.currentTarget.setPointerCapture(event.pointerId)
  }

  /** A drag has done what the click after it would do again. */
  #up(event: PointerEvent): void {
    const by = event.clientY - (this.#pressedAt ?? event.clientY)
    this.#pressedAt = null
    const dragged = draggedSheet(this.#state, by)
    if (dragged === this.#state) return
    this.become(dragged)
    event.currentTarget?.addEventListener('click', (click) => click.stopImmediatePropagation(), { once: true, capture: true })
  }
}
