/** Where cars and vans drive and stand. */
import { art, group, oneOf, use } from '../../pen.ts'
import { on } from '../art/grounds.ts'
import { direction, kind, sources } from '../figures.ts'

const cars = (name: string, s = 1.05): ReturnType<typeof oneOf> => oneOf(...[1, 2, 3, 4, 5].map((index) => [use(`${name}${index}`, 0, 0, { s })]))
const carLane = (name: string): ReturnType<typeof art> => art([-112, -170, 224, 204], [...on('g-asphalt', 'm-dashes'), cars(name)])
const sharedLane = (car: string, bike: string): ReturnType<typeof art> => art([-120, -204, 240, 240], [
  ...on('g-asphalt', 'm-dashes'), use('m-bike'), group([cars(car, 0.98)], { at: [40, 0], when: { minW: 340 } }), group([use(`${bike}2`)], { anchor: 'start', at: [56, 0], when: { minW: 340 } }),
  group([use(`${bike}2`)], { when: { maxW: 340 } }),
])

/** Lanes and parking. */
export const drive = {
  art: {
    'car-lane': carLane('car'), 'car-lane-out': carLane('back'), 'shared-lane': sharedLane('car', 'bike'), 'shared-lane-out': sharedLane('back', 'bikeBack'),
    parking: art([-112, -290, 240, 330], [...on('g-asphalt', 'parking'), cars('back', 1), group([use('signP', -8, -2, { s: 0.9 })], { anchor: 'end' })]),
  },
  kinds: {
    ...kind('car-lane', {
      label: 'Car lane', tags: ['motor'], width: [3, 3, 4.5], cost: 500, flow: 1100, description: 'General lane for cars, vans and everything else with a motor.',
      choices: direction('car-lane'), cited: { 'size.width': sources.lane, 'resize.width.min': sources.lane, 'attrs.flow': sources.moveCars },
    }),
    ...kind('shared-lane', {
      label: 'Shared lane', tags: ['motor', 'bike'], width: [3, 4, 4.6], cost: 520, flow: 1300, description: 'General lane that people cycling share, side by side or in single file.',
      choices: direction('shared-lane'), cited: { 'size.width': sources.sharedLane, 'resize.width.min': sources.lane },
    }),
    ...kind('parking', {
      label: 'Parking', tags: ['motor', 'kerb', 'parking'], width: [2, 2.2, 2.7], cost: 300, description: 'Cars standing along the kerb.',
      cited: { 'size.width': sources.parking, 'resize.width.max': sources.parking },
    }),
  },
}
