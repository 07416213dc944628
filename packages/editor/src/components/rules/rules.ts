import type { RuleResult } from '@codraft/core'
import { html, nothing, type PropertyValues, type TemplateResult } from 'lit'
import { property, state } from 'lit/decorators.js'
import { live } from 'lit/directives/live.js'
import { each } from '../each.ts'
import type { Happening } from '../../session/happening.ts'
import { applyFix } from '../../session/verbs.ts'
import { icon } from '../icons.ts'
import { Parted } from '../parted.ts'
import { fixName, isBroken, messageOf, nameIn, suggestionOf } from '../phrases.ts'
import type { OfferedWay, RoomPorts } from '../ports.ts'
import type { Ways } from './ways.ts'

/** How long a problem that was just solved is shown with its tick, in milliseconds. */
const SOLVED_MS = 1600
/** So many broken places from the start are gathered before anything is done. */
const CROWD = 6
const WEIGHTS = { block: 0, warn: 1, advise: 2 } as const

/** What the rules say of the layout as it was last kept: each problem with its reason, the way to it, and what mends it; and the brief's switches. */
export class CodraftRules extends Parted {
  /** What the shell does for the room. */
  @property({ attribute: false }) ports: RoomPorts | undefined
  @state() private solved: readonly RuleResult[] = []
  #broken: readonly RuleResult[] = []
  #timer: ReturnType<typeof setTimeout> | undefined
  #ways: Ways | null = null
  #coming: Promise<void> | null = null

