/** What grows, from above: crowns, shrubs, tufts, flowers, reeds. Drawn at one size each; kinds scale them. */
import type { Art, Part, Token } from '@codraft/core'
import { group, line, oneOf, oval, rect, shape } from '../../pen.ts'
import { around, cast, dots, flat, hoop, lobed, overhead, piece, polar, star } from '../above.ts'

type Leaves = readonly [deep: Token, mid: Token, light: Token, spark: Token]
const GREEN: Leaves = ['leafD', 'leafA', 'leafB', 'leafC']
const FRESH: Leaves = ['leafA', 'leafB', 'leafC', 'lawn']
const COPPER: Leaves = ['soilD', 'busD', 'bus', 'skin2']
const OLIVE: Leaves = ['leafD', 'trackD', 'track', 'lawn']

/** Little arcs of leaves, scattered by hand once, lighter where the light falls. */
const LIT = 'M-98 -92q12 -14 26 -4M-62 -118q12 -12 26 -2M-128 -44q10 -14 24 -6M-88 -34q12 -12 26 -2M-40 -78q12 -14 26 -4M-8 -124q12 -10 24 2M-52 -14q12 -12 24 0M6 -60q12 -12 26 0M-118 6q10 -12 24 -4M-22 -40q10 -10 22 0M44 -104q10 -10 22 2'
const DIM = 'M52 24q12 12 26 2M84 64q8 14 24 6M18 70q12 12 26 2M58 104q10 12 24 4M-18 112q12 12 26 2M112 12q8 14 22 6M-62 82q12 12 26 2M100 -34q8 12 22 4M-104 58q10 12 24 4M20 134q10 8 22 2M4 28q10 10 22 2'

/** A round crown of radius 200: its shadow, a rim that lets a little through, lobes rising to the light. */
const crown = ([deep, mid, light, spark]: Leaves, { lobes = 12, sizes = [1, 1.06, 0.96, 1.03, 0.98] }: { lobes?: 8 | 12; sizes?: number[] } = {}): Part[] => [
  cast(42, shape(lobed(lobes, 192, sizes), 'ink')),
  overhead(
    oneOf(...[0, 9, 20].map((rot) => [group([shape(lobed(lobes, 196, sizes), deep, 0.82), shape(lobed(lobes, 178, sizes), mid)], { rot })])),
    ...[[-66, -58, 92], [44, -84, 80], [-84, 52, 74], [58, 38, 78], [-8, 4, 84]].map(([x = 0, y = 0, r = 0]) => oval([x + 10, y + 12, r, r], deep, 0.28)),
    ...[[44, -84, 78], [-84, 52, 72], [58, 38, 74], [-66, -58, 92], [-10, 0, 76]].map(([x = 0, y = 0, r = 0], index) => oval([x, y, r, r], index > 2 ? light : mid)),
    ...[[-72, -66, 62], [38, -92, 44], [-92, 42, 36], [-20, -14, 40]].map(([x = 0, y = 0, r = 0], index) => oval([x, y, r, r * 0.94], index === 0 ? spark : light, index === 0 ? 0.75 : 1)),
    oval([-84, -80, 34, 30], spark), line(LIT, spark, 7, { op: 0.75 }), line(DIM, deep, 7, { op: 0.7 }),
  ),
]

const CLUMPS = [[116, 72, 50], [38, 132, 52], [-54, 120, 50], [-124, 56, 48], [132, -14, 46], [-132, -36, 50], [96, -98, 50], [14, -134, 50], [-78, -106, 54], [66, 22, 54], [-8, 62, 56], [-74, -2, 56], [52, -56, 54], [-18, -60, 60]] as const

/** An old crown of radius 200: clumps of leaves, each with its own light. */
const old = ([deep, mid, light, spark]: Leaves): Part[] => [
  cast(46, shape(lobed(24, 192, [1, 1.03, 0.97, 1.04]), 'ink')),
  overhead(
    oneOf(...[0, 8, 21].map((rot) => [group([shape(lobed(24, 197, [1, 1.04, 0.97, 1.02, 0.99]), deep, 0.84), shape(lobed(24, 182, [1, 0.97, 1.03]), mid)], { rot })])),
    ...CLUMPS.flatMap(([x, y, r], index) => {
      const lit = y + x * 0.7 < -30
      return [group([shape(lobed(12, r, [1, 1.05, 0.96]), deep, 0.38)], { at: [x + 9, y + 12] }), group([shape(lobed(12, r, [1, 1.06, 0.95]), lit ? light : mid), oval([-r * 0.2, -r * 0.24, r * 0.56, r * 0.5], lit ? spark : light, lit ? 0.34 : 0.5)], { at: [x, y], rot: (index % 4) * 30 - 45 })]
    }),
    oval([-62, -92, 30, 26], spark, 0.55), line(LIT, spark, 5, { op: 0.5 }), line(DIM, deep, 6, { op: 0.55 }),
  ),
]

