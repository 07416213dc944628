/** Each matching element's width is within bounds, a multiple of a step, and outside every gap. */
import { fromTicks, toTicks } from '../schema/lengths.ts'
import type { z } from '../schema/z.ts'
import { backwards, boundless } from './bounds-check.ts'
import { defineRule, type Each, type Finding } from './define.ts'
import { askEach } from './each.ts'
import { nearestLawful, slackOf, standing, type Lawful, type Standing } from './extent.ts'
import type { Grammar } from './grammar.ts'
import { resized } from './remedy.ts'
import { safeTicks, type Placed } from './scene.ts'
import { selection } from './selector.ts'

const params = ({ z, Selector }: Grammar) => {
  const length = z.number().check(z.gte(0), z.lte(1e6))
  return z.object({
    on: Selector,
    of: z._default(z.enum(['width', 'depth', 'area']), 'width'),
    min: z.optional(length),
    max: z.optional(length),
    step: z.optional(z.number().check(z.gt(0), z.lte(1e6))),
    gaps: z.optional(z.array(z.tuple([length, length])).check(z.maxLength(100))),
  })
}
type Size = z.infer<ReturnType<typeof params>>

/** Bounds on the width, depth or area of each matching element: at least, at most, in steps, and never between the two ends of a gap. */
export const size = defineRule<Size>({
  type: 'size',
  stages: ['row', 'plan', 'slots'],
  params,
  fields: { selectors: ['on'], lengths: ['min', 'max', 'step', 'gaps'], areas: ({ of }) => of === 'area' },
  says: ['actual', 'limit', 'excess', 'element', 'count'],
  check: (rule) => [...boundless(rule, ['min', 'max', 'step', 'gaps']), ...backwards(rule)],
  compile: (rule, _, ready) => {
    const meant = selection(rule.on, ready)
    const lawfulAt = perScale((scale) => lawfulIn(rule, scale))
    const sizes: Each = {
      ...meant,
      slack: (one) => {
        const extent = extentOf(one, rule.of)
        return extent === null ? null : slackOf(extent, lawfulAt(scaleOf(one, rule.of)))
      },
      describe: (one) => {
        const extent = extentOf(one, rule.of) ?? 0
        const scale = scaleOf(one, rule.of)
        return extentFinding({ one, extent, scale, found: standing(extent, lawfulAt(scale)) }, rule.of)
      },
      lawful: rule.of === 'width' ? (_shape, per) => lawfulAt(per) : null,
    }
    return {
      ask: askEach(sizes),
      reads: ['width', 'order', 'spot'],
      family: sizes,
      remedies: (scene, finding, room) => {
        const one = scene.sections.find(({ section }) => section.id === finding.section)?.placed.find(({ element }) => element.id === finding.elements[0])
        const range = one && rule.of === 'width' ? room.range(one, 'block') : null
        if (!one || !range) return []
        return nearestLawful(one.width, lawfulAt(one.section.per), range).map((width) => [resized(one, width)])
      },
      widths: (placed, scene) => {
        if (rule.of !== 'width' || !meant.has(placed, scene)) return null
        const { min, max, step } = lawfulAt(placed.section.per)
        return { min: min ?? 0, max: max ?? Infinity, step: step ?? 1 }
      },
    }
  },
})

/** Makes what is asked again and again with the same scale once. */
function perScale<T>(make: (scale: number) => T): (scale: number) => T {
  let [scale, made]: [number, T | undefined] = [0, undefined]
  return (wanted) => {
    if (made === undefined || scale !== wanted) [scale, made] = [wanted, make(wanted)]
    return made
  }
}

function lawfulIn({ min, max, step, gaps }: Size, scale: number): Lawful {
  const ticks = (bound: number | undefined): number | null => (bound === undefined ? null : toTicks(bound, scale))
  return { min: ticks(min), max: ticks(max), step: ticks(step), gaps: (gaps ?? []).map(([low, high]) => [toTicks(low, scale), toTicks(high, scale)]) }
}

/** The measure in whole numbers; null where the element has no such measure. */
function extentOf({ element, shape, width, section: { per, spec, stage } }: Placed, of: Size['of']): number | null {
  const own = stage.kind === 'slots' ? shape.size : element
  if (of === 'width') return own.width === undefined ? null : width
  const depth = stage.kind === 'row' ? (of === 'area' ? spec.extent : undefined) : own.depth
  if (depth === undefined) return null
  return of === 'depth' ? safeTicks(depth, per) : safeTicks(depth, per) * width + 0
}

/** How many of those whole numbers make one unit, or one unit squared. */
const scaleOf = ({ section: { per } }: Placed, of: Size['of']): number => (of === 'area' ? per * per : per)

const WORDS = {
  min: '{element} is {actual}; at least {limit} is needed.',
  max: '{element} is {actual}; at most {limit} is possible.',
  step: '{element} is {actual}; {limit} is the nearest size there is.',
} as const

/** A record of how a measure stands; `scale` whole numbers make one unit. */
export function extentFinding({ one, extent, scale, found }: { one: Placed; extent: number; scale: number; found: Standing }, of: 'width' | 'depth' | 'area'): Finding {
  const { unit } = one.section.stage
  return {
    section: one.section.id, elements: [one.element.id], actual: fromTicks(extent, scale), limit: fromTicks(found.limit, scale),
    slack: fromTicks(found.slack, scale), measured: true, unit: of === 'area' ? `${unit}²` : unit, message: WORDS[found.by],
  }
}
