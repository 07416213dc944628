/** The registry of what may be done about each kind of rule. Forgetting one does not compile. */
import type { CompiledRule } from '../../rules/define.ts'
import type { ReadyBrief } from '../../rules/scene.ts'
import type { RuleName } from '../../schema/rule.ts'
import { adjacent } from './adjacent.ts'
import { anyhow, anywhere, asItStands } from './anyhow.ts'
import { align } from './align.ts'
import { at } from './at.ts'
import { count } from './count.ts'
import { distance } from './distance.ts'
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
import { spacing } from './spacing.ts'
import { sum } from './sum.ts'
import { sometimes } from './when.ts'

const all = {
  size, fill, count, adjacent, separate, order, at, sum, requires, excludes, lock, path, limits,
  spacing, distance, align, ratio: anywhere, symmetric: anywhere, shift: anywhere, expr: anywhere,
  inside: asItStands, 'no-overlap': asItStands, accepts: asItStands,
}
const kinds: { readonly [N in RuleName | 'limits']: unknown } = all

/** A rule of a brief as repair sees it. */
export function mendingOf({ spec, selectors }: CompiledRule, ready: ReadyBrief): Mending {
  // The registry look-up: what a kind is handed was read by its own schema.
  const kind = (Object.hasOwn(kinds, spec.rule) ? kinds[spec.rule as RuleName] : anyhow) as MendingKind<unknown>
  const own = sometimes(kind(spec, ready), spec.when, ready)
  const silencing: readonly unknown[] = typeof spec.when === 'object' ? Object.values(spec.when) : []
  if (![...selectors, ...silencing].some(isOfPlace)) return own
  // Who is meant hangs on where others stand: any of them may be what has to move.
  const more = anywhere(spec, ready)
  return { ...own, moves: (trouble, view) => [...own.moves(trouble, view), ...more.moves(trouble, view)] }
}

/** Whether a selector means an element by where it stands. */
const isOfPlace = (selector: unknown): boolean => Array.isArray(selector) ? selector.some(isOfPlace)
  : typeof selector === 'object' && selector !== null && ('beside' in selector || 'side' in selector || 'where' in selector || ('not' in selector && isOfPlace(selector.not)))
