/** How a stage is looked at: its size, zoom and pan, with everybody who needs to know when they change. */
import { rowOf, type CompiledSection, type Placed } from '@codraft/core'
import type { SessionController } from './controller.ts'
import type { Frame, Lens, Looking } from './lens.ts'
import { groundOf, sectionOf } from './verbs.ts'
import { boxOf, endOf, MARGIN, viewportOf, type Box, type Viewport, type ViewportState } from './viewport.ts'

/** A stage that is no wider shows few parts at a time: a phone's. */
const PHONE_PX = 480

/** Opens the lens of a section, or says that it needs none. */
export type OpenLens = (looking: Looking) => Lens | null

/** The one view of one stage. Stage, outline, handles and pointer all read it. */
export class View {
  readonly #controller: SessionController
  #state: ViewportState = { width: 0, height: 0, zoom: 1, pan: 0 }
  #listeners = new Set<() => void>()
  #viewport: { of: object; state: ViewportState; section: string; viewport: Viewport } | null = null
  readonly #openLens: OpenLens
  readonly #lenses = new Map<CompiledSection, Lens | null>()

  /** @param openLens how sections are looked at that are no rows; null where one is */
  constructor(controller: SessionController, openLens: OpenLens = () => null) {
    this.#controller = controller
    this.#openLens = openLens
  }

  /** How the current section is looked at where it is no row; each keeps its own place and zoom. */
  get lens(): Lens | null {
    const section = sectionOf(this.#controller)
    let lens = this.#lenses.get(section)
    if (lens === undefined) {
      const { width, height } = this.#state
      this.#lenses.set(section, (lens = this.#openLens({ compiled: this.#controller.compiled, section, width, height, changed: () => this.#change({}) })))
    }
    return lens
  }

  /** Where ticks are on the screen. */
  get frame(): Frame {
    const { left, scale } = this.lens?.frame ?? this.viewport
    return { left, scale, top: this.lens?.frame.top ?? null }
  }

  /** The elements as they are shown, in their places (ticks). Made once per layout. */
  get row(): readonly Placed[] {
    const { session } = this.#controller
    return this.#rowOf(session.visible)
  }

  /** The elements as they are kept, whatever is being tried: what gestures reckon with. */
  get keptRow(): readonly Placed[] {
    return this.#rowOf(this.#controller.session.layout)
  }

  #rowOf(layout: SessionController['session']['visible']): readonly Placed[] {
    const { compiled, section } = groundOf(this.#controller)
    return rowOf({ compiled, layout, section })
  }

  /** Ticks to pixels. Made from the kept layout, so that the scale stands still during a drag. */
  get viewport(): Viewport {
    const { layout } = this.#controller.session
    const section = sectionOf(this.#controller)
    const known = this.#viewport
    if (known?.of === layout && known.state === this.#state && known.section === section.id) return known.viewport
    const fresh = viewportOf(section, endOf(this.#rowOf(layout)), this.#state)
    // The same one as long as it says the same: whoever compares sees it at once.
    const viewport = known && isSame(known.viewport, fresh) ? known.viewport : fresh
    this.#viewport = { of: layout, state: this.#state, section: section.id, viewport }
    return viewport
  }

  /** Where an element is drawn, or null when it is not in the row. */
  boxFor(id: string): Box | null {
    const placed = this.row.find(({ element }) => element.id === id)
    return placed ? (this.lens?.boxOf(placed) ?? boxOf(this.viewport, placed)) : null
  }

  /** Tells the stage's size in pixels, and how many times larger than usual its text is. */
  resize(width: number, height: number, text = 1): void {
    if (width === this.#state.width && height === this.#state.height && text === (this.#state.text ?? 1)) return
    for (const lens of this.#lenses.values()) lens?.resize(width, height)
    this.#change({ width, height, text })
  }

  /** Moves the picture by pixels: positive shows more of the end. */
  panBy(pixels: number): void {
    const pan = Math.min(Math.max(this.viewport.pan + pixels, 0), this.viewport.maxPan)
    if (pan !== this.#state.pan) this.#change({ pan })
  }

  /** Sets the zoom (0.25 to 8) and keeps the street under a pixel column where it is. */
  zoomTo(zoom: number, aroundX: number = this.#state.width / 2): void {
    if (this.lens) return this.lens.zoomTo(zoom)
    const next = Math.min(Math.max(zoom, 0.25), 8)
    const { left, scale } = this.viewport
    const tick = (aroundX - left) / scale
    this.#state = { ...this.#state, zoom: next }
    const after = this.viewport
    this.#change({ pan: Math.min(Math.max(after.pan + (after.left + tick * after.scale - aroundX), 0), after.maxPan) })
  }

  /** Shows all of the street; when it does already, goes back to the default scale. */
  fit(): void {
    if (this.lens) return this.lens.fit()
    const { width, maxPan, zoom } = this.viewport
    const room = Math.max(1, width - 2 * MARGIN)
    this.zoomTo(maxPan > 0 ? (zoom * room) / (room + maxPan) : 1)
  }

  /** Shows an element whole, as far as it fits, with a little around it; what is far away, and all on a phone, comes to the middle, where there is room on both sides. */
  reveal(id: string): void {
    const box = this.boxFor(id)
    if (!box) return
    if (this.lens) return this.lens.reveal(box)
    const { width } = this.#state
    const edge = Math.min(48, width / 6)
    const end = box.x + box.width
    if (box.x >= edge && end <= width - edge) return
    const near = width > PHONE_PX && end > -width / 2 && box.x < 1.5 * width
    this.panBy(near ? (box.x < edge ? box.x - edge : Math.min(box.x - edge, end - width + edge)) : box.x - Math.max(edge, (width - box.width) / 2))
  }

  /** Hears of changes of size, zoom and pan, until the returned function is called. */
  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener)
    return () => void this.#listeners.delete(listener)
  }

  #change(state: Partial<ViewportState>): void {
    this.#state = { ...this.#state, ...state }
    for (const listener of [...this.#listeners]) listener()
  }
}

const isSame = (a: Viewport, b: Viewport): boolean => (Object.keys(b) as (keyof Viewport)[]).every((key) => a[key] === b[key])
