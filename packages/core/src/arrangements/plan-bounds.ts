/** Between which sizes a hand may bring an element of a plan, and to which angles it may be turned. */
import type { CompiledBrief } from '../brief/compile-known.ts'
import type { Placed } from '../rules/scene.ts'
import { boundsWithin, widthBounds, type Bounds, type Standing } from './bounds.ts'

/** The bounds of an element's width or depth, as the switches stand: its kind's, and those of `size` rules with `live: clamp`. */
export function sizeBounds(standing: Standing, placed: Placed, of: 'width' | 'depth'): Bounds {
  if (of === 'width') return widthBounds(standing, placed)
  const { size, resize } = placed.shape
  return boundsWithin(resize?.depth ?? { min: size.depth, max: size.depth }, placed, { ...standing, of })
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
