import { html, nothing, type TemplateResult } from 'lit'
import { state } from 'lit/decorators.js'
import type { Happening } from '../../session/happening.ts'
import { enCards } from '../../words/en-cards.ts'
import { learn } from '../../words/index.ts'
import { icon, type IconName } from '../icons.ts'
import { Parted } from '../parted.ts'
import { isBroken } from '../phrases.ts'
import { cardsStyles } from './cards.styles.ts'
import { foldIn, FOLDS } from './fold.ts'
import { cardsIn, namesOf, turnOf, type Card, type Said } from './turns.ts'

learn(enCards)

/** How many of those that wait have a line. */
const LINES = 2
const ICONS: Readonly<Record<string, IconName>> = { block: 'block', warn: 'warn', advise: 'advise', spare: 'plus', step: 'tick', question: 'note' }

/**
 * One card at a time under the picture of a phone, each of the others a line that opens it. A card that is too long for its place is folded
 * until somebody wants to read it. So nothing of the picture is covered. It looks at the cards that stand there, whoever made them.
 */
export class CodraftCards extends Parted {
  protected override readonly own = [cardsStyles]

  @state() private cards: readonly Card[] = []
  @state() private shown: Card['key'] | null = null
  @state() private isFolded = false
  @state() private isUnfolded = false
  #said: Said = new Map()
  #chosen: Card['key'] | null = null
  readonly #changes = new MutationObserver(() => this.#arrange())
  readonly #sizes = new ResizeObserver(() => this.#fit())
  /** Whether cards take turns in a room of this size, and are folded: asked with each new size only, as the browser styles the whole page to tell. */
  #takesTurns = false
  #folds = false

  override connectedCallback(): void {
    super.connectedCallback()
    const below = this.parentElement
    if (!below) return
    this.#changes.observe(below, { childList: true, characterData: true, subtree: true })
    this.#sizes.observe(below)
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback()
    this.#changes.disconnect()
    this.#sizes.disconnect()
  }

  /** Whoever goes on with the design has read it; whoever selects what is marked asks what is wrong with it. */
  protected override heed({ type }: Happening): void {
    if (type !== 'committed' && type !== 'selected') return
    const { verdict, selected } = this.parts.controller
    if (type === 'selected') this.#chosen = verdict.results.some((result) => isBroken(result) && result.elements[0] === selected) ? 'problem' : null
    this.isUnfolded = false
    this.#arrange()
  }

  #fit(): void {
    const styles = getComputedStyle(this)
    this.#takesTurns = styles.display !== 'none'
    this.#folds = styles.getPropertyValue('--folds') === '1'
    this.#arrange()
  }

  #arrange(): void {
    const below = this.parentElement
    if (!below || !this.isConnected || !this.#takesTurns) return
    const cards = cardsIn(below).filter(({ node }) => !this.contains(node))
    const shown = turnOf(cards, this.#chosen, this.#said)
    if (shown !== this.shown) this.isUnfolded = false
    if (shown !== this.#chosen) this.#chosen = null
    this.shown = shown
    this.#said = new Map(cards.map(({ key, says }) => [key, says]))
    if (namesOf(cards) !== namesOf(this.cards)) this.cards = cards
    this.#show(below, cards)
  }

  /** Those that wait are taken away, and the one that is shown is folded as far as it has to be. */
  #show(below: HTMLElement, cards: readonly Card[]): void {
    const shown = cards.find(({ key }) => key === this.shown) ?? null
    for (const { node } of cards) {
      const holder = [...below.children].find((child) => child.contains(node))
      const waits = node !== shown?.node
      node.toggleAttribute('data-waits', waits)
      if (holder && holder !== node) holder.toggleAttribute('data-waits', shown === null || !holder.contains(shown.node))
    }
    const folds = shown !== null && this.#folds
    this.isFolded = folds && foldIn(below, shown.node, this.isUnfolded)
    if (!folds) for (const name of FOLDS) below.removeAttribute(name)
  }

  #unfold(is: boolean): void {
    if (is === this.isUnfolded) return
    this.isUnfolded = is
    this.#arrange()
  }

  #choose(card: Card): void {
    this.#chosen = card.key
    this.#arrange()
    this.links.announce(card.node.textContent.replace(/\s+/g, ' ').trim())
  }

  protected override render(): TemplateResult | typeof nothing {
    if (this.cards.length === 0) return nothing
    const { words } = this.parts
    const waiting = this.cards.filter(({ key }) => key !== this.shown).slice(0, LINES)
    const fold = this.isFolded || this.isUnfolded
      ? html`<button class="card-fold" type="button" aria-expanded=${this.isUnfolded} aria-label=${words.say(this.isUnfolded ? 'cards-fold' : 'cards-unfold')} @click=${() => this.#unfold(!this.isUnfolded)}>${icon(this.isUnfolded ? 'down' : 'up')}</button>`
      : nothing
    return html`${fold}${waiting.length === 0 ? nothing : html`<div class="card-lines" role="group" aria-label=${words.say('cards')}>${waiting.map((card) => this.#line(card))}</div>`}`
  }

  #line(card: Card): TemplateResult {
    const { words } = this.parts
    const what = card.key === 'problem' ? words.say(`severity-${card.tone as 'block' | 'warn' | 'advise'}`) : card.key === 'question' ? words.say('asking') : card.name
    return html`<button class="card-line ${card.tone}" type="button" aria-label=${words.say('cards-show', { what })} @click=${() => this.#choose(card)}>${icon(ICONS[card.tone] ?? 'advise')}<span>${what}</span></button>`
  }
}
