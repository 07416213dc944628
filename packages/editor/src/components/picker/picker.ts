import type { ThemeName } from '@codraft/core'
import { html, nothing, type TemplateResult } from 'lit'
import { property, state } from 'lit/decorators.js'
import { each } from '../each.ts'
import { add, replaceWith } from '../../session/verbs.ts'
import { icon } from '../icons.ts'
import { groupsOf, type Entry } from '../palette/groups.ts'
import { TilePictures } from '../palette/tile-pictures.ts'
import { Parted } from '../parted.ts'
import { nameIn } from '../phrases.ts'
import { dialogStyles } from '../dialog.styles.ts'
import { pickerStyles } from './picker.styles.ts'

/** A list of parts to type into: what takes the selected element's place, or comes after it. */
export class CodraftPicker extends Parted {
  /** The theme of the pictures. */
  @property({ attribute: false }) theme: ThemeName = 'light'

  protected override readonly own = [dialogStyles, pickerStyles]

  @state() private mode: 'replace' | 'add' = 'add'
  @state() private filter = ''
  #target: string | null = null
  readonly #pictures = new TilePictures()

  /** Opens the list. To replace, an element must be selected; otherwise it adds. */
  async open(mode: 'replace' | 'add'): Promise<void> {
    this.#target = this.parts.controller.selected
    this.mode = this.#target === null ? 'add' : mode
    this.filter = ''
    this.requestUpdate()
    await this.updateComplete
    const dialog = this.querySelector('dialog')
    if (dialog?.isConnected && !dialog.open) dialog.showModal()
    this.querySelector('input')?.focus()
    this.#pictures.watch(this, this.parts, this.theme)
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback()
    this.#pictures.stop()
  }

  protected override updated(): void {
    if (this.querySelector('dialog')?.open) this.#pictures.watch(this, this.parts, this.theme)
  }

  #close(): void {
    this.querySelector('dialog')?.close()
  }

  protected override render(): TemplateResult {
    const { words } = this.parts
    const own = this.parts.view.row.find(({ element }) => element.id === this.#target)?.element
    const entries = groupsOf(this.parts, this.filter).flatMap((group) => group.entries).filter(({ kind }) => this.mode === 'add' || kind !== own?.kind)
    const title = this.mode === 'replace' && own ? words.say('replace-title', { element: nameIn(this.parts, own.id, null) }) : words.say('add-title')
    return html`<dialog class="picker" aria-labelledby="codraft-picker-title" @keydown=${this.#keyed} @click=${this.#backdrop}>
      <div class="dialog-head"><h2 id="codraft-picker-title">${title}</h2><button class="icon" type="button" aria-label=${words.say('close')} @click=${this.#close}>${icon('close')}</button></div>
      <div class="picker-filter"><label class="filter"><span class="unseen">${words.say('find-part')}</span>${icon('search')}
        <input type="search" autocomplete="off" spellcheck="false" placeholder=${words.say('find-part')} .value=${this.filter} @input=${(event: Event) => (this.filter = (event.target as HTMLInputElement).value)} /></label></div>
      <div class="dialog-body">
        ${entries.length === 0 ? html`<p role="status">${words.say('no-part', { text: this.filter })}</p>` : nothing}
        <ul class="picks">${each(entries, ({ kind }) => kind, (entry) => this.#pick(entry))}</ul></div></dialog>`
  }

  #pick({ kind, label, used, max }: Entry): TemplateResult {
    const { controller, words } = this.parts
    const spec = controller.compiled.kinds.get(kind)?.kind
    const unit = controller.compiled.sections[0]?.stage.unit ?? ''
    const full = max !== null && used >= max
    return html`<li><button class="pick quiet" type="button" aria-disabled=${full ? 'true' : nothing} @click=${() => this.#choose(kind, full)}>
      <span class="pick-picture" data-picture=${kind} aria-hidden="true"></span><span class="pick-name">${label}</span>
      <span class="soft small figure">${full ? words.say('used', { used, max: max ?? 0 }) : spec?.size.width === undefined ? nothing : html`<bdi>${words.length(spec.size.width, unit)}</bdi>`}</span></button></li>`
  }

  #choose(kind: string, full: boolean): void {
    const { controller } = this.parts
    if (full) return void this.links.announce(this.parts.words.say('used-up', { kind: this.parts.words.text(controller.compiled.kinds.get(kind)?.kind.label) }))
    this.#close()
    const target = this.#target
    if (this.mode === 'replace' && target !== null) {
      replaceWith(controller, target, { kind, door: 'buttons' })
      return
    }
    const id = add(controller, kind, { door: 'keys' })
    if (id !== null) this.links.goTo(id, null)
  }

  #backdrop(event: MouseEvent): void {
    if (event.target instanceof HTMLDialogElement) this.#close()
  }

  /** From the field down into the list and back; Enter in the field takes the first. */
  #keyed(event: KeyboardEvent): void {
    event.stopPropagation()
    const picks = [...this.querySelectorAll<HTMLElement>('.pick')]
    const at = picks.findIndex((pick) => pick === event.target)
    const field = this.querySelector('input')
    if (event.key === 'Enter' && event.target === field) {
      event.preventDefault()
      picks[0]?.click()
    } else if (event.key === 'ArrowDown') {
      event.preventDefault()
      picks[Math.min(at + 1, picks.length - 1)]?.focus()
    } else if (event.key === 'ArrowUp' && at >= 0) {
      event.preventDefault()
      const above = at === 0 ? field : picks[at - 1]
      above?.focus()
    }
  }
}
