/** Where people ride, and leave what they rode. */
import type { Art, Part } from '@codraft/core'
import { art, group, oneOf, use, varied } from '../../pen.ts'
import { on } from '../art/grounds.ts'
import { direction, kind, sources } from '../figures.ts'

/** Stands on a cycle track, 6 cm high. */
const track = (...parts: Part[]): Part => group(parts, { at: [0, -6] })
const kerbside = (...parts: Part[]): Part => group(parts, { at: [0, -14] })
const cycle = (name: string): Art => art([-60, -204, 120, 240], [
  ...on('g-cycle'), group([use('m-bike')], { at: [0, -6] }),
  track(group([oneOf([use(`${name}1`)], [use(`${name}2`)], [use(`${name}3`)])], { when: { maxW: 190 } }),
    group([oneOf([use(`${name}1`, -48), use(`${name}2`, 50)], [use(`${name}3`, -48), use(`${name}1`, 50)],
      [use(`${name}2`, -48), use(`${name}3`, 50)])], { when: { minW: 190 } })),
])

/** Cycle lanes and parking for small wheels. */
export const ride = {
  art: {
    cycle: cycle('bike'), 'cycle-out': cycle('bikeBack'),
    'cycle-two-way': art([-100, -204, 200, 240], [...on('g-cycle'), group([use('m-twoway')], { at: [0, -6] }),
      track(oneOf([use('bike1', 62), use('bikeBack2', -62)], [use('bike3', 62), use('bikeBack1', -62)],
      [use('bike2', 62), use('bikeBack3', -62)]))]),
    'bike-parking': art([-94, -130, 188, 164], [
      ...on('g-setts'), group([use('m-hoop')], { at: [0, -14] }),
      kerbside(group([use('parked1', 0, 0, { s: 0.66 })], { when: { maxW: 150 } }),
        group([group([use('hoops')], { repeat: { gap: 180, inset: 86 } }), oneOf([use('parked1')], [use('parked2')])],
        { when: { minW: 150 } }), group([use('parked2', 14, 5)], { when: { minW: 210 } })),
    ]),
    'scooter-parking': art([-74, -140, 148, 170], [...on('g-asphalt', 'm-frame'),
      group([], { repeat: { gap: 36, inset: 40, min: 1 }, ...varied([use('scooter1')], [use('scooter2')]) })]),
  },
  kinds: {
    ...kind('cycle', {
      label: 'Cycle lane', tags: ['bike'], width: [1.5, 1.8, 3], cost: 450, flow: 3500,
      description: 'Lane for cycling in one direction, apart from motor traffic.',
      choices: direction('cycle'), cited: { 'attrs.flow': sources.moveOneWayBikes },
    }),
    ...kind('cycle-two-way', { label: 'Two-way cycleway', tags: ['bike'], width: [2.4, 3, 4.5], cost: 800, flow: 7000,
      description: 'Cycleway for both directions.', cited: { 'attrs.flow': sources.moveBikes } }),
    ...kind('bike-parking', { label: 'Bike parking', tags: ['bike', 'parking', 'kerb'], width: [1, 1.8, 3], cost: 300,
      description: 'Hoops to lock bicycles to.' }),
    ...kind('scooter-parking', { label: 'Scooter parking', tags: ['parking', 'kerb'], width: [0.8, 1.2, 2.4], cost: 200,
      description: 'Marked place for hired scooters, off the footpath.' }),
  },
}
