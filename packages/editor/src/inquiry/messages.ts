/** What a page and its worker say to each other. */
import type { Brief } from '@codraft/core'
import type { Answer, Question } from './answering.ts'

/** What the page says: which brief it is about, what is asked, and what nobody wants to know any more. `patienceMs`: when to say what was found so far. */
export type ToWorker =
  | { readonly type: 'open'; readonly brief: Brief; readonly hash: string }
  | { readonly type: 'ask'; readonly no: number; readonly question: Question; readonly patienceMs: number }
  | { readonly type: 'drop' | 'enough'; readonly no: number }
/** What the worker says. */
export type FromWorker =
  | { readonly type: 'ready' }
  | { readonly type: 'share'; readonly no: number; readonly share: number }
  | { readonly type: 'answer'; readonly no: number; readonly answer: Answer }
  | { readonly type: 'failed'; readonly no: number }
