/**
 * What lies on the picture, painted while a gesture lasts. Elements of the page that change on every move cost a style, a layout and a paint of the page
 * each time; so they stay as they are, out of sight, and are brought up to date when the hand lets go.
 */
import type { Palette } from '@codraft/core'
import type { Stretch } from './hatching.ts'
import type { Sketch } from './layer.ts'
import type { Flag, Labels, Told } from './labels.ts'
import { readLook, type Look } from './look.ts'
import { PaintedFrame } from './painted-frame.ts'
import { paintLabels } from './painted-labels.ts'
import { Pills, type PillAt } from './pills.ts'
import { Region } from './region.ts'
import type { Framed, SelectionFrame } from './selection.ts'

type OnPage = { readonly labels: Labels; readonly frame: SelectionFrame }
type Shown = { readonly told: ReadonlyMap<string, Told>; readonly framed: Framed | null; readonly bottom: number }

/** Takes the place of the labels and the frame, and has labels of its own. */
export class InHand {
  readonly sketch: Sketch = (context) => {
    const look = this.#look
    if (!look || !this.#holds) return
    paintLabels(context, this.#told.values(), { look, top: this.#bottom, stretch: this.stretch })
    this.#frame.paint(context, look)
    this.#pills.paint(context, look)
  }
  /** Where labels have to be painted again. */
  readonly changed = new Region()
  /** What is painted now; null is all of it. */
  stretch: Stretch | null = null
  readonly #page: OnPage
  readonly #frame = new PaintedFrame()
  readonly #pills: Pills
  #told: ReadonlyMap<string, Told> = new Map()
  #bottom = 0
  #holds = false
  #look: Look | null = null
  /** How it looked last. */
  #known: Look | null = null

  /** @param wake has the coming frame painted */
  constructor(page: OnPage, wake: () => void) {
    this.#page = page
    this.#pills = new Pills(wake)
  }

  /** Whether it is painted instead of the page's own. */
  get holds(): boolean {
    return this.#holds
  }

  /**
   * Takes the place of the page's own, or leaves it to them. Returns whether that is a change.
   *
   * @param how `held`: an edge is being dragged; `over`: something is carried over labels that stay as they are on the page
   */
  hold(holds: boolean, { held, over, palette }: { held: boolean; over: boolean; palette: Palette }): boolean {
    const { labels, frame } = this.#page
    // Read before anything changes: nothing has to be worked out for it then.
    if (holds && this.#look?.palette !== palette) this.#look = this.#known = readLook(labels, palette, this.#known)
    frame.hide(holds, held)
    labels.hide(holds && !over)
    if (holds === this.#holds) return false
    this.#holds = holds
    if (!holds) this.#letGo()
    return true
  }

  #letGo(): void {
    this.#told.forEach((one) => this.#note(one, undefined))
    this.#told = new Map()
    this.#pills.clear()
    this.#look = null
  }

  /** Somebody is about to take something up, and will be told this. */
  ready(text: string, { palette, width }: { palette: Palette; width: number }): void {
    if (!this.#holds) this.#pills.ready(text, (this.#known = readLook(this.#page.labels, palette, this.#known)), width)
  }

  /** Shows labels and the frame as they are now. */
  show({ told, framed, bottom }: Shown): void {
    told.forEach((one, id) => this.#note(this.#told.get(id), one))
    this.#told.forEach((one, id) => { if (!told.has(id)) this.#note(one, undefined) })
    this.#told = told
    this.#frame.framed = framed
    this.#bottom = bottom
  }

  #note(before: Told | undefined, now: Told | undefined): void {
    if (before === now) return
    if (before) this.changed.add(extentOf(before))
    if (now) this.changed.add(extentOf(now))
  }

  /** Says these things and no others. */
  say(pills: readonly PillAt[], flag: Flag | null, at: { width: number; now: number }): void {
    if (this.#look) this.#pills.set(pills, flag, { look: this.#look, ...at })
  }

  /** Goes on to a moment. */
  step(now: number, still: boolean): void {
    this.#frame.step(now, still)
    this.#pills.step(still)
  }

  /** Where its labels are. */
  get labelled(): readonly Stretch[] {
    return Array.from(this.#told.values(), extentOf)
  }

  /** Whether anything of it is on its way. */
  get moving(): boolean {
    return this.#holds && (this.#frame.moving || this.#pills.moving)
  }

  /** Where everything but the labels is. */
  get stretches(): readonly Stretch[] {
    return this.#holds ? this.#frame.stretches.concat(this.#pills.stretches) : []
  }
}

const extentOf = ({ left, width }: Told): Stretch => ({ left: left - 1, right: left + width + 1 })
