/** What drives: seen from the front when it comes, from behind when it goes. */
import type { Art, Part, Token } from '@codraft/core'
import { art, both, group, line, oval, rect, shadow, shape, word } from '../../pen.ts'

const driver = (x: number, y: number, top: Token, skin: Token): Part =>
  group([shape('M-26 26Q-26 -14 0 -16Q26 -14 26 26Z', top), oval([0, -28, 14, 16], skin),
    shape('M-16 -30Q-16 -47 0 -47Q17 -46 15 -28Q6 -38 -4 -37Q-12 -36 -16 -30Z', 'ink')], { at: [x, y] })

const bodywork = (a: Token, b: Token): Part[] => [
  shadow(96), rect([-86, -32, 30, 33], 'ink', 9), rect([56, -32, 30, 33], 'ink', 9),
  shape('M-90 -26L-90 -68Q-90 -88 -70 -91L70 -91Q90 -88 90 -68L90 -26Q90 -17 80 -17L-80 -17Q-90 -17 -90 -26Z', a),
  shape('M-72 -89L-57 -136Q-53 -148 -40 -148L40 -148Q53 -148 57 -136L72 -89Z', b),
  shape('M-54 -141Q-50 -148 -40 -148L40 -148Q50 -148 54 -141Z', a),
  ...both(rect([-100, -104, 16, 14], b, 5)),
]
const screen: Part[] = [shape('M-61 -90L-49 -131Q-47 -138 -39 -138L39 -138Q47 -138 49 -131L61 -90Z', 'glass')]
const glare = shape('M-34 -90L-17 -138L5 -138L-12 -90Z', 'white', 0.45)
const lowerBand = shape('M-90 -44L90 -44L90 -26Q90 -17 80 -17L-80 -17Q-90 -17 -90 -26Z', 'ink', 0.16)
const carFront = (a: Token, b: Token, skin: Token = 'skin2'): Part[] => [
  ...bodywork(a, b), ...screen, group([driver(0, 0, 'panelL', skin)], { at: [26, -100], s: 0.66 }), glare,
  shape('M-72 -89L72 -89L70 -84L-70 -84Z', 'ink', 0.12),
  lowerBand, ...both(rect([-83, -75, 31, 18], 'lamp', 9), oval([-68, -66, 5, 5], 'white')),
  rect([-42, -68, 84, 7], 'ink', 3.5, { op: 0.5 }), rect([-42, -57, 84, 7], 'ink', 3.5, { op: 0.5 }), rect([-22, -40, 44, 13], 'white', 3),
]
const carRear = (a: Token, b: Token): Part[] => [
  ...bodywork(a, b), ...screen, ...both(oval([-26, -98, 13, 14], 'ink', 0.35)), glare, lowerBand,
  shape('M-66 -86L66 -86L62 -50L-62 -50Z', 'ink', 0.1),
  ...both(rect([-88, -78, 26, 20], 'red', 6), rect([-88, -78, 26, 8], 'bloom', 4)), rect([-22, -72, 44, 14], 'white', 3),
  rect([-40, -28, 80, 5], 'ink', 2.5, { op: 0.5 }),
]

