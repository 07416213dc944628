/** Between which sizes a hand may bring an element: its kind's limits, and `size` rules with `live: clamp`. */
import type { CompiledBrief } from '../brief/compile-known.ts'
import { matcher } from '../rules/selector.ts'
import type { OptionValues, Placed, Scene } from '../rules/scene.ts'
import { toTicks } from '../schema/lengths.ts'
import type { Selector } from '../schema/rule.ts'
import { holdsHands, onceAtHand, type AtHand } from './at-hand.ts'

/** One end: its length in ticks, and the rule that sets it (`limits:<kind>` or a rule of the brief). */
export type Bound = { readonly ticks: number; readonly rule: string }
/** Both ends, and the step that sizes must be a multiple of, in ticks. Null: no bound of that kind. */
export type Bounds = { readonly min: Bound | null; readonly max: Bound | null; readonly step: number | null }

/** What sets a size besides the kind: which size, and how the switches stand. */
export type SizeAsked = AtHand & { readonly of: 'width' | 'depth' }

/** The bounds of one element's width, as the switches stand. A kind without `resize.width` has one width only. */
export function widthBounds(compiled: CompiledBrief, placed: Placed, options?: OptionValues): Bounds {
  const range = placed.shape.resize?.width
  const { width } = placed.shape.size
  return boundsWithin(range ?? { min: width, max: width }, placed, { compiled, options, of: 'width' })
}

/** What a kind allows, narrowed by `size` rules with `live: clamp`. */
export function boundsWithin(range: { readonly min?: number | undefined; readonly max?: number | undefined; readonly step?: number | undefined }, placed: Placed, asked: SizeAsked): Bounds {
  const { per, id } = placed.section
  const own = `limits:${placed.element.kind}`
  let [min, max] = [bound(range.min, own, per), bound(range.max, own, per)]
  const { clamps, scene } = clampsOf(asked)
  for (const clamp of clamps) {
    if (clamp.of !== asked.of || (clamp.section !== undefined && clamp.section !== id) || !clamp.matches(placed, scene)) continue
    const [low, high] = [bound(clamp.min, clamp.id, per), bound(clamp.max, clamp.id, per)]
    if (low && (!min || low.ticks > min.ticks)) min = low
    if (high && (!max || high.ticks < max.ticks)) max = high
  }
  if (min && max && min.ticks > max.ticks) max = min
  return { min, max, step: range.step === undefined ? null : toTicks(range.step, per) }
}

const bound = (length: number | undefined, rule: string, per: number): Bound | null => (length === undefined ? null : { ticks: toTicks(length, per), rule })

type Clamp = { readonly id: string; readonly section: string | undefined; readonly of: string; readonly min: number | undefined; readonly max: number | undefined; matches(placed: Placed, scene: Scene): boolean }

const clampsOf = onceAtHand((compiled, scene) => ({
  scene,
  clamps: compiled.rules.filter(({ spec }) => spec.live === 'clamp' && spec.rule === 'size' && holdsHands(spec.when, scene)).map(({ spec }): Clamp => {
    const { on, of, min, max } = spec as unknown as { on: Selector; of: string; min?: number; max?: number }
    return { id: spec.id, section: spec.section, of, min, max, matches: matcher(on, compiled) }
  }),
}))
