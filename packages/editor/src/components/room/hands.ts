/** What comes after the first edit is possible: the stage, the pointer that drags on it, and the keys. A chunk of their own. */
export { listenToKeys } from '../../input/row-keys.ts'
export { listenToPointer } from '../../input/pointer.ts'
export { drawAhead, openStage } from '../../stage/index.ts'
