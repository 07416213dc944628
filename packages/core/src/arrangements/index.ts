/** Where things may settle. */
export { fitChoice, fitOrder, fitPlace, fitRemove, fitReplace, fitWidth, indexAt, inPalette, rowOf } from './row.ts'
export type { Fit, Ground, Held } from './row.ts'
export { widthBounds } from './bounds.ts'
export type { Bound, Bounds } from './bounds.ts'
export { isLocked } from './locks.ts'
export type { LockField } from './locks.ts'
