/** In a crowd, what is not seen on the picture follows a drop when that has settled: the frames until then belong to the hand. Whoever turns to something else sooner finds it done. */
import type { Happening } from './happening.ts'
import type { Parts } from './parts.ts'
import { CROWD, READABLE_MS } from './readable.ts'

/** A hand that takes up the next thing before that is waited for in turn: until it lets go, or has carried for so many milliseconds. */
const CARRYING_MS = 4 * READABLE_MS

let waiting = new Set<() => void>()
let settling: ReturnType<typeof setTimeout> | undefined
let turned = new AbortController()

/** Whether a hand has let go of something in a crowd. Where there are few, it costs nobody a frame to have everything at once. */
export const isDrop = (happening: Happening, { keptRow }: Parts['view']): boolean => happening.type === 'committed' && happening.door === 'pointer' && keptRow.length > CROWD

/** Does something soon after a drop, once, however often it is asked before. `begins`: whether that is one, or only comes after one: then nothing is done where nobody waits. Returns whether it will be done. */
export function afterDrop(work: () => void, begins: boolean): boolean {
  const waits = settling !== undefined
  if (!waits && !begins) return false
  waiting.add(work)
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
  const works = waiting
  waiting = new Set()
  works.forEach((work) => work())
}

function listen(): void {
  turned = new AbortController()
  const { signal } = turned
  addEventListener('keydown', settle, { capture: true, signal })
  addEventListener('pointerdown', (event) => {
    // Who takes up the next thing turns to nothing else.
    if (event.composedPath().some((node) => node instanceof Element && node.matches('.stage'))) wait(CARRYING_MS)
    else settle()
  }, { capture: true, signal })
}

function wait(ms: number): void {
  clearTimeout(settling)
  settling = setTimeout(settle, ms)
}
