/** All that mends one broken place in one order: what the rule itself knows, and repairs of the whole layout, each once. */
import { applyEdit, costBetween, faceOf, OperationError, type CompiledBrief, type Edit, type Layout, type RuleResult, type Severity } from '@codraft/core'
import type { WholeRepair } from '../../inquiry/answering.ts'

/** One way out. */
export type WayOut = {
  readonly edit: Edit
  /** How many other broken places it mends too. */
  readonly also: number
  /** The places that would newly be broken. */
  readonly breaks: readonly string[]
  /** What rules would say of them, where that is known already. */
  readonly broken: readonly RuleResult[] | null
}
/** What the ways lead out of. `repairs`: null as long as they are being looked for. */
export type Standing = { readonly compiled: CompiledBrief; readonly layout: Layout; readonly repairs: readonly WholeRepair[] | null }

/** So many are offered for one broken place. */
const MOST = 3

type Weighed = { readonly way: WayOut; readonly harm: readonly number[]; readonly cost: number; readonly face: string; readonly manner: string }

/**
 * The ways out of one broken place, the best first: those that newly break least, `block` before `warn` before `advise`, then those that change least;
 * of those alike first one of each manner. As long as repairs are being looked for only what breaks nothing, so that nothing that is shown moves away later.
 */
export function waysOut({ place, fixes }: Pick<RuleResult, 'place' | 'fixes'>, { compiled, layout, repairs }: Standing): readonly WayOut[] {
  const weigh = (way: WayOut): Weighed | null => weighed(way, compiled, layout)
  const own = fixes.flatMap(({ edit, clears, breaks }) => weigh({ edit, also: clears.length - 1, breaks, broken: null }) ?? [])
  const mild = own.filter(({ harm }) => harm.every((count) => count === 0))
  if (repairs === null) return different(mild).slice(0, MOST).map(({ way }) => way)
  const whole = repairs.filter(({ clears }) => clears.includes(place)).flatMap(({ edit, clears, breaks, broken }) => weigh({ edit, also: clears.length - 1, breaks, broken }) ?? [])
  const rest = [...own.filter((one) => !mild.includes(one)), ...whole].sort(compare)
  const chosen = different([...mild, ...rest]).slice(0, MOST)
  // One that leaves nothing broken is among them, where there is one.
  const best = whole.toSorted(compare).find((one) => !chosen.some(({ face }) => face === one.face))
  if (best && !chosen.some(({ face }) => whole.some((one) => one.face === face))) chosen[Math.min(chosen.length, MOST - 1)] = best
  return chosen.map(({ way }) => way)
}

function weighed(way: WayOut, compiled: CompiledBrief, layout: Layout): Weighed | null {
  const after = applied(layout, way.edit)
  if (after === null) return null
  const severities = way.breaks.map((place) => severityOf(compiled, place))
  return { way, harm: (['block', 'warn', 'advise'] as const).map((one) => severities.filter((severity) => severity === one).length), cost: costBetween(layout, after, compiled), face: faceOf(after), manner: mannerOf(way.edit, layout) }
}

/** The layout that an edit leads to; null where it does not fit. */
export function applied(layout: Layout, edit: Edit): Layout | null {
  try {
    return applyEdit(layout, edit)
  } catch (error) {
    if (error instanceof OperationError) return null
    throw error
  }
}

/** The first word of a place is the id of its rule. */
const severityOf = ({ rules }: CompiledBrief, place: string): Severity => rules.find(({ spec }) => spec.id === place.split(' ')[0])?.spec.severity ?? 'block'

function compareHarm(one: readonly number[], other: readonly number[]): number {
  for (const [index, count] of one.entries()) if (count !== other[index]) return count - (other[index] ?? 0)
  return 0
}

const compare = (one: Weighed, other: Weighed): number => compareHarm(one.harm, other.harm) || one.cost - other.cost

/** Layouts that look alike, mirrored ones too, count as one; of those that differ, first one of each manner. */
function different(all: readonly Weighed[]): readonly Weighed[] {
  const [faces, manners] = [new Set<string>(), new Set<string>()]
  const once = all.filter(({ face }) => !faces.has(face) && faces.add(face))
  const first = once.filter(({ manner }) => !manners.has(manner) && manners.add(manner))
  return first.length >= MOST ? first : [...first, ...once.filter((one) => !first.includes(one))]
}

/** Which operations, on which kinds. */
const mannerOf = (edit: Edit, layout: Layout): string => [...new Set(edit.map((operation) => {
  if (operation.type === 'place' || operation.type === 'remove') return `${operation.type} ${operation.element.kind}`
  const kind = layout.sections.find(({ id }) => id === operation.section)?.elements.find(({ id }) => id === operation.id)?.kind ?? ''
  return operation.type === 'replace' ? `replace ${kind} ${operation.to.kind}` : `${operation.type} ${kind}`
}))].sort().join()
