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
  /** A length as it is spoken: `3.2 metres`. */
  spoken(value: number, unit: string): string
  /** An amount with its unit: money where the unit is a currency (`NZD`), else a number and the unit. */
  amount(value: number, unit: string): string
}

/** Units of length that `Intl` knows. */
const UNITS: Readonly<Record<string, string>> = { m: 'meter', cm: 'centimeter', mm: 'millimeter', ft: 'foot', in: 'inch', km: 'kilometer' }

/** The words of a language. Until a language has a catalogue, its numbers are its own and its sentences English. */
export function openWords(locale: string): Words {
  const number = (value: number, decimals = 3): string => new Intl.NumberFormat(locale, { maximumFractionDigits: decimals }).format(value)
  const withUnit = (value: number, unit: string, unitDisplay: 'short' | 'long'): string => {
    const known = UNITS[unit]
    if (known === undefined) return unit === '' ? number(value) : `${number(value)}\u00a0${unit}`
    const decimals = Math.max(1, decimalsOf(value))
    const text = new Intl.NumberFormat(locale, { style: 'unit', unit: known, unitDisplay, minimumFractionDigits: unit === 'm' && unitDisplay === 'short' ? Math.min(decimals, 3) : 0, maximumFractionDigits: 3 }).format(value)
    return unitDisplay === 'short' ? text.replace(' ', '\u00a0') : text
  }
  return {
    locale,
    say: (key, values = {}) => fillIn(en[key], values, locale),
    text: (text) => textFor(text, locale),
    number,
    length: (value, unit) => withUnit(value, unit, 'short'),
    spoken: (value, unit) => withUnit(value, unit, 'long'),
    amount: (value, unit) =>
      /^[A-Z]{3}$/.test(unit)
        ? new Intl.NumberFormat(locale, { style: 'currency', currency: unit, maximumFractionDigits: 0 }).format(value)
        : withUnit(value, unit, 'short'),
  }
}

const decimalsOf = (value: number): number => (String(value).split('.')[1] ?? '').length
