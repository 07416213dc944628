/** What writers of documents often write instead of what is wanted, and how to write it. */
import { SELECTOR_WORD } from './rule.ts'
import { UNITS, type Unit } from './units.ts'

/** What a selector may be. */
export const SELECTOR_WANTED = 'a kind ("bench"), a tag ("#seat"), an element ("@b1"), "*" for everything, fields ({"kind": "bench"}), or a list of these, is wanted'

/** A number in quotes, with a unit or a per cent sign behind it. */
const FIGURE = /^\s*(-?\d+(?:[.,]\d+)?)\s*([^\d.,\s].*)?$/

/** How a number is written that came as a text; nothing where it is none. */
export function numberFor(found: unknown): string {
  const [, figure, unit = ''] = (typeof found === 'string' && FIGURE.exec(found)) || []
  if (figure === undefined) return ''
  const value = Number(figure.replace(',', '.'))
  if (unit.trim() === '%') return ` Write ${Math.round(value * 1e4) / 1e6}, without quotes.`
  return ` Write ${value}, without quotes${unit === '' ? '' : ' and without a unit'}.`
}

/** How a selector is written that came in other words: `kind: bench`, `tag=seat`, `bench, tree`. */
export function selectorFor(found: unknown): string {
  if (typeof found !== 'string') return ''
  const [, of, name = ''] = /^\s*(kind|tag|id|element)\s*[:=]\s*["']?([\w.-]+)["']?\s*$/.exec(found) ?? []
  if (of !== undefined) return ` Write "${of === 'kind' ? '' : of === 'tag' ? '#' : '@'}${name}".`
  const parts = found.split(/\s*(?:,|\||\bor\b|\band\b)\s*/)
  return parts.length > 1 && parts.every((part) => SELECTOR_WORD.test(part)) ? ` Write [${parts.map((part) => `"${part}"`).join(', ')}].` : ''
}

/** An id that may be written instead of one with other signs in it. */
export function idFor(found: unknown): string {
  const id = typeof found === 'string' ? found.trim().replaceAll(/[^A-Za-z0-9_.-]+/g, '-').replaceAll(/^[-.]+|-+$/g, '') : ''
  return id === '' ? '' : ` Write "${id.toLowerCase()}".`
}

/** How something is written as fields that came as a single value. */
export function fieldsFor(found: unknown, name: unknown): string {
  if (name === 'size' && typeof found === 'number') return ` Write {"width": ${found}}.`
  return (name === 'of' || name === 'to') && typeof found === 'string' && SELECTOR_WORD.test(found) ? ` Write {"on": "${found}"}.` : ''
}

/** How a rule without its kind is mended. @param rule what stands there */
export const ruleFor = (rule: unknown): string =>
  typeof rule === 'object' && rule !== null && 'type' in rule ? ' The kind of a rule stands in "rule", not in "type".' : ' Name the kind of rule, such as "size" or "count".'

/** What belongs under another field than the one it was written under. */
export const insideFor = (key: string, under: unknown): string =>
  under === 'resize' && ['min', 'max', 'step'].includes(key) ? ` Width and depth have bounds of their own: {"width": {"${key}": …}}.` : ''

/** How units are spelled out, in one or many, and written in capitals. */
const SPELLED: Readonly<Record<string, Unit>> = {
  metre: 'm', meter: 'm', centimetre: 'cm', centimeter: 'cm', millimetre: 'mm', millimeter: 'mm', kilometre: 'km', kilometer: 'km', foot: 'ft', feet: 'ft', inch: 'in', inche: 'in',
}

/** How a unit is written that was spelled out; nothing where it is none. */
export function unitFor(found: unknown): string {
  const word = typeof found === 'string' ? found.trim().toLowerCase() : ''
  const unit = UNITS.find((one) => one === word) ?? SPELLED[word.replace(/s$/, '')]
  return unit === undefined ? '' : ` Write "${unit}".`
}
