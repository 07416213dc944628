/** What comes after the first edit is possible: the stage and the pointer that drags on it. A chunk of their own. */
export { listenToPointer } from '../../input/pointer.ts'
export { openStage } from '../../stage/index.ts'
