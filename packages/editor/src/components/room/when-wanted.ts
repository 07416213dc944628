/** What whoever only looks does not need yet: it waits for the first sign of a hand, or until the page has nothing else to do. */
import type { SessionController } from '../../session/controller.ts'
import { inSpareTime } from '../../session/spare-time.ts'

/** What a mouse, a finger, a key or a switch does first. */
const SIGNS = ['pointermove', 'pointerdown', 'keydown', 'focusin'] as const

/**
 * Runs something once: before the page itself hears of the first sign, so that what is opened by it answers it already; when the trial is changed by
 * somebody else; at the latest in spare time. Returns how to forget it.
 */
export function whenWanted(controller: SessionController, run: () => unknown): () => void {
  const gone = new AbortController()
  const { signal } = gone
  const once = (): void => {
    if (signal.aborted) return
    gone.abort()
    run()
  }
  for (const sign of SIGNS) window.addEventListener(sign, once, { capture: true, passive: true, signal })
  signal.addEventListener('abort', controller.subscribe(({ type }) => { if (type !== 'judged') once() }))
  inSpareTime(gone, once)
  return () => gone.abort()
}
