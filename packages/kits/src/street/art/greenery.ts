/** What grows. Light falls from the upper left: bright leaves there, the darkest below on the right. */
import type { Art, Part, Token } from '@codraft/core'
import { art, both, group, line, oval, rect, shadow, shape } from '../../pen.ts'

const trunk: Part[] = [
  shadow(34), shape('M-10 0Q-4 -60 -8 -124L8 -124Q4 -60 12 0Q0 -4 -10 0Z', 'trunk'),
  shape('M2 -124L8 -124Q4 -60 12 0L5 -2Q0 -60 2 -124Z', 'ink', 0.18),
  line('M-1 -118Q-22 -150 -38 -176M2 -124Q22 -156 36 -188M0 -120L2 -190', 'trunk', 7),
]
const broadleaf: Part[] = [
  ...trunk, oval([-46, -196, 54, 48], 'leafA'), oval([48, -202, 54, 50], 'leafD'), oval([0, -182, 62, 34], 'leafD'),
  oval([10, -226, 72, 62], 'leafA'), oval([-8, -236, 66, 62], 'leafB'),
  oval([-44, -206, 38, 32], 'leafB'), oval([-24, -262, 46, 38], 'leafB'), oval([30, -262, 42, 36], 'leafA'),
  oval([24, -268, 34, 28], 'leafB'),
  oval([-26, -276, 32, 21], 'leafC'), oval([16, -250, 20, 11], 'leafC', 0.8), oval([-52, -220, 18, 11], 'leafC', 0.8),
  oval([28, -284, 14, 8], 'leafC', 0.8), oval([-10, -214, 14, 8], 'leafC', 0.5),
]
const pohutukawa: Part[] = [
  shadow(44), shape('M-14 0Q-4 -40 -30 -110L-16 -112Q-4 -80 -2 -70Q6 -90 20 -116L34 -112Q8 -50 14 0Q0 -4 -14 0Z', 'trunk'),
  shape('M6 -2Q0 -50 28 -114L34 -112Q8 -50 14 0Z', 'ink', 0.2),
  oval([-56, -152, 60, 44], 'leafD'), oval([58, -152, 58, 44], 'leafD'), oval([0, -150, 70, 36], 'leafD'), oval([4, -190, 88, 56], 'leafA'),
  oval([-44, -172, 50, 38], 'leafA'), oval([-20, -206, 62, 40], 'leafA'),
  ...[[-84, -160, 15], [-60, -190, 18], [-24, -224, 20], [26, -226, 17], [64, -190, 17], [88, -156, 13], [10, -186, 19], [-32, -164, 16],
    [44, -156, 14]].flatMap(([x = 0, y = 0, r = 0]) =>
    [oval([x, y, r, r * 0.72], 'redD'), oval([x - 2, y - 3, r * 0.8, r * 0.5], 'red')]),
  oval([-52, -206, 14, 7], 'leafC', 0.6), oval([-2, -236, 12, 6], 'leafC', 0.6), oval([50, -212, 10, 5], 'leafC', 0.5),
]
const frond = (angle: number, long: number,
  fill: Token): Part => group([shape(`M0 0Q${long * 0.45} -13 ${long} ${long * 0.16}Q${long * 0.42} 4 0 5Z`, fill)], { rot: angle })
