/** Buses, light rail, and where people wait for them. */
import type { Part } from '@codraft/core'
import { art, group, oneOf, use } from '../../pen.ts'
import { on } from '../art/grounds.ts'
import { direction, kind, pick, sources } from '../figures.ts'

const at = (rise: number, ...parts: Part[]): Part => group(parts, { at: [0, -rise] })
const lane = (body: string): ReturnType<typeof art> => art([-160, -316, 320, 356], [...on('g-bus', 'm-edges'), use('m-bus'), use(body)])
const track = (body: string): ReturnType<typeof art> => art([-140, -410, 280, 450], [...on('g-track', 'rails'), use(body, 0, -4)])
const waiting = oneOf([use('pc', -36)], [use('pi', -40), use('kid', 0)], [use('pg', -40)], [use('wheel', -34), use('pe', 44)])
const pole = group([use('stopPole', -26)], { anchor: 'end' })
const island = art([-150, -330, 300, 370], [
  ...on('g-platform'), group([use('tactile')]), group([use('tactile')], { flip: true }),
  at(34, use('canopy'), oneOf([use('pa', -74), use('ph', 70, 0, { flip: true })], [use('pe', -66), use('kid', -30), use('pd', 76)], [use('wheel', -76, 0, { flip: true }), use('pf', 74)])),
])

/** Lanes, tracks, stops and platforms. */
export const transit = {
  art: {
    bus: lane('busFront'), 'bus-out': lane('busBack'), 'light-rail': track('tramFront'), 'light-rail-out': track('tramBack'), 'island-platform': island,
    'bus-stop': art([-130, -316, 260, 356], [...on('g-stop', 'tactile'), at(20, use('shelter', -10), waiting, pole)]),
    'bus-stop-open': art([-130, -316, 260, 356], [...on('g-stop', 'tactile'), at(20, group([use('bench', -20)], { when: { minW: 210 } }), waiting, pole)]),
  },
  kinds: {
    ...kind('bus', {
      label: 'Bus lane', tags: ['motor', 'transit'], width: [3, 3.2, 3.6], cost: 700, flow: 6000, description: 'Lane kept free for buses.',
      choices: direction('bus'), cited: { 'resize.width.min': sources.busLane, 'attrs.flow': sources.moveBus },
    }),
    ...kind('bus-stop', {
      label: 'Bus stop', tags: ['transit', 'walk', 'seat', 'shelter'], width: [2.1, 2.4, 4], cost: 1400, description: 'Raised place to wait for the bus, with a kerb at the height of its floor.',
      choices: pick('shelter', 'Shelter', { yes: { label: { en: 'With shelter' } }, no: { label: { en: 'Without shelter' }, art: 'bus-stop-open', attrs: { cost: 800 } } }),
    }),
    ...kind('light-rail', {
      label: 'Light rail', tags: ['transit'], width: [3.2, 3.4, 4], cost: 42000, flow: 10000, description: 'Track of its own for light rail, sown with grass.',
      choices: direction('light-rail'), cited: { 'attrs.flow': sources.moveRail },
    }),
    ...kind('island-platform', { label: 'Island platform', tags: ['transit', 'walk', 'shelter', 'seat'], width: [3, 3.6, 6], cost: 9000, description: 'Platform between two tracks, for both directions.' }),
  },
}
