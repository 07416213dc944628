/** How many elements a section can hold at most, by numbers alone. */
import { caseOf } from '../conflicts/case.ts'
import { PLENTY } from '../conflicts/model.ts'
import { solve } from '../conflicts/program.ts'
import type { CompiledBrief } from '../brief/compile-known.ts'
import type { OptionValues } from '../rules/scene.ts'

/** The most elements with which chosen rules can be kept; null where nothing bounds them. */
export function mostElements(compiled: CompiledBrief, section: string, { options, chosen }: { options: OptionValues; chosen(rule: number): boolean }): number | null {
  const { model } = caseOf(compiled, options)
  const here = model.parts.filter((part) => part.section.id === section)
  const bounded = { terms: model.numbers(here), max: PLENTY, tag: -1 }
  const solved = solve(model.program(chosen, [bounded], model.numbers(here, -1)))
  if (solved.state === 'none') return 0
  return solved.state === 'unknown' || -solved.cost >= PLENTY ? null : Math.round(-solved.cost)
}
