/** The picture of one element: its shapes, fitted to its width, and how far they reach. Centimetres; x = 0 is its middle, y = 0 the ground. */
import { centimetresPer, drawArt, GROUND_DEPTH_CM, textFor, type Art, type CompiledBrief, type Drawn, type Placed } from '@codraft/core'
import { extentOf, type Extent } from './bounds.ts'

/** The order in which a street is painted: all grounds, then all bodies, then all fronts. */
export const PASSES = ['ground', 'body', 'front'] as const
/** One of them. */
export type Pass = (typeof PASSES)[number]

/** What is painted for an element. */
export type Picture = {
  readonly drawn: Drawn
  readonly extents: Readonly<Record<Pass, Extent | null>>
  /** What it was made for: another shape or width needs another picture. */
  readonly shape: Placed['shape']
  readonly ticks: number
  /** Its width. */
  readonly width: number
  /** How high it stands above the ground. */
  readonly height: number
  /** How far it hangs over its edges. */
  readonly hang: { readonly start: number; readonly end: number }
}

/** Elements of a kind that look alike share a picture. */
const shared = new WeakMap<Drawn, Picture>()

/** Draws an element. */
export function pictureOf({ element, shape, section, width: ticks }: Placed, { compiled, locale }: { compiled: CompiledBrief; locale: string }): Picture {
  const width = (ticks / section.per) * centimetresPer(section.stage.unit)
  const arts = compiled.brief.catalogue.art
  const art = drawArt(shape.art, { width, seed: element.id, arts, locale })
  const same = shared.get(art)
  if (same?.shape === shape && same.ticks === ticks && same.width === width) return same
  const known = art.ground.length + art.body.length > 0
  const drawn = known ? art : drawArt(plain(width, textFor(shape.label, locale) || element.kind), { width, seed: element.id, locale })
  const extents = { ground: extentOf(drawn.ground), body: extentOf(drawn.body), front: extentOf(drawn.front) }
  const height = -Math.min(0, ...PASSES.map((pass) => extents[pass]?.top ?? 0))
  const reach = (edge: 'left' | 'right'): number => Math.max(0, ...PASSES.map((pass) => Math.abs(extents[pass]?.[edge] ?? 0) - width / 2))
  const picture = { drawn, extents, shape, ticks, width, height, hang: { start: reach('left'), end: reach('right') } }
  if (known) shared.set(art, picture)
  return picture
}

/** What stands for a kind without a picture: a hatched block with its name. */
function plain(width: number, label: string): Art {
  const size = Math.min(26, (width - 12) / Math.max(1, label.length * 0.6))
  const board = Math.min(width - 8, label.length * size * 0.62 + 12)
  return {
    v: 1, unit: 'cm', view: 'elevation', box: [-width / 2, -120, width, 120 + GROUND_DEPTH_CM],
    parts: [
      { k: 'group', layer: 'ground', parts: [
        { k: 'rect', x: -width / 2, y: 0, w: width, h: GROUND_DEPTH_CM, fill: 'metalD' },
        { k: 'rect', x: -width / 2, y: 0, w: width, h: 8, fill: 'kerb' },
      ] },
      { k: 'rect', x: -width / 2 + 2, y: -120, w: Math.max(1, width - 4), h: 120, fill: 'paper', pattern: 'hatch', stroke: 'metal', sw: 4 },
      { k: 'rect', x: -width / 2 + 3, y: -119, w: Math.max(1, width - 6), h: 118, stroke: 'metalD', sw: 3 },
      ...(size < 7 ? [] : [
        { k: 'rect', x: -board / 2, y: -60 - size, w: board, h: size * 1.7, fill: 'paper', r: 4 } as const,
        { k: 'text', x: 0, y: -60 + size * 0.2, text: label, size, fill: 'ink', bold: true } as const,
      ]),
    ],
  }
}
