import type { CompiledSection } from '@codraft/core'
import { html, nothing, type TemplateResult } from 'lit'
import { enReview } from '../../words/en-review.ts'
import { enSections } from '../../words/en-sections.ts'
import { learn } from '../../words/index.ts'
import { problemText } from '../../words/problem.ts'
import { asideStyles } from '../aside.styles.ts'
import { Aside } from '../aside.ts'
import { changeListStyles } from '../change-list.styles.ts'
import { pictured } from '../drawn.ts'
import { icon } from '../icons.ts'
import { nameIn } from '../phrases.ts'
import { comparedSections } from './compared.ts'
import { waysThrough, type Run, type Way } from './runs-through.ts'
import { sideBySideStyles } from './side-by-side.styles.ts'

learn(enReview)
learn(enSections)

/** All sections in one picture, and what runs through them: how far each part moves sideways on the way, in the picture and in words, with the way to it. */
export class CodraftSideBySide extends Aside {
  protected override readonly own = [...asideStyles, changeListStyles, sideBySideStyles]

  #ways: readonly Way[] = []
  #picture: Node | null = null

  protected override prepare(): void {
    const { controller, words } = this.parts
    const { compiled, session: { layout, options } } = controller
    this.#ways = waysThrough({ compiled, layout, options, results: controller.verdict.results })
    const drawn = comparedSections(this.parts, { layout, ways: this.#ways, theme: this.theme })
    this.#picture = pictured(drawn, this.theme, `${words.text(compiled.brief.title)}. ${drawn.words}`)
  }

  protected override render(): TemplateResult {
    const { words } = this.parts
    return this.frame('side-by-side', words.say('sections-compare'), html`<div class="beside">${this.#picture}</div>${this.#ways.map((way) => this.#way(way))}`)
  }

  #way(way: Way): TemplateResult {
    const { words } = this.parts
    const { from, to, runs, only } = way
    const { along } = from.spec
    const titleOf = ({ id, spec }: CompiledSection): string => words.text(spec.title) || id
    return html`<section><h3>${words.say('sections-way', { from: titleOf(from), to: titleOf(to), distance: along === undefined ? 'none' : words.spoken(along, from.stage.unit) })}</h3>
      <ul class="changes runs">${runs.map((run) => this.#run(run))}</ul>
      ${[from, to].map((section) => {
        const names = only.filter((one) => one.section === section).map(({ element }) => nameIn(this.parts, element.id, section.id))
        return names.length === 0 ? nothing : html`<p class="soft">${words.say('sections-only', { section: titleOf(section), elements: words.list(names, 'conjunction') })}</p>`
      })}</section>`
  }

  #run({ from: { element, section }, to, by, broken }: Run): TemplateResult {
    const { controller, words } = this.parts
    const [here, there] = [nameIn(this.parts, element.id, section.id), nameIn(this.parts, to.element.id, to.section.id)]
    const name = element.id === to.element.id || here === there ? here : words.say('sections-there', { element: here, other: there })
    const sides = section.stage.kind === 'row' ? section.stage.sideNames : undefined
    const side = words.text(by < 0 ? sides?.start : sides?.end)
    const text = by === 0 ? words.say('sections-straight', { element: name }) : words.say('sections-swings', { element: name, amount: words.length(Math.abs(by), section.stage.unit), way: side ? 'named' : by < 0 ? 'left' : 'right', side })
    return html`<li class=${broken ? 'over' : ''}><span>${broken ? icon(broken.severity) : nothing}<span>${text}${broken ? html` <strong>${problemText(broken, { compiled: controller.compiled, layout: controller.session.layout }, { words })}</strong>` : nothing}</span></span>${
      controller.readonly ? nothing : html`<button class="quiet small" type="button" aria-label=${words.say('change-this', { change: text })} @click=${() => this.#goTo(element.id, section.id)}>${words.say('change')}</button>`}</li>`
  }

  #goTo(element: string, section: string): void {
    this.close()
    this.links.goTo(element, section)
  }
}
