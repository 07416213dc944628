/** What runs through two sections that follow each other, and how far it moves sideways on the way. */
import { fromTicks, rowOf, type CompiledBrief, type CompiledSection, type Layout, type Placed, type RuleResult } from '@codraft/core'

/** One thing in two sections. `by`: how far its middle moves from the one to the other, in their unit; towards the start is negative. `broken`: what a rule says of that. */
export type Run = { readonly from: Placed; readonly to: Placed; readonly by: number; readonly broken: RuleResult | null }
/** The way from a section to the next; `only`: what is in one of them alone. */
export type Way = { readonly from: CompiledSection; readonly to: CompiledSection; readonly runs: readonly Run[]; readonly only: readonly Placed[] }

/** What ways are looked for in. */
type Judged = { readonly compiled: CompiledBrief; readonly layout: Layout; readonly results: readonly RuleResult[] }

/** The ways between neighbouring rows of one unit, in order; other stages have no sideways in common. */
export function waysThrough({ compiled, layout, results }: Judged): readonly Way[] {
  return compiled.sections.slice(1).flatMap((to, index) => {
    const from = compiled.sections[index]
    if (!from || from.stage.kind !== 'row' || to.stage.kind !== 'row' || from.stage.unit !== to.stage.unit) return []
    const [here, there] = [from, to].map(({ id }) => rowOf({ compiled, layout, section: id })) as [readonly Placed[], readonly Placed[]]
    const paired = pairs(here, there)
    const met = new Set(paired.flat())
    return [{
      from, to, only: [...here, ...there].filter((one) => !met.has(one)),
      runs: paired.map(([one, other]): Run => ({
        from: one, to: other, by: Math.round((offset(other) - offset(one)) * 1e6) / 1e6,
        broken: results.find(({ type, status, section, elements }) => type === 'shift' && status === 'violated' && section === from.id && elements.includes(one.element.id)) ?? null,
      })),
    }]
  })
}

/** What has the same id is one thing; of what is left, the next of the same kind. */
function pairs(here: readonly Placed[], there: readonly Placed[]): (readonly [Placed, Placed])[] {
  const left = new Set(there)
  const found = new Map<Placed, Placed>()
  for (const alike of [(a: Placed, b: Placed) => a.element.id === b.element.id, (a: Placed, b: Placed) => a.element.kind === b.element.kind]) {
    for (const one of here) {
      const other = found.has(one) ? undefined : [...left].find((each) => alike(one, each))
      if (!other) continue
      found.set(one, other)
      left.delete(other)
    }
  }
  return here.flatMap((one) => {
    const other = found.get(one)
    return other ? [[one, other] as const] : []
  })
}

/** How far its middle is from the line that offsets count from, in the stage's unit. */
const offset = ({ start, width, section }: Placed): number => fromTicks(start - section.datum, section.per) + fromTicks(width, section.per) / 2
