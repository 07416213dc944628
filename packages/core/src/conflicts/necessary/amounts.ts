/** Rules about sums, shares and expressions. */
import { linearOf, parseExpression, type LinearTerm } from '../../expression/index.ts'
import { attributeOf } from '../../rules/amount.ts'
import type { Selector } from '../../schema/rule.ts'
import { meaningOf } from '../meaning.ts'
import { added, type Model, type Terms } from '../model.ts'
import type { Part } from '../parts.ts'
import { figure, partsIn, type Necessary } from './necessary.ts'

/** What one element, one unit of width of a part adds; null where it depends on more. */
type Adds = { readonly number: number; readonly width: number } | null

function addsOf(measure: string, part: Part, { ready }: Model): Adds {
  if (measure === 'count') return { number: 1, width: 0 }
  const row = part.section.stage.kind === 'row'
  if (measure === 'width' || measure === 'area') return row ? { number: 0, width: measure === 'width' ? 1 : part.section.spec.extent } : null
  const value = part.shape.attrs[measure]
  if (value === undefined || typeof value === 'string' || typeof value === 'boolean') return { number: 0, width: 0 }
  const { per } = attributeOf(measure, ready)
  const [amount, by] = typeof value === 'object' ? [value.value, value.per] : [value, per]
  if (by === 'element') return { number: amount, width: 0 }
  return row ? { number: 0, width: by === 'width' ? amount : amount * part.section.spec.extent } : null
}

/**
 * The least, or the most, that a selection can add up to, as terms: what is meant for certain counts, what may be meant counts where that
 * helps. Null where it cannot be said.
 */
function total(model: Model, parts: readonly Part[], { measure, on, side }: { measure: string; on: Selector; side: 'least' | 'most' }): Terms | null {
  const { may, must } = meaningOf(on)
  const terms: Terms = new Map()
  for (const part of parts) {
    if (!may(part)) continue
    const adds = addsOf(measure, part, model)
    if (adds === null) return null
    for (const [variable, times] of [[model.number(part), adds.number], [model.width(part), adds.width]] as const) {
      if (times !== 0 && (must(part) || (side === 'most') === times > 0)) terms.set(variable, times)
    }
  }
  return terms
}

/** Sums are rounded to their decimals: half a step of freedom. */
export const sum: Necessary = ({ spec, model, sections }) => {
  const attribute = attributeOf(String(spec['of']), model.ready)
  const [min, max, on] = [figure(spec['min']), figure(spec['max']), spec['on'] as Selector]
  const half = 0.5 / attribute.scale
  const together = spec['per'] === 'layout' || spec['per'] === undefined
  if (spec['per'] === 'zone' || spec['per'] === 'side') return
  for (const parts of together ? [sections.flatMap((section) => partsIn(model, section))] : sections.map((section) => partsIn(model, section))) {
    const [least, most] = [total(model, parts, { measure: attribute.name, on, side: 'least' }), total(model, parts, { measure: attribute.name, on, side: 'most' })]
    if (max !== undefined && least) model.atMost(least, max + half)
    if (min !== undefined && most) model.atLeast(most, min - half)
  }
}

type Share = { readonly on: Selector; readonly attr?: string | undefined }

/** a is at most so many times b, also where there is none of either. Of a stage only the length of a row is known here. */
export const ratio: Necessary = ({ spec, model, sections }) => {
  const [of, to] = [spec['of'] as Share, spec['to'] as Share | 'stage']
  for (const section of sections) {
    if (section.stage.kind !== 'row') continue
    const parts = partsIn(model, section)
    const measure = of.attr ?? 'width'
    const part = (share: Share, name: string, side: 'least' | 'most'): Terms | null => total(model, parts, { measure: name, on: share.on, side })
    for (const [bound, side] of [[figure(spec['max']), 'least'], [figure(spec['min']), 'most']] as const) {
      if (bound === undefined) continue
      const above = part(of, measure, side)
      const below = to === 'stage' ? new Map<number, number>() : part(to, to.attr ?? measure, side === 'least' ? 'most' : 'least')
      if (!above || !below || (to === 'stage' && measure !== 'width')) continue
      const limit = to === 'stage' ? bound * section.stage.length : 0
      const terms = added(above, new Map([...below].map(([variable, times]) => [variable, -times * bound])))
      // Quotients are told to a millionth.
      if (side === 'least') model.atMost(terms, limit + 1e-3)
      else model.atLeast(terms, limit - 1e-3)
    }
  }
}

/** Only what is linear in numbers and widths, and asked of a section as a whole. */
export const expr: Necessary = ({ spec, model, sections }) => {
  if (spec['on'] !== undefined) return
  const read = parseExpression(String(spec['expr']))
  if (!read.ok) return
  for (const section of sections) {
    if (section.stage.kind !== 'row') continue
    const options = Object.entries(model.ready.brief.options).map(([id, option]) => [`option.${id}`, model.options[id] ?? option.default] as const)
    const given = { 'stage.length': section.stage.length, ...Object.fromEntries(options.flatMap(([name, value]) => (typeof value === 'number' ? [[name, value]] : []))) }
    for (const demand of linearOf(read.value, given) ?? []) {
      const slack = Math.max(1e-6, Math.abs(demand.limit) * 1e-9)
      const [least, most] = [addedUp(model, partsIn(model, section), demand.terms, 'least'), addedUp(model, partsIn(model, section), demand.terms, 'most')]
      if (demand.relation !== '>' && demand.relation !== '>=' && least) model.atMost(least, demand.limit + slack)
      if (demand.relation !== '<' && demand.relation !== '<=' && most) model.atLeast(most, demand.limit - slack)
    }
  }
}

function addedUp(model: Model, parts: readonly Part[], terms: readonly LinearTerm[], side: 'least' | 'most'): Terms | null {
  let sum: Terms = new Map()
  for (const { measure, selector, times } of terms) {
    const own = total(model, parts, { measure: measure ?? 'count', on: selector, side: times > 0 ? side : side === 'least' ? 'most' : 'least' })
    if (!own) return null
    sum = added(sum, new Map([...own].map(([variable, by]) => [variable, by * times])))
  }
  return sum
}
