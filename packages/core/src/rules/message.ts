/** Fills what a rule says with the figures it found. */
import { textFor } from '../schema/text-for.ts'
import type { Text } from '../schema/text.ts'
import type { RuleResult } from './result.ts'

/** How a page writes figures and names in its reader's language. */
export type MessageWords = {
  /** A BCP-47 tag. */
  readonly locale: string
  /** A figure with its unit, or without one where the unit is empty. */
  amount(value: number, unit: string, result: RuleResult): string
  /** The name of an element, or of an anchor of a plan (`placeName`). */
  element(id: string, section: string | null): string
  /** The names of kinds of which one is enough. */
  kinds(ids: readonly string[]): string
}

/**
 * A sentence for people. Placeholders that have nothing to say here (`{other}` of a rule about one element) become a dash; other words in
 * braces stay as they are. Plain text: whatever shows it must not take it for markup.
 * @param message the designer's words, or `result.message`
 */
export function fillMessage(message: Text, result: RuleResult, words: MessageWords): string {
  const amount = (value: number | null): string => (value === null ? NOTHING : words.amount(value, result.unit, result))
  const element = (id: string | undefined): string => (id === undefined ? NOTHING : words.element(id, result.section))
  return textFor(message, words.locale).replace(/\{(actual|limit|excess|element|other|count)\}/g, (_, name: string) => {
    switch (name) {
      case 'actual': return amount(result.actual)
      case 'limit': return amount(result.limit)
      case 'excess': return amount(result.excess)
      case 'element': return element(result.elements[0])
      case 'other': return result.wanted ? words.kinds(result.wanted) : element(result.elements[1])
      default: return words.amount(result.elements.length, '', result)
    }
  })
}

const NOTHING = '–'
