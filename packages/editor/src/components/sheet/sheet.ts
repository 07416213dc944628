import { html, nothing, type TemplateResult } from 'lit'
import { property, state } from 'lit/decorators.js'
import { live } from 'lit/directives/live.js'
import { letLetters, lettersDo, type Letters } from '../../input/letters.ts'
import { capsOf, LIFTED_SHORTCUTS, SHORTCUTS, type Shortcut } from '../../words/shortcuts.ts'
import { workOf } from '../../session/work-of.ts'
import { icon } from '../icons.ts'
import { Parted } from '../parted.ts'
import type { RoomPorts, SheetName } from '../ports.ts'
import { dialogStyles } from '../dialog.styles.ts'
import { sheetStyles } from './sheet.styles.ts'
import { learn } from '../../words/index.ts'
import { enMore } from '../../words/en-more.ts'
import { enSheet } from '../../words/en-sheet.ts'
import { enSteps } from '../../words/en-steps.ts'

learn(enMore)
learn(enSheet)
learn(enSteps)

const TITLES = { keys: 'shortcuts', log: 'messages', tips: 'tips', link: 'copy-link' } as const
const TIPS = ['tip-tap', 'tip-width', 'tip-add', 'tip-spare', 'tip-undo', 'tip-review'] as const
/** A letter that does something by itself. */
const COMMAND = /^(Shift )?[A-Z]$/
/** Where Ctrl is written ⌘. */
const APPLE = /Mac|iPhone|iPad/.test(globalThis.navigator?.platform ?? '')

/** Something to read beside the work, in a dialog: keys, messages, tips, a link. */
export class CodraftSheet extends Parted {
  /** What the shell does for the room. */
  @property({ attribute: false }) ports!: RoomPorts

  protected override readonly own = [dialogStyles, sheetStyles]

  @state() private shown: SheetName = 'tips'
  @state() private address = ''

  /** Opens a sheet and moves the focus to its heading. */
  async open(sheet: SheetName): Promise<void> {
    this.shown = sheet
    if (sheet === 'link') this.address = (await this.ports.shareUrl()) ?? ''
    this.requestUpdate()
    await this.updateComplete
    const dialog = this.querySelector('dialog')
    if (dialog?.isConnected && !dialog.open) dialog.showModal()
    this.querySelector<HTMLElement>('#codraft-sheet-title')?.focus()
  }

  #close(): void {
    this.querySelector('dialog')?.close()
  }

  protected override render(): TemplateResult {
    const { words } = this.parts
    return html`<dialog aria-labelledby="codraft-sheet-title" @click=${this.#backdrop} @keydown=${(event: Event) => event.stopPropagation()}>
        <div class="dialog-head"><h2 id="codraft-sheet-title" tabindex="-1">${words.say(TITLES[this.shown])}</h2>
          <button class="icon" type="button" aria-label=${words.say('close')} @click=${this.#close}>${icon('close')}</button></div>
        <div class="dialog-body" tabindex="0">${this.#content()}</div></dialog>`
  }

  #content(): TemplateResult {
    const { words, controller } = this.parts
    switch (this.shown) {
      case 'keys': {
        const { free, lifted } = workOf(this.parts)?.shortcuts ?? { free: SHORTCUTS, lifted: LIFTED_SHORTCUTS }
        return html`${this.#letters()}${this.#keys(lettersDo() === 'find' ? withoutCommands(free) : free)}${controller.readonly ? nothing : html`<h3>${words.say('keys-lifted')}</h3>${this.#keys(lifted)}`}`
      }
      case 'tips': return html`${this.#steps()}<ul class="tips">${TIPS.map((key) => html`<li>${words.say(key)}</li>`)}</ul>`
      case 'link': return html`<label class="choice"><span>${words.say('link-by-hand')}</span><input type="text" readonly .value=${this.address} @focus=${(event: FocusEvent) => (event.target as HTMLInputElement).select()} /></label>`
      case 'log': {
        const said = [...this.links.messages()].reverse()
        return said.length === 0 ? html`<p>${words.say('no-messages')}</p>` : html`<ol class="log">${said.map((text) => html`<li>${text}</li>`)}</ol>`
      }
    }
  }

  /** The brief's guided steps, to be read again. */
  #steps(): TemplateResult | typeof nothing {
    const { words, controller } = this.parts
    const { steps } = controller.compiled.brief
    if (steps === undefined || controller.readonly) return nothing
    return html`<h3>${words.say('steps')}</h3><ol class="all-steps">${steps.map(({ text }) => html`<li>${words.quoted(text)}</li>`)}</ol>`
  }

  /** Whoever speaks to a computer, or types as they read, may want letters to find things, and nothing else. */
  #letters(): TemplateResult {
    const { words } = this.parts
    const choice = (letters: Letters, key: 'letters-commands' | 'letters-find'): TemplateResult =>
      html`<label><input type="radio" name="codraft-letters" .checked=${live(lettersDo() === letters)} @change=${() => (letLetters(letters), this.requestUpdate())} /><span>${words.say(key)}</span></label>`
    return html`<fieldset class="letters"><legend>${words.say('letters')}</legend><div class="segments">${choice('commands', 'letters-commands')}${choice('find', 'letters-find')}</div></fieldset>`
  }

  #keys(list: readonly Shortcut[]): TemplateResult {
    const { words, controller } = this.parts
    const lines = list.filter(({ edits }) => edits !== true || !controller.readonly)
    return html`<dl class="keys">${lines.map(({ keys, does }) => html`<div><dt>${keys.map((key) => html`<kbd dir="ltr">${capsOf(key, words, APPLE)}</kbd> `)}</dt><dd>${words.say(does)}</dd></div>`)}</dl>`
  }

  #backdrop(event: MouseEvent): void {
    if (event.target instanceof HTMLDialogElement) this.#close()
  }
}

/** What is left of keys where letters do nothing but find. */
const withoutCommands = (list: readonly Shortcut[]): Shortcut[] => list.map((line) => ({ ...line, keys: line.keys.filter((key) => !COMMAND.test(key)) })).filter(({ keys }) => keys.length > 0)
