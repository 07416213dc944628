/** What is said of what was copied. */
import type { Refusal } from '../session/clip.ts'
import type { Parts } from '../session/parts.ts'
import { enSeveral } from './en-several.ts'
import { learn, type Words } from './index.ts'

learn(enSeveral)

/** Says that elements were copied: one by its name, several by their number. */
export function sayCopied({ controller, words }: Parts, ids: readonly string[], announce: (text: string) => void): void {
  const [only] = ids
  if (ids.length === 1 && only !== undefined) controller.tell({ type: 'asked', about: 'copied', element: only })
  else announce(words.say('clip-copied', { count: ids.length }))
}

/** Says why nothing was pasted. */
export const sayRefused = (refused: Refusal, words: Words): string =>
  refused.because === 'unknown' ? words.say('clip-unknown', { kind: refused.kind }) : words.say(`clip-${refused.because}`)
