import { readySteps, sceneOf, stepsNeedExpressions, type ReadyBrief, type ReadyStep } from '@codraft/core'
import { html, nothing, type TemplateResult } from 'lit'
import { state } from 'lit/decorators.js'
import type { Happening } from '../../session/happening.ts'
import { enSteps } from '../../words/en-steps.ts'
import { learn } from '../../words/index.ts'
import { icon } from '../icons.ts'
import { Parted } from '../parted.ts'
import { stepsStyles } from './steps.styles.ts'

learn(enSteps)

/** What may make a condition true. */
const TELLING: ReadonlySet<Happening['type']> = new Set(['committed', 'undone', 'redone', 'option-set', 'judged', 'opened'])

/** How far somebody has come in an element, and in which brief: opened anew, it goes on there. */
const reached = new WeakMap<Element, { readonly brief: string; readonly at: number }>()

/**
 * The brief's guided steps: one line at a time, under the picture, in the place of the coach. It goes on when a step's condition is true, by whatever way
 * that came, and never back. Nobody has to: a step, or all of them, may be skipped. Only briefs with steps load it.
 */
export class CodraftSteps extends Parted {
  protected override readonly own = [stepsStyles]

  /** The step that is shown; as many as there are when the last was done. Null until it is known which. */
  @state() private at: number | null = null
  /** Whether the last step has just been done. */
  @state() private ended = false
  #steps: readonly ReadyStep[] = []
  #ground: ReadyBrief | null = null
  #isHeard = false
  #listening: AbortController | null = null

  override connectedCallback(): void {
    super.connectedCallback()
    this.#listening = new AbortController()
    this.getRootNode().addEventListener('focusin', (event) => this.#arrived(event), { signal: this.#listening.signal })
    void this.#begin().catch(() => undefined)
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback()
    this.#listening?.abort()
  }

  /** Expressions are a chunk of their own, for steps that say some in a brief that has no others. */
  async #begin(): Promise<void> {
    if (this.#ground !== null) return
    const { brief, sections, kinds, attributes, around, expression } = this.parts.controller.compiled
    const reads = expression ?? (stepsNeedExpressions(brief) ? (await import('./expressions.ts')).whole.expression : null)
    this.#ground = { brief, sections, kinds, attributes, around, expression: reads }
    this.#steps = readySteps(this.#ground)
    const host = this.#host
    const before = host === null || host.hasAttribute('kiosk') ? undefined : reached.get(host)
    this.#goTo(this.#from(before?.brief === brief.id ? before.at : 0))
  }

  get #host(): Element | null {
    const root = this.getRootNode()
    return root instanceof ShadowRoot ? root.host : null
  }

  /** The first step, from one on, that is not done. */
  #from(at: number): number {
    const { session, verdict } = this.parts.controller
    const scene = this.#ground && sceneOf(this.#ground, session.layout, session.options)
    let next = at
    while (scene && this.#steps[next]?.isDone(scene, verdict) === true) next += 1
    return next
  }

  #goTo(at: number): void {
    this.at = at
    if (this.#host) reached.set(this.#host, { brief: this.parts.controller.compiled.brief.id, at })
  }

  protected override heed(happening: Happening): void {
    super.heed(happening)
    const { at } = this
    if (at === null || !TELLING.has(happening.type)) return
    if (happening.type !== 'judged') this.ended = false
    const next = this.#from(at)
    if (next === at) return
    this.#goTo(next)
    // What another design does already nobody has just done.
    if (happening.type === 'opened') return
    this.ended = next >= this.#steps.length
    this.#say(this.ended ? 'steps-last-said' : 'steps-next-said')
  }

  /** Whoever comes to the elements hears what they may try first. */
  #arrived({ target }: Event): void {
    if (this.#isHeard || !(target instanceof Element) || target.closest('[data-outline]') === null || this.#shown === null) return
    this.#say('steps-said')
  }

  #say(key: 'steps-said' | 'steps-next-said' | 'steps-last-said'): void {
    const { words } = this.parts
    const { at } = this
    this.#isHeard = true
    this.links.announce(words.say(key, { step: (at ?? 0) + 1, steps: this.#steps.length, text: words.text(this.#shown?.step.text ?? '') }))
  }

  get #shown(): ReadyStep | null {
    return this.parts.controller.readonly || this.at === null ? null : (this.#steps[this.at] ?? null)
  }

  protected override render(): TemplateResult | typeof nothing {
    const { words } = this.parts
    const shown = this.#shown
    if (shown === null && !this.ended) return nothing
    const said = shown === null ? words.say('steps-last')
      : html`<span class="step-at">${words.say('steps-at', { step: (this.at ?? 0) + 1, steps: this.#steps.length })}</span> <span class="step-text">${words.quoted(shown.step.text)}</span>`
    return html`<div class="steps" role="group" aria-label=${words.say('steps')}><p>${said}</p><div class="step-buttons">
      ${shown === null ? nothing : html`<button class="quiet" type="button" @click=${this.#skip}>${words.say('steps-skip')}</button>`}
      <button class="icon" type="button" aria-label=${words.say(shown === null ? 'close' : 'steps-end')} @click=${this.#end}>${icon('close')}</button></div></div>`
  }

  readonly #skip = (): void => {
    this.#goTo(this.#from((this.at ?? 0) + 1))
    if (this.#shown) this.#say('steps-said')
    else this.#leave()
  }

  readonly #end = (): void => {
    this.#goTo(this.#steps.length)
    this.#leave()
  }

  /** The line goes, and the focus with it would: it moves to the elements, or to Review where those are not shown. */
  #leave(): void {
    const root = this.getRootNode() as ShadowRoot | Document
    if (!this.ended) this.links.announce(this.parts.words.say('steps-ended'))
    this.ended = false
    if (!this.contains(root.activeElement)) return
    const [element, review] = ['[data-outline] [tabindex="0"]', '.review-button'].map((selector) => root.querySelector<HTMLElement>(selector))
    ;(element?.checkVisibility() === true ? element : review)?.focus()
  }
}
