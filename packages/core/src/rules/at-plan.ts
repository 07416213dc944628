/** Where on a plan something stands: on its edge, in its middle. */
import { disc } from '../geometry/footprint.ts'
import { outlineOf } from '../geometry/outline.ts'
import { separation, settled } from '../geometry/separation.ts'
import { fromTicks } from '../schema/lengths.ts'
import type { Place } from './at.ts'
import type { Finding } from './define.ts'
import { footprintOf } from './footing.ts'
import { planOf } from './ground.ts'
import type { Placed, Scene } from './scene.ts'
import { standingsIn } from './standings.ts'

/**
 * How far something is from where it belongs: from the boundary that it touches or stands over, or from the middle of the box around the plan.
 * Other places are of rows and slots; nothing is said of them.
 */
export function placeOnPlan(place: Place, one: Placed, scene: Scene): Finding[] {
  const boundary = planOf(one.section).zones.get('boundary')
  if (!boundary || (place !== 'edge' && place !== 'centre')) return []
  const { per, id, stage } = one.section
  const away = place === 'edge' ? toEdge(one, scene) : toMiddle(one, scene)
  return [{
    section: id, elements: [one.element.id], actual: fromTicks(away, per), limit: 0, slack: away === 0 ? 0 : -fromTicks(away, per), measured: true, unit: stage.unit,
    message: place === 'edge' ? '{element} belongs on an edge; it is {actual} away.' : '{element} belongs in the middle; it is {actual} away.',
  }]
}

/** From the edge of an element to the boundary, from inside; nothing where it touches it or stands over it. */
export const toEdge = (one: Placed, scene: Pick<Scene, 'compiled' | 'sections'>): number => waysToEdge(one, scene).exactly(one)

/** The same for many of one section, and no more than how much it is: quick to tell. */
export function waysToEdge({ section: { index } }: Placed, scene: Pick<Scene, 'compiled' | 'sections'>): { exactly(one: Placed): number; atMost(one: Placed): number } {
  const section = scene.sections[index]
  const standings = section ? standingsIn(section, scene, { zone: 'boundary' }) : null
  return { exactly: (one) => Math.max(0, standings?.insideBy(one.index) ?? 0), atMost: (one) => Math.max(0, standings?.atMostInside(one.index) ?? 0) }
}

/** From the edge of an element to the middle of the plan; nothing where it covers it. */
function toMiddle(one: Placed, scene: Scene): number {
  const boundary = planOf(one.section).zones.get('boundary')
  if (!boundary) return 0
  const { minX, maxX, minY, maxY } = outlineOf(boundary).box
  return Math.max(0, settled(separation(footprintOf(one, scene), disc((minX + maxX) / 2, (minY + maxY) / 2, 0))))
}
