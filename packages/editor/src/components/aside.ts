/** What stands behind the More menu: a dialog that comes in a chunk of its own, takes the focus and gives it back. */
import type { ThemeName } from '@codraft/core'
import { html, type TemplateResult } from 'lit'
import { property, state } from 'lit/decorators.js'
import { enIdeas } from '../words/en-ideas.ts'
import { enAsking } from '../words/en-asking.ts'
import { learn } from '../words/index.ts'
import { icon } from './icons.ts'
import { Parted } from './parted.ts'
import type { AsideSubject, RoomPorts } from './ports.ts'

learn(enIdeas)
learn(enAsking)

/** A dialog beside the work. */
export abstract class Aside extends Parted {
  /** What the shell does for the room. */
  @property({ attribute: false }) ports!: RoomPorts
  /** The theme of pictures. */
  @property({ attribute: false }) theme: ThemeName = 'light'

  /** What was done last, said in the dialog: what stands outside of a dialog is not read out. */
  @state() protected said = ''

  /** Makes everything ready before the dialog shows. */
  protected abstract prepare(on: AsideSubject | null): Promise<void> | void

  /** Opens the dialog and moves the focus to its heading. */
  async open(on: AsideSubject | null = null): Promise<void> {
    this.said = ''
    await this.prepare(on)
    this.requestUpdate()
    await this.updateComplete
    const dialog = this.querySelector('dialog')
    if (dialog?.isConnected && !dialog.open) dialog.showModal()
    this.requestUpdate()
    await this.updateComplete
    this.querySelector<HTMLElement>('.dialog-head h2')?.focus()
  }

  /** Whether it stands open. */
  protected get isOpen(): boolean {
    return this.querySelector('dialog')?.open === true
  }

  protected readonly close = (): void => this.querySelector('dialog')?.close()

  /** The dialog around what it holds. */
  protected frame(name: string, title: string, body: TemplateResult): TemplateResult {
    const id = `codraft-${name}-title`
    return html`<dialog class=${`aside ${name}`} aria-labelledby=${id} @click=${this.#backdrop} @keydown=${(event: Event) => event.stopPropagation()}>
      <div class="dialog-head"><h2 id=${id} tabindex="-1">${title}</h2>
        <button class="icon" type="button" aria-label=${this.parts.words.say('close')} @click=${this.close}>${icon('close')}</button></div>
      <div class="dialog-body">${body}</div></dialog>`
  }

  /** Where what was done is said, polite and visible. */
  protected voice(): TemplateResult {
    return html`<p class="said" role="status">${this.said}</p>`
  }

  #backdrop(event: MouseEvent): void {
    if (event.target instanceof HTMLDialogElement) this.close()
  }
}
