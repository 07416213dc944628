/** What stands about: seats, lamps, shelters, signs, stands. */
import type { Art, Part, Token } from '@codraft/core'
import { art, both, group, line, oval, rect, shadow, shape, word } from '../../pen.ts'

const lamp: Part[] = [
  shadow(14), shape('M-112 0L-58 -300L-24 -300L30 0Z', 'lamp', 0.26), rect([-8, -30, 16, 30], 'metalD', 3),
  rect([1, -30, 7, 30], 'ink', 3, { op: 0.18 }),
  shape('M-5 -28L-4 -318L4 -318L5 -28Z', 'metalD'), line('M0 -312Q-2 -334 -34 -326', 'metalD', 8),
  shape('M-64 -318Q-62 -336 -36 -336L-20 -328L-20 -315Z', 'metalD'), shape('M-62 -317L-22 -314Q-40 -296 -62 -317Z', 'lamp'),
]
const bench: Part[] = [
  shadow(80), ...both(rect([-66, -44, 7, 44], 'metalD', 2), rect([-62, -92, 5, 50], 'metalD', 2)), rect([-76, -92, 152, 12], 'bloom', 4),
  rect([-76, -75, 152, 12], 'bloom', 4),
  rect([-76, -84, 152, 4], 'ink', 2, { op: 0.14 }), rect([-76, -67, 152, 4], 'ink', 2, { op: 0.14 }), rect([-80, -52, 160, 9], 'bloom', 3),
  rect([-80, -46, 160, 4], 'ink', 2, { op: 0.3 }),
  ...both(line('M-72 -48L-72 -64L-58 -64', 'metalD', 4)),
]
const shelter: Part[] = [
  shadow(90), ...both(rect([-84, -236, 7, 236], 'metalD', 2)), rect([-77, -212, 154, 200], 'glass', 2, { op: 0.55 }),
  shape('M-44 -212L-6 -212L-40 -12L-77 -12L-77 -20Z', 'white', 0.4),
  rect([-2, -212, 4, 200], 'metalD', 0, { op: 0.6 }), shape('M-108 -254L104 -242L104 -230L-108 -238Z', 'ink'),
  shape('M-108 -254L104 -242L104 -239L-108 -250Z', 'white', 0.3), rect([-70, -48, 110, 8], 'bloom', 3),
  ...both(rect([-58, -42, 5, 42], 'metalD')),
  rect([52, -180, 22, 62], 'white', 2), rect([55, -176, 16, 26], 'teal', 1),
  line('M56 -142L70 -142M56 -134L70 -134M56 -126L66 -126', 'metal', 2.5),
]
const stopPole: Part[] = [shadow(9), rect([-3, -270, 6, 270], 'metalD', 2), rect([-22, -286, 44, 48], 'yellow', 7),
  rect([-22, -250, 44, 12], 'ink', 5, { op: 0.14 }), word([0, -252, 30], '7', 'ink'), rect([-14, -200, 28, 40], 'white', 2),
  line('M-9 -192L9 -192M-9 -184L9 -184M-9 -176L4 -176', 'metal', 2.5)]
const canopy: Part[] = [
  shadow(60), ...both(rect([-52, -250, 9, 250], 'metalD', 2)), shape('M-128 -272Q0 -250 128 -272L128 -260Q0 -238 -128 -260Z', 'ink'),
  shape('M-128 -272Q0 -250 128 -272L128 -268Q0 -246 -128 -268Z', 'white', 0.3),
  rect([-54, -240, 108, 34], 'panel', 4), word([0, -216, 19], 'Harbour 3', 'yellow'), rect([-43, -110, 86, 98], 'glass', 2, { op: 0.55 }),
  shape('M-24 -110L0 -110L-22 -12L-43 -12Z', 'white', 0.4), rect([-56, -50, 112, 8], 'bloom', 3),
]
const board = (face: Token, mark: Part[]): Part[] =>
  [shadow(9), rect([-4, -196, 8, 196], 'metalD', 2), rect([-31, -252, 62, 62], face, 9), rect([-31, -205, 62, 15], 'ink', 7, { op: 0.14 }),
    ...mark]
const disc = (mark: Part[]): Part[] => [shadow(9), rect([-4, -176, 8, 176], 'metalD', 2), oval([0, -200, 31, 31], 'white'),
  oval([0, -200, 27, 27], 'blue'), ...mark]
const hoops: Part[] = [-60, 0, 60].flatMap((x) => [oval([x, 1, 24, 3.5], 'ink', 0.18),
  line(`M${x - 20} 0L${x - 20} -62Q${x - 20} -80 ${x} -80Q${x + 20} -80 ${x + 20} -62L${x + 20} 0`, 'metalD', 6)])
