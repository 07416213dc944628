/** Paints one frame: first where everything is, then the canvases that changed, then what lies on them. */
import { centimetresPer, GROUND_DEPTH_CM } from '@codraft/core'
import type { Parts } from '../session/parts.ts'
import { sectionOf } from '../session/verbs.ts'
import { endOf, groundBottom, type Viewport } from '../session/viewport.ts'
import type { Changes } from './changes.ts'
import { Controls } from './controls.ts'
import { make } from './dom.ts'
import type { Canvas, ElementNode } from './element-node.ts'
import { boardOf, isCrowded, isResizable } from '../tools/index.ts'
import { gestureView, type GestureView } from './gesture.ts'
import { Hint } from './hint.ts'
import { noteStretches, type Hatched, type Stretch } from './hatching.ts'
import { KeepLater } from './keep-later.ts'
import { Labels, type Told } from './labels.ts'
import { Judgement } from './judgement.ts'
import { MARK_REACH_PX } from './marks.ts'
import { noteMarks } from './problems.ts'
import { OnTop } from './on-top.ts'
import { SelectionFrame, type Framed } from './selection.ts'
import { Surface } from './surface.ts'
import type { Theme } from './theme.ts'
import { TileInHand } from './tile-in-hand.ts'
import { Together } from './together.ts'

/** What has to be painted again, and whether it is seen to move. */
export type Dirty = { size: boolean; row: boolean; street: boolean; labels: boolean; town: boolean; map: boolean; animate: boolean }
/** One frame's work. `resting`: the view is not being zoomed. */
export type Frame = { readonly dirty: Dirty; readonly changes: Changes; readonly resting: boolean }

/** A frame is never lower than this above the ground, so that its handles have room. */
const LEAST_FRAMED_PX = 56

const NO_LABELS: ReadonlyMap<string, Told> = new Map()

/** Everything that is painted, in one place. */
export class Painter {
  readonly #parts: Parts
  readonly #theme: Theme
  readonly #canvas: Canvas
  readonly #surface: Surface
  readonly #labels: Labels
  readonly #frame: SelectionFrame
  readonly #together: Together
  /** What lies on top of everything. */
  readonly onTop: OnTop
  readonly #controls: Controls
  readonly #tile: TileInHand
  readonly #judgement: Judgement
  readonly #hint: Hint
  readonly #keeping: KeepLater
  /** How the street is looked at in this frame. */
  #viewport: Viewport
  /** How the street was looked at when its labels were told. */
  #labelledIn: Viewport | null = null
  /** Whether something is carried over so many that they stay as they are under it. */
  #isCarriedOver = false
  /** Whether their labels and frames stay as they were told. */
  #stays = false
  /** Where the ground ends, in pixels from the top. */
  #bottom = 0