const tuft = (x: number, y: number, s: number): Part => group([
  ...[20, 60, 120, 160].map((angle) => frond(angle, 62, 'leafD')), ...[-10, 190, 36, 144, 90].map((angle) => frond(angle, 64, 'leafA')),
  ...[-34, 214, -62, 242, -90].map((angle) => frond(angle, 60, 'leafB')), ...[-118, -150, -178].map((angle) => frond(angle, 50, 'leafC')),
], { at: [x, y], s })
const cabbage: Part[] = [
  shadow(24), shape('M-9 0Q-4 -80 -6 -150L6 -150Q4 -80 10 0Q0 -3 -9 0Z', 'trunk'),
  shape('M2 -150L6 -150Q4 -80 10 0L4 -2Q0 -70 2 -150Z', 'ink', 0.2),
  line('M-2 -146Q-10 -190 -40 -216M2 -146Q12 -180 42 -196', 'trunk', 9), line('M0 -150L2 -230', 'trunk', 8), tuft(44, -204, 0.8),
  tuft(-44, -222, 0.86), tuft(2, -252, 1),
]
const columnar: Part[] = [
  shadow(22), rect([-6, -60, 12, 60], 'trunk', 2), rect([1, -60, 5, 60], 'ink', 2, { op: 0.18 }),
  shape('M0 -318Q46 -230 44 -128Q40 -46 0 -40Q-40 -46 -44 -128Q-46 -230 0 -318Z', 'leafA'),
  shape('M0 -318Q46 -230 44 -128Q40 -46 0 -40Q26 -90 22 -170Q20 -250 0 -318Z', 'leafD'),
  shape('M0 -318Q-46 -230 -44 -128Q-42 -70 -24 -50Q-34 -110 -26 -180Q-18 -260 0 -318Z', 'leafB'),
  ...[[-20, -230], [-26, -170], [-22, -110], [4, -200], [2, -140], [-2, -260]].map(([x = 0, y = 0]) => oval([x, y, 10, 6], 'leafC', 0.6)),
]
const young: Part[] = [
  shadow(16), rect([12, -96, 5, 96], 'trunk', 1), rect([-3, -112, 6, 112], 'trunk', 2), rect([-4, -74, 20, 5], 'ink', 2, { op: 0.6 }),
  oval([0, -142, 34, 40], 'leafA'), oval([-6, -150, 28, 32], 'leafB'), oval([-14, -166, 14, 11], 'leafC'),
  oval([10, -146, 9, 6], 'leafC', 0.7),
]
const bush = (x: number, s: number): Part => group([oval([14, -18, 26, 20], 'leafD'), oval([-12, -20, 26, 21], 'leafA'),
  oval([0, -32, 24, 20], 'leafB'), oval([-8, -40, 12, 8], 'leafC')], { at: [x, 0], s })
const flowers = (x: number, y: number): Part[] => ([[-14, 0, 'bloom'], [2, -8, 'yellow'], [14, 2, 'red'], [-4, 6, 'white'],
  [22, -7, 'bloom'], [-24, -5, 'yellow']] as const)
  .map(([dx, dy, fill]) => oval([x + dx, y + dy, 4.5, 4.5], fill))
const reeds: Part[] = [
  ...[[-20, -62], [-12, -86], [-4, -70], [5, -92], [13, -66], [21,
    -78]].map(([x = 0, y = 0]) => line(`M${x * 0.5} 2Q${x * 0.6} ${y * 0.6} ${x} ${y}`, 'leafA', 4)),
  ...[[-16, -50], [0, -58], [18, -48]].map(([x = 0, y = 0]) => line(`M${x * 0.6} 2Q${x * 0.7} ${y * 0.5} ${x * 1.6} ${y}`, 'leafB', 5)),
  rect([-15, -98, 6, 22], 'trunk', 3), rect([2, -104, 6, 22], 'trunk', 3), oval([14, -8, 10, 6], 'leafD'), oval([-14, -7, 10, 6], 'leafB'),
]
const box: Part[] = [
  shadow(38), shape('M-32 -46L32 -46L28 0L-28 0Z', 'metalD'), shape('M10 -46L32 -46L28 0L8 0Z', 'ink', 0.16),
  rect([-36, -54, 72, 12], 'metal', 3), rect([-36, -46, 72, 4], 'ink', 2, { op: 0.18 }),
  oval([18, -64, 20, 16], 'leafD'), oval([-16, -64, 20, 17], 'leafA'), oval([0, -74, 20, 16], 'leafB'), oval([-6, -82, 11, 7], 'leafC'),
  oval([-18, -72, 4.5, 4.5], 'bloom'), oval([14, -76, 4.5, 4.5], 'yellow'), oval([1, -64, 4.5, 4.5], 'red'),
]

/** Plants by id. */
export const greenery: Record<string, Art> = {
  tree: art([-104, -306, 208, 310], broadleaf), pohutukawa: art([-118, -252, 236, 256], pohutukawa),
  cabbage: art([-104, -320, 208, 324], cabbage),
  columnar: art([-46, -322, 92, 326], columnar), young: art([-36, -186, 72, 190], young),
  bush: art([-40, -56, 80, 60], [shadow(34), bush(0, 1), ...flowers(0, -26)]), reeds: art([-36, -106, 72, 110], reeds),
  planter: art([-40, -92, 80, 96], box),
  hedge: art([-34, -64, 68, 66], [shadow(32), rect([-32, -56, 64, 58], 'leafA', 12), rect([-32, -20, 64, 22], 'leafD', 10),
    rect([-32, -56, 64, 16], 'leafB', 8), ...both(oval([-16, -50, 9, 4], 'leafC'))]),
}
