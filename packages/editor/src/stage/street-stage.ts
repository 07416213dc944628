/** The stage of a row: it listens to the session, the view and the hand, and has the painter paint when something changed, at no other time. */
import type { ThemeName } from '@codraft/core'
import type { Happening } from '../session/happening.ts'
import { inSpells } from '../session/in-spells.ts'
import type { Parts } from '../session/parts.ts'
import { whenIdle } from '../session/spare-time.ts'
import { boardOf, type Board, type Tool } from '../tools/index.ts'
import { attend } from './attend.ts'
import { noteChanges, type Changes } from './changes.ts'
import { Painter, type Dirty } from './painter.ts'
import { adoptStyles } from './stage.styles.ts'
import { Theme } from './theme.ts'

/** How long the view has to rest before pictures are made anew for it. */
const REST_MS = 140
/** The stage is opened for so long in one task, in milliseconds: where that is all it takes, it is one frame. */
const SPELL_MS = 8
/** What takes longer in all takes long, in milliseconds. */
const SLOW_MS = 24

const CLEAN: Dirty = { size: false, row: false, street: false, labels: false, town: false, map: false, animate: false }

/** While the hand does this, the row looks as if nobody touched it. */
const LOOKS_STILL: ReadonlySet<Tool['name']> = new Set(['idle', 'pressing', 'panning', 'pinching'])
/** All that a change of the row changes. */
const ROW = ['row', 'labels'] as const
/** All that there is. */
const ALL = ['size', 'town', 'map', 'street', 'row', 'labels'] as const

/** A stage that is open in an element. */
export class StreetStage {
  /** Until all of it has been painted for the first time. */
  readonly opening: Promise<void>
  readonly #host: HTMLElement
  readonly #parts: Parts
  readonly #board: Board
  readonly #theme: Theme
  readonly #painter: Painter
  readonly #gone = new AbortController()
  readonly #dirty: Dirty = { ...CLEAN }
  readonly #changes: Changes = { fresh: new Set(), gone: new Set() }
  #tool: Tool
  #steps: Board['steps'] = null
  #resting: ReturnType<typeof setTimeout> | undefined
  #isOpening = true
  #expected = false

