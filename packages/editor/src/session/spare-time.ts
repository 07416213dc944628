/** Work that nobody waits for. */

/** How long after it was asked for, and after a hand let go, it begins: what has just been done is shown and has come to rest by then. */
const REST_MS = 1000
/** It is done by then, however busy the page is, in milliseconds after its turn. */
const AT_LATEST_MS = 1000

const waiting = new Map<object, () => void>()
let asked: ReturnType<typeof setTimeout> | undefined
/** Counts what puts off the next turn. */
let turn = 0
let hands = 0
let working = false

/**
 * Does something later, in a task of its own: one after the other, each when the one before it is done and the page has nothing else to do. What the same owner
 * asked for before is not done any more.
 */
export function inSpareTime(owner: object, work: () => void): void {
  waiting.set(owner, work)
  if (!working) rest()
}

/** A hand has begun something: until it ends, nobody has time to spare. */
export function handBegins(): void {
  hands++
  rest()
}

/** It has ended. */
export function handEnds(): void {
  hands--
  rest()
}

/** Does something as soon as the page has nothing else to do: what somebody is about to need, and would wait for otherwise. */
export function whenIdle(work: () => unknown): void {
  if (typeof requestIdleCallback === 'function') requestIdleCallback(() => void work(), { timeout: AT_LATEST_MS })
  else setTimeout(work)
}

function rest(ms = REST_MS): void {
  const mine = ++turn
  clearTimeout(asked)
  if (hands === 0 && waiting.size > 0) asked = setTimeout(() => whenIdle(() => { if (mine === turn) next() }), ms)
}

function next(): void {
  const [first] = waiting
  if (!first) return
  waiting.delete(first[0])
  working = true
  try {
    first[1]()
  } catch {
    // Whoever needs it will ask again, and hear of it then.
  }
  working = false
  rest(0)
}
