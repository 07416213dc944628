import { html, nothing, type TemplateResult } from 'lit'
import { state } from 'lit/decorators.js'
import { live } from 'lit/directives/live.js'
import { enLeaving } from '../../words/en-leaving.ts'
import { learn } from '../../words/index.ts'
import { asideStyles } from '../aside.styles.ts'
import { Aside } from '../aside.ts'
import { drawnLayout, pictured } from '../drawn.ts'
import { icon } from '../icons.ts'
import type { Idea, Ideas } from '../ports.ts'
import { ideasStyles } from './ideas.styles.ts'

learn(enLeaving)

/** How long a name is at most. */
const LONGEST = 60

/** A person's ideas: each with its picture, to be opened, compared, named, duplicated and deleted. What is open is kept before another takes its place. */
export class CodraftIdeas extends Aside {
  protected override readonly own = [...asideStyles, ideasStyles]

  @state() private all: readonly Idea[] = []
  @state() private renaming: { readonly key: string | null } | null = null
  @state() private bringBack: (() => Promise<void>) | null = null
  #ideas: Ideas | null = null
  readonly #pictures = new WeakMap<object, { readonly theme: string; readonly node: Node }>()

  protected override async prepare(): Promise<void> {
    this.#ideas = (await this.ports.ideas?.()) ?? null
    this.renaming = null
    this.bringBack = null
    await this.#look()
  }

  async #look(): Promise<void> {
    this.all = (await this.#ideas?.list()) ?? []
  }

