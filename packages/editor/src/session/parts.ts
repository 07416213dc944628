/** What every view of a trial is handed. */
import type { Words } from '../words/index.ts'
import type { SessionController } from './controller.ts'
import type { View } from './view.ts'

/** The trial, how it is looked at, and the reader's words. One set per `<co-draft>`. */
export type Parts = { readonly controller: SessionController; readonly view: View; readonly words: Words }
