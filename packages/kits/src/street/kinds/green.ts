/** What is planted, and what keeps apart. */
import type { Art, Part } from '@codraft/core'
import { art, group, use, varied } from '../../pen.ts'
import { on } from '../art/grounds.ts'
import { kind, pick } from '../figures.ts'

const raised = (rise: number, ...parts: Part[]): Part => group(parts, { at: [0, -rise] })
const planted = (tree: string, s = 1.1): Art => art([-118, -346, 236, 386], [
  ...on('g-soil', 'm-roots'),
  raised(12, use(tree, 0, 0, { s }), group([use('benchFront', 14, 4, { s: 0.84 })], { when: { minW: 160 } }),
    group([use('bush', -20, 2, { s: 0.8 })], { when: { maxW: 160 } }),
    group([use('bush', -130, 2), use('bush', 140, 2, { s: 0.9 })], { when: { minW: 310 } })),
])
const row = (id: string, gap: number, inset: number): Part => group([use(id)], { repeat: { gap, inset, min: 1 } })

/** Trees, gardens and buffers. */
export const green = {
  art: {
    trees: planted('tree'), 'trees-pohutukawa': planted('pohutukawa', 1.15), 'trees-cabbage': planted('cabbage', 1),
    'trees-columnar': planted('columnar', 1.05), 'trees-young': planted('young', 1.15),
    'rain-garden': art([-70, -120, 140, 154], [...on('g-rain'), row('reeds', 62, 34),
      group([use('bush', 30, 6, { s: 0.62 })], { when: { minW: 130 } })]),
    verge: art([-80, -120, 160, 150], [...on('g-lawn'), raised(10, group([row('bush', 130, 60)], { when: { minW: 110 } }),
      group([use('dog', 30, 4)], { when: { minW: 190 } }))]),
    'verge-meadow': art([-80, -120, 160, 150], [...on('g-lawn'),
      raised(10, group([], { repeat: { gap: 44, inset: 26, min: 1 }, ...varied([use('reeds', 0, 0, { s: 0.7 })],
      [use('bush', 0, 0, { s: 0.8 })], [use('reeds', 0, 0, { s: 0.56 })]) }))]),
    median: art([-70, -258, 140, 288], [...on('g-planted'), raised(14, row('bush', 70, 44),
      group([use('keepLeft', 0, 3)], { when: { minW: 80 } }))]),
    'median-trees': art([-110, -340, 220, 374], [...on('g-planted'),
      raised(14, use('columnar'), group([use('bush', -60), use('bush', 60)], { when: { minW: 190 } }))]),
    'planter-buffer': art([-60, -120, 120, 150], [...on('g-studs'),
      raised(14, group([use('planter')], { repeat: { gap: 78, inset: 38, min: 1 } }))]),
    buffer: art([-40, -74, 80, 104], [...on('g-kerb'), raised(14, group([use('separator')], { when: { maxW: 70 } }),
      group([row('planter', 110, 36)], { when: { minW: 70 } }))]),
  },
  kinds: {
    ...kind('trees', {
      label: 'Trees', tags: ['green', 'buffer'], width: [1, 1.8, 4], cost: 1500,
      description: 'Strip of soil with street trees and room for their roots.',
      choices: pick('species', 'Tree', {
        broadleaf: { label: { en: 'Broadleaf' } }, pohutukawa: { label: { en: 'Pōhutukawa' }, art: 'trees-pohutukawa' },
        cabbage: { label: { en: 'Cabbage tree, tī kōuka' }, art: 'trees-cabbage' },
        columnar: { label: { en: 'Narrow crown' }, art: 'trees-columnar' },
        young: { label: { en: 'Newly planted' }, art: 'trees-young', attrs: { cost: 900 } },
      }),
    }),
    ...kind('rain-garden', { label: 'Rain garden', tags: ['green', 'buffer'], width: [0.8, 1.5, 4], cost: 1800,
      description: 'Planted hollow that takes up and cleans the rain from the road.' }),
    ...kind('verge', {
      label: 'Grass verge', tags: ['green', 'buffer'], width: [0.6, 1.5, 8], cost: 150, description: 'Strip of grass.',
      choices: pick('growth', 'Growth', { mown: { label: { en: 'Mown, with shrubs' } },
        meadow: { label: { en: 'Meadow' }, art: 'verge-meadow', attrs: { cost: 120 } } }),
    }),
    ...kind('median', {
      label: 'Median', tags: ['buffer', 'green'], width: [0.8, 1.5, 5], cost: 700,
      description: 'Planted island between the two directions.',
      choices: pick('planting', 'Planting', { shrubs: { label: { en: 'Shrubs' } },
        trees: { label: { en: 'Trees' }, art: 'median-trees', attrs: { cost: 1300 },
        resize: { width: { min: 1.2, max: 5, step: 0.1 } } } }),
    }),
    ...kind('planter-buffer', { label: 'Planter buffer', tags: ['buffer', 'green'], width: [0.6, 0.8, 2], cost: 600,
      description: 'Row of planters that keeps traffic apart.' }),
    ...kind('buffer', { label: 'Kerb buffer', tags: ['buffer'], width: [0.3, 0.6, 2], cost: 400,
      description: 'Raised kerb that keeps traffic apart, with planters where there is room.' }),
  },
}
