/** One element on the stage: one node, which paints its picture from shapes once and from pixels when it is painted again. */
import { GROUND_DEPTH_CM, type CompiledBrief, type Palette, type Placed } from '@codraft/core'
import { isWorthKeeping, makeBitmap, paintBitmap, paintPass, type Bitmap, type Rendering } from './bitmap.ts'
import type { Stretch } from './hatching.ts'
import type { Sketch } from './layer.ts'
import { Motion, type Pose } from './motion.ts'
import { outlined } from './outlined.ts'
import { PASSES, pictureOf, type Pass, type Picture } from './picture.ts'

/** What all elements of a stage are painted with: one for them all, brought up to date before every frame. Pixels are CSS pixels. */
export type Canvas = {
  palette: Palette
  /** Device pixels per pixel. */
  ratio: number
  /** Pixels per centimetre. */
  scale: number
  ground: number
  height: number
  compiled: CompiledBrief
  locale: string
  /** Whether nothing is to be seen to move. */
  still: boolean
  /** Whether nothing is on its way: only then bitmaps are made anew where they do not fit exactly. */
  resting: boolean
}

/** How high a lifted element floats, in pixels. */
export const RISE_PX = 8
const SHADOW_PX = 14
/** Half of a mark with its border. */
const MARK_PX = 18

/** Nodes painted in passes: all grounds under all bodies, all fronts over them. */
export class PassGroup {
  /** All that stand in it, those in front last. */
  readonly nodes: ElementNode[] = []
  /** Those that are painted now. */
  shown: readonly ElementNode[] = []
  /** Nothing of them is seen below this, in pixels from the top. */
  bottom = Infinity

  readonly sketch: Sketch = (context) => {
    if (Number.isFinite(this.bottom)) {
      context.beginPath()
      context.rect(-1e5, -1e5, 2e5, 1e5 + this.bottom)
      context.clip()
    }
    for (const pass of PASSES) for (const node of this.shown) node.paint(context, pass)
  }

  /** Gives back what all that stand in it have kept. */
  clear(): void {
    for (const node of this.nodes.splice(0)) node.letGo()
    this.shown = this.nodes
  }
}

/** The node of one element, known by its id for as long as it is near the viewport. */
export class ElementNode {
  readonly motion: Motion
  placed: Placed
  /** Marks it as seen in a round. */
  round = 0
  /** Whether a problem is marked above it. */
  marked = false
  picture: Picture
  #group: PassGroup | null = null
  readonly #canvas: Canvas
  #bitmap: Bitmap | null = null
  #painted: Picture | null = null
  #shadow: { readonly canvas: HTMLCanvasElement; readonly of: Bitmap; readonly x: number; readonly y: number } | null = null

  constructor(placed: Placed, pose: Pose, canvas: Canvas) {
    this.placed = placed
    this.picture = pictureOf(placed, canvas)
    this.motion = new Motion(pose)
    this.#canvas = canvas
  }

