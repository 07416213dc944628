/** The stage of slots: it listens to the session, the view and the hand, and paints when something changed, at no other time. */
import { isLocked, type ThemeName } from '@codraft/core'
import type { Happening } from '../../session/happening.ts'
import type { OpenStage, Parts } from '../../session/parts.ts'
import { coversOf, placedEdges } from '../../session/slot-boxes.ts'
import { isSlotLens } from '../../session/slot-lens.ts'
import { sectionOf } from '../../session/verbs.ts'
import { slotBoardOf, type SlotBoard, type SlotTool } from '../../tools/slots/index.ts'
import { namesIn } from '../../words/names.ts'
import { placeLabel } from '../../words/slot-words.ts'
import { attend } from '../attend.ts'
import { make } from '../dom.ts'
import { adoptDust, land } from '../dust.ts'
import { Hint } from '../hint.ts'
import { Judgement } from '../judgement.ts'
import { readLook, type Look } from '../look.ts'
import { contextOf } from '../paint.ts'
import { isForced } from '../palette-of.ts'
import { adoptStyles } from '../stage.styles.ts'
import { Theme } from '../theme.ts'
import { Base, type Seen } from './base.ts'
import { SlotControls } from './controls.ts'
import { Framing } from './framing.ts'
import { Ghost } from './ghost.ts'
import { InHand, type Held } from './hand.ts'
import { leave } from './leaving.ts'
import { paintLights, type Lit } from './lights.ts'
import { Modules, pixelsOf, type Rendering } from './modules.ts'
import { carriedEdges, carriedPlaced, heldEdges, heldNow, liftedBy, litNow, meantBy, namedTogether, notedIn, notedSlots, pillNow, sizeOf } from './seen.ts'
import { Sliding } from './sliding.ts'

/** How long the view has to rest before pictures are made anew for it. */
const REST_MS = 140
const FIELDS = ['at', 'exists', 'kind'] as const

/** Opens the stage of slots in an element that is positioned and has a size. */
export const openSlotsStage = (host: HTMLElement, parts: Parts, { theme }: { theme?: ThemeName } = {}): OpenStage => new SlotsStage(host, parts, theme)

class SlotsStage implements OpenStage {
  readonly #host: HTMLElement
  readonly #parts: Parts
  readonly #board: SlotBoard
  readonly #theme: Theme
  readonly #judgement: Judgement
  readonly #gone = new AbortController()
  readonly #modules = new Modules()
  readonly #sliding = new Sliding()
  readonly #base: Base | null
  readonly #lights: CanvasRenderingContext2D | null
  readonly #hand: InHand | null
  readonly #ghost: Ghost
  readonly #controls: SlotControls
  readonly #framing: Framing
  readonly #hint: Hint
  readonly #ink: HTMLElement
  readonly #leaving: HTMLElement
  #look: Look | null = null
  #labels: readonly string[] = []
  #lit: Lit | null = null
  #litKey: readonly unknown[] = []
  #tool: SlotTool
  #kept = false
  #resting: ReturnType<typeof setTimeout> | undefined

