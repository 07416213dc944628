/** The picture and what moves it: a still one first, then stage, pointer and keys. */
import type { ThemeName } from '@codraft/core'
import { keepEarlyKeys, type EarlyKeys } from '../../input/early-keys.ts'
import type { KeyPorts } from '../../input/key-ports.ts'
import type { Hands, OpenStage, Parts, PointerListener } from '../../session/parts.ts'
import { workOf } from '../../session/work-of.ts'
import { contextOf } from '../../stage/paint.ts'
import type { Painted } from '../../stage/plain-picture.ts'
import { afterPaint } from './after-paint.ts'
import { openStill } from './still.ts'
import { whenWanted } from './when-wanted.ts'

/** Where they are opened. */
export type HandHosts = { readonly room: HTMLElement; readonly stage: HTMLElement; readonly picture: HTMLElement; readonly outline: HTMLElement }
/** What they are opened with. `painted`: what stands there already; `failed`: nothing can be painted. */
export type HandsGiven = { readonly keys: KeyPorts; readonly theme: ThemeName; readonly painted: Painted | null; failed(): void }

type Held = { stage: OpenStage | null; readonly pointer: PointerListener; stopKeys(): void; stopSoon(): void }

/** Fetched at once, opened when they are wanted. Where they cannot be loaded, the still picture stays. */
export class LaterHands {
  readonly #hosts: HandHosts
  readonly #parts: Parts
  readonly #given: HandsGiven
  readonly #isAble: boolean
  readonly #stopSections: () => void
  #theme: ThemeName
  #work: ReturnType<typeof workOf>
  #early: EarlyKeys | null = null
  #held: Held | null = null
  #stopStill: (() => void) | null = null
  #stopWaiting: (() => void) | null = null
  /** Counts what was opened: what comes too late is not opened any more. */
  #turn = 0

  constructor(hosts: HandHosts, parts: Parts, given: HandsGiven) {
    this.#hosts = hosts
    this.#parts = parts
    this.#given = given
    this.#theme = given.theme
    this.#work = workOf(parts)
    this.#isAble = given.painted !== null || paints()
    if (!this.#isAble) given.failed()
    this.#begin(given.painted)
    // Sections of one kind share what is open; another kind has hands of its own.
    this.#stopSections = parts.controller.subscribe(({ type }) => {
      if ((type !== 'selected' && type !== 'opened') || this.#work === workOf(parts)) return
      this.#work = workOf(parts)
      this.again()
    })
  }

  /** The pointer that drags, once it is there. */
  get pointer(): PointerListener | null {
    return this.#held?.pointer ?? null
  }

  /** Shows the picture in another theme. */
  setTheme(theme: ThemeName): void {
    this.#theme = theme
    this.#held?.stage?.setTheme(theme)
  }

  /** Opens all of it anew. */
  again(): void {
    this.#letGo()
    this.#begin(null)
  }

  /** Leaves nothing open. */
  close(): void {
    this.#stopSections()
    this.#letGo()
  }

  #letGo(): void {
    this.#turn++
    this.#stopWaiting?.()
    this.#stopStill?.()
    this.#early?.stop()
    if (this.#held) release(this.#held)
    this.#stopStill = this.#held = null
  }

  #begin(painted: Painted | null): void {
    const mine = this.#turn
    const theme = (): ThemeName => this.#theme
    this.#early = keepEarlyKeys(this.#hosts.outline)
    this.#stopStill = this.#work ? this.#work.openStill(this.#hosts.picture, this.#parts, theme) : openStill(this.#hosts.picture, this.#parts, theme, painted)
    let come: Hands | null = null
    // Opened anew, they have been wanted.
    let wanted = mine > 0
    const fail = (): void => (this.#early?.stop(), this.#given.failed())
    const go = (): void => { if (come && wanted && mine === this.#turn) this.#open(come).catch(fail) }
    if (!wanted) this.#stopWaiting = whenWanted(this.#parts.controller, () => ((wanted = true), go()))
    afterPaint(() => mine !== this.#turn || (this.#work ? this.#work.hands() : import('./hands.ts')).then((hands) => ((come = hands), go())).catch(fail))
  }

  async #open(hands: Hands): Promise<void> {
    const mine = this.#turn
    const early = this.#early
    // At once where no key waits: what has brought them is a press that they are to answer.
    const pressAgain = early?.isEmpty === false ? await early.ready() : () => early?.stop()
    if (mine !== this.#turn) return
    const held = this.#take(hands)
    pressAgain()
    await hands.drawAhead?.(this.#parts)
    if (mine !== this.#turn) return
    if (this.#isAble) held.stage = hands.openStage(this.#hosts.picture, this.#parts, { theme: this.#theme })
    if (held.stage?.opening) await held.stage.opening
    if (mine !== this.#turn) return
    this.#stopStill?.()
    this.#stopStill = null
  }

  #take({ listenToKeys, listenToPointer }: Hands): Held {
    const { room, stage } = this.#hosts
    this.#held = { stage: null, pointer: listenToPointer(stage, this.#parts), stopKeys: listenToKeys(room, this.#parts, this.#given.keys), stopSoon: bringSoon(this.#hosts, this.#parts) }
    return this.#held
  }
}

function release({ stage, pointer, stopKeys, stopSoon }: Held): void {
  stopKeys()
  stopSoon()
  pointer.destroy()
  stage?.destroy()
}

/** What nobody waits for. */
function bringSoon(hosts: HandHosts, parts: Parts): () => void {
  let stop: (() => void) | null = null
  let gone = false
  import('./soon.ts').then(({ beginSoon }) => { if (!gone) stop = beginSoon(hosts, parts) }, () => undefined)
  return () => {
    gone = true
    stop?.()
  }
}

/** Whether a browser paints at all: some are told not to, and some fail at it. */
function paints(): boolean {
  try {
    const context = contextOf(document.createElement('canvas'))
    context?.fillRect(0, 0, 1, 1)
    return context !== null
  } catch {
    return false
  }
}
