import { diff, type Question } from '@codraft/core'
import { html, nothing, type TemplateResult } from 'lit'
import { state } from 'lit/decorators.js'
import type { Happening } from '../../session/happening.ts'
import { enReview } from '../../words/en-review.ts'
import { learn } from '../../words/index.ts'
import { asideStyles } from '../aside.styles.ts'
import { Aside } from '../aside.ts'
import { questionsFor } from '../review/answers.ts'
import { questionField } from '../review/question.ts'
import { askingStyles } from './asking.styles.ts'

learn(enReview)

/** How long the hand rests before it is asked anything, in milliseconds. */
const REST_MS = 900

/**
 * What the brief asks after an action: one line under the picture, one question at a time, never while something is held. It can be answered now, in
 * Review, or not at all; a question whose action was taken back is asked no more.
 */
export class CodraftAsking extends Aside {
  protected override readonly own = [...asideStyles, askingStyles]

  @state() private asked: Question | null = null
  @state() private answer: string | number = ''
  readonly #declined = new Set<string>()
  #timer: ReturnType<typeof setTimeout> | undefined

  override disconnectedCallback(): void {
    super.disconnectedCallback()
    clearTimeout(this.#timer)
  }

  protected override prepare(): void {
    const given = this.asked ? this.parts.controller.session.remarks.answers[this.asked.id] : undefined
    this.answer = typeof given === 'boolean' || given === undefined ? '' : given
  }

  /** Looks for something to ask, once the hand rests. */
  look(): void {
    clearTimeout(this.#timer)
    const { controller, words } = this.parts
    const open = this.#open()
    if (this.isOpen) return
    if (this.asked && !open.includes(this.asked)) this.asked = null
    if (this.asked || open.length === 0) return
    this.#timer = setTimeout(() => {
      const [next] = this.#open()
      if (controller.session.preview !== null) return this.look()
      if (!next) return
      this.asked = next
      this.links.announce(words.say('asking-said', { question: words.text(next.text) }))
    }, REST_MS)
  }

  /** Questions that an action has opened, and that are neither answered nor declined. */
  #open(): Question[] {
    const { controller } = this.parts
    const { answers } = controller.session.remarks
    const changes = diff(controller.compiled.brief.layout, controller.session.layout)
    return questionsFor(controller, changes).filter(({ id, after }) => after !== undefined && !this.#declined.has(id) && !Object.hasOwn(answers, id))
  }

  protected override heed(happening: Happening): void {
    super.heed(happening)
    if (happening.type !== 'previewed' && happening.type !== 'selected') this.look()
  }

  protected override render(): TemplateResult | typeof nothing {
    const { asked } = this
    const { words } = this.parts
    if (!asked) return nothing
    const field = questionField(asked, { words, value: this.answer, put: (value) => (this.answer = value) })
    const body = html`<form class="asking-form" novalidate @submit=${this.#keep}>${field}
      <div class="send"><button class="quiet" type="button" @click=${this.#decline}>${words.say('asking-not-now')}</button><button class="primary" type="submit">${words.say('asking-done')}</button></div></form>`
    return html`<div class="asking-line" role="group" aria-label=${words.say('asking')}><span>${words.text(asked.text)}</span>
      <div><button class="outline" type="button" @click=${() => void this.open()}>${words.say('asking-answer')}</button><button class="quiet" type="button" @click=${this.#decline}>${words.say('asking-not-now')}</button></div></div>
      ${this.frame('asking-dialog', words.say('asking'), body)}`
  }

  readonly #keep = (event: Event): void => {
    event.preventDefault()
    const { asked, answer } = this
    const { controller } = this.parts
    if (asked && answer !== '') controller.remark({ answers: { ...controller.session.remarks.answers, [asked.id]: answer } })
    this.#leave()
  }

  readonly #decline = (): void => this.#leave()

  /** The question goes, answered or not, and is not asked again; the focus would go with it, and returns to the picture. */
  #leave(): void {
    const { controller } = this.parts
    const had = this.contains((this.getRootNode() as ShadowRoot | Document).activeElement)
    if (this.asked) this.#declined.add(this.asked.id)
    this.close()
    this.asked = null
    const first = controller.selected ?? controller.session.layout.sections.find(({ id }) => id === controller.section)?.elements[0]?.id
    if (had && first !== undefined) this.links.goTo(first, controller.section)
    this.look()
  }
}
