/** A reader's words: sentences from the catalogue, and numbers, lengths and amounts as their language writes them. */
import { textFor, type Text } from '@codraft/core'
import type { Catalogue } from './catalogue.ts'
import { en, type WordKey } from './en.ts'
import { fillIn, isolated, type Values } from './message.ts'
import { plainly } from './plainly.ts'
import { tongueOf, type Tongue } from './tongue.ts'
import type { Shown } from './units.ts'

/** Everything that is said to a person goes through this. */
export type Words = Pick<Tongue, 'locale' | 'language' | 'direction'> & {
  /** A sentence of the catalogue with its values filled in. */
  say(key: WordKey, values?: Values): string
  /** A designer's words in the reader's language. */
  text(text: Text | undefined): string
  /** The same where it stands by itself: in a page that runs the other way it keeps its own order. */
  quoted(text: Text | undefined): string
  /** What a rule says, its placeholders not filled: the designer's words, or the rule's own in the reader's language. */
  rule(message: Text): Text
  /** Something that is put into a sentence which is not of the catalogue. */
  isolated(text: string): string
  /** A number, at most three decimals unless told. */
  number(value: number, decimals?: number): string
  /** A length as it is shown: `3.2 m`. */
  length(value: number, unit: string): string
  /** A length or an amount as it is spoken: `3.2 metres`, `12,000 euros`. */
  spoken(value: number, unit: string): string
  /** The number of a length as it is shown, where the unit has just been said: `3.0`. */
  figure(value: number, unit: string): string
  /** The number of a length as it is spoken, where the unit follows later: `3`. */
  told(value: number, unit: string): string
  /** An amount with its unit: money where the unit is a currency (`NZD`), else a number and the unit. */
  amount(value: number, unit: string): string
  /** A unit by itself: `m`, or spoken `metres`. */
  unit(unit: string, style: 'short' | 'long'): string
  /** A length that was read in the unit that is shown, in the brief's own. */
  kept(shown: number, unit: string): number
  /** The round length nearest a step, in the brief's own unit; undefined where the brief's own units are shown. */
  roundly: ((step: number, unit: string) => number) | undefined
  /** Several things in one phrase. */
  list(items: readonly string[], type: 'conjunction' | 'disjunction' | 'unit'): string
  /** A day before today, by its name where it has one: `yesterday`. */
  ago(days: number): string
  /** A moment, in milliseconds of the epoch. */
  date(at: number, options: Intl.DateTimeFormatOptions): string
}

/** The sentences that have come so far. What a chunk alone says comes with the chunk. */
const sentences: Partial<Record<WordKey, string>> = { ...en }

/** Adds the sentences that come with a chunk. */
export const learn = (more: Partial<Record<WordKey, string>>): void => void Object.assign(sentences, more)

/** Units that `Intl` knows. */
const UNITS: Readonly<Record<string, string>> = { m: 'meter', cm: 'centimeter', mm: 'millimeter', ft: 'foot', in: 'inch', km: 'kilometer', mi: 'mile', '°': 'degree' }

/** Whether a unit is money. */
export const isCurrency = (unit: string): boolean => /^[A-Z]{3}$/.test(unit)

/** What a reader's words are opened with: a language that was loaded, and units other than the brief's. */
export type Opened = { readonly catalogue?: Catalogue; shown?(unit: string): Shown | undefined }

