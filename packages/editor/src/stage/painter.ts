/** Paints one frame: first where everything is, then the canvases that changed, then what lies on them. */
import { centimetresPer, GROUND_DEPTH_CM, type Severity } from '@codraft/core'
import type { Parts } from '../session/parts.ts'
import { sectionOf } from '../session/verbs.ts'
import type { Viewport } from '../session/viewport.ts'
import type { Changes } from './changes.ts'
import { Controls } from './controls.ts'
import { make } from './dom.ts'
import type { Canvas } from './element-node.ts'
import { isResizable } from '../tools/index.ts'
import { gestureView, type GestureView } from './gesture.ts'
import type { Hatched, Stretch } from './hatching.ts'
import { groundBottom, Labels } from './labels.ts'
import { fixedIn, problemsOf } from './marks.ts'
import { Pills } from './pills.ts'
import { SelectionFrame } from './selection.ts'
import { Surface } from './surface.ts'
import type { Theme } from './theme.ts'
import { TileInHand } from './tile-in-hand.ts'

/** What has to be painted again, and whether it is seen to move. */
export type Dirty = { size: boolean; row: boolean; street: boolean; labels: boolean; town: boolean; map: boolean; animate: boolean }
/** One frame's work. `resting`: the view is not being zoomed. */
export type Frame = { readonly dirty: Dirty; readonly changes: Changes; readonly resting: boolean }

/** A frame is never lower than this above the ground, so that its handles have room. */
const LEAST_FRAMED_PX = 56

/** Everything that is painted, in one place. */
export class Painter {
  readonly #parts: Parts
  readonly #theme: Theme
  readonly #surface: Surface
  readonly #labels: Labels
  readonly #frame: SelectionFrame
  readonly #pills: Pills
  readonly #controls: Controls
  readonly #tile: TileInHand
  #problems: ReadonlyMap<string, Severity> = new Map()
  #fixed: { readonly of: object; readonly section: string; readonly ids: ReadonlySet<string> } | null = null
  #handWasEmpty = true
  #idle: ReturnType<typeof setTimeout> | undefined

  constructor(host: HTMLElement, parts: Parts, theme: Theme) {
    this.#parts = parts
    this.#theme = theme
    const layer = (classes: string, hidden: boolean): HTMLDivElement => {
      const made = make('div', classes, host)
      if (hidden) made.setAttribute('aria-hidden', 'true')
      return made
    }
    this.#surface = new Surface(layer('st-box', true))
    this.#labels = new Labels(layer('st-layer st-ink', true), parts.words)
    const over = layer('st-layer st-ink', false)
    this.#frame = new SelectionFrame(over, parts)
    this.#controls = new Controls(over, parts)
    const said = layer('st-layer st-ink', true)
    this.#pills = new Pills(said)
    this.#tile = new TileInHand(said, parts)
  }

