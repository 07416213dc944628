/** Where cars and vans drive and stand. */
import type { Art, Part } from '@codraft/core'
import { art, group, line, oneOf, oval, use } from '../../pen.ts'
import { on } from '../art/grounds.ts'
import { direction, kind, pick, sources } from '../figures.ts'

const cars = (name: string, s = 1): Part => oneOf(...[1, 2, 3, 4, 5].map((index) => [use(`${name}${index}`, 0, 0, { s })]))
const carLane = (name: string): Art => art([-112, -170, 224, 204], [...on('g-asphalt', 'm-dashes'), cars(name, 1.05)])
const sharedLane = (car: string, bike: string): Art => art([-170, -206, 330, 240], [
  ...on('g-asphalt', 'm-dashes', 'm-sharrow'),
  group([cars(car)], { at: [40, 0], when: { minW: 340 } }), group([use(`${bike}2`, 50)], { anchor: 'start', when: { minW: 340 } }),
  group([use(`${bike}2`)], { when: { maxW: 340 } }),
])
/** Turns left as it is drawn. */
const turning = (paint: Part, sign: Part, light: number): Art => art([-160, -244, 320, 278], [
  ...on('g-asphalt', 'm-edges'), paint, cars('back', 1.02), oval([light * 78, -70, 26, 22], 'lamp', 0.5),
  oval([light * 78, -70, 11, 10], 'bloom'), group([sign],
  { anchor: light > 0 ? 'end' : 'start', at: [-30 * light, 0], when: { minW: 280 } }),
])
const signed = (sign: string): Part => group([use(sign, -12, -2)], { anchor: 'end' })
const bay = (marks: string[], ...parts: Part[]): Art => art([-116, -264, 244, 298], [...on('g-asphalt', ...marks), ...parts])

/** Lanes, parking and loading. */
export const drive = {
  art: {
    'car-lane': carLane('car'), 'car-lane-out': carLane('back'), 'shared-lane': sharedLane('car', 'bike'),
    'shared-lane-out': sharedLane('back', 'bikeBack'),
    'turning-lane': turning(use('m-turn'), use('signTurn'), -1), 'turning-lane-right': turning(use('m-turn', 0, 0, { flip: true }),
      use('signTurn', 0, 0, { flip: true }), 1), 'turning-lane-both': turning(use('m-both'), use('signTurn'), -1),
    parking: bay(['m-bay'], cars('back'), signed('signP')),
    'parking-angled': art([-226, -200, 452, 234], [...on('g-asphalt', 'm-angled'), oneOf([use('side1')], [use('side2')], [use('side3')])]),
    'mobility-parking': bay(['m-chair'], group([cars('back', 0.98)], { at: [-40, 0] }),
      group([use('wheel', -62, 0, { flip: true })], { anchor: 'end', when: { minW: 300 } }), signed('signChair')),
    loading: bay(['m-load'], use('van', 0, 0, { s: 0.96 }), group([use('boxes', -40, 4, { s: 0.9 })], { anchor: 'end' })),
    'ev-charging': bay(['m-bolt'], group([cars('back', 0.96)], { at: [-8, 0] }),
      group([line('M-16 -90Q-70 -10 -50 -60', 'leafA', 4.5), use('charger', -16, 0, { s: 0.95 })], { anchor: 'end' })),
  },
  kinds: {
    ...kind('car-lane', {
      label: 'Car lane', tags: ['motor'], width: [3, 3, 4.5], cost: 500, flow: 1100,
      description: 'General lane for cars, vans and everything else with a motor.',
      choices: direction('car-lane'), cited: { 'size.width': sources.lane, 'resize.width.min': sources.lane,
        'attrs.flow': sources.moveCars },
    }),
    ...kind('turning-lane', {
      label: 'Turning lane', tags: ['motor'], width: [3, 3, 3.6], cost: 520, flow: 600,
      description: 'Lane for waiting to turn off at the next corner.',
      choices: pick('turn', 'Turn', { left: { label: { en: 'Left' } }, right: { label: { en: 'Right' }, art: 'turning-lane-right' },
        both: { label: { en: 'Either way' }, art: 'turning-lane-both' } }),
      cited: { 'size.width': sources.lane, 'resize.width.min': sources.lane },
    }),
    ...kind('shared-lane', {
      label: 'Shared lane', tags: ['motor', 'bike'], width: [3, 4, 4.6], cost: 520, flow: 1300,
      description: 'General lane that people cycling share, side by side or in single file.',
      choices: direction('shared-lane'), cited: { 'size.width': sources.sharedLane, 'resize.width.min': sources.lane },
    }),
    ...kind('parking', {
      label: 'Parking', tags: ['motor', 'kerb', 'parking'], width: [2.1, 2.2, 2.7], cost: 300, description: 'Cars standing along the kerb.',
      cited: { 'resize.width.min': sources.parking, 'size.width': sources.parking, 'resize.width.max': sources.parking },
    }),
    ...kind('parking-angled', { label: 'Angled parking', tags: ['motor', 'kerb', 'parking'], width: [4.4, 4.8, 5.6], cost: 600,
      description: 'Cars standing at an angle to the kerb.' }),
    ...kind('mobility-parking', { label: 'Mobility parking', tags: ['motor', 'kerb', 'parking'], width: [2.8, 3.2, 3.6], cost: 450,
      description: 'Wide parking space for people with a mobility permit.' }),
    ...kind('loading', { label: 'Loading', tags: ['motor', 'kerb'], width: [2.3, 2.5, 3.2], cost: 320,
      description: 'Place for vans to load and unload.' }),
    ...kind('ev-charging', { label: 'Charging', tags: ['motor', 'kerb', 'parking'], width: [2.2, 2.5, 3], cost: 1600,
      description: 'Parking where electric cars are charged.' }),
  },
}
