/** What stands beside the picture is drawn after it, part by part: a slow device shows the picture sooner, and answers a hand between two parts. */
import type { Parted } from '../parted.ts'
import { afterFrame, afterPaint } from './after-paint.ts'

/** Holds parts back until the browser has painted what they stand in; then each is filled in a frame of its own. The answer fills all that are left at once. */
export function fillInTurn(parts: readonly Parted[]): () => void {
  for (const part of parts) part.hold()
  const left = [...parts]
  const one = (): void => {
    left.shift()?.fill()
    if (left.length > 0) afterFrame(one)
  }
  afterPaint(one)
  return () => {
    for (const part of left.splice(0)) part.fill()
  }
}
