/** Long rows under many sums and ratios at once: more steps from lawful than a search has patience for. */
import { compile } from '../brief/compile.ts'
import type { CompiledBrief } from '../brief/compile-known.ts'
import { readBrief } from '../brief/read.ts'
import type { Element } from '../schema/layout.ts'

/** How many elements there are, and by how much every sum is off. */
export type Crowd = { readonly elements: number; readonly off: number; readonly seed: number }

const KINDS = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h']
const PER_ELEMENT = ['cost', 'seats', 'shade', 'noise']
const PER_WIDTH = ['care', 'light']

/** A brief whose starting row breaks six sums and four ratios by the same share. */
export function crowd({ elements: many, off, seed }: Crowd): CompiledBrief {
  const random = drawn(seed)
  const values = KINDS.map(() => [...PER_ELEMENT, ...PER_WIDTH].map(() => random(10)))
  const elements = Array.from({ length: many }, (_, index): Element => ({ id: `x${index}`, kind: KINDS[Math.floor(random(8) * random(8) / 8)] ?? 'a', width: 1 + random(31) / 10 }))
  const widthOf = (kind?: string): number => elements.reduce((sum, one) => sum + (kind === undefined || one.kind === kind ? one.width ?? 0 : 0), 0)
  const sums = [...PER_ELEMENT, ...PER_WIDTH].map((attr, index) => {
    const total = elements.reduce((sum, { kind, width = 0 }) => sum + (values[KINDS.indexOf(kind)]?.[index] ?? 0) * (index < PER_ELEMENT.length ? 1 : width), 0)
    return { id: `sum-${attr}`, rule: 'sum', of: attr, ...(random(2) === 0 ? { min: Math.round(total * (1 + off)) } : { max: Math.round(total * (1 - off)) }) }
  })
  const ratios = [0, 1, 2, 3].map((index) => {
    const [one, other] = [KINDS[index] ?? '', KINDS[7 - index] ?? '']
    return { id: `ratio-${index}`, rule: 'ratio', of: { on: one }, to: { on: other }, max: Math.round((widthOf(one) / Math.max(1, widthOf(other))) * (1 - 1.5 * off) * 100) / 100 }
  })
  const length = Math.round(widthOf())
  const attrsOf = (row: number): Record<string, unknown> => {
    const value = (index: number): number => values[row]?.[index] ?? 0
    return Object.fromEntries<unknown>([...PER_ELEMENT, ...PER_WIDTH].map((attr, index) => [attr, index < PER_ELEMENT.length ? value(index) : { value: value(index), per: 'width' }]))
  }
  const kinds = Object.fromEntries(KINDS.map((kind, row) => [kind, { label: kind.toUpperCase(), size: { width: 2 }, resize: { width: { min: 1, max: 4 } }, attrs: attrsOf(row) }]))
  const read = readBrief({
    codraft: 1, id: 'crowd', revision: 1, title: 'A crowd', layout: { sections: [{ id: 'main', stage: { kind: 'row', length, unit: 'm', resolution: 0.01 }, elements }] },
    catalogue: { kinds, attributes: Object.fromEntries([...PER_ELEMENT, ...PER_WIDTH].map((attr) => [attr, { decimals: 0 }])) }, rules: [{ id: 'fits', rule: 'fill', max: length }, ...sums, ...ratios],
  })
  if (!read.ok) throw new Error(JSON.stringify(read.problems))
  return compile(read.value)
}

/** Whole numbers below a bound, the same for the same seed. */
function drawn(seed: number): (below: number) => number {
  let state = seed
  return (below) => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648
    return Math.floor((state / 2_147_483_648) * below)
  }
}
