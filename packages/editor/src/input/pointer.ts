/** Mouse, pen and fingers on the stage: turns their events into inputs, asks the tool what comes of them, and does it. */
import type { Parts, PointerListener } from '../session/parts.ts'
import { boardOf, HOLD_MS, type Device, type Point, type Target, type Tool } from '../tools/index.ts'
import { doOutcomes, sceneOf } from './doing.ts'
import { tileTarget } from './palette-drag.ts'
import { AutoScroll } from './scrolling.ts'
import { isTaken, pointIn, targetAt } from './target.ts'
import { turnWheel } from './wheel.ts'

/** Fingers near a pen are a palm for this long after the pen was there. */
const PALM_MS = 500

/** Listens to a stage until it is destroyed. While nobody touches it, it listens to nothing outside. */
export function listenToPointer(surface: HTMLElement, parts: Parts): PointerListener {
  return new Pointer(surface, parts)
}

const isResting = (tool: Tool): tool is Extract<Tool, { name: 'resizing' }> => tool.name === 'resizing' && tool.resting

type Gesture = {
  readonly pointer: number
  readonly device: Device
  readonly abort: AbortController
  readonly hold: ReturnType<typeof setTimeout> | undefined
  at: Point
  time: number
  inside: boolean
  second: { readonly pointer: number; at: Point } | null
}

class Pointer implements PointerListener {
  readonly #surface: HTMLElement
  readonly #parts: Parts
  readonly #scroll: AutoScroll
  readonly #gone = new AbortController()
  #gesture: Gesture | null = null
  #rect: DOMRect
  #penSeen = -Infinity
  #doing = false

