/** What comes after the first edit is possible: the stage of slots, the pointer that drags on it, and the keys. A chunk of their own. */
export { listenToSlotKeys } from '../input/slots-keys.ts'
export { listenToSlots } from '../input/slots-pointer.ts'
export { openSlotsStage } from '../stage/slots/slots-stage.ts'
