/** Lawful widths: at least, at most, in steps, never between the two ends of a gap. All in ticks. */
import type { Lawful, WidthRange } from './define.ts'

export type { Lawful }

/** How a width stands: to spare (negative: by how much it is wrong), the figure that decides, and of what sort that is. */
export type Standing = { readonly slack: number; readonly limit: number; readonly by: 'min' | 'max' | 'step' }

/** What a width has to spare; negative: by how much it is wrong. Nothing is asked for: 0. */
export function slackOf(width: number, { min, max, step, gaps }: Lawful): number {
  let slack = Infinity
  if (min !== null) slack = width - min
  if (max !== null && max - width < slack) slack = max - width
  for (const gap of gaps) slack = Math.min(slack, outside(width, gap))
  if (step !== null && width % step !== 0) slack = Math.min(slack, -Math.abs(offStep(width, step)))
  return slack === Infinity ? 0 : slack
}

/** The slack of a width, and the figure that decides it. */
export function standing(width: number, lawful: Lawful): Standing {
  const { min, max, step, gaps } = lawful
  const slack = slackOf(width, lawful)
  if (min !== null && width - min === slack) return { slack, limit: min, by: 'min' }
  if (max !== null && max - width === slack) return { slack, limit: max, by: 'max' }
  const gap = gaps.find((one) => outside(width, one) === slack)
  // At the low end of a gap a width may not grow; at its high end it may not shrink.
  if (gap) return width - gap[0] <= gap[1] - width ? { slack, limit: gap[0], by: 'max' } : { slack, limit: gap[1], by: 'min' }
  return { slack, limit: step === null ? width : width - offStep(width, step), by: 'step' }
}

/** How far a width is outside a gap; negative: how far to its nearer end. */
const outside = (width: number, [low, high]: readonly [number, number]): number => Math.max(low - width, width - high)

/** How far a width is from the nearest multiple of the step; 0 when on it. */
function offStep(width: number, step: number): number {
  const over = width % step
  return over * 2 <= step ? over : over - step
}

/** The nearest lawful widths within a range, one to either side of `width` at most, the nearer first. */
export function nearestLawful(width: number, lawful: Lawful, range: WidthRange): number[] {
  const ends = [width, lawful.min, lawful.max, range.min, range.max, ...lawful.gaps.flat()].filter((end) => end !== null && Number.isFinite(end)) as number[]
  const steps = [lawful.step ?? 1, range.step, leastCommon(lawful.step ?? 1, range.step)]
  const candidates = new Set(ends.flatMap((end) => steps.flatMap((step) => [Math.floor(end / step) * step, Math.ceil(end / step) * step])))
  const fits = [...candidates].filter((one) => one > 0 && one >= range.min && one <= range.max && one % range.step === 0 && standing(one, lawful).slack >= 0)
  const below = Math.max(...fits.filter((one) => one <= width))
  const above = Math.min(...fits.filter((one) => one >= width))
  return [...new Set([below, above])].filter(Number.isFinite).sort((a, b) => Math.abs(a - width) - Math.abs(b - width) || a - b)
}

/** What is in both of two ranges. */
export const narrowed = (a: WidthRange, b: WidthRange): WidthRange => ({
  min: Math.max(a.min, b.min), max: Math.min(a.max, b.max), step: leastCommon(a.step, b.step),
})

/** The least number that both divide. */
function leastCommon(a: number, b: number): number {
  let [large, small] = [a, b]
  while (small !== 0) [large, small] = [small, large % small]
  return (a / large) * b
}
