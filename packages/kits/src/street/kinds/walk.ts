/** Where people walk. */
import { art, group, oneOf, use } from '../../pen.ts'
import type { Part } from '@codraft/core'
import { on } from '../art/grounds.ts'
import { kind, sources } from '../figures.ts'

const at = (rise: number, ...parts: Part[]): Part => group(parts, { at: [0, -rise] })
const anyone = [[use('pa')], [use('pb')], [use('pc')], [use('pd')], [use('pe')], [use('pf')], [use('pg')], [use('ph')], [use('pi')], [use('pj')]]

const footpath = art([-120, -192, 240, 240], [
  ...on('g-paving'),
  at(14,
    group([oneOf(...anyone)], { when: { maxW: 190 } }),
    group([oneOf(
      [use('pf', -44), use('pa', 46)], [use('ph', 48, 0, { flip: true }), use('pg', -44)], [use('pe', -40), use('kid', 2), use('pd', 50)], [use('pj', -46), use('pi', 58)], [use('wheel', 4), use('pc', -74)], [use('pram', -40)],
    )], { when: { minW: 190, maxW: 265 } }),
    group([oneOf(
      [use('wheel', 56, 0, { flip: true }), use('pa', -72)], [use('pram', -86), use('pg', 84)], [use('pd', -88), use('pe', -10), use('kid', 30), use('pb', 92, 0, { flip: true })],
      [use('ph', -82), use('wheel', 20), use('pi', 98)], [use('pj', -78), use('pc', 6), use('pf', 86, 0, { flip: true })],
    )], { when: { minW: 265, maxW: 400 } }),
    group([oneOf(...anyone, [use('wheel')])], { when: { minW: 400 }, repeat: { gap: 104, inset: 60 } }),
  ),
])

/** Footpaths and their kin. */
export const walk = {
  art: { footpath },
  kinds: {
    ...kind('footpath', {
      label: 'Footpath', tags: ['walk'], width: [1.8, 2.5, 8], cost: 900, flow: 8000, description: 'Paved way for people on foot, with prams and in wheelchairs.',
      cited: { 'resize.width.min': sources.footpath, 'attrs.flow': sources.moveFeet },
    }),
  },
}
