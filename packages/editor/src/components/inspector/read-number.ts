/** Reads a number as people type it in their language: with a comma or a point, with their own digits, with or without a unit behind it. */

/** The number, or null when there is none or more than one. */
export function readNumber(text: string, locale: string): number | null {
  const parts = new Intl.NumberFormat(locale).formatToParts(1234567.8)
  const decimal = parts.find(({ type }) => type === 'decimal')?.value ?? '.'
  const group = parts.find(({ type }) => type === 'group')?.value ?? ','
  const digits = [...new Intl.NumberFormat(locale, { useGrouping: false }).format(9876543210)].reverse()
  const plain = [...text.trim()].map((sign) => (digits.includes(sign) ? String(digits.indexOf(sign)) : eastern(sign))).join('')
  const [, number] = /^([\d.,\s\u00a0\u202f’']+)\s*[\p{L}²]*\.?$/u.exec(plain.replaceAll('\u066b', '.')) ?? []
  if (number === undefined) return null
  const bare = number.replace(/[\s\u00a0\u202f’']/g, '')
  const marks = bare.replace(/\d/g, '')
  // One mark is the decimal mark whichever it is: nobody types 1,800 metres of footpath.
  const written = marks.length > 1 ? bare.replaceAll(group, '').replace(decimal, '.') : bare.replace(',', '.')
  const value = /^(\d+\.?\d*|\.\d+)$/.test(written) ? Number(written) : NaN
  return Number.isFinite(value) ? value : null
}

/** Arabic-Indic and Persian digits are typed wherever Arabic is, whichever digits the locale writes. */
const eastern = (sign: string): string => (/[\u0660-\u0669\u06f0-\u06f9]/.test(sign) ? String(sign.charCodeAt(0) & 15) : sign)
