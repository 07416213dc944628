/** Of which kinds something would have to be for a selector to mean it: for sentences that name what is not there. */
import type { Selector } from '../schema/rule.ts'
import type { ReadyBrief } from './scene.ts'

/** The ids of those kinds that may be placed, in the order of the catalogue; none where the selector names neither kinds nor tags. */
export function kindsMeant(selector: Selector, ready: ReadyBrief): readonly string[] {
  return [...ready.kinds.values()].filter(({ id, kind, shape }) => kind.retired !== true && isMeant(selector, id, shape.tags)).map(({ id }) => id)
}

function isMeant(selector: Selector, kind: string, tags: ReadonlySet<string>): boolean {
  if (Array.isArray(selector)) return selector.some((one) => isMeant(one, kind, tags))
  if (typeof selector === 'string') return selector === kind || (selector.startsWith('#') && tags.has(selector.slice(1)))
  const { kind: kinds, tag, not } = selector
  if (kinds === undefined && tag === undefined) return false
  return (kinds === undefined || [kinds].flat().includes(kind)) && (tag === undefined || [tag].flat().every((one) => tags.has(one))) && !(not !== undefined && isMeant(not, kind, tags))
}
