/**
 * One row as variables: in each place from the start an element of some part, or none; those whose names matter stand in one place each, or in
 * none. What rules ask of is made from these when it is first asked for.
 */
import type { CompiledSection } from '../brief/section.ts'
import type { Element } from '../schema/layout.ts'
import { less, NEVER, not, sum, times, type Form } from './form.ts'
import type { Part } from './parts.ts'
import type { Program } from './program.ts'

/** An element whose name matters. `part` is what it was; null for one that is not there yet. */
export type Known = { readonly id: string; readonly was: { readonly element: Element; readonly part: number } | null }
/** What a row is made of. */
export type Making = {
  readonly section: CompiledSection
  readonly parts: readonly Part[]
  readonly known: readonly Known[]
  /** How many places there are. */
  readonly places: number
  /** How many of a kind there may be, where its kind says so. */
  readonly copies: ReadonlyMap<string, number>
}

/** The variables of one row. Forms by place are 0 or 1, and 0 where nothing stands; lengths are in ticks. */
export class RowModel {
  readonly program: Program
  readonly section: CompiledSection
  readonly parts: readonly Part[]
  readonly known: readonly Known[]
  readonly places: number
  /** Whether a new element of a part stands in a place; by place and part. */
  readonly fresh: readonly (readonly Form[])[]
  /** Whether one whose name matters stands there as a part. */
  readonly old: readonly (readonly Form[])[]
  /** Whether anything stands in a place. */
  readonly occupied: readonly Form[]
  readonly width: readonly Form[]
  /** Where places start; one more than there are: where the last ends. */
  readonly start: readonly Form[]
  /** Whether one whose name matters stands in a place; by its number and place. */
  readonly stands: readonly (readonly Form[])[]
  /** Whether it is there at all. */
  readonly present: readonly Form[]
  readonly #made = new Map<string, Form>()
  readonly #as: (readonly Form[])[] = []

  constructor(program: Program, { section, parts, known, places, copies }: Making) {
    this.program = program
    this.section = section
    this.parts = parts
    this.known = known
    this.places = places
    const each = Array.from({ length: places }, (_, place) => place)
    this.fresh = each.map(() => parts.map(({ placeable }) => (placeable ? program.flag() : NEVER)))
    this.old = each.map(() => parts.map(() => (known.length > 0 ? program.flag() : NEVER)))
    this.stands = known.map(() => each.map(() => program.flag()))
    this.present = this.stands.map(sum)
    const widest = Math.max(1, ...parts.map(({ most }) => most))
    this.width = each.map(() => program.variable(0, widest))
    this.occupied = each.map((place) => sum([...(this.fresh[place] ?? []), ...(this.old[place] ?? [])]))
    this.start = this.#starts(widest)
    this.#places()
    this.#names()
    for (const [kind, most] of copies) program.define(sum(each.map((place) => this.isAny(place, (part) => part.kind === kind))), most)
  }

  /** Where the last ends. */
  get total(): Form {
    return this.start[this.places] ?? NEVER
  }

  /** Whether an element of a part stands in a place. */
  is(place: number, part: number): Form {
    return this.#once(`is ${place} ${part}`, () => sum([this.fresh[place]?.[part] ?? NEVER, this.old[place]?.[part] ?? NEVER]))
  }

  /** Whether one of some parts does. */
  isAny(place: number, wanted: (part: Part) => boolean): Form {
    return sum(this.parts.flatMap((part, index) => (wanted(part) ? [this.is(place, index)] : [])))
  }

  /** Whether one whose name matters is there as a part. */
  isAs(known: number, part: number): Form {
    const all = this.#as[known] ?? this.#becomes(known)
    this.#as[known] = all
    return all[part] ?? NEVER
  }

  /** How wide one whose name matters is; nothing where it is not there. */
  widthOf(known: number): Form {
    return this.#once(`width ${known}`, () => sum((this.stands[known] ?? []).map((here, place) => this.program.product(this.width[place] ?? NEVER, here))))
  }

