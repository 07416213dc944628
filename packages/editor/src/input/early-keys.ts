/** Keys that are pressed on the elements before anybody can answer them: kept in their order, to be pressed again by `press-again.ts`. */
import type { EarlyKey } from './press-again.ts'

/** `ready` brings what presses them again, if there are any, and gives what does it; `stop` forgets them. Both listen no more in the end. */
export type EarlyKeys = { ready(): Promise<() => void>; stop(): void }

/** Keys that may speak to elements; every other is the page's. */
const SPEAKING = /^(.|Arrow\w+|Home|End|Enter|Escape|Delete|Backspace|Insert|F6)$/u

/** Keeps what is pressed on the elements in a host. A key that is not held with others does nothing else: the page does not scroll under it. */
export function keepEarlyKeys(host: HTMLElement): EarlyKeys {
  const kept: EarlyKey[] = []
  const keep = (event: KeyboardEvent): void => {
    if (event.isComposing || !SPEAKING.test(event.key)) return
    kept.push({ event, target: event.composedPath()[0] ?? host })
    if (!event.ctrlKey && !event.metaKey && !event.altKey) event.preventDefault()
  }
  const stop = (): void => host.removeEventListener('keydown', keep)
  host.addEventListener('keydown', keep)
  return {
    stop,
    ready: async () => {
      const again = kept.length > 0 ? await import('./press-again.ts').catch(() => null) : null
      return () => (stop(), again?.pressAgain(host, kept))
    },
  }
}
