/** The pseudo-locale `en-XA`: English with accents and two fifths longer, so that what is not translated and what does not fit are both seen. */
import type { Catalogue } from './catalogue.ts'

const ACCENTED: Readonly<Record<string, string>> = { a: 'á', e: 'ê', i: 'ï', o: 'ö', u: 'ü', y: 'ý', A: 'Å', E: 'É', I: 'Î', O: 'Ø', U: 'Û', c: 'ç', n: 'ñ', s: 'š' }
const LONGER = 1.4

/** Bends the words of a message, not its placeholders: text stands at even depths of braces, arguments at odd ones. */
export function bend(message: string): string {
  let depth = 0
  return message.replace(/[{}]|[^{}]+/g, (piece) => {
    if (piece === '{') depth++
    else if (piece === '}') depth--
    return piece.length > 1 || /\p{L}/u.test(piece) ? (depth % 2 === 0 ? piece.replace(/\p{L}+/gu, bendWord) : piece) : piece
  })
}

/** Every vowel twice, then thrice, until the word is long enough; a word without any has its last letter again. */
function bendWord(word: string): string {
  let missing = Math.ceil(word.length * LONGER) - word.length
  let vowels = word.replace(/[^aeiouy]/gi, '').length || 1
  const none = !/[aeiouy]/i.test(word)
  const extra = [...word].map((letter, index) => {
    const grows = none ? index === word.length - 1 : /[aeiouy]/i.test(letter)
    const more = grows ? Math.ceil(missing / vowels--) : 0
    missing -= more
    return (ACCENTED[letter] ?? letter) + (ACCENTED[letter.toLowerCase()] ?? letter.toLowerCase()).repeat(more)
  })
  return extra.join('')
}

/** The catalogue: English, bent. */
export const catalogue: Catalogue = { language: 'en', sentences: {}, rules: {}, bend }