const parkedBike = (frame: Token): Part[] => [
  oval([0, 1, 76, 4], 'ink', 0.18), ...[-52, 52].flatMap((x): Part[] => [{ k: 'ellipse', x, y: -33, rx: 31, ry: 31, stroke: 'ink', sw: 5 },
    oval([x, -33, 4, 4], 'metalD')]),
  line('M-52 -33L-8 -33L34 -78L-26 -78L-8 -33M-26 -78L-52 -33M52 -33L32 -90', frame, 6),
  line('M-26 -78L-30 -92M32 -90L22 -98L40 -100', 'ink', 5), shape('M-44 -92L-16 -94L-18 -99L-40 -99Z', 'ink'),
  oval([-8, -33, 9, 9], 'metalD'),
]
const scooter = (body: Token): Part[] => [oval([0, 1, 40, 4], 'ink', 0.18), oval([-36, -9, 10, 10], 'ink'), oval([34, -9, 10, 10], 'ink'),
  rect([-34, -18, 62, 8], body, 4), line('M28 -14L20 -104', 'metalD', 6), line('M8 -108L30 -102', 'ink', 6),
  rect([16, -76, 9, 30], body, 3)]
const bollard: Part[] = [shadow(9), rect([-6, -92, 12, 92], 'metalD', 5), rect([1, -92, 5, 92], 'ink', 4, { op: 0.2 }),
  rect([-6, -80, 12, 9], 'white'), rect([-6, -62, 12, 9], 'bloom')]
const separator: Part[] = [
  shadow(24), shape('M-22 0L-13 -38L13 -38L22 0Z', 'rail'), shape('M4 0L4 -38L13 -38L22 0Z', 'ink', 0.18),
  shape('M-16.5 -24L-14 -34L14 -34L16.5 -24Z', 'yellow'),
]
const bin: Part[] = [shadow(26), rect([-22, -86, 44, 86], 'leafD', 5), rect([4, -86, 18, 86], 'ink', 5, { op: 0.16 }),
  rect([-25, -96, 50, 14], 'panel', 6), rect([-13, -76, 26, 9], 'ink', 4, { op: 0.6 })]
const charger: Part[] = [shadow(20), rect([-17, -142, 34, 142], 'white', 7), rect([3, -142, 14, 142], 'ink', 7, { op: 0.12 }),
  rect([-17, -40, 34, 40], 'leafB', 5), rect([-11, -132, 22, 18], 'panel', 3), shape('M3 -106L-8 -84L-1 -84L-4 -66L9 -90L1 -90Z', 'leafB')]
const totem: Part[] = [shadow(30), rect([-26, -228, 52, 228], 'blueD', 5), rect([6, -228, 20, 228], 'ink', 5, { op: 0.16 }),
  word([0, -192, 34], 'i', 'white'), rect([-20, -176, 40, 62], 'path', 2),
  line('M-18 -150L-4 -146L6 -158L18 -154M-6 -174L-4 -146L-8 -118', 'bloom', 3), oval([4, -140, 4, 4], 'red'),
  line('M-16 -98L10 -98M4 -104L10 -98L4 -92M16 -80L-10 -80M-4 -86L-10 -80L-4 -74', 'white', 3.5)]
const parasol = (a: Token, b: Token): Part[] => [
  shadow(50), rect([-3, -250, 6, 250], 'trunk'), shape('M-96 -196Q-84 -248 0 -262Q84 -248 96 -196Q0 -214 -96 -196Z', a),
  shape('M-34 -204Q-30 -246 0 -262Q30 -246 34 -204Q0 -209 -34 -204Z', b), shape('M-96 -196Q-84 -248 0 -262Q-60 -240 -64 -201Z', b),
  shape('M0 -262Q84 -248 96 -196L64 -201Q60 -240 0 -262Z', 'ink', 0.12),
  rect([-50, -76, 100, 8], 'white', 3), rect([-50, -70, 100, 4], 'ink', 2, { op: 0.2 }), rect([-4, -70, 8, 68], 'metalD'),
  rect([-22, -4, 44, 5], 'metalD', 2), rect([-30, -90, 10, 14], 'glassD', 2), oval([22, -80, 9, 4], 'red'),
]
const lampTwo: Part[] = [...lamp, group(lamp.slice(-3), { flip: true }), shape('M24 -300L58 -300L112 0L-30 0Z', 'lamp', 0.2)]
const benchSide: Part[] = [shadow(36), line('M-16 -2L-14 -46M22 -2L20 -46M-14 -46L-24 -92', 'metalD', 6),
  rect([-22, -53, 50, 9], 'bloom', 3), line('M-21 -62L-25 -70M-25 -78L-29 -88', 'bloom', 9)]
const beacon: Part[] = [shadow(10), rect([-5, -150, 10, 150], 'white', 3),
  ...[-140, -100, -60, -20].map((y) => rect([-5, y, 10, 18], 'ink')), oval([0, -162, 15, 15], 'yellow'),
  oval([-4, -167, 5, 4], 'white', 0.7)]