/** A conifer of radius 160: rings of needles, each smaller and nearer to the light. */
const conifer = ([deep, mid, light, spark]: Leaves): Part[] => [
  cast(44, shape(star(12, 156, 118), 'ink')),
  overhead(
    shape(star(12, 160, 118), deep, 0.86), shape(star(12, 134, 96, 1), mid), shape(star(12, 104, 72), deep, 0.5), shape(star(12, 100, 70), light),
    shape(star(12, 68, 46, 1), mid), shape(star(12, 46, 30), spark), oval([0, 0, 9, 9], light),
    line('M-100 -70L-60 -42M-64 -102L-40 -62M-118 -22L-76 -14', spark, 6, { op: 0.6 }),
  ),
]

/** An airy crown of radius 150 through which the ground is seen. */
const airy = ([deep, mid, light, spark]: Leaves): Part[] => [
  cast(38, shape(lobed(12, 140, [1, 1.12, 0.9, 1.06]), 'ink', 0.8)),
  overhead(
    oneOf(...[0, 40, 75].map((rot) => [group([shape(lobed(12, 144, [1, 1.12, 0.88, 1.08]), mid, 0.74)], { rot })])),
    ...around(6, (at, step) => [oval([...at(step % 8 ? 78 : 88), 46, 44], step > 10 && step < 20 ? light : mid, 0.9)]),
    oval([6, 8, 66, 62], light, 0.9), oval([-18, -20, 48, 44], spark, 0.85),
    line('M0 0L-46 -34M0 0L38 -52M0 0L52 34M0 0L-30 60', 'white', 6, { op: 0.8 }), oval([0, 0, 9, 9], 'white'),
    dots([[-90, -52], [-58, -92], [-104, 6], [20, -108], [-34, -60], [62, -70], [-70, 40], [-12, -30]], spark, 15), dots([[70, 54], [26, 98], [96, 10], [-30, 96], [50, 20]], deep, 13, 0.5),
  ),
]

/** Fruit or blossom on a crown. */
const borne = (fill: Token, size: number): Part => overhead(dots(
  [[-96, -60], [-40, -108], [18, -64], [70, -92], [-120, 20], [-58, -14], [28, 8], [104, -8], [-74, 78], [-6, 62], [62, 74], [-18, 128], [112, 62], [-2, -136], [-26, -58]], fill, size))

/** A low bush of radius 60. */
const bush = ([deep, mid, light, spark]: Leaves): Part[] => [
  cast(10, shape(lobed(8, 58), 'ink')),
  oneOf(...[0, 25].map((rot) => [group([shape(lobed(8, 60), deep)], { rot })])),
  oval([-10, -10, 42, 40], mid), oval([18, 6, 26, 24], light), oval([-18, -18, 26, 24], light), oval([-22, -24, 14, 12], spark),
  line('M8 -38q6 -7 14 -2M30 18q8 6 14 0M-36 22q6 8 14 4M0 34q6 7 14 2', deep, 4, { op: 0.8 }),
]

/** A patch of a meadow, 100 by 100, mown by nobody: grass and two sorts of flowers. */
const wild = (one: Token, other: Token, places: [number, number][]): Part[] => [
  line('M-38 20l-3 -16M-34 22l3 -14M-6 -22l-4 -15M-2 -20l4 -14M24 30l-4 -15M28 31l3 -16M36 -16l-3 -13M40 -15l4 -12M-20 44l-3 -12M-16 44l3 -13M6 6l-2 -11M10 7l4 -11', 'leafB', 3.5, { op: 0.85 }),
  dots(places.filter((_, index) => index % 2 === 0), one, 11), dots(places.filter((_, index) => index % 2 === 1), other, 8.5),
]
/** A patch of a bed, 80 by 80: plants shoulder to shoulder, some in flower. */
const planting = (flower: Token, other: Token, turn: number): Part => group([
  dots([[-24, -22], [18, -26], [28, 16], [-14, 24], [0, -2]], 'leafD', 36), dots([[-27, -26], [15, -30], [25, 12], [-17, 20], [-3, -6]], 'leafB', 27),
  dots([[-34, -30], [-22, -16], [10, -34], [22, -22], [-4, -12], [18, 8], [32, 18], [-22, 16], [-8, 30]], flower, 9.5), dots([[-18, -34], [26, -36], [8, 4], [28, 4], [-26, 28], [-12, -2]], other, 7),
], { rot: turn })

const STONE = 'M-28 4Q-31 -13 -18 -20Q-3 -29 8 -23Q24 -21 26 -8Q31 8 20 17Q6 25 -8 22Q-25 20 -28 4Z'

