/** Which cards stand under the picture, and whose turn it is. */

/** A card: what it is, what it looks like, and what it says. */
export type Card = {
  readonly key: 'problem' | 'spare' | 'step' | 'question'
  /** Its colour and shape: a severity, or what it is. */
  readonly tone: string
  /** Its line, while another is shown. */
  readonly name: string
  /** What is new about it when it changes. */
  readonly says: string
  readonly node: Element
}

/** What each card last said. */
export type Said = ReadonlyMap<Card['key'], string>

const SEVERITIES = ['block', 'warn', 'advise']

/** The cards in a place, whose turn comes first before the others: what may not be sent, a question, a step, room to spare, what is only to be minded. */
export function cardsIn(place: Element): Card[] {
  const found: (Card | null)[] = [
    problem(place.querySelector('.chip:not(.spare)')),
    question(place.querySelector('.asking-line')),
    step(place.querySelector('.steps')),
    spare(place.querySelector('.chip.spare')),
  ]
  return found.filter((card) => card !== null).sort((one, other) => rank(one) - rank(other))
}

/** Whose turn it is: the one that somebody has chosen, until one that comes before it says something new; else the first. */
export function turnOf(cards: readonly Card[], chosen: Card['key'] | null, said: Said): Card['key'] | null {
  const at = cards.findIndex(({ key }) => key === chosen)
  const isNew = cards.slice(0, Math.max(at, 0)).some(({ key, says }) => says !== said.get(key))
  return at < 0 || isNew ? (cards[0]?.key ?? null) : chosen
}

/** What is shown of cards while they wait: as long as it is the same, nothing is to be drawn again. */
export const namesOf = (cards: readonly Card[]): string => cards.map(({ key, tone, name }) => `${key} ${tone} ${name}`).join()

const textOf = (node: Element | null | undefined): string => (node?.textContent ?? '').replace(/[\n\t ]+/g, ' ').trim()

function rank({ key, tone }: Card): number {
  if (tone === 'block') return 0
  return ['question', 'step', 'spare', 'problem'].indexOf(key) + 1
}

function problem(node: Element | null): Card | null {
  const tone = SEVERITIES.find((one) => node?.classList.contains(one)) ?? 'advise'
  return node && { key: 'problem', tone, name: tone, says: textOf(node.querySelector('b')), node }
}

function spare(node: Element | null): Card | null {
  if (!node) return null
  const isMissing = node.classList.contains('take')
  return { key: 'spare', tone: isMissing ? 'block' : 'spare', name: textOf(node.querySelector('b')).replace(/\.$/, ''), says: isMissing ? 'take' : 'give', node }
}

function step(node: Element | null): Card | null {
  return node && { key: 'step', tone: 'step', name: textOf(node.querySelector('.step-at') ?? node.querySelector('p')), says: textOf(node.querySelector('p')), node }
}

function question(node: Element | null): Card | null {
  return node && { key: 'question', tone: 'question', name: '', says: textOf(node.querySelector('span')), node }
}
