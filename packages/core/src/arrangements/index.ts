/** Where things may settle. */
export { fitChoice, fitOrder, fitPlace, fitRemove, fitReplace, fitWidth, indexAt, inPalette, rowOf } from './row.ts'
export type { Fit, Ground, Held } from './row.ts'
export { widthBounds } from './bounds.ts'
export type { Bound, Bounds } from './bounds.ts'
export { fitChoiceInSlot, fitMoveToSlot, fitPlaceInSlot, fitReplaceInSlot, slotAt } from './slots.ts'
export type { SlotFit, SlotHeld } from './slots.ts'
export { isLocked } from './locks.ts'
export type { LockField } from './locks.ts'
