/** Who may write a draft, where the browser has no Web Locks. */
import { takeLease, type Hold, type Holding } from './lease.ts'
import { askFor, FREE } from './take-over.ts'

const LOOK_AGAIN_MS = 3000

/** As `holdDraft`, by a lease that is looked at again every few seconds; whoever has it is asked on the channel. */
export async function holdByLease(key: string, how: Holding, channel: BroadcastChannel | null): Promise<Hold> {
  const name = `draft ${key}`
  if (how.steal && channel) await askFor(channel)
  const lease = await takeLease(name, how)
  if (lease) {
    const leave = async (): Promise<void> => {
      await lease.release()
      channel?.postMessage(FREE)
      channel?.close()
    }
    if (channel) channel.onmessage = ({ data }: MessageEvent<unknown>) => data === FREE || how.asked()
    addEventListener('pagehide', leave)
    return { isOurs: true, release: () => (removeEventListener('pagehide', leave), void leave()) }
  }
  const timer = setInterval(() => {
    void takeLease(name).then((free) => {
      if (!free) return
      clearInterval(timer)
      // Whoever is told asks for it anew.
      void free.release().then(how.free)
    })
  }, LOOK_AGAIN_MS)
  return { isOurs: false, release: () => (clearInterval(timer), channel?.close()) }
}
