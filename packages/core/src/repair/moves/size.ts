/** Repairs of widths out of bounds. */
import { selection } from '../../rules/selector.ts'
import type { Placed, SceneSection } from '../../rules/scene.ts'
import { safeTicks } from '../../rules/scene.ts'
import { toTicks } from '../../schema/lengths.ts'
import type { Selector } from '../../schema/rule.ts'
import { defineMending, type Wish } from './mending.ts'
import { changed } from './verbs.ts'
import { deepened } from './deepened.ts'

type Params = {
  readonly on: Selector
  readonly of: 'width' | 'depth' | 'area'
  readonly min?: number
  readonly max?: number
  readonly step?: number
  readonly gaps?: readonly (readonly [number, number])[]
}

/** Its elements get another size, or are no longer meant. */
export const size = defineMending<Params>((params, ready) => {
  const meant = selection(params.on, ready)
  return {
    knows: meant.ofShape !== null && params.of === 'width',
    wishes: (row, scene) => meant.of(row, scene).flatMap((placed) => wishOf(placed, params)),
    moves: ({ elements }, view) => elements.flatMap((placed) => [...(params.of === 'area' ? [] : deepened(view, placed, { [params.of]: params })), ...changed(view, placed)]),
  }
})

function wishOf(placed: Placed, { of, min, max, step, gaps }: Params): Wish[] {
  const { section: { per, spec, stage }, element, index } = placed
  if (element.width === undefined || of === 'depth') return []
  const across = stage.kind === 'row' && of === 'area' ? safeTicks(spec.extent, per) : 1
  const scale = of === 'area' ? per * per : per
  const least = (bound: number | undefined): number | null => (bound === undefined ? null : Math.ceil(toTicks(bound, scale) / across))
  const most = (bound: number | undefined): number | null => (bound === undefined ? null : Math.floor(toTicks(bound, scale) / across))
  const steps = of === 'area' ? null : step === undefined ? null : toTicks(step, per)
  const between = (gaps ?? []).map(([low, high]): [number, number] => [Math.floor(toTicks(low, scale) / across), Math.ceil(toTicks(high, scale) / across)])
  return [{ from: index, to: index + 1, min: least(min), max: most(max), ...jagged(steps ?? 1, between), elements: [placed] }]
}

/** What the limits of kinds are to repair: one wish for each of the kind. */
export const limitWishes = (row: SceneSection, kind: string): Wish[] => row.placed.filter(({ shape }) => shape.kind === kind).flatMap(limitWish)

function limitWish(placed: Placed): Wish[] {
  const { shape: { size: own, resize }, section: { per }, element, index } = placed
  if (element.width === undefined) return []
  const ticks = (length: number | undefined): number | null => (length === undefined ? null : toTicks(length, per))
  const range = resize?.width ?? { min: own.width, max: own.width }
  return [{ from: index, to: index + 1, min: ticks(range.min), max: ticks(range.max), ...jagged(ticks('step' in range ? range.step : undefined) ?? 1, []), elements: [placed] }]
}

/** Widths in steps, and never between the two ends of a gap. */
function jagged(step: number, gaps: readonly (readonly [number, number])[]): Pick<Wish, 'nearest'> {
  if (step <= 1 && gaps.length === 0) return {}
  return { nearest: (width) => {
    const [low, high] = gaps.find(([from, to]) => from < width && width < to) ?? [width, width]
    return [Math.floor(low / step) * step, Math.ceil(high / step) * step]
  } }
}
