/** What changed, in words; they come with the first list of changes. */
import { elementsIn, type Change, type Element, type Layout } from '@codraft/core'
import type { Parts } from '../session/parts.ts'
import { enReview } from '../words/en-review.ts'
import { learn } from '../words/index.ts'
import { nameIn, unitOf } from './phrases.ts'

learn(enReview)

/** What changed between a layout (default: the published one) and a person's, one line a change: "Footpath 2.4 → 3.0 m". */
export function changeText(parts: Parts, change: Change, start: Layout = parts.controller.compiled.brief.layout): string {
  const { words, controller } = parts
  const { layout } = controller.session
  const { section } = change
  const unit = unitOf(controller, section)
  const width = ({ width: length }: Element): string => (length === undefined ? 'none' : words.length(length, unit))
  switch (change.type) {
    case 'placed': return words.say('change-placed', { element: nameIn(parts, change.element.id, section, layout), width: width(change.element) })
    case 'removed': return words.say('change-removed', { element: nameIn(parts, change.element.id, section, start) })
    case 'replaced': return words.say('change-replaced', { from: nameIn(parts, change.from.id, section, start), to: nameIn(parts, change.to.id, section, layout), width: width(change.to) })
    case 'resized': return words.say('change-resized', { element: nameIn(parts, change.id, section, layout), from: words.figure(change.from, unit), to: words.length(change.to, unit) })
    case 'reordered': return words.say('change-reordered', { element: nameIn(parts, change.id, section, layout), position: change.to + 1, count: elementsIn(layout, section).length })
    case 'moved': return words.say('change-moved', { element: nameIn(parts, change.id, section, layout) })
    case 'turned': return words.say('change-turned', { element: nameIn(parts, change.id, section, layout), from: change.from, to: change.to })
    case 'set': return words.say('change-set', { element: nameIn(parts, change.id, section, layout), choice: choiceText(parts, change) })
  }
}

function choiceText({ controller, words }: Parts, { kind, from, to }: Extract<Change, { type: 'set' }>): string {
  const choices = Object.entries(controller.compiled.kinds.get(kind)?.kind.choices ?? {})
  const labels = choices.flatMap(([name, { options, default: usual }]) => {
    const picked = to?.[name] ?? usual
    return picked === (from?.[name] ?? usual) ? [] : [words.text(options[picked]?.label) || picked]
  })
  return words.list(labels, 'unit')
}