const van: Part[] = [
  shadow(102), rect([-90, -34, 32, 35], 'ink', 9), rect([58, -34, 32, 35], 'ink', 9),
  ...both(line('M-98 -138Q-110 -138 -110 -124', 'ink', 5), rect([-117, -128, 14, 30], 'ink', 5)),
  shape('M-98 -30L-98 -200Q-98 -222 -78 -224L78 -224Q98 -222 98 -200L98 -30Q98 -20 88 -20L-88 -20Q-98 -20 -98 -30Z', 'white'),
  shape('M-98 -72L98 -72L98 -30Q98 -20 88 -20L-88 -20Q-98 -20 -98 -30Z', 'bloom'),
  shape('M-98 -44L98 -44L98 -30Q98 -20 88 -20L-88 -20Q-98 -20 -98 -30Z', 'ink', 0.16),
  shape('M80 -224Q98 -222 98 -200L98 -72L84 -72L84 -204Z', 'ink', 0.1),
  shape('M-86 -100L-80 -172Q-79 -180 -70 -180L70 -180Q79 -180 80 -172L86 -100Q0 -92 -86 -100Z', 'glass'),
  group([driver(0, 0, 'blueD', 'skin3')], { at: [36, -122], s: 0.85 }), shape('M-50 -97L-28 -180L0 -180L-22 -96Z', 'white', 0.45),
  rect([-54, -212, 108, 22], 'bloom', 5), rect([-20, -207, 40, 12], 'white', 3),
  ...both(rect([-92, -92, 34, 20], 'lamp', 8), oval([-78, -82, 5, 5], 'white')), rect([-46, -88, 92, 8], 'ink', 4, { op: 0.5 }),
  rect([-22, -62, 44, 14], 'white', 3),
]
const taxiSign: Part[] = [rect([-32, -166, 64, 20], 'ink', 5), word([0, -151, 16], 'TAXI', 'yellow')]
const checks: Part = group([-66, -42, -18, 6, 30, 54].map((x) => rect([x, -46, 12, 6], 'ink')), { op: 0.85 })
const sideCar = (a: Token, b: Token): Part[] => [
  oval([0, 1, 216, 6], 'ink', 0.18),
  shape('M-212 -36L-212 -68Q-210 -82 -190 -86L-124 -94L-74 -138Q-66 -146 -48 -146' +
    'L58 -146Q82 -146 104 -130L150 -96Q206 -92 210 -70L214 -38Q214 -26 202 -26L-200 -26Q-212 -26 -212 -36Z', a),
  shape('M-212 -54L212 -54L214 -38Q214 -26 202 -26L-200 -26Q-212 -26 -212 -36Z', b),
  shape('M-104 -92L-64 -130Q-58 -136 -48 -136L-6 -136L-6 -92Z', 'glass'), shape('M6 -92L6 -136L58 -136Q78 -136 96 -124L134 -92Z', 'glass'),
  shape('M-70 -92L-30 -136L-10 -136L-50 -92ZM40 -92L70 -135L84 -131L58 -92Z', 'white', 0.45),
  line('M0 -92L0 -30', 'ink', 2, { op: 0.25 }), rect([-42, -82, 22, 5], 'ink', 2.5, { op: 0.4 }),
  rect([50, -82, 22, 5], 'ink', 2.5, { op: 0.4 }), rect([-212, -76, 20, 14], 'lamp', 5), rect([194, -78, 16, 16], 'red', 5),
  rect([-116, -98, 14, 12], b, 4),
  ...[-132, 132].flatMap((x) => [shape(`M${x - 42} -26A42 42 0 0 1 ${x + 42} -26Z`, 'ink'), oval([x, -32, 32, 32], 'ink'),
    oval([x, -32, 17, 17], 'rail'), oval([x, -32, 6, 6], 'metalD')]),
]

