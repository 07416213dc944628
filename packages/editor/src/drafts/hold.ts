/** Who may write a draft: one tab at a time. Whoever comes second looks on until the first one closes, or takes over. */
import type { Hold, Holding } from './lease.ts'

/** Asks for a draft. Whoever has it is asked to let it go, so that all its edits come along; where nobody answers, it is taken. */
export async function holdDraft(key: string, how: Holding): Promise<Hold> {
  const { locks } = navigator as { locks?: LockManager }
  const name = `codraft draft ${key}`
  const channel = channelOf(name)
  if (!locks) return (await import('./hold-by-lease.ts')).holdByLease(key, how, channel)
  const gone = new AbortController()
  const released = new Promise<void>((resolve) => gone.signal.addEventListener('abort', () => resolve()))
  const release = (): void => (channel?.close(), gone.abort())
  let had = false
  const isOurs = await new Promise<boolean>((settle) => {
    const take = (lock: Lock | null): Promise<void> | undefined => {
      settle((had = lock !== null))
      if (lock && channel) channel.onmessage = how.asked
      return lock ? released : undefined
    }
    // A page may be denied locks, as storage: then there is nothing to lose either.
    const request = (options: LockOptions, otherwise = (): void => settle(true)): void => void locks.request(name, options, take).catch(() => (had ? gone.signal.aborted || how.lost() : otherwise()))
    if (how.steal) import('./take-over.ts').then(({ takeOver }) => takeOver(channel, request), () => request({ steal: true }))
    else request({ ifAvailable: true })
  })
  if (!isOurs) locks.request(name, { signal: gone.signal }, () => (gone.signal.aborted || how.free(), undefined)).catch(() => undefined)
  return { isOurs, release }
}

/** What tabs ask each other by; null where a browser denies it, as it may deny storage. */
function channelOf(name: string): BroadcastChannel | null {
  try {
    return new BroadcastChannel(name)
  } catch {
    return null
  }
}
