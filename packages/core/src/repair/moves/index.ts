/** The registry of what may be done about each kind of rule. Forgetting one does not compile. */
import type { CompiledRule } from '../../rules/define.ts'
import type { ReadyBrief } from '../../rules/scene.ts'
import type { RuleName } from '../../schema/rule.ts'
import { adjacent } from './adjacent.ts'
import type { Move, Trouble, View } from '../sketch.ts'
import { anyhow, anyplace, anywhere, asItStands } from './anyhow.ts'
import { align } from './align.ts'
import { at } from './at.ts'
import { count } from './count.ts'
import { distance } from './distance.ts'
import { excludes } from './excludes.ts'
import { expr } from './expr.ts'
import { fill } from './fill.ts'
import { limits } from './limits.ts'
import { lock } from './lock.ts'
import { sectionsOf, type Mending, type MendingKind } from './mending.ts'
import { order } from './order.ts'
import { path } from './path.ts'
import { ratio } from './ratio.ts'
import { requires } from './requires.ts'
import { separate } from './separate.ts'
import { shift } from './shift.ts'
import { size } from './size.ts'
import { spacing } from './spacing.ts'
import { sum } from './sum.ts'
import { symmetric } from './symmetric.ts'
import { parted } from './sided.ts'
import { sometimes } from './when.ts'

const all = {
  size, fill, count, adjacent, separate, order, at, sum, requires, excludes, lock, path, limits,
  spacing, distance, align, ratio, symmetric, shift, expr,
  inside: asItStands, 'no-overlap': asItStands, accepts: asItStands,
}
const kinds: { readonly [N in RuleName | 'limits']: unknown } = all

/** A rule of a brief as repair sees it. */
export function mendingOf({ spec, selectors }: CompiledRule, ready: ReadyBrief): Mending {
  // The registry look-up: what a kind is handed was read by its own schema.
  const kind = (Object.hasOwn(kinds, spec.rule) ? kinds[spec.rule as RuleName] : anyhow) as MendingKind<unknown>
  const own = sometimes(kind(spec, ready), spec.when, ready)
  const silencing: readonly unknown[] = typeof spec.when === 'object' ? Object.values(spec.when) : []
  const ofSides = ('per' in spec && spec.per === 'side') || [...selectors, ...silencing].some((one) => hasField(one, ['side']))
  const onSides = (trouble: Trouble, view: View): readonly Move[] => (ofSides ? sectionsOf(trouble, view).flatMap((section) => parted(view, section)) : [])
  if (![...selectors, ...silencing].some(isOfPlace)) return ofSides ? { ...own, moves: (trouble, view) => [...own.moves(trouble, view), ...onSides(trouble, view)] } : own
  // Who is meant hangs on where others stand: any of them may be what has to move, and where widths decide, what has to give way.
  const more = ([...selectors, ...silencing].some(isOfWidth) ? anywhere : anyplace)(spec, ready)
  return { ...own, moves: (trouble, view) => [...own.moves(trouble, view), ...more.moves(trouble, view), ...onSides(trouble, view)] }
}

/** Whether a selector means an element by where it stands. */
const isOfPlace = (selector: unknown): boolean => hasField(selector, ['beside', 'side', 'where'])
/** Whether it may hang on widths. */
const isOfWidth = (selector: unknown): boolean => hasField(selector, ['side', 'where'])

const hasField = (selector: unknown, fields: readonly string[]): boolean => Array.isArray(selector) ? selector.some((one) => hasField(one, fields))
  : typeof selector === 'object' && selector !== null && (fields.some((field) => field in selector) || Object.entries(selector).some(([name, inner]) => (name === 'not' || name === 'beside') && hasField(inner, fields)))
