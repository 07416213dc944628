/** The town behind a street: the same one in every picture of it, whoever paints. */
import { backdrop, centimetresPer, type Palette } from '@codraft/core'
import type { Viewport } from '../session/viewport.ts'
import { paintList } from './paint.ts'

/** How much slower than the street the town moves past, and how many pixels of it are kept beside the view for that. */
const FAR = 0.25
const MOST_BESIDE = 480
/** The most centimetres of sky: a higher stage looks from further away. */
const SKY_CM = 900

/** What of it is seen: so many pixels of it, from so far left, at so many pixels per centimetre. */
export type TownView = { readonly wide: number; readonly left: number; readonly scale: number }

/** How the town is seen when the street is looked at like that; `still`: nothing is seen to move. */
export function townView({ width, ground, maxPan, pan, zoom, perUnit }: Viewport, { unit, still }: { readonly unit: string; readonly still: boolean }): TownView {
  const beside = still || maxPan === 0 ? 0 : Math.min(maxPan * FAR, MOST_BESIDE)
  return {
    wide: width + (zoom > 1.01 ? MOST_BESIDE : Math.ceil(beside)), left: maxPan === 0 ? 0 : -beside * (pan / maxPan),
    scale: Math.max(perUnit / zoom / centimetresPer(unit), ground / SKY_CM),
  }
}

/** Paints it all over a canvas; `left`: from so many pixels left of its edge. */
export function paintTown(context: CanvasRenderingContext2D, { wide, scale }: TownView, { viewport: { ground, height }, palette, ratio, seed, left }: { readonly viewport: Viewport; readonly palette: Palette; readonly ratio: number; readonly seed: string; readonly left: number }): void {
  context.setTransform(scale * ratio, 0, 0, scale * ratio, Math.round(left * ratio), Math.round(ground * ratio))
  paintList(context, backdrop({ width: wide / scale, height: ground / scale, seed }), palette)
  // Beside the street, and where it parts, there is only the foot of the houses.
  context.setTransform(1, 0, 0, 1, 0, 0)
  context.fillStyle = palette.far2
  context.fillRect(0, Math.round((ground - 6 * scale) * ratio), Math.ceil(wide * ratio), Math.ceil(height * ratio))
}
