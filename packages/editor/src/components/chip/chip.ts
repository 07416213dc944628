import type { RuleResult, Session } from '@codraft/core'
import { html, nothing, type PropertyValues, type TemplateResult } from 'lit'
import { property, state } from 'lit/decorators.js'
import type { Happening } from '../../session/happening.ts'
import { CROWD } from '../../session/readable.ts'
import { inSpareTime } from '../../session/spare-time.ts'
import { applyFix } from '../../session/verbs.ts'
import { goOn } from '../go-on.ts'
import { icon } from '../icons.ts'
import { Parted } from '../parted.ts'
import { fixName, isBroken, messageOf, nameIn, suggestionOf } from '../phrases.ts'
import type { OfferedWay } from '../ports.ts'
import { spareOf, spareSteps, type Spare, type Taker } from './spare.ts'

/** How many takers stand beside the sentence before "More". */
const FEW = 2
const WEIGHTS = { block: 0, warn: 1, advise: 2 } as const
/** What was worked out for a session. */
type Spared = Pick<Session, 'layout' | 'options' | 'selection'> & { spare: Spare | null }

/**
 * One card under the stage: what a rule says of the selected element or said last, with the button that mends it; and the spare-room card, which
 * gives what is left, or takes what is missing, in one tap.
 */
export class CodraftChip extends Parted {
  /** Whether only room to spare is told of: problems stand elsewhere. */
  @property({ attribute: false }) spareOnly = false

  @state() private open = false
  #latest: string | null = null
  /** What a drag was last drawn with. */
  #tried: RuleResult | null | undefined
  #spared: Spared | null = null
  #still: typeof import('./still-able.ts').stillAble | null = null
  #known: ReadonlySet<string> = new Set()
  /** Whether it stands there from the beginning, or a hand carries something, or has just let go: that fades in no more, as each frame of it would cost as much again. */
  #atOnce = true

