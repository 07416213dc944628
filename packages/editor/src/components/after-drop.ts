/** In a crowd, what stands beside the picture follows a drop when that has settled: the frames until then belong to the hand. Whoever turns to something else sooner finds it done. */
import { READABLE_MS } from '../session/readable.ts'

/** A hand that takes up the next thing before that is waited for in turn, and not for longer, in milliseconds from the first drop. */
const AT_MOST_MS = 4 * READABLE_MS

const waiting: (() => void)[] = []
let settling: ReturnType<typeof setTimeout> | undefined
let first = 0
let turned = new AbortController()

/** Does something soon after a drop. `begins`: whether that is one, or only comes after one: then nothing is done where nobody waits. Returns whether it will be done. */
export function afterDrop(work: () => void, begins: boolean): boolean {
  const waits = settling !== undefined
  if (!waits && !begins) return false
  waiting.push(work)
  if (!waits) listen()
  if (begins) wait(READABLE_MS)
  return true
}

/** Does all that waits, now. */
export function settle(): void {
  if (settling === undefined) return
  clearTimeout(settling)
  settling = undefined
  turned.abort()
  for (const work of waiting.splice(0)) work()
}

function listen(): void {
  first = performance.now()
  turned = new AbortController()
  const { signal } = turned
  addEventListener('keydown', settle, { capture: true, signal })
  addEventListener('pointerdown', (event) => {
    // Who takes up the next thing turns to nothing else.
    if (event.composedPath().some((node) => node instanceof Element && node.matches('.stage'))) wait(AT_MOST_MS)
    else settle()
  }, { capture: true, signal })
}

function wait(ms: number): void {
  clearTimeout(settling)
  settling = setTimeout(settle, Math.min(ms, first + AT_MOST_MS - performance.now()))
}
