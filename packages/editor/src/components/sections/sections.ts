import { elementsIn, type ThemeName } from '@codraft/core'
import { html, nothing, type TemplateResult } from 'lit'
import { property, state } from 'lit/decorators.js'
import type { Happening } from '../../session/happening.ts'
import { workOf } from '../../session/work-of.ts'
import { enSections } from '../../words/en-sections.ts'
import { learn } from '../../words/index.ts'
import { isProblem } from '../../words/problem.ts'
import { make } from '../define.ts'
import { lateIcon } from '../late-icons.ts'
import { Parted } from '../parted.ts'
import { sectionsStyles } from './sections.styles.ts'
import type { CodraftSideBySide } from './side-by-side.ts'

learn(enSections)

/**
 * The sections of a layout as tabs over the picture, each with its name and how many problems it has: one of them is shown, and worked on. Beside them
 * stands the way to see all of them in one picture. Only briefs with several sections load it.
 *
 * @csspart sections - the tabs
 */
export class CodraftSections extends Parted {
  /** The theme of pictures. */
  @property({ attribute: false }) theme: ThemeName = 'light'

  protected override readonly own = [sectionsStyles]

  @state() private beside: CodraftSideBySide | null = null

  protected override heed(happening: Happening): void {
    super.heed(happening)
    // Whoever has begun will want it, perhaps when the connection is gone.
    if (happening.type === 'committed' && this.#isComparable()) import('./side-by-side.ts').catch(() => undefined)
  }

  protected override render(): TemplateResult {
    const { controller, words } = this.parts
    if (this.beside) Object.assign(this.beside, { parts: this.parts, links: this.links, theme: this.theme })
    return html`<div class="sections-bar"><div role="tablist" part="sections" aria-label=${words.say('sections')} @keydown=${this.#pressed}>
      ${controller.compiled.sections.map(({ id }) => this.#tab(id))}</div>
      ${this.#isComparable() ? html`<button class="quiet compare-sections" type="button" title=${words.say('sections-compare')} @click=${() => void this.#compare()}>${lateIcon('beside')}<span>${words.say('sections-compare')}</span></button>` : nothing}</div>${this.beside ?? nothing}`
  }

  /** Two rows of one unit that follow each other have a sideways in common; a rack and its front have not. */
  #isComparable(): boolean {
    const stages = this.parts.controller.compiled.sections.map(({ stage }) => stage)
    return stages.some(({ kind, unit }, index) => kind === 'row' && stages[index - 1]?.kind === 'row' && stages[index - 1]?.unit === unit)
  }

  async #compare(): Promise<void> {
    try {
      const { CodraftSideBySide } = await import('./side-by-side.ts')
      this.beside ??= make('codraft-side-by-side', CodraftSideBySide)
      await this.updateComplete
      await this.beside.open()
    } catch {
      this.links.alert(this.parts.words.say('cannot-load'))
    }
  }

  #tab(id: string): TemplateResult {
    const { controller, words } = this.parts
    const shown = id === controller.section
    const count = controller.verdict.results.filter((result) => isProblem(result) && result.section === id).length
    return html`<button type="button" role="tab" data-section=${id} aria-selected=${shown} aria-controls="codraft-stage" tabindex=${shown ? 0 : -1} @click=${() => this.#show(id)}><span class="tab-name">${this.#name(id)}</span>${
      count === 0 ? nothing : html` <span class="count" data-count=${words.number(count, 0)}><span>${words.say('section-problems', { count })}</span></span>`}</button>`
  }

  #name(id: string): string {
    const { controller, words } = this.parts
    return words.text(controller.compiled.sections.find((section) => section.id === id)?.spec.title) || id
  }

  #show(id: string): void {
    const { controller, words } = this.parts
    const stage = controller.compiled.sections.find((section) => section.id === id)?.stage
    if (!stage || id === controller.section) return
    controller.select([], id)
    // A stage that is no row has a sentence of its own; whose copy it is has been said.
    this.links.announce(workOf(this.parts)?.loadedSentence(controller.session, words, { readonly: true }) ?? words.say('section-shown', {
      title: this.#name(id), count: elementsIn(controller.session.layout, id).length, length: stage.kind === 'row' ? words.spoken(stage.length, stage.unit) : '',
    }))
  }

  /** Arrows go along the tabs as they are read, and show what they come to. */
  #pressed(event: KeyboardEvent): void {
    const { controller: { compiled, section }, words } = this.parts
    const on = words.direction === 'rtl' ? 'ArrowLeft' : 'ArrowRight'
    const steps: Readonly<Record<string, number>> = { ArrowLeft: on === 'ArrowLeft' ? 1 : -1, ArrowRight: on === 'ArrowRight' ? 1 : -1, Home: -compiled.sections.length, End: compiled.sections.length }
    const step = Object.hasOwn(steps, event.key) ? steps[event.key] : undefined
    if (step === undefined || event.ctrlKey || event.altKey || event.metaKey) return
    event.preventDefault()
    event.stopPropagation()
    const last = compiled.sections.length - 1
    const at = compiled.sections.findIndex(({ id }) => id === section) + step
    const next = compiled.sections[Math.abs(step) > 1 ? Math.min(last, Math.max(0, at)) : (at + last + 1) % (last + 1)]
    if (!next) return
    this.#show(next.id)
    void this.updateComplete.then(() => this.querySelector<HTMLElement>('[aria-selected="true"]')?.focus())
  }
}
