/** One sender at a time, over all tabs: Web Locks, or a lease where there are none. */
import { takeLease } from '../drafts/lease.ts'

/** Whoever holds on for longer has been frozen; what is sent twice under one key is kept once. */
const LONGEST_MS = 30_000
const LOOK_AGAIN_MS = 250

/**
 * Runs a task while nobody else runs one of the same name, in any tab of this origin.
 * @param how.ifFree does not wait: undefined when somebody else is at it
 */
export async function alone<T>(name: string, task: () => Promise<T>, how: { ifFree?: boolean } = {}): Promise<T | undefined> {
  const { locks } = globalThis.navigator as { locks?: LockManager }
  if (!locks) return underLease(name, task, how.ifFree ?? false)
  if (how.ifFree) return locks.request(name, { ifAvailable: true }, async (lock) => (lock ? task() : undefined))
  // Only the waiting is aborted: a task that runs goes on to its end.
  const waited = new AbortController()
  const timer = setTimeout(() => waited.abort(), LONGEST_MS)
  let ran = false
  try {
    return await locks.request(name, { signal: waited.signal }, async () => {
      ran = true
      clearTimeout(timer)
      return task()
    })
  } catch (error) {
    if (ran) throw error
    return task()
  } finally {
    clearTimeout(timer)
  }
}

async function underLease<T>(name: string, task: () => Promise<T>, ifFree: boolean): Promise<T | undefined> {
  let lease = await takeLease(name)
  for (let waitedMs = 0; !lease && !ifFree && waitedMs < LONGEST_MS; waitedMs += LOOK_AGAIN_MS) {
    await new Promise((resolve) => setTimeout(resolve, LOOK_AGAIN_MS))
    lease = await takeLease(name)
  }
  if (!lease && ifFree) return undefined
  try {
    return await task()
  } finally {
    await lease?.release()
  }
}
