/** What lives in the stage and is not drawn by templates: picture, outline, announcer, pointer and keys. Opened together, closed together. */
import type { ThemeName } from '@codraft/core'
import type { KeyPorts } from '../../input/key-ports.ts'
import { openAnnouncer, openOutline } from '../../outline/index.ts'
import type { Parts, PointerListener } from '../../session/parts.ts'
import { textSize } from '../../session/text-size.ts'
import type { Painted } from '../../stage/plain-picture.ts'
import { LaterHands } from './later-hands.ts'
import { watchLoss } from './lost-picture.ts'
import { reachable } from './reachable.ts'

/** The hosts that the room draws for them. */
type Hosts = { readonly room: HTMLElement; readonly stage: HTMLElement; readonly picture: HTMLElement; readonly outline: HTMLElement; readonly below: HTMLElement; readonly voices: HTMLElement }

/** The hosts in a room that is drawn; null before that. */
export function hostsIn(node: HTMLElement): Hosts | null {
  const find = (name: string): HTMLElement | null => node.querySelector<HTMLElement>(name)
  const [room, stage, picture, outline, below, voices] = [find('.room'), find('.stage'), find('.picture'), find('.outline-host'), find('.below'), find('.voices')]
  return room && stage && picture && outline && below && voices ? { room, stage, picture, outline, below, voices } : null
}

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
  const hands = new LaterHands(hosts, parts, given)
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
