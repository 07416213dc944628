/** What lies on top of everything: on the street's canvas, or while something floats on one of its own, above that. */
import type { Palette } from '@codraft/core'
import type { Parts } from '../session/parts.ts'
import type { Canvas } from './element-node.ts'
import { likelyText, type GestureView } from './gesture.ts'
import type { Stretch } from './hatching.ts'
import { InHand } from './in-hand.ts'
import type { Labels } from './labels.ts'
import { Region } from './region.ts'
import type { SelectionFrame } from './selection.ts'
import type { Surface } from './surface.ts'

/** What it is shown with. Pixels; `still`: nothing is seen to move. */
export type Showing = { readonly canvas: Canvas; readonly bottom: number; readonly width: number; readonly still: boolean; readonly now: number }

/** How far the shadow of what is lifted reaches beside it, in pixels. */
const SHADOW_REACH_PX = 44

/** Brings it up to date, then paints it where that has to be. */
export class OnTop {
  readonly inHand: InHand
  readonly #surface: Surface
  readonly #labels: Labels
  /** Where something of it was seen, and where its own canvas has to be painted again. */
  #was: readonly Stretch[] = []
  readonly #changed = new Region()

  /** @param wake has the coming frame painted */
  constructor({ surface, labels, frame, wake }: { surface: Surface; labels: Labels; frame: SelectionFrame; wake(): void }) {
    this.#surface = surface
    this.#labels = labels
    this.inHand = new InHand({ labels, frame }, wake)
    surface.addOnTop(this.inHand.sketch)
  }

  /** Somebody is about to take something up. */
  expect(parts: Parts, palette: Palette): void {
    const { width } = parts.view.viewport
    if (width === 0) return
    this.inHand.ready(likelyText(parts), { palette, width })
    // A canvas gets its pixels when it is first painted on.
    if (!this.#surface.floats) this.#surface.paint('hand')
  }

  /** Brings it up to date. Returns whether it is on a canvas of its own, or was until now. */
  place({ bar, guide, pills }: GestureView, { canvas, bottom, width, still, now }: Showing): boolean {
    const { inHand: hand } = this
    const { caret, street } = this.#surface
    const { nodes } = street.floating
    const [before, floats] = [this.#surface.floats, nodes.length > 0]
    caret.at = { palette: canvas.palette, ground: canvas.ground, bottom, bar, guide }
    hand.say(pills, this.#labels.flag, { width, now })
    hand.step(now, still)
    const afloat = nodes.map(({ reach: { left, right } }) => ({ left: left - SHADOW_REACH_PX, right: right + SHADOW_REACH_PX }))
    const seen = [...hand.stretches, ...caret.stretches, ...afloat]
    const labels = hand.changed.take()
    const changedOn = (afloat: boolean): Region => (afloat ? this.#changed : street.changed)
    for (const stretch of this.#was) changedOn(before).add(stretch)
    for (const stretch of [...seen, ...(labels ? [labels] : [])]) changedOn(floats).add(stretch)
    if (floats !== before) for (const stretch of hand.labelled) street.changed.add(stretch)
    this.#was = seen
    this.#surface.floats = floats
    return floats || before
  }

  /** Paints its own canvas where it changed, or all of it. */
  paint(all: boolean, bottom: number): void {
    const { floats, street: { floating } } = this.#surface
    const stretch = this.#changed.take()
    if (!all && floats && !stretch) return
    floating.shown = floating.nodes
    floating.bottom = bottom
    this.inHand.stretch = all || !floats ? null : stretch
    this.#surface.paint('hand', this.inHand.stretch)
  }
}