  /** Whether one whose name matters stands in a place, or before it. */
  by(known: number, place: number): Form {
    if (place < 0) return NEVER
    return this.#once(`by ${known} ${place}`, () => {
      const by = this.program.variable(0, 1, false)
      this.program.defineExactly(less(by, sum([this.by(known, place - 1), this.stands[known]?.[place] ?? NEVER])), 0)
      return by
    })
  }

  /** The width of what stands in a place where something is so; nothing where it is not. */
  widthWhere(place: number, condition: Form): Form {
    const width = this.width[place] ?? NEVER
    return condition === this.occupied[place] ? width : this.program.product(width, condition)
  }

  /** Between two places: from the end of one to the start of a later one. */
  between(place: number, later: number): Form {
    return less(this.start[later] ?? NEVER, this.start[place + 1] ?? NEVER)
  }

  /** Whether what stands in a place is the last. */
  isLast(place: number): Form {
    return less(this.occupied[place] ?? NEVER, this.occupied[place + 1] ?? NEVER)
  }

  #once(name: string, make: () => Form): Form {
    const known = this.#made.get(name)
    if (known !== undefined) return known
    const made = make()
    this.#made.set(name, made)
    return made
  }

  #starts(widest: number): Form[] {
    const starts = [NEVER]
    for (let place = 0; place < this.places; place++) {
      const next = this.program.variable(0, widest * (place + 1), false)
      this.program.defineExactly(less(next, sum([starts[place] ?? NEVER, this.width[place] ?? NEVER])), 0)
      starts.push(next)
    }
    return starts
  }

  /** One after the other without holes; each as wide as its kind allows. */
  #places(): void {
    const { program } = this
    for (const [place, here] of this.occupied.entries()) {
      program.define(here, 1)
      const before = this.occupied[place - 1]
      if (before) program.define(less(here, before), 0)
      const [width, parts] = [this.width[place] ?? NEVER, this.parts.map((part, index) => ({ part, is: this.is(place, index) }))]
      program.define(less(sum(parts.map(({ part, is }) => times(is, part.least))), width), 0)
      program.define(less(width, sum(parts.map(({ part, is }) => times(is, part.most)))), 0)
      const steps = new Set(this.parts.map(({ step, least, most }) => (least === most ? 1 : step)))
      for (const step of steps) if (step > 1) this.inSteps(width, step, sum(parts.flatMap(({ part, is }) => (part.step === step && part.least !== part.most ? [is] : []))))
    }
  }

  /** Defines that a width is a multiple of a step where something is so. */
  inSteps(width: Form, step: number, condition: Form): void {
    const number = this.program.variable(0, Math.floor(this.program.range(width).max / step))
    this.program.defineExactly(less(width, times(number, step)), 0, [condition])
  }

  /** Every name once; where it stands, an old one stands; as what it is there, it counts. */
  #names(): void {
    const { program } = this
    for (const present of this.present) program.define(present, 1)
    for (let place = 0; place < this.places; place++) {
      const named = sum(this.stands.map((stands) => stands[place] ?? NEVER))
      if (this.known.length > 0) program.defineExactly(less(sum(this.old[place] ?? []), named), 0)
      for (const [index, { placeable, kind }] of this.parts.entries()) {
        if (placeable || this.known.length === 0) continue
        const were = this.known.flatMap(({ was }, known) => (was?.element.kind === kind ? [this.stands[known]?.[place] ?? NEVER] : []))
        program.define(less(this.old[place]?.[index] ?? NEVER, sum(were)), 0)
      }
    }
  }

  /** As which part one whose name matters is there. */
  #becomes(known: number): readonly Form[] {
    const { program } = this
    const as = this.parts.map(() => program.flag())
    program.defineExactly(less(sum(as), this.present[known] ?? NEVER), 0)
    for (let place = 0; place < this.places; place++) {
      const elsewhere = not(this.stands[known]?.[place] ?? NEVER)
      for (const [part, form] of as.entries()) program.define(less(less(this.old[place]?.[part] ?? NEVER, form), elsewhere), 0)
    }
    return as
  }
}