/** Plants by id; none of them is a kind. */
export const plants: Record<string, Art> = {
  crownBroad: piece(400, 400, crown(GREEN)), crownOak: piece(400, 400, crown(OLIVE, { lobes: 8, sizes: [1, 1.1, 0.94, 1.05] })),
  crownBeech: piece(400, 400, old(COPPER)), crownOld: piece(400, 400, old(GREEN)), crownOakOld: piece(400, 400, old(OLIVE)), crownFruit: piece(400, 400, [...crown(FRESH), borne('red', 17)]),
  crownBlossom: piece(400, 400, [...crown(FRESH), borne('white', 26), borne('skin1', 13)]),
  crownAiry: piece(310, 310, airy(FRESH)), crownPine: piece(330, 330, conifer(GREEN)),
  bush: piece(124, 124, bush(GREEN)), bushFresh: piece(124, 124, bush(FRESH)), bushOlive: piece(124, 124, bush(OLIVE)),
  pit: piece(130, 130, [flat([oval([0, 0, 62, 62], 'soilD'), oval([0, 0, 55, 55], 'soil'), dots([[-30, -20], [22, -34], [36, 14], [-14, 36], [-38, 12], [8, 40]], 'soilD', 8)])]),
  wild1: piece(100, 100, wild('white', 'yellow', [[-28, -30], [10, -36], [-40, 4], [34, 6], [-6, 34], [20, -4], [-18, 12], [42, 40]])),
  wild2: piece(100, 100, wild('yellow', 'plum', [[-12, -38], [30, -30], [-34, -12], [6, 14], [38, 22], [-26, 36], [14, 42], [-2, -14]])),
  wild3: piece(100, 100, wild('red', 'white', [[24, -40], [-36, -24], [-8, -6], [34, 30], [-30, 40], [6, 36], [14, -18], [-44, 14]])),
  wild4: piece(100, 100, [line('M-30 8l-4 -18M-26 9l2 -17M-22 10l7 -15M14 -12l-4 -16M18 -11l3 -17M22 -9l7 -13M8 38l-4 -15M12 39l4 -15', 'leafA', 3.5, { op: 0.8 }), dots([[-40, -34], [36, 40]], 'white', 10)]),
  bed1: piece(80, 80, [planting('bloom', 'yellow', 0)]), bed2: piece(80, 80, [planting('plum', 'white', 90)]), bed3: piece(80, 80, [planting('red', 'bloom', 180)]),
  bed4: piece(80, 80, [planting('yellow', 'white', 270)]),
  green1: piece(80, 80, [dots([[-24, -22], [18, -26], [28, 16], [-14, 24], [0, -2]], 'leafD', 40), dots([[-27, -26], [15, -30], [25, 12], [-17, 20], [-3, -6]], 'leafA', 32), dots([[-32, -31], [10, -35], [20, 7], [-22, 15], [-8, -11]], 'leafB', 18), dots([[-34, -33], [8, -37], [18, 5]], 'leafC', 8)]),
  green2: piece(80, 80, [line(Array.from({ length: 12 }, (_, index) => `M-16 -8L${polar(index * 2, 26).map((v, axis) => v + (axis ? -8 : -16)).join(' ')}M22 18L${polar(index * 2 + 1, 22).map((v, axis) => v + (axis ? 18 : 22)).join(' ')}`).join(''), 'leafB', 4), dots([[-16, -8], [22, 18]], 'leafC', 12), dots([[26, -26], [-28, 30]], 'leafA', 22)]),
  reeds: piece(90, 70, [cast(5, oval([0, 0, 38, 22], 'ink')), line('M0 4L-34 -22M0 4L-16 -32M0 4L4 -36M0 4L24 -28M0 4L38 -10M0 4L-40 2', 'leafA', 5), line('M0 8L-26 22M0 8L8 28M0 8L32 16M0 6L-10 -22M0 6L16 -20', 'leafB', 5), dots([[-16, -32], [4, -36], [24, -28]], 'trunk', 9)]),
  lily: piece(60, 60, [oval([-8, 4, 16, 15], 'leafA'), oval([-9, 3, 13, 12], 'leafB'), oval([14, -8, 11, 10], 'leafA'), oval([13, -9, 9, 8], 'leafC'), dots([[-6, 0]], 'white', 10), dots([[-6, 0]], 'yellow', 4)]),
  stone: piece(60, 50, [cast(6, shape(STONE, 'ink')), shape(STONE, 'metalD'), shape('M-27 2Q-30 -12 -18 -18Q-4 -27 6 -22Q20 -20 22 -8Q26 4 14 10Q2 16 -10 14Q-24 14 -27 2Z', 'kerb'), shape('M-22 -2Q-22 -12 -12 -15Q0 -22 8 -16Q4 -8 -6 -6Q-16 -6 -22 -2Z', 'rail')]),
  log: piece(130, 40, [cast(7, rect([-60, -14, 120, 28], 'ink', 12)), rect([-60, -15, 120, 30], 'trunk', 12), rect([-60, -11, 112, 8], 'sandD', 4, { op: 0.5 }), oval([56, 0, 9, 14], 'sandD'), hoop([56, 0, 4], 'trunk', 2)]),
}
