/** Mouse, pen and fingers on any stage: turns their events into inputs, and asks the stage's deck what comes of them. */
import type { SessionController } from '../session/controller.ts'
import type { PointerListener } from '../session/parts.ts'
import { handBegins, handEnds, whenIdle } from '../session/spare-time.ts'
import { HOLD_MS, type Device, type Input, type Point } from '../tools/index.ts'
import { isTaken, pointIn } from './target.ts'

/** How long a finger rests on what is selected already before everything that can be done with it opens. */
const MENU_MS = 500
/** Fingers near a pen are a palm for this long after the pen was there. */
const PALM_MS = 500

/** What can be pressed, and what of it nobody takes in the hand. */
type Part = { readonly part: string; readonly id?: string }
const GROUND: ReadonlySet<string> = new Set(['empty', 'slot'])

/** What a stage tells the pointer of itself, and does for it. `T`: what can be pressed there. */
export type Deck<T> = {
  readonly controller: SessionController
  readonly frames: { hasten(phase: 'input', job: () => void): void; cancel(phase: 'input', job: () => void): void }
  /** What the hand is doing now. `idle`, `pressing`, `lifting`, `pinching` and `tile-dragging` mean the same on every stage. */
  readonly doing: string
  /** Whether it carries something, so that the page must not scroll under it. */
  readonly carrying: boolean
  /** Whether what it carries has just come to rest somewhere: felt where it can be felt. */
  readonly resting: boolean
  /** What is under a point of the stage. */
  target(event: Event, at: Point): T
  /** What a tile of the palette is to the stage. */
  tile(tile: HTMLElement, kind: string, stage: DOMRect): T
  /** Whether a finger that rests on it lifts it. */
  holds(on: T): boolean
  /** Something is pressed: what was offered for the last press goes. */
  begin(): void
  /** Does what comes of an input. */
  answer(input: Input<T>): void
  /** Scrolls while something is dragged near an edge, or no more. */
  follow(at: Point | null, stage: DOMRect): void
  wheel(event: WheelEvent, at: Point): void
  /** Two clicks on what is no control. */
  doubled(event: Event, at: Point): void
  /** Which movements of fingers are the page's. */
  touchAction(): string
}

/** Listens to a stage until it is destroyed. While nobody touches it, it listens to nothing outside. */
export const listenFor = <T extends Part>(surface: HTMLElement, deck: Deck<T>): Pointing<T> => new Pointing(surface, deck)

type Gesture = {
  readonly pointer: number
  readonly device: Device
  readonly abort: AbortController
  readonly hold: ReturnType<typeof setTimeout> | undefined
  at: Point
  time: number
  inside: boolean
  free: boolean
  fine: boolean
  /** Whether the pointer has been let go of: the browser lets go of it too. */
  up: boolean
  second: { readonly pointer: number; at: Point } | null
}

/** One such listener. */
class Pointing<T extends Part> implements PointerListener {
  readonly #surface: HTMLElement
  readonly #deck: Deck<T>
  readonly #gone = new AbortController()
  #gesture: Gesture | null = null
  /** Where the surface was when the pointer came down. */
  #rect = new DOMRect()
  #penSeen = -Infinity
  #doing = false

