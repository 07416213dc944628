/** The reading order of a plan: zone by zone, and in each by rows, the top band first. */
import { zonesAround, type Placed } from '@codraft/core'
import { boundsOf } from './plan-lens.ts'

/** The elements in their reading order. Zones come in the brief's order; what is in none comes first, as there is most of it. */
export function readingOrder(placed: readonly Placed[]): readonly Placed[] {
  const groups = new Map<string, Placed[]>([['', []]])
  const stage = placed[0]?.section.stage
  for (const zone of stage?.kind === 'plan' ? Object.keys(stage.zones ?? {}) : []) groups.set(zone, [])
  for (const one of placed) groups.get(zoneOf(one))?.push(one)
  return [...groups.values()].flatMap(byRows)
}

/** The smallest zone in which an element's centre is; empty where it is in none. */
export const zoneOf = (placed: Placed): string => zonesAround(placed)[0] ?? ''

/** A band begins with the highest element that is left, and holds all whose middle is not below that one's lower edge. */
function byRows(placed: readonly Placed[]): readonly Placed[] {
  const left = placed.map((one) => ({ one, bounds: boundsOf(one) })).sort((a, b) => a.bounds.minY - b.bounds.minY || a.bounds.minX - b.bounds.minX)
  const rows: Placed[] = []
  while (left.length > 0) {
    const end = left[0]?.bounds.maxY ?? 0
    const band = left.filter(({ bounds }) => (bounds.minY + bounds.maxY) / 2 <= end)
    const row = band.length > 0 ? band : left.slice(0, 1)
    rows.push(...row.toSorted((a, b) => a.bounds.minX - b.bounds.minX).map(({ one }) => one))
    for (const one of row) left.splice(left.indexOf(one), 1)
  }
  return rows
}
