/** Cuts an expression into its smallest parts. */
import { trouble, type Trouble } from './trouble.ts'

/** A smallest part. A text is without its quotes. */
export type Token = { readonly sort: 'number' | 'text' | 'word' | 'mark' | 'end'; readonly text: string; readonly at: number }

/** Digits that a number may have: as many as every decimal keeps. */
const DIGITS = 15
const MARKS = /(?:<=|>=|==|!=|[-+*/()[\],.<>=])/y
const WORD = /[A-Za-z_][A-Za-z0-9_]*/y
const NUMBER = /\d+(?:\.\d+)?/y
const TEXT = /'([^'\n\r]*)'|"([^"\n\r]*)"/y
const SPACE = /[ \t\n\r]+/y

/** What people write from habit, and how it is written here. The longer first. */
const ELSEWHERE: readonly (readonly [string, string])[] = [
  ['&&', 'Write "and".'], ['||', 'Write "or".'], ['===', 'Write "=".'], ['!==', 'Write "!=".'], ['<>', 'Write "!=".'], ['=>', 'Write ">=".'], ['=<', 'Write "<=".'],
  ['**', 'There are no powers; multiply instead.'], ['^', 'There are no powers; multiply instead.'], ['%', 'Write 0.6 for 60 %.'], ['!', 'Write "not", or "!=" between two values.'],
  ['≤', 'Write "<=".'], ['≥', 'Write ">=".'], ['≠', 'Write "!=".'], ['×', 'Write "*".'], ['·', 'Write "*".'], ['÷', 'Write "/".'], ['−', 'Write "-".'], ['–', 'Write "-".'],
  ['‘', "Write '."], ['’', "Write '."], ['“', 'Write ".'], ['”', 'Write ".'], ['`', "Write '."], [';', 'An expression is one question; join two with "and".'],
]

/** The parts of a text, the last one its end; or the first thing in it that belongs to no part. */
export function tokensOf(text: string): readonly Token[] | Trouble {
  const tokens: Token[] = []
  let at = 0
  const taken = (pattern: RegExp): RegExpExecArray | null => {
    pattern.lastIndex = at
    return pattern.exec(text)
  }
  const add = (sort: Token['sort'], found: RegExpExecArray | null, value?: string): boolean => {
    if (found === null) return false
    tokens.push({ sort, text: value ?? found[0], at })
    at += found[0].length
    return true
  }
  for (;;) {
    at += taken(SPACE)?.[0].length ?? 0
    if (at >= text.length) return [...tokens, { sort: 'end', text: '', at: text.length }]
    const strange = strangeAt(text, at)
    if (strange) return strange
    const quoted = taken(TEXT)
    if (!(add('number', taken(NUMBER)) || add('word', taken(WORD)) || add('text', quoted, quoted?.[1] ?? quoted?.[2] ?? '') || add('mark', taken(MARKS)))) return unknownAt(text, at)
  }
}

/** What looks like a part and is none. */
function strangeAt(text: string, at: number): Trouble | null {
  const say = trouble(text, at, 'expression-unreadable')
  const habit = ELSEWHERE.find(([found]) => text.startsWith(found, at) && !(found === '!' && text[at + 1] === '='))
  if (habit) return say(`"${habit[0]}"`, 'an expression does not have it', ` ${habit[1]}`)
  NUMBER.lastIndex = at
  const number = NUMBER.exec(text)?.[0]
  if (number === undefined) return null
  const tail = /[A-Za-z_]\w*|\.\d+|\./y
  tail.lastIndex = at + number.length
  const rest = tail.exec(text)?.[0]
  if (rest !== undefined) {
    const wanted = /^e\d*$/i.test(rest) ? 'a number written out is wanted' : 'a number alone is wanted, without a unit and with at most one dot'
    return say(`"${number}${rest}"`, wanted)
  }
  const [whole = '', part = ''] = number.split('.')
  const digits = whole.replace(/^0+/, '').length + part.length
  return digits > DIGITS ? say(`a number of ${digits} digits`, `at most ${DIGITS} are wanted`) : null
}

function unknownAt(text: string, at: number): Trouble {
  const say = trouble(text, at, 'expression-unreadable')
  const sign = String.fromCodePoint(text.codePointAt(at) ?? 0xfffd)
  if (sign === "'" || sign === '"') return say('a text without an end', `${sign} is wanted after it, on the same line`)
  return say(/[\p{Cc}\p{Cf}\p{Cs}\p{Z}]/u.test(sign) ? `the sign U+${sign.codePointAt(0)?.toString(16).toUpperCase().padStart(4, '0') ?? ''}` : `"${sign}"`, 'letters, digits, quotes and + - * / ( ) < <= > >= = != are wanted')
}
