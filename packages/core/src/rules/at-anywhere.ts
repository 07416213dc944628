/** Where something stands, on every stage that has such places. */
import type { Problem } from '../errors.ts'
import type { Stage } from '../schema/layout.ts'
import { atOn, standsInRow, type StandsIn } from './at.ts'
import { placeOnPlan } from './at-plan.ts'
import { standsInSlots } from './at-slots.ts'
import { settled } from './each.ts'
import { concerned } from './remedy-order.ts'
import { elsewhere } from './remedy-slots.ts'
import { selection } from './selector.ts'

const PLACES: Readonly<Partial<Record<Stage['kind'], StandsIn>>> = { row: standsInRow, slots: standsInSlots }
const standsAnywhere: StandsIn = (place, one, scene) => PLACES[one.section.stage.kind]?.(place, one, scene) ?? true
const anywhere = atOn(['row', 'slots'], standsAnywhere)

/**
 * Where each matching element stands: in a row or on slots first, last, at one of the ends, in the centre or on an edge; on a plan on its
 * boundary (`edge`) or over its middle (`centre`). On slots with the other places that it could have.
 */
export const atAnywhere: typeof anywhere = {
  ...anywhere,
  stages: ['row', 'plan', 'slots'],
  says: ['actual', 'limit', 'excess', 'element', 'count'],
  check: ({ place }, { section }, { sections }): Problem[] => {
    const asked = sections.filter(({ id }) => section === undefined || id === section)
    if (place === 'edge' || place === 'centre' || asked.length === 0 || asked.some(({ stage }) => stage.kind !== 'plan')) return []
    return [{ path: ['place'], code: 'wrong-value', message: `Found "${place}" on a plan, which has no order; "edge" or "centre" is wanted.` }]
  },
  compile: (params, rule, ready) => {
    const ordered = anywhere.compile(params, rule, ready)
    const meant = selection(params.on, ready)
    return {
      ...ordered,
      ask: ({ scene, sections }) => settled(sections.flatMap((one) => (one.section.stage.kind === 'plan'
        ? meant.of(one, scene).flatMap((placed) => placeOnPlan(params.place, placed, scene))
        : ordered.ask({ scene, sections: [one] })))),
      remedies: (scene, finding) => concerned(scene, finding).flatMap((one) => elsewhere(one, scene)),
    }
  },
}