  override disconnectedCallback(): void {
    super.disconnectedCallback()
    clearTimeout(this.#timer)
    this.#ways?.close()
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed)
    if (!changed.has('parts')) return
    this.#broken = this.parts.controller.verdict.results.filter(isBroken)
    if (this.#broken.length > CROWD) void this.#bringWays()
  }

  protected override heed(happening: Happening): void {
    super.heed(happening)
    if (happening.type === 'previewed' || happening.type === 'selected') return
    const now = this.parts.controller.verdict.results.filter(isBroken)
    const standing = new Set(now.map(({ place }) => place))
    const solved = happening.type === 'opened' ? [] : this.#broken.filter(({ place }) => !standing.has(place))
    this.#broken = now
    if (now.length > 0) void this.#bringWays()
    this.#ways?.look()
    // That more is known takes no tick away.
    if (happening.type === 'judged' && solved.length === 0) return
    clearTimeout(this.#timer)
    this.solved = solved.slice(0, 3)
    if (solved.length > 0) this.#timer = setTimeout(() => (this.solved = []), SOLVED_MS)
  }

  /** What mends a broken place, the best first, as far as it is known; where it is sought, more is looked for. */
  waysOf(result: RuleResult, seek = false): readonly OfferedWay[] {
    if (seek) void this.#bringWays()
    return this.#ways?.offered(result) ?? result.fixes
  }

  /** What mends broken rules comes with the first that an edit breaks; where it cannot be loaded, the rules' own fixes stand there. */
  #bringWays(): Promise<void> {
    return (this.#coming ??= import('./ways.ts').then(({ Ways }) => {
      this.#ways = new Ways(() => ({ node: this, parts: this.parts, links: this.links, inquiry: this.ports?.inquiry, changed: (found) => (found ? this.parts.controller.tell({ type: 'judged' }) : this.requestUpdate()) }))
      this.#ways.look()
      // Whoever shows them beside the list hears of it too.
      this.parts.controller.tell({ type: 'judged' })
    }).catch(() => void (this.#coming = null)))
  }

  /** Moves the focus to the heading. */
  focusHeading(): void {
    this.querySelector<HTMLElement>('h3')?.focus()
  }

  protected override render(): TemplateResult {
    const { controller, words } = this.parts
    const { results } = controller.verdict
    const broken = results.filter(isBroken).sort((a, b) => WEIGHTS[a.severity] - WEIGHTS[b.severity])
    const items = this.#ways?.crowds.items(broken) ?? broken.map((result) => ({ key: result.place, result, more: 0 }))
    const drawing = this.#ways?.drawing((edit) => applyFix(controller, { edit }, 'buttons')) ?? ((result: RuleResult) => this.#fixes(result))
    // In their order: what stands further up is not offered again.
    const ways = new Map(controller.readonly ? [] : items.flatMap(({ result, more }) => (more > 0 ? [] : [[result, drawing(result)]])))
    return html`${this.#switches()}
      <h3 tabindex="-1">${words.say('rules', { count: broken.length })}</h3>
      ${broken.length === 0 ? html`<p class="all-met">${icon('tick')}<span>${words.say('rules-met', { count: controller.compiled.brief.rules.length })}</span></p>` : nothing}
      ${this.#ways?.standing() ?? nothing}
      <ul class="problems">${this.solved.map((result) => html`<li class="problem solved" aria-hidden="true"><span class="mark">${icon('tick')}</span><p>${messageOf(this.parts, result)}</p></li>`)}
        ${each(items, ({ key }) => key, (item) => (item.more > 0 ? this.#ways?.crowds.button(item, this.parts) : this.#problem(item.result, ways.get(item.result) ?? nothing)))}</ul>`
  }

  #problem(result: RuleResult, ways: unknown): TemplateResult {
    const { words } = this.parts
    const { severity, why, elements, section } = result
    const element = elements[0]
    const suggestion = suggestionOf(this.parts, result)
    return html`<li class="problem ${severity}"><span class="mark">${icon(severity)}</span><div>
      <p><span class="severity small">${words.say(`severity-${severity}`)}</span> <b>${messageOf(this.parts, result)}</b></p>
      ${why ? this.#why(why) : nothing}
      ${suggestion === nothing ? nothing : html`<p class="small">${suggestion}</p>`}
      ${ways}
      <div class="problem-acts">
        ${element === undefined ? nothing : html`<button class="quiet" type="button" @click=${() => this.links.goTo(element, section)}>${icon('target')}<span>${words.say('go-to', {
          element: nameIn(this.parts, element, section) })}</span></button>`}
      </div></div></li>`
  }

  /** What the rule itself knows, until more is. */
  #fixes({ fixes }: RuleResult): TemplateResult {
    const { controller, words } = this.parts
    return html`<div class="problem-acts">${fixes.map((fix) => html`<button class="outline" type="button" .tries=${fix.edit} @click=${() => applyFix(controller, fix, 'buttons')}>${fixName(this.parts, fix.edit, null)}${
      fix.breaks.length > 0 ? html` <span class="soft small">${words.say('fix-breaks', { count: fix.breaks.length })}</span>` : nothing}</button>`)}</div>`
  }

  #why({ text, link, source, who }: NonNullable<RuleResult['why']>): TemplateResult {
    const { words } = this.parts
    const origin = words.text(source) || words.text(who)
    const known = origin === 'illustrative' ? words.say('illustrative') : origin
    return html`<p class="small">${words.quoted(text)} ${link
      ? html`<a href=${link} target="_blank" rel="noopener noreferrer">${known || words.say('read-more')}</a>`
      : known ? html`<span class="soft">${words.say('source-is', { source: known })}</span>` : nothing}</p>`
  }

  #switches(): TemplateResult | typeof nothing {
    const { controller, words } = this.parts
    const options = Object.entries(controller.compiled.brief.options)
    if (options.length === 0) return nothing
    return html`<div class="switches">${options.map(([id, { label, default: usual, of }]) => {
      const now = controller.session.options[id] ?? usual
      return html`<fieldset class="choice" ?disabled=${controller.readonly}><legend>${words.text(label) || id}</legend><div class="segments">
        ${of.map((value) => html`<label><input type="radio" name=${`option-${id}`} .checked=${live(value === now)} @change=${() => controller.setOption(id, value)} /><span>${this.#value(value)}</span></label>`)}
      </div></fieldset>`
    })}</div>`
  }

  #value(value: string | number | boolean): string {
    const { words } = this.parts
    if (typeof value === 'boolean') return words.say(value ? 'yes' : 'no')
    return typeof value === 'number' ? words.number(value) : value
  }
}
