/** A reader's words: sentences from the catalogue, and numbers, lengths and amounts as their language writes them. */
import { textFor, type Text } from '@codraft/core'
import { en, type WordKey } from './en.ts'
import { fillIn, type Values } from './message.ts'

/** Everything that is said to a person goes through this. */
export type Words = {
  readonly locale: string
  /** A sentence of the catalogue with its values filled in. */
  say(key: WordKey, values?: Values): string
  /** A designer's words in the reader's language. */
  text(text: Text | undefined): string
  /** A number, at most three decimals unless told. */
  number(value: number, decimals?: number): string
  /** A length as it is shown: `3.2 m`. */
  length(value: number, unit: string): string
  /** A length or an amount as it is spoken: `3.2 metres`, `12,000 euros`. */
  spoken(value: number, unit: string): string
  /** The number of a length as it is shown, where the unit has just been said: `3.0`. */
  figure(value: number, unit: string): string
  /** An amount with its unit: money where the unit is a currency (`NZD`), else a number and the unit. */
  amount(value: number, unit: string): string
}

/** The sentences that have come so far. What a chunk alone says comes with the chunk. */
const sentences: Partial<Record<WordKey, string>> = { ...en }

/** Adds the sentences that come with a chunk. */
export const learn = (more: Partial<Record<WordKey, string>>): void => void Object.assign(sentences, more)

/** Units of length that `Intl` knows. */
const UNITS: Readonly<Record<string, string>> = { m: 'meter', cm: 'centimeter', mm: 'millimeter', ft: 'foot', in: 'inch', km: 'kilometer' }
const isCurrency = (unit: string): boolean => /^[A-Z]{3}$/.test(unit)

/** The words of a language. Until a language has a catalogue, its numbers are its own and its sentences English. */
export function openWords(locale: string): Words {
  const format = formatter(locale)
  const number = (value: number, decimals = 3): string => format({ maximumFractionDigits: decimals })(value)
  const figure = (value: number, unit: string): string => format({ minimumFractionDigits: unit === 'm' ? 1 : 0, maximumFractionDigits: 3 })(value)
  const withUnit = (value: number, unit: string, unitDisplay: 'short' | 'long'): string => {
    if (unit === '') return number(value)
    const known = UNITS[unit]
    if (known === undefined) return `${number(value)}\u00a0${unit}`
    if (unitDisplay === 'long') return format({ style: 'unit', unit: known, unitDisplay, maximumFractionDigits: 3 })(value)
    return format({ style: 'unit', unit: known, unitDisplay, minimumFractionDigits: unit === 'm' ? 1 : 0, maximumFractionDigits: 3 })(value).replace(' ', '\u00a0')
  }
  const money = (value: number, currency: string, currencyDisplay: 'symbol' | 'name'): string =>
    format({ style: 'currency', currency, currencyDisplay, maximumFractionDigits: 0 })(value)
  return {
    locale, number, figure,
    say: (key, values = {}) => fillIn(sentences[key] ?? '', values, locale),
    text: (text) => textFor(text, locale),
    length: (value, unit) => withUnit(value, unit, 'short'),
    spoken: (value, unit) => (isCurrency(unit) ? money(value, unit, 'name') : withUnit(value, unit, 'long')),
    amount: (value, unit) => (isCurrency(unit) ? money(value, unit, 'symbol') : withUnit(value, unit, 'short')),
  }
}

/** Formatters are dear to make: each way of writing numbers is made once. English without a country is written as our sentences are: metres. */
function formatter(locale: string): (options: Intl.NumberFormatOptions) => (value: number) => string {
  const made = new Map<string, Intl.NumberFormat>()
  const tag = locale === 'en' ? 'en-GB' : locale
  return (options) => {
    const key = JSON.stringify(options)
    let known = made.get(key)
    if (!known) made.set(key, (known = new Intl.NumberFormat(tag, options)))
    const { format } = known
    return (value) => format(value === 0 ? 0 : value)
  }
}
