import type { Element } from '@codraft/core'
import { bounds, costs, narrowest } from './cross-sections.ts'

// What a good programmer would write for these six rules and no others: one pass, figures in whole millimetres, a record per violation.

/** A violation with the figures that its reason needs. */
export type Found = { readonly rule: string; readonly elements: readonly string[]; readonly actual: number | null; readonly limit: number | null; readonly message: string }

const minima: Readonly<Record<string, number>> = Object.fromEntries(Object.entries(narrowest).map(([kind, min]) => [kind, Math.round(min * 1000)]))
const prices: Readonly<Record<string, number>> = costs

/** Every violation of a street. */
export function checkByHand(elements: readonly Element[], length: number = bounds.length, cost: number = bounds.cost): Found[] {
  const found: Found[] = []
  const last = elements.length - 1
  let [total, buses, spent] = [0, 0, 0]
  let before: Element | null = null
  for (let index = 0; index <= last; index++) {
    const element = elements[index]
    if (!element) continue
    const { kind } = element
    const width = Math.round((element.width ?? 0) * 1000)
    total += width
    spent += prices[kind] ?? 0
    if (kind === 'bus') buses += 1
    const min = minima[kind] ?? 0
    if (width < min) found.push({ rule: `limits:${kind}`, elements: [element.id], actual: width / 1000, limit: min / 1000, message: 'It is {actual}; at least {limit} is needed.' })
    if (kind === 'sidewalk' && index > 0 && index < last) found.push({ rule: 'edges', elements: [element.id], actual: null, limit: null, message: 'Sidewalks belong next to the buildings.' })
    if (before && ((kind === 'parking' && before.kind === 'bike') || (kind === 'bike' && before.kind === 'parking'))) {
      found.push({ rule: 'doors', elements: kind === 'bike' ? [element.id, before.id] : [before.id, element.id], actual: null, limit: null, message: 'Car doors open into the cycle lane.' })
    }
    before = element
  }
  const room = Math.round(length * 1000)
  if (total > room) found.push({ rule: 'fits', elements: past(elements, room), actual: total / 1000, limit: length, message: 'It is {excess} too wide.' })
  if (buses > bounds.buses) {
    found.push({ rule: 'buses', elements: elements.filter(({ kind }) => kind === 'bus').map(({ id }) => id), actual: buses, limit: bounds.buses, message: 'There are {actual} bus lanes; {limit} are enough.' })
  }
  if (spent > cost) found.push({ rule: 'budget', elements: [], actual: spent, limit: cost, message: 'This costs {actual}; there is {limit}.' })
  return found
}

function past(elements: readonly Element[], room: number): string[] {
  let end = 0
  return elements.filter(({ width }) => (end += Math.round((width ?? 0) * 1000)) > room).map(({ id }) => id)
}

/** The same rules kept up to date while widths change: only whether any is broken, as fast as it can be. */
export function followByHand(elements: Element[], length: number, cost: number): (index: number, width: number) => boolean {
  const widths = elements.map(({ width }) => Math.round((width ?? 0) * 1000))
  const mins = elements.map(({ kind }) => minima[kind] ?? 0)
  const room = Math.round(length * 1000)
  const rest = checkByHand(elements, length, cost).filter(({ rule }) => rule !== 'fits' && !rule.startsWith('limits:')).length
  let total = widths.reduce((sum, width) => sum + width, 0)
  let narrow = widths.filter((width, index) => width < (mins[index] ?? 0)).length
  return (index, to) => {
    const [was, is, min] = [widths[index] ?? 0, Math.round(to * 1000), mins[index] ?? 0]
    total += is - was
    narrow += Number(is < min) - Number(was < min)
    widths[index] = is
    return total > room || narrow > 0 || rest > 0
  }
}

/** A violation in one word, so that two checkers can be compared. */
export const placeOf = ({ rule, elements, actual, limit }: Pick<Found, 'rule' | 'elements' | 'actual' | 'limit'>): string => [rule, ...elements, actual, limit].join(' ')

