/** Wheels and trackpads: with Ctrl or Cmd they zoom, with Shift or sideways they pan; a plain wheel scrolls the page, always. */
import type { View } from '../session/view.ts'
import type { Point } from '../tools/index.ts'

/** Pixels of a line and of a page, for wheels that count in those. */
const UNIT = [1, 16, 400] as const

/** Does what a turn of the wheel means on the stage. */
export function turnWheel(event: WheelEvent, { view, at }: { view: View; at: Point }): void {
  const unit = UNIT[event.deltaMode as 0 | 1 | 2]
  const [x, y] = [event.deltaX * unit, event.deltaY * unit]
  if (event.ctrlKey || event.metaKey) {
    event.preventDefault()
    // A trackpad's pinch comes in small steps, a wheel in large ones.
    return view.zoomTo(view.viewport.zoom * Math.exp(-y * (Math.abs(y) < 40 ? 0.01 : 0.002)), at.x)
  }
  const along = event.shiftKey ? x || y : Math.abs(x) > Math.abs(y) ? x : 0
  const { pan, maxPan } = view.viewport
  if (along === 0 || (along < 0 ? pan <= 0 : pan >= maxPan)) return
  event.preventDefault()
  view.panBy(along)
}
