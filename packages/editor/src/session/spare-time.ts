/** Work that nobody waits for. */

/** How long after it was asked for it begins: what a hand has just done is shown and has come to rest by then. */
const REST_MS = 1000
/** It is done by then, however busy the page is, in milliseconds after its turn. */
const AT_LATEST_MS = 1000

const waiting = new Map<object, () => void>()
let asked = false
let working = false
/** When it was asked for last by somebody who did not work himself. */
let since = 0

/**
 * Does something later, in a task of its own: one after the other, each when the one before it is done and the page has nothing else to do. A hand that goes on is
 * waited for again, and what it asked for before is not done any more.
 * @param owner whose earlier work this takes the place of
 */
export function inSpareTime(owner: object, work: () => void): void {
  waiting.set(owner, work)
  if (!working) since = performance.now()
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

function next(): void {
  const early = since + REST_MS - performance.now()
  if (early > 0) return ask(early)
  working = true
  try {
    const [first] = waiting
    if (first && waiting.delete(first[0])) first[1]()
  } catch {
    // Whoever needs it will ask again, and hear of it then.
  }
  working = false
  if (waiting.size > 0) ask(0)
  else asked = false
}
