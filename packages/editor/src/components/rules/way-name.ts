/** A way out in words: each of its steps, and on plans how far something goes. */
import type { Edit, Operation } from '@codraft/core'
import type { Parts } from '../../session/parts.ts'
import { goingOn } from '../../words/describe.ts'
import { placeLabel } from '../../words/slot-words.ts'
import { fixName, nameIn, unitOf } from '../phrases.ts'

/** So many steps are said one by one. */
const MOST = 4

/** What its button says: "Remove Cycle lane and make Footpath 1 2.3 m". */
export function wayName(parts: Parts, edit: Edit): string {
  const { words } = parts
  const told = edit.length > MOST ? edit.slice(0, MOST - 1) : edit
  const steps = told.map((operation, index) => stepName(parts, operation, index > 0))
  return words.list(told.length < edit.length ? [...steps, words.say('ways-changes', { count: edit.length - told.length })] : steps, 'conjunction')
}

function stepName(parts: Parts, operation: Operation, later: boolean): string {
  const text = operation.type === 'move' ? moveName(parts, operation) : fixName(parts, [operation], null)
  return later ? goingOn(text, nameOf(parts, operation), parts.words) : text
}

function nameOf(parts: Parts, operation: Operation): string {
  const id = operation.type === 'place' || operation.type === 'remove' ? operation.element.id : operation.id
  return nameIn(parts, id, operation.section)
}

/** How far it goes, and where that is where it stood before anybody moved it. */
function moveName(parts: Parts, { id, section, from, to }: Extract<Operation, { type: 'move' }>): string {
  const { words, controller: { compiled } } = parts
  const element = nameIn(parts, id, section)
  const was = compiled.brief.layout.sections.find((one) => one.id === section)?.elements.find((one) => one.id === id)
  if ('slot' in to) {
    const place = compiled.sections.find((one) => one.id === section)
    return words.say('ways-moved-to', { element, place: place ? placeLabel(place, to.slot, words) : to.slot })
  }
  if (was?.at?.[0] === to.at[0] && was.at[1] === to.at[1]) return words.say('ways-moved-back', { element })
  if (!('at' in from)) return words.say('fix-moved', { element })
  const far = Math.round(10 * Math.hypot(to.at[0] - from.at[0], to.at[1] - from.at[1])) / 10
  return words.say('ways-moved-by', { element, distance: words.length(Math.max(0.1, far), unitOf(parts.controller, section)) })
}
