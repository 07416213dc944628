/** A device that many share: after so many seconds without anybody, it is ready for the next person, and nothing of the last one is left on it. */

/** How long somebody is asked before everything goes: nobody is cut off without a word (WCAG 2.2.1). */
const WARN_S = 20
const DEFAULT_S = 180

/** What a kiosk does. */
export type KioskPorts = {
  /** Whether somebody has begun. */
  isUsed(): boolean
  /** Asks whether somebody is there, with the seconds that are left; null: somebody is. */
  warn(seconds: number | null): void
  /** Makes it ready for the next person. */
  reset(): Promise<void>
}

/** Watches an element's idle time; `kiosk="180"` says how many seconds. Returns how to stop. */
export function openKiosk(element: HTMLElement, ports: KioskPorts): () => void {
  const asked = Number(element.getAttribute('kiosk'))
  const seconds = Number.isFinite(asked) && asked > 0 ? asked : DEFAULT_S
  const gone = new AbortController()
  let used = false
  let idle = 0
  const seen = (): void => {
    if (seconds - idle <= WARN_S) ports.warn(null)
    idle = 0
    used = true
  }
  for (const event of ['pointerdown', 'keydown', 'wheel', 'input']) element.addEventListener(event, seen, { signal: gone.signal, passive: true, capture: true })
  // Seconds are counted, not read off a clock: one that jumps cuts nobody off. A device that slept starts where it was.
  const timer = setInterval(() => {
    if (!used && !ports.isUsed()) return
    idle++
    const left = seconds - idle
    if (left <= 0) {
      clearInterval(timer)
      void ports.reset()
    } else if (left <= Math.min(WARN_S, Math.floor(seconds / 2))) ports.warn(left)
  }, 1000)
  return () => {
    clearInterval(timer)
    gone.abort()
  }
}