  protected override render(): TemplateResult {
    const { words } = this.parts
    const [open] = this.all
    const body = html`<p class="soft small">${words.say(this.#ideas?.isKept === false ? 'ideas-unkept' : 'ideas-hint')}</p>
      <div class="ideas-said">${this.voice()}${this.bringBack ? html`<button class="outline" type="button" @click=${this.#undo}>${words.say('remark-undo')}</button>` : nothing}</div>
      <ul class="ideas-list">${this.all.map((idea) => this.#line(idea))}</ul>
      ${open?.name === null && this.renaming === null ? this.#nameForm(open, 'ideas-save', (name) => void this.#do((ideas) => ideas.saveAs(name), 'ideas-named', name)) : nothing}
      <div class="ideas-foot"><button class="outline" type="button" @click=${() => void this.#do((ideas) => ideas.begin(), 'ideas-begun')}>${icon('plus')}<span>${words.say('ideas-begin')}</span></button></div>`
    return this.frame('ideas', words.say('ideas'), body)
  }

  #line(idea: Idea): TemplateResult {
    const { words } = this.parts
    const { key, at, changes, fits } = idea
    const isOpen = key === null
    const when = at ? words.date(at, { dateStyle: 'medium', timeStyle: 'short' }) : ''
    const what = fits ? words.say('ideas-changes', { count: changes }) : words.say('ideas-older')
    return html`<li class="idea ${isOpen ? 'present' : ''}"><div class="idea-picture" aria-hidden="true">${fits ? this.#picture(idea) : nothing}</div>
      <div class="idea-what">${this.renaming?.key === key ? this.#nameForm(idea, 'note-keep', (name) => void this.#do((ideas) => ideas.rename(key, name), 'ideas-named', name)) : html`<b>${this.#nameOf(idea)}</b>`}
        <p class="soft small">${isOpen ? html`<span class="tag">${words.say('ideas-present')}</span>` : nothing}${when ? words.say('ideas-line', { what, when }) : what}</p></div>
        <div class="idea-acts">${isOpen ? nothing : this.#act(idea, 'ideas-open', () => void this.#open(idea), 'outline')}
          ${isOpen || !fits ? nothing : this.#act(idea, 'ideas-compare', () => this.#compare(idea))}
          ${this.#act(idea, 'ideas-rename', () => void this.#rename(key))}
          ${this.#act(idea, 'ideas-duplicate', () => void this.#duplicate(idea))}
          ${isOpen ? nothing : this.#act(idea, 'ideas-delete', () => void this.#delete(idea))}</div></li>`
  }

  #act(idea: Idea, key: 'ideas-open' | 'ideas-compare' | 'ideas-rename' | 'ideas-duplicate' | 'ideas-delete', run: () => void, look = 'quiet'): TemplateResult {
    const { words } = this.parts
    const act = words.say(key)
    return html`<button class="${look} small" type="button" aria-label=${words.say('ideas-act', { act, idea: this.#nameOf(idea) })} @click=${run}>${act}</button>`
  }

  #nameForm(idea: Idea, key: 'ideas-save' | 'note-keep', name: (name: string) => void): TemplateResult {
    const { words } = this.parts
    const submitted = (event: Event): void => {
      event.preventDefault()
      const field = this.querySelector<HTMLInputElement>('.idea-name input')
      const text = field?.value.trim() ?? ''
      if (text !== '') return name(text)
      this.said = words.say('missing-empty')
      field?.focus()
    }
    return html`<form class="idea-name" novalidate @submit=${submitted}><label><span>${words.say('ideas-name')}</span><input name="idea" maxlength=${LONGEST} autocomplete="off" .value=${live(idea.name ?? '')} /></label>
      <button class="primary" type="submit">${words.say(key)}</button></form>`
  }

  /** The picture of a layout is drawn once, and again in another theme. */
  #picture({ layout }: Idea): Node {
    const before = this.#pictures.get(layout)
    if (before?.theme === this.theme) return before.node
    const node = pictured(drawnLayout(this.parts, layout, this.theme), this.theme, '')
    this.#pictures.set(layout, { theme: this.theme, node })
    return node
  }

  #nameOf({ name }: Idea): string {
    return name ?? this.parts.words.say('ideas-unnamed')
  }

  /** Does something, says that it was done, and shows what there is then. The focus stays in the dialog. */
  async #do(act: (ideas: Ideas) => Promise<unknown>, key: 'ideas-named' | 'ideas-begun' | 'ideas-opened' | 'ideas-copied', idea = ''): Promise<void> {
    if (!this.#ideas) return
    await act(this.#ideas)
    this.renaming = null
    this.bringBack = null
    this.said = this.parts.words.say(key, { idea })
    await this.#look()
    this.#focusHeading()
  }

  async #open(idea: Idea): Promise<void> {
    const { words } = this.parts
    const opened = idea.key === null ? null : await this.#ideas?.open(idea.key)
    if (!opened) return this.#look()
    await this.#do(async () => undefined, 'ideas-opened', this.#nameOf(idea))
    const { drift } = opened
    if (!drift) return
    const { fits, count, left } = drift
    this.said = `${words.say(fits > 0 ? 'plan-changed' : 'plan-changed-none', { fits, count })} ${left.length > 0 ? words.say('not-fitting', { what: left.join('; ') }) : ''}`
  }

  #compare(idea: Idea): void {
    this.close()
    this.links.openAside('compare', { idea: { name: this.#nameOf(idea), layout: idea.layout } })
  }

  async #rename(key: string | null): Promise<void> {
    this.renaming = { key }
    await this.updateComplete
    this.querySelector<HTMLInputElement>('.idea-name input')?.select()
  }

  async #duplicate(idea: Idea): Promise<void> {
    const name = this.parts.words.say('ideas-copy-of', { idea: this.#nameOf(idea) })
    await this.#do((ideas) => ideas.duplicate(idea.key, name), 'ideas-copied', name)
  }

  /** What was deleted can be brought back as long as the dialog is open. */
  async #delete(idea: Idea): Promise<void> {
    if (idea.key === null || !this.#ideas) return
    this.bringBack = await this.#ideas.erase(idea.key)
    this.said = this.parts.words.say('ideas-deleted', { idea: this.#nameOf(idea) })
    await this.#look()
    await this.updateComplete
    this.querySelector<HTMLElement>('.ideas-said button')?.focus()
  }

  readonly #undo = async (): Promise<void> => {
    await this.bringBack?.()
    this.bringBack = null
    this.said = ''
    await this.#look()
    this.#focusHeading()
  }

  #focusHeading(): void {
    this.querySelector<HTMLElement>('.dialog-head h2')?.focus()
  }
}
