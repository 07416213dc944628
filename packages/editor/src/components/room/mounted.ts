/** What lives in the stage and is not drawn by templates: picture, outline, announcer, pointer and keys. Opened together, closed together. */
import type { ThemeName } from '@codraft/core'
import type { KeyPorts } from '../../input/key-ports.ts'
import { keepEarlyKeys, type EarlyKeys } from '../../input/early-keys.ts'
import { openAnnouncer, openOutline } from '../../outline/index.ts'
import type { Hands, OpenStage, Parts, PointerListener } from '../../session/parts.ts'
import { textSize } from '../../session/text-size.ts'
import { workOf } from '../../session/work-of.ts'
import { contextOf } from '../../stage/paint.ts'
import type { Painted } from '../../stage/plain-picture.ts'
import { afterPaint } from './after-paint.ts'
import { watchLoss } from './lost-picture.ts'
import { reachable } from './reachable.ts'
import { openStill } from './still.ts'
import { whenWanted } from './when-wanted.ts'

/** The hosts that the room draws for them. */
export type Hosts = { readonly room: HTMLElement; readonly stage: HTMLElement; readonly picture: HTMLElement; readonly outline: HTMLElement; readonly below: HTMLElement; readonly voices: HTMLElement }
/** Everything that was opened. */
export type Mounted = {
  readonly outline: ReturnType<typeof openOutline>
  readonly announcer: ReturnType<typeof openAnnouncer>
  /** The pointer that drags, once it is there. */
  readonly pointer: PointerListener | null
  setTheme(theme: ThemeName): void
  close(): void
}

/** What they are opened with. `failed`: nothing can be painted; `mended`: it can again. */
type Given = { readonly keys: KeyPorts; readonly theme: ThemeName; readonly painted: Painted | null; isKept(): boolean; failed(): void; mended(): void }

/**
 * Opens them. Stage, pointer and keys come a little later, in a chunk of their own, when everything else can be used already, and are opened for the first hand or in
 * spare time; until then a still picture stands there. Where they cannot be loaded, the still picture, the outline and the buttons go on working.
 */
export function mount(hosts: Hosts, parts: Parts, given: Given): Mounted {
  const outline = openOutline(hosts.outline, parts)
  const announcer = openAnnouncer(hosts.voices, parts, { isKept: given.isKept, notes: !parts.controller.readonly })
  const sized = new ResizeObserver(() => parts.view.resize(hosts.picture.clientWidth, hosts.picture.clientHeight, textSize()))
  sized.observe(hosts.picture)
  const stopReach = reachable(hosts.below)
  const hands = openHands(hosts, parts, given)
  const stopLoss = watchLoss(hosts.room, { paintAgain: () => hands.again(), failed: given.failed, mended: given.mended })
  return {
    outline, announcer,
    get pointer() {
      return hands.pointer
    },
    setTheme: (theme) => hands.setTheme(theme),
    close: () => {
      stopLoss()
      stopReach()
      hands.close()
      sized.disconnect()
      outline.destroy()
      announcer.destroy()
    },
  }
}

type Held = { stage: OpenStage | null; readonly pointer: PointerListener; stopKeys(): void; stopTrials(): void }

function release({ stage, pointer, stopKeys, stopTrials }: Held): void {
  stopKeys()
  stopTrials()
  pointer.destroy()
  stage?.destroy()
}

/** The picture and what moves it: the still one first, then stage, pointer and keys. `again` opens all of it anew. */
function openHands(hosts: Hosts, parts: Parts, given: Given): Pick<Mounted, 'pointer' | 'setTheme' | 'close'> & { again(): void } {
  let { theme } = given
  const able = given.painted !== null || paints()
  if (!able) given.failed()
  let hands: Held | null = null
  let stopStill: (() => void) | null = null
  let stopWaiting: (() => void) | null = null
  let early: EarlyKeys | null = null
  let work = workOf(parts)
  /** Counts what was opened: what comes too late is not opened any more. */
  let turn = 0
  const letGo = (): void => {
    turn++
    stopWaiting?.()
    stopStill?.()
    early?.stop()
    if (hands) release(hands)
    stopStill = hands = null
  }
  const take = ({ listenToKeys, listenToPointer }: Hands): Held =>
    (hands = { stage: null, pointer: listenToPointer(hosts.stage, parts), stopKeys: listenToKeys(hosts.room, parts, given.keys), stopTrials: bringSoon(hosts.room, parts) })
  const open = async (mine: number, come: Hands): Promise<void> => {
    // At once where nothing waits: what has brought them is a press that they are to answer.
    const pressAgain = early?.isEmpty === false ? await early.ready() : () => early?.stop()
    if (mine !== turn) return
    const taken = take(come)
    pressAgain()
    await come.drawAhead?.(parts)
    if (mine !== turn) return
    if (able) taken.stage = come.openStage(hosts.picture, parts, { theme })
    if (taken.stage?.opening) await taken.stage.opening
    if (mine !== turn) return
    stopStill?.()
    stopStill = null
  }
  const begin = (): void => {
    const mine = turn
    early = keepEarlyKeys(hosts.outline)
    stopStill = work ? work.openStill(hosts.picture, parts, () => theme) : openStill(hosts.picture, parts, () => theme, turn === 0 ? given.painted : null)
    let come: Hands | null = null
    let wanted = mine > 0
    const fail = (): void => (early?.stop(), given.failed())
    const go = (): void => { if (come && wanted && mine === turn) open(mine, come).catch(fail) }
    stopWaiting = whenWanted(parts.controller, () => ((wanted = true), go()))
    afterPaint(() => mine !== turn || (work ? work.hands() : import('./hands.ts')).then((hands) => ((come = hands), go())).catch(fail))
  }
  const again = (): void => (letGo(), begin())
  begin()
  // Sections of one kind share what is open; another kind has hands of its own.
  const stopSections = parts.controller.subscribe(({ type }) => {
    if ((type !== 'selected' && type !== 'opened') || work === workOf(parts)) return
    work = workOf(parts)
    again()
  })
  return {
    again,
    get pointer() {
      return hands?.pointer ?? null
    },
    setTheme: (next) => {
      theme = next
      hands?.stage?.setTheme(next)
    },
    close: () => {
      stopSections()
      letGo()
    },
  }
}

/** What nobody waits for: the sentences, the picker, for which a key may ask next, and that buttons show what they would do. */
function bringSoon(room: HTMLElement, { controller }: Parts): () => void {
  let stop: (() => void) | null = null
  let gone = false
  void Promise.allSettled([import('../../outline/spoken.ts'), import('../picker/picker.ts')])
  import('../../input/trials.ts').then(({ listenToTrials }) => { if (!gone) stop = listenToTrials(room, controller) }, () => undefined)
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
