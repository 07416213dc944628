/** What is played on, from above. */
import type { Art, Part, Token } from '@codraft/core'
import { both, group, line, oval, rect, shape } from '../../pen.ts'
import { above, around, boards, cast, dots, flat, hoop, ngon, polar, roof } from '../above.ts'

/** A chute that runs down from 0, so long, with the light on one rim. */
const chute = (long: number): Part[] => [
  shape(`M-24 0L24 0L28 ${long}Q0 ${long + 16} -28 ${long}Z`, 'bloom'), shape(`M-22 0L18 0L21 ${long}Q-2 ${long + 12} -25 ${long}Z`, 'yellow'),
  shape(`M-14 0L10 0L12 ${long - 6}Q-1 ${long + 4} -16 ${long - 6}Z`, 'white', 0.5), rect([-28, long - 2, 56, 8], 'bloom', 4),
]
const swingSeat = (x: number, long: number): Part[] => [line(`M${x - 19} 0L${x - 17} ${long}M${x + 19} 0L${x + 17} ${long}`, 'panelD', 3), rect([x - 23, long - 6, 46, 17], 'ink', 6), rect([x - 20, long - 5, 40, 5], 'metalD', 3)]
const post = (x: number, y: number, r: number): Part[] => [group([cast(r / 2, oval([0, 0, r, r], 'ink'))], { at: [x, y] }), oval([x, y, r, r], 'trunk'), oval([x, y, r - 5, r - 5], 'sandD'), hoop([x, y, r - 12], 'trunk', 2.5, 0.6)]
const frameOf = (long: number, reach: number, fill: Token): Part[] => [
  cast(30, rect([-long / 2, -5, long, 10], 'ink', 4)),
  ...both(line(`M${-long / 2} 0L${-long / 2 - 12} ${-reach}M${-long / 2} 0L${-long / 2 - 12} ${reach}`, 'redD', 10)),
  line(`M${-long / 2} 0L${long / 2} 0`, fill, 13), line(`M${-long / 2} -3L${long / 2} -3`, 'white', 3, { op: 0.4 }),
]

