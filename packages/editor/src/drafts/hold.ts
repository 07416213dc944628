/** Who may write a draft: one tab at a time. Whoever comes second looks on until the first one closes, or takes over. */
import type { Hold } from './lease.ts'

/**
 * Asks for a draft.
 * @param how.steal takes it from whoever has it
 * @param how.lost called when somebody takes it from us
 * @param how.free called when it has become free for us, who were second
 */
export async function holdDraft(key: string, how: { steal: boolean; lost(): void; free(): void }): Promise<Hold> {
  const { locks } = navigator as { locks?: LockManager }
  if (!locks) return (await import('./hold-by-lease.ts')).holdByLease(key, how)
  const name = `codraft draft ${key}`
  const gone = new AbortController()
  const released = new Promise<void>((resolve) => gone.signal.addEventListener('abort', () => resolve()))
  const release = (): void => gone.abort()
  let had = false
  const isOurs = await new Promise<boolean>((settle) => {
    const take = (lock: Lock | null): Promise<void> | undefined => (settle((had = lock !== null)), lock ? released : undefined)
    // A page may be denied locks, as storage: then there is nothing to lose either.
    locks.request(name, how.steal ? { steal: true } : { ifAvailable: true }, take).catch(() => (had ? gone.signal.aborted || how.lost() : settle(true)))
  })
  if (!isOurs) locks.request(name, { signal: gone.signal }, () => (gone.signal.aborted || how.free(), undefined)).catch(() => undefined)
  return { isOurs, release }
}