const busBody: Part[] = [
  shadow(128), rect([-112, -34, 36, 35], 'ink', 9), rect([76, -34, 36, 35], 'ink', 9),
  shape('M-127 -26L-127 -262Q-127 -306 -86 -306L86 -306Q127 -306 127 -262L127 -26Q127 -18 118 -18L-118 -18Q-127 -18 -127 -26Z', 'red'),
  shape('M-127 -262Q-127 -306 -86 -306L86 -306Q127 -306 127 -262Q127 -290 86 -297L-86 -297Q-127 -290 -127 -262Z', 'white', 0.25),
  shape('M-127 -92L127 -92L127 -26Q127 -18 118 -18L-118 -18Q-127 -18 -127 -26Z', 'redD'),
]
const mirrors = both(line('M-126 -228Q-145 -226 -146 -206', 'ink', 6), rect([-154, -212, 15, 36], 'ink', 5))
const busFront: Part[] = [
  ...mirrors, ...busBody,
  shape('M-115 -100L-115 -248Q-115 -256 -107 -256L107 -256Q115 -256 115 -248L115 -100Q0 -90 -115 -100Z', 'glass'),
  group([driver(-64, -124, 'ink', 'skin2')]), shape('M-80 -97L-38 -256L4 -256L-38 -94Z', 'white', 0.42),
  shape('M52 -97L82 -256L98 -256L70 -98Z', 'white', 0.3),
  shape('M-115 -112Q0 -102 115 -112L115 -99Q0 -90 -115 -99Z', 'ink', 0.2), rect([-2, -256, 4, 160], 'redD'),
  rect([-92, -295, 184, 33], 'ink', 7), word([0, -270, 25], '7  Centre', 'yellow'),
  line('M-62 -102L-20 -148M22 -100L60 -150', 'ink', 3, { op: 0.7 }),
  ...both(rect([-110, -76, 40, 22], 'lamp', 11), oval([-98, -65, 6, 6], 'white')), rect([-24, -62, 48, 16], 'white', 3),
  rect([-56, -36, 112, 6], 'ink', 3, { op: 0.4 }),
]
const busRear: Part[] = [
  ...mirrors, ...busBody, shape('M-104 -150L-104 -246Q-104 -254 -96 -254L96 -254Q104 -254 104 -246L104 -150Z', 'glassD'),
  ...[-60, 0, 58].map((x) => group([oval([x, -176, 14, 16], 'ink', 0.4),
    shape(`M${x - 24} -150Q${x - 24} -164 ${x} -164Q${x + 24} -164 ${x + 24} -150Z`, 'ink', 0.4)])),
  shape('M-70 -150L-36 -254L2 -254L-32 -150Z', 'white', 0.38), rect([-40, -293, 80, 30], 'ink', 7), word([0, -270, 25], '7', 'yellow'),
  rect([-60, -136, 120, 36], 'redD', 5), line('M-50 -126L50 -126M-50 -118L50 -118M-50 -110L50 -110', 'ink', 3, { op: 0.35 }),
  ...both(rect([-120, -132, 17, 52], 'redD', 6), rect([-120, -132, 17, 20], 'bloom', 6), rect([-120, -106, 17, 20], 'lamp', 6)),
  rect([-28, -70, 56, 16], 'white', 3), rect([-56, -36, 112, 6], 'ink', 3, { op: 0.4 }),
]
const tramShell: Part[] = [
  shadow(126), line('M0 -338L-34 -372L6 -404M44 -404L-44 -404', 'ink', 5), rect([-62, -346, 124, 18], 'metalD', 6),
  rect([-98, -16, 34, 17], 'ink', 4), rect([64, -16, 34, 17], 'ink', 4),
  shape('M-128 -22L-132 -210Q-128 -316 -74 -332L74 -332Q128 -316 132 -210L128 -22Q126 -14 116 -14L-116 -14Q-126 -14 -128 -22Z', 'white'),
  shape('M74 -332Q128 -316 132 -210L130 -110L118 -110Q124 -300 66 -332Z', 'ink', 0.1),
  shape('M-130 -112L130 -112L128 -22Q126 -14 116 -14L-116 -14Q-126 -14 -128 -22Z', 'blue'),
  shape('M-129 -64L129 -64L128 -22Q126 -14 116 -14L-116 -14Q-126 -14 -128 -22Z', 'blueD'),
]
const tramFront: Part[] = [
  ...tramShell, shape('M-116 -118L-120 -208Q-114 -292 -76 -302L76 -302Q114 -292 120 -208L116 -118Q0 -104 -116 -118Z', 'ink'),
  shape('M-106 -124L-110 -208Q-104 -268 -72 -274L72 -274Q104 -268 110 -208L106 -124Q0 -112 -106 -124Z', 'glass'),
  group([driver(48, -144, 'tealD', 'skin1')]), shape('M-64 -119L-30 -274L10 -274L-24 -116Z', 'white', 0.42),
  shape('M-106 -132Q0 -120 106 -132L106 -124Q0 -112 -106 -124Z', 'ink', 0.22),
  word([0, -281, 20], 'T2  Harbour', 'yellow'), ...both(oval([-92, -88, 16, 13], 'lamp'), oval([-96, -91, 5, 4], 'white')),
  rect([-36, -48, 72, 14], 'ink', 7, { op: 0.4 }),
]
const tramRear: Part[] = [
  ...tramShell, shape('M-110 -134L-114 -208Q-108 -288 -74 -298L74 -298Q108 -288 114 -208L110 -134Z', 'ink'),
  shape('M-100 -140L-104 -208Q-100 -262 -70 -268L70 -268Q100 -262 104 -208L100 -140Z', 'glassD'),
  shape('M-58 -140L-28 -268L10 -268L-20 -140Z', 'white', 0.35),
  word([0, -276, 20], 'T2', 'yellow'), ...both(rect([-112, -98, 34, 18], 'red', 8), rect([-112, -98, 12, 18], 'bloom', 6)),
  rect([-36, -48, 72, 14], 'ink', 7, { op: 0.4 }),
]

