/** What lies on the ground: ways, floors, water, beds. Most of them follow the element's width and depth. */
import type { Art, Part, Token } from '@codraft/core'
import { group, line, oval, rect, shape, use, varied } from '../../pen.ts'
import { above, cast, dots, fitted, flat, hoop } from '../above.ts'

type Box = [number, number, number, number]
/** An outline of the whole element, its stroke as thick at any size. */
const edged = ([x, y, w, h]: Box, fill: Token, stroke: Token, { sw = 12, r = 0 }: { sw?: number; r?: number } = {}): Part => rect([x, y, w, h], fill, r, { stroke, sw, join: 'round' })
/** Lines across, every `gap`, as deep as the element. */
const across = (gap: number, d: number, stroke: Token, op = 1): Part => group([group([rect([-1.2, -d / 2, 2.4, d], stroke, 0, { op })], { stretch: 'y' })], { repeat: { gap, inset: gap / 2 } })
/** Lines along, every `gap`, as wide as the element. */
const along = (gap: number, w: number, stroke: Token, op = 1): Part => group([group([rect([-w / 2, -1.2, w, 2.4], stroke, 0, { op })], { stretch: 'x' })], { repeat: { gap: 2000, max: 1, min: 1, rows: gap } })
const grid = (gap: number, rows: number, inset: number, ...of: string[]): Part => group([], { repeat: { gap, rows, inset, max: gap < 90 ? 8 : 11, align: 'justify' }, ...varied(...of.map((id) => [use(id)])) })

const GRIT: [number, number][] = [[-40, -30], [-12, 12], [24, -34], [44, 22], [-30, 40], [8, 44], [-46, 8], [34, -6]]
const WAVES = 'M-92 -34q14 -10 28 0t28 0M18 -66q12 -9 24 0t24 0M30 14q14 -10 28 0t28 0M-60 46q13 -9 26 0t26 0M-2 84q12 -9 24 0t24 0'
const POND = 'M-196 8C-204 -86 -128 -140 -40 -142C52 -146 176 -128 194 -34C210 60 120 136 20 142C-90 148 -188 98 -196 8Z'

