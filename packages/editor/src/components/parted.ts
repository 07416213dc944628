/** What every part of the room has in common: it is handed the trial, hears what happens, and lives in the one shadow root. */
import { LitElement, type CSSResult, type PropertyValues } from 'lit'
import { property } from 'lit/decorators.js'
import { afterDrop, isDrop, settle } from '../session/after-drop.ts'
import type { Happening } from '../session/happening.ts'
import type { Parts } from '../session/parts.ts'
import { READABLE_MS } from '../session/readable.ts'
import { adopt } from './adopt.ts'
import type { RoomLinks } from './ports.ts'

const CARRYING: ReadonlySet<Happening['type']> = new Set(['lifted', 'moving', 'asked'])

/** Those that draw again soon: all at once, so that the page is laid out once for all of them. */
const waiting = new Set<Parted>()
let soon: ReturnType<typeof setTimeout> | undefined

function drawAgain(): void {
  for (const part of waiting) part.requestUpdate()
  waiting.clear()
}

/** A view of the trial made of ordinary elements. Nothing is drawn before it has its parts. */
export abstract class Parted extends LitElement {
  /** The trial, how it is looked at, and the reader's words. */
  @property({ attribute: false }) parts!: Parts
  /** What the room does for its parts. */
  @property({ attribute: false }) links!: RoomLinks

  /** Styles that come with a part which is loaded when it is first needed. */
  protected readonly own: readonly CSSResult[] = []

  #held = false
  /** What is to be heeded when drops have settled: of each sort the last, as it is heeded as what has become of all of them. */
  #late = new Map<string, Happening>()
  #stop: (() => void) | null = null

  /** Waits with all that it draws until it is told to `fill`: its place is kept. */
  hold(): void {
    this.#held = true
  }

  /** Draws what it has waited with. */
  fill(): void {
    if (!this.#held) return
    this.#held = false
    this.requestUpdate()
  }

  /** Everything lives in the shadow root of `<co-draft>`: references between labels and fields cannot cross roots. */
  protected override createRenderRoot(): HTMLElement {
    return this
  }

  override connectedCallback(): void {
    super.connectedCallback()
    adopt(this, this.own)
    this.#listen()
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback()
    waiting.delete(this)
    this.#stop?.()
    this.#stop = null
  }

  protected override shouldUpdate(_changed: PropertyValues): boolean {
    return !this.#held && (this.parts as Parts | undefined) !== undefined
  }

  protected override willUpdate(changed: PropertyValues): void {
    if (changed.has('parts')) this.#listen()
  }

  /** Hears what happened. Previews are left to those that say so, and not with every frame. */
  protected heed(happening: Happening): void {
    if (happening.type !== 'previewed') this.requestUpdate()
  }

  /** Draws again soon, however often it is asked before: figures beside the picture are read, not felt, and leave the frames to the hand. */
  protected updateSoon(): void {
    waiting.add(this)
    soon ??= setTimeout(() => {
      soon = undefined
      if (!afterDrop(drawAgain, false)) drawAgain()
    }, READABLE_MS)
  }

  #listen(): void {
    this.#stop?.()
    const parts = this.parts as Parts | undefined
    this.#stop = this.isConnected && parts ? parts.controller.subscribe((happening) => this.#hear(happening)) : null
  }

  #hear(happening: Happening): void {
    const { type } = happening
    // Picking up and carrying change nothing that stands beside the picture.
    if (CARRYING.has(type)) return
    const drops = isDrop(happening, this.parts.view)
    // What no person has just done beside the picture waits for what waits before it.
    if ((drops || type === 'previewed' || type === 'judged') && afterDrop(this.#heedLate, drops)) {
      this.#late.set(type === 'committed' ? happening.edit.map((one) => one.type).join() : type, happening)
    } else {
      settle()
      this.heed(happening)
    }
  }

  readonly #heedLate = (): void => {
    const late = this.#late
    this.#late = new Map()
    if (this.isConnected) late.forEach((happening) => this.heed(happening))
  }
}
