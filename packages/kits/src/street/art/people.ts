/** The people of the street: faceless, of many kinds, drawn from the front or walking. */
import type { Art, Part, Token } from '@codraft/core'
import { art, both, group, line, oval, rect, shadow, shape } from '../../pen.ts'

/** How one person looks. */
type Look = { skin: Token; top: Token; legs: Token; hair: Token; style: keyof typeof HAIR; shade?: Token; skirt?: Token }

/** What is on a head whose middle is 0, 0: behind it, and before it. */
const HAIR: Record<string, (hair: Token, skin: Token) => [Part[], Part[]]> = {
  short: (hair) => [[], [shape('M-14 1Q-16 -18 0 -18Q16 -18 14 1Q9 -9 0 -9Q-9 -8 -14 1Z', hair)]],
  bob: (hair) => [[shape('M-16 14Q-20 -19 0 -19Q20 -19 16 14Z', hair)],
    [shape('M-13 2Q-14 -17 0 -17Q14 -17 13 2Q9 -8 3 -10Q-6 -9 -13 2Z', hair)]],
  long: (hair) => [[shape('M-15 30Q-22 -19 0 -19Q22 -19 15 30Q0 22 -15 30Z', hair)],
    [shape('M-13 2Q-15 -17 0 -17Q15 -17 13 2Q10 -10 -3 -10Q-8 -8 -13 2Z', hair)]],
  bun: (hair) => [[oval([0, -20, 8, 8], hair)], [shape('M-14 0Q-15 -17 0 -17Q15 -17 14 0Q6 -11 0 -11Q-6 -11 -14 0Z', hair)]],
  curls: (hair) => [[oval([-11, -4, 10, 11], hair), oval([11, -4, 10, 11], hair), oval([0, -13, 14, 11], hair)],
    [shape('M-13 0Q-12 -14 0 -14Q12 -14 13 0Q8 -7 0 -6Q-8 -7 -13 0Z', hair)]],
  scarf: (hair, skin) => [[], [shape('M-17 4Q-18 -20 0 -20Q18 -20 17 4Q18 16 24 26Q0 34 -24 26Q-18 16 -17 4Z', hair),
    oval([0, 1, 10.5, 12], skin)]],
  turban: (hair) => [[], [shape('M-11 6Q-10 18 0 20Q10 18 11 6Q0 12 -11 6Z', 'ink'),
    shape('M-16 -2Q-20 -23 0 -24Q20 -23 16 -2Q0 -10 -16 -2Z', hair), line('M-15 -7Q2 -10 13 -17', 'ink', 1.6, { op: 0.3 })]],
  hat: (hair) => [[shape('M-13 4Q-15 -10 0 -12Q15 -10 13 4Z', 'metal')],
    [shape('M-13 -7Q-13 -22 0 -22Q13 -22 13 -7Z', hair), shape('M-22 -5Q0 -12 22 -5Q0 -9 -22 -5Z', hair)]],
  grey: () => [[shape('M-15 6Q-18 -8 -10 -13L10 -13Q18 -8 15 6Z', 'rail')], []],
}

const head = ({ skin, hair, style }: Look, x: number, y: number, s = 1): Part => {
  const [behind = [], before = []] = HAIR[style]?.(hair, skin) ?? []
  return group([...behind, rect([-5, 8, 10, 14], skin, 3), rect([-5, 13, 10, 4], 'ink', 0, { op: 0.12 }), oval([0, 0, 13, 15], skin),
    ...before], { at: [x, y], ...(s === 1 ? {} : { s }) })
}
const coat = (top: Token): Part[] => [
  shape('M-19 -74Q-24 -140 -10 -142L10 -142Q24 -140 19 -74Z', top),
  ...both(shape('M-20 -134Q-31 -108 -27 -84L-20 -85Q-20 -112 -13 -130Z', top)),
  shape('M9 -142Q20 -140 19 -74L6 -74Q14 -110 9 -142Z', 'ink', 0.12),
]
const hands = (skin: Token): Part[] => both(oval([-24, -80, 4, 5], skin))

/** Stands, seen from the front. */
const standing = (look: Look): Part[] => [
  shadow(26),
  ...(look.skirt
    ? [shape('M-7 -4L-8 -40L-2 -40L-2 -4ZM7 -4L8 -40L2 -40L2 -4Z', look.skin)]
    : [shape('M-13 -3L-9 -78L9 -78L13 -3L3 -3L0 -60L-3 -3Z', look.legs), shape('M3 -3L0 -60L4 -78L9 -78L13 -3Z', 'ink', 0.12)]),
  rect([-16, -5, 14, 6], 'ink', 2.5), rect([2, -5, 14, 6], 'ink', 2.5),
  ...hands(look.skin), ...coat(look.top),
  ...(look.skirt ? [shape('M-17 -92L17 -92Q22 -60 24 -34Q0 -26 -24 -34Q-22 -60 -17 -92Z', look.skirt),
    shape('M6 -92L17 -92Q22 -60 24 -34Q18 -31 10 -30Q12 -60 6 -92Z', 'ink', 0.12)] : []),
  head(look, 0, -160),
]

