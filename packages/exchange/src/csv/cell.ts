/** One cell of a CSV file: RFC 4180, and never a formula. */

/** What a cell holds: words, a number, or nothing. */
export type Cell = string | number | null

/**
 * Signs with which spreadsheet programs take a text for a formula, their full-width and small twins, and the controls that could put
 * such a sign at the start of a cell; also when only blanks or invisible signs stand before them.
 */
const FORMULA = /^(?:[\t\r\n\0]|[\s\u00ad\u200b-\u200f\u2060\ufeff]*[=+\-@\uff1d\uff0b\uff0d\uff20\ufe66\ufe62\ufe63\ufe6b])/u
const CONTROLS = /[\0-\u0008\u000b\u000c\u000e-\u001f\u007f]/g
const LONE_SURROGATES = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g

/**
 * Writes a cell. A number stays a number, -5 too. A text that a spreadsheet could take for a formula gets a leading apostrophe; lone
 * surrogates become U+FFFD, control characters other than line breaks and tabs go.
 */
export function csvCell(cell: Cell): string {
  if (cell === null || cell === '') return ''
  if (typeof cell === 'number') return Number.isFinite(cell) ? String(cell === 0 ? 0 : cell) : ''
  const harmless = FORMULA.test(cell) ? `'${cell}` : cell
  const text = harmless.replace(CONTROLS, '').replace(LONE_SURROGATES, '\ufffd')
  return `"${text.replaceAll('"', '""')}"`
}

/** Writes one record with its line break. */
export const csvRow = (cells: readonly Cell[]): string => `${cells.map(csvCell).join(',')}\r\n`
