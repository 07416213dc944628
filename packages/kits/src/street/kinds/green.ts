/** What is planted, and what keeps apart. */
import { art, group, use } from '../../pen.ts'
import { on } from '../art/grounds.ts'
import { kind, pick } from '../figures.ts'

const planted = (tree: string, s = 1.1): ReturnType<typeof art> => art([-118, -346, 236, 386], [
  ...on('g-soil', 'roots'), group([use(tree, 0, 0, { s })], { at: [0, -12] }), group([use('bench', 24, 4, { s: 0.84 })], { at: [0, -12], when: { minW: 160 } }), group([use('bush', 0, 2, { s: 0.8 })], { at: [-26, -12], when: { maxW: 160 } }),
])

/** Trees and buffers. */
export const green = {
  art: {
    trees: planted('tree'), 'trees-pohutukawa': planted('pohutukawa', 1.15), 'trees-cabbage': planted('cabbage', 1), 'trees-columnar': planted('columnar', 1.05), 'trees-young': planted('young', 1.15),
    buffer: art([-40, -110, 80, 140], [...on('g-kerb'), group([group([use('planter')], { repeat: { gap: 110, inset: 36, min: 1 } })], { at: [0, -14] })]),
  },
  kinds: {
    ...kind('trees', {
      label: 'Trees', tags: ['green', 'buffer'], width: [1, 1.8, 4], cost: 1500, description: 'Strip of soil with street trees and room for their roots.',
      choices: pick('species', 'Tree', {
        broadleaf: { label: { en: 'Broadleaf' } }, pohutukawa: { label: { en: 'Pōhutukawa' }, art: 'trees-pohutukawa' }, cabbage: { label: { en: 'Cabbage tree, tī kōuka' }, art: 'trees-cabbage' },
        columnar: { label: { en: 'Narrow crown' }, art: 'trees-columnar' }, young: { label: { en: 'Newly planted' }, art: 'trees-young', attrs: { cost: 900 } },
      }),
    }),
    ...kind('buffer', { label: 'Kerb buffer', tags: ['buffer'], width: [0.3, 0.6, 2], cost: 400, description: 'Raised kerb that keeps traffic apart, with planters where there is room.' }),
  },
}
