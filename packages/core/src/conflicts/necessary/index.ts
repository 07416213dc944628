/** What follows from each kind of rule for numbers alone. A kind that is not here does not compile. */
import type { CompiledSection } from '../../brief/section.ts'
import type { RuleName } from '../../schema/rule.ts'
import { meaningOf } from '../meaning.ts'
import { PLENTY, type Model } from '../model.ts'
import { expr, ratio, sum } from './amounts.ts'
import { adjacent, at, count, excludes, requires } from './counts.ts'
import { nothing, type Necessary, type Spec } from './necessary.ts'
import { fill, lock, size } from './widths.ts'

const necessary: Readonly<Record<RuleName, Necessary>> = {
  size, fill, count, adjacent, at, sum, ratio, requires, excludes, lock, expr,
  // Where things stand, and beside what, is left to whoever tries layouts.
  separate: nothing, order: nothing, distance: nothing, inside: nothing, 'no-overlap': nothing, align: nothing, spacing: nothing, path: nothing,
  symmetric: nothing, accepts: nothing, shift: nothing,
}

/** Writes what follows from a rule, marked with its tag; nothing for a rule that is silent at these options. */
export function writeRule(model: Model, spec: Spec, { tag, sections }: { tag: number; sections: readonly CompiledSection[] }): void {
  const write = Object.entries(necessary).find(([name]) => name === spec.rule)?.[1]
  if (!write) return
  model.tag = tag
  const { when } = spec
  const spoken = (): void => write({ spec, model, sections })
  if (when === undefined) return spoken()
  // Whether an expression holds is not known before there is a layout.
  if (typeof when === 'string') return
  if ('option' in when) {
    const value = Object.hasOwn(model.options, when.option) ? model.options[when.option] : model.ready.brief.options[when.option]?.default
    return value === when.is ? spoken() : undefined
  }
  const there = model.flag()
  const wanted = 'present' in when
  const { may, must } = meaningOf(wanted ? when.present : when.absent)
  if (wanted) {
    model.atMost(model.numbers(model.parts.filter(must)).set(there, -PLENTY), 0)
    return model.where(there, 1, spoken)
  }
  model.atMost(new Map([...model.numbers(model.parts.filter(may), -1), [there, 1]]), 0)
  return model.where(there, 0, spoken)
}
