/** How far the bottom sheet of a phone is open, and what moves it. */

/** Peek: name and stepper. Half: actions and parts. Full: everything. */
export type SheetState = 'peek' | 'half' | 'full'

const STATES: readonly SheetState[] = ['peek', 'half', 'full']
/** A drag of the grabber over so many pixels opens or closes by one. */
const DRAG_PX = 24

/** The next state of the button: up to full, then down to peek. */
export const nextSheet = (now: SheetState): SheetState => STATES[(STATES.indexOf(now) + 1) % STATES.length] ?? 'half'

/** The state after a drag by pixels, down positive. */
export function draggedSheet(now: SheetState, byPx: number): SheetState {
  if (Math.abs(byPx) < DRAG_PX) return now
  return STATES[Math.min(Math.max(STATES.indexOf(now) + (byPx < 0 ? 1 : -1), 0), STATES.length - 1)] ?? now
}
