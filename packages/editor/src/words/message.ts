/** Messages in the ICU form, the part of it that we write: `{name}`, `{n, plural, one {…} other {# …}}`, `{x, select, a {…} other {…}}`. */

/** Values of a message's placeholders. */
export type Values = Readonly<Record<string, string | number>>
type Piece = string | { readonly name: string; readonly form: 'value' | 'plural' | 'select'; readonly cases: ReadonlyMap<string, readonly Piece[]> } | '#'

const read = new Map<string, readonly Piece[]>()

/** Fills a message in. A placeholder without a value is left visible as `{name}`, never as "undefined" or "NaN". */
export function fillIn(message: string, values: Values, locale: string): string {
  let pieces = read.get(message)
  if (!pieces) read.set(message, (pieces = parse(message)))
  return write(pieces, { values, locale, count: null })
}

function write(pieces: readonly Piece[], given: { values: Values; locale: string; count: number | null }): string {
  return pieces.map((piece) => writePiece(piece, given)).join('')
}

function writePiece(piece: Piece, given: { values: Values; locale: string; count: number | null }): string {
  if (piece === '#') return given.count === null ? '#' : new Intl.NumberFormat(given.locale).format(given.count)
  if (typeof piece === 'string') return piece
  const value = given.values[piece.name]
  if (value === undefined) return `{${piece.name}}`
  if (piece.form === 'value') return typeof value === 'number' ? new Intl.NumberFormat(given.locale).format(value) : value
  const count = piece.form === 'plural' ? Number(value) : given.count
  const word = piece.form === 'plural' ? new Intl.PluralRules(given.locale).select(Number(value)) : String(value)
  const chosen = piece.cases.get(`=${value}`) ?? piece.cases.get(word) ?? piece.cases.get('other') ?? []
  return write(chosen, { ...given, count })
}

function parse(message: string): readonly Piece[] {
  let at = 0
  const sequence = (nested: boolean): Piece[] => {
    const pieces: Piece[] = []
    let text = ''
    const flush = (): void => void (text !== '' && pieces.push(text), (text = ''))
    for (; at < message.length && !(nested && message[at] === '}'); ) {
      const letter = message[at++]
      if (letter === '{') flush(), pieces.push(placeholder())
      else if (letter === '#' && nested) flush(), pieces.push('#')
      else text += letter
    }
    flush()
    return pieces
  }
  const placeholder = (): Piece => {
    const [, name = '', form] = /^\s*(\w+)\s*(?:,\s*(plural|select)\s*,)?/.exec(message.slice(at)) ?? []
    at += (/^\s*\w+\s*(?:,\s*(?:plural|select)\s*,)?/.exec(message.slice(at))?.[0] ?? '').length
    const cases = new Map<string, readonly Piece[]>()
    for (let match = /^\s*([=\w]+)\s*\{/.exec(message.slice(at)); match; match = /^\s*([=\w]+)\s*\{/.exec(message.slice(at))) {
      at += match[0].length
      cases.set(match[1] ?? '', sequence(true))
      at++
    }
    at = Math.max(at, message.indexOf('}', at)) + 1
    return { name, form: form === 'plural' || form === 'select' ? form : 'value', cases }
  }
  return sequence(false)
}
