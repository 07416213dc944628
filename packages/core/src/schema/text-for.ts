/** The words for a reader. Apart from the schema of words, so that painting a picture does not load the schemas. */
import type { Text } from './text.ts'

/**
 * Picks the words for a reader: the exact locale, then its language, then the first language written.
 * @param text what the designer wrote
 * @param locale a BCP-47 tag such as `en-NZ`
 */
export function textFor(text: Text | undefined, locale: string): string {
  if (text === undefined) return ''
  if (typeof text === 'string') return text
  const language = locale.split('-')[0] ?? locale
  const near = Object.keys(text).find((tag) => tag.split('-')[0] === language)
  return text[locale] ?? text[language] ?? (near === undefined ? undefined : text[near]) ?? Object.values(text)[0] ?? ''
}
