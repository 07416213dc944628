/** A row that is painted plainly, where and as the stage will show it: what is seen before the stage does not jump when that comes. */
import { centimetresPer, GROUND_DEPTH_CM, rowPicture, type Palette, type PicturedElement, type PicturedRow } from '@codraft/core'
import { groundBottom, type Viewport } from '../session/viewport.ts'
import { paintList } from './paint.ts'
import { paintTown, townView } from './town.ts'

/** How far pictures hang over their edges, in centimetres. */
const OVERHANG_CM = 300

/** What is painted, how it is looked at, and on how many device pixels for each pixel. */
export type PlainRow = { readonly row: PicturedRow; readonly unit: string; readonly viewport: Viewport; readonly palette: Palette; readonly ratio: number }

/** Those of a row's elements that can be seen, and all that stand before them. */
export function seenOf(elements: readonly PicturedElement[], unit: string, { width, left, perUnit }: Viewport): readonly PicturedElement[] {
  const end = ((width - left) / perUnit) * centimetresPer(unit) + OVERHANG_CM
  let start = 0
  const first = elements.findIndex((element) => {
    const isBeyond = start > end
    start += element.width
    return isBeyond
  })
  return first < 0 ? elements : elements.slice(0, first)
}

/** Paints it: the town, the row, and paper under both. */
export function paintPlainRow(context: CanvasRenderingContext2D, { row, unit, viewport, palette, ratio }: PlainRow): void {
  const { left, ground, perUnit } = viewport
  const cm = perUnit / centimetresPer(unit)
  const town = townView(viewport, { unit, still: matchMedia('(prefers-reduced-motion: reduce)').matches })
  paintTown(context, town, { viewport, palette, ratio, seed: row.seed, left: town.left })
  context.fillStyle = palette.paper
  context.fillRect(0, groundBottom(viewport, GROUND_DEPTH_CM * cm) * ratio, context.canvas.width, context.canvas.height)
  const base = [cm * ratio, 0, 0, cm * ratio, left * ratio, ground * ratio] as const
  context.setTransform(...base)
  paintList(context, rowPicture(row, { scene: false, legend: false }), palette, base)
}
