/** Messages in the ICU form, the part of it that we write: `{name}`, `{n, plural, one {…} other {# …}}`, `{x, select, a {…} other {…}}`. */
import { plainly } from './plainly.ts'
import type { Tongue } from './tongue.ts'

/** Values of a message's placeholders. */
export type Values = Readonly<Record<string, string | number>>
type Form = 'value' | 'plural' | 'select'
type Piece = string | { readonly name: string; readonly form: Form; readonly cases: ReadonlyMap<string, readonly Piece[]> } | typeof COUNT
type Given = { readonly values: Values; readonly tongue: Tongue; readonly count: number | null }

/** The `#` of a plural: its number. */
const COUNT = Symbol('#')
const read = new Map<string, readonly Piece[]>()

/** Fills a message in. A placeholder without a value is left visible as `{name}`, never as "undefined" or "NaN". */
export function fillIn(message: string, values: Values, tongue: Tongue): string {
  let pieces = read.get(message)
  if (!pieces) read.set(message, (pieces = new Reader(message).sequence(false)))
  return write(pieces, { values, tongue, count: null })
}

function write(pieces: readonly Piece[], given: Given): string {
  return pieces.map((piece) => (typeof piece === 'string' ? piece : writePiece(piece, given))).join('')
}

function writePiece(piece: Exclude<Piece, string>, given: Given): string {
  const formats = formatsOf(given.tongue)
  if (piece === COUNT) return given.count === null ? '#' : formats.number(given.count)
  const value = Object.hasOwn(given.values, piece.name) ? given.values[piece.name] : undefined
  if (value === undefined || (typeof value === 'number' && !Number.isFinite(value))) return `{${piece.name}}`
  if (piece.form === 'value') return typeof value === 'number' ? formats.number(value) : isolated(value, given.tongue)
  const count = piece.form === 'plural' ? Number(value) : null
  const { cases } = piece
  const meant = count === null ? cases.get(String(value)) : (cases.get(`=${value}`) ?? cases.get(formats.plural.select(count)))
  return write(meant ?? cases.get('other') ?? [], count === null ? given : { ...given, count })
}

/** In a line that runs from right to left, what is put in keeps its own order and leaves that of the line alone. */
export const isolated = (text: string, { direction }: Tongue): string => (direction === 'rtl' && text !== '' ? `\u2068${text}\u2069` : text)

type Formats = { number(value: number): string; readonly plural: Intl.PluralRules }
const made = new WeakMap<Tongue, Formats>()

/** Figures are the reader's, plurals those of the language that the sentence is in. Dear to make: each is made when a sentence asks for it. */
function formatsOf(tongue: Tongue): Formats {
  let known = made.get(tongue)
  if (known) return known
  const { tags, language } = tongue
  let [number, plural]: [Intl.NumberFormat | null, Intl.PluralRules | null] = [null, null]
  known = {
    number: (value) => plainly(value, tags[0] ?? '', {}) ?? (number ??= new Intl.NumberFormat([...tags])).format(value),
    get plural() {
      return (plural ??= new Intl.PluralRules([language, 'en']))
    },
  }
  made.set(tongue, known)
  return known
}

/** Reads a message once, from its first letter to its last; what is malformed is kept as text or left out, and never throws. */
class Reader {
  readonly #message: string
  #at = 0

  constructor(message: string) {
    this.#message = message
  }

  sequence(nested: boolean): Piece[] {
    const pieces: Piece[] = []
    let text = ''
    const keep = (piece: Piece): void => {
      if (text !== '') pieces.push(text)
      text = ''
      pieces.push(piece)
    }
    while (this.#at < this.#message.length && !(nested && this.#message[this.#at] === '}')) {
      const letter = this.#message[this.#at++]
      if (letter === '{') keep(this.#placeholder())
      else if (letter === '#' && nested) keep(COUNT)
      else text += letter
    }
    if (text !== '') pieces.push(text)
    return pieces
  }

  #placeholder(): Piece {
    const [, name = '', form] = this.#take(/\s*(\w*)\s*(?:,\s*(plural|select)\s*,)?/y) ?? []
    const cases = new Map<string, readonly Piece[]>()
    for (let match = this.#take(/\s*([=\w]+)\s*\{/y); match; match = this.#take(/\s*([=\w]+)\s*\{/y)) {
      cases.set(match[1] ?? '', this.sequence(true))
      this.#at++
    }
    const end = this.#message.indexOf('}', this.#at)
    this.#at = end < 0 ? this.#message.length : end + 1
    return { name, form: form === 'plural' || form === 'select' ? form : 'value', cases }
  }

  #take(pattern: RegExp): RegExpExecArray | null {
    pattern.lastIndex = this.#at
    const match = pattern.exec(this.#message)
    if (match) this.#at += match[0].length
    return match
  }
}
