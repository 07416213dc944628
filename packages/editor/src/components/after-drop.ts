/** In a crowd, what stands beside the picture follows a drop when that has settled: the frames until then belong to the hand. Whoever turns to something else sooner finds it done. */
import { READABLE_MS } from '../session/readable.ts'

const waiting: (() => void)[] = []
let settling: ReturnType<typeof setTimeout> | undefined
let turned = new AbortController()

/** Does something soon after a drop. `begins`: whether that is one, or only comes after one: then nothing is done where nobody waits. Returns whether it will be done. */
export function afterDrop(work: () => void, begins: boolean): boolean {
  if (settling === undefined && !begins) return false
  waiting.push(work)
  if (settling !== undefined) return true
  settling = setTimeout(settle, READABLE_MS)
  turned = new AbortController()
  const { signal } = turned
  addEventListener('keydown', settle, { capture: true, signal })
  // Who takes up the next thing turns to nothing else.
  addEventListener('pointerdown', (event) => { if (!event.composedPath().some((node) => node instanceof Element && node.matches('.stage'))) settle() }, { capture: true, signal })
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
