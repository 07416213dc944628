/** Between which sizes a hand may bring an element of a plan, and to which angles it may be turned. */
import type { CompiledBrief } from '../brief/compile-known.ts'
import type { Placed } from '../rules/scene.ts'
import { sceneOf } from '../rules/scene.ts'
import { matcher } from '../rules/selector.ts'
import { toTicks } from '../schema/lengths.ts'
import type { Selector } from '../schema/rule.ts'
import { widthBounds, type Bound, type Bounds } from './bounds.ts'

/** The bounds of an element's width or depth: its kind's, and those of `size` rules with `live: clamp`. */
export function sizeBounds(compiled: CompiledBrief, placed: Placed, of: 'width' | 'depth'): Bounds {
  if (of === 'width') return widthBounds(compiled, placed)
  const { per, id } = placed.section
  const { size, resize } = placed.shape
  const range = resize?.depth ?? { min: size.depth, max: size.depth }
  const bound = (length: number | undefined, rule: string): Bound | null => (length === undefined ? null : { ticks: toTicks(length, per), rule })
  let [min, max] = [bound(range.min, `limits:${placed.element.kind}`), bound(range.max, `limits:${placed.element.kind}`)]
  for (const { spec } of compiled.rules) {
    if (spec.live !== 'clamp' || spec.rule !== 'size' || spec.when !== undefined || (spec.section !== undefined && spec.section !== id)) continue
    const rule = spec as unknown as { on: Selector; of: string; min?: number; max?: number }
    if (rule.of !== 'depth' || !matcher(rule.on, compiled)(placed, sceneOf(compiled, { sections: [] }))) continue
    const [low, high] = [bound(rule.min, spec.id), bound(rule.max, spec.id)]
    if (low && (!min || low.ticks > min.ticks)) min = low
    if (high && (!max || high.ticks < max.ticks)) max = high
  }
  if (min && max && min.ticks > max.ticks) max = min
  const step = resize?.depth?.step
  return { min, max, step: step === undefined ? null : toTicks(step, per) }
}

/** The angles that a kind may be turned to; null: any. */
export function anglesOf(compiled: CompiledBrief, { element }: Placed): readonly number[] | null {
  const rotate = compiled.kinds.get(element.kind)?.kind.rotate
  return rotate === undefined || rotate === true ? null : rotate === false ? [0] : rotate
}

/** Detents of a turning hand, in degrees. */
const DETENT = 15

/** The angle that a wish for one settles at: of the kind's own, else of the stage's, else at a detent; `fine` to the degree. From 0 to 359. */
export function angleFor(compiled: CompiledBrief, placed: Placed, wish: { angle: number; fine: boolean }): number {
  const { stage } = placed.section
  const whole = Math.round(wish.angle)
  const allowed = anglesOf(compiled, placed) ?? (wish.fine || stage.kind !== 'plan' ? null : (stage.angles ?? null))
  if (!allowed || allowed.length === 0) return turn(wish.fine ? whole : Math.round(wish.angle / DETENT) * DETENT)
  return turn(allowed.reduce((best, angle) => (between(angle, whole) < between(best, whole) ? angle : best)))
}

const turn = (angle: number): number => (((angle % 360) + 360) % 360) + 0

function between(a: number, b: number): number {
  const apart = turn(a - b)
  return Math.min(apart, 360 - apart)
}
