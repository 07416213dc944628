/** What shows that several of a plan are meant: a frame around each of a few; of many one frame around all, with how many they are, and a dot on each. */
import type { Palette } from '@codraft/core'
import { planLensOf, turnedBox } from '../../session/plan-lens.ts'
import type { Parts } from '../../session/parts.ts'
import { planBoardOf } from '../../tools/plan/index.ts'
import { make, moveTo, show, write } from '../dom.ts'
import { contextOf } from '../paint.ts'
import { Together, type Framed } from '../together.ts'

/** More frames than this lie over each other, and nobody sees what they frame. */
const FEW = 12
const DOT_PX = 5
/** How high the line with the number is. */
const COUNT_PX = 28

/** Frames, dots and number, none of them made before they are needed. */
export class SeveralOnPlan {
  readonly #layer: HTMLElement
  readonly #parts: Parts
  readonly #each: Together
  readonly #all: Together
  #dots: HTMLCanvasElement | null = null
  #count: HTMLElement | null = null

  constructor(layer: HTMLElement, parts: Parts) {
    this.#layer = layer
    this.#parts = parts
    const board = planBoardOf(parts.view)
    this.#each = new Together(layer, board)
    this.#all = new Together(layer, { tool: { name: 'idle' }, subscribe: () => () => undefined })
  }

  /** Shows these as meant, and nothing else; a ratio of pixels for what is painted. */
  update(ids: ReadonlySet<string>, palette: Palette, ratio: number): void {
    const framed = ids.size === 0 ? [] : this.#framed(ids)
    const many = framed.length > FEW
    this.#each.update(many ? [] : framed, palette)
    this.#all.update(many ? [around(framed)] : [], palette)
    if (this.#dots) show(this.#dots, many)
    if (this.#count) show(this.#count, many)
    if (!many) return
    this.#paint(framed, palette, ratio)
    this.#say(framed)
  }

  /** Listens no more, and gives its pixels back at once. */
  destroy(): void {
    this.#each.destroy()
    if (this.#dots) this.#dots.width = this.#dots.height = 0
  }

  #framed(ids: ReadonlySet<string>): Framed[] {
    const { view } = this.#parts
    return view.row.filter(({ element }) => ids.has(element.id)).map((placed) => {
      const { x, y, width, height, angle } = turnedBox(planLensOf(view), placed)
      return { left: x - 5, right: x + width + 5, top: y - 5, bottom: y + height + 5, angle }
    })
  }

  #paint(framed: readonly Framed[], palette: Palette, ratio: number): void {
    const { size: { width, height } } = planLensOf(this.#parts.view)
    const dots = (this.#dots ??= make('canvas', 'pl-over', this.#layer))
    const [wide, high] = [Math.max(1, Math.round(width * ratio)), Math.max(1, Math.round(height * ratio))]
    if (dots.width !== wide || dots.height !== high) Object.assign(dots, { width: wide, height: high })
    const context = contextOf(dots)
    if (!context) return
    context.setTransform(ratio, 0, 0, ratio, 0, 0)
    context.clearRect(0, 0, width, height)
    context.beginPath()
    for (const { left, right, top, bottom } of framed) {
      const [x, y] = [(left + right) / 2, (top + bottom) / 2]
      context.moveTo(x + DOT_PX, y)
      context.arc(x, y, DOT_PX, 0, 2 * Math.PI)
    }
    for (const [style, thick] of [[palette.white, 5], [palette.ink, 2.5]] as const) Object.assign(context, { strokeStyle: style, lineWidth: thick }).stroke()
    context.fillStyle = palette.yellow
    context.fill()
  }

  /** In the middle of the upper edge, or as near to it as is seen. */
  #say(framed: readonly Framed[]): void {
    const { view, words } = this.#parts
    const { size: { width, height } } = planLensOf(view)
    const { left, right, top } = around(framed)
    const count = (this.#count ??= make('span', 'pl-count', this.#layer))
    write(count, words.say('many-selected', { count: framed.length }))
    const half = count.offsetWidth / 2
    moveTo(count, within((left + right) / 2 - half, 4, width - 2 * half - 4), within(top - COUNT_PX / 2, 4, height - COUNT_PX - 4))
  }
}

const within = (value: number, least: number, most: number): number => Math.max(least, Math.min(most, value))

/** The upright rectangle around all of them, however they are turned. */
function around(framed: readonly Framed[]): Framed {
  const reaches = framed.map(({ left, right, top, bottom, angle = 0 }) => {
    const [x, y, turn] = [(left + right) / 2, (top + bottom) / 2, (angle * Math.PI) / 180]
    const [long, deep] = [(right - left) / 2, (bottom - top) / 2]
    const [dx, dy] = [Math.abs(long * Math.cos(turn)) + Math.abs(deep * Math.sin(turn)), Math.abs(long * Math.sin(turn)) + Math.abs(deep * Math.cos(turn))]
    return { left: x - dx, right: x + dx, top: y - dy, bottom: y + dy }
  })
  return reaches.reduce((all, one) => ({ left: Math.min(all.left, one.left), right: Math.max(all.right, one.right), top: Math.min(all.top, one.top), bottom: Math.max(all.bottom, one.bottom) }))
}