  /** Paints what changed. Returns whether something is still on its way. */
  paint(now: number, { dirty, changes, resting }: Frame): boolean {
    const { viewport } = this.#parts.view
    if (viewport.width < 1 || viewport.height < 1) return false
    if (dirty.size) this.#surface.resize(viewport.width, viewport.height)
    const gesture = gestureView(this.#parts)
    const { street, caret } = this.#surface
    const canvas = this.#canvas(viewport, resting)
    this.#lift(gesture, canvas)
    if (dirty.row) this.#showRow(gesture, { canvas, changes, animate: dirty.animate })
    if (gesture.lifted) street.carry(gesture.lifted.left)
    const moving = street.step(now)
    if (moving.landed && !this.#theme.still) caret.puff(moving.landed.left, moving.landed.right)
    if (dirty.town || dirty.size) this.#paintTown(viewport)
    if (dirty.row || dirty.street || moving.standing) this.#paintStreet(gesture, { ...canvas, resting: resting && !street.moving })
    if (dirty.row || dirty.labels || moving.standing || moving.floating) {
      this.#label(gesture, canvas)
      this.#frameSelection(gesture, canvas)
    }
    this.#paintHand(gesture, canvas, caret.step(now))
    this.#pills.show(gesture.pills, viewport.width)
    this.#tile.follow(canvas, this.#theme.still)
    this.#controls.retreat(gesture.pills.length > 0 || gesture.lifted !== null)
    if (dirty.size || dirty.map) this.#controls.update(this.#theme.palette)
    const going = street.moving || caret.moving
    if (!going) this.#keepLater()
    return going
  }

  /** Forgets the elements, as for another brief. */
  forget(): void {
    this.#surface.street.clear()
    this.#fixed = null
  }

  /** What was carried from the palette stands in the row now; it does not fly back. */
  keepTile(): void {
    this.#tile.keep()
  }

  /** Gives everything back. */
  destroy(): void {
    clearTimeout(this.#idle)
    this.#frame.destroy()
    this.#tile.destroy()
    this.#surface.destroy()
  }

  #canvas({ perUnit, ground, height }: Viewport, resting: boolean): Canvas {
    const { compiled } = this.#parts.controller
    const scale = perUnit / centimetresPer(sectionOf(this.#parts.controller).stage.unit)
    const { palette } = this.#theme
    return { palette, ratio: this.#surface.ratio, scale, ground, height, compiled, locale: this.#parts.words.locale, resting }
  }

  #lift({ lifted }: GestureView, canvas: Canvas): void {
    const { street } = this.#surface
    if (lifted && lifted.id !== street.lifted) street.nodes.get(lifted.id)?.keep(canvas)
    street.lift(lifted?.id ?? null, this.#theme.still)
  }

  #showRow({ row, shift, target, pulled }: GestureView, { canvas, changes, animate }: { canvas: Canvas; changes: Changes; animate: boolean }): void {
    const { street } = this.#surface
    const isRow = sectionOf(this.#parts.controller).stage.kind === 'row'
    street.show({ row: isRow ? row : [], viewport: this.#parts.view.viewport, canvas, animate: animate && !this.#theme.still, ...changes, shift, faint: target })
    const node = pulled && pulled.by !== 0 ? street.nodes.get(pulled.id) : undefined
    if (!node || !pulled) return
    const { left, right } = node.motion.pose
    node.motion.jump(pulled.edge === 'end' ? { right: right + pulled.by } : { left: left - pulled.by })
  }

  #paintTown(viewport: Viewport): void {
    const { controller } = this.#parts
    const section = sectionOf(controller)
    const { palette, still } = this.#theme
    const seed = `${controller.compiled.brief.id} ${section.id}`
    this.#surface.scenery.show({ viewport, palette, still, ratio: this.#surface.ratio, seed, unit: section.stage.unit })
    this.#surface.paint('town')
  }

  #paintStreet(gesture: GestureView, canvas: Canvas): void {
    const { view } = this.#parts
    const { street, underlay, overlay, marks } = this.#surface
    const { palette, ground } = canvas
    const bottom = groundBottom(view.viewport, GROUND_DEPTH_CM * canvas.scale)
    street.prepare(canvas)
    const rest = this.#rest(gesture)
    const hatched: Hatched = { palette, ground, bottom, spare: rest.spare, excess: rest.excess, slot: gesture.slot }
    underlay.hatched = overlay.hatched = hatched
    const elements = [...street.nodes].filter(([id]) => id !== gesture.lifted?.id).map(([id, { motion, picture }]) => ({
      id, left: motion.pose.left, right: motion.pose.right, top: ground - Math.max(picture.height * canvas.scale, LEAST_FRAMED_PX),
    }))
    marks.marking = { palette, ground, bottom, elements, problems: this.#problemsNow(gesture), fixed: this.#fixedNow() }
    this.#surface.paint('street')
  }

  #label(gesture: GestureView, canvas: Canvas): void {
    const { controller, view: { viewport } } = this.#parts
    const bottom = groundBottom(viewport, GROUND_DEPTH_CM * canvas.scale)
    const floating = gesture.lifted && gesture.slot ? { id: gesture.lifted.id, slot: gesture.slot } : null
    const { nodes } = this.#surface.street
    this.#labels.update({ nodes, section: sectionOf(controller), viewport, bottom, selected: controller.selected, floating, ...this.#rest(gesture) })
  }

  /** What is left of the street after the row, or what the row has too much. */
  #rest({ row, shift, lifted }: GestureView): { spare: Stretch | null; excess: Stretch | null; left: number } {
    const { viewport } = this.#parts.view
    const section = sectionOf(this.#parts.controller)
    const last = row.at(-1)
    const total = last ? last.start + last.width : 0
    const left = section.length - total
    const node = last && last.element.id !== lifted?.id ? this.#surface.street.nodes.get(last.element.id) : undefined
    const end = node?.motion.pose.right ?? viewport.left + total * viewport.scale + (last ? shift(last) : 0)
    const wide = Math.abs(left) * viewport.scale
    return { left, spare: left > 0 ? { left: end, right: end + wide } : null, excess: left < 0 ? { left: end - wide, right: end } : null }
  }

  /** While something is in the hand, only its own problems come and go; the rest settles when it is dropped. */
  #problemsNow({ active }: GestureView): ReadonlyMap<string, Severity> {
    const { controller } = this.#parts
    const now = problemsOf(controller.live, controller.section)
    if (active === null) return (this.#problems = now)
    const mixed = new Map(this.#problems)
    const own = now.get(active)
    if (own === undefined) mixed.delete(active)
    else mixed.set(active, own)
    return mixed
  }

  #fixedNow(): ReadonlySet<string> {
    const { compiled, section } = this.#parts.controller
    if (this.#fixed?.of !== compiled || this.#fixed.section !== section) this.#fixed = { of: compiled, section, ids: fixedIn(compiled, section) }
    return this.#fixed.ids
  }

  #frameSelection({ lifted, held, target }: GestureView, canvas: Canvas): void {
    const { controller, view } = this.#parts
    const id = controller.selected
    const node = id === null || id === lifted?.id || target !== null ? undefined : this.#surface.street.nodes.get(id)
    this.#frame.colour(canvas.palette)
    if (!node || id === null) return this.#frame.update(null)
    const { left, right } = node.motion.pose
    const top = Math.max(6, canvas.ground - Math.max(node.picture.height * canvas.scale, LEAST_FRAMED_PX) - 12)
    const bottom = groundBottom(view.viewport, GROUND_DEPTH_CM * canvas.scale)
    this.#frame.update({ id, left, right, top, bottom, held, resizable: isResizable(controller.compiled, node.placed) })
  }

  #paintHand({ bar, guide, lifted }: GestureView, canvas: Canvas, dusty: boolean): void {
    const { caret, street } = this.#surface
    const bottom = groundBottom(this.#parts.view.viewport, GROUND_DEPTH_CM * canvas.scale)
    const empty = bar === null && guide === null && lifted === null && street.floating.children.length === 0 && !dusty
    if (empty && this.#handWasEmpty) return
    this.#handWasEmpty = empty
    caret.at = { palette: canvas.palette, ground: canvas.ground, bottom, bar, guide }
    this.#surface.paint('hand')
  }

  /** Makes pixels of what was painted from shapes, when there is time, so that the first drag is as smooth as the second. */
  #keepLater(): void {
    clearTimeout(this.#idle)
    this.#idle = setTimeout(() => {
      const began = performance.now()
      const canvas = this.#canvas(this.#parts.view.viewport, true)
      while (performance.now() - began < 8) if (!this.#surface.street.keepOne(canvas)) return
      this.#keepLater()
    }, 120)
  }
}
