/** Work that nobody waits for. */

/** How long after it was asked for it begins: what a hand has just done is shown and has come to rest by then. */
const REST_MS = 1000
/** It is done by then, however busy the page is, in milliseconds after its turn. */
const AT_LATEST_MS = 1000

const waiting: (() => unknown)[] = []
let asked = false

/** Does something later, in a task of its own: one after the other, each when the one before it is done and the page has nothing else to do. */
export function inSpareTime(work: () => unknown): void {
  waiting.push(work)
  if (!asked) ask(REST_MS)
}

/** Does something as soon as the page has nothing else to do: what somebody is about to need, and would wait for otherwise. */
export function whenIdle(work: () => unknown): void {
  if (typeof requestIdleCallback === 'function') requestIdleCallback(() => void work(), { timeout: AT_LATEST_MS })
  else setTimeout(work)
}

function ask(ms: number): void {
  asked = true
  setTimeout(() => whenIdle(next), ms)
}

async function next(): Promise<void> {
  try {
    await waiting.shift()?.()
  } catch {
    // Whoever needs it will ask again, and hear of it then.
  }
  if (waiting.length > 0) ask(0)
  else asked = false
}
