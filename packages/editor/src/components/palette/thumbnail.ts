/** The picture on a tile. One canvas each: a browser looks through every shape of a page again with every frame of a drag. */
import { centimetresPer, drawArt, THEMES, type Art, type DisplayList, type ThemeName } from '@codraft/core'
import type { Parts } from '../../session/parts.ts'
import { paintList } from '../../stage/paint.ts'
import { StillSheet } from '../../stage/still-sheet.ts'

/** How high a thumbnail is painted, in device pixels: twice the size at which it is shown. */
const PAINTED_PX = 120

/** What a tile shows: shapes, and what is seen of them. */
export type Thumbnail = { readonly list: DisplayList; readonly box: Art['box'] }

/** A picture of a kind at its own width, framed as its art says; null when it has no art. */
export function thumbnail({ controller, words }: Parts, kind: string): Thumbnail | null {
  const { compiled } = controller
  const { art: arts } = compiled.brief.catalogue
  const shape = compiled.kinds.get(kind)?.shape
  const art = typeof shape?.art === 'string' ? arts[shape.art] : shape?.art
  if (!shape || !art) return null
  const cm = centimetresPer(compiled.sections[0]?.stage.unit ?? 'm')
  const width = (shape.size.width ?? shape.resize?.width?.min ?? 1) * cm
  const depth = shape.size.depth === undefined ? undefined : shape.size.depth * cm
  const { ground, body, front } = drawArt(art, { width, depth, seed: `tile-${kind}`, arts, locale: words.locale })
  return { list: [...ground, ...body, ...front], box: framed(art, width, depth ?? 0) }
}

/** Puts the picture on a canvas in its place, as a finished one: one that may be painted on again is asked for its picture with every frame of a drag. Returns whether it could. */
export function paintedIn(place: HTMLElement, { list, box: [x, y, w, h] }: Thumbnail, theme: ThemeName): boolean {
  const scale = Math.min(PAINTED_PX / Math.max(h, 1), (2 * PAINTED_PX) / Math.max(w, 1))
  const size = { width: Math.ceil(w * scale), height: Math.ceil(h * scale) }
  const canvas = Object.assign(document.createElement('canvas'), size)
  canvas.setAttribute('aria-hidden', 'true')
  place.replaceChildren(canvas)
  const sheet = new StillSheet(canvas)
  sheet.resize({ ...size, ratio: 1 })
  // As large as its tile has it.
  canvas.removeAttribute('style')
  return sheet.paint((context) => {
    context.setTransform(scale, 0, 0, scale, -x * scale, -y * scale)
    paintList(context, list, THEMES[theme])
  })
}

/** What is seen of it: as its art says, no wider than it is where it stands upright; from above and from the front at least all of what it covers. */
function framed({ view, box: [x, y, w, h] }: Art, width: number, depth: number): Art['box'] {
  if (view === 'elevation') {
    const wide = Math.max(Math.min(w, width + 24), width)
    return [x + (w - wide) / 2, y, wide, h]
  }
  const [left, top] = [Math.min(x, -width / 2), Math.min(y, -depth / 2)]
  // Of something tall its head: all of it would be too small to be told apart.
  if (view === 'front' && depth > 1.7 * width) return [-width / 2, -depth / 2, width, Math.max(1.25 * width, 0.27 * depth)]
  return [left, top, Math.max(x + w, width / 2) - left, Math.max(y + h, depth / 2) - top]
}