  protected override heed(happening: Happening): void {
    const { type } = happening
    if (type !== 'judged') this.#atOnce = type === 'committed' ? happening.door === 'pointer' : type === 'previewed' && !this.parts.controller.isTrial
    if (type === 'previewed') return this.updateSoon()
    if (type === 'selected') this.open = false
    else this.#findLatest()
    this.requestUpdate()
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed)
    if (changed.has('parts')) this.#known = new Set(this.parts.controller.verdict.results.filter(isBroken).map(({ place }) => place))
  }

  /** A drag that changes nothing that is said here leaves it as it is. */
  protected override shouldUpdate(changed: PropertyValues): boolean {
    if (!super.shouldUpdate(changed)) return false
    const tried = this.parts.controller.session.preview === null ? undefined : this.#shown()
    const same = tried !== undefined && tried === this.#tried && changed.size === 0
    this.#tried = tried
    return !same
  }

  #findLatest(): void {
    const broken = this.parts.controller.verdict.results.filter(isBroken)
    const fresh = broken.filter(({ place }) => !this.#known.has(place)).sort(byWeight)[0]
    this.#known = new Set(broken.map(({ place }) => place))
    if (fresh) this.#latest = fresh.place
  }

  /** The result to show: of the selected element, else the latest, else the heaviest. */
  #shown(): RuleResult | null {
    const { controller } = this.parts
    const { selected, session } = controller
    const trying = session.preview !== null && !controller.isTrial
    const broken = (trying ? controller.live : controller.verdict).results.filter(isBroken).sort(byWeight)
    const own = broken.find(({ elements, section }) => selected !== null && elements[0] === selected && (section ?? controller.section) === controller.section)
    if (own || trying) return own ?? null
    return broken.find(({ place }) => place === this.#latest) ?? broken.find(({ severity }) => severity !== 'advise') ?? null
  }

  /** Worked out once for what is kept and selected: a drag comes by the kept layout again and again. */
  #spareNow(): Spare | null {
    const { layout, options, selection } = this.parts.controller.session
    const known = this.#spared
    if (known?.layout === layout && known.options === options && known.selection === selection) return known.spare
    const { controller, view } = this.parts
    if (view.keptRow.length <= CROWD) return (this.#spared = { layout, options, selection, spare: spareOf(controller) }).spare
    const steps = spareSteps(controller)
    const first = steps.next().value
    // Who was asked before stays in the meantime: buttons that vanish under the hand serve nobody.
    const spare = first && known?.spare?.way === first.way ? { ...first, takers: this.#still?.(controller, known.spare.takers) ?? [] } : first
    const spared = (this.#spared = { layout, options, selection, spare })
    if (spared.spare) inSpareTime(this, () => void this.#prepared().then(() => this.#askAround(spared, steps)))
    return spared.spare
  }

  /** What says at once after the next edit who can still help. */
  #prepared(): Promise<void> {
    return this.#still ? Promise.resolve() : import('./still-able.ts').then((one) => void (this.#still = one.stillAble), () => undefined)
  }

  /** Who in a crowd could help: each trial judges all of it, so they are asked one by one when nobody waits, unless another edit comes first. */
  #askAround(spared: Spared, steps: ReturnType<typeof spareSteps>): void {
    if (spared !== this.#spared) return
    const { done, value } = steps.next()
    if (!done) return inSpareTime(this, () => this.#askAround(spared, steps))
    spared.spare = value
    this.requestUpdate()
  }

  protected override render(): TemplateResult | typeof nothing {
    const { controller } = this.parts
    const result = this.#shown()
    const spare = controller.readonly || (controller.session.preview !== null && !controller.isTrial) ? null : this.#spareNow()
    const over = spare?.way === 'take' && (this.spareOnly || result?.severity !== 'block' || result.type === 'fill')
    return html`${result && !over ? this.#problem(result) : nothing}
      ${spare && (over || spare.way === 'give') ? this.#spare(spare, (over && controller.verdict.results.find((one) => one.type === 'fill' && isBroken(one))) || null) : nothing}`
  }

  #problem(result: RuleResult): TemplateResult {
    const { words, controller } = this.parts
    const element = result.elements[0] ?? null
    const idle = !controller.readonly && (controller.session.preview === null || controller.isTrial)
    const ways: readonly OfferedWay[] = !idle ? [] : (this.links.waysOf?.(result) ?? result.fixes)
    const [fix] = ways
    const why = words.quoted(result.why?.text)
    return html`<div class="chip ${result.severity} ${this.#atOnce ? 'at-once' : ''}">
      <span class="mark">${icon(result.severity)}</span>
      <p><span class="unseen">${words.say(`severity-${result.severity}`)}: </span><b>${messageOf(this.parts, result)}</b>${why ? html`<span class="why"> ${why}</span>` : nothing}${suggestionOf(this.parts, result)}</p>
      ${fix ? html`<div class="mends"><button class="mend" type="button" .tries=${fix.edit} @click=${(event: Event) => (applyFix(controller, fix, 'buttons'), goOn(this, event, element))}><span>${fix.name ?? fixName(this.parts, fix.edit, element)}</span></button>
        ${ways.length > 1 ? html`<button class="quiet" type="button" @click=${() => this.links.openRules()}>${words.say('more')}</button>` : nothing}</div>` : nothing}
    </div>`
  }

  #spare(spare: Spare, result: RuleResult | null): TemplateResult {
    const { words } = this.parts
    const amount = words.length(spare.amount, spare.unit)
    const shown = this.open ? spare.takers : spare.takers.slice(0, FEW)
    return html`<div class="chip spare ${spare.way} ${result?.severity ?? ''} ${this.#atOnce ? 'at-once' : ''}" role="group" aria-label=${words.say('spare-group')}>
      ${spare.way === 'take' ? html`<span class="mark">${icon(result?.severity ?? 'warn')}</span>` : nothing}
      <p><b>${words.say(spare.way === 'give' ? 'spare-room' : 'too-much', { amount })}</b>
        ${spare.takers.length > 0 ? html`<span class="ask">${words.say(spare.way === 'give' ? 'give-to' : 'take-from')}</span>` : nothing}</p>
      <div class="takers ${this.open ? 'all' : ''}">${shown.map((taker) => this.#taker(taker, spare))}
        ${spare.takers.length > FEW ? html`<button class="quiet" type="button" aria-expanded=${this.open} @click=${() => (this.open = !this.open)}>${words.say(this.open ? 'fewer' : 'more')}</button>` : nothing}
      </div>
    </div>`
  }

  #taker({ id, edit, amount, width }: Taker, { way, unit, amount: all }: Spare): TemplateResult {
    const { controller, words } = this.parts
    const name = nameIn(this.parts, id, null)
    const values = { element: name, amount: words.length(amount, unit), width: words.length(width, unit) }
    return html`<button class="taker outline" type="button" .tries=${edit} title=${words.say(way === 'give' ? 'give-this' : 'take-this', values)}
      @click=${(event: Event) => (controller.commit(edit, { cause: 'fix', door: 'buttons', element: id }), goOn(this, event, id))}>${name}${amount < all ? html` <span class="small soft">${values.amount}</span>` : nothing}</button>`
  }
}

const byWeight = (a: RuleResult, b: RuleResult): number => WEIGHTS[a.severity] - WEIGHTS[b.severity]
