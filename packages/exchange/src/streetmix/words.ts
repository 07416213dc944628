/** Words from another program's document, made fit for a brief: bounded, normalised, without control characters. */

const CONTROLS = /[\u0000-\u001f\u007f-\u009f\u2028\u2029]+/g
const LONE_SURROGATES = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g
const BIDI_CONTROLS = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g
const MARKS = /(\p{M}{4})\p{M}+/gu

/**
 * One line of plain text, NFC, of at most `limit` UTF-16 units: controls become spaces, text-direction controls go, lone surrogates
 * become U+FFFD, of a heap of combining marks four stay.
 */
export function plainWords(text: string, limit = 200): string {
  const bounded = text.slice(0, limit * 20).replace(LONE_SURROGATES, '\ufffd')
  const tidy = bounded.replace(CONTROLS, ' ').replace(BIDI_CONTROLS, '').normalize('NFC').replace(MARKS, '$1').trim()
  return tidy.slice(0, limit).replace(LONE_SURROGATES, '').trim()
}

/** A text as an id: lower-case letters, digits and hyphens, at most `limit` long; empty when nothing of it can stand in one. */
export function slug(text: string, limit = 48): string {
  const letters = plainWords(text, 400).normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()
  return letters.replace(/[^a-z0-9]+/g, '-').replace(/^-+/, '').slice(0, limit).replace(/-+$/, '')
}
