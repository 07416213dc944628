/** Where people walk, sit and wait to cross. */
import type { Part } from '@codraft/core'
import { art, group, oneOf, use, varied } from '../../pen.ts'
import { on } from '../art/grounds.ts'
import { kind, pick, sources } from '../figures.ts'

/** Stands on a kerb of 14 cm. */
const kerbside = (...parts: Part[]): Part => group(parts, { at: [0, -14] })
const back = (id: string, x: number): Part => use(id, x, 0, { flip: true })
const anyone = ['pa', 'pb', 'pc', 'pd', 'pe', 'pf', 'pg', 'ph', 'pi', 'pj'].map((id) => [use(id)])

const footpath = art([-100, -196, 200, 230], [
  ...on('g-paving'),
  kerbside(
    group([oneOf(...anyone)], { when: { maxW: 175 } }),
    group([oneOf(
      [use('pf', -44), use('pa', 46)], [back('ph', 48), use('pg', -44)], [use('pe', -40), use('kid', 2), use('pd', 50)],
      [use('pj', -46), use('pi', 58)], [use('wheel', 30), use('pc', -58)], [use('pram', -42)],
    )], { when: { minW: 175, maxW: 265 } }),
    group([oneOf(
      [back('wheel', 56), use('pa', -72)], [use('pram', -86), use('pg', 90)],
      [use('pd', -88), use('pe', -10), use('kid', 30), back('pb', 92)],
      [use('ph', -82), back('pd', 82), use('pi', 6)], [use('pj', -78), use('pc', 14), back('pf', 92)],
      [use('pb', -84), use('wheel', 64), use('pe', -22)],
    )], { when: { minW: 265, maxW: 400 } }),
    group([], { when: { minW: 400 }, repeat: { gap: 104, inset: 60 }, ...varied(...anyone, [use('wheel')]) }),
  ),
])
const bench = art([-90, -176, 180, 206], [
  ...on('g-setts'),
  kerbside(
    group([use('benchSide')], { when: { maxW: 140 } }),
    group([use('benchFront', 0, 0, { s: 0.9 }), oneOf([use('sa', -30, -1)], [use('sb', 26, -1)], [use('sa', -32, -1), use('sb', 30, -1)])],
      { when: { minW: 140 } }),
  ),
])
const dining = art([-112, -276, 224, 310], [
  ...on('g-deck'),
  kerbside(
    group([use('sc', -26), group([oneOf([use('parasol1')], [use('parasol2')])], { at: [34, 0], s: 0.8 })], { when: { maxW: 200 } }),
    group([use('sc', -60), back('sd', 60), oneOf([use('parasol1')], [use('parasol2')])], { when: { minW: 200, maxW: 400 } }),
    group([use('sc', -60), back('sd', 60)], { when: { minW: 400 }, repeat: { gap: 214, inset: 104 },
      ...varied([use('parasol1')], [use('parasol2')]) }),
  ),
])

