/** Where people ride. */
import type { Part } from '@codraft/core'
import { art, group, oneOf, use } from '../../pen.ts'
import { on } from '../art/grounds.ts'
import { direction, kind, sources } from '../figures.ts'

const at = (...parts: Part[]): Part => group(parts, { at: [0, -6] })
const cycle = (name: string): ReturnType<typeof art> => art([-60, -204, 120, 240], [
  ...on('g-cycle'), group([use('m-bike')], { at: [0, -6], when: { maxW: 190 } }), group([use('m-bike')], { at: [0, -6], when: { minW: 190 } }),
  at(group([oneOf([use(`${name}1`)], [use(`${name}2`)], [use(`${name}3`)])], { when: { maxW: 190 } }),
    group([oneOf([use(`${name}1`, -48), use(`${name}2`, 50)], [use(`${name}3`, -48), use(`${name}1`, 50)], [use(`${name}2`, -48), use(`${name}3`, 50)])], { when: { minW: 190 } })),
])

/** Cycle lanes and their kin. */
export const ride = {
  art: { cycle: cycle('bike'), 'cycle-out': cycle('bikeBack') },
  kinds: {
    ...kind('cycle', {
      label: 'Cycle lane', tags: ['bike'], width: [1.5, 1.8, 3], cost: 450, flow: 3500, description: 'Lane for cycling in one direction, apart from motor traffic.',
      choices: direction('cycle'), cited: { 'attrs.flow': sources.moveOneWayBikes },
    }),
  },
}
