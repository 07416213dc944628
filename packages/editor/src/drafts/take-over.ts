/** How a tab gets a draft that another one has: it asks, and takes it where nobody answers. A chunk of its own, for those with two tabs. */

/** How long a tab that has a draft may take to write what it still has and let go, in milliseconds; then it is taken away. */
const PATIENCE_MS = 1000

/** Asks whoever listens, waits for the lock, and takes it in the end. */
export function takeOver(channel: BroadcastChannel | null, request: (options: LockOptions, otherwise?: () => void) => void): void {
  channel?.postMessage(0)
  request({ signal: AbortSignal.timeout(PATIENCE_MS) }, () => request({ steal: true }))
}
