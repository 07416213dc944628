import { html, nothing, type PropertyValues, type TemplateResult } from 'lit'
import { state } from 'lit/decorators.js'
import type { Happening } from '../../session/happening.ts'
import { readMeters, signed, type Reading } from '../../session/meters.ts'
import { isCurrency } from '../../words/index.ts'
import { Parted } from '../parted.ts'

/** How long a change of an amount stays beside its meter, in milliseconds. */
const BADGE_MS = 2000

/**
 * How much of the width, the budget and other sums is used, all the time, also during a drag.
 *
 * @cssprop [--codraft-meter] - the filled part of a bar
 */
export class CodraftMeters extends Parted {
  #timer: ReturnType<typeof setTimeout> | undefined
  #kept: readonly Reading[] = []

  /** Whether only the room for money is there: a browser takes long to write the first amount, and the picture comes before it. */
  @state() private blank = false
  @state() private badges: ReadonlyMap<string, number> = new Map()

  override hold(): void {
    this.blank = true
  }

  /** The first formatter has a task of its own. */
  override fill(): void {
    if (!this.blank) return
    const money = this.#kept.find(({ unit }) => isCurrency(unit))
    if (money) this.parts.words.amount(0, money.unit)
    setTimeout(() => (this.blank = false))
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback()
    clearTimeout(this.#timer)
  }

  protected override heed(happening: Happening): void {
    if (happening.type === 'previewed' && this.parts.controller.triesOrder) return
    if (happening.type === 'previewed') return this.updateSoon()
    if (happening.type === 'selected') return
    const { session } = this.parts.controller
    const now = readMeters(session, session.layout)
    const changed = now.flatMap(({ id, kind, value }) => {
      const before = this.#kept.find((one) => one.id === id)?.value ?? value
      return kind === 'amount' && value !== before ? [[id, value - before] as const] : []
    })
    this.#kept = now
    if (happening.type !== 'opened' && changed.length > 0) this.#showBadges(new Map(changed))
    this.requestUpdate()
  }

  #showBadges(badges: ReadonlyMap<string, number>): void {
    clearTimeout(this.#timer)
    this.badges = badges
    this.#timer = setTimeout(() => (this.badges = new Map()), BADGE_MS)
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed)
    if (changed.has('parts')) this.#kept = readMeters(this.parts.controller.session, this.parts.controller.session.layout)
  }

  protected override updated(): void {
    this.classList.toggle('all-bars', !this.querySelector('p'))
    for (const bar of this.querySelectorAll<HTMLElement>('.bar')) {
      const [value = 0, max = 1] = [Number(bar.dataset['value']), Number(bar.dataset['max'])]
      const most = Math.max(value, max, Number.MIN_VALUE)
      bar.style.setProperty('--used', String(Math.min(value, max) / most))
    }
  }

  protected override render(): TemplateResult {
    const { session } = this.parts.controller
    return html`${readMeters(session, session.visible).map((reading) => this.#meter(reading))}`
  }

  #meter(reading: Reading): TemplateResult {
    const { words } = this.parts
    const { id, value, max, unit, over, kind } = reading
    const label = words.text(reading.label) || (kind === 'length' ? words.say('meter-width') : id)
    const blank = this.blank && isCurrency(unit)
    const shown = (amount: number): string => (kind === 'length' ? words.length(amount, unit) : blank ? `$${words.number(amount, 0)}` : words.amount(amount, unit))
    const badge = this.badges.get(id)
    const delta = badge === undefined ? nothing : html`<span class="delta figure ${badge > 0 ? 'up' : 'down'}" aria-hidden="true">${signed(words.told(-Math.abs(badge), unit), badge)}</span>`
    if (max === null) return html`<p class="meter"><span>${label}</span><strong class="figure ${blank ? 'blank' : ''}"><bdi>${shown(value)}</bdi>${delta}</strong></p>`
    const figures = over > 0 ? words.say('meter-over', { over: shown(over) }) : words.say('meter-of', { value: kind === 'length' ? words.figure(value, unit) : shown(value), max: shown(max) })
    return html`<div class="meter ${over > 0 ? 'over' : ''}">
      <span aria-hidden="true">${label}</span>
      <div class="track"><div class="bar" role="meter" aria-label=${label} aria-valuemin="0" aria-valuemax=${max} aria-valuenow=${Math.min(value, max)} aria-valuetext=${blank ? nothing : this.#spoken(reading)}
        data-value=${value} data-max=${max}><i></i></div>${delta}</div>
      <strong class="figure ${blank ? 'blank' : ''}" aria-hidden="true"><bdi>${figures}</bdi></strong>
    </div>`
  }

  #spoken({ value, max, over, spare, unit }: Reading): string {
    const { words } = this.parts
    const values = { value: words.told(value, unit), max: words.spoken(max ?? 0, unit), over: words.spoken(over, unit), spare: words.spoken(spare, unit) }
    return words.say(over > 0 ? 'meter-spoken-over' : spare > 0 ? 'meter-spoken-spare' : 'meter-spoken-full', values)
  }
}