  constructor(surface: HTMLElement, deck: Deck<T>) {
    this.#surface = surface
    this.#deck = deck
    const { signal } = this.#gone
    surface.addEventListener('pointerdown', (event) => this.#press(event), { signal })
    surface.addEventListener('pointerenter', ({ pointerType }) => { if (pointerType !== 'touch') this.#expect() }, { signal })
    surface.addEventListener('lostpointercapture', (event) => { if (event.pointerId === this.#gesture?.pointer) this.#cancel() }, { signal })
    surface.addEventListener('wheel', (event) => deck.wheel(event, pointIn(surface.getBoundingClientRect(), event)), { signal, passive: false })
    surface.addEventListener('dblclick', (event) => { if (!isTaken(event)) deck.doubled(event, pointIn(surface.getBoundingClientRect(), event)) }, { signal })
    // A lifted element would otherwise scroll the page; touch-action is decided when the finger comes down, too early to know.
    surface.addEventListener('touchmove', (event) => { if (event.cancelable && deck.carrying) event.preventDefault() }, { signal, passive: false })
    surface.addEventListener('contextmenu', (event) => { if (this.#gesture) event.preventDefault() }, { signal })
    // Focus stays where it is; the outline moves it.
    surface.addEventListener('mousedown', (event) => { if (!isTaken(event)) event.preventDefault() }, { signal })
    const stop = deck.controller.subscribe(({ type }) => {
      if (type === 'selected' || type === 'opened') this.#touchAction()
      if (type === 'selected' && deck.controller.session.selection.ids.length > 0) this.#expect()
      if (!this.#doing && (type === 'committed' || type === 'undone' || type === 'redone' || type === 'opened')) this.#cancel()
    })
    signal.addEventListener('abort', stop)
    this.#touchAction()
  }

  /** Whoever selects something, or comes with a mouse or a pen, is about to take something in the hand. */
  #expect(): void {
    const { controller } = this.#deck
    if (!controller.readonly) whenIdle(() => this.#gesture || controller.takeInHand(true))
  }

  pressTile(event: PointerEvent, kind: string, tile: HTMLElement): void {
    this.#rect = this.#surface.getBoundingClientRect()
    if (event.button === 0 && !this.#gesture && !this.#deck.controller.readonly) this.#begin(event, this.#deck.tile(tile, kind, this.#rect))
  }

  /** What is under a pointer at rest has moved. */
  moved(): void {
    this.#move()
  }

  destroy(): void {
    this.#cancel()
    this.#gone.abort()
  }

  #press(event: PointerEvent): void {
    if (isTaken(event)) return
    const gesture = this.#gesture
    if (gesture) return this.#pressAgain(gesture, event)
    if (event.pointerType === 'pen') this.#penSeen = event.timeStamp
    if (event.button > 1 || (event.pointerType === 'touch' && event.timeStamp - this.#penSeen < PALM_MS)) return
    this.#rect = this.#surface.getBoundingClientRect()
    const at = pointIn(this.#rect, event)
    this.#begin(event, this.#deck.target(event, at))
    this.#capture(event.pointerId)
  }

  /** Another finger, or another button. */
  #pressAgain(gesture: Gesture, event: PointerEvent): void {
    if (event.pointerType === 'mouse') return this.#cancel()
    if (event.pointerType !== 'touch' || gesture.device !== 'touch' || gesture.second) return
    const at = pointIn(this.#rect, event)
    this.#answer({ type: 'pinch', fingers: [gesture.at, at], time: event.timeStamp })
    if (this.#deck.doing === 'pinching') gesture.second = { pointer: event.pointerId, at }
  }

  #begin(event: PointerEvent, on: T): void {
    const device: Device = event.pointerType === 'touch' || event.pointerType === 'pen' ? event.pointerType : 'mouse'
    const at = pointIn(this.#rect, event)
    const abort = new AbortController()
    const { signal } = abort
    const outer = { signal, capture: true } as const
    this.#gesture = {
      pointer: event.pointerId, device, abort, at, time: event.timeStamp, inside: true, free: event.altKey, fine: event.shiftKey, up: false, second: null,
      hold: device === 'touch' && this.#deck.holds(on) ? this.#hold(on) : undefined,
    }
    addEventListener('pointermove', (moved) => this.#moved(moved), outer)
    addEventListener('pointerup', (up) => this.#up(up), outer)
    addEventListener('pointercancel', (gone) => { if (this.#isOurs(gone)) this.#cancel() }, outer)
    addEventListener('keydown', (key) => this.#key(key), outer)
    addEventListener('blur', (left) => { if (left.target === window) this.#cancel() }, outer)
    addEventListener('scroll', () => { this.#rect = this.#surface.getBoundingClientRect() }, { ...outer, passive: true })
    document.addEventListener('visibilitychange', () => this.#cancel(), { signal })
    handBegins()
    this.#deck.begin()
    if (!this.#deck.controller.readonly && !GROUND.has(on.part)) void this.#deck.controller.takeInHand()
    const takes = event.shiftKey ? 'up-to' : event.ctrlKey || event.metaKey ? 'too' : null
    this.#answer({ type: 'press', press: { at, device, on, time: event.timeStamp, ...(takes ? { takes } : {}), ...(event.button === 1 ? { looks: true } : {}) } })
  }

  /** A finger that rests lifts; on what is selected it asks for more. */
  #hold({ id = '' }: T): ReturnType<typeof setTimeout> {
    const { session, readonly } = this.#deck.controller
    return !readonly && session.selection.ids.includes(id) ? setTimeout(() => this.#menu(), MENU_MS) : setTimeout(() => this.#held(), HOLD_MS)
  }

  /** What the other button of a mouse opens. */
  #menu(): void {
    if (!this.#gesture || this.#deck.doing !== 'pressing') return
    const { at: { x, y } } = this.#gesture
    const { left, top } = this.#rect
    this.#cancel()
    navigator.vibrate?.(8)
    this.#surface.dispatchEvent(new MouseEvent('contextmenu', { bubbles: true, composed: true, cancelable: true, clientX: left + x, clientY: top + y }))
  }

  #held(): void {
    this.#answer({ type: 'hold' })
    if (this.#deck.doing === 'lifting') navigator.vibrate?.(8)
  }

  #isOurs(event: PointerEvent): boolean {
    return event.pointerId === this.#gesture?.pointer || event.pointerId === this.#gesture?.second?.pointer
  }

  #moved(event: PointerEvent): void {
    if (this.#note(event)) this.#deck.frames.hasten('input', this.#frame)
  }

  /** Keeps where the pointer is. Returns what it belongs to, if that goes on. */
  #note(event: PointerEvent): Gesture | null {
    const gesture = this.#gesture
    if (!gesture || !this.#isOurs(event)) return null
    if (event.pointerType === 'pen') this.#penSeen = event.timeStamp
    // Another button of the mouse comes as a move.
    if (gesture.device === 'mouse' && (event.buttons & 2) !== 0) {
      this.#cancel()
      return null
    }
    const at = pointIn(this.#rect, event)
    gesture.time = event.timeStamp
    gesture.free = event.altKey
    gesture.fine = event.shiftKey
    if (gesture.second?.pointer === event.pointerId) gesture.second.at = at
    else gesture.at = at
    gesture.inside = at.x >= 0 && at.x <= this.#rect.width && at.y >= -24 && at.y <= this.#rect.height + 24
    return gesture
  }

  readonly #frame = (): void => {
    const was = this.#deck.resting
    this.#move()
    const gesture = this.#gesture
    if (!gesture) return
    if (!was && this.#deck.resting && gesture.device === 'touch') navigator.vibrate?.(8)
    this.#deck.follow(gesture.at, this.#rect)
  }

  #move(): void {
    const gesture = this.#gesture
    if (!gesture) return
    const { at, time, inside, second, free, fine } = gesture
    const move = { type: 'move', at, time, inside, free, fine } as const
    const wasPressing = this.#deck.doing === 'pressing'
    this.#answer(second ? { type: 'pinch', fingers: [at, second.at], time } : move)
    if (!wasPressing || !this.#gesture) return
    const { doing } = this.#deck
    if (doing === 'pressing') return
    clearTimeout(gesture.hold)
    // Only a drag captures a tile's pointer: captured at the press, its click would go to the stage.
    if (doing === 'tile-dragging') this.#capture(gesture.pointer)
    // What has just become a drag goes where the pointer is.
    this.#answer(move)
  }

  #up(event: PointerEvent): void {
    // Nothing of the way is painted any more: what comes of it is.
    const gesture = this.#note(event)
    if (!gesture) return
    gesture.up = event.pointerId === gesture.pointer
    this.#move()
    this.#answer({ type: 'release', at: gesture.at, time: event.timeStamp })
    this.#end()
  }

  #key(event: KeyboardEvent): void {
    if (event.key !== 'Escape') return
    event.preventDefault()
    event.stopPropagation()
    this.#cancel()
  }

  #cancel(): void {
    if (!this.#gesture) return
    this.#answer({ type: 'cancel' })
    this.#end()
  }

  #answer(input: Input<T>): void {
    this.#doing = true
    try {
      this.#deck.answer(input)
    } finally {
      this.#doing = false
    }
    if (this.#deck.doing === 'idle') this.#end()
  }

  /** Listens to nothing outside any more. */
  #end(): void {
    const gesture = this.#gesture
    if (!gesture) return
    this.#gesture = null
    handEnds()
    clearTimeout(gesture.hold)
    // Without a reason a browser makes an error of it, with all that led to it.
    gesture.abort.abort(null)
    this.#deck.follow(null, this.#rect)
    this.#deck.frames.cancel('input', this.#frame)
    if (!gesture.up && this.#surface.hasPointerCapture(gesture.pointer)) this.#surface.releasePointerCapture(gesture.pointer)
  }

  #capture(pointer: number): void {
    try {
      this.#surface.setPointerCapture(pointer)
    } catch {
      // The pointer is gone already; its pointercancel ends the gesture.
    }
  }

  /** Said of the picture, where there is one: whatever lies beside it on the surface, as the outline of everything, would be styled again with each selection. */
  #touchAction(): void {
    const { style } = this.#surface.querySelector<HTMLElement>(':scope > .picture') ?? this.#surface
    style.touchAction = this.#deck.touchAction()
  }
}
