/** What runs through two sections that follow each other, and how far it moves sideways on the way. */
import { fromTicks, sceneOf, swings, type CompiledBrief, type CompiledSection, type Layout, type OptionValues, type Placed, type RuleResult, type Swing } from '@codraft/core'

/** One thing in two sections. `by`: how far its middle moves from the one to the other, in their unit; towards the start is negative. `broken`: what a rule says of that. */
export type Run = { readonly from: Placed; readonly to: Placed; readonly by: number; readonly broken: RuleResult | null }
/** The way from a section to the next; `only`: what is in one of them alone. */
export type Way = { readonly from: CompiledSection; readonly to: CompiledSection; readonly runs: readonly Run[]; readonly only: readonly Placed[] }

/** What ways are looked for in. */
type Judged = { readonly compiled: CompiledBrief; readonly layout: Layout; readonly options?: OptionValues; readonly results: readonly RuleResult[] }

/** The ways between neighbouring rows of one unit, in order; other stages have no sideways in common. */
export function waysThrough({ compiled, layout, options, results }: Judged): readonly Way[] {
  const scene = sceneOf(compiled, layout, options)
  const measured = swings(compiled, scene).map((swing) => ({ ...swing, broken: brokenBy(swing, results) }))
  return scene.sections.slice(1).flatMap(({ section: to, placed: there }, index) => {
    const before = scene.sections[index]
    if (!before) return []
    const { section: from, placed: here } = before
    if (from.stage.kind !== 'row' || to.stage.kind !== 'row' || from.stage.unit !== to.stage.unit) return []
    const paired = pairs(here, there, measured.filter((swing) => swing.from.section === from))
    const met = new Set(paired.flatMap((one) => [one.from, one.to]))
    return [{
      from, to, only: [...here, ...there].filter((one) => !met.has(one)),
      runs: paired.map((one): Run => ({ ...one, by: Math.round((offset(one.to) - offset(one.from)) * 1e6) / 1e6 })),
    }]
  })
}

type Pair = Pick<Run, 'from' | 'to' | 'broken'>

const brokenBy = ({ rule, from }: Swing, results: readonly RuleResult[]): RuleResult | null =>
  results.find((one) => one.rule === rule && one.status === 'violated' && one.section === from.section.id && one.elements.includes(from.element.id)) ?? null

/** What a rule measures is one thing: all that it says is too far, and of the rest what no rule before it took. Then what has the same id; of what is left, the next of the same kind. */
function pairs(here: readonly Placed[], there: readonly Placed[], measured: readonly Pair[]): readonly Pair[] {
  const found: Pair[] = []
  const [gone, come] = [new Set<Placed>(), new Set<Placed>()]
  const take = ({ from, to, broken }: Pair): void => {
    found.push({ from, to, broken })
    gone.add(from)
    come.add(to)
  }
  const isFree = ({ from, to }: Pair): boolean => !gone.has(from) && !come.has(to)
  const isNew = ({ from, to }: Pair): boolean => !found.some((one) => one.from === from && one.to === to)
  for (const swing of measured) if (swing.broken && isNew(swing)) take(swing)
  for (const swing of measured) if (isFree(swing)) take(swing)
  for (const alike of [(a: Placed, b: Placed) => a.element.id === b.element.id, (a: Placed, b: Placed) => a.element.kind === b.element.kind]) {
    for (const from of here) {
      const to = gone.has(from) ? undefined : there.find((each) => !come.has(each) && alike(from, each))
      if (to) take({ from, to, broken: null })
    }
  }
  return found.toSorted((one, other) => one.from.index - other.from.index || one.to.index - other.to.index)
}

/** How far its middle is from the line that offsets count from, in the stage's unit. */
const offset = ({ start, width, section }: Placed): number => fromTicks(start - section.datum, section.per) + fromTicks(width, section.per) / 2
