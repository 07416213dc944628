/** Between which sizes a hand may bring an element: its kind's limits, and `size` rules with `live: clamp`. */
import { selection } from '../rules/selector.ts'
import type { Placed, Scene } from '../rules/scene.ts'
import { toTicks } from '../schema/lengths.ts'
import type { Layout } from '../schema/layout.ts'
import type { Selector } from '../schema/rule.ts'
import { holdsHands, onceAtHand, type AtHand } from './at-hand.ts'
import { sceneOnce } from './scene-once.ts'

/** One end: its length in ticks, and the rule that sets it (`limits:<kind>` or a rule of the brief). */
export type Bound = { readonly ticks: number; readonly rule: string }
/** Both ends, and the step that sizes must be a multiple of, in ticks. Null: no bound of that kind. */
export type Bounds = { readonly min: Bound | null; readonly max: Bound | null; readonly step: number | null }

/** What sets a size besides the kind: how the switches stand, and what stands around it; without a layout, nothing does. */
export type Standing = AtHand & { readonly layout?: Layout | undefined }
/** The same, and which size is asked for. */
export type SizeAsked = Standing & { readonly of: 'width' | 'depth' }

/** The bounds of one element's width, as it stands. A kind without `resize.width` has one width only. */
export function widthBounds(standing: Standing, placed: Placed): Bounds {
  const range = placed.shape.resize?.width
  const { width } = placed.shape.size
  return boundsWithin(range ?? { min: width, max: width }, placed, { ...standing, of: 'width' })
}

/** Whether what stands around an element may have a say in its size: then the layout has to be the one that it is to stand in. */
export const areNeighboursAsked = (asked: AtHand): boolean => clampsOf(asked).clamps.some(({ alone }) => !alone)

/** What a kind allows, narrowed by `size` rules with `live: clamp`. */
export function boundsWithin(range: { readonly min?: number | undefined; readonly max?: number | undefined; readonly step?: number | undefined }, placed: Placed, asked: SizeAsked): Bounds {
  const { per, id } = placed.section
  const own = `limits:${placed.element.kind}`
  let [min, max] = [bound(range.min, own, per), bound(range.max, own, per)]
  const { clamps, scene } = aroundIn(asked)
  for (const clamp of clamps) {
    if (clamp.of !== asked.of || (clamp.section !== undefined && clamp.section !== id) || !clamp.matches(placed, scene)) continue
    const [low, high] = [bound(clamp.min, clamp.id, per), bound(clamp.max, clamp.id, per)]
    if (low && (!min || low.ticks > min.ticks)) min = low
    if (high && (!max || high.ticks < max.ticks)) max = high
  }
  if (min && max && min.ticks > max.ticks) max = min
  return { min, max, step: range.step === undefined ? null : toTicks(range.step, per) }
}

function aroundIn(asked: SizeAsked): { readonly clamps: readonly Clamp[]; readonly scene: Scene } {
  const { clamps, scene } = clampsOf(asked)
  const { compiled, layout, options } = asked
  return { clamps, scene: layout && areNeighboursAsked(asked) ? sceneOnce({ compiled, layout, options }) : scene }
}

const bound = (length: number | undefined, rule: string, per: number): Bound | null => (length === undefined ? null : { ticks: toTicks(length, per), rule })

type Clamp = { readonly id: string; readonly section: string | undefined; readonly of: string; readonly min: number | undefined; readonly max: number | undefined; readonly alone: boolean; matches(placed: Placed, scene: Scene): boolean }

const clampsOf = onceAtHand((compiled, scene) => ({
  scene,
  clamps: compiled.rules.filter(({ spec }) => spec.live === 'clamp' && spec.rule === 'size' && holdsHands(spec.when, scene)).map(({ spec }): Clamp => {
    const { on, of, min, max } = spec as unknown as { on: Selector; of: string; min?: number; max?: number }
    const { alone, has } = selection(on, compiled)
    return { id: spec.id, section: spec.section, of, min, max, alone, matches: has }
  }),
}))
