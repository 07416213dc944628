/** Which parts a row would be made of, by numbers alone: how many of each there have to be, and the layout that gets there with the fewest that change. */
import { caseOf } from '../conflicts/case.ts'
import type { Part } from '../conflicts/parts.ts'
import { isLocked } from '../arrangements/index.ts'
import type { Task } from '../repair/sketch.ts'
import { fromTicks, toTicks } from '../schema/lengths.ts'
import type { Element, Layout, Section } from '../schema/layout.ts'
import { newId } from './layouts.ts'
import { choicesOf } from './parts.ts'
import type { Demand, LinearModel, Solver, Variable, Watch } from './solver.ts'

/** What is asked: rules that must hold, by their index. */
export type Asked = { readonly holds: (rule: number) => boolean; readonly solver: Solver; readonly watch: Watch }

/** The layout with as many of each part as rules ask for: some become others, some go, some come behind; null where numbers cannot be found, or need not be others. */
export async function madeOfOthers({ compiled, layout, options = {}, used }: Task, { holds, solver, watch }: Asked): Promise<Layout | null> {
  const { model } = caseOf(compiled, options)
  const here = (part: Part): readonly Element[] => (layout.sections.find(({ id }) => id === part.section.id)?.elements ?? []).filter((element) => isPart(element, part))
  const isPart = ({ kind, choices }: Element, part: Part): boolean => {
    const made = choicesOf(kind, choices, compiled)
    return kind === part.kind && Object.entries(part.choices).every(([name, option]) => made[name] === option)
  }
  const { rows, whole, variables } = model.program(holds)
  const all: Variable[] = Array.from({ length: variables }, (_, index) => ({ min: 0, max: Infinity, whole: whole.includes(index), cost: 0 }))
  // What weighs widths against each other is asked a little more strictly, so that whole ticks will do.
  const ticks = new Map(model.parts.map((part) => [model.width(part), (here(part).length + 1) / part.section.per]))
  const demands: Demand[] = rows.map(({ terms, max }) => {
    const weighed = [...terms].filter(([variable]) => ticks.has(variable))
    return { terms, min: -Infinity, max: weighed.length < 2 ? max : max - weighed.reduce((sum, [variable, factor]) => sum + Math.abs(factor) * (ticks.get(variable) ?? 0), 0) }
  })
  /** That something costs as much as it is off from what it is now. */
  const priced = (variable: number, now: number, cost: number): void => {
    const more = all.push({ min: 0, max: Infinity, whole: false, cost }, { min: 0, max: Infinity, whole: false, cost }) - 2
    demands.push({ terms: new Map([[variable, 1], [more, -1], [more + 1, 1]]), min: now, max: now })
  }
  for (const part of model.parts) {
    const standing = here(part)
    priced(model.number(part), standing.length, part.section.length / part.section.per / 20)
    priced(model.width(part), standing.reduce((sum, { width = 0 }) => sum + width, 0), 1)
  }
  const answer = await solver({ variables: all, demands } satisfies LinearModel, watch)
  if (answer.state !== 'found') return null
  const changes = model.parts.map((part): Change => ({ part, standing: here(part), wanted: Math.round(answer.values[model.number(part)] ?? 0) }))
  if (changes.every(({ standing, wanted }) => standing.length === wanted)) return null
  const taken = new Set(used)
  return { sections: layout.sections.map((section) => remade(section, changes.filter(({ part }) => part.section.id === section.id), { compiled, options, taken })) }
}

type Change = { readonly part: Part; readonly standing: readonly Element[]; readonly wanted: number }
type Making = Pick<Task, 'compiled' | 'options'> & { readonly taken: Set<string> }

/** The narrowest of those that are too many become what is lacking, or go; what is lacking still comes behind. */
function remade({ id, elements }: Section, changes: readonly Change[], { compiled, options, taken }: Making): Section {
  const ground = { compiled, options, section: id }
  const mayGo = ({ id: name }: Element): boolean => isLocked(ground, name, 'exists') === null && isLocked(ground, name, 'kind') === null
  const spare = changes.flatMap(({ standing, wanted }) => standing.filter(mayGo).toSorted((one, other) => (one.width ?? 0) - (other.width ?? 0)).slice(0, Math.max(0, standing.length - wanted)))
  const lacking = changes.flatMap(({ part, standing, wanted }) => Array.from({ length: Math.max(0, wanted - standing.length) }, () => part))
  const instead = new Map(spare.map((element, index) => [element, lacking[index]] as const))
  return {
    id,
    elements: [
      ...elements.flatMap((element): Element[] => {
        const part = instead.get(element)
        return part ? [asPart(part, element.id)] : instead.has(element) ? [] : [element]
      }),
      ...lacking.slice(spare.length).map((part) => asPart(part, newId(part.kind, taken))),
    ],
  }
}

/** A new one of a part, as wide as its kind is by itself. */
function asPart({ kind, choices, shape: { size, resize }, section: { per } }: Part, id: string): Element {
  const ticks = Math.max(1, toTicks(size.width ?? resize?.width?.min ?? 1, per))
  return { id, kind, width: fromTicks(ticks, per), ...(Object.keys(choices).length > 0 && { choices }) }
}
