/** Dark labels above the finger, and the flag of what is too much: what is happening, in numbers and words. */
import { READABLE_MS } from '../session/readable.ts'
import type { Stretch } from './hatching.ts'
import type { Flag } from './labels.ts'
import { balancedLinesOf, widthOf, writeAside, writeLine, type Font } from './lettering.ts'
import type { Look } from './look.ts'

/** One label: where its middle and its lower edge are. A text that is made when it is asked for changes no faster than anybody reads, as what it is `about` does. */
export type PillAt = { readonly x: number; readonly y: number; readonly text: string | (() => string); readonly about?: unknown; readonly look?: 'plain' | 'quiet' | 'limit' | 'figure' }

type Shape = PillAt['look'] | 'flag'
/** Weight and size of the letters, roundness, and margins, in the root's em. */
const SHAPES = {
  plain: { font: [600, 1.0625, 1.2], round: 1.25, beside: 0.875, above: 0.375, ground: '#22303c' },
  quiet: { font: [600, 0.875, 1.2], round: 1.25, beside: 0.875, above: 0.375, ground: '#22303c' },
  limit: { font: [600, 0.9375, 1.2], round: 0.9, beside: 0.875, above: 0.375, ground: '#7d2417' },
  figure: { font: [600, 0.8125, 1.2], round: 0.75, beside: 0.5, above: 0.125, ground: '#22303c' },
  flag: { font: [600, 0.8125, 1.2], round: 0.5, beside: 0.625, above: 0.3125, ground: '#7d2417' },
} as const
const MOST_REM = 20
const SHAKE_MS = 160
/** How far a shadow reaches over its label, in pixels. */
const SHADOW_PX = 18

/** One as it stands: its words, and where it is. */
export type Pill = { readonly shape: NonNullable<Shape>; readonly font: Font; readonly lines: readonly string[]; readonly left: number; readonly top: number; readonly width: number; readonly height: number }

type Sized = Pick<Pill, 'lines' | 'font' | 'width' | 'height'>

/** Paints them, kept within the stage. */
export class Pills {
  #pills: readonly Pill[] = []
  /** When the first one began to say that it goes no further. */
  #shaken: number | null = null
  #limited = false
  /** What was read last and since when, and when it will be read anew. */
  #read: { readonly about: unknown; readonly text: string; readonly since: number } | null = null
  #late: ReturnType<typeof setTimeout> | undefined
  readonly #wake: () => void
  #now = 0
  /** Grounds with their shadows, made once for each height: blurring costs more than everything else. */
  #aside: CanvasRenderingContext2D | null = null
  #written = ''
  readonly #grounds = new Map<string, HTMLCanvasElement>()

  /** @param wake paints again, as texts that are made when they are asked for are not true any more */
  constructor(wake: () => void = () => undefined) {
    this.#wake = wake
  }

