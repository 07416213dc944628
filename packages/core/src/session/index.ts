/** One person's trial. */
export {
  commit, draftOf, elementsIn, keepLocked, nextId, openSession, plainLayout, preview, redo, remark, resetEdit, select, setOption, settle, undo, visibleLayout,
} from './session.ts'
export type { Draft, Entry, History, OwnLock, Remarks, Selection, Session } from './session.ts'
