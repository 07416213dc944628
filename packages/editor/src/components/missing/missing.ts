import type { MissingPart } from '@codraft/core'
import { html, nothing, type TemplateResult } from 'lit'
import { state } from 'lit/decorators.js'
import { enReview } from '../../words/en-review.ts'
import { learn } from '../../words/index.ts'
import { asideStyles } from '../aside.styles.ts'
import { Aside } from '../aside.ts'
import { readNumber } from '../inspector/read-number.ts'
import { missingList } from '../notes/remark-list.ts'
import { remarksStyles } from '../notes/remarks.styles.ts'
import { unitOf } from '../phrases.ts'

learn(enReview)

/** Parts that somebody needs and the catalogue lacks: a name, a width where it is known, and why. What many people miss is a finding about the catalogue. */
export class CodraftMissing extends Aside {
  protected override readonly own = [...asideStyles, remarksStyles]

  @state() private changing: number | null = null
  @state() private removed: readonly MissingPart[] | null = null
  @state() private wrong = false

  protected override prepare(): void {
    this.removed = null
    this.#fill(null, undefined)
  }

  protected override render(): TemplateResult {
    const { words, controller } = this.parts
    const { missing } = controller.session.remarks
    const body = html`<p class="soft small">${words.say('missing-hint')}</p>
      ${missing.length === 0 ? nothing : missingList(this.parts, missing, { change: (index) => this.#change(index), remove: (index) => this.#remove(index) })}
      <div class="remark-said">${this.voice()}${this.removed ? html`<button class="outline" type="button" @click=${this.#undo}>${words.say('remark-undo')}</button>` : nothing}</div>
      <form class="remark-form" novalidate @submit=${this.#keep}>
        <label><span>${words.say('missing-label')}</span><input name="part" type="text" autocomplete="off" maxlength="80" aria-required="true" /></label>
        <label><span>${words.say('missing-width', { unit: words.unit(unitOf(controller, null), 'long') })} <span class="soft">${words.say('optional')}</span></span>
          <input name="width" type="text" inputmode="decimal" autocomplete="off" aria-invalid=${this.wrong ? 'true' : nothing} /></label>
        <label><span>${words.say('missing-why')} <span class="soft">${words.say('optional')}</span></span><textarea name="why" maxlength="300"></textarea></label>
        <div class="remark-foot"><span></span><button class="primary" type="submit">${words.say(this.changing === null ? 'missing-add' : 'note-keep')}</button></div></form>`
    return this.frame('missing', words.say('missing'), body)
  }

  #field(name: 'part' | 'width' | 'why'): HTMLInputElement | null {
    return this.querySelector<HTMLInputElement>(`[name="${name}"]`)
  }

  readonly #keep = (event: Event): void => {
    event.preventDefault()
    const { words, controller } = this.parts
    const [label, typed, text] = (['part', 'width', 'why'] as const).map((name) => this.#field(name)?.value.trim() ?? '') as [string, string, string]
    const unit = unitOf(controller, null)
    const width = typed === '' ? undefined : readNumber(typed, words.locale)
    this.wrong = width === null || (width !== undefined && width <= 0)
    if (label === '' || this.wrong) {
      this.said = words.say(label === '' ? 'missing-empty' : 'width-wrong')
      this.#field(label === '' ? 'part' : 'width')?.focus()
      return
    }
    const part: MissingPart = { label, ...(width === undefined || width === null ? {} : { width: Math.round(words.kept(width, unit) * 1000) / 1000 }), ...(text === '' ? {} : { text }) }
    const { missing } = controller.session.remarks
    const { changing } = this
    controller.remark({ missing: changing === null ? [...missing, part] : missing.map((one, index) => (index === changing ? part : one)) })
    this.said = words.say(changing === null ? 'missing-added' : 'missing-kept', { part: label })
    this.removed = null
    this.#fill(null, undefined)
  }

  #fill(index: number | null, part: MissingPart | undefined): void {
    const { words, controller } = this.parts
    this.changing = index
    this.wrong = false
    const values = { part: part?.label ?? '', width: part?.width === undefined ? '' : words.figure(part.width, unitOf(controller, null)), why: part?.text ?? '' }
    for (const name of ['part', 'width', 'why'] as const) {
      const field = this.#field(name)
      if (field) field.value = values[name]
    }
  }

  #change(index: number): void {
    this.#fill(index, this.parts.controller.session.remarks.missing[index])
    this.#field('part')?.focus()
  }

  #remove(index: number): void {
    const { words, controller } = this.parts
    const { missing } = controller.session.remarks
    this.removed = missing
    this.#fill(null, undefined)
    controller.remark({ missing: missing.filter((_, at) => at !== index) })
    this.said = words.say('missing-removed', { part: missing[index]?.label ?? '' })
    void this.updateComplete.then(() => this.querySelector<HTMLElement>('.remark-said button')?.focus())
  }

  readonly #undo = (): void => {
    if (this.removed) this.parts.controller.remark({ missing: this.removed })
    this.removed = null
    this.said = ''
    this.querySelector<HTMLElement>('.dialog-head h2')?.focus()
  }
}
