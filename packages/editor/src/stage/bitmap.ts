/** A picture kept as pixels while it is drawn again and again. Everything in device pixels. */
import type { Matrix, Palette } from '@codraft/core'
import { paintList } from './paint.ts'
import { PASSES, type Pass, type Picture } from './picture.ts'

/** How a picture becomes pixels. */
export type Rendering = {
  readonly palette: Palette
  /** Pixels per centimetre, down. */
  readonly scale: number
  /** Pixels between its edges. */
  readonly width: number
  /** Pixels that are seen above and below the ground. */
  readonly above: number
  readonly below: number
}
/** Where a pass stands in the bitmap, and where it belongs: `x` from the element's left edge, `y` from the ground. */
type Region = { readonly top: number; readonly width: number; readonly height: number; readonly x: number; readonly y: number }
/** Pixels of one picture, its passes one under the other. */
export type Bitmap = Rendering & { readonly picture: Picture; readonly canvas: HTMLCanvasElement; readonly regions: Readonly<Record<Pass, Region | null>> }

/** Bitmaps larger than this are no help. */
const MOST_PIXELS = 4_000_000

/** So few shapes are painted as quickly as pixels are. */
const FEW_SHAPES = 6

/** Whether a picture is worth keeping as pixels. */
export const isWorthKeeping = ({ drawn }: Picture): boolean => drawn.ground.length + drawn.body.length + drawn.front.length > FEW_SHAPES

/** Keeps a picture as pixels; null when that would be too large, or nothing. */
export function makeBitmap(picture: Picture, rendering: Rendering): Bitmap | null {
  const regions: Record<Pass, Region | null> = { ground: null, body: null, front: null }
  let [width, height] = [0, 0]
  for (const pass of PASSES) {
    const region = regionOf(picture, pass, rendering)
    if (!region) continue
    regions[pass] = { ...region, top: height }
    width = Math.max(width, region.width)
    height += region.height
  }
  if (width === 0 || width * height > MOST_PIXELS || height > 8192 || width > 8192) return null
  const canvas = document.createElement('canvas')
  canvas.width = width
  canvas.height = height
  const context = canvas.getContext('2d')
  if (!context) return null
  for (const pass of PASSES) {
    const region = regions[pass]
    if (!region) continue
    context.save()
    context.beginPath()
    context.rect(0, region.top, region.width, region.height)
    context.clip()
    paintPass(context, picture, { pass, rendering, spot: { left: -region.x, ground: region.top - region.y } })
    context.restore()
  }
  return { ...rendering, picture, canvas, regions }
}

/** Where a picture is painted: its left edge, the ground, and a magnification about the middle of its feet. */
export type Spot = { readonly left: number; readonly ground: number; readonly magnified?: number }

/** Paints a pass from its shapes, between edges at whole pixels so that neighbours leave no gap. */
export function paintPass(context: CanvasRenderingContext2D, picture: Picture, { pass, rendering, spot }: { pass: Pass; rendering: Rendering; spot: Spot }): void {
  const { width, scale, palette } = rendering
  const times = spot.magnified ?? 1
  const base: Matrix = [(times * width) / Math.max(picture.width, 0.1), 0, 0, times * scale, spot.left + width / 2, spot.ground]
  context.setTransform(...base)
  paintList(context, picture.drawn[pass], palette, base)
}

/** Paints a pass from its pixels; stretched where the element is on its way to another width, or the street to another scale. */
export function paintBitmap(context: CanvasRenderingContext2D, bitmap: Bitmap, at: { pass: Pass; left: number; ground: number; width: number; scale: number }): void {
  const region = bitmap.regions[at.pass]
  if (!region) return
  const [across, down] = [at.width / bitmap.width, at.scale / bitmap.scale]
  const [x, y] = [at.left + region.x * across, at.ground + region.y * down]
  context.drawImage(bitmap.canvas, 0, region.top, region.width, region.height, x, y, region.width * across, region.height * down)
}

function regionOf({ extents, width: wide }: Picture, pass: Pass, { scale, width, above, below }: Rendering): Omit<Region, 'top'> | null {
  const extent = extents[pass]
  if (!extent) return null
  const across = width / Math.max(wide, 0.1)
  const x = Math.floor(extent.left * across + width / 2) - 1
  const y = Math.max(Math.floor(extent.top * scale) - 1, -above)
  const region = { x, y, width: Math.ceil(extent.right * across + width / 2) + 1 - x, height: Math.min(Math.ceil(extent.bottom * scale) + 1, below) - y }
  return region.width > 0 && region.height > 0 ? region : null
}