  constructor(host: HTMLElement, parts: Parts, theme: ThemeName | undefined) {
    this.#host = host
    this.#parts = parts
    this.#board = slotBoardOf(parts.view)
    this.#tool = this.#board.tool
    const { signal } = this.#gone
    signal.addEventListener('abort', adoptStyles(host))
    signal.addEventListener('abort', adoptDust(host))
    this.#theme = new Theme(theme, () => this.repaint())
    this.#judgement = new Judgement(parts.controller, () => this.#ask())
    const layer = (): CanvasRenderingContext2D | null => contextOf(make('canvas', 'st-sheet', make('div', 'st-box', host)))
    const [base, lights] = [layer(), layer()]
    this.#base = base && new Base(base, this.#modules)
    this.#lights = lights
    this.#leaving = make('div', 'st-box', host)
    this.#ink = make('div', 'st-box st-ink', host)
    this.#framing = new Framing(this.#ink, make('div', 'st-layer st-ink', host), parts)
    this.#hint = new Hint(this.#ink)
    const hand = layer()
    this.#hand = hand && new InHand(hand, this.#modules)
    this.#controls = new SlotControls(make('div', 'st-box st-ink', host), parts)
    this.#ghost = new Ghost(host, this.#modules)
    attend(host, parts, { board: this.#board, signal, stage: {
      happened: (happening) => this.#happened(happening), lookedElsewhere: () => this.#lookedElsewhere(), handMoved: () => this.#handMoved(), repaint: () => this.repaint(),
    } })
    this.repaint()
  }

  /** Paints everything again in the coming frame. */
  repaint(): void {
    this.#look = null
    this.#labels = []
    this.#litKey = []
    this.#base?.forget()
    this.#ask()
  }

  /** Shows the picture in another theme. */
  setTheme(theme: ThemeName): void {
    this.#theme.ask(theme)
    this.repaint()
  }

  /** Leaves nothing behind in the host. */
  destroy(): void {
    this.#gone.abort()
    clearTimeout(this.#resting)
    this.#board.frames.cancel('paint', this.#paint)
    this.#theme.stop()
    this.#judgement.forget()
    this.#framing.destroy()
    this.#ghost.letGo({ kept: true, still: true })
    this.#host.replaceChildren()
  }

  #ask(): void {
    this.#board.frames.request('paint', this.#paint)
  }

  #happened(happening: Happening): void {
    if (happening.type === 'opened' || (happening.type === 'selected' && happening.before.selection.section !== this.#parts.controller.section)) {
      this.#sliding.clear()
      this.#modules.clear()
      this.#judgement.forget()
      return this.repaint()
    }
    if (!this.#theme.still) leave(this.#leaving, happening, { parts: this.#parts, modules: this.#modules, rendering: this.#rendering() })
    if (happening.type === 'committed') this.#kept = true
    if (happening.type === 'selected' || happening.type === 'committed') this.#hint.end()
    this.#ask()
  }

  #lookedElsewhere(): void {
    clearTimeout(this.#resting)
    this.#resting = setTimeout(() => {
      this.#resting = undefined
      this.#ask()
    }, REST_MS)
    this.#ask()
  }

  #handMoved(): void {
    const { tool } = this.#board
    const before = this.#tool
    this.#tool = tool
    const lifted = liftedBy(before)
    // What was in the hand goes on from where it was let go.
    if (lifted !== null && liftedBy(tool) === null && 'at' in before) this.#sliding.put(lifted, heldEdges(this.#parts, before) ?? [0, 0, 0, 0])
    if (before.name === 'tile-dragging' && tool.name !== 'tile-dragging') {
      const kept = this.#kept
      queueMicrotask(() => {
        if (kept || this.#kept) this.#settle(before)
        this.#ghost.letGo({ kept: kept || this.#kept, still: this.#theme.still })
      })
    }
    if (tool.name === 'tile-dragging') this.#kept = false
    this.#ask()
  }

  /** What was taken from the palette goes on from the hand, too. */
  #settle(tool: Extract<SlotTool, { name: 'tile-dragging' }>): void {
    const placed = carriedPlaced(this.#parts, tool.kind, tool.id)
    const edges = placed && carriedEdges(this.#parts, placed, tool.at)
    if (edges && tool.way) this.#sliding.put(tool.way.way === 'replace' ? (tool.way.others[0] ?? tool.id) : tool.id, edges)
  }

  readonly #paint = (now: number): void => {
    const { view } = this.#parts
    const { width, height } = view.viewport
    const { palette } = this.#theme
    if (width < 1 || height < 1 || !isSlotLens(view.lens)) return
    this.#look ??= readLook({ under: this.#ink, probe: this.#ink }, palette)
    const rendering = this.#rendering()
    const size = { width, height }
    const moving = this.#paintBase(now, rendering, size)
    this.#land()
    this.#paintLights(size, rendering)
    const handMoves = this.#paintHand(now, rendering, size)
    this.#place()
    if (moving || handMoves) this.#ask()
  }

  #rendering(): Rendering {
    const { controller, view, words } = this.#parts
    return { compiled: controller.compiled, locale: words.locale, palette: this.#theme.palette, scale: view.frame.scale, ratio: Math.min(2, Math.max(1, devicePixelRatio)) }
  }

  #paintBase(now: number, rendering: Rendering, size: { width: number; height: number }): boolean {
    const { view } = this.#parts
    const section = sectionOf(this.#parts.controller)
    const { frame } = view
    const lifted = liftedBy(this.#board.tool)
    const still = this.#theme.still
    const turning = this.#judgement.turn(now, still)
    const seen = this.#seen({ now, still, lifted, frame })
    const taken = new Set(view.row.flatMap((placed) => (placed.element.id === lifted ? [] : coversOf(placed))))
    this.#look ??= readLook({ under: this.#ink, probe: this.#ink }, rendering.palette)
    if (this.#labels.length === 0 && section.stage.kind === 'slots') this.#labels = section.stage.slots.map(({ id }) => placeLabel(section, id, this.#parts.words))
    const ids = new Set(view.row.map(({ element }) => element.id))
    this.#sliding.keepOnly(ids)
    this.#base?.show({ section, frame, size, rendering, forced: isForced(rendering.palette), exact: this.#resting === undefined, seen, taken, noted: notedSlots(this.#parts, taken), labels: this.#labels, name: this.#look.name, ink: this.#look.ink })
    return this.#sliding.moving || turning.length > 0
  }

  #land(): void {
    const { view } = this.#parts
    const landed = this.#sliding.landed()
    if (this.#board.tool.name !== 'idle') return
    for (const id of landed) {
      const box = view.boxFor(id)
      if (box) land(this.#leaving, { ...box, square: true }, this.#theme.still)
    }
  }

  #seen({ now, still, lifted, frame }: { now: number; still: boolean; lifted: string | null; frame: Parts['view']['frame'] }): Seen[] {
    const { controller, view, words } = this.#parts
    const { compiled, session, section, own } = controller
    const problems = this.#judgement.problems(null)
    const { solved } = this.#judgement
    const names = namesIn({ compiled, layout: session.layout }, section, words)
    const noted = notedIn(controller)
    const { tool } = this.#board
    // What is only tried is seen through: its picture is in the hand.
    const tried = tool.name === 'tile-dragging' ? new Set([tool.id, ...(tool.way?.way === 'replace' ? tool.way.others : [])]) : null
    return namedTogether(view.row.flatMap((placed): Seen[] => {
      const { id } = placed.element
      const edges = id === lifted ? null : placedEdges(placed)
      if (!edges) return []
      const at = pixelsOf(this.#sliding.at(id, edges, { now, still }), frame)
      const fixed = own.has(id) || FIELDS.some((field) => isLocked({ compiled, section, options: session.options }, id, field) !== null)
      return [{ placed, at, faint: tried?.has(id) === true, severity: problems.get(id) ?? null, solved: solved?.of.has(id) === true ? { solved, part: solved.part } : null, fixed, noted: noted.has(id), name: names.get(id)?.short ?? words.text(placed.shape.label) }]
    }))
  }

  /** Lights change with what is in the hand and where it is meant, not with every move. */
  #paintLights({ width, height }: { width: number; height: number }, { ratio, palette }: Rendering): void {
    const context = this.#lights
    const { view, controller } = this.#parts
    const { tool, choosing } = this.#board
    const { frame } = view
    const key = [meantBy(tool), liftedBy(tool), tool.name === 'tile-dragging' ? tool.id : null, choosing, controller.session.layout, frame.left, frame.top, frame.scale, width, height, ratio, palette]
    if (!context || (key.length === this.#litKey.length && key.every((one, index) => one === this.#litKey[index]))) return
    this.#litKey = key
    const was = this.#lit
    this.#lit = litNow(this.#parts)
    // What is left to be asked is asked in the frames that follow.
    if (this.#lit?.whole === false) {
      this.#litKey = []
      this.#ask()
    }
    const { canvas } = context
    if (canvas.width !== Math.round(width * ratio)) canvas.width = Math.round(width * ratio)
    if (canvas.height !== Math.round(height * ratio)) canvas.height = Math.round(height * ratio)
    context.setTransform(ratio, 0, 0, ratio, 0, 0)
    if (was || this.#lit) context.clearRect(0, 0, width, height)
    if (this.#lit) paintLights(context, this.#lit, frame, { palette, forced: isForced(palette) })
  }

  #paintHand(now: number, rendering: Rendering, size: { width: number; height: number }): boolean {
    const { tool } = this.#board
    if (!this.#hand || !this.#look) return false
    const held = tool.name === 'tile-dragging' ? this.#tileInHand(tool, rendering) : heldNow(this.#parts, tool)
    return this.#hand.show(held, pillNow(this.#parts), { rendering, look: this.#look, size, now, still: this.#theme.still, opacity: tool.name === 'tile-dragging' ? 0.8 : 0.94 })
  }

  /** On its way it is above the page; over the frame it is in the picture, under the label. */
  #tileInHand({ press, kind, id, at, way }: Extract<SlotTool, { name: 'tile-dragging' }>, rendering: Rendering): Held | null {
    const placed = carriedPlaced(this.#parts, kind, id)
    if (!placed || press.on.part !== 'tile') return null
    const { width, depth } = sizeOf(placed)
    const size = { width: width * rendering.scale, height: depth * rendering.scale }
    this.#ghost.carry(placed, { at, size, home: press.on.box, rendering, seen: way === null })
    return way && { placed, at: { x: at.x - size.width / 2, y: at.y - size.height / 2, ...size } }
  }

  /** The frame around what is selected or meant, the first hint, the buttons. */
  #place(): void {
    const { controller, view } = this.#parts
    const { tool } = this.#board
    const carrying = tool.name !== 'idle' && tool.name !== 'pressing' && tool.name !== 'panning' && tool.name !== 'pinching' && tool.name !== 'enclosing'
    this.#framing.show(carrying, this.#theme.palette)
    this.#controls.retreat(carrying)
    if (carrying) this.#hint.end()
    this.#controls.update()
    const first = view.row[0]
    const wanted = this.#hint.isWantedIn(controller) && first ? placedEdges(first) : null
    if (wanted) {
      const { x, y, width, height } = pixelsOf(wanted, view.frame)
      this.#hint.show({ left: x, right: x + width, top: y, bottom: y + height })
    }
  }
}
