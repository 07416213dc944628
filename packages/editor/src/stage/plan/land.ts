/**
 * The plan as one kept canvas. It is painted once for a scale, and again only where something changed; looking around moves it as it is, and looking
 * closer stretches it until the view rests.
 */
import type { Palette } from '@codraft/core'
import type { Extent } from '../bounds.ts'
import { make } from '../dom.ts'
import { contextOf, paintList } from '../paint.ts'
import { joined, meet, type Thing, type Things } from './things.ts'

/** Larger canvases are no help: then only what is seen is painted, and as much again around it. Device pixels. */
const MOST_PIXELS = 7_000_000
/** How far beside what is seen it is painted then, as a part of what is seen. */
const AROUND = 0.35

/** How the plan is looked at now. `scale`: pixels per unit of the picture; `left`, `top`: where its origin is. */
export type Seen = { readonly scale: number; readonly left: number; readonly top: number; readonly width: number; readonly height: number; readonly ratio: number; readonly palette: Palette }

type Rendered = { readonly scale: number; readonly ratio: number; readonly palette: Palette; readonly region: Extent }

/** Keeps it. */
export class Land {
  readonly canvas: HTMLCanvasElement
  #rendered: Rendered | null = null
  #shown: readonly Thing[] = []
  #seen: Seen | null = null
  #sharp = false

  constructor(parent: Element) {
    this.canvas = make('canvas', 'pl-land', parent)
  }

  /**
   * Shows these things. `resting`: the view stands still, so it is painted as sharp as can be.
   * @returns whether it shows exactly what is asked, and not a stretched picture of it
   */
  show(things: Things, shown: readonly Thing[], seen: Seen, resting: boolean): boolean {
    const rendered = this.#rendered
    // Under a hand nothing of it changes.
    if (rendered && this.#shown === shown && this.#sharp && isAsBefore(this.#seen, seen)) return true
    this.#seen = seen
    const wanted = regionFor(things, shown, seen)
    const alike = rendered !== null && rendered.palette === seen.palette && rendered.ratio === seen.ratio
    const exact = alike && rendered.scale === seen.scale && covers(rendered.region, visibleOf(seen), wanted)
    if (alike && (exact || !resting) && (rendered.scale !== seen.scale || covers(rendered.region, visibleOf(seen), wanted))) this.#repaint(things, shown, rendered)
    else this.#render(things, shown, { scale: seen.scale, ratio: seen.ratio, palette: seen.palette, region: wanted })
    this.#shown = shown
    this.#place(seen)
    return (this.#sharp = this.#rendered?.scale === seen.scale)
  }

  /** Forgets it, as for another plan. */
  forget(): void {
    this.#rendered = null
    this.#shown = []
  }

  /** Gives its pixels back at once. */
  destroy(): void {
    this.canvas.width = this.canvas.height = 0
    this.canvas.remove()
  }

  #render(things: Things, shown: readonly Thing[], rendered: Rendered): void {
    const { region, scale, ratio } = rendered
    this.#rendered = rendered
    this.canvas.width = Math.max(1, Math.round((region.right - region.left) * scale * ratio))
    this.canvas.height = Math.max(1, Math.round((region.bottom - region.top) * scale * ratio))
    this.canvas.style.width = `${this.canvas.width / ratio}px`
    this.canvas.style.height = `${this.canvas.height / ratio}px`
    this.#paint(things, shown, { rendered, part: null })
  }

  /** Only where things are not as they were. */
  #repaint(things: Things, shown: readonly Thing[], rendered: Rendered): void {
    const [before, now] = [new Set(this.#shown), new Set(shown)]
    const changed = [...this.#shown.filter((thing) => !now.has(thing)), ...shown.filter((thing) => !before.has(thing))]
    const moved = changed.length === 0 && shown.some((thing, index) => this.#shown[index] !== thing)
    if (moved) return this.#paint(things, shown, { rendered, part: null })
    // One part for each that is alone: what lies between two is left as it is.
    const parts: Extent[] = []
    for (const { extent } of changed) {
      let part = extent
      for (let at = parts.findIndex((other) => meet(other, part)); at >= 0; at = parts.findIndex((other) => meet(other, part))) part = joined(part, parts.splice(at, 1)[0] ?? part)
      parts.push(part)
    }
    for (const part of parts) this.#paint(things, shown, { rendered, part })
  }

  #paint(things: Things, shown: readonly Thing[], { rendered: { region, scale, ratio, palette }, part }: { rendered: Rendered; part: Extent | null }): void {
    const context = contextOf(this.canvas)
    if (!context) return
    const k = scale * ratio
    context.save()
    if (part) {
      const [left, top] = [Math.floor((part.left - region.left) * k) - 2, Math.floor((part.top - region.top) * k) - 2]
      context.beginPath()
      context.rect(left, top, Math.ceil((part.right - region.left) * k) + 2 - left, Math.ceil((part.bottom - region.top) * k) + 2 - top)
      context.clip()
    }
    context.setTransform(1, 0, 0, 1, 0, 0)
    context.clearRect(0, 0, this.canvas.width, this.canvas.height)
    const base = [k, 0, 0, k, -region.left * k, -region.top * k] as const
    context.setTransform(...base)
    for (const list of things.passes(part ? shown.filter(({ extent }) => meet(extent, part)) : shown)) paintList(context, list, palette, base)
    context.restore()
  }

  #place({ scale, left, top }: Seen): void {
    const rendered = this.#rendered
    if (!rendered) return
    const times = scale / rendered.scale
    const [x, y] = [left + rendered.region.left * scale, top + rendered.region.top * scale]
    this.canvas.style.transform = `translate(${x}px, ${y}px)${times === 1 ? '' : ` scale(${times})`}`
  }
}

const isAsBefore = (before: Seen | null, now: Seen): boolean => before !== null && (Object.keys(now) as (keyof Seen)[]).every((key) => before[key] === now[key])
const visibleOf = ({ scale, left, top, width, height }: Seen): Extent => ({ left: -left / scale, top: -top / scale, right: (width - left) / scale, bottom: (height - top) / scale })

/** Whether a region holds all of what is seen that there is to see. */
function covers(region: Extent, visible: Extent, whole: Extent): boolean {
  const inside = (a: number, b: number): boolean => a <= b + 1e-6
  return inside(region.left, Math.max(visible.left, whole.left)) && inside(region.top, Math.max(visible.top, whole.top))
    && inside(Math.min(visible.right, whole.right), region.right) && inside(Math.min(visible.bottom, whole.bottom), region.bottom)
}

/** Everything, where that is not too much; else what is seen and some more around it. */
function regionFor({ layers: { box: [x, y, w, h] } }: Things, shown: readonly Thing[], seen: Seen): Extent {
  const whole = shown.reduce<Extent>((all, { extent }) => joined(all, extent), { left: x, top: y, right: x + w, bottom: y + h })
  const pixels = (whole.right - whole.left) * (whole.bottom - whole.top) * (seen.scale * seen.ratio) ** 2
  if (pixels <= MOST_PIXELS) return whole
  const visible = visibleOf(seen)
  const [wide, high] = [(visible.right - visible.left) * AROUND, (visible.bottom - visible.top) * AROUND]
  return {
    left: Math.max(whole.left, visible.left - wide), top: Math.max(whole.top, visible.top - high),
    right: Math.min(whole.right, visible.right + wide), bottom: Math.min(whole.bottom, visible.bottom + high),
  }
}
