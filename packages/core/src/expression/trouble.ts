/** Problems of an expression: what was found, where, and what is wanted. */
import type { Problem } from '../errors.ts'

/** A problem with its place in the text, in UTF-16 units from its start. */
export type Trouble = Problem & { readonly at: number }

/** What is around the place on either side, in an excerpt. */
const AROUND = 24

/** The text around a place, a caret before it: `0.6 * ‸summ('width')`. One line, without control characters. */
export function excerpt(text: string, at: number): string {
  const [from, to] = [Math.max(0, at - AROUND), Math.min(text.length, at + AROUND)]
  const shown = (part: string): string => part.replace(/[\p{Cc}\p{Cf}\p{Cs}\p{Z}]+/gu, ' ')
  return `${from > 0 ? '…' : ''}${shown(text.slice(from, at))}‸${shown(text.slice(at, to))}${to < text.length ? '…' : ''}`
}

/** Where in words: `at character 7 (0.6 * ‸summ('width'))`. */
export const placeOf = (text: string, at: number): string => `at character ${at + 1} (${excerpt(text, at)})`

/** A problem in one sentence: what was found, where, and what is wanted, with a hint after it. */
export function trouble(text: string, at: number, code: string): (found: string, wanted: string, hint?: string) => Trouble {
  return (found, wanted, hint = '') => ({ path: [], code, at, message: `Found ${found} ${placeOf(text, at)}; ${wanted}.${hint}` })
}