/** The words of a language. Without its catalogue the sentences are English, the figures its own. */
export function openWords(locale: string, { catalogue, shown }: Opened = {}): Words {
  const tongue = tongueOf(locale, catalogue?.language)
  const format = formatter(tongue)
  const bend = catalogue?.bend ?? ((sentence: string) => sentence)
  const number = (value: number, decimals = 3): string => format({ maximumFractionDigits: decimals }).format(value)
  /** The value in the unit that is shown, and how it is written. */
  const seen = (value: number, unit: string): { value: number; unit: string; digits: Digits } => {
    const other = shown?.(unit)
    const is = other?.unit ?? unit
    return {
      value: other ? value / other.per : value, unit: is,
      digits: { minimumFractionDigits: is === 'm' || is === 'ft' ? 1 : 0, maximumFractionDigits: other?.decimals ?? 3 },
    }
  }
  const measured = (given: number, of: string, unitDisplay: 'short' | 'long'): string => {
    const { value, unit, digits } = seen(given, of)
    if (unit === '') return number(value)
    const known = UNITS[unit]
    const { maximumFractionDigits } = digits
    if (unitDisplay === 'short' && unit === '°') return `${number(value)}°`
    if (known === undefined) return `${number(value, maximumFractionDigits)}\u00a0${unit}`
    if (unitDisplay === 'long') return format({ style: 'unit', unit: known, unitDisplay, maximumFractionDigits }).format(value)
    return format({ style: 'unit', unit: known, unitDisplay, ...digits }).format(value).replace(' ', '\u00a0')
  }
  const money = (value: number, currency: string, currencyDisplay: 'symbol' | 'name'): string =>
    // In a line from right to left, `NZ$` would fall apart.
    format({ style: 'currency', currency, currencyDisplay, maximumFractionDigits: 0 }).format(value).replace(/\p{Lu}+\$/u, tongue.direction === 'rtl' ? '\u200e$&\u200e' : '$&')
  return {
    ...tongue, number,
    say: (key, values = {}) => fillIn(catalogue?.sentences[key] ?? bend(sentences[key] ?? ''), values, tongue),
    text: (text) => textFor(text, tongue.locale),
    quoted: (text) => isolated(textFor(text, tongue.locale), tongue),
    rule: (message) => (typeof message === 'string' ? (catalogue?.rules[message] ?? message) : message),
    isolated: (text) => isolated(text, tongue),
    length: (value, unit) => measured(value, unit, 'short'),
    spoken: (value, unit) => (isCurrency(unit) ? money(value, unit, 'name') : measured(value, unit, 'long')),
    figure: (given, unit) => {
      const { value, digits } = seen(given, unit)
      return format(digits).format(value)
    },
    told: (given, unit) => {
      const { value, digits } = seen(given, unit)
      return number(value, digits.maximumFractionDigits)
    },
    amount: (value, unit) => (isCurrency(unit) ? money(value, unit, 'symbol') : measured(value, unit, 'short')),
    unit: (of, unitDisplay) => {
      const { unit } = seen(0, of)
      const known = UNITS[unit]
      return known === undefined ? unit : (format({ style: 'unit', unit: known, unitDisplay }).formatToParts(100).find(({ type }) => type === 'unit')?.value ?? unit)
    },
    kept: (value, unit) => value * (shown?.(unit)?.per ?? 1),
    roundly: shown && ((step, unit) => shown(unit)?.round(step) ?? step),
    list: (items, type) => new Intl.ListFormat([...tongue.tags], { type }).format(items),
    ago: (days) => new Intl.RelativeTimeFormat([...tongue.tags], { numeric: 'auto' }).format(-days, 'day'),
    date: (at, options) => new Intl.DateTimeFormat([...tongue.tags], options).format(at),
  }
}

type Digits = { readonly minimumFractionDigits: number; readonly maximumFractionDigits: number }
type Format = { format(value: number): string; formatToParts(value: number): Intl.NumberFormatPart[] }

/** More numbers than this are written anew. */
const MOST_WRITTEN = 300

/** Formatters are dear to make: each way of writing numbers is made once, and so is what it wrote: the same widths come again and again. Nothing is ever −0. */
function formatter({ tags }: Tongue): (options: Intl.NumberFormatOptions) => Format {
  const made = new Map<string, Format>()
  return (options) => {
    const key = JSON.stringify(options)
    let known = made.get(key)
    if (!known) {
      let slow: Intl.NumberFormat | undefined
      const format = (): Intl.NumberFormat => (slow ??= new Intl.NumberFormat([...tags], options))
      const written = new Map<number, string>()
      const write = (given: number): string => {
        const value = given === 0 ? 0 : given
        const text = plainly(value, tags[0] ?? '', options) ?? format().format(value)
        if (written.size >= MOST_WRITTEN) written.clear()
        written.set(value, text)
        return text
      }
      made.set(key, (known = { format: (value) => written.get(value) ?? write(value), formatToParts: (value) => format().formatToParts(value) }))
    }
    return known
  }
}