  constructor(host: HTMLElement, parts: Parts, theme: ThemeName | undefined) {
    this.#host = host
    this.#parts = parts
    this.#board = boardOf(parts.view)
    this.#tool = this.#board.tool
    const { signal } = this.#gone
    signal.addEventListener('abort', adoptStyles(host))
    this.#theme = new Theme(theme, () => this.repaint())
    this.#painter = new Painter(host, { parts, theme: this.#theme, repaint: () => this.#touch('street'), wake: () => this.#touch() })
    attend(host, parts, { board: this.#board, signal, stage: {
      happened: (happening) => this.#happened(happening), lookedElsewhere: () => this.#lookedElsewhere(), handMoved: () => this.#handMoved(), repaint: () => this.repaint(),
    } })
    this.opening = this.#open()
    host.addEventListener('pointerenter', ({ pointerType }) => { if (pointerType !== 'touch') this.#expect() }, { signal })
  }

  /** Whoever selects something, or comes with a mouse or a pen, is about to take something up: what is made for the first time is made while nobody waits. */
  #expect(): void {
    if (this.#expected || this.#parts.controller.readonly) return
    this.#expected = true
    whenIdle(() => this.#gone.signal.aborted || LOOKS_STILL.has(this.#board.tool.name) && this.#painter.onTop.expect(this.#parts, this.#theme.palette))
  }

  /** Paints everything again in the coming frame. */
  repaint(): void {
    this.#touch(...ALL)
  }

  /** Shows the picture in another theme. */
  setTheme(theme: ThemeName): void {
    this.#theme.ask(theme)
    this.repaint()
  }

  /** Leaves nothing behind in the host. */
  destroy(): void {
    this.#gone.abort()
    this.#isOpening = false
    clearTimeout(this.#resting)
    this.#board.frames.cancel('paint', this.#paint)
    this.#theme.stop()
    this.#painter.destroy()
    this.#host.replaceChildren()
  }

  async #open(): Promise<void> {
    const rest = inSpells(SPELL_MS)
    const began = performance.now()
    for (const _piece of this.#painter.open()) {
      await rest()
      if (!this.#isOpening) return
    }
    // Where that took long, what is told of it has a frame of its own, and so has the overview.
    const slow = performance.now() - began > SLOW_MS
    const frame = (): unknown => slow && new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)))
    await frame()
    // A canvas hands over what was painted on it with the frame after.
    await frame()
    if (!this.#isOpening) return
    this.#isOpening = false
    this.#painter.tell()
    await frame()
    if (!this.#gone.signal.aborted) this.#touch('map')
  }

  /** What happens while it is still opened has all of it painted in the coming frame. */
  #touch(...parts: (keyof Dirty)[]): void {
    for (const part of this.#isOpening ? ALL : parts) this.#dirty[part] = true
    this.#isOpening = false
    this.#board.frames.request('paint', this.#paint)
  }

  #happened(happening: Happening): void {
    switch (happening.type) {
      case 'opened':
        this.#painter.forget()
        return this.repaint()
      case 'selected':
        if (this.#parts.controller.selected !== null) this.#expect()
        if (happening.before.selection.section !== this.#parts.controller.section) {
          this.#painter.forget()
          this.repaint()
        }
        if (this.#board.steps && this.#board.steps.id !== this.#parts.controller.selected) this.#board.offerSteps(null)
        return this.#touch('labels')
      case 'committed':
      case 'undone':
      case 'redone':
      case 'previewed':
        noteChanges(happening, this.#changes)
        if (happening.type === 'committed') this.#painter.keepTile()
        if (happening.type !== 'previewed') this.#dirty.map = true
        if (this.#board.tool.name !== 'resizing') this.#dirty.animate = true
        return this.#touch(...ROW)
      case 'collecting': return this.#touch('labels')
      case 'locked':
      case 'remarked':
      case 'option-set': return this.#touch('row', 'street')
      case 'cancelled':
        this.#dirty.animate = true
        return this.#touch(...ROW)
      default:
    }
  }

  #lookedElsewhere(): void {
    clearTimeout(this.#resting)
    this.#resting = setTimeout(() => {
      this.#resting = undefined
      this.#touch('street')
    }, REST_MS)
    this.#touch(...ALL)
  }

  #handMoved(): void {
    const { tool, steps } = this.#board
    const before = this.#tool
    this.#tool = tool
    if (steps !== this.#steps) {
      this.#steps = steps
      this.#touch('labels')
    }
    if (tool.name === before.name) {
      // Within a drag most moves change only what is in the hand.
      if (tool.name === 'resizing' && before.name === 'resizing') this.#touch(...(tool.width === before.width && tool.over === before.over ? [] : ROW))
      else if (tool.name === 'tile-dragging' && before.name === 'tile-dragging' && tool.landing !== before.landing) this.#touch('row', 'animate')
      else this.#touch()
      return
    }
    if (LOOKS_STILL.has(before.name) && LOOKS_STILL.has(tool.name)) return this.#touch()
    if (!LOOKS_STILL.has(before.name)) this.#dirty.animate = true
    this.#touch(...ROW)
  }

  readonly #paint = (now: number): void => {
    const dirty = { ...this.#dirty }
    const changes = { fresh: new Set(this.#changes.fresh), gone: new Set(this.#changes.gone) }
    this.#changes.fresh.clear()
    this.#changes.gone.clear()
    Object.assign(this.#dirty, CLEAN)
    const moving = this.#painter.paint(now, { dirty, changes, resting: this.#resting === undefined })
    if (moving) this.#board.frames.request('paint', this.#paint)
  }
}
