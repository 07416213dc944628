/** What lives in the stage and is not drawn by templates: picture, outline, announcer, pointer and keys. Opened together, closed together. */
import type { ThemeName } from '@codraft/core'
import type { listenToKeys } from '../../input/keys.ts'
import type { PointerListener } from '../../input/pointer.ts'
import { openAnnouncer, openOutline } from '../../outline/index.ts'
import type { Parts } from '../../session/parts.ts'
import { contextOf } from '../../stage/paint.ts'
import { openStill } from './still.ts'

/** The hosts that the room draws for them. */
export type Hosts = { readonly room: HTMLElement; readonly stage: HTMLElement; readonly picture: HTMLElement; readonly outline: HTMLElement; readonly voices: HTMLElement }
/** What the keys ask of the room. */
export type KeyPorts = Parameters<typeof listenToKeys>[2]
type Stage = { repaint(): void; destroy(): void; setTheme(theme: ThemeName): void }

/** Everything that was opened. */
export type Mounted = {
  readonly outline: ReturnType<typeof openOutline>
  readonly announcer: ReturnType<typeof openAnnouncer>
  /** The pointer that drags, once it is there. */
  readonly pointer: PointerListener | null
  setTheme(theme: ThemeName): void
  close(): void
}

/**
 * Opens them. Stage, pointer and keys come a little later, in a chunk of their own, when everything else can be used already; until then a still picture
 * stands there. Where they cannot be loaded, the still picture, the outline and the buttons go on working.
 */
export function mount(hosts: Hosts, parts: Parts, given: { keys: KeyPorts; theme: ThemeName; isKept(): boolean; failed(): void }): Mounted {
  const outline = openOutline(hosts.outline, parts)
  const announcer = openAnnouncer(hosts.voices, parts, { isKept: given.isKept })
  const sized = new ResizeObserver(() => parts.view.resize(hosts.picture.clientWidth, hosts.picture.clientHeight))
  sized.observe(hosts.picture)
  let { theme } = given
  const able = paints()
  if (!able) given.failed()
  const stopStill = openStill(hosts.picture, parts, () => theme)
  let hands: { stage: Stage | null; pointer: PointerListener; stopKeys(): void } | null = null
  let closed = false
  const bring = async (): Promise<void> => {
    const { listenToKeys, listenToPointer, openStage } = await import('./hands.ts')
    if (closed) return
    stopStill()
    const stage = able ? openStage(hosts.picture, parts, { theme }) : null
    hands = { stage, pointer: listenToPointer(hosts.stage, parts), stopKeys: listenToKeys(hosts.room, parts, given.keys) }
    // A key may ask for the picker next, and whoever types does not wait for a chunk.
    import('../picker/picker.ts').catch(() => undefined)
  }
  afterPaint(() => closed || bring().catch(() => given.failed()))
  return {
    outline, announcer,
    get pointer() {
      return hands?.pointer ?? null
    },
    setTheme: (next) => {
      theme = next
      hands?.stage?.setTheme(next)
    },
    close: () => {
      closed = true
      sized.disconnect()
      if (hands) {
        hands.stopKeys()
        hands.pointer.destroy()
        hands.stage?.destroy()
      } else stopStill()
      outline.destroy()
      announcer.destroy()
    },
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

/** Runs something once the browser has shown what stands there now; in a page that is not shown, soon. */
function afterPaint(run: () => unknown): void {
  let ran = false
  const once = (): void => void (ran || ((ran = true), run()))
  requestAnimationFrame(() => requestAnimationFrame(once))
  setTimeout(once, 300)
}
