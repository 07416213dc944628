/** How an element differs from the published layout, in a word or two: "New", "Was 2.4 m", "Moved". */
import type { Change } from '@codraft/core'
import type { Parts } from '../../session/parts.ts'
import { kindName } from '../../words/names.ts'
import { unitOf } from '../phrases.ts'

/** One mark for each difference of one element. */
export const changeMarks = (changes: readonly Change[], parts: Pick<Parts, 'controller' | 'words'>): string[] => changes.map((change) => markOf(change, parts)).filter((mark) => mark !== '')

function markOf(change: Change, { controller, words }: Pick<Parts, 'controller' | 'words'>): string {
  switch (change.type) {
    case 'placed': return words.say('list-new')
    case 'replaced': return words.say('list-was', { what: kindName(controller.compiled, change.from.kind, words) })
    case 'resized': return words.say('list-was', { what: words.length(change.from, unitOf(controller, change.section)) })
    case 'reordered':
    case 'moved': return words.say('list-moved')
    case 'turned':
    case 'set': return words.say('list-changed')
    case 'removed': return ''
  }
}
