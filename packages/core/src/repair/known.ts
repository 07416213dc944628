/** Of which briefs all steps are known that a repair may be made of, so that what is found can be called the best there is. */
import { hasEveryVariant } from './moves/catalogue.ts'
import type { Task } from './sketch.ts'

/**
 * Whether every repair can be made of the steps that rules name, at what those steps cost: in rows whose elements are each in one section, where
 * no lock keeps an order or is there only at times, and no kind has more choices than are tried together.
 */
export function isKnown({ compiled, layout }: Task): boolean {
  const ids = layout.sections.flatMap(({ elements }) => elements.map(({ id }) => id))
  const locks = compiled.rules.filter(({ spec }) => spec.rule === 'lock')
  return compiled.sections.every(({ stage }) => stage.kind === 'row') && new Set(ids).size === ids.length &&
    locks.every(({ spec }) => spec.when === undefined && !fieldsOf(spec).includes('order')) &&
    [...compiled.kinds.values()].every(({ kind }) => hasEveryVariant(kind))
}

const fieldsOf = (spec: object): readonly string[] => ('fields' in spec && Array.isArray(spec.fields) ? spec.fields as readonly string[] : [])
