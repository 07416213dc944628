/** One person's trial. */
export {
  commit, draftOf, elementsIn, nextId, openSession, plainLayout, preview, redo, resetEdit, select, setOption, settle, undo, visibleLayout,
} from './session.ts'
export type { Draft, Entry, History, Selection, Session } from './session.ts'
