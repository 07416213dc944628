/** What lives in the stage and is not drawn by templates: picture, outline, announcer, pointer and keys. Opened together, closed together. */
import type { ThemeName } from '@codraft/core'
import { listenToKeys } from '../../input/keys.ts'
import { listenToPointer } from '../../input/pointer.ts'
import { openAnnouncer, openOutline } from '../../outline/index.ts'
import type { Parts } from '../../session/parts.ts'

/** The hosts that the room draws for them. */
export type Hosts = { readonly room: HTMLElement; readonly stage: HTMLElement; readonly picture: HTMLElement; readonly outline: HTMLElement; readonly voices: HTMLElement }
/** What the keys ask of the room. */
export type KeyPorts = Parameters<typeof listenToKeys>[2]
type Stage = { repaint(): void; destroy(): void; setTheme(theme: ThemeName): void }

/** Everything that was opened. */
export type Mounted = {
  readonly outline: ReturnType<typeof openOutline>
  readonly announcer: ReturnType<typeof openAnnouncer>
  readonly pointer: ReturnType<typeof listenToPointer>
  setTheme(theme: ThemeName): void
  close(): void
}

/** Opens them. The picture comes a little later: it is a chunk of its own. Where it cannot be loaded, the outline and the list still work. */
export function mount(hosts: Hosts, parts: Parts, given: { keys: KeyPorts; theme: ThemeName; failed(): void }): Mounted {
  const outline = openOutline(hosts.outline, parts)
  const announcer = openAnnouncer(hosts.voices, parts)
  const pointer = listenToPointer(hosts.stage, parts)
  const stopKeys = listenToKeys(hosts.room, parts, given.keys)
  let stage: Stage | null = null
  let { theme } = given
  let closed = false
  import('../../stage/index.ts').then(
    ({ openStage }) => {
      if (!closed) stage = openStage(hosts.picture, parts, { theme })
    },
    () => given.failed(),
  )
  return {
    outline, announcer, pointer,
    setTheme: (next) => {
      theme = next
      stage?.setTheme(next)
    },
    close: () => {
      closed = true
      stopKeys()
      pointer.destroy()
      stage?.destroy()
      outline.destroy()
      announcer.destroy()
    },
  }
}
