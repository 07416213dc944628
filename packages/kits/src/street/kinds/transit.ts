/** Buses, light rail and taxis, and where people wait for them. */
import type { Art, Part } from '@codraft/core'
import { art, group, oneOf, use } from '../../pen.ts'
import { on } from '../art/grounds.ts'
import { direction, kind, pick, sources } from '../figures.ts'

const raised = (rise: number, ...parts: Part[]): Part => group(parts, { at: [0, -rise] })
const lane = (body: string): Art => art([-160, -316, 320, 356], [...on('g-bus', 'm-edges', 'm-bus'), use(body)])
const track = (body: string): Art => art([-140, -410, 280, 450], [...on('g-track', 'm-rails'), use(body, 0, -4)])
const waiting = oneOf([use('pc', -36)], [use('pi', -40), use('kid', 0)], [use('pg', -40)], [use('wheel', -34), use('pe', 44)])
const pole = group([use('stopPole', -26)], { anchor: 'end' })
const stop = (...middle: Part[]): Art => art([-130, -316, 260, 356], [...on('g-stop', 'm-tactile'), raised(20, ...middle, pole)])

/** Lanes, tracks, stops and platforms. */
export const transit = {
  art: {
    bus: lane('busFront'), 'bus-out': lane('busBack'), 'light-rail': track('tramFront'), 'light-rail-out': track('tramBack'),
    'bus-stop': stop(use('shelter', -10), waiting), 'bus-stop-open': stop(group([use('benchFront', -20)], { when: { minW: 210 } }),
      waiting),
    'island-platform': art([-150, -330, 300, 370], [
      ...on('g-platform', 'm-edge'), group([use('m-edge')], { flip: true }),
      raised(34, use('canopy'), oneOf([use('pa', -74), use('ph', 70, 0, { flip: true })], [use('pe', -66), use('kid', -30), use('pd', 76)],
        [use('wheel', -76, 0, { flip: true }), use('pf', 74)]), group([use('pj', -150), use('pi', 150)], { when: { minW: 420 } })),
    ]),
    'side-platform': art([-130, -330, 260, 370], [
      ...on('g-platform', 'm-edge'), raised(34, group([use('shelter', -12)], { anchor: 'centre' }),
        oneOf([use('pb', -30), use('pc', 50)], [use('pg', -36)], [use('pd', -50), use('pi', 30)]),
        group([use('pa', -138), use('ph', 138, 0, { flip: true })], { when: { minW: 380 } })),
    ]),
    taxi: art([-112, -190, 224, 224], [...on('g-asphalt', 'm-taxi'), use('taxiCar')]),
  },
  kinds: {
    ...kind('bus', {
      label: 'Bus lane', tags: ['motor', 'transit'], width: [3, 3.2, 3.6], cost: 700, flow: 6000, description: 'Lane kept free for buses.',
      choices: direction('bus'), cited: { 'resize.width.min': sources.busLane, 'attrs.flow': sources.moveBus },
    }),
    ...kind('bus-stop', {
      label: 'Bus stop', tags: ['transit', 'walk', 'seat', 'shelter'], width: [2.1, 2.4, 4], cost: 1400,
      description: 'Raised place to wait for the bus, with a kerb at the height of its floor.',
      choices: pick('shelter', 'Shelter', { yes: { label: { en: 'With shelter' } },
        no: { label: { en: 'Without shelter' }, art: 'bus-stop-open', attrs: { cost: 800 } } }),
    }),
    ...kind('light-rail', {
      label: 'Light rail', tags: ['transit'], width: [3.2, 3.4, 4], cost: 42000, flow: 10000,
      description: 'Track of its own for light rail, sown with grass.',
      choices: direction('light-rail'), cited: { 'attrs.flow': sources.moveRail },
    }),
    ...kind('island-platform', { label: 'Island platform', tags: ['transit', 'walk', 'shelter', 'seat'], width: [3, 3.6, 6], cost: 9000,
      description: 'Platform between two tracks, for both directions.' }),
    ...kind('side-platform', { label: 'Side platform', tags: ['transit', 'walk', 'shelter', 'seat'], width: [2.1, 2.5, 5], cost: 6000,
      description: 'Platform beside a track, for one direction.' }),
    ...kind('taxi', { label: 'Taxi stand', tags: ['motor', 'kerb', 'transit'], width: [2, 2.3, 2.7], cost: 320,
      description: 'Taxis waiting for passengers.' }),
  },
}
