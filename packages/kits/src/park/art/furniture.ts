/** What stands in a park and is not played on, from above. */
import type { Art, Part } from '@codraft/core'
import { both, group, line, oval, rect, shape, use, word } from '../../pen.ts'
import { above, around, boards, cast, dots, flat, hoop, ngon, overhead, piece, polar } from '../above.ts'

const chair: Part[] = [oval([0, -9, 6, 6], 'white'), line('M0 -1L0 12L13 12L20 24', 'white', 5), line('M-9 5A15 15 0 1 0 15 22', 'white', 4.5)]
/** A disc of blue with the sign of a wheelchair. */
const accessible = piece(64, 64, [oval([0, 0, 30, 30], 'blue'), group(chair, { at: [-3, -3], s: 0.82 })])
const pool = (r: number): Part => flat([oval([0, 0, r, r], 'lamp', 0.16), oval([0, 0, r * 0.62, r * 0.62], 'lamp', 0.22)])
const seat = (w: number): Part[] => [
  cast(11, rect([-w / 2, -24, w, 50], 'ink', 5)), ...both(rect([-w / 2 + 14, -22, 10, 46], 'metalD', 2)), ...boards([-w / 2, -24, w, 48], 4, 'bloom', 3),
]

/** Seats, tables, lights, stands and roofs; those named like a kind are its picture. */
export const furniture: Record<string, Art> = {
  accessible,
  bench: above([180, 60], 'A bench without a back, from above', seat(180)),
  'bench-back': above([180, 70], 'A bench with a back and arms, from above; people look away from the back', [
    cast(16, rect([-92, -32, 184, 64], 'ink', 5)), ...both(rect([-76, -22, 10, 50], 'metalD', 2)), ...boards([-90, -14, 180, 44], 4, 'bloom', 3),
    rect([-90, -34, 180, 15], 'trunk', 5), rect([-90, -34, 180, 6], 'bloom', 4), ...both(rect([-92, -24, 11, 54], 'metalD', 4), rect([-90, -22, 5, 50], 'metal', 2)),
  ]),
  'bench-round': above([260, 260], 'A round bench with its seats facing outwards, from above', [
    cast(11, hoop([0, 0, 96], 'ink', 58)), hoop([0, 0, 96], 'trunk', 60), hoop([0, 0, 98], 'bloom', 54), hoop([0, 0, 72], 'trunk', 7),
    hoop([0, 0, 88], 'ink', 3, 0.22), hoop([0, 0, 106], 'ink', 3, 0.22),
    line(Array.from({ length: 12 }, (_, index) => `M${polar(index * 2, 72).join(' ')}L${polar(index * 2, 125).join(' ')}`).join(''), 'ink', 3, { op: 0.28 }),
  ]),
  'picnic-table': above([180, 180], 'A picnic table between two benches, from above', [
    cast(11, rect([-88, -86, 176, 36], 'ink', 5), rect([-88, 50, 176, 36], 'ink', 5)), cast(20, rect([-90, -38, 180, 76], 'ink', 6)),
    ...both(rect([-64, -80, 11, 160], 'metalD', 3)), ...boards([-90, -86, 180, 36], 2, 'bloom', 3), ...boards([-90, 50, 180, 36], 2, 'bloom', 3),
    rect([-90, -38, 180, 76], 'trunk', 5), ...boards([-90, -38, 180, 76], 5, 'sandD', 3),
  ]),
  'picnic-table-accessible': above([240, 180], 'A picnic table with a long top, so that two wheelchairs fit at its ends', [
    cast(11, rect([-66, -86, 132, 36], 'ink', 5), rect([-66, 50, 132, 36], 'ink', 5)), cast(20, rect([-120, -38, 240, 76], 'ink', 6)),
    ...both(rect([-46, -80, 11, 160], 'metalD', 3)), ...boards([-66, -86, 132, 36], 2, 'bloom', 3), ...boards([-66, 50, 132, 36], 2, 'bloom', 3),
    rect([-120, -38, 240, 76], 'trunk', 5), ...boards([-120, -38, 240, 76], 5, 'sandD', 3), use('accessible', -86, 0, { s: 0.85 }), use('accessible', 86, 0, { s: 0.85 }),
  ]),
  lounger: above([80, 190], 'A wooden lounger, its head at the top', [
    cast(12, rect([-36, -92, 72, 184], 'ink', 8)), rect([-36, -92, 72, 184], 'trunk', 8), ...boards([-33, -40, 66, 128], 10, 'bloom', 3),
    rect([-33, -88, 66, 44], 'sandD', 6), rect([-33, -58, 66, 14], 'ink', 4, { op: 0.16 }), rect([-22, -84, 44, 18], 'white', 8),
  ]),
  'log-seats': above([240, 200], 'Five stumps to sit on in a circle', [
    ...[[-78, -40], [2, -68], [80, -30], [52, 54], [-50, 58]].flatMap(([x = 0, y = 0]) => [
      group([cast(9, oval([0, 0, 24, 24], 'ink'))], { at: [x, y] }), oval([x, y, 25, 25], 'trunk'), oval([x, y, 20, 20], 'sandD'), hoop([x, y, 13], 'trunk', 2.5, 0.7), hoop([x + 1, y, 6], 'trunk', 2.5, 0.7),
    ]),
  ]),
  lamp: above([60, 60], 'A lamp on a post, with its light on the ground', [
    pool(150), cast(34, rect([-4, -4, 8, 8], 'ink', 4)), oval([0, 0, 22, 22], 'ink', 0.25), oval([0, 0, 20, 20], 'metalD'), oval([0, 0, 13, 13], 'lamp'), oval([-4, -4, 5, 4], 'white', 0.9),
  ]),
  'lamp-low': above([40, 40], 'A low lamp that lights the ground around it', [
    pool(90), cast(9, oval([0, 0, 14, 14], 'ink')), rect([-15, -15, 30, 30], 'metalD', 8), rect([-9, -9, 18, 18], 'lamp', 4), rect([-7, -7, 7, 5], 'white', 2, { op: 0.9 }),
  ]),
  bin: above([60, 60], 'A litter bin with a lid', [
    cast(14, oval([0, 0, 26, 26], 'ink')), oval([0, 0, 27, 27], 'leafD'), oval([0, 0, 22, 22], 'leafA'), rect([-13, -7, 26, 14], 'ink', 7), line('M-14 -15A20 20 0 0 1 4 -20', 'leafC', 4),
  ]),
  'bin-recycling': above([120, 60], 'Three bins side by side, for what is sorted', [
    cast(14, rect([-58, -26, 116, 52], 'ink', 8)), ...(['blue', 'yellow', 'leafA'] as const).flatMap((fill, index) => [rect([-58 + index * 39, -26, 37, 52], fill, 7), rect([-58 + index * 39, 8, 37, 18], 'ink', 6, { op: 0.18 })]),
    dots([[-39.5, -4], [0, -4], [39, -4]], 'ink', 15),
  ]),
  fountain: above([70, 70], 'A drinking fountain, its basin full', [
    flat([oval([2, 3, 41, 40], 'pathD', 0.8)]), cast(15, oval([0, 0, 30, 30], 'ink')), oval([0, 0, 32, 32], 'metalD'), oval([0, -1, 28, 28], 'metal'), oval([0, 0, 21, 21], 'water'), oval([-5, -6, 8, 6], 'white', 0.8),
    rect([-4, -32, 8, 24], 'metalD', 4), oval([0, -9, 5, 5], 'white'),
  ]),
  'fountain-basin': above([300, 300], 'A round fountain with a jet in its middle', [
    cast(9, oval([0, 0, 146, 146], 'ink')), oval([0, 0, 150, 150], 'pavingD'), oval([-2, -3, 144, 143], 'paving'), oval([0, 0, 122, 122], 'waterD'), oval([-3, -4, 116, 114], 'water'),
    hoop([0, 0, 84], 'white', 4, 0.5), hoop([0, 0, 52], 'white', 4, 0.6), ...around(8, (at) => [line(`M${at(18).join(' ')}L${at(40).join(' ')}`, 'white', 5, { op: 0.9 })]), oval([0, 0, 15, 15], 'white'),
    line(Array.from({ length: 12 }, (_, index) => `M${polar(index * 2, 123).join(' ')}L${polar(index * 2, 148).join(' ')}`).join(''), 'pavingD', 3),
  ]),
  'bicycle-stand': above([240, 180], 'Four stands for bicycles, one bicycle at them', [
    ...[-90, -30, 30, 90].map((x) => group([cast(9, rect([-4, -38, 8, 76], 'ink', 4))], { at: [x, 0] })), ...[-90, -30, 30, 90].flatMap((x) => [rect([x - 4, -38, 8, 76], 'metalD', 4), rect([x - 3, -34, 3, 66], 'rail', 2)]),
    line('M-46 -82L-46 -34M-46 34L-46 82', 'ink', 7), line('M-46 -56L-46 58', 'red', 7), line('M-64 -34L-28 -34', 'metalD', 6), rect([-54, 22, 16, 26], 'ink', 7),
  ]),
  'notice-board': above([160, 60], 'A board for notices under a little roof', [
    cast(26, rect([-76, -16, 152, 34], 'ink', 4)), ...both(rect([-66, -6, 12, 12], 'trunk', 3)), rect([-78, -18, 156, 18], 'leafA', 4), rect([-78, 0, 156, 18], 'leafD', 4), rect([-78, -2, 156, 4], 'leafB', 2),
    ...([[-52, 22], [-16, 24], [24, 22]] as const).map(([x, y]) => rect([x, y, 28, 7], 'white', 1)),
  ]),
  gate: above([200, 40], 'A gate between two posts, standing open', [
    flat([rect([-92, -18, 184, 36], 'path', 0), line('M-60 -8L60 -8M-60 8L60 8', 'pathD', 3, { op: 0.8 })]), cast(16, rect([-100, -14, 20, 28], 'ink', 3), rect([80, -14, 20, 28], 'ink', 3)),
    line('M-84 6L-70 -74M84 6L70 -74', 'metalD', 8), line('M-84 6L-70 -74M84 6L70 -74', 'rail', 3), ...both(rect([-101, -15, 22, 30], 'trunk', 4), rect([-98, -12, 16, 16], 'sandD', 3)),
  ]),
  fence: above([300, 20], 'A fence of wooden rails', [
    cast(10, group([rect([-150, -6, 300, 12], 'ink', 3)], { stretch: 'x' })),
    group([rect([-150, -5, 300, 10], 'bloom', 3), rect([-150, 1, 300, 4], 'ink', 2, { op: 0.2 })], { stretch: 'x' }),
    group([rect([-8, -9, 16, 18], 'trunk', 4), rect([-6, -7, 10, 9], 'sandD', 3)], { repeat: { gap: 120, inset: 9, min: 2, align: 'justify' } }),
  ]),
  shelter: above([400, 300], 'A shelter with a green roof and a bench under it', [
    flat([rect([-200, -150, 400, 300], 'paving', 10)]), cast(40, rect([-200, -150, 400, 300], 'ink', 6)),
    overhead(rect([-200, -150, 400, 300], 'metalD', 8), rect([-188, -138, 376, 276], 'trackD', 4), rect([-188, -138, 376, 138], 'track', 4),
      group([use('green2')], { repeat: { gap: 86, inset: 44, rows: 84 }, layer: 'front' }), line('M-188 0L188 0', 'metalD', 6), rect([-200, -150, 400, 12], 'rail', 6), rect([-200, -150, 12, 300], 'rail', 6)),
  ]),
  pergola: above([400, 300], 'A pergola overgrown with climbing plants', [
    flat([rect([-196, -146, 392, 292], 'path', 8), ...[-98, 0, 98].map((y) => rect([-196, y - 2, 392, 4], 'pathD'))]), cast(34, ...[-150, -75, 0, 75, 150].map((x) => rect([x - 8, -150, 16, 300], 'ink')), rect([-200, -128, 400, 16], 'ink'), rect([-200, 112, 400, 16], 'ink')),
    overhead(rect([-200, -132, 400, 18], 'trunk', 3), rect([-200, 114, 400, 18], 'trunk', 3), ...[-170, -110, -50, 10, 70, 130].flatMap((x) => [rect([x, -150, 15, 300], 'bloom', 3), rect([x + 9, -150, 6, 300], 'ink', 2, { op: 0.22 })]),
      group([use('bushFresh', -120, -112, { s: 0.7 }), use('bush', 128, -112, { s: 0.8 }), use('bushFresh', -40, -124, { s: 0.5 }), use('bush', -138, 116, { s: 0.75 }), use('bushFresh', 96, 120, { s: 0.66 })], { layer: 'front' }),
      dots([[-140, -120], [-104, -98], [110, -96], [140, -124], [-150, 106], [-122, 128], [84, 112], [110, 132], [-44, -120]], 'plum', 13), dots([[-120, -132], [126, -110], [-138, 120], [98, 124]], 'white', 8)),
  ]),
  stage: above([600, 400], 'A stage of boards with steps at its front', [
    cast(14, rect([-300, -200, 600, 350], 'ink', 4)), rect([-300, -200, 600, 350], 'trunk', 6), ...boards([-292, -192, 584, 334], 11, 'sandD', 4),
    rect([-300, -200, 600, 12], 'metalD', 4), ...([150, 167, 184] as const).flatMap((y) => [rect([-150, y, 300, 15], 'trunk', 3), rect([-150, y, 300, 10], 'bloom', 3)]),
    ...both(oval([-250, -150, 22, 22], 'panelD'), oval([-250, -150, 12, 12], 'metalD')), rect([-3, 60, 6, 34], 'metalD', 3), oval([0, 58, 9, 9], 'ink'),
  ]),
  'dog-toilet': above([300, 200], 'A fenced corner for dogs, with a post and a dispenser for bags', [
    flat([rect([-146, -96, 292, 192], 'trackD', 10, { op: 0.75 }), dots([[-100, -50], [-30, 20], [60, -40], [100, 50], [-90, 56], [10, -66]], 'leafD', 12, 0.5)]),
    { k: 'rect', x: -146, y: -96, w: 292, h: 192, r: 10, stroke: 'trunk', sw: 9 }, { k: 'rect', x: -146, y: -96, w: 292, h: 192, r: 10, stroke: 'sandD', sw: 4, dash: [16, 9] },
    ...([[-20, 22], [0, 12], [20, 22]] as const).map(([x, y]) => oval([x, y, 9, 11], 'white')), shape('M0 30Q26 36 22 54Q18 66 0 62Q-18 66 -22 54Q-26 36 0 30Z', 'white'),
    cast(16, rect([88, -66, 28, 22], 'ink', 4)), rect([88, -68, 28, 24], 'red', 5), rect([94, -60, 16, 7], 'ink', 3),
  ]),
  toilet: above([260, 220], 'A small toilet building with a flat roof and a level way in', [
    flat([rect([-130, 80, 260, 30], 'paving', 4)]), cast(40, rect([-130, -110, 260, 200], 'ink', 4)), rect([-130, -110, 260, 200], 'metalD', 6), rect([-120, -100, 240, 180], 'kerb', 3), rect([-120, -100, 240, 90], 'rail', 3, { op: 0.7 }),
    rect([44, -84, 56, 40], 'glassD', 4), shape('M44 -84L76 -84L58 -44L44 -44Z', 'white', 0.4), use('accessible', -52, 14, { s: 1.3 }), word([48, 44, 62], 'WC', 'ink'), rect([-30, 86, 60, 10], 'blueD', 3),
  ]),
  'water-tap': above([60, 60], 'A tap for watering cans, one can beside it', [
    flat([rect([-30, -18, 60, 48], 'paving', 6), rect([-16, -4, 32, 22], 'metalD', 4)]), cast(12, rect([-7, -22, 14, 16], 'ink', 4)), rect([-8, -24, 16, 20], 'teal', 5), line('M0 -8L0 4', 'metalD', 6),
    oval([20, 16, 10, 8], 'leafA'), line('M12 18L-2 22', 'leafA', 4),
  ]),
  parasol: above([300, 300], 'A large parasol', [
    cast(34, shape(ngon(8, 148), 'ink')), overhead(shape(ngon(8, 150), 'white'), ...[0, 6, 12, 18].map((step) => shape(`M0 0L${polar(step, 150).join(' ')}L${polar(step + 3, 150).join(' ')}Z`, 'red')),
      ...[3, 6, 0].map((step) => shape(`M0 0L${polar(step, 150).join(' ')}L${polar(step + 3, 150).join(' ')}Z`, 'ink', 0.14)), oval([0, 0, 10, 10], 'metalD')),
  ]),
}
