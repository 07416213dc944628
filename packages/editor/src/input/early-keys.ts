/** Keys that are pressed on the elements before anybody can answer them: kept in their order, to be pressed again by `press-again.ts`. */
import type { EarlyKey } from './press-again.ts'

/** `ready` brings what presses them again, if there are any, and gives what does it; `stop` forgets them. Both listen no more in the end. */
export type EarlyKeys = { readonly isEmpty: boolean; ready(): Promise<() => void>; stop(): void }

/** Keys that may speak to elements; every other is the page's. */
const SPEAKING = /^(.|Arrow\w+|Home|End|Enter|Escape|Delete|Backspace|Insert|F6)$/u

/** Keeps what is pressed on the elements in a host, until the last that was kept is done: none overtakes another. A key that is not held with others does nothing else: the page does not scroll under it. */
export function keepEarlyKeys(host: HTMLElement): EarlyKeys {
  const kept: EarlyKey[] = []
  const keep = (event: KeyboardEvent): void => {
    if (event.isComposing || !SPEAKING.test(event.key)) return
    kept.push({ event, target: event.composedPath()[0] ?? host })
    // Whoever answers already hears it when its turn has come.
    event.stopPropagation()
    if (!event.ctrlKey && !event.metaKey && !event.altKey) event.preventDefault()
  }
  const hear = (hears: boolean): void => host[hears ? 'addEventListener' : 'removeEventListener']('keydown', keep as EventListener)
  hear(true)
  return {
    get isEmpty() {
      return kept.length === 0
    },
    stop: () => {
      hear(false)
      kept.length = 0
    },
    ready: async () => {
      const again = kept.length > 0 ? await import('./press-again.ts').catch(() => null) : null
      return () => (again ? void again.pressAgain(host, kept, hear) : hear(false))
    },
  }
}
