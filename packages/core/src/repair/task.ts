/** What is to be repaired, made ready. */
import type { CompiledBrief } from '../brief/compile-known.ts'
import type { OptionValues } from '../rules/scene.ts'
import type { Layout } from '../schema/layout.ts'
import { tariffsOf } from './cost.ts'
import type { Task } from './sketch.ts'

/** What may be said about the repairs that are wanted. */
export type RepairOptions = {
  /** At most so many; three where left out. */
  readonly limit?: number
  /** What the customer set the brief's switches to; the defaults where left out. */
  readonly options?: OptionValues
  /** Ids that new elements may not take: those that a trial used before. */
  readonly used?: Iterable<string>
}
/** How much may be done for one call, as `Task.effort` counts it. */
export const EFFORT = 800_000
/** The part of it that is left for others, once one repair is found. */
export const FOR_OTHERS = 20_000

/** The part of it for something better, where bringing something back to where it stood is enough already. */
export const FOR_BETTER = 50_000

/** Null for a layout that edits cannot speak of: two elements of one name, or a section twice. */
export function taskOf(compiled: CompiledBrief, layout: Layout, { options, used }: { options: OptionValues | undefined; used: Iterable<string> }): Task | null {
  const known = new Set(compiled.sections.map(({ id }) => id))
  const sections = layout.sections.filter(({ id }) => known.has(id)).map(({ id, elements }) => ({ id, elements }))
  const named = sections.every(({ elements }) => new Set(elements.map(({ id }) => id)).size === elements.length)
  if (!named || new Set(sections.map(({ id }) => id)).size !== sections.length) return null
  const ids = [...compiled.brief.layout.sections, ...sections].flatMap(({ elements }) => elements.map(({ id }) => id))
  const rows = new Set(compiled.sections.flatMap(({ id, stage }) => (stage.kind === 'row' ? [id] : [])))
  const places = new Map(sections.filter(({ id }) => rows.has(id)).map(({ id, elements }) => [id, new Map(elements.map((element, index) => [element.id, index]))]))
  return { compiled, layout: { sections }, options, tariffs: tariffsOf(compiled), places, used: new Set([...ids, ...used]), mayRemove: true, effort: { left: EFFORT } }
}
