/** What each kind of rule means in linear demands on rows. A kind that is not here does not compile; one that says nothing of rows says why. */
import type { CompiledRule } from '../../rules/define.ts'
import type { RuleParams } from '../../rules/index.ts'
import type { RuleName } from '../../schema/rule.ts'
import { GROUND, Unsaid } from '../program.ts'
import { rowsOf, type Scheme, type Unspoken } from '../scheme.ts'
import { adjacent } from './adjacent.ts'
import { align } from './align.ts'
import { at } from './at.ts'
import { count } from './count.ts'
import { distance } from './distance.ts'
import { excludes } from './excludes.ts'
import { expr } from './expr.ts'
import { fill } from './fill.ts'
import { lock } from './lock.ts'
import { order } from './order.ts'
import { ratio } from './ratio.ts'
import { requires } from './requires.ts'
import type { Saying, Silent } from './saying.ts'
import { separate } from './separate.ts'
import { shift } from './shift.ts'
import { size } from './size.ts'
import { spacing } from './spacing.ts'
import { sum } from './sum.ts'
import { symmetric } from './symmetric.ts'
import { whenOf } from './when.ts'

const plans: Silent = { silent: 'It speaks of plans only.' }

/** By the name of the kind of rule. */
export const linear: { readonly [N in RuleName]: Saying<RuleParams<N>> | Silent } = {
  size, fill, count, adjacent, separate, order, at, distance, align, spacing, sum, ratio, requires, excludes, lock, symmetric, shift, expr,
  inside: plans, 'no-overlap': plans, path: plans, accepts: { silent: 'It speaks of slots only.' },
}

/**
 * Writes what a rule means into a scheme, under the rule's index as its tag. What cannot be said is told, and left out: then answers that there is
 * no layout are proofs all the same, and layouts that are found have to be asked.
 */
export function write(scheme: Scheme, rule: CompiledRule): readonly Unspoken[] {
  const { spec, index } = rule
  const { program } = scheme
  const found = Object.entries(linear).find(([name]) => name === spec.rule)?.[1]
  if (found === undefined) return []
  const unspoken = (reason: string): readonly Unspoken[] => [{ rule: spec.id, reason }]
  const rows = rowsOf(scheme, rule)
  if (rows === null) return unspoken('It speaks of a stage that is no row.')
  if (rows.length === 0 || 'silent' in found) return []
  // The registry look-up: what a kind is handed was read by its own schema.
  const say = found as Saying<unknown>
  try {
    const speaks = whenOf(scheme, rule)
    program.tag = index
    program.where(speaks, () => say(spec, { scheme, rows }))
  } catch (error) {
    if (!(error instanceof Unsaid)) throw error
    return unspoken(error.message)
  } finally {
    program.tag = GROUND
  }
  return []
}
