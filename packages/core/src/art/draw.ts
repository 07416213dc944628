/** From art as designers write it to what is painted: groups opened, references followed, parts fitted to the element's width. */
import { cosine, sine } from '../geometry/angles.ts'
import type { Art, Group, Part } from '../schema/art.ts'
import { textFor } from '../schema/text-for.ts'
import type { DisplayList, Matrix, Primitive } from './display.ts'
import { patternPath } from './pattern.ts'

/** What the same art is drawn for: the element's size in centimetres and its id, which chooses among what varies. */
export type Drawing = {
  readonly width: number
  /** Plan and front; the height of the art's box when absent. */
  readonly depth?: number | undefined
  /** Plan: how far the element is turned, whole degrees clockwise. */
  readonly angle?: number | undefined
  readonly seed: string
  /** Arts that `use` may name. */
  readonly arts?: Readonly<Record<string, Art>> | undefined
  /** Language of the lettering; English when absent. */
  readonly locale?: string | undefined
}
/** The layers of a picture: all grounds lie under all shadows, these under all bodies, and all fronts stand before them. Only plans have shadows. */
export type Drawn = { readonly ground: DisplayList; readonly shadow: DisplayList; readonly body: DisplayList; readonly front: DisplayList }

/** The most shapes one element may be drawn with. */
export const MAX_PRIMITIVES = 600
/** How deep references to other arts may go. */
export const MAX_USE_DEPTH = 4
const MAX_VISITS = 4000

const NO_ARTS: Readonly<Record<string, Art>> = {}
/** Pictures in which nothing varies: the same for every element of that size. */
const known = new WeakMap<Art, Map<string, { readonly arts: NonNullable<Drawing['arts']>; readonly drawn: Drawn }>>()
/** While an edge is pulled, every step is another size. */
const MOST_KNOWN = 100

/**
 * Draws an art for one element. x = 0 is the element's middle, y = 0 the ground; centimetres, y down.
 * Art that names something unknown, or grows past its limits, is drawn as far as it goes: looks never fail.
 */
export function drawArt(art: Art | string | undefined, { width, depth, angle = 0, seed, arts = NO_ARTS, locale = 'en' }: Drawing): Drawn {
  const chosen = typeof art === 'string' ? artNamed(arts, art) : art
  const key = `${width} ${depth} ${angle} ${locale}`
  const same = chosen && known.get(chosen)?.get(key)
  if (same?.arts === arts) return same.drawn
  const layers = { ground: [] as Primitive[], shadow: [] as Primitive[], body: [] as Primitive[], front: [] as Primitive[] }
  if (!chosen) return layers
  const sheet: Sheet = { layers, width, deep: depth ?? chosen.box[3], arts, locale, visits: 0, left: MAX_PRIMITIVES, varies: false }
  const [cos, sin] = [cosine(angle), sine(angle)]
  drawLaidOut(chosen, { m: [cos, sin, 0 - sin, cos, 0, 0], wide: 1, tall: 1, op: 1, layer: 'body', box: chosen.box, depth: 0, chance: hash(seed) }, sheet)
  if (!sheet.varies) keep(chosen, key, { arts, drawn: layers })
  return layers
}

function keep(art: Art, key: string, one: { readonly arts: NonNullable<Drawing['arts']>; readonly drawn: Drawn }): void {
  const of = known.get(art) ?? new Map<string, typeof one>()
  if (of.size >= MOST_KNOWN) of.clear()
  known.set(art, of.set(key, one))
}

/** The art of that name, if there is one; names that every object has are not art. */
export const artNamed = (arts: Readonly<Record<string, Art>>, id: string): Art | undefined => (Object.hasOwn(arts, id) ? arts[id] : undefined)

/** What is known at one place of the tree. `wide` and `tall` stretch x and y without deforming what must keep its shape. */
type Pen = {
  readonly m: Matrix; readonly wide: number; readonly tall: number; readonly op: number; readonly layer: keyof Drawn
  readonly box: Art['box']; readonly depth: number; readonly chance: number
}
type Sheet = {
  readonly layers: Record<keyof Drawn, Primitive[]>; readonly width: number; readonly deep: number
  readonly arts: Readonly<Record<string, Art>>; readonly locale: string
  visits: number; left: number
  /** Whether the seed has chosen anything. */
  varies: boolean
}
type LaidOut = Omit<Group, 'k' | 'parts'> & { readonly parts: readonly Part[]; readonly box?: Art['box'] }

/** An art or a group: left out, stretched, repeated or anchored, then its parts and one of its variations; neighbouring copies vary differently. */
function drawLaidOut(it: LaidOut, pen: Pen, sheet: Sheet): void {
  const { width, deep } = sheet
  if (it.when && (width < (it.when.minW ?? 0) || width >= (it.when.maxW ?? Infinity))) return
  const { box = pen.box, repeat, stretch = '' } = it
  let to: Pen = { ...pen, layer: it.layer ?? pen.layer, box }
  if (/x/.test(stretch) && box[2] > 0) to = { ...moved(to, -width / 2 - (box[0] * width) / box[2], 0), wide: width / box[2] }
  if (/y/.test(stretch) && box[3] > 0) to = { ...moved(to, 0, -deep / 2 - (box[1] * deep) / box[3]), tall: deep / box[3] }
  const across = repeat ? repeated(repeat, width) : [it.anchor === 'start' ? -width / 2 : it.anchor === 'end' ? width / 2 : 0]
  const down = repeat?.rows ? repeated({ gap: repeat.rows, inset: repeat.inset }, deep) : [0]
  const ways = it.vary?.of ?? []
  if (ways.length > 0) sheet.varies = true
  const first = mix(pen.chance, ways.length)
  let copy = 0
  for (const y of down) for (const x of across) {
    if (sheet.left <= 0) return
    const here = placed(it, { ...moved(to, x, y), chance: copy ? mix(to.chance, copy) : to.chance })
    drawParts(it.parts, here, sheet)
    drawParts(ways[(first + copy++ * (ways.length % 3 ? 3 : 1)) % ways.length] ?? [], here, sheet)
  }
}

