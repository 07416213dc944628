/** A long row for tests: forty elements whose costs, seats and shares of width are all wrong at once, so that mending it takes more steps than a search has patience for. */
import { compile, readBrief, type CompiledBrief } from '@codraft/core'

const KINDS = ['path', 'lawn', 'lane', 'trees', 'benches', 'stalls', 'racks', 'pond']
const ATTRS = ['cost', 'seats', 'shade', 'noise', 'care']

/** How much of an attribute one of a kind has. */
const valueOf = (kind: number, attr: number): number => (7 * kind * kind + 3 * kind * attr + 5 * attr + 2) % 10

/** The brief, ready. @param off by which share each sum and each ratio is wrong; beyond a half nothing mends them all */
export function crowd(off = 0.1): CompiledBrief {
  const of = Array.from({ length: 40 }, (_, index) => (index * 5) % 8)
  const elements = of.map((kind, index) => ({ id: `e${index}`, kind: KINDS[kind], width: 1 + ((index * 7) % 30) / 10 }))
  const sums = ATTRS.map((attr, number) => {
    const total = of.reduce((sum, kind) => sum + valueOf(kind, number), 0)
    return { id: `sum-${attr}`, rule: 'sum', of: attr, ...(number % 2 === 0 ? { max: Math.round(total * (1 - off)) } : { min: Math.round(total * (1 + off)) }) }
  })
  const widthOf = (kind: string | undefined): number => elements.reduce((sum, one) => sum + (one.kind === kind ? one.width : 0), 0)
  const ratios = [0, 1, 2].map((kind) => ({
    id: `ratio-${kind}`, rule: 'ratio', of: { on: KINDS[kind] }, to: { on: KINDS[7 - kind] }, max: Math.round((widthOf(KINDS[kind]) / widthOf(KINDS[7 - kind])) * (1 - 1.2 * off) * 100) / 100,
  }))
  const length = Math.round(elements.reduce((sum, { width }) => sum + width, 0))
  const read = readBrief({
    codraft: 1, id: 'crowd', revision: 1, title: 'A long row', locale: 'en', layout: { sections: [{ id: 'row', stage: { kind: 'row', length, unit: 'm', resolution: 0.01 }, elements }] },
    catalogue: { kinds: Object.fromEntries(KINDS.map((kind, row) => [kind, { label: kind, size: { width: 2 }, resize: { width: { min: 1, max: 4 } }, attrs: Object.fromEntries(ATTRS.map((attr, number) => [attr, valueOf(row, number)])) }])) },
    rules: [{ id: 'fits', rule: 'fill', max: length }, ...sums, ...ratios],
  })
  if (!read.ok) throw new Error(JSON.stringify(read.problems))
  return compile(read.value)
}
