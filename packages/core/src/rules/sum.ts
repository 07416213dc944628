/** What an attribute adds up to: a budget, a current, seats. */
import type { z } from '../schema/z.ts'
import { attributeOf, isAttribute, totalOfGroups, type AttributeMeaning } from './amount.ts'
import { between, type Nearest } from './between.ts'
import { backwards, boundless } from './bounds-check.ts'
import { meantIn } from './count.ts'
import { defineRule, type Finding } from './define.ts'
import type { Grammar } from './grammar.ts'
import type { Group, Scene } from './scene.ts'
import { askScopes, PER, type Scope } from './scopes.ts'
import { groupsOf, selection, type Selection } from './selector.ts'

const params = ({ z, Id, Selector }: Grammar) => {
  const bound = z.number().check(z.gte(-1e12), z.lte(1e12))
  return z.object({ of: Id, on: z._default(Selector, '*'), min: z.optional(bound), max: z.optional(bound), per: z._default(z.enum(PER), 'layout') })
}
type Sum = z.infer<ReturnType<typeof params>>

/** Bounds on the sum of an attribute over the whole layout (or each section, zone, side). Below the minimum is unfinished, not wrong. */
export const sum = defineRule<Sum>({
  type: 'sum',
  stages: ['row', 'plan', 'slots'],
  params,
  fields: { selectors: ['on'], lengths: [] },
  says: ['actual', 'limit', 'excess', 'count'],
  check: (rule, _, ready) => [...boundless(rule, ['min', 'max']), ...backwards(rule), ...isAttribute(rule.of, ready, ['of'])],
  compile: (rule, _, ready) => {
    const meant = selection(rule.on, ready)
    const attribute = attributeOf(rule.of, ready)
    const ticks = (value: number | undefined): number | null => (value === undefined ? null : Math.round(value * attribute.scale))
    const bounds = { min: ticks(rule.min), max: ticks(rule.max) }
    const judged = (scope: Scope, scene: Scene): Finding | null => {
      const total = totalOfGroups(groupsIn(scope, meant, scene), attribute)
      const nearest = between(total, bounds)
      if (!nearest) return null
      const over = nearest.slack < 0 && nearest.bound === 'max' && rule.on !== '*'
      const concerned = over ? meantIn(scope, meant, scene).map(({ element }) => element.id) : []
      return sumFinding(scope, { total, nearest, concerned }, attribute)
    }
    return {
      reads: rule.per === 'side' ? ['any-width', 'any-order', 'spot'] : ['width', 'order', 'spot'],
      ask: ({ scene, sections }) => askScopes(rule.per, sections, (scope) => judged(scope, scene)),
    }
  },
})

function groupsIn(scope: Scope, meant: Selection, scene: Scene): readonly Group[] {
  const [only] = scope.sections
  if (scope.keep) return groupsOf(meantIn(scope, meant, scene))
  return only && scope.sections.length === 1 ? meant.groups(only, scene) : scope.sections.flatMap((section) => meant.groups(section, scene))
}

type Summed = { readonly total: number; readonly nearest: Nearest; readonly concerned: readonly string[] }

function sumFinding({ section, place }: Scope, { total, nearest: { limit, slack, bound: which }, concerned }: Summed, { scale, unit }: AttributeMeaning): Finding {
  const tooLittle = which === 'min'
  return {
    section, elements: concerned, place, actual: total / scale, limit: limit / scale, slack: slack / scale, measured: true, unit, open: tooLittle,
    message: tooLittle ? 'The sum is {actual}; at least {limit} is needed.' : 'The sum is {actual}; that is {excess} over {limit}.',
  }
}