/** Play equipment; each is the picture of the kind of its name. */
export const play: Record<string, Art> = {
  'play-frame': above([420, 340], 'Two towers joined by a bridge, with a slide, a net and a ladder', [
    cast(34, rect([-196, -130, 150, 150], 'ink', 8), rect([54, -120, 140, 140], 'ink', 8), rect([-50, -86, 110, 50], 'ink')),
    rect([-52, -84, 112, 56], 'trunk', 3), ...Array.from({ length: 8 }, (_, index) => rect([-50 + index * 14, -82, 11, 52], 'sandD', 2)), line('M-52 -86L60 -86M-52 -26L60 -26', 'red', 6),
    group(chute(150), { at: [-122, 10] }),
    line('M88 20L84 150M108 20L106 154M128 20L128 156M148 20L150 154M168 20L172 150M86 52L168 52M84 84L171 84M83 116L172 116M82 148L173 148', 'red', 5),
    line('M196 -96L206 -96M196 -80L206 -80M196 -64L206 -64M196 -48L206 -48M196 -32L206 -32M206 -98L206 -30', 'metalD', 6),
    group(roof(156, 156, ['teal', 'tealD'], 30), { at: [-122, -56] }), group(roof(140, 140, ['red', 'redD'], 0), { at: [124, -52] }),
    ...([[-196, -130], [-48, -130], [-196, 18], [-48, 18], [56, -120], [192, -120], [56, 16], [192, 16]] as const).map(([x, y]) => oval([x, y, 8, 8], 'trunk')),
    line('M-122 -56L-122 -92', 'metalD', 4), shape('M-122 -94L-90 -84L-122 -72Z', 'yellow'),
  ]),
  swing: above([380, 170], 'A swing with two seats on one beam', [...frameOf(330, 66, 'red'), ...swingSeat(-74, 52), ...swingSeat(78, 34)]),
  'nest-swing': above([300, 190], 'A swing with a round net to lie in', [
    ...frameOf(250, 74, 'red'), cast(10, oval([0, 44, 52, 52], 'ink')), line('M-62 0L-40 14M62 0L40 14M-62 0L-48 60M62 0L48 60', 'panelD', 3),
    hoop([0, 40, 48], 'ink', 12), hoop([0, 40, 48], 'teal', 6), line('M-40 14L40 66M-40 66L40 14M0 -6L0 86M-46 40L46 40M-24 -2L24 82M24 -2L-24 82', 'ink', 2.5),
  ]),
  slide: above([120, 400], 'A free-standing slide with its ladder at the top', [
    cast(26, rect([-36, -140, 72, 72], 'ink', 6), rect([-22, -70, 44, 200], 'ink')),
    line('M-24 -196L-24 -130M24 -196L24 -130M-24 -188L24 -188M-24 -172L24 -172M-24 -156L24 -156', 'metalD', 7), group(chute(250), { at: [0, -66] }),
    rect([-40, -142, 80, 80], 'blueD', 8), rect([-36, -140, 68, 70], 'blue', 7), rect([-26, -132, 40, 10], 'white', 4, { op: 0.35 }), line('M-40 -140L-40 -64M40 -140L40 -64', 'metalD', 6),
  ]),
  'climbing-net': above([500, 500], 'A pyramid of ropes around a mast', [
    cast(30, shape(ngon(8, 180), 'ink', 0.6)), flat([hoop([0, 0, 226], 'pathD', 8, 0.5)]),
    ...[236, 190, 145, 102, 62].map((r, index): Part => ({ k: 'path', d: ngon(8, r), stroke: index % 2 ? 'red' : 'redD', sw: 6 })),
    line(Array.from({ length: 8 }, (_, index) => `M0 0L${polar(index * 3, 240).join(' ')}`).join(''), 'redD', 6), line(Array.from({ length: 8 }, (_, index) => `M0 0L${polar(index * 3 + 1, 172).join(' ')}`).join(''), 'red', 3, { op: 0.6 }),
    ...around(8, (at) => [oval([...at(240), 12, 12], 'metalD'), oval([...at(240), 6, 6], 'rail')]), oval([4, 6, 20, 20], 'ink', 0.3), oval([0, 0, 18, 18], 'metalD'), oval([-3, -3, 10, 10], 'yellow'),
  ]),
  trampoline: above([200, 200], 'A trampoline level with the ground', [
    rect([-98, -98, 196, 196], 'tealD', 16), rect([-98, -98, 192, 190], 'teal', 16), rect([-76, -76, 152, 152], 'panelD', 8), rect([-70, -70, 140, 140], 'panel', 6),
    line('M-70 -35L70 -35M-70 0L70 0M-70 35L70 35M-35 -70L-35 70M0 -70L0 70M35 -70L35 70', 'panelL', 3), hoop([0, 0, 30], 'white', 5, 0.65), shape('M-70 -70L10 -70L-70 10Z', 'white', 0.08),
  ]),
  seesaw: above([320, 70], 'A seesaw with a seat at each end', [
    cast(14, rect([-150, -9, 300, 18], 'ink', 8)), rect([-26, -28, 52, 56], 'metalD', 8), rect([-20, -22, 40, 20], 'metal', 5), rect([-154, -11, 308, 22], 'redD', 9), rect([-154, -11, 308, 14], 'red', 7),
    ...both(rect([-152, -19, 42, 38], 'yellow', 10), rect([-152, 4, 42, 15], 'bloom', 7), line('M-92 -22L-92 22', 'ink', 7)), oval([0, 0, 9, 9], 'ink', 0.5),
  ]),
  spinner: above([200, 200], 'A roundabout with three handrails', [
    cast(8, oval([0, 0, 96, 96], 'ink')), oval([0, 0, 99, 99], 'tealD'), oval([-2, -3, 94, 94], 'teal'), ...[0, 8, 16].map((step): Part => ({ k: 'path', d: `M0 0L${polar(step, 90).join(' ')}A90 90 0 0 1 ${polar(step + 4, 90).join(' ')}Z`, fill: 'white', op: 0.16 })),
    ...around(3, (at) => [line(`M${at(16).join(' ')}L${at(80).join(' ')}`, 'white', 11), oval([...at(82), 9, 9], 'yellow')]), oval([0, 0, 20, 20], 'white'), oval([0, 0, 11, 11], 'red'),
  ]),
  springer: above([100, 60], 'A rocking animal on a spring', [
    cast(14, oval([0, 0, 42, 20], 'ink')), oval([0, 0, 18, 18], 'metalD'), shape('M-46 0Q-46 -20 -16 -21L22 -19Q48 -16 48 0Q48 16 22 19L-16 21Q-46 20 -46 0Z', 'bloom'), shape('M-46 0Q-46 20 -16 21L22 19Q48 16 48 0Z', 'ink', 0.14),
    oval([32, 0, 15, 13], 'yellow'), dots([[38, -6], [38, 6]], 'ink', 5), line('M14 -26L14 26', 'ink', 6), rect([-26, -13, 28, 26], 'red', 9), shape('M-46 -5L-58 0L-46 5Z', 'bloom'),
  ]),
  balance: above([420, 140], 'Stumps and beams to balance on', [
    ...post(-184, 14, 24), ...post(-130, -26, 22), ...post(-86, 26, 25), cast(8, rect([-54, -12, 130, 22], 'ink', 6)), group([...boards([-66, -11, 132, 22], 1, 'bloom'), oval([-58, 0, 6, 6], 'trunk'), oval([58, 0, 6, 6], 'trunk')], { at: [6, -4], rot: -8 }),
    ...post(96, -36, 22), ...post(134, 18, 26), ...post(186, -18, 23),
  ]),
  'table-tennis': above([280, 160], 'A table-tennis table with two bats', [
    cast(20, rect([-137, -76, 274, 152], 'ink', 5)), rect([-137, -76, 274, 152], 'blueD', 5), rect([-137, -76, 274, 146], 'blue', 5), { k: 'rect', x: -132, y: -71, w: 264, h: 136, stroke: 'white', sw: 4 },
    rect([-132, -4, 264, 3], 'white', 0, { op: 0.8 }), rect([-4, -88, 8, 176], 'metalD', 3), rect([-4, -88, 3, 176], 'rail', 2), group([rect([-4, 12, 8, 22], 'trunk', 3), oval([0, 0, 16, 16], 'red')], { at: [-86, -34], rot: 30 }),
    group([rect([-4, 12, 8, 22], 'trunk', 3), oval([0, 0, 16, 16], 'ink')], { at: [92, 36], rot: 200 }), oval([40, -22, 5, 5], 'white'),
  ]),
  hopscotch: above([440, 130], 'Squares for hopscotch, painted on the ground', [flat([
    ...([[-190, 0, '1', 'yellow'], [-130, 0, '2', 'white'], [-70, -32, '3', 'teal'], [-70, 32, '4', 'bloom'], [-10, 0, '5', 'white'], [50, -32, '6', 'red'], [50, 32, '7', 'yellow'], [110, 0, '8', 'white']] as const).flatMap(([x, y, text, fill]): Part[] => [
      rect([x - 28, y - 30, 56, 60], fill, 3, { op: 0.78 }), { k: 'group', parts: [{ k: 'text', x: 0, y: 13, text, size: 36, fill: 'ink', bold: true, op: 0.6 }], at: [x, y], rot: 90 }]),
    shape('M142 -62A62 62 0 0 1 142 62Z', 'plum', 0.75),
  ])]),
}
