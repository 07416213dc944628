/** How a stage that is no row is looked at: where its ticks are on the screen, and what moves the picture. Pixels are CSS pixels of the stage. */
import type { CompiledBrief, CompiledSection, Placed } from '@codraft/core'
import type { Box } from './viewport.ts'

/** The mapping: a tick is `scale` pixels, and the stage's origin is at `left` and, where the stage has a height of its own, `top`. */
export type Frame = { readonly scale: number; readonly left: number; readonly top: number | null }
/** One way of looking at one section. It tells nobody: it calls `changed` of what it was opened with. */
export type Lens = {
  readonly frame: Frame
  /** Where an element is drawn, turned as it is, from edge to edge. */
  boxOf(placed: Placed): Box
  /** Follows the size of the stage. */
  resize(width: number, height: number): void
  /** Moves the picture by pixels: positive shows more of what is to the right and below. */
  panBy(x: number, y: number): void
  /** 1 shows everything. Keeps what is under a point where it is; without one, the middle. */
  zoomTo(zoom: number, around?: { readonly x: number; readonly y: number }): void
  /** Shows everything; when it does already, something nearer. */
  fit(): void
  /** Shows a box whole, as far as it fits. */
  reveal(box: Box): void
}
/** What a lens is opened with. */
export type Looking = { readonly compiled: CompiledBrief; readonly section: CompiledSection; readonly width: number; readonly height: number; changed(): void }
