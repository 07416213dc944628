/** Where something stands, on every stage that has such places. */
import type { Stage } from '../schema/layout.ts'
import { atOn, standsInRow, type StandsIn } from './at.ts'
import { standsInSlots } from './at-slots.ts'
import { concerned } from './remedy-order.ts'
import { elsewhere } from './remedy-slots.ts'

const PLACES: Readonly<Partial<Record<Stage['kind'], StandsIn>>> = { row: standsInRow, slots: standsInSlots }
const standsAnywhere: StandsIn = (place, one, scene) => PLACES[one.section.stage.kind]?.(place, one, scene) ?? true
const anywhere = atOn(['row', 'slots'], standsAnywhere)

/** Where each matching element stands; on slots with the other places that it could have. */
export const atAnywhere: typeof anywhere = {
  ...anywhere,
  compile: (params, rule, ready) => ({
    ...anywhere.compile(params, rule, ready),
    remedies: (scene, finding) => concerned(scene, finding).flatMap((one) => elsewhere(one, scene)),
  }),
}
