/** Who may write a draft, where the browser has no Web Locks. */
import { takeLease, type Hold, type Holding } from './lease.ts'

const LOOK_AGAIN_MS = 3000

/** As `holdDraft`, by a lease that is looked at again every few seconds. */
export async function holdByLease(key: string, how: Omit<Holding, 'asked'>): Promise<Hold> {
  const name = `draft ${key}`
  const lease = await takeLease(name, how)
  if (lease) {
    const leave = (): void => void lease.release()
    addEventListener('pagehide', leave)
    return { isOurs: true, release: () => (removeEventListener('pagehide', leave), leave()) }
  }
  const timer = setInterval(() => {
    void takeLease(name).then((free) => {
      if (!free) return
      clearInterval(timer)
      // Whoever is told asks for it anew.
      void free.release().then(how.free)
    })
  }, LOOK_AGAIN_MS)
  return { isOurs: false, release: () => clearInterval(timer) }
}
