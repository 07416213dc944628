/** A picture that the system took away, as a phone does that is short of memory: it is painted again from the trial when it may be, and the list stands in meanwhile. */

/** How long a canvas may be gone before the list stands in for it. */
const PATIENCE_MS = 2000

/** What is done about it. */
export type LossPorts = { paintAgain(): void; failed(): void; mended(): void }

/** Watches all canvases in a host. Returns how to stop. */
export function watchLoss(host: HTMLElement, { paintAgain, failed, mended }: LossPorts): () => void {
  const gone = new AbortController()
  let waiting: ReturnType<typeof setTimeout> | undefined
  let isLost = false
  // These events do not rise; on the way down they are heard all the same.
  const how = { capture: true, signal: gone.signal }
  host.addEventListener('contextlost', () => {
    isLost = true
    waiting ??= setTimeout(failed, PATIENCE_MS)
  }, how)
  host.addEventListener('contextrestored', () => {
    // Several canvases come back, one after the other.
    if (!isLost) return
    isLost = false
    clearTimeout(waiting)
    waiting = undefined
    mended()
    queueMicrotask(() => gone.signal.aborted || paintAgain())
  }, how)
  return () => {
    clearTimeout(waiting)
    gone.abort()
  }
}