function drawParts(parts: readonly Part[], pen: Pen, sheet: Sheet): void {
  parts.forEach((part, index) => {
    if (sheet.visits++ > MAX_VISITS || sheet.left <= 0) return
    if (part.k === 'group') return drawLaidOut(part, { ...pen, chance: mix(pen.chance, index + 7) }, sheet)
    if (part.k !== 'use') return drawShape(part, pen, sheet)
    const art = artNamed(sheet.arts, part.id)
    if (art && pen.depth < MAX_USE_DEPTH) {
      drawLaidOut(art, placed(part, { ...pen, depth: pen.depth + 1, chance: mix(pen.chance, index + 7) }), sheet)
    }
  })
}

/** One shape; its texture, if it has one, becomes a path of its own. */
function drawShape(part: Exclude<Part, { k: 'group' | 'use' }>, { m, wide, tall, op: above, layer }: Pen, sheet: Sheet): void {
  const op = above * (part.op ?? 1)
  const add = (primitive: Primitive): void => {
    if (sheet.left-- > 0) sheet.layers[layer].push(primitive)
  }
  if (part.k === 'path') return add({ ...part, m: wide === 1 && tall === 1 ? m : times(m, [wide, 0, 0, tall, 0, 0]), op })
  const at = { x: fine(part.x * wide), y: fine(part.y * tall) }
  if (part.k === 'text') return add({ ...part, ...at, text: textFor(part.text, sheet.locale), m, op })
  if (part.k === 'ellipse') return add({ ...part, ...at, rx: fine(part.rx * wide), ry: fine(part.ry * tall), m, op })
  const { pattern, stroke, sw = 2, cap, ...rect } = part
  const area = { ...rect, ...at, w: fine(part.w * wide), h: fine(part.h * tall) }
  if (!pattern) return add({ ...area, stroke, sw, m, op })
  if (part.fill) add({ ...area, m, op })
  add({ k: 'path', d: patternPath(pattern, area), stroke: stroke ?? 'ink', sw, cap: cap ?? (pattern === 'dots' ? 'round' : undefined), m, op })
}

/** A stretched length without the last bits of its division. */
const fine = (length: number): number => Math.round(length * 1e6) / 1e6

/** Where copies stand: every `gap` between the insets, at least `min`, at most `max`; in the middle when nothing is said. */
function repeated({ gap, inset = 0, min = 0, max = MAX_PRIMITIVES, align }: NonNullable<Group['repeat']>, width: number): number[] {
  const room = width - 2 * inset
  const fitting = room < 0 ? 0 : Math.floor(room / Math.max(gap, 1) + 1e-9) + 1
  const count = Math.min(Math.max(fitting, min), max, MAX_PRIMITIVES)
  const apart = (align === 'justify' || (count - 1) * gap > room) && count > 1 ? room / (count - 1) : gap
  const long = (count - 1) * apart
  const first = align === 'start' ? inset - width / 2 : align === 'end' ? width / 2 - inset - long : -long / 2
  return Array.from({ length: count }, (_, copy) => first + copy * apart)
}

/** Moved to `at`, scaled, turned and mirrored, in that reading order. */
function placed({ at = [0, 0], s = 1, rot = 0, flip, op = 1, layer }: Omit<LaidOut, 'parts'>, pen: Pen): Pen {
  const to = { ...(layer === 'shadow' ? thrown(pen, at) : moved(pen, at[0] * pen.wide, at[1] * pen.tall)), op: pen.op * op }
  if (s === 1 && !rot && !flip) return to
  const [cos, sin] = [s * cosine(rot), s * sine(rot)]
  const stretched = rot ? times(to.m, [to.wide, 0, 0, to.tall, 0, 0]) : to.m
  return { ...to, ...(rot && { wide: 1, tall: 1 }), m: times(stretched, flip ? [-cos, -sin, -sin, cos, 0, 0] : [cos, sin, -sin, cos, 0, 0]) }
}

const moved = (pen: Pen, x: number, y: number): Pen => (x || y ? { ...pen, m: times(pen.m, [1, 0, 0, 1, x, y]) } : pen)

/** Moved by the light, which neither turns nor mirrors with what it falls on. */
const thrown = (pen: Pen, [x, y]: readonly [number, number]): Pen => {
  const [a, b, c, d, e, f] = pen.m
  const s = Math.sqrt(a * a + b * b)
  return { ...pen, m: [a, b, c, d, e + s * x, f + s * y] }
}

/** First `then`, after it `m`. */
const times = ([a, b, c, d, e, f]: Matrix, then: Matrix): Matrix => [
  a * then[0] + c * then[1], b * then[0] + d * then[1], a * then[2] + c * then[3], b * then[2] + d * then[3],
  a * then[4] + c * then[5] + e, b * then[4] + d * then[5] + f,
]

/** FNV-1a over UTF-16 units: the same id is the same number everywhere. */
function hash(text: string): number {
  let value = 0x811c9dc5
  for (let index = 0; index < text.length; index++) value = Math.imul(value ^ text.charCodeAt(index), 0x01000193)
  return mix(value, 1)
}

/** Another number from two, its bits well stirred. */
function mix(value: number, by: number): number {
  const stirred = Math.imul(value ^ Math.imul(by, 0x9e3779b1), 0x85ebca6b)
  return (stirred ^ (stirred >>> 15)) >>> 0
}
