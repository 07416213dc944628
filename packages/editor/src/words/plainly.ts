/** Numbers and metres in English, as `Intl` writes them: a browser takes long over its first formatter, and the first picture waits for it. */

/** Where metres are metres; elsewhere in the world of English `Intl` is asked. */
const METRES = new Set(['en-GB', 'en-NZ', 'en-AU', 'en-IE'])
/** A whole number, and what is behind its point. */
const PLAIN = /^(\d{1,15})(?:\.(\d+))?$/

/** Writes a number as `Intl.NumberFormat` does with these options; null where that is not plain, as where it is rounded, and it has to be asked. */
export function plainly(value: number, tag: string, { style, unit, unitDisplay, minimumFractionDigits: least = 0, maximumFractionDigits: most = 3, ...others }: Intl.NumberFormatOptions): string | null {
  if (!METRES.has(tag) || (style !== undefined && (style !== 'unit' || unit !== 'meter')) || Object.keys(others).length > 0) return null
  const [, whole, fraction = ''] = PLAIN.exec(Object.is(value, -0) ? '-0' : String(value)) ?? []
  if (whole === undefined || fraction.length > most) return null
  const behind = fraction.padEnd(least, '0')
  const figure = `${whole.replace(/\B(?=(?:\d{3})+$)/g, ',')}${behind === '' ? '' : '.'}${behind}`
  if (style === undefined) return figure
  if (unitDisplay === 'short') return `${figure} m`
  return unitDisplay === 'long' ? `${figure} ${figure === '1' ? 'metre' : 'metres'}` : null
}
