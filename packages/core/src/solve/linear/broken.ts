/** What it means in linear demands that a rule is broken: in one of its places at least. */
import type { CompiledRule } from '../../rules/define.ts'
import type { RuleParams } from '../../rules/index.ts'
import type { RuleName } from '../../schema/rule.ts'
import { toTicks } from '../../schema/lengths.ts'
import { extentOf } from '../amount.ts'
import { figure, less, NEVER, sum, times, type Form } from '../form.ts'
import { meant, meantBut, number } from '../meaning.ts'
import { GROUND, Unsaid, type Program } from '../program.ts'
import { rowsOf, type Scheme } from '../scheme.ts'
import { wayBetween } from './distance.ts'
import { at, type Where } from './saying.ts'
import { whenOf } from './when.ts'

/** One way to break a rule: all that is written is so. */
type Breach = () => void
/** Every way to break a rule of a kind. */
type Breaking<P> = (rule: P, where: Where) => readonly Breach[]

/**
 * The kinds whose demands leave something to be chosen (on which side of a gap a width is, which of two sorts there may be): of these it does not
 * mean anything that a demand is broken, so that they say themselves what it means.
 */
const breaking: { readonly [N in RuleName]?: Breaking<RuleParams<N>> } = { size: brokenSize, excludes: brokenExcludes, order: brokenOrder, distance: brokenDistance, align: brokenAlign }

/** Demands of other rules are left alone by these tags. */
const tagFor = (index: number): number => -2 - index
const written = new WeakMap<Scheme, Set<number>>()

/**
 * The tag under which a scheme demands that a rule is broken somewhere.
 * Where no layout meets that, none can break the rule. What meets it has to be asked: kinds that leave more to be chosen than is said here may
 * be kept there all the same.
 * @throws {Unsaid} where linear demands cannot say it
 */
export function writeBroken(scheme: Scheme, rule: CompiledRule): number {
  const { index } = rule
  const known = written.get(scheme) ?? new Set<number>()
  written.set(scheme, known)
  if (known.has(index)) return tagFor(index)
  const { program } = scheme
  const breaches = breachesOf(scheme, rule)
  program.tag = tagFor(index)
  try {
    const flags = breaches.map((breach): Form => {
      const flag = program.flag()
      program.where(flag, breach)
      return flag
    })
    program.atLeast(sum(flags), 1)
  } finally {
    program.tag = GROUND
  }
  known.add(index)
  return tagFor(index)
}

function breachesOf(scheme: Scheme, rule: CompiledRule): readonly Breach[] {
  const { program } = scheme
  const own = Object.entries(breaking).find(([name]) => name === rule.spec.rule)?.[1]
  if (own === undefined) return program.against(rule.index).map(({ form, least }) => () => program.atLeast(form, least))
  const speaks = whenOf(scheme, rule)
  // The registry look-up: what a kind is handed was read by its own schema.
  return (own as Breaking<unknown>)(rule.spec, { scheme, rows: rowsOf(scheme, rule) ?? [] }).map((breach) => () => {
    program.atLeast(speaks, 1)
    breach()
  })
}

function brokenExcludes({ a, b }: RuleParams<'excludes'>, { rows }: Where): readonly Breach[] {
  return rows.map((row) => () => {
    row.program.atLeast(number(a, row), 1)
    row.program.atLeast(number(b, row), 1)
  })
}

/** Something that ranks low stands behind what ranks higher; from outside, between two that do. */
function brokenOrder({ sequence, from }: RuleParams<'order'>, { rows }: Where): readonly Breach[] {
  return rows.flatMap((row) => {
    const ranks = sequence.map((selector, rank) => (rank === 0 ? meant(selector, row) : meantBut(selector, sequence.slice(0, rank), row)))
    const places = Array.from({ length: row.places }, (_, place) => place)
    const together = (some: readonly (readonly Form[])[], place: number): Form => sum(some.map((forms) => at(forms, place)))
    return ranks.slice(1).flatMap((_, rank) => places.map((place) => () => {
      const higher = (there: readonly number[]): Form => sum(there.map((other) => together(ranks.slice(rank + 1), other)))
      row.program.atLeast(together(ranks.slice(0, rank + 1), place), 1)
      row.program.atLeast(higher(places.slice(0, place)), 1)
      if (from === 'outside') row.program.atLeast(higher(places.slice(place + 1)), 1)
    }))
  })
}

