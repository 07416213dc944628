/** Numbers, metres and money in English, as `Intl` writes them: a browser takes long over its first formatter, and the first picture waits for it. */

/** Where metres are metres, with the country's money: its code, sign and name. Elsewhere in the world of English `Intl` is asked. */
const MONEY: Readonly<Record<string, readonly [string, string, string]>> = {
  'en-GB': ['GBP', '£', 'British pound'], 'en-NZ': ['NZD', '$', 'New Zealand dollar'], 'en-AU': ['AUD', '$', 'Australian dollar'], 'en-IE': ['EUR', '€', 'euro'],
}
/** A whole number, and what is behind its point. */
const PLAIN = /^(\d{1,15})(?:\.(\d+))?$/

/** Writes a number as `Intl.NumberFormat` does with these options; null where that is not plain, as where it is rounded, and it has to be asked. */
export function plainly(value: number, tag: string, { style, unit, unitDisplay, currency, currencyDisplay, minimumFractionDigits: least = 0, maximumFractionDigits: most = 3, ...others }: Intl.NumberFormatOptions): string | null {
  const money = MONEY[tag]
  if (money === undefined || Object.keys(others).length > 0) return null
  const isMoney = style === 'currency' && currency === money[0] && most === 0 && (currencyDisplay === 'symbol' || currencyDisplay === 'name')
  if (style !== undefined && !isMoney && (style !== 'unit' || unit !== 'meter')) return null
  const [, whole, fraction = ''] = PLAIN.exec(Object.is(value, -0) ? '-0' : String(value)) ?? []
  if (whole === undefined || fraction.length > most) return null
  const behind = fraction.padEnd(least, '0')
  const figure = `${whole.replace(/\B(?=(?:\d{3})+$)/g, ',')}${behind === '' ? '' : '.'}${behind}`
  if (isMoney) return currencyDisplay === 'symbol' ? `${money[1]}${figure}` : `${figure} ${money[2]}${figure === '1' ? '' : 's'}`
  if (style === undefined) return figure
  if (unitDisplay === 'short') return `${figure} m`
  return unitDisplay === 'long' ? `${figure} ${figure === '1' ? 'metre' : 'metres'}` : null
}