const boxes: Part[] = [shadow(30, 4), line('M34 0L34 -104L44 -108', 'metalD', 5), oval([30, -7, 8, 8], 'ink'),
  rect([-28, -44, 54, 42], 'sandD', 2), rect([-24, -80, 46, 36], 'sand', 2), rect([-18, -108, 36, 28], 'sandD', 2),
  rect([-5, -44, 8, 42], 'bloom', 0, { op: 0.5 }), rect([-5, -80, 8, 36], 'bloom', 0, { op: 0.5 }),
  rect([10, -108, 8, 28], 'ink', 0, { op: 0.1 }), rect([12, -44, 14, 42], 'ink', 0, { op: 0.12 })]
const stall: Part[] = [
  shadow(100), ...both(rect([-92, -220, 7, 220], 'trunk')), rect([-98, -92, 196, 92], 'trunk', 3),
  rect([-98, -40, 196, 40], 'ink', 3, { op: 0.16 }), rect([-104, -100, 208, 11], 'sandD', 3),
  ...[-72, -24, 24, 72].flatMap((x, index): Part[] => [...[-14, 0, 14].map((dx) => oval([x + dx, -106, 9, 9],
    (['red', 'bloom', 'leafB', 'yellow'] as const)[index] ?? 'red')), ...[-7,
    7].map((dx) => oval([x + dx, -117, 9, 9], (['red', 'bloom', 'leafC', 'yellow'] as const)[index] ?? 'red'))]),
  ...[-90, -30, 30].flatMap((x): Part[] => [shape(`M${x - 15} -256L${x + 15} -256L${x + 15} -206Q${x} -194 ${x - 15} -206Z`, 'red'),
    shape(`M${x + 15} -256L${x + 45} -256L${x + 45} -206Q${x + 30} -194 ${x + 15} -206Z`, 'white')]),
    shape('M75 -256L105 -256L105 -206Q90 -194 75 -206Z', 'red'), shape('M-105 -256L105 -256L105 -246L-105 -246Z', 'white', 0.25),
    shape('M-105 -220L105 -220L105 -206L-105 -206Z', 'ink', 0.14),
]

/** Furniture by id. */
export const furniture: Record<string, Art> = {
  lampOne: art([-70, -340, 100, 344], lamp), benchFront: art([-84, -98, 168, 102], bench), shelter: art([-110, -258, 216, 262], shelter),
  stopPole: art([-26, -290, 52, 294], stopPole),
  canopy: art([-130, -276, 260, 280], canopy), signP: art([-34, -256, 68, 260], board('blue', [word([0, -204, 50], 'P', 'white')])),
  signChair: art([-34, -256, 68, 260], board('blue', [
    oval([-2, -241, 6, 6], 'white'), line('M-2 -232L-2 -218L10 -218L16 -204M-10 -225A12 12 0 1 0 8 -208', 'white', 5),
  ])),
  hoops: art([-86, -86, 172, 90], hoops), parked1: art([-86, -106, 172, 110], parkedBike('teal')),
  parked2: art([-86, -106, 172, 110], parkedBike('red')),
  scooter1: art([-48, -114, 96, 118], scooter('leafB')), scooter2: art([-48, -114, 96, 118], scooter('bloom')),
  bollard: art([-12, -96, 24, 100], bollard), bin: art([-28, -98, 56, 102], bin),
  charger: art([-24, -146, 48, 150], charger), totem: art([-30, -232, 60, 236], totem),
  parasol1: art([-100, -264, 200, 268], parasol('teal', 'white')), parasol2: art([-100, -264, 200, 268], parasol('bloom', 'white')),
  lampTwo: art([-70, -340, 140, 344], lampTwo), benchSide: art([-34, -96, 64, 98], benchSide), beacon: art([-18, -180, 36, 184], beacon),
  boxes: art([-32, -112, 80, 116], boxes),
  keepLeft: art([-34, -234, 68, 238], disc([line('M14 -214L-12 -188M-12 -204L-12 -188L4 -188', 'white', 7)])),
  signTurn: art([-34, -234, 68, 238], disc([line('M9 -184L9 -200Q9 -208 0 -208L-13 -208M-5 -216L-14 -208L-5 -200', 'white', 6)])),
  signPath: art([-34, -234, 68, 238], disc([
    oval([-9, -214, 5, 5], 'white'), line('M-9 -205L-9 -194L-14 -184M-9 -194L-4 -184', 'white', 5),
    line('M9 -185L9 -208M3 -206L15 -206', 'white', 4.5),
  ])),
  separator: art([-26, -44, 52, 48], separator),
    stallTent: art([-108, -260, 216, 264], stall),
}
