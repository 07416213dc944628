/** How many elements a section can hold at most, by numbers alone. */
import type { Case } from '../conflicts/case.ts'
import { PLENTY } from '../conflicts/model.ts'
import { solve, type Row } from '../conflicts/program.ts'

/** The most elements of a section with which chosen rules, and more, can be kept; null where nothing bounds them. */
export function mostElements({ model }: Case, section: string, { chosen, more = [] }: { chosen(rule: number): boolean; more?: readonly Row[] }): number | null {
  const here = model.parts.filter((part) => part.section.id === section)
  const bounded = { terms: model.numbers(here), max: PLENTY, tag: -1 }
  const solved = solve(model.program(chosen, [bounded, ...more], model.numbers(here, -1)))
  if (solved.state === 'none') return 0
  return solved.state === 'unknown' || -solved.cost >= PLENTY ? null : Math.round(-solved.cost)
}
