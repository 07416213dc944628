/** What zones and anchors of a plan are called. */
import type { Stage } from './layout.ts'
import { textFor } from './text-for.ts'

/** The name of a zone or an anchor for a reader; its id as words where it has none: `south-gate` is `South gate`. Null where the stage has no such place. */
export function placeName(stage: Stage, id: string, locale: string): string | null {
  if (stage.kind !== 'plan' || !(Object.hasOwn(stage.anchors ?? {}, id) || Object.hasOwn(stage.zones ?? {}, id))) return null
  const given = stage.names && Object.hasOwn(stage.names, id) ? textFor(stage.names[id], locale) : ''
  return given || `${id.charAt(0).toUpperCase()}${id.slice(1).replace(/[-_.]+/g, ' ')}`
}
