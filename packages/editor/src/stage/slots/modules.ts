/** What stands in slots as pixels, kept while it is painted again and again. */
import { drawArt, type Art, type CompiledBrief, type Drawn, type Edges, type Palette, type Placed } from '@codraft/core'
import { centimetresPerTick } from '../../session/slot-boxes.ts'
import { paintList } from '../paint.ts'

/** How pictures become pixels. */
export type Rendering = {
  readonly compiled: CompiledBrief
  readonly locale: string
  readonly palette: Palette
  /** CSS pixels per tick. */
  readonly scale: number
  /** Device pixels per CSS pixel. */
  readonly ratio: number
}
type Kept = { readonly shape: Placed['shape']; readonly width: number; readonly depth: number; readonly drawn: Drawn; bitmap: HTMLCanvasElement | null; over: number; made: string }
/** A rectangle in CSS pixels. */
export type Pixels = { readonly x: number; readonly y: number; readonly width: number; readonly height: number }

/** Shadows and knobs reach over the edges by this part of the longer side. */
const OVER = 0.09
/** Larger ones are painted from their shapes. */
const MOST_PIXELS = 4_000_000

/** Pictures of elements, by id. */
export class Modules {
  readonly #kept = new Map<string, Kept>()

  /** Paints an element into a rectangle. `exact`: pixels that were made for another scale are made anew. */
  paint(context: CanvasRenderingContext2D, placed: Placed, at: Pixels, rendering: Rendering & { readonly exact: boolean }): void {
    const kept = this.#pictureOf(placed, at, rendering)
    const bitmap = this.#bitmapOf(kept, placed, rendering)
    if (!bitmap) return this.#shapes(context, kept, { ...rendering, x: at.x + at.width / 2, y: at.y + at.height / 2, scale: at.width / kept.width })
    const [aside, above] = [kept.over * at.width, (kept.over * kept.width * at.height) / kept.depth]
    context.drawImage(bitmap, at.x - aside, at.y - above, at.width + 2 * aside, at.height + 2 * above)
  }

  /** Forgets those that are gone. */
  keepOnly(ids: ReadonlySet<string>): void {
    for (const id of this.#kept.keys()) if (!ids.has(id)) this.#kept.delete(id)
  }

  /** Forgets all. */
  clear(): void {
    this.#kept.clear()
  }

  #pictureOf(placed: Placed, at: Pixels, { compiled, locale, scale }: Rendering): Kept {
    const { element: { id }, shape, section } = placed
    const per = centimetresPerTick(section)
    const cm = per * section.per
    const width = Math.max(1e-3, shape.size.width === undefined ? (at.width / scale) * per : shape.size.width * cm)
    const depth = Math.max(1e-3, shape.size.depth === undefined ? (at.height / scale) * per : shape.size.depth * cm)
    const known = this.#kept.get(id)
    if (known?.shape === shape && Math.abs(known.width - width) < 1e-3 && Math.abs(known.depth - depth) < 1e-3) return known
    const art = drawArt(shape.art, { width, depth, seed: id, arts: compiled.brief.catalogue.art, locale })
    const empty = art.ground.length + art.body.length + art.front.length === 0
    // Shadows and knobs reach over the edges: how far, as a part of the width.
    const over = (Math.max(width, depth) * OVER) / width
    const kept: Kept = { shape, width, depth, over, drawn: empty ? drawArt(PLAIN, { width, depth, seed: id, locale }) : art, bitmap: null, made: '' }
    this.#kept.set(id, kept)
    return kept
  }

  #bitmapOf(kept: Kept, placed: Placed, { palette, ratio, scale, exact }: Rendering & { readonly exact: boolean }): HTMLCanvasElement | null {
    const made = [paletteKey(palette), ratio, scale].join(' ')
    if (kept.bitmap && (kept.made === made || !exact)) return kept.bitmap
    const pixels = scale / centimetresPerTick(placed.section)
    const [wide, high] = [kept.width * (1 + 2 * kept.over) * pixels, (kept.depth + 2 * kept.over * kept.width) * pixels]
    const [width, height] = [Math.ceil(wide * ratio), Math.ceil(high * ratio)]
    if (width < 1 || height < 1 || width * height > MOST_PIXELS) return null
    const bitmap = kept.bitmap ?? document.createElement('canvas')
    bitmap.width = width
    bitmap.height = height
    const context = bitmap.getContext('2d')
    if (!context) return null
    this.#shapes(context, kept, { x: width / ratio / 2, y: height / ratio / 2, scale: pixels, ratio, palette })
    kept.bitmap = bitmap
    kept.made = made
    return bitmap
  }

  /** `scale`: CSS pixels per centimetre. */
  #shapes(context: CanvasRenderingContext2D, { drawn }: Kept, { x, y, scale, ratio, palette }: { x: number; y: number; scale: number; ratio: number; palette: Palette }): void {
    context.save()
    context.setTransform(scale * ratio, 0, 0, scale * ratio, x * ratio, y * ratio)
    for (const list of [drawn.ground, drawn.shadow, drawn.body, drawn.front]) paintList(context, list, palette)
    context.restore()
  }
}

const palettes = new WeakMap<Palette, number>()
let counted = 0
function paletteKey(palette: Palette): number {
  let key = palettes.get(palette)
  if (key === undefined) palettes.set(palette, (key = ++counted))
  return key
}

/** What stands for a kind without a picture: a plate. */
const PLAIN: Art = {
  v: 1, unit: 'cm', view: 'front', box: [-50, -50, 100, 100],
  parts: [{ k: 'group', stretch: 'xy', parts: [{ k: 'rect', x: -50, y: -50, w: 100, h: 100, fill: 'metal' }, { k: 'rect', x: -46, y: -48, w: 92, h: 96, fill: 'rail' }] }],
}

/** Ticks to CSS pixels. */
export const pixelsOf = ([left, top, right, bottom]: Edges, { left: x, top: y, scale }: { readonly left: number; readonly top: number | null; readonly scale: number }): Pixels =>
  ({ x: x + left * scale, y: (y ?? 0) + top * scale, width: (right - left) * scale, height: (bottom - top) * scale })
