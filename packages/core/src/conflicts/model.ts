/**
 * What follows from rules for numbers alone: how many of each part there are, and how wide they are together. A layout that keeps the rules
 * keeps all of this, so that numbers that cannot be met prove that no layout can; the other way round it takes a layout to prove it.
 */
import { fromTicks } from '../schema/lengths.ts'
import type { OptionValues, ReadyBrief } from '../rules/scene.ts'
import type { Part } from './parts.ts'
import type { Program, Row } from './program.ts'

/** Terms by variable. */
export type Terms = Map<number, number>
/** The tag of what is not a rule: the limits of kinds. */
export const LIMITS = -2

/** More elements than these no section is thought to hold, where nothing else bounds them. */
export const PLENTY = 1000

/** A program being written. Numbers of parts come first, then widths (in the stage's unit), then whatever rules add. */
export class Model {
  readonly parts: readonly Part[]
  readonly ready: ReadyBrief
  readonly options: OptionValues
  readonly #rows: Row[] = []
  readonly #whole: number[]
  #variables: number
  /** Whose demands are being written. */
  tag = LIMITS
  /** Demands only count where all of these flags stand so. */
  #speaking: readonly { readonly variable: number; readonly on: 1 | 0 }[] = []

  constructor(ready: ReadyBrief, parts: readonly Part[], options: OptionValues) {
    this.ready = ready
    this.parts = parts
    this.options = options
    this.#variables = parts.length * 2
    this.#whole = parts.map(({ index }) => index)
  }

  /** The number of elements of a part. */
  number = ({ index }: Part): number => index
  /** The width of all elements of a part together. */
  width = ({ index }: Part): number => this.parts.length + index

  /** A new variable that is 0 or 1. */
  flag(): number {
    const variable = this.#variables++
    this.#whole.push(variable)
    this.#push(new Map([[variable, 1]]), 1, LIMITS)
    return variable
  }

  /** Demands that the terms add up to at most so much, by whoever is writing. */
  atMost(terms: Terms, max: number): void {
    // Where the rule is silent nothing is demanded: numbers are never below 0, so that what only asks for more needs no more freedom than it asks.
    const freedom = [...terms.values()].every((times) => times <= 0) ? Math.max(0, -max) : PLENTY * 1000
    const relaxed = new Map(terms)
    let limit = max
    for (const { variable, on } of this.#speaking) {
      relaxed.set(variable, (relaxed.get(variable) ?? 0) + (on === 1 ? freedom : -freedom))
      if (on === 1) limit += freedom
    }
    this.#push(relaxed, limit, this.tag)
  }

  /** Demands that they add up to at least so much. */
  atLeast(terms: Terms, min: number): void {
    this.atMost(new Map([...terms].map(([variable, times]) => [variable, -times])), -min)
  }

  /** Writes demands that only count where a flag stands so. */
  where(variable: number, on: 1 | 0, write: () => void): void {
    const before = this.#speaking
    this.#speaking = [...before, { variable, on }]
    write()
    this.#speaking = before
  }

  #push(terms: Terms, max: number, tag: number): void {
    this.#rows.push({ terms, max, tag })
  }

  /** The demands of one rule. */
  rowsOf(tag: number): readonly Row[] {
    return this.#rows.filter((row) => row.tag === tag)
  }

  /** The program of those who are chosen; limits are always there. */
  program(chosen: (tag: number) => boolean, more: readonly Row[] = [], cost?: ReadonlyMap<number, number>): Program {
    const rows = this.#rows.filter(({ tag }) => tag === LIMITS || chosen(tag))
    return { variables: this.#variables, whole: this.#whole, rows: [...rows, ...more], ...(cost ? { cost } : {}) }
  }

  /** The numbers of several parts added up. */
  numbers(parts: readonly Part[], times = 1): Terms {
    return new Map(parts.map((part) => [this.number(part), times]))
  }

  /** The widths of several parts added up. */
  widths(parts: readonly Part[], times = 1): Terms {
    return new Map(parts.map((part) => [this.width(part), times]))
  }
}

/** Terms of both, added. */
export function added(one: ReadonlyMap<number, number>, other: ReadonlyMap<number, number>): Terms {
  const sum = new Map(one)
  for (const [variable, times] of other) sum.set(variable, (sum.get(variable) ?? 0) + times)
  return sum
}

/** Between which widths one element of a part is by its kind's own limits, in the stage's unit. */
export function widthsOf({ shape: { size, resize }, section }: Part): { least: number; most: number } {
  const range: { readonly min?: number | undefined; readonly max?: number | undefined } = resize?.width ?? { min: size.width, max: size.width }
  return { least: range.min ?? fromTicks(1, section.per), most: range.max ?? fromTicks(1e9, section.per) }
}

/** The limits of kinds: widths, copies, and how many slots there are. */
export function writeLimits(model: Model): void {
  model.tag = LIMITS
  for (const part of model.parts) {
    if (part.section.stage.kind !== 'row') continue
    const { least, most } = widthsOf(part)
    const [number, width] = [model.number(part), model.width(part)]
    model.atMost(new Map([[number, least], [width, -1]]), 0)
    model.atMost(new Map([[width, 1], [number, -Math.min(most, PLENTY)]]), 0)
  }
  for (const section of model.ready.sections) {
    const here = model.parts.filter((part) => part.section === section)
    for (const { id, kind } of model.ready.kinds.values()) {
      if (kind.max !== undefined) model.atMost(model.numbers(here.filter((part) => part.kind === id)), kind.max)
    }
    if (section.stage.kind === 'slots') {
      model.atMost(new Map(here.map((part) => [model.number(part), part.shape.span])), section.stage.slots.length)
    }
  }
}
