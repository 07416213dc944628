/** All that is said of what happens: a chunk of its own, which comes when there is something to say first. */
import type { Happening } from '../session/happening.ts'
import type { Parts } from '../session/parts.ts'
import { workOf } from '../session/work-of.ts'
import { sentenceOf } from './sentences.ts'

export { consequences } from './consequences.ts'
export { sentenceOf } from './sentences.ts'

/** Why a wish changed nothing, as it is heard, for those who read it. */
export function refusal(happening: Happening, parts: Parts): string {
  const { controller: { session, judged }, words } = parts
  const moment = { before: session, after: session, words, lifts: 1, verdict: judged }
  const work = workOf(parts)
  return (work ? work.sentenceOf(happening, moment, sentenceOf) : sentenceOf(happening, moment))?.result ?? ''
}