/** Footpaths, places to sit, and what stands on them. */
export const walk = {
  art: {
    footpath, bench, dining,
    'shared-path': art([-100, -206, 200, 240], [
      ...on('g-path', 'm-shared'),
      group([oneOf([use('bike2', 52), use('pf', -50)], [use('bike1', 50), use('pd', -62)], [use('bikeBack1', 50), use('ph', -50)]),
        group([use('dog', -6)], { when: { minW: 290 } }), group([use('pram', -190), back('pb', 150)], { when: { minW: 470 } }),
        group([use('signPath', 34)], { anchor: 'start', when: { minW: 280 } })], { at: [0, -6] }),
    ]),
    furniture: art([-96, -196, 192, 230], [
      ...on('g-brick'),
      kerbside(group([use('bin', 0)], { when: { maxW: 100 } }), group([use('bin', -28), use('planter', 36)],
        { when: { minW: 100, maxW: 220 } }),
        group([use('benchSide', -20), use('bin', -84), use('planter', 66), oneOf([use('pc', 18)], [use('pg', 20)])],
        { when: { minW: 220 } })),
    ]),
    lamp: art([-110, -356, 220, 390], [...on('g-gravel'), kerbside(use('lampOne', 8))]),
    'lamp-double': art([-110, -356, 220, 390], [...on('g-gravel'), kerbside(use('lampTwo'))]),
    wayfinding: art([-90, -252, 180, 282], [...on('g-paving', 'm-guide'),
      kerbside(use('totem'), group([use('pj', -62), back('pa', 56)], { when: { minW: 160 } }))]),
    stall: art([-114, -280, 228, 314], [...on('g-cobble'), kerbside(use('pi', -20, 0, { s: 0.98 }), use('stallTent'),
      group([back('pe', 128)], { when: { minW: 300 } }))]),
    refuge: art([-90, -206, 180, 240], [
      ...on('g-island', 'm-crossing'),
      kerbside(oneOf([use('pe', -14), use('kid', 22)], [use('wheel', 6)], [use('pd', 0)]),
        group([use('beacon', 16)], { anchor: 'start', when: { minW: 130 } }),
        group([use('beacon', -16)], { anchor: 'end', when: { minW: 130 } })),
    ]),
    bollards: art([-44, -120, 88, 154], [...on('g-island'),
      kerbside(group([use('bollard')], { repeat: { gap: 70, inset: 14, min: 1, align: 'justify' } }))]),
    parklet: art([-104, -180, 208, 214], [
      ...on('g-boards'),
      kerbside(group([group([use('hedge')], { repeat: { gap: 62, inset: 32, min: 1, align: 'justify' } })], {}),
        use('benchFront', 0, 2, { s: 0.8 }), oneOf([use('sb', -26, 2)], [use('sa', 24, 2)], [use('sa', -28, 2), use('sb', 28, 2)])),
    ]),
  },
  kinds: {
    ...kind('footpath', {
      label: 'Footpath', tags: ['walk'], width: [1.8, 2.5, 8], cost: 900, flow: 8000,
      description: 'Paved way for people on foot, with prams and in wheelchairs.',
      cited: { 'resize.width.min': sources.footpath, 'attrs.flow': sources.moveFeet },
    }),
    ...kind('shared-path', { label: 'Shared path', tags: ['walk', 'bike'], width: [2.5, 3, 6], cost: 800, flow: 2500,
      description: 'Path that people walking and people cycling share.' }),
    ...kind('furniture', { label: 'Furniture zone', tags: ['walk', 'kerb'], width: [0.6, 1.2, 4], cost: 700,
      description: 'Strip for bins, planters and cabinets, so that the footpath stays clear.' }),
    ...kind('bench', { label: 'Bench', tags: ['seat', 'walk'], width: [0.8, 1.6, 2.4], cost: 650,
      description: 'Seat with a back and arms to push up from.' }),
    ...kind('lamp', {
      label: 'Street lamp', tags: ['light'], width: [0.4, 0.8, 1.6], cost: 450, description: 'Lamp for the road and the footpath.',
      choices: pick('arms', 'Arms', { one: { label: { en: 'One arm' } },
        two: { label: { en: 'Two arms' }, art: 'lamp-double', attrs: { cost: 600 } } }),
    }),
    ...kind('wayfinding', { label: 'Wayfinding', tags: ['walk'], width: [0.8, 1.2, 2.4], cost: 550,
      description: 'Map on a post and guiding lines in the paving for people who cannot see.' }),
    ...kind('dining', { label: 'Dining', tags: ['seat', 'kerb'], width: [1.4, 2.4, 6], cost: 500,
      description: 'Tables of a café on the pavement.' }),
    ...kind('parklet', { label: 'Parklet', tags: ['seat', 'green', 'kerb', 'buffer'], width: [1.8, 2.2, 3], cost: 850,
      description: 'Deck with a seat and hedges in the place of parked cars.' }),
    ...kind('stall', { label: 'Market stall', tags: ['kerb'], width: [2, 2.4, 4], cost: 250,
      description: 'Place for a stall on market days.' }),
    ...kind('refuge', { label: 'Crossing refuge', tags: ['walk', 'buffer'], width: [1.2, 1.8, 3], cost: 1200,
      description: 'Island to wait on when crossing the road in two steps.' }),
    ...kind('bollards', { label: 'Bollards', tags: ['buffer', 'kerb'], width: [0.3, 0.6, 1.2], cost: 350,
      description: 'Posts that keep cars out.' }),
  },
}