  /** Sets what is said from now on. */
  set(pills: readonly PillAt[], flag: Flag | null, { look, width, now }: { look: Look; width: number; now: number }): void {
    this.#now = now
    const limited = pills.some((pill) => pill.look === 'limit')
    if (limited && !this.#limited) this.#shaken = 0
    this.#limited = limited
    this.#pills = [...(flag ? [flagOf(flag, look, width)] : []), ...pills.map((pill) => pillOf({ ...pill, text: this.#textOf(pill) }, look, width))]
  }

  #textOf({ text, about }: PillAt): string {
    if (typeof text === 'string') return text
    const read = this.#read
    if (read && read.about === about) return read.text
    if (read && this.#now - read.since < READABLE_MS) {
      this.#readLater()
      return read.text
    }
    clearTimeout(this.#late)
    this.#late = undefined
    this.#read = { about, text: text(), since: this.#now }
    return this.#read.text
  }

  /** While the hand moves on, what is read next is read with a move; once it rests, a little later. */
  #readLater(): void {
    this.#late ??= setTimeout(() => {
      this.#late = undefined
      this.#wake()
    }, READABLE_MS)
  }

  /** Makes ready what the first one needs: letters that are measured, a canvas, a ground. */
  ready(text: string, look: Look, width: number): void {
    this.#whole(pillOf({ x: 0, y: 0, text, look: 'quiet' }, look, width), look, Math.min(2, Math.max(1, devicePixelRatio)))
  }

  /** Says nothing more. */
  clear(): void {
    this.#pills = []
    this.#read = null
    this.#limited = false
    clearTimeout(this.#late)
    this.#late = undefined
  }

  /** Goes on to a moment. */
  step(still: boolean): void {
    if (this.#shaken === 0) this.#shaken = still ? null : this.#now
    if (this.#shaken !== null && this.#now - this.#shaken > SHAKE_MS) this.#shaken = null
  }

  /** Whether one is shaken. */
  get moving(): boolean {
    return this.#shaken !== null
  }

  /** Where they are. */
  get stretches(): readonly Stretch[] {
    return this.#pills.map(({ left, width }) => ({ left: left - SHADOW_PX, right: left + width + SHADOW_PX }))
  }

  /** Paints them all. */
  paint(context: CanvasRenderingContext2D, look: Look): void {
    for (const pill of this.#pills) this.#one(context, pill, look)
  }

  #one(context: CanvasRenderingContext2D, pill: Pill, look: Look): void {
    const { shape, font, lines, top, width, height } = pill
    const ratio = Math.min(2, Math.max(1, devicePixelRatio))
    const left = Math.round((pill.left + (shape === 'limit' ? this.#shake() : 0)) * ratio) / ratio
    if (shape !== 'quiet' && shape !== 'limit') {
      this.#paintGround(context, pill, { look, ratio, left: left - SHADOW_PX, top: top - SHADOW_PX })
      const first = top + SHAPES[shape].above * look.rem
      return lines.forEach((text, index) => writeLine(context, text, font, { x: left + width / 2, top: first + index * font.line, colour: inkOf(look) }))
    }
    const whole = this.#whole(pill, look, ratio)
    if (!whole) return
    // Pixel on pixel: between them it would be blurred, and mixed anew for every frame.
    const [wide, high] = [Math.ceil((width + 2 * SHADOW_PX) * ratio), Math.ceil((height + 2 * SHADOW_PX) * ratio)]
    context.drawImage(whole, 0, 0, wide, high, left - SHADOW_PX, Math.round(top * ratio) / ratio - SHADOW_PX, wide / ratio, high / ratio)
  }

  /** A sentence on its ground, painted once aside until it changes. */
  #whole(pill: Pill, look: Look, ratio: number): HTMLCanvasElement | null {
    const { shape, font, lines, width, height } = pill
    const context = (this.#aside ??= document.createElement('canvas').getContext('2d'))
    const key = `${ratio} ${shape} ${look.forced} ${font.css} ${lines.join(' ')}`
    if (!context || key === this.#written) return context?.canvas ?? null
    this.#written = key
    const { canvas } = context
    const [wide, high] = [(width + 2 * SHADOW_PX) * ratio, (height + 2 * SHADOW_PX) * ratio]
    if (canvas.width < wide || canvas.height < high) Object.assign(canvas, { width: Math.ceil(wide) + 40, height: Math.ceil(high) + 20 })
    context.setTransform(ratio, 0, 0, ratio, 0, 0)
    context.clearRect(0, 0, canvas.width, canvas.height)
    this.#paintGround(context, pill, { look, ratio, left: 0, top: 0 })
    writeAside(context, lines, font, { x: SHADOW_PX + width / 2, top: SHADOW_PX + (height - lines.length * font.line) / 2, colour: inkOf(look) })
    return canvas
  }

  /** The ground with its shadow: its ends as they are, its middle stretched. */
  #paintGround(context: CanvasRenderingContext2D, pill: Pill, { look, ratio, left, top }: { look: Look; ratio: number; left: number; top: number }): void {
    const ground = this.#ground(pill, look, ratio)
    const cap = ground.width / 2 - 1
    const [wide, high] = [cap / ratio, pill.height + 2 * SHADOW_PX]
    const all = pill.width + 2 * SHADOW_PX
    context.drawImage(ground, 0, 0, cap, ground.height, left, top, wide, high)
    context.drawImage(ground, cap, 0, 2, ground.height, left + wide, top, all - 2 * wide, high)
    context.drawImage(ground, cap + 2, 0, cap, ground.height, left + all - wide, top, wide, high)
  }

  #shake(): number {
    if (this.#shaken === null) return 0
    const part = (this.#now - this.#shaken) / SHAKE_MS
    return part < 0.25 ? -8 * part : part < 0.75 ? 8 * part - 4 : 8 - 8 * part
  }

  /** As narrow as its ends are round: its middle is stretched. */
  #ground({ shape, height }: Pill, look: Look, ratio: number): HTMLCanvasElement {
    const key = [shape, height, ratio, look.forced].join(' ')
    let ground = this.#grounds.get(key)
    if (!ground) {
      if (this.#grounds.size > 12) this.#grounds.clear()
      this.#grounds.set(key, (ground = makeGround({ shape, height, width: 2 * Math.ceil(Math.min(SHAPES[shape].round * look.rem, height / 2)) + 8 }, look, ratio)))
    }
    return ground
  }
}

const inkOf = ({ forced }: Look): string => (forced ? 'CanvasText' : '#fff')

/** How one comes to stand on a stage that is so wide. */
export function pillOf({ x, y, text, look: shape = 'plain' }: PillAt & { readonly text: string }, look: Look, wide: number): Pill {
  const { lines, font, width, height } = sized(shape, text, look, wide)
  const middle = Math.round(Math.min(Math.max(x, 6 + width / 2), wide - 6 - width / 2))
  return { shape, font, lines, width, height, left: middle - width / 2, top: Math.round(Math.max(12 + lines.length * 22, y)) - height }
}

function flagOf({ text, middle, top }: Flag, look: Look, wide: number): Pill {
  const { lines, font, width, height } = sized('flag', text, look, Infinity)
  return { shape: 'flag', font, lines, width, height, left: Math.round(2 * Math.max(4, Math.min(middle - width / 2, wide - width - 4))) / 2, top: Math.round(2 * top) / 2 }
}

/** The texts that were sized last: under a hand they are mostly the same again. */
const sizes = new Map<string, { readonly look: Look; readonly sized: Sized }>()
const MOST_SIZED = 40

function sized(shape: NonNullable<Shape>, text: string, look: Look, wide: number): Sized {
  const key = `${shape} ${wide} ${text}`
  const known = sizes.get(key)
  if (known?.look === look) return known.sized
  if (sizes.size > MOST_SIZED) sizes.clear()
  const fresh = size(shape, text, look, wide)
  sizes.set(key, { look, sized: fresh })
  return fresh
}

function size(shape: NonNullable<Shape>, text: string, look: Look, wide: number): Sized {
  const { font: [weight, size, line], beside, above } = SHAPES[shape]
  const font = look.font(weight, size, line)
  const margins = 2 * beside * look.rem
  const lines = Number.isFinite(wide) ? balancedLinesOf(text, font, Math.min(MOST_REM * look.rem, wide * 0.94) - margins) : [text]
  return { lines, font, width: Math.ceil(Math.max(...lines.map((one) => widthOf(one, font))) + margins), height: lines.length * font.line + 2 * above * look.rem }
}

function makeGround({ shape, width, height }: Pick<Pill, 'shape' | 'width' | 'height'>, look: Look, ratio: number): HTMLCanvasElement {
  const canvas = document.createElement('canvas')
  canvas.width = 2 * Math.ceil((width / 2 + SHADOW_PX) * ratio)
  canvas.height = Math.ceil((height + 2 * SHADOW_PX) * ratio)
  const context = canvas.getContext('2d')
  if (!context) return canvas
  context.scale(canvas.width / (width + 2 * SHADOW_PX), canvas.height / (height + 2 * SHADOW_PX))
  const { round, ground } = SHAPES[shape]
  const radius = Math.min(round * look.rem, height / 2)
  const box = (grow: number): void => {
    context.beginPath()
    context.roundRect(SHADOW_PX - grow, SHADOW_PX - grow, width + 2 * grow, height + 2 * grow, radius + grow)
  }
  if (look.forced) {
    context.fillStyle = 'Canvas'
    context.strokeStyle = 'CanvasText'
    box(-0.5)
    context.fill()
    context.stroke()
    return canvas
  }
  if (shape !== 'flag') Object.assign(context, { shadowColor: '#0003', shadowBlur: 12 * ratio, shadowOffsetY: 4 * ratio })
  context.fillStyle = '#fff'
  box(2)
  context.fill()
  context.shadowColor = 'transparent'
  context.fillStyle = ground
  box(0)
  context.fill()
  return canvas
}