  /** Takes on the element as it is now. Returns whether it looks different. */
  update(placed: Placed): boolean {
    this.placed = placed
    const { shape, ticks } = this.picture
    if (shape === placed.shape && ticks === placed.width) return false
    this.picture = pictureOf(placed, this.#canvas)
    return true
  }

  /** From where to where it is seen, with its mark if it has one, in pixels. */
  get reach(): Stretch {
    const { left, right } = this.motion.pose
    const { scale } = this.#canvas
    const { start, end } = this.picture.hang
    const mark = this.marked ? MARK_PX - (right - left) / 2 : 0
    return { left: left - Math.max(start * scale * 1.05, mark) - 2, right: right + Math.max(end * scale * 1.05, mark) + 2 }
  }

  /** Whether its picture is seen within a stretch. */
  isIn({ left, right }: Stretch): boolean {
    const { pose } = this.motion
    const { start, end } = this.picture.hang
    const { scale } = this.#canvas
    return pose.right + end * scale * 1.05 + 2 > left && pose.left - start * scale * 1.05 - 2 < right
  }

  /** Makes ready to paint: pixels where it was painted before, and will be again. */
  prepare(): void {
    const rendering = this.#rendering()
    const bitmap = this.#bitmap
    const fits = bitmap !== null && bitmap.picture === this.picture && bitmap.palette === rendering.palette
    const same = fits && bitmap.scale === rendering.scale && bitmap.above === rendering.above && bitmap.below === rendering.below
    const { resting } = this.#canvas
    if (same && (bitmap.width === rendering.width || !resting)) return
    if (fits && !resting) return
    if (this.#painted === this.picture && isWorthKeeping(this.picture)) this.#bitmap = makeBitmap(this.picture, rendering)
    else this.#bitmap = null
    this.#painted = this.picture
  }

  /** Stands in this group now, in front of all others. */
  moveTo(group: PassGroup): void {
    this.#leave()
    this.#group = group
    group.nodes.push(this)
  }

  /** Whether it stands in this group. */
  standsIn(group: PassGroup): boolean {
    return this.#group === group
  }

  #leave(): void {
    const nodes = this.#group?.nodes
    const at = nodes?.indexOf(this) ?? -1
    if (at >= 0) nodes?.splice(at, 1)
    this.#group = null
  }

  /** Stands nowhere any more. */
  destroy(): void {
    this.#leave()
    this.letGo()
  }

  /** Gives its pixels back at once: some browsers count them long after nobody needs them. */
  letGo(): void {
    for (const canvas of [this.#bitmap?.canvas, this.#shadow?.canvas]) if (canvas) canvas.width = canvas.height = 0
    this.#bitmap = this.#shadow = null
  }

  /** Whether it is painted from shapes although it could be from pixels. */
  get isRaw(): boolean {
    return this.#bitmap === null && isWorthKeeping(this.picture)
  }

  /** Whether its pixels were made for another width or scale. */
  get isStretched(): boolean {
    const bitmap = this.#bitmap
    if (!bitmap) return false
    const { width, scale } = this.#rendering()
    return bitmap.width !== width || bitmap.scale !== scale
  }

  /** Keeps what it paints as pixels, before it has to move. */
  keep(): void {
    this.#painted = this.picture
    this.prepare()
  }

  #rendering(): Rendering {
    const { palette, ratio, scale, ground, height } = this.#canvas
    const { left, right } = this.motion.pose
    const above = Math.round(ground * ratio)
    return { palette, scale: scale * ratio, width: Math.max(1, Math.round(right * ratio) - Math.round(left * ratio)), above, below: Math.round(height * ratio) - above }
  }

  /** Paints one pass, in device pixels. Leaves transform and opacity as it needed them. */
  paint(context: CanvasRenderingContext2D, pass: Pass): void {
    const { ratio, still } = this.#canvas
    const { rise, left } = this.motion.pose
    const at = { left: Math.round(left * ratio), ground: Math.round(this.#canvas.ground * ratio) - Math.round(rise * ratio) }
    if (rise > 0 && pass === 'ground' && !still) this.#paintShadow(context, at.left, at.ground)
    if (this.picture.drawn[pass].length > 0) this.#paintPass(context, pass, at)
    if (rise > 0 && pass === 'front' && still) this.#paintOutline(context, at)
  }

  #paintPass(context: CanvasRenderingContext2D, pass: Pass, { left, ground }: { readonly left: number; readonly ground: number }): void {
    const { picture, motion: { pose } } = this
    const rendering = this.#rendering()
    context.globalAlpha = pose.opacity
    if (!this.#bitmap) return paintPass(context, picture, { pass, rendering, spot: { left, ground, magnified: pose.scale } })
    const middle = left + rendering.width / 2
    context.setTransform(pose.scale, 0, 0, pose.scale, middle * (1 - pose.scale), ground * (1 - pose.scale))
    paintBitmap(context, this.#bitmap, { pass, left, ground, width: rendering.width, scale: rendering.scale })
  }

  #paintOutline(context: CanvasRenderingContext2D, { left, ground }: { readonly left: number; readonly ground: number }): void {
    const { palette, ratio } = this.#canvas
    const { width, scale } = this.#rendering()
    const high = this.picture.height * scale
    context.setTransform(1, 0, 0, 1, 0, 0)
    context.globalAlpha = 1
    outlined(context, { x: left, y: ground - high, width, height: high + GROUND_DEPTH_CM * scale }, { palette, per: ratio })
  }

  #paintShadow(context: CanvasRenderingContext2D, left: number, ground: number): void {
    const bitmap = this.#bitmap
    if (!bitmap) return
    if (this.#shadow?.of !== bitmap) this.#shadow = shadowOf(bitmap, this.#canvas.ratio)
    if (!this.#shadow) return
    context.setTransform(1, 0, 0, 1, 0, 0)
    context.globalAlpha = Math.min(1, this.motion.pose.rise / RISE_PX) * 0.4
    context.drawImage(this.#shadow.canvas, left + this.#shadow.x, ground + this.#shadow.y)
  }
}

/** A soft shadow of a bitmap, made once per lift: blurring on every frame would cost as much as everything else. */
function shadowOf(bitmap: Bitmap, ratio: number): { canvas: HTMLCanvasElement; of: Bitmap; x: number; y: number } | null {
  const regions = PASSES.flatMap((pass) => bitmap.regions[pass] ?? [])
  const pad = SHADOW_PX * ratio * 2
  const x = Math.min(...regions.map((region) => region.x)) - pad
  const y = Math.min(...regions.map((region) => region.y)) - pad
  const canvas = document.createElement('canvas')
  canvas.width = Math.max(...regions.map((region) => region.x + region.width)) + pad - x
  canvas.height = Math.max(...regions.map((region) => region.y + region.height)) + pad - y
  const context = canvas.getContext('2d')
  if (!context) return null
  // Only the shadow: what casts it is painted out of sight.
  const away = canvas.width + 10
  context.shadowColor = '#0b1622'
  context.shadowBlur = SHADOW_PX * ratio
  context.shadowOffsetX = away
  context.shadowOffsetY = SHADOW_PX * 0.7 * ratio
  for (const region of regions) {
    context.drawImage(bitmap.canvas, 0, region.top, region.width, region.height, region.x - x - away, region.y - y, region.width, region.height)
  }
  return { canvas, of: bitmap, x, y }
}
