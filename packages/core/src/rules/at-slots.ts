/** Where on a stage of slots something stands. */
import type { StandsIn } from './at.ts'
import { slotsOf } from './ground.ts'
import { coveredBy } from './shelf.ts'

/**
 * By the array of slots, taken or not: in its first slot, in its last, at one of these (`ends`, and `edge` alike), or over its middle, which of
 * an even number of slots is where the two middle ones meet. What spans several slots stands in all of them.
 */
export const standsInSlots: StandsIn = (place, one, scene) => {
  const covered = coveredBy(one, scene)
  const [first = -1] = covered
  const [end, all] = [first + covered.length, slotsOf(one.section).slots.length]
  if (covered.length === 0) return false
  switch (place) {
    case 'first': return first === 0
    case 'last': return end === all
    case 'ends': case 'edge': return first === 0 || end === all
    case 'centre': return 2 * first <= all && 2 * end >= all
  }
}
