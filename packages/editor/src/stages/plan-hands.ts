/** What comes after the first edit is possible on a plan: the stage, the pointer that drags on it, and the keys. A chunk of its own. */
export { listenToPlanKeys as listenToKeys } from '../input/plan/keys.ts'
export { listenToPlanPointer as listenToPointer } from '../input/plan/pointer.ts'
export { openPlanStage as openStage } from '../stage/plan/index.ts'