/** Walks to the right, seen from the side. */
const walking = (look: Look): Part[] => [
  shadow(30),
  shape('M-8 -82L6 -82L-2 -44L-20 -4L-30 -8L-14 -46Z', look.legs), shape('M-8 -82L6 -82L-2 -44L-20 -4L-30 -8L-14 -46Z', 'ink', 0.2),
  shape('M-31 -9L-21 -4L-18 2L-33 1Z', 'ink'),
  shape('M-6 -84L10 -84L13 -46L23 -5L13 -3L-1 -44Z', look.legs), shape('M12 -6L22 -7L31 0L12 1Z', 'ink'),
  line('M8 -130Q20 -112 24 -92', look.top, 10), oval([25, -87, 4.5, 5], look.skin),
  shape('M-14 -78Q-20 -140 -4 -142L7 -142Q18 -138 14 -78Z', look.top),
  shape('M-14 -78Q-20 -140 -4 -142L-1 -142Q-12 -120 -4 -78Z', 'white', 0.12),
  shape('M-14 -92Q-16 -84 -14 -76L14 -76L14 -92Z', 'ink', 0.12),
  line('M-2 -130Q-14 -110 -16 -90', look.shade ?? look.top, 10), oval([-17, -84, 4.5, 5], look.skin),
  ...(look.shade ? [] : [line('M-2 -130Q-14 -110 -16 -92', 'ink', 10, { op: 0.14 })]),
  head(look, 3, -160),
]

/** Sits, seen from the front; the seat is 50 cm high. */
const sitting = (look: Look): Part[] => [
  shape('M-15 -58L15 -58L16 -44L13 -3L4 -3L1 -42L-1 -42L-4 -3L-13 -3L-16 -44Z', look.legs),
  shape('M-15 -48L15 -48L16 -40L-16 -40Z', 'ink', 0.16),
  rect([-15, -5, 12, 6], 'ink', 2.5), rect([3, -5, 12, 6], 'ink', 2.5), group([...hands(look.skin), ...coat(look.top)], { at: [0, 26] }),
  head(look, 0, -134),
]

/** Sits facing right, seen from the side. */
const sittingSide = (look: Look): Part[] => [
  line('M-14 0L-12 -46L20 -46L24 0M-12 -46L-20 -92', 'trunk', 5), shape('M-8 -62L26 -62Q34 -60 34 -52L38 -6L28 -4L24 -46L-8 -46Z',
    look.legs), rect([27, -6, 20, 6], 'ink', 3),
  shape('M-14 -46Q-18 -110 -4 -116L6 -116Q16 -110 14 -46Z', look.top), shape('M-14 -46L-13 -64L14 -64L14 -46Z', 'ink', 0.12),
  line('M2 -104Q12 -84 28 -80', look.top, 9), oval([32, -80, 4.5, 4.5], look.skin), head(look, 2, -132),
]

const dog: Part[] = [
  shadow(26), line('M-16 -22L-18 -3M-8 -20L-8 -3M14 -20L14 -3M20 -22L22 -3', 'trunk', 5), line('M-20 -30Q-30 -36 -30 -46', 'trunk', 5),
  shape('M-22 -36L16 -38L26 -50L40 -48L44 -40L30 -34L24 -20L-18 -18Q-26 -26 -22 -36Z', 'trunk'),
  shape('M-20 -24L24 -24L24 -20L-18 -18Z', 'ink', 0.16), shape('M25 -50L22 -36L30 -40Z', 'ink', 0.5), oval([43, -43, 2.5, 2], 'ink'),
]

const child = (look: Look): Part[] => [group([...standing(look).slice(0, -1)], { s: 0.62 }), head(look, 0, -100, 0.84)]

