/** What a figure would have to be, so that everything else could be kept. */
import type { Case } from './case.ts'
import { solve, type Row } from './program.ts'

/** Another figure for a field of a rule. */
export type Instead = { readonly rule: string; readonly field: string; readonly from: number; readonly to: number }

/** How finely figures are told: solvers count in doubles. */
const FINE = 1e6
const told = (value: number): number => Math.round(value * FINE) / FINE

/** The nearest figure of a rule with which everything else can be kept; none where it has no figure of its own, or no figure helps. */
export function insteadOf(one: Case, tag: number): Instead[] {
  const spec = one.compiled.rules.find(({ index }) => index === tag)?.spec as Readonly<Record<string, unknown>> & { readonly id: string; readonly rule: string } | undefined
  if (spec?.rule !== 'count' && spec?.rule !== 'fill') return []
  return ['min', 'max', 'equal'].flatMap((field): Instead[] => {
    const from = spec[field]
    if (typeof from !== 'number') return []
    const to = spec.rule === 'fill' && field !== 'min' ? fittingFrom(one, tag) : spec.rule === 'count' && field === 'min' ? mostOf(one, tag, from) : null
    return to === null || to === from ? [] : [{ rule: spec.id, field, from, to }]
  })
}

/** The least length of a row in which everything but the rule about its length can be kept; null where length is not what stands in the way. */
export function fittingFrom(one: Case, tag?: number): number | null {
  const fills = one.compiled.rules.filter(({ spec, index }) => spec.rule === 'fill' && one.blocking.has(index) && (tag === undefined || index === tag))
  const [fill] = fills
  if (!fill || fills.length > 1 || !isMost(fill)) return null
  const rows = one.compiled.sections.filter(({ id, stage }) => stage.kind === 'row' && (fill.spec.section === undefined || fill.spec.section === id))
  if (rows.length !== 1) return null
  const parts = one.model.parts.filter(({ section }) => section === rows[0])
  const least = solve(one.model.program((other) => one.blocking.has(other) && other !== fill.index, [], one.model.widths(parts)))
  return least.state === 'found' ? told(least.cost) : null
}

/** Whether a rule about length says how much there may be; one with no figure means the stage's length. */
const isMost = ({ spec: { min, max, equal } }: { readonly spec: Readonly<Record<string, unknown>> }): boolean => min === undefined || max !== undefined || equal !== undefined

/** As many as can be, one rule aside. */
function mostOf(one: Case, tag: number, from: number): number | null {
  for (let number = Math.ceil(from) - 1; number >= 0; number--) {
    const rows = one.model.rowsOf(tag).map((row) => eased(row, from, number))
    if (solve(one.model.program((other) => one.blocking.has(other) && other !== tag, rows)).state === 'found') return number
  }
  return null
}

/** A demand for so many, made a demand for fewer: each place asks for so many times less. */
function eased({ terms, max, tag }: Row, from: number, number: number): Row {
  return { terms, max: max < 0 ? (max * number) / from : max, tag }
}
