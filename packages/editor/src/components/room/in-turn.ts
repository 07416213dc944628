/** What stands beside the picture is drawn after it, part by part: a slow device shows the picture sooner, and answers a hand between two parts. */
import type { Parted } from '../parted.ts'
import { afterFrame, afterPaint } from './after-paint.ts'

/** Parts are drawn together for so long, in milliseconds: what takes no longer is one frame, not three. */
const TOGETHER_MS = 8

/** Holds parts back until the browser has painted what they stand in; then they are filled, as many in a frame as take no time. The answer fills all that are left at once. */
export function fillInTurn(parts: readonly Parted[]): () => void {
  for (const part of parts) part.hold()
  const left = [...parts]
  const some = async (): Promise<void> => {
    for (const until = performance.now() + TOGETHER_MS; left.length > 0 && performance.now() < until; ) {
      const part = left.shift()
      part?.fill()
      // One that the room leaves out, as the palette where nothing may be changed, is never drawn.
      if (part?.isConnected) await part.updateComplete
    }
    if (left.length > 0) afterFrame(some)
  }
  afterPaint(some)
  return () => {
    for (const part of left.splice(0)) part.fill()
  }
}
