/** Waiting for frames, in pages that are shown and in those that are not. */

/** A page that is not shown has no frames: then it is this many milliseconds. */
const NO_FRAME_MS = 300

/** Runs something in a task of its own after the coming frame. */
export function afterFrame(run: () => unknown): void {
  let ran = false
  const once = (): void => void (ran || ((ran = true), run()))
  requestAnimationFrame(() => setTimeout(once))
  setTimeout(once, NO_FRAME_MS)
}

/** Runs something once the browser has shown what stands there now: whatever is laid out and painted in the coming frame is seen with the one after it. */
export const afterPaint = (run: () => unknown): void => afterFrame(() => afterFrame(run))
