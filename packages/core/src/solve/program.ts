/**
 * A linear program being written: variables, demands, and whatever is defined along the way. Demands carry the tag of the rule that makes them, so
 * that a program can be solved with some rules only; definitions always hold, and never forbid anything by themselves.
 */
import { ALWAYS, figure, isFigure, less, NEVER, not, only, sum, times, type Form } from './form.ts'
import type { Demand, LinearModel, Variable } from './solver.ts'

/** The tag of what belongs to no rule. */
export const GROUND = -1
/** Numbers beyond this make a solver count wrong. */
const LARGEST = 1e9

/** Why a rule, or a part of one, cannot be said by linear demands. */
export class Unsaid extends Error {}

type Tagged = Demand & { readonly tag: number }

/** A linear program that grows. */
export class Program {
  readonly #variables: Variable[] = []
  readonly #demands: Tagged[] = []
  readonly #costs = new Map<number, number>()
  #base = 0
  /** Demands only count where all of these are so. */
  #speaking: readonly Form[] = []
  /** Whose demands are being written. */
  tag = GROUND

  /** A new variable; a whole one unless it is said otherwise. */
  variable(min: number, max: number, whole = true): Form {
    this.#variables.push({ min, max, whole, cost: 0 })
    return only(this.#variables.length - 1)
  }

  /** A new variable that is 0 or 1. */
  flag(): Form {
    return this.variable(0, 1)
  }

  /** Between which numbers a form is, whatever the demands. */
  range({ terms, constant }: Form): { min: number; max: number } {
    let [min, max] = [constant, constant]
    for (const [variable, factor] of terms) {
      const own = this.#variables[variable] ?? { min: 0, max: 0 }
      min += factor * (factor > 0 ? own.min : own.max)
      max += factor * (factor > 0 ? own.max : own.min)
    }
    return { min, max }
  }

  /** Demands that a form is at most so much. */
  atMost(form: Form, max: number): void {
    this.#push(form, max, { tag: this.tag, where: this.#speaking })
  }

  /** Demands that it is at least so much. */
  atLeast(form: Form, min: number): void {
    this.atMost(times(form, -1), -min)
  }

  /** Demands that it is exactly so much. */
  exactly(form: Form, value: number): void {
    this.atMost(form, value)
    this.atLeast(form, value)
  }

  /** Writes demands that only count where something is so. */
  where(condition: Form, write: () => void): void {
    this.whereAll([condition], write)
  }

  /** Writes demands that only count where all of these are so. */
  whereAll(given: readonly Form[], write: () => void): void {
    const before = this.#speaking
    const conditions = given.map((form) => this.#known(form))
    if (conditions.some((form) => isFigure(form) && form.constant === 0)) return
    this.#speaking = [...before, ...conditions.filter((form) => !isFigure(form))]
    try {
      write()
    } finally {
      this.#speaking = before
    }
  }

  /** Holds whatever rules are chosen, and wherever it is written. */
  define(form: Form, max: number, where: readonly Form[] = []): void {
    this.#push(form, max, { tag: GROUND, where })
  }

  /** The same, for a form that is exactly so much. */
  defineExactly(form: Form, value: number, where: readonly Form[] = []): void {
    this.define(form, value, where)
    this.define(times(form, -1), -value, where)
  }

  /** Adds to what is to be as small as can be. */
  cost(form: Form): void {
    this.#base += form.constant
    for (const [variable, factor] of form.terms) this.#costs.set(variable, (this.#costs.get(variable) ?? 0) + factor)
  }

  /** That it costs less than so much, in whole numbers. */
  cheaperThan(cost: number): Demand {
    return demandOf({ terms: this.#costs, constant: this.#base }, cost - 1)
  }

  /** The same form; the number that it always is, where it is one. */
  #known(form: Form): Form {
    if (isFigure(form)) return form
    const { min, max } = this.range(form)
    return min === max ? figure(min) : form
  }

  /** Whether all are so. */
  all(given: readonly Form[]): Form {
    const forms = given.map((form) => this.#known(form))
    const open = forms.filter((form) => !isFigure(form))
    if (forms.some((form) => isFigure(form) && form.constant === 0)) return NEVER
    if (open.length < 2) return open[0] ?? ALWAYS
    const flag = this.flag()
    for (const form of open) this.define(less(flag, form), 0)
    this.define(less(sum(open), flag), open.length - 1)
    return flag
  }

  /** Whether any is so. */
  any(given: readonly Form[]): Form {
    const forms = given.map((form) => this.#known(form))
    const open = forms.filter((form) => !isFigure(form))
    if (forms.some((form) => isFigure(form) && form.constant === 1)) return ALWAYS
    if (open.length < 2) return open[0] ?? NEVER
    const flag = this.flag()
    for (const form of open) this.define(less(form, flag), 0)
    this.define(less(flag, sum(open)), 0)
    return flag
  }

  /** Whether a form of whole numbers is at most so much. */
  isAtMost(form: Form, limit: number): Form {
    const { min, max } = this.range(form)
    if (max <= limit) return ALWAYS
    if (min > limit) return NEVER
    const flag = this.flag()
    this.define(form, limit, [flag])
    this.define(times(form, -1), -limit - 1, [not(flag)])
    return flag
  }

  /** A form where something is so, and nothing where it is not. The form is never below nothing. */
  product(form: Form, given: Form): Form {
    const condition = this.#known(given)
    if (isFigure(condition)) return condition.constant === 0 ? NEVER : form
    const { max } = this.range(form)
    const made = this.variable(0, max, false)
    this.define(less(made, form), 0)
    this.define(less(made, times(condition, max)), 0)
    this.define(sum([form, times(made, -1), times(condition, max)]), max)
    return made
  }

  /**
   * What each demand of a rule comes to where it is broken: its form is at least so much. Figures and variables are whole numbers wherever they
   * mean a layout.
   * @throws {Unsaid} where a figure is none
   */
  against(tag: number): readonly { readonly form: Form; readonly least: number }[] {
    return this.#demands.filter((one) => one.tag === tag).map(({ terms, max }) => {
      if (![...terms.values()].every(Number.isInteger)) throw new Unsaid('Its figures are no whole numbers.')
      return { form: { terms, constant: 0 }, least: Math.floor(max) + 1 }
    })
  }

  /** The program with the demands of chosen rules, and more. @param costs whether what was said of costs counts; else `instead` */
  model(chosen: (tag: number) => boolean, more: readonly Demand[] = [], instead?: Form): LinearModel {
    const costs = instead?.terms ?? this.#costs
    const variables = this.#variables.map((one, index) => ({ ...one, cost: costs.get(index) ?? 0 }))
    return { variables, demands: [...this.#demands.filter(({ tag }) => tag === GROUND || chosen(tag)), ...more] }
  }

  #push(form: Form, max: number, { tag, where }: { readonly tag: number; readonly where: readonly Form[] }): void {
    const { max: most } = this.range(form)
    if (most <= max) return
    if (most > LARGEST * 1e3) throw new Unsaid('Its figures are too large for a solver to count with.')
    const relaxed = sum([form, ...where.map((condition) => times(not(condition), max - most))])
    this.#demands.push({ ...demandOf(relaxed, max), tag })
  }
}

/** A demand that a form is at most so much; whole figures in lowest terms. */
export function demandOf({ terms, constant }: Form, max: number): Demand {
  const limit = max - constant
  const divisor = [...terms.values()].reduce(common, 0)
  if (divisor <= 1 || !Number.isInteger(divisor)) return { terms, min: -Infinity, max: limit }
  return { terms: new Map([...terms].map(([variable, factor]) => [variable, factor / divisor])), min: -Infinity, max: limit / divisor }
}

/** The greatest number that divides both; 1 where one of them is not whole. */
function common(a: number, b: number): number {
  if (!Number.isInteger(a) || !Number.isInteger(b)) return 1
  let [large, small] = [Math.abs(a), Math.abs(b)]
  while (small !== 0) [large, small] = [small, large % small]
  return large
}

/** The value of a form. */
export function valueOf({ terms, constant }: Form, values: readonly number[]): number {
  let total = constant
  for (const [variable, factor] of terms) total += factor * (values[variable] ?? 0)
  return total
}