const looks = {
  ari: { skin: 'skin1', top: 'teal', legs: 'ink', hair: 'trunk', style: 'short' },
  bea: { skin: 'skin3', top: 'bloom', legs: 'blueD', hair: 'ink', style: 'short' },
  cho: { skin: 'skin2', top: 'plum', legs: 'metalD', hair: 'ink', style: 'bob' },
  dov: { skin: 'skin1', top: 'blue', legs: 'metalD', hair: 'rail', style: 'hat' },
  eve: { skin: 'skin2', top: 'teal', legs: 'blueD', hair: 'plum', style: 'scarf', skirt: 'tealD' },
  fay: { skin: 'skin3', top: 'yellow', legs: 'ink', hair: 'ink', style: 'curls' },
  gus: { skin: 'skin2', top: 'redD', legs: 'panel', hair: 'yellow', style: 'turban' },
  hoa: { skin: 'skin1', top: 'red', legs: 'blueD', hair: 'ink', style: 'long' },
  ina: { skin: 'skin1', top: 'leafA', legs: 'trunk', hair: 'bloom', style: 'bun', skirt: 'blueD' },
  joe: { skin: 'skin3', top: 'blue', legs: 'trunk', hair: 'ink', style: 'grey' },
} satisfies Record<string, Look>

const cane: Part[] = [line('M27 -82L32 0', 'trunk', 4), line('M27 -84Q30 -92 20 -90', 'trunk', 4)]
const whiteCane: Part[] = [line('M25 -86L66 -1', 'white', 3.5), line('M58 -18L66 -1', 'red', 3.5)]

const wheelchair: Part[] = [
  shadow(44),
  oval([2, -31, 31, 31], 'ink'), oval([2, -31, 26, 26], 'rail'), line('M2 -56L2 -6M-23 -31L27 -31M-16 -49L20 -13M20 -49L-16 -13', 'metalD',
    2), oval([2, -31, 5, 5], 'metalD'),
  oval([-40, -10, 10, 10], 'ink'), oval([-40, -10, 5, 5], 'rail'), line('M-2 -56L-30 -54L-40 -18L-54 -18', 'metalD', 5),
  line('M16 -58L18 -104L26 -106', 'ink', 5),
  shape('M-8 -54L14 -54L16 -104Q14 -114 2 -114Q-10 -112 -12 -96Z', 'plum'),
  shape('M6 -54L14 -54L16 -104Q15 -111 8 -113Q11 -84 6 -54Z', 'ink', 0.14),
  shape('M12 -66L-30 -66Q-38 -64 -39 -56L-48 -22L-37 -20L-28 -50L12 -50Z', 'blueD'), rect([-58, -22, 22, 6], 'ink', 3),
  line('M-4 -100Q-12 -84 -22 -74', 'plum', 9), oval([-25, -72, 4.5, 4.5], 'skin3'),
  head({ skin: 'skin3', top: 'plum', legs: 'blueD', hair: 'ink', style: 'short' }, 0, -130),
]
const pram: Part[] = [
  shadow(28, 58), line('M24 -92L36 -84L66 -30M48 -30L84 -30', 'metalD', 4.5), oval([46, -12, 12, 12], 'ink'), oval([46, -12, 6, 6], 'rail'),
  oval([82, -12, 12, 12], 'ink'), oval([82, -12, 6, 6], 'rail'),
  shape('M38 -62L94 -62Q94 -32 70 -30L56 -30Q40 -34 38 -62Z', 'blue'), shape('M50 -30Q40 -34 38 -62L48 -62Q50 -40 62 -30Z', 'white', 0.18),
  shape('M66 -62L66 -92Q92 -90 94 -62Z', 'blueD'), oval([60, -66, 8, 8], 'skin2'),
]

const person = (look: Look, pose: (look: Look) => Part[], more: Part[] = []): Art => art([-38, -186, 76, 190], [...pose(look), ...more])

/** People by id; `p` and a letter. */
export const people: Record<string, Art> = {
  pa: person(looks.ari, standing), pb: person(looks.bea, walking), pc: person(looks.cho, standing), pd: person(looks.dov, walking, cane),
  pe: person(looks.eve, standing), pf: person(looks.fay, walking), pg: person(looks.gus, standing), ph: person(looks.hoa, walking),
  pi: person(looks.ina, standing), pj: person(looks.joe, walking, whiteCane),
  kid: art([-24, -120, 48, 124], child({ ...looks.fay, skin: 'skin1', top: 'red', hair: 'trunk', style: 'bob' })),
  wheel: art([-64, -150, 104, 154], wheelchair),
  sa: person(looks.ina, sitting), sb: person(looks.joe, sitting), sc: person(looks.hoa, sittingSide), sd: person(looks.dov, sittingSide),
  dog: art([-32, -54, 78, 58], dog),
  pram: art([-38, -186, 138, 190], [...pram, ...walking({ ...looks.cho, top: 'bloom', legs: 'ink', style: 'bun' })]),
}
