/** Why a wish went no further, in words, with the designer's reason. */
import { widthBounds, type CompiledBrief, type Held, type Session } from '@codraft/core'
import type { AnyHeld } from '../session/happening.ts'
import { enSaid } from '../words/en-said.ts'
import { learn, type Words } from '../words/index.ts'
import { kindName, namesIn } from '../words/names.ts'
import { placedOf, placeOf, unitOf } from './place.ts'

learn(enSaid)

/** The wish: which element was to change, and whether it did change as far as it could. */
export type Wish = { readonly element: string | null; readonly changed: boolean; readonly notes: boolean }

/** Says what held a wish back. */
export function heldSentence(held: AnyHeld, session: Session, wish: Wish, words: Words): string {
  switch (held.by) {
    case 'end': return words.say('said-at-end', { side: held.side })
    case 'copies': return words.say('said-copies', { kind: kindName(session.compiled, held.kind, words), max: held.max })
    case 'palette': return words.say('said-not-offered', { kind: kindName(session.compiled, held.kind, words) })
    case 'lock': {
      const element = placeOf(session, held.element, words)?.element ?? held.element
      return words.say('said-locked', { element, why: reasonFor(session.compiled, held.rule, words), notes: wish.notes ? 'yes' : 'no' })
    }
    case 'own-lock': return words.say('said-own-lock', { element: placeOf(session, held.element, words)?.element ?? held.element })
    case 'limit': return limitSentence(held, session, wish, words)
    // What only other stages know, they say themselves.
    default: return words.say('said-nothing-changed')
  }
}

function limitSentence(held: Extract<Held, { by: 'limit' }>, session: Session, wish: Wish, words: Words): string {
  const { compiled, options, layout } = session
  const own = wish.element === null ? undefined : placedOf(session, wish.element)
  if (!own) return words.say('said-nothing-changed')
  const name = namesIn({ compiled, layout: session.visible }, session.selection.section, words).get(own.element.id)
  const values = {
    element: name?.short ?? '', numbered: (name?.alike ?? 1) > 1 ? 'yes' : 'no', width: words.spoken(own.element.width ?? 0, unitOf(session)),
    why: reasonFor(compiled, held.rule, words), stays: wish.changed ? 'no' : 'yes',
  }
  const { min, max } = widthBounds({ compiled, options, layout }, own)
  if (min && max && min.ticks === max.ticks) return words.say('said-one-width', values)
  if (isBound(min, held)) return words.say('said-limit', { ...values, side: 'min' })
  if (isBound(max, held)) return words.say('said-limit', { ...values, side: 'max' })
  return words.say('said-limit-other', { ...values, ...neighbourHeld(held, session, words) })
}

/** Where room is traded, a neighbour's limit holds an element back. */
function neighbourHeld(held: Extract<Held, { by: 'limit' }>, session: Session, words: Words): { other: string; side: 'min' | 'max' } {
  const beside = session.visible.sections.flatMap(({ elements }) => elements)
  for (const { id } of beside) {
    const placed = placedOf(session, id)
    if (!placed || placed.width !== held.ticks) continue
    const { min, max } = widthBounds(session, placed)
    if (!isBound(min, held) && !isBound(max, held)) continue
    return { other: placeOf(session, id, words)?.element ?? id, side: isBound(min, held) ? 'min' : 'max' }
  }
  return { other: '', side: 'min' }
}

const isBound = (bound: { ticks: number; rule: string } | null, held: { ticks: number; rule: string }): boolean =>
  bound !== null && bound.ticks === held.ticks && bound.rule === held.rule

/** The designer's reason for a rule as it goes on after a colon, or `none`. */
export function reasonFor(compiled: CompiledBrief, rule: string, words: Words): string {
  const spec = compiled.rules.find((one) => one.spec.id === rule)?.spec
  return continued(words.text(spec?.why?.text), words.locale) || 'none'
}

/** A sentence as it goes on after a colon: without its full stop and, in English, in lower case unless it begins with a name. */
function continued(sentence: string, locale: string): string {
  const bare = sentence.trim().replace(/[.。]$/u, '')
  return locale.startsWith('en') && /^[A-Z][a-z]+( [^A-Z]|$)/.test(bare) ? bare.charAt(0).toLowerCase() + bare.slice(1) : bare
}
