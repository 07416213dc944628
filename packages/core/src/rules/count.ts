/** How many there are. */
import type { z } from '../schema/z.ts'
import { between } from './between.ts'
import { backwards, boundless } from './bounds-check.ts'
import { defineRule, type Finding } from './define.ts'
import type { Grammar } from './grammar.ts'
import type { Placed, Scene } from './scene.ts'
import { askScopes, PER, type Scope } from './scopes.ts'
import { selection, type Selection } from './selector.ts'

const params = ({ z, Selector }: Grammar) => {
  const whole = z.int().check(z.gte(0))
  return z.object({ on: Selector, min: z.optional(whole), max: z.optional(whole), distinct: z._default(z.boolean(), false), per: z._default(z.enum(PER), 'section') })
}
type Count = z.infer<ReturnType<typeof params>>

/** Bounds on the number of matching elements, or of their distinct kinds, in each section (or layout, zone, side). Too few is unfinished, not wrong. */
export const count = defineRule<Count>({
  type: 'count',
  stages: ['row', 'plan', 'slots'],
  params,
  fields: { selectors: ['on'], lengths: [] },
  says: ['actual', 'limit', 'excess', 'count'],
  check: (rule) => [...boundless(rule, ['min', 'max']), ...backwards(rule)],
  compile: (rule, _, ready) => {
    const meant = selection(rule.on, ready)
    const bounds = { min: rule.min ?? null, max: rule.max ?? null }
    const judged = (scope: Scope, scene: Scene): Finding | null => {
      const number = rule.distinct ? distinctKinds(meantIn(scope, meant, scene)) : numberIn(scope, meant, scene)
      const nearest = between(number, bounds)
      if (!nearest) return null
      const over = nearest.slack < 0 && nearest.bound === 'max'
      return countFinding(scope, { number, ...nearest }, over ? meantIn(scope, meant, scene).map(({ element }) => element.id) : [])
    }
    return {
      reads: rule.per === 'side' ? ['any-width', 'any-order'] : ['order', 'spot'],
      ask: ({ scene, sections }) => askScopes(rule.per, sections, (scope) => judged(scope, scene)),
    }
  },
})

function numberIn(scope: Scope, meant: Selection, scene: Scene): number {
  if (scope.keep) return meantIn(scope, meant, scene).length
  let number = 0
  for (const section of scope.sections) number += meant.count(section, scene)
  return number
}

/** The elements that a selector means in a place, in order. */
export function meantIn({ sections, keep }: Scope, meant: Selection, scene: Scene): readonly Placed[] {
  const [only] = sections
  const all = only && sections.length === 1 ? meant.of(only, scene) : sections.flatMap((section) => meant.of(section, scene))
  return keep ? all.filter(keep) : all
}

const distinctKinds = (placed: readonly Placed[]): number => new Set(placed.map(({ element }) => element.kind)).size

type Counted = { readonly number: number; readonly limit: number; readonly slack: number; readonly bound: 'min' | 'max' }

function countFinding({ section, place }: Scope, { number, limit, slack, bound }: Counted, elements: readonly string[]): Finding {
  const tooFew = bound === 'min'
  return {
    section, elements, place, actual: number, limit, slack, measured: true, unit: '', open: tooFew,
    message: tooFew ? 'There are {actual} here; at least {limit} are needed.' : 'There are {actual} here; at most {limit} are possible.',
  }
}
