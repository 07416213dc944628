/** What an attribute adds up to: a budget, a current, seats. */
import { Selector } from '../schema/rule.ts'
import { Id } from '../schema/layout.ts'
import { z } from '../schema/z.ts'
import { attributeOf, isAttribute, totalOf, type AttributeMeaning } from './amount.ts'
import { between, type Nearest } from './between.ts'
import { backwards, boundless } from './bounds-check.ts'
import { meantIn } from './count.ts'
import { defineRule, type Finding } from './define.ts'
import { settled } from './each.ts'
import { Per, scopesOf, type Scope } from './scopes.ts'
import { selection } from './selector.ts'

const bound = z.number().check(z.gte(-1e12), z.lte(1e12))
const params = z.object({ of: Id, on: z._default(Selector, '*'), min: z.optional(bound), max: z.optional(bound), per: z._default(Per, 'layout') })
type Sum = z.infer<typeof params>

/** Bounds on the sum of an attribute over the whole layout (or each section, zone, side). Below the minimum is unfinished, not wrong. */
export const sum = defineRule<Sum>({
  type: 'sum',
  stages: ['row', 'plan', 'slots'],
  params,
  fields: { selectors: ['on'], lengths: [] },
  says: ['actual', 'limit', 'excess', 'count'],
  check: (rule, _, ready) => [...boundless(rule, ['min', 'max']), ...backwards(rule), ...isAttribute(rule.of, ready, ['of'])],
  compile: (rule, _, ready) => {
    const meant = selection(rule.on)
    const attribute = attributeOf(rule.of, ready)
    const ticks = (value: number | undefined): number | null => (value === undefined ? null : Math.round(value * attribute.scale))
    const bounds = { min: ticks(rule.min), max: ticks(rule.max) }
    return {
      ask: ({ scene, sections }) =>
        settled(scopesOf(rule.per, sections).flatMap((scope) => {
          const placed = meantIn(scope, meant, scene)
          const total = totalOf(placed, attribute)
          const nearest = between(total, bounds)
          if (!nearest) return []
          const concerned = rule.on === '*' ? [] : placed.map(({ element }) => element.id)
          return [sumFinding(scope, { total, nearest, concerned }, attribute)]
        })),
    }
  },
})

type Summed = { readonly total: number; readonly nearest: Nearest; readonly concerned: readonly string[] }

function sumFinding({ section, place }: Scope, { total, nearest: { limit, slack, bound: which }, concerned }: Summed, { scale, unit }: AttributeMeaning): Finding {
  const tooLittle = which === 'min'
  return {
    section, elements: slack < 0 && !tooLittle ? concerned : [], place, actual: total / scale, limit: limit / scale, slack: slack / scale, measured: true, unit, open: tooLittle,
    message: tooLittle ? 'The sum is {actual}; at least {limit} is needed.' : 'The sum is {actual}; that is {excess} over {limit}.',
  }
}