  constructor(surface: HTMLElement, parts: Parts) {
    this.#surface = surface
    this.#parts = parts
    this.#rect = surface.getBoundingClientRect()
    this.#scroll = new AutoScroll(parts.view, () => this.#move())
    const { signal } = this.#gone
    surface.addEventListener('pointerdown', (event) => this.#press(event), { signal })
    surface.addEventListener('lostpointercapture', (event) => { if (event.pointerId === this.#gesture?.pointer) this.#cancel() }, { signal })
    surface.addEventListener('wheel', (event) => turnWheel(event, { view: parts.view, at: pointIn(surface.getBoundingClientRect(), event) }), { signal, passive: false })
    surface.addEventListener('dblclick', (event) => this.#fit(event), { signal })
    // A lifted element would otherwise scroll the page; touch-action is decided when the finger comes down, too early to know.
    surface.addEventListener('touchmove', (event) => { if (event.cancelable && this.#isCarrying()) event.preventDefault() }, { signal, passive: false })
    surface.addEventListener('contextmenu', (event) => { if (this.#gesture) event.preventDefault() }, { signal })
    // Focus stays where it is; the outline moves it.
    surface.addEventListener('mousedown', (event) => { if (!isTaken(event)) event.preventDefault() }, { signal })
    const stop = parts.controller.subscribe(({ type }) => {
      if (type === 'selected' || type === 'opened') this.#touchAction()
      if (!this.#doing && (type === 'committed' || type === 'undone' || type === 'redone' || type === 'opened')) this.#cancel()
    })
    signal.addEventListener('abort', stop)
    this.#touchAction()
  }

  pressTile(event: PointerEvent, kind: string, tile: HTMLElement): void {
    this.#rect = this.#surface.getBoundingClientRect()
    if (event.button === 0 && !this.#gesture && !this.#parts.controller.readonly) this.#begin(event, tileTarget(tile, kind, this.#rect))
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
    if (event.button !== 0 || (event.pointerType === 'touch' && event.timeStamp - this.#penSeen < PALM_MS)) return
    this.#rect = this.#surface.getBoundingClientRect()
    const at = pointIn(this.#rect, event)
    this.#begin(event, targetAt(event, at, this.#parts))
    this.#capture(event.pointerId)
  }

  /** Another finger, or another button. */
  #pressAgain(gesture: Gesture, event: PointerEvent): void {
    if (event.pointerType === 'mouse') return this.#cancel()
    if (event.pointerType !== 'touch' || gesture.device !== 'touch' || gesture.second) return
    const at = pointIn(this.#rect, event)
    this.#answer({ type: 'pinch', fingers: [gesture.at, at], time: event.timeStamp })
    if (boardOf(this.#parts.view).tool.name === 'pinching') gesture.second = { pointer: event.pointerId, at }
  }

  #begin(event: PointerEvent, on: Target): void {
    const device: Device = event.pointerType === 'touch' || event.pointerType === 'pen' ? event.pointerType : 'mouse'
    const at = pointIn(this.#rect, event)
    const abort = new AbortController()
    const { signal } = abort
    const outer = { signal, capture: true } as const
    this.#gesture = {
      pointer: event.pointerId, device, abort, at, time: event.timeStamp, inside: true, second: null,
      hold: device === 'touch' && on.part === 'element' ? setTimeout(() => this.#held(), HOLD_MS) : undefined,
    }
    addEventListener('pointermove', (moved) => this.#moved(moved), outer)
    addEventListener('pointerup', (up) => this.#up(up), outer)
    addEventListener('pointercancel', (gone) => { if (this.#isOurs(gone)) this.#cancel() }, outer)
    addEventListener('keydown', (key) => this.#key(key), outer)
    addEventListener('blur', (left) => { if (left.target === window) this.#cancel() }, outer)
    addEventListener('scroll', () => { this.#rect = this.#surface.getBoundingClientRect() }, { ...outer, passive: true })
    document.addEventListener('visibilitychange', () => this.#cancel(), { signal })
    boardOf(this.#parts.view).offerSteps(null)
    this.#answer({ type: 'press', press: { at, device, on, time: event.timeStamp } })
  }

  #held(): void {
    this.#answer({ type: 'hold' })
    if (boardOf(this.#parts.view).tool.name === 'lifting') navigator.vibrate?.(8)
  }

  #isOurs(event: PointerEvent): boolean {
    return event.pointerId === this.#gesture?.pointer || event.pointerId === this.#gesture?.second?.pointer
  }

  #moved(event: PointerEvent): void {
    const gesture = this.#gesture
    if (!gesture || !this.#isOurs(event)) return
    if (event.pointerType === 'pen') this.#penSeen = event.timeStamp
    // Another button of the mouse comes as a move.
    if (gesture.device === 'mouse' && (event.buttons & 2) !== 0) return this.#cancel()
    const at = pointIn(this.#rect, event)
    gesture.time = event.timeStamp
    if (gesture.second?.pointer === event.pointerId) gesture.second.at = at
    else gesture.at = at
    gesture.inside = at.x >= 0 && at.x <= this.#rect.width && at.y >= -24 && at.y <= this.#rect.height + 24
    boardOf(this.#parts.view).frames.request('input', this.#frame)
  }

  /** Felt where it can be felt: an edge comes to rest. */
  #feel(was: boolean): void {
    const { tool } = boardOf(this.#parts.view)
    if (!was && isResting(tool) && tool.press.device === 'touch') navigator.vibrate?.(8)
  }

  readonly #frame = (): void => {
    const { tool } = boardOf(this.#parts.view)
    this.#move()
    this.#feel(isResting(tool))
    const gesture = this.#gesture
    if (gesture) this.#scroll.follow(gesture.at, this.#rect.width)
  }

  #move(): void {
    const gesture = this.#gesture
    if (!gesture) return
    const { at, time, inside, second } = gesture
    const wasPressing = boardOf(this.#parts.view).tool.name === 'pressing'
    this.#answer(second ? { type: 'pinch', fingers: [at, second.at], time } : { type: 'move', at, time, inside })
    if (!wasPressing || !this.#gesture) return
    const { name } = boardOf(this.#parts.view).tool
    if (name === 'pressing') return
    clearTimeout(gesture.hold)
    // Only a drag captures a tile's pointer: captured at the press, its click would go to the stage.
    if (name === 'tile-dragging') this.#capture(gesture.pointer)
    // What has just become a drag goes where the pointer is.
    this.#answer({ type: 'move', at, time, inside })
  }

  #up(event: PointerEvent): void {
    const gesture = this.#gesture
    if (!gesture || !this.#isOurs(event)) return
    this.#moved(event)
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

  #answer(input: Parameters<typeof doOutcomes>[1]): void {
    this.#doing = true
    try {
      doOutcomes(this.#parts, input, sceneOf(this.#parts))
    } finally {
      this.#doing = false
    }
    if (boardOf(this.#parts.view).tool.name === 'idle') this.#end()
  }

  /** Listens to nothing outside any more. */
  #end(): void {
    const gesture = this.#gesture
    if (!gesture) return
    this.#gesture = null
    clearTimeout(gesture.hold)
    gesture.abort.abort()
    this.#scroll.stop()
    boardOf(this.#parts.view).frames.cancel('input', this.#frame)
    if (this.#surface.hasPointerCapture(gesture.pointer)) this.#surface.releasePointerCapture(gesture.pointer)
  }

  #capture(pointer: number): void {
    try {
      this.#surface.setPointerCapture(pointer)
    } catch {
      // The pointer is gone already; its pointercancel ends the gesture.
    }
  }

  #isCarrying(): boolean {
    const { name } = boardOf(this.#parts.view).tool
    return name === 'lifting' || name === 'dragging' || name === 'resizing' || name === 'tile-dragging' || name === 'pinching'
  }

  /** Two taps beside the street show all of it, or its default scale. */
  #fit(event: MouseEvent): void {
    const at = pointIn(this.#surface.getBoundingClientRect(), event)
    if (!isTaken(event) && targetAt(event, at, this.#parts).part === 'empty') this.#parts.view.fit()
  }

  /** The page scrolls through the stage, and zooms while nothing is selected. */
  #touchAction(): void {
    const { style } = this.#surface
    style.touchAction = this.#parts.controller.selected === null ? 'pan-y pinch-zoom' : 'pan-y'
  }
}