/** Another is too near; or too far, or nobody is near enough. */
function brokenDistance({ on, to, min, max, measure, match }: RuleParams<'distance'>, { rows }: Where): readonly Breach[] {
  return rows.flatMap((row) => {
    const { program, section: { per } } = row
    const [ones, others] = [meant(on, row), meant(to, row)]
    const way = (place: number, other: number): Form => wayBetween(row, [Math.min(place, other), Math.max(place, other)], measure)
    return ones.flatMap((one, place): Breach[] => {
      const those = others.flatMap((there, other) => (other === place || there === NEVER ? [] : [{ there, other }]))
      const each = (off: (form: Form) => void): Breach[] => those.map(({ there, other }) => () => {
        program.atLeast(one, 1)
        program.atLeast(there, 1)
        off(way(place, other))
      })
      const near = min === undefined ? [] : each((form) => { program.atMost(form, 2 * toTicks(min, per) - 1) })
      if (one === NEVER || max === undefined) return one === NEVER ? [] : near
      const far = (form: Form): void => { program.atLeast(form, 2 * toTicks(max, per) + 1) }
      const nobody = (): void => {
        program.atLeast(one, 1)
        for (const { there, other } of those) program.where(there, () => { if (match === 'each') program.atMost(there, 0); else far(way(place, other)) })
      }
      return [...near, ...(match === 'each' ? each(far) : []), nobody]
    })
  })
}

/** Its start stands between two lines of the grid, its centre beside the axis, its edges away from both ends. */
function brokenAlign({ on, to, value = 0, tolerance }: RuleParams<'align'>, { rows }: Where): readonly Breach[] {
  if (to !== 'grid' && to !== 'edge' && to !== 'axis') throw new Unsaid('It speaks of plans only.')
  return rows.flatMap((row) => {
    const { program, section: { per, datum, length } } = row
    const [line, most] = [toTicks(value, per), toTicks(tolerance, per)]
    return meant(on, row).flatMap((one, place): Breach[] => {
      const [start, end] = [at(row.start, place), at(row.start, place + 1)]
      const where = (breach: Breach): Breach => () => {
        program.atLeast(one, 1)
        breach()
      }
      if (one === NEVER) return []
      if (to === 'axis') {
        const twice = sum([start, end])
        return [where(() => { program.atLeast(twice, 2 * (datum + line) + 2 * most + 1) }), where(() => { program.atMost(twice, 2 * (datum + line) - 2 * most - 1) })]
      }
      if (to === 'edge') {
        return [() => { program.atLeast(end, length + most + 1) }, () => { program.atMost(end, length - most - 1) }].map((off) => where(() => {
          program.atLeast(start, most + 1)
          off()
        }))
      }
      const step = Math.max(1, line)
      if (step - most - 1 < most + 1) return []
      const { min, max } = program.range(less(start, figure(datum)))
      return [where(() => {
        const [number, rest] = [program.variable(Math.floor(min / step) - 1, Math.ceil(max / step) + 1), program.variable(most + 1, step - most - 1)]
        program.exactly(less(less(start, figure(datum)), sum([times(number, step), rest])), 0)
      })]
    })
  })
}

function brokenSize({ on, of, ...rule }: RuleParams<'size'>, { rows }: Where): readonly Breach[] {
  if (of === 'depth') return []
  return rows.flatMap((row) => {
    const { per } = row.section
    const [scale, factor] = of === 'area' ? [per * per, extentOf(row)] : [per, 1]
    return meant(on, row).flatMap((form, place) => (form === NEVER ? [] : brokenWidth(rule, { program: row.program, width: at(row.width, place), scale, factor }).map((breach) => () => {
      row.program.atLeast(form, 1)
      breach()
    })))
  })
}

type Measured = { readonly program: Program; readonly width: Form; readonly scale: number; readonly factor: number }

function brokenWidth({ min, max, step, gaps = [] }: Pick<RuleParams<'size'>, 'min' | 'max' | 'step' | 'gaps'>, { program, width, scale, factor }: Measured): readonly Breach[] {
  const ticks = (value: number): number => toTicks(value, scale)
  const below = (value: number): void => program.atMost(width, Math.ceil(ticks(value) / factor) - 1)
  const above = (value: number): void => program.atLeast(width, Math.floor(ticks(value) / factor) + 1)
  return [
    ...(min === undefined ? [] : [() => { below(min) }]),
    ...(max === undefined ? [] : [() => { above(max) }]),
    ...gaps.map(([low, high]) => () => {
      above(low)
      below(high)
    }),
    ...(step === undefined || ticks(step) < 2 ? [] : [() => {
      const steps = program.variable(0, Math.ceil((program.range(width).max * factor) / ticks(step)))
      const rest = program.variable(1, ticks(step) - 1)
      program.exactly(less(times(width, factor), sum([times(steps, ticks(step)), rest])), 0)
    }]),
  ]
}
