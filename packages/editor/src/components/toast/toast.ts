import { elementsIn } from '@codraft/core'
import { html, nothing, type TemplateResult } from 'lit'
import { state } from 'lit/decorators.js'
import type { Happening } from '../../session/happening.ts'
import { kindLabel } from '../../session/verbs.ts'
import { goOn } from '../go-on.ts'
import { icon } from '../icons.ts'
import { Parted } from '../parted.ts'

/** How long a note with a button stays, in milliseconds: never shorter than 20 s, so that nobody is rushed. */
const STAY_MS = 20_000

type Note = { readonly text: string; readonly action: string | null; act(): void }

/** A small note over the stage after something was added or removed, with the way to it or back. */
export class CodraftToast extends Parted {
  @state() private note: Note | null = null
  #timer: ReturnType<typeof setTimeout> | undefined

  override disconnectedCallback(): void {
    super.disconnectedCallback()
    clearTimeout(this.#timer)
  }

  /** Shows a sentence of its own, with a button or without. */
  show(text: string, action: string | null = null, act: () => void = () => undefined): void {
    clearTimeout(this.#timer)
    this.note = { text, action, act }
    this.#timer = setTimeout(() => (this.note = null), STAY_MS)
  }

  protected override heed(happening: Happening): void {
    if (happening.type === 'undone' || happening.type === 'redone' || happening.type === 'opened') this.note = null
    if (happening.type === 'refused' && happening.held) {
      // The words are those that are heard, and come with them.
      void import('../../outline/spoken.ts').then(({ refusal }) => this.show(refusal(happening, this.parts)), () => undefined)
    }
    if (happening.type !== 'committed') return
    this.note = null
    const { controller, words } = this.parts
    const operation = happening.edit[0]
    if (!operation || happening.edit.length > 1 || happening.door === 'keys') return
    if (operation.type === 'remove') {
      const kind = kindLabel(controller, operation.element.kind, words.locale)
      this.show(words.say('toast-removed', { kind }), words.say('undo'), () => controller.undo())
    } else if (operation.type === 'place' && happening.cause === 'insert' && happening.door !== 'pointer') {
      const { id, kind } = operation.element
      this.show(words.say('toast-added', { kind: kindLabel(controller, kind, words.locale) }), words.say('go-to-it'), () => {
        if (elementsIn(controller.session.layout, operation.section).some((one) => one.id === id)) this.links.goTo(id, operation.section)
      })
    }
  }

  #act(event: Event, note: Note | null): void {
    this.note = null
    note?.act()
    void goOn(this, event)
  }

  protected override render(): TemplateResult | typeof nothing {
    const { note } = this
    if (!note) return nothing
    const { words } = this.parts
    return html`<div class="toast"><span>${note.text}</span>
      ${note.action === null ? nothing : html`<button type="button" @click=${(event: Event) => this.#act(event, note)}>${note.action}</button>`}
      <button class="icon" type="button" aria-label=${words.say('close')} @click=${(event: Event) => this.#act(event, null)}>${icon('close')}</button></div>`
  }
}
