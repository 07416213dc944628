/** The registry of what may be done about each kind of rule. Forgetting one does not compile. */
import type { CompiledRule } from '../../rules/define.ts'
import type { ReadyBrief } from '../../rules/scene.ts'
import type { RuleName } from '../../schema/rule.ts'
import { adjacent } from './adjacent.ts'
import { anyhow } from './anyhow.ts'
import { at } from './at.ts'
import { count } from './count.ts'
import { excludes } from './excludes.ts'
import { fill } from './fill.ts'
import { limits } from './limits.ts'
import { lock } from './lock.ts'
import type { Mending, MendingKind } from './mending.ts'
import { order } from './order.ts'
import { path } from './path.ts'
import { requires } from './requires.ts'
import { separate } from './separate.ts'
import { size } from './size.ts'
import { sum } from './sum.ts'
import { sometimes } from './when.ts'

const all = {
  size, fill, count, adjacent, separate, order, at, sum, requires, excludes, lock, path, limits,
  distance: anyhow, inside: anyhow, 'no-overlap': anyhow, align: anyhow, spacing: anyhow, ratio: anyhow, symmetric: anyhow,
  accepts: anyhow, shift: anyhow, expr: anyhow,
}
const kinds: { readonly [N in RuleName | 'limits']: unknown } = all

/** A rule of a brief as repair sees it. */
export function mendingOf({ spec }: CompiledRule, ready: ReadyBrief): Mending {
  // The registry look-up: what a kind is handed was read by its own schema.
  const kind = (Object.hasOwn(kinds, spec.rule) ? kinds[spec.rule as RuleName] : anyhow) as MendingKind<unknown>
  return sometimes(kind(spec, ready), spec.when, ready)
}
