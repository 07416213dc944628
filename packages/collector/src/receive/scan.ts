/** A look at JSON's bytes before anything parses them: a document too deep or too wide never becomes a value. */
import type { Problem } from '@codraft/core'

/** The most that a document may hold; the same names as core's caps. */
export type ScanCaps = { readonly depth: number; readonly keys: number; readonly items: number; readonly text: number }

/** One container that is open at the byte being read. */
type Open = { readonly list: boolean; count: number; key: readonly [number, number] | null }

const QUOTE = 0x22
const BACKSLASH = 0x5c
const COMMA = 0x2c
const COLON = 0x3a
const [LIST, LIST_END, FIELDS, FIELDS_END] = [0x5b, 0x5d, 0x7b, 0x7d]
const LETTER_U = 0x75

/**
 * Finds the first place where a document is over a cap, in one pass and with memory for its depth only. Says nothing about whether it is
 * JSON at all: `JSON.parse` does.
 */
export function scan(bytes: Uint8Array, caps: ScanCaps): Problem | null {
  const open: Open[] = []
  let text: readonly [number, number] = [0, 0]
  for (let at = 0; at < bytes.length; at++) {
    const byte = bytes[at] ?? 0
    const inside = open[open.length - 1]
    if (byte === QUOTE) {
      const { end, units } = endOfText(bytes, at)
      if (units > caps.text) return over(bytes, open, 'text-too-long', `Found a text of more than ${caps.text} characters; at most ${caps.text} are wanted.`)
      text = [at, end]
      at = end
    } else if (byte === LIST || byte === FIELDS) {
      if (open.length >= caps.depth) return over(bytes, open, 'too-deep', `The document is nested more than ${caps.depth} deep.`)
      open.push({ list: byte === LIST, count: 0, key: null })
    } else if (byte === LIST_END || byte === FIELDS_END) open.pop()
    else if (byte === COLON && inside && !inside.list) inside.key = text
    else if (byte === COMMA && inside) {
      inside.count++
      const most = inside.list ? caps.items : caps.keys
      if (inside.count >= most) return over(bytes, open.slice(0, -1), 'too-many', `Found more than ${most} entries; at most ${most} are wanted.`)
    }
  }
  return null
}

/** Where a text ends (its closing quote, or the last byte), and how many UTF-16 units it holds. */
function endOfText(bytes: Uint8Array, start: number): { readonly end: number; readonly units: number } {
  let units = 0
  let at = start + 1
  for (; at < bytes.length && bytes[at] !== QUOTE; at++) {
    const byte = bytes[at] ?? 0
    if (byte === BACKSLASH) at += bytes[at + 1] === LETTER_U ? 5 : 1
    // Continuation bytes belong to the character before; four-byte characters are two units.
    if (byte < 0x80 || byte >= 0xc0) units += byte >= 0xf0 ? 2 : 1
  }
  return { end: at, units }
}

function over(bytes: Uint8Array, open: readonly Open[], code: string, message: string): Problem {
  const decoder = new TextDecoder()
  const path = open.map(({ list, count, key }) => (list ? count : key ? decoder.decode(bytes.subarray(key[0] + 1, key[1])) : ''))
  return { path, code, message }
}
