/** Between which widths a hand may bring an element: its kind's limits, and `size` rules with `live: clamp`. */
import type { CompiledBrief } from '../brief/compile-known.ts'
import { matcher } from '../rules/selector.ts'
import { sceneOf, type Placed, type Scene } from '../rules/scene.ts'
import { toTicks } from '../schema/lengths.ts'
import type { Selector } from '../schema/rule.ts'

/** One end: its width in ticks, and the rule that sets it (`limits:<kind>` or a rule of the brief). */
export type Bound = { readonly ticks: number; readonly rule: string }
/** Both ends, and the step that widths must be a multiple of, in ticks. Null: no bound of that kind. */
export type Bounds = { readonly min: Bound | null; readonly max: Bound | null; readonly step: number | null }

type Clamp = { readonly id: string; readonly section: string | undefined; readonly min: number | undefined; readonly max: number | undefined; matches(placed: Placed, scene: Scene): boolean }
const known = new WeakMap<CompiledBrief, { clamps: readonly Clamp[]; scene: Scene }>()

/** The bounds of one element's width. A kind without `resize.width` has one width only. */
export function widthBounds(compiled: CompiledBrief, placed: Placed): Bounds {
  const { per } = placed.section
  const own = `limits:${placed.element.kind}`
  const range = placed.shape.resize?.width
  const fixed = range === undefined ? placed.shape.size.width : undefined
  let min = bound(fixed ?? range?.min, own, per)
  let max = bound(fixed ?? range?.max, own, per)
  const { clamps, scene } = clampsOf(compiled)
  for (const clamp of clamps) {
    if ((clamp.section !== undefined && clamp.section !== placed.section.id) || !clamp.matches(placed, scene)) continue
    const [low, high] = [bound(clamp.min, clamp.id, per), bound(clamp.max, clamp.id, per)]
    if (low && (!min || low.ticks > min.ticks)) min = low
    if (high && (!max || high.ticks < max.ticks)) max = high
  }
  if (min && max && min.ticks > max.ticks) max = min
  return { min, max, step: range?.step === undefined ? null : toTicks(range.step, per) }
}

const bound = (width: number | undefined, rule: string, per: number): Bound | null => (width === undefined ? null : { ticks: toTicks(width, per), rule })

function clampsOf(compiled: CompiledBrief): { clamps: readonly Clamp[]; scene: Scene } {
  const found = known.get(compiled)
  if (found) return found
  const clamps = compiled.rules
    .filter(({ spec }) => spec.live === 'clamp' && spec.rule === 'size' && spec.when === undefined)
    .map(({ spec }) => {
      const { on, min, max, of } = spec as unknown as { on: Selector; min?: number; max?: number; of: string }
      return { id: spec.id, section: spec.section, matches: matcher(on, compiled), min: of === 'width' ? min : undefined, max: of === 'width' ? max : undefined }
    })
  const made = { clamps, scene: sceneOf(compiled, { sections: [] }) }
  known.set(compiled, made)
  return made
}