/** Grounds; each is the picture of the kind of its name. */
export const grounds: Record<string, Art> = {
  path: above([400, 180], 'A path of firm gravel', [flat([
    fitted(edged([-200, -90, 400, 180], 'pathD', 'pathD', { r: 90 })), fitted(rect([-200, -90, 400, 180], 'path', 90)),
    group([dots(GRIT, 'pathD', 5, 0.9)], { repeat: { gap: 110, inset: 60 }, ...varied([dots([[-20, -60], [30, 58]], 'white', 5)], [dots([[10, -52], [-36, 62]], 'pathD', 6)]) }),
  ])]),
  paving: above([300, 300], 'Paving of large slabs', [flat([fitted(edged([-150, -150, 300, 300], 'paving', 'pavingD', { sw: 8 })), across(60, 300, 'pavingD', 0.75), along(60, 300, 'pavingD', 0.75),
    group([rect([-28, -28, 56, 56], 'white', 0, { op: 0.16 })], { repeat: { gap: 180, inset: 90, rows: 180 } }), group([rect([32, 32, 56, 56], 'ink', 0, { op: 0.05 })], { repeat: { gap: 180, inset: 90, rows: 180 } })])]),
  'paving-brick': above([300, 300], 'Paving of red bricks', [flat([fitted(edged([-150, -150, 300, 300], 'bus', 'busD', { sw: 8 })), along(24, 300, 'sandD', 0.45), across(48, 300, 'sandD', 0.35)])]),
  'paving-gravel': above([300, 300], 'A square of fine gravel', [flat([fitted(edged([-150, -150, 300, 300], 'path', 'pathD', { sw: 10, r: 14 })),
    group([dots(GRIT, 'pathD', 5.5), dots([[-22, -14], [18, 26], [40, -24]], 'white', 5)], { repeat: { gap: 100, inset: 50, rows: 100 } })])]),
  deck: above([300, 200], 'A deck of boards', [flat([fitted(edged([-150, -100, 300, 200], 'sandD', 'trunk', { sw: 9 })), along(16, 300, 'trunk', 0.55), group([dots([[0, -8], [0, 8]], 'trunk', 4)], { repeat: { gap: 96, inset: 10, rows: 96, align: 'justify' } })])]),
  'play-ground': above([600, 500], 'Soft ground that breaks falls', [flat([fitted(edged([-300, -250, 600, 500], 'sand', 'sandD', { sw: 18, r: 90 })),
    group([dots(GRIT, 'sandD', 6), line('M-30 4l10 3M16 -16l9 -4M30 34l10 2M-14 -40l8 4', 'trunk', 3.5, { op: 0.55 })], { repeat: { gap: 105, inset: 75, rows: 105, align: 'justify' } })])]),
  lawn: above([600, 400], 'Short grass to lie and play on', [flat([fitted(rect([-300, -200, 600, 400], 'lawn', 70, { stroke: 'lawnD', sw: 8, dash: [4, 14], cap: 'round' })), fitted(rect([-296, -196, 592, 392], 'leafC', 66, { op: 0.34 })), ...[-200, -60, 80, 220].map((x) => fitted(rect([x - 40, -192, 70, 384], 'white', 0, { op: 0.13 }))),
    group([line('M-6 4l-3 -9M0 5l0 -11M6 4l4 -9', 'lawnD', 3)], { repeat: { gap: 130, inset: 70, rows: 120, align: 'justify' } })])]),
  meadow: above([500, 400], 'A meadow in flower', [flat([fitted(rect([-250, -200, 500, 400], 'lawnD', 100)), fitted(rect([-240, -191, 472, 372], 'leafC', 95, { op: 0.34 })), grid(96, 94, 58, 'wild1', 'wild2', 'wild3', 'wild4')])]),
  pond: above([400, 300], 'A pond with reeds, stones and water lilies', [
    flat([fitted(shape(POND, 'sandD'), group([shape(POND, 'sand')], { s: 0.97 }), group([shape(POND, 'waterD')], { s: 0.9 }), group([shape(POND, 'water')], { s: 0.84, at: [-4, -5] }), shape('M-150 -10C-150 -70 -90 -104 -30 -106C-90 -84 -120 -44 -112 16C-140 24 -150 10 -150 -10Z', 'white', 0.22),
      group([line(WAVES, 'white', 5, { op: 0.75 })], { s: 1.1 }))]),
    fitted(use('lily', 96, 30, { s: 1.1 }), use('lily', 66, 66, { s: 0.8 }), use('reeds', -132, 84), use('reeds', -96, 106, { s: 0.8 }), use('reeds', 150, -66, { s: 0.9 }), use('stone', -176, -30), use('stone', -162, -68, { s: 0.75 }), use('stone', 60, 132, { s: 0.85 }), use('stone', 176, 32, { s: 0.7 })),
  ]),
  stream: above([600, 120], 'A shallow stream between stones', [
    flat([fitted(shape('M-300 -34C-220 -70 -140 -20 -60 -46C20 -72 110 -10 190 -40C240 -58 280 -40 300 -30L300 36C240 62 170 22 90 46C10 70 -80 24 -160 50C-220 68 -270 40 -300 34Z', 'sandD'),
      shape('M-300 -22C-220 -54 -140 -6 -60 -32C20 -56 110 4 190 -26C240 -42 280 -28 300 -18L300 24C240 48 170 8 90 32C10 56 -80 10 -160 36C-220 54 -270 28 -300 22Z', 'water'), line('M-260 0q16 -10 32 0t32 0M-110 6q16 -10 32 0t32 0M60 -4q16 -10 32 0t32 0M200 0q16 -10 32 0', 'white', 5, { op: 0.7 }))]),
    fitted(use('stone', -210, 44, { s: 0.8 }), use('stone', -40, -48, { s: 0.7 }), use('stone', 130, 40), use('reeds', -120, -52, { s: 0.8 }), use('reeds', 230, -46, { s: 0.9 })),
  ]),
  'rain-garden': above([400, 200], 'A hollow that takes up rain, planted with reeds', [
    flat([fitted(rect([-200, -100, 400, 200], 'lawnD', 90), rect([-186, -88, 372, 176], 'soil', 80), rect([-168, -72, 336, 144], 'soilD', 66), oval([6, 6, 120, 44], 'waterD', 0.85), oval([-2, 0, 104, 34], 'water', 0.9), line('M-60 -4q13 -9 26 0t26 0M14 14q12 -9 24 0t24 0', 'white', 4, { op: 0.7 }))]),
    fitted(use('reeds', -130, -30), use('reeds', 136, 40, { s: 0.9 }), use('reeds', 110, -48, { s: 0.8 }), use('reeds', -110, 52, { s: 0.85 }), use('green2', -158, 14, { s: 0.7 }), use('green2', 160, -8, { s: 0.7 }), use('stone', -60, -62, { s: 0.8 }), use('stone', 40, 66, { s: 0.9 }), use('stone', 66, 54, { s: 0.6 })),
  ]),
  sandpit: above([400, 300], 'A sandpit with a castle, a bucket and a spade', [
    flat([fitted(edged([-194, -144, 388, 288], 'sandD', 'trunk', { sw: 15, r: 34 })), fitted(rect([-180, -132, 364, 268], 'sand', 28)), group([dots(GRIT, 'sandD', 5)], { repeat: { gap: 105, inset: 70, rows: 100, align: 'justify' } }), fitted(shape('M-150 40Q-110 -20 -50 30Q-10 70 -60 96Q-130 110 -150 40Z', 'sandD', 0.5))]),
    group([cast(7, oval([0, 0, 34, 30], 'ink')), oval([0, 0, 36, 33], 'sandD'), oval([-3, -4, 28, 25], 'sand'), oval([-3, -4, 12, 11], 'sandD'), shape('M-3 -4L-3 -34L18 -27L-3 -20Z', 'red')], { at: [48, -20] }),
    group([cast(6, oval([0, 0, 15, 15], 'ink')), oval([0, 0, 17, 17], 'redD'), oval([0, 0, 13, 13], 'sandD'), hoop([0, 0, 16], 'red', 4)], { at: [-34, -62] }), group([line('M0 0L30 0', 'yellow', 6), shape('M30 -9L52 -7L56 0L52 7L30 9Z', 'blue')], { at: [-104, 66], rot: -35 }),
  ]),
  bed: above([300, 140], 'A bed of flowering perennials', [flat([fitted(edged([-150, -70, 300, 140], 'soil', 'soilD', { r: 24 }))]), grid(78, 68, 35, 'bed1', 'bed2', 'bed3', 'bed4')]),
  'bed-shrubs': above([300, 140], 'A bed of low shrubs', [flat([fitted(edged([-150, -70, 300, 140], 'soil', 'soilD', { r: 24 }))]), grid(78, 68, 35, 'green1', 'green2', 'green1')]),
  hedge: above([400, 100], 'A clipped hedge', [
    cast(18, fitted(rect([-200, -50, 400, 100], 'ink', 26))), fitted(rect([-200, -50, 400, 100], 'leafD', 26)), fitted(rect([-197, -47, 386, 82], 'leafA', 24)),
    group([dots([[-18, -20], [14, -26], [-26, 6], [6, 0]], 'leafB', 21), dots([[-21, -23], [11, -29], [3, -3]], 'leafC', 8), dots([[22, 14], [-10, 22]], 'leafD', 13, 0.6)], { repeat: { gap: 66, inset: 36, rows: 70, min: 1, max: 14, align: 'justify' } }),
  ]),
  'hedge-flowering': above([400, 100], 'A flowering hedge', [
    cast(16, fitted(rect([-200, -50, 400, 100], 'ink', 34))), fitted(rect([-200, -50, 400, 100], 'leafD', 34)), fitted(rect([-197, -47, 386, 82], 'leafA', 32)),
    group([dots([[-18, -20], [14, -26], [-26, 6], [6, 0]], 'leafB', 24), dots([[-24, -24], [2, -34], [18, -18], [-12, -6], [10, 8], [-28, 12], [24, 20]], 'white', 8), dots([[-10, -28], [26, -4], [-2, 20]], 'plum', 8)], { repeat: { gap: 66, inset: 36, rows: 70, min: 1, max: 14, align: 'justify' } }),
  ]),
  'community-bed': above([240, 120], 'A raised bed of boards with vegetables in rows', [
    cast(10, rect([-120, -60, 240, 120], 'ink', 5)), rect([-120, -60, 240, 120], 'trunk', 5), rect([-120, -60, 240, 8], 'bloom', 3), rect([-120, -60, 8, 120], 'bloom', 3), rect([-109, -49, 218, 98], 'soilD', 3), rect([-107, -44, 214, 92], 'soil', 3),
    dots([[-88, -32], [-88, -8], [-88, 16], [-88, 38]], 'leafA', 24), dots([[-89, -34], [-89, -10], [-89, 14], [-89, 36]], 'leafC', 13), dots([[-54, -30], [-54, -14], [-54, 2], [-54, 18], [-54, 34]], 'leafB', 13), dots([[-54, -30], [-54, -14], [-54, 2], [-54, 18], [-54, 34]], 'plum', 6),
    dots([[-20, -28], [-20, 4], [-20, 34]], 'leafD', 27), dots([[-26, -32], [-14, -22], [-24, 8], [-14, 0], [-22, 38], [-12, 30]], 'red', 9), line('M8 -44L8 46M22 -44L22 46', 'leafB', 4, { dash: [9, 6] }), dots([[58, -20], [62, 22]], 'leafB', 40), dots([[46, -8], [74, 32]], 'bloom', 23), dots([[94, -32], [94, -12], [94, 8], [94, 28]], 'leafC', 14),
  ]),
  boules: above([1000, 300], 'A court for boules with eight balls and the jack', [
    flat([fitted(edged([-494, -144, 988, 288], 'sandD', 'trunk', { sw: 12, r: 6 })), fitted(rect([-490, -140, 980, 280], 'path', 4)), group([dots(GRIT, 'pathD', 6)], { repeat: { gap: 120, inset: 60, rows: 120, align: 'justify' } }), hoop([-380, 0, 24], 'red', 5)]),
    ...([[250, -10], [296, 36], [214, 52], [330, -40], [150, 20], [280, 78]] as const).flatMap(([x, y]) => [oval([x + 4, y + 5, 9, 9], 'ink', 0.25), oval([x, y, 9, 9], 'metalD'), oval([x - 2, y - 3, 4, 3], 'white', 0.8)]), oval([262, 26, 6, 6], 'red'),
  ]),
  'log-pile': above([200, 130], 'A pile of old logs where insects and hedgehogs live', [flat([oval([0, 6, 98, 58], 'lawnD'), oval([0, 6, 84, 48], 'leafA', 0.35)]), use('log', -16, -22, { rot: -8 }), use('log', 12, 34, { rot: 6 }), use('log', 2, 4, { rot: -3, s: 1.1 }), use('green2', -74, 34, { s: 0.5 }), use('green2', 82, -26, { s: 0.45 })]),
  'insect-hotel': above([160, 70], 'A house for wild bees, open to the front', [
    cast(20, rect([-72, -26, 144, 50], 'ink', 4)), rect([-70, -6, 140, 40], 'trunk', 3), ...[-66, -31, 4, 39].map((x) => rect([x, 6, 27, 25], 'sandD', 2)),
    dots([[-59, 12], [-50, 17], [-59, 22], [-48, 26], [46, 12], [56, 16], [47, 22], [58, 26]], 'soilD', 6), line('M-28 10h21M-28 16h21M-28 22h21M-28 28h21', 'bloom', 4), dots([[11, 13], [22, 12], [16, 20], [25, 22], [10, 27]], 'red', 6),
    shape('M-80 6L-62 -35L62 -35L80 6Z', 'busD'), shape('M-80 6L-62 -35L0 -35L0 6Z', 'bus'), line('M-62 -35L62 -35', 'white', 4, { op: 0.45 }), line('M-80 6L80 6', 'ink', 3, { op: 0.3 }),
  ]),
  boulders: above([220, 180], 'Three boulders to climb and sit on', [use('stone', -44, 10, { s: 2.1 }), use('stone', 52, 34, { s: 1.6, rot: 80 }), use('stone', 36, -46, { s: 1.3, rot: 200 })]),
}
