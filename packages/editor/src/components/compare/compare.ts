import { diff, type Layout } from '@codraft/core'
import { html, type TemplateResult } from 'lit'
import { state } from 'lit/decorators.js'
import { live } from 'lit/directives/live.js'
import { enReview } from '../../words/en-review.ts'
import { learn } from '../../words/index.ts'
import { asideStyles } from '../aside.styles.ts'
import { Aside } from '../aside.ts'
import { changeList } from '../change-list.ts'
import { changeListStyles } from '../change-list.styles.ts'
import { drawnLayout, pictured, type Drawn } from '../drawn.ts'
import type { AsideSubject } from '../ports.ts'
import { compareStyles } from './compare.styles.ts'

learn(enReview)

/** Where the split stands when it opens: in the middle, so that both are seen. */
const MIDDLE = 50
const STEPS = { PageUp: 25, PageDown: -25 } as const

/**
 * The published layout and a person's own in one frame: a split that can be moved, two buttons that show the one or the other, and the difference in words.
 * The picture is geography: it does not turn round where lines run from the right.
 */
export class CodraftCompare extends Aside {
  protected override readonly own = [...asideStyles, changeListStyles, compareStyles]

  /** How much of the frame shows the person's idea, from its left edge, in hundredths. */
  @state() private share = MIDDLE
  #mine: Node | null = null
  #published: Node | null = null

  /** What the person's idea is compared with, where that is not the published plan. */
  #other: { readonly name: string; readonly layout: Layout } | null = null

  protected override prepare(on: AsideSubject | null): void {
    const { controller } = this.parts
    this.share = MIDDLE
    this.#other = on?.idea ?? null
    const [mine, published] = [controller.session.layout, this.#from].map((layout) => drawnLayout(this.parts, layout, this.theme)) as [Drawn, Drawn]
    const box = [0, 0, Math.max(mine.box[2], published.box[2]), Math.max(mine.box[3], published.box[3])] as const
    this.#mine = this.#picture({ ...mine, box }, 'picture-alt-yours')
    this.#published = this.#picture({ ...published, box }, this.#other ? 'picture-alt-other' : 'picture-alt-published')
  }

  /** The layout that is compared with. */
  get #from(): Layout {
    return this.#other?.layout ?? this.parts.controller.compiled.brief.layout
  }

  /** Its name on the buttons and on the picture. */
  get #fromName(): string {
    return this.#other?.name ?? this.parts.words.say('compare-published')
  }

  #picture(drawn: Drawn, key: 'picture-alt-yours' | 'picture-alt-published' | 'picture-alt-other'): Node {
    const { words, controller } = this.parts
    return pictured(drawn, this.theme, words.say(key, { title: words.text(controller.compiled.brief.title), elements: drawn.words, idea: this.#fromName }))
  }

  protected override updated(): void {
    this.querySelector<HTMLElement>('.split')?.style.setProperty('--share', `${this.share}`)
  }

  protected override render(): TemplateResult {
    const { words, controller } = this.parts
    const changes = diff(this.#from, controller.session.layout)
    const body = html`
      <fieldset class="sides"><legend class="unseen">${words.say('compare-show')}</legend><div class="segments">
        ${([['compare-yours', 100], ['compare-both', MIDDLE], ['compare-published', 0]] as const).map(([key, share]) => html`<label><input type="radio" name="codraft-compare" .checked=${live(this.#isShown(share))}
          @change=${() => this.#show(share)} /><span>${share === 0 ? this.#fromName : words.say(key)}</span></label>`)}</div></fieldset>
      <div class="split ${this.share === 0 ? 'none' : this.share === 100 ? 'all' : ''}">
        <div class="split-published">${this.#published}</div><div class="split-mine">${this.#mine}</div>
        <input type="range" dir="ltr" min="0" max="100" step="1" aria-label=${words.say('compare-slider')} aria-valuetext=${words.say('compare-share', { share: words.number(this.share) })}
          .value=${live(String(this.share))} @input=${this.#slid} @keydown=${this.#keyed} /><span class="split-line" aria-hidden="true"><i></i></span>
        <span class="split-name mine" aria-hidden="true">${words.say('compare-yours')}</span><span class="split-name published" aria-hidden="true">${this.#fromName}</span>
      </div>
      ${this.voice()}
      <section><h3>${this.#other ? words.say('ideas-difference', { idea: this.#other.name }) : words.say('changes-title')}</h3>${changeList(this.parts, changes, controller.readonly ? null : (on) => this.#goTo(on), this.#other?.layout)}</section>`
    return this.frame('compare', words.say(this.#other ? 'ideas-comparing' : 'compare'), body)
  }

  #isShown(share: number): boolean {
    return share === MIDDLE ? this.share > 0 && this.share < 100 : this.share === share
  }

  #show(share: number): void {
    const { words, controller } = this.parts
    this.share = share
    const count = diff(this.#from, controller.session.layout).length
    this.said = share === MIDDLE ? '' : share === 0 ? (this.#other ? words.say('ideas-shown', { idea: this.#other.name }) : words.say('said-published-shown')) : words.say('said-idea-shown', { count })
  }

  readonly #slid = (event: Event): void => {
    this.share = Number((event.target as HTMLInputElement).value)
    this.said = ''
  }

  /** A page is a quarter; what the browser takes for one is a tenth. */
  readonly #keyed = (event: KeyboardEvent): void => {
    const by = STEPS[event.key as keyof typeof STEPS] as number | undefined
    if (by === undefined) return
    event.preventDefault()
    this.share = Math.min(100, Math.max(0, this.share + by))
  }

  #goTo({ element, section }: { element: string; section: string }): void {
    this.close()
    this.links.goTo(element, section)
  }
}
