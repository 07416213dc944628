/** One element on the stage: one konva node, which paints its picture from shapes once and from pixels when it is painted again. */
import type { CompiledBrief, Palette, Placed } from '@codraft/core'
import { makeBitmap, paintBitmap, paintPass, type Bitmap, type Rendering } from './bitmap.ts'
import { Group, Shape } from './konva.ts'
import { Motion, type Pose } from './motion.ts'
import { PASSES, pictureOf, type Pass, type Picture } from './picture.ts'

/** What all elements of a stage are painted with. Pixels are CSS pixels. */
export type Canvas = {
  readonly palette: Palette
  /** Device pixels per pixel. */
  readonly ratio: number
  /** Pixels per centimetre. */
  readonly scale: number
  readonly ground: number
  readonly height: number
  readonly compiled: CompiledBrief
  readonly locale: string
  /** Whether nothing is on its way: only then bitmaps are made anew where they do not fit exactly. */
  readonly resting: boolean
}

/** How high a lifted element floats, in pixels. */
export const RISE_PX = 8
const SHADOW_PX = 14

/** Nodes painted in passes: all grounds under all bodies, all fronts over them. */
export class PassGroup extends Group {
  pass: Pass = 'ground'

  override drawScene(...given: Parameters<Group['drawScene']>): this {
    for (const pass of PASSES) {
      this.pass = pass
      super.drawScene(...given)
    }
    return this
  }
}

/** The node of one element, known by its id for as long as it is near the viewport. */
export class ElementNode extends Shape {
  readonly motion: Motion
  placed: Placed
  picture: Picture
  #canvas: Canvas
  #bitmap: Bitmap | null = null
  #painted: Picture | null = null
  #shadow: { readonly canvas: HTMLCanvasElement; readonly of: Bitmap; readonly x: number; readonly y: number } | null = null

  constructor(placed: Placed, pose: Pose, canvas: Canvas) {
    super({ listening: false, perfectDrawEnabled: false })
    this.placed = placed
    this.picture = pictureOf(placed, canvas)
    this.motion = new Motion(pose)
    this.#canvas = canvas
    this.sceneFunc((context) => this.#paint(context._context))
  }

  /** Takes on the element as it is now, and what it is painted with. */
  update(placed: Placed, canvas: Canvas): void {
    this.placed = placed
    this.#canvas = canvas
    const { shape, ticks } = this.picture
    if (shape !== placed.shape || ticks !== placed.width) this.picture = pictureOf(placed, canvas)
  }

  /** Makes ready to paint: pixels where it was painted before, and will be again. */
  prepare(canvas: Canvas): void {
    this.#canvas = canvas
    const rendering = this.#rendering()
    const bitmap = this.#bitmap
    const fits = bitmap !== null && bitmap.picture === this.picture && bitmap.palette === rendering.palette
    const same = fits && bitmap.scale === rendering.scale && bitmap.above === rendering.above && bitmap.below === rendering.below
    if (same && (bitmap.width === rendering.width || !canvas.resting)) return
    if (fits && !canvas.resting) return
    if (this.#painted === this.picture) this.#bitmap = makeBitmap(this.picture, rendering)
    else this.#bitmap = null
    this.#painted = this.picture
  }

  /** Whether it is painted from shapes although it could be from pixels. */
  get isRaw(): boolean {
    return this.#bitmap === null
  }

  /** Keeps what it paints as pixels, before it has to move. */
  keep(canvas: Canvas): void {
    this.#painted = this.picture
    this.prepare(canvas)
  }

  #rendering(): Rendering {
    const { palette, ratio, scale, ground, height } = this.#canvas
    const { left, right } = this.motion.pose
    const above = Math.round(ground * ratio)
    return { palette, scale: scale * ratio, width: Math.max(1, Math.round(right * ratio) - Math.round(left * ratio)), above, below: Math.round(height * ratio) - above }
  }

  #paint(context: CanvasRenderingContext2D): void {
    const { pose } = this.motion
    const group = this.getParent()
    const pass = group instanceof PassGroup ? group.pass : 'body'
    const { ratio } = this.#canvas
    const rendering = this.#rendering()
    const left = Math.round(pose.left * ratio)
    const ground = rendering.above
    context.setTransform(1, 0, 0, 1, 0, 0)
    if (pose.scale !== 1 || pose.rise !== 0) {
      const middle = left + rendering.width / 2
      context.setTransform(pose.scale, 0, 0, pose.scale, middle * (1 - pose.scale), ground * (1 - pose.scale) - Math.round(pose.rise * ratio))
    }
    if (pass === 'ground' && pose.rise > 0) this.#paintShadow(context, left, ground)
    context.globalAlpha = pose.opacity
    if (this.#bitmap) paintBitmap(context, this.#bitmap, { pass, left, ground, width: rendering.width, scale: rendering.scale })
    else if (this.picture.drawn[pass].length > 0) paintPass(context, this.picture, { pass, rendering, left, ground })
  }

  #paintShadow(context: CanvasRenderingContext2D, left: number, ground: number): void {
    const bitmap = this.#bitmap
    if (!bitmap) return
    if (this.#shadow?.of !== bitmap) this.#shadow = shadowOf(bitmap, this.#canvas.ratio)
    if (!this.#shadow) return
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