const rider = (top: Token, helmet: Token, skin: Token, rear = false): Part[] => [
  shadow(20), oval([0, -32, 5.5, 33], 'ink'), oval([0, -32, 2, 27], 'metal'),
  line('M-27 -102Q-14 -108 0 -106Q14 -108 27 -102', 'ink', 5), line('M0 -104L0 -60', rear ? 'metalD' : 'red', 7),
  shape('M-17 -96L-21 -48L-11 -46L-6 -88ZM17 -96L19 -62L9 -60L6 -88Z', 'blueD'), rect([-23, -50, 13, 6], 'ink', 3),
  rect([8, -64, 13, 6], 'ink', 3),
  shape('M-20 -98Q-26 -146 -9 -149L9 -149Q26 -146 20 -98Q10 -92 0 -92Q-10 -92 -20 -98Z', top),
  ...both(shape('M-20 -140Q-34 -122 -28 -103L-21 -105Q-22 -122 -14 -134Z', top)),
  shape('M8 -149Q26 -146 20 -98Q14 -94 8 -93Q14 -124 8 -149Z', 'ink', 0.12),
  ...(rear ? [rect([-14, -142, 28, 36], 'panelL', 8), rect([-10, -120, 20, 12], 'ink', 4, { op: 0.4 }), rect([-12, -92, 24, 12], 'ink', 5),
    oval([0, -72, 5, 5], 'red')] : [rect([-20, -126, 40, 7], 'white', 2, { op: 0.85 }), oval([0, -100, 6, 6], 'lamp')]),
  rect([-5, -156, 10, 12], skin, 3), oval([0, -165, 13, 15], skin),
  ...(rear ? [shape('M-13 -166Q-12 -150 0 -150Q12 -150 13 -166Z', 'ink')] : []),
  shape('M-17 -168Q-16 -190 0 -190Q16 -190 17 -168Q0 -175 -17 -168Z', helmet),
  line('M-7 -186L-6 -175M0 -187L0 -176M7 -186L6 -175', 'white', 2, { op: 0.7 }),
]

const paints: [Token, Token][] = [['teal', 'tealD'], ['plum', 'plumD'], ['blue', 'blueD'], ['red', 'redD'], ['rail', 'metal']]
const numbered = (name: string, box: Art['box'], draw: (a: Token, b: Token) => Part[]): Record<string, Art> =>
  Object.fromEntries(paints.map(([a, b], index) => [`${name}${index + 1}`, art(box, draw(a, b))]))

/** Cars `car1`… and from behind `back1`…, riders `bike1`… and `bikeBack1`…, the bus and the tram. */
export const vehicles: Record<string, Art> = {
  ...numbered('car', [-104, -152, 208, 158], (a, b) => carFront(a, b)),
  ...numbered('back', [-104, -152, 208, 158], (a, b) => carRear(a, b)),
  busFront: art([-156, -310, 312, 316], busFront), busBack: art([-156, -310, 312, 316], busRear),
  tramFront: art([-134, -408, 268, 414], tramFront), tramBack: art([-134, -408, 268, 414], tramRear),
  van: art([-118, -228, 236, 234], van), taxiCar: art([-104, -170, 208, 176],
    [...taxiSign, ...carFront('yellow', 'bloom', 'skin3'), checks]), side1: art([-216, -150, 432, 156], sideCar('teal', 'tealD')),
    side2: art([-216, -150, 432, 156], sideCar('red', 'redD')), side3: art([-216, -150, 432, 156], sideCar('blue', 'blueD')),
  bike1: art([-34, -192, 68, 196], rider('yellow', 'blue', 'skin2')), bike2: art([-34, -192, 68, 196], rider('bloom', 'teal', 'skin1')),
  bike3: art([-34, -192, 68, 196], rider('teal', 'plum', 'skin3')),
  bikeBack1: art([-34, -192, 68, 196], rider('bloom', 'white', 'skin3', true)),
  bikeBack2: art([-34, -192, 68, 196], rider('blue', 'yellow', 'skin1', true)),
  bikeBack3: art([-34, -192, 68, 196], rider('plum', 'red', 'skin2', true)),
}