  /**
   * @param repaint paints the street again, as its pictures have been made anew
   * @param wake paints what has changed by itself
   */
  constructor(host: HTMLElement, { parts, theme, repaint, wake }: { parts: Parts; theme: Theme; repaint(): void; wake(): void }) {
    this.#parts = parts
    this.#viewport = parts.view.viewport
    this.#judgement = new Judgement(parts.controller, (ids) => {
      this.#again(ids)
      wake()
    })
    this.#theme = theme
    const layer = (classes: string, hidden: boolean): HTMLDivElement => {
      const made = make('div', classes, host)
      if (hidden) made.setAttribute('aria-hidden', 'true')
      return made
    }
    const { compiled } = parts.controller
    this.#canvas = { palette: theme.palette, ratio: 1, scale: 1, ground: 0, height: 0, compiled, locale: parts.words.locale, still: theme.still, resting: true }
    const box = layer('st-box', true)
    const [under, street, over] = [layer('st-layer st-ink', true), layer('st-box', true), layer('st-layer st-ink', false)]
    this.#labels = new Labels(under, over, parts.words)
    this.#frame = new SelectionFrame(over, parts)
    this.#together = new Together(layer('st-layer st-ink', true), boardOf(parts.view))
    this.#controls = new Controls(layer('st-layer st-ink', false), parts)
    this.#surface = new Surface({ town: box, street, hand: layer('st-box', true) }, this.#canvas)
    this.#keeping = new KeepLater(this.#surface.street, repaint)
    this.onTop = new OnTop({ surface: this.#surface, labels: this.#labels, frame: this.#frame, wake })
    const said = layer('st-layer st-ink', true)
    this.#hint = new Hint(said)
    this.#tile = new TileInHand(said, parts)
  }

  /** Paints the first frame in pieces; what is told of it comes with the next. */
  *open(): Generator<void> {
    yield
    const { viewport } = this.#parts.view
    if (viewport.width < 1 || viewport.height < 1) return
    this.#surface.resize(viewport.width, viewport.height)
    yield this.#look(viewport)
    yield this.#showRow(gestureView(this.#parts), { changes: { fresh: new Set(), gone: new Set() }, animate: false })
    yield this.#paintTown()
    yield this.#paintStreet(gestureView(this.#parts), true)
  }

  /** Tells of what was painted: what it is, how wide, and where to begin. */
  tell(gesture = gestureView(this.#parts, this.#theme.still)): void {
    this.#label(gesture)
    this.#beckon()
  }

  /** Paints what changed. Returns whether something is still on its way. */
  paint(now: number, { dirty, changes, resting }: Frame): boolean {
    const { viewport } = this.#parts.view
    if (viewport.width < 1 || viewport.height < 1) return false
    if (dirty.size) this.#surface.resize(viewport.width, viewport.height)
    const gesture = gestureView(this.#parts, this.#theme.still)
    this.#isCarriedOver = gesture.lifted !== null && isCrowded(this.#parts.view)
    this.#stays = this.#isCarriedOver && this.#labelledIn === viewport
    const { street, caret } = this.#surface
    this.#look(viewport)
    street.lift(gesture.lifted?.id ?? null, this.#theme.still)
    if (dirty.row) this.#showRow(gesture, { changes, animate: dirty.animate })
    if (gesture.lifted) street.carry(gesture.lifted.left)
    const moved = street.moving
    const { landed } = street.step(now)
    // In a drag, a pixel more or less is stretched; what is not exact is made anew afterwards.
    this.#canvas.resting = resting && !street.moving && gesture.active === null
    // In a crowd nothing settles, so nothing throws up dust.
    if (landed && !this.#theme.still && !isCrowded(this.#parts.view)) caret.puff(landed.left, landed.right)
    if (dirty.town || dirty.size) this.#paintTown()
    caret.step(now)
    // What floats is painted above the page's own frame, so the painted one stays until it has landed.
    const holds = gesture.inHand || (this.onTop.inHand.holds && street.moving)
    const turned = this.onTop.inHand.hold(holds, { held: gesture.held !== null, over: this.#isCarriedOver, palette: this.#canvas.palette })
    if (turned || ((dirty.row || dirty.labels || moved) && !this.#stays)) this.tell(gesture)
    const turning = this.#again(this.#judgement.turn(now, this.#theme.still || isCrowded(this.#parts.view)))
    const onHand = this.onTop.place(gesture, { canvas: this.#canvas, bottom: this.#bottom, width: viewport.width, still: this.#theme.still, now })
    if (dirty.row || dirty.street || moved || !street.changed.isEmpty) this.#paintStreet(gesture, dirty.street)
    if (onHand) this.onTop.paint(dirty.size, this.#bottom)
    this.#tile.follow(this.#canvas, this.#theme.still)
    this.#controls.retreat(gesture.pills.length > 0 || gesture.lifted !== null)
    if (dirty.size || dirty.map) this.#controls.update(this.#theme.palette)
    const going = street.moving || caret.moving || this.onTop.inHand.moving || turning.length > 0
    if (!going) this.#keeping[this.#canvas.resting ? 'begin' : 'stop']()
    return going
  }

  /** Forgets the elements, as for another brief. */
  forget(): void {
    this.#surface.street.clear()
    this.#judgement.forget()
  }

  /** What was carried from the palette stands in the row now; it does not fly back. */
  keepTile(): void {
    this.#tile.keep()
  }

  /** Gives everything back. */
  destroy(): void {
    this.#keeping.stop()
    this.#judgement.forget()
    this.#frame.destroy()
    this.#together.destroy()
    this.#tile.destroy()
    this.#surface.destroy()
  }

  /** Brings up to date what everything is painted with. */
  #look(viewport: Viewport): void {
    const { perUnit, ground, height } = (this.#viewport = viewport)
    const { compiled } = this.#parts.controller
    const scale = perUnit / centimetresPer(sectionOf(this.#parts.controller).stage.unit)
    Object.assign(this.#canvas, { palette: this.#theme.palette, still: this.#theme.still, ratio: this.#surface.ratio, scale, ground, height, compiled })
    this.#bottom = groundBottom(viewport, GROUND_DEPTH_CM * scale)
  }

  #showRow({ row: tried, shift, target, pulled }: GestureView, { changes, animate }: { changes: Changes; animate: boolean }): void {
    const { street } = this.#surface
    const isRow = sectionOf(this.#parts.controller).stage.kind === 'row'
    // In a crowd nobody steps aside for what is carried past: the caret says where it would stand.
    const row = this.#isCarriedOver ? this.#parts.view.keptRow : tried()
    street.show({ row: isRow ? row : [], viewport: this.#viewport, animate: animate && !this.#theme.still, ...changes, shift, faint: target })
    if (pulled && pulled.by !== 0) street.pull(pulled.id, pulled.edge, pulled.by)
  }

  /** Has these painted again. */
  #again(ids: readonly string[]): readonly string[] {
    const { nodes, changed } = this.#surface.street
    ids.flatMap((id) => nodes.get(id) ?? []).forEach(({ reach }) => changed.add(reach))
    return ids
  }

  #paintTown(): void {
    const { controller } = this.#parts
    const section = sectionOf(controller)
    const { palette, still } = this.#theme
    const seed = `${controller.compiled.brief.id} ${section.id}`
    this.#surface.scenery.show({ viewport: this.#viewport, palette, still, ratio: this.#surface.ratio, seed, unit: section.stage.unit })
    this.#surface.paintTown()
  }

  /** Paints the street where it changed: elements, hatching or marks; or all of it. */
  #paintStreet(gesture: GestureView, all: boolean): void {
    const { street, underlay, overlay, marks } = this.#surface
    const { palette, ground } = this.#canvas
    const bottom = this.#bottom
    const { spare, excess } = this.#rest(gesture)
    const hatched: Hatched = { palette, ground, bottom, spare, excess, slot: this.#isCarriedOver ? null : gesture.slot }
    noteStretches(underlay.hatched, hatched, street.changed)
    underlay.hatched = overlay.hatched = hatched
    const problems = this.#judgement.problems(gesture.active)
    noteMarks(marks.marking?.problems, problems, (id) => {
      const node = street.nodes.get(id)
      // What floats carries no mark: it is told under the picture, and marked when it stands.
      if (!node || id === gesture.lifted?.id) return
      node.marked = true
      street.changed.add(node.reach)
    })
    const region = street.changed.take()
    if (!all && !region) return
    const { fixed, noted, solved } = this.#judgement
    const elements = this.#judgement.marked(problems).flatMap((id) => {
      const node = id === gesture.lifted?.id ? undefined : street.nodes.get(id)
      if (!node) return []
      node.marked = true
      const { left, right } = node.motion.pose
      if (!all && region && (right < region.left - MARK_REACH_PX || left > region.right + MARK_REACH_PX)) return []
      return [{ id, left, right, top: ground - Math.max(node.picture.height * this.#canvas.scale, LEAST_FRAMED_PX) }]
    })
    marks.marking = { palette, ground, bottom, elements, problems, fixed, noted, solved }
    street.prepare(all ? null : region)
    street.standing.bottom = bottom
    this.onTop.inHand.stretch = all ? null : region
    this.#surface.paint('street', all ? null : region)
  }

  /** Names what stands there and frames what is selected: on the page, or while a gesture lasts in the hand's canvas. */
  #label(gesture: GestureView): void {
    const { controller } = this.#parts
    const viewport = this.#viewport
    const floating = gesture.lifted && gesture.slot ? { id: gesture.lifted.id, slot: gesture.slot } : null
    const { wide } = this.#surface.street
    const over = this.#isCarriedOver
    this.#labelledIn = viewport
    if (!this.#stays) this.#labels.tell({ nodes: wide, section: sectionOf(controller), viewport, selected: controller.selected, floating, ...this.#rest(gesture) })
    if (!this.#stays && (over || !gesture.inHand)) this.#labels.write(viewport, this.#bottom)
    const framed = this.#frameSelection(gesture)
    this.#frameTogether(gesture)
    if (!gesture.inHand) {
      this.#frame.colour(this.#canvas.palette)
      this.#frame.update(framed)
    }
    if (this.onTop.inHand.holds) this.onTop.inHand.show({ told: over ? NO_LABELS : this.#labels.told, framed, bottom: this.#bottom })
  }

  /** What is left of the street after the row, or what the row has too much. */
  #rest({ row, shift, lifted }: GestureView): { spare: Stretch | null; excess: Stretch | null; left: number } {
    const viewport = this.#viewport
    const section = sectionOf(this.#parts.controller)
    const shown = this.#isCarriedOver ? this.#parts.view.keptRow : row()
    const last = shown.at(-1)
    const total = endOf(shown)
    const left = section.length - total
    const node = last && last.element.id !== lifted?.id ? this.#surface.street.nodes.get(last.element.id) : undefined
    const end = node?.motion.pose.right ?? viewport.left + total * viewport.scale + (last ? shift(last) : 0)
    const wide = Math.abs(left) * viewport.scale
    return { left, spare: left > 0 ? { left: end, right: end + wide } : null, excess: left < 0 ? { left: end - wide, right: end } : null }
  }

  #frameSelection({ lifted, held, target }: GestureView): Framed | null {
    const { controller } = this.#parts
    const id = controller.selected
    const node = id === null || id === lifted?.id || target !== null ? undefined : this.#surface.street.nodes.get(id)
    return node && id !== null ? { id, ...this.#framed(node), held, resizable: !controller.readonly && !controller.collects && isResizable(controller, node.placed) } : null
  }

  /** Several have a frame each, and no handles; in the hand they have none. */
  #frameTogether({ inHand }: GestureView): void {
    const { ids } = this.#parts.controller.session.selection
    const { nodes } = this.#surface.street
    const shown = inHand || ids.length < 2 ? [] : ids.flatMap((id) => nodes.get(id) ?? [])
    this.#together.update(shown.map((node) => this.#framed(node)), this.#canvas.palette)
  }

  #framed({ motion: { pose }, picture }: ElementNode): { left: number; right: number; top: number; bottom: number } {
    const { ground, scale } = this.#canvas
    const { left, right } = pose
    return { left, right, top: Math.max(6, ground - Math.max(picture.height * scale, LEAST_FRAMED_PX) - 12), bottom: this.#bottom }
  }

  /** Points out the first element that can be changed. */
  #beckon(): void {
    const { controller, view } = this.#parts
    if (!this.#hint.isWantedIn(controller)) return
    const { fixed } = this.#judgement
    const first = view.row.find(({ element }) => !fixed.has(element.id))
    const node = first && this.#surface.street.nodes.get(first.element.id)
    if (node) this.#hint.show(this.#framed(node))
  }
}
