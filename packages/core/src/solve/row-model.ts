/**
 * One row as variables: in each place from the start an element of some part, or none; those whose names matter stand in one place each as one
 * part, or in none. Who stands where as what is one question, and widths are those of each by itself: so little is left open to a solver that
 * takes parts of elements for elements. What rules ask of is made from these when it is first asked for.
 */
import type { CompiledSection } from '../brief/section.ts'
import type { Element } from '../schema/layout.ts'
import { isFigure, isSame, less, NEVER, only, sum, times, type Form } from './form.ts'
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
  /** Those that were there keep their places and stay what they were: nothing else changes than widths, or they may `leave` too. */
  readonly inPlace?: InPlace
}
/** What may happen to those that keep their places. */
export type InPlace = 'stay' | 'leave'

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
  /** How wide what is new is, by place; nothing where nothing new stands. */
  readonly freshWidth: readonly Form[]
  readonly #made = new Map<string, Form>()
  /** The part that each flag of a place stands for. */
  readonly #partOf = new Map<number, Part>()
  /** Whether one whose name matters stands in a place as a part; and how wide it is there. */
  readonly #standsAs: readonly (readonly (readonly Form[])[])[]
  readonly #widths: readonly (readonly Form[])[]
  /** Not null where each place is its element's own, and empty where that is gone. */
  readonly inPlace: InPlace | null

  constructor(program: Program, { section, parts, known, places, copies, inPlace }: Making) {
    this.program = program
    this.section = section
    this.parts = parts
    this.known = known
    this.places = places
    const each = Array.from({ length: places }, (_, place) => place)
    this.inPlace = inPlace ?? null
    this.fresh = each.map(() => parts.map((part) => (part.placeable && !inPlace ? this.#flag(part) : NEVER)))
    // What may not be placed stands only where it stood already.
    this.#standsAs = known.map(({ was }, own) => each.map((place) => parts.map((part, index) => {
      if (inPlace) return place === own && was?.part === index ? this.#flag(part, inPlace === 'stay') : NEVER
      return part.placeable || was?.element.kind === part.kind ? this.#flag(part) : NEVER
    })))
    this.stands = this.#standsAs.map((by) => by.map(sum))
    this.present = this.stands.map(sum)
    this.old = each.map((place) => parts.map((_, part) => sum(this.#standsAs.map((by) => by[place]?.[part] ?? NEVER))))
    this.occupied = each.map((place) => sum([...(this.fresh[place] ?? []), ...(this.old[place] ?? [])]))
    const widest = Math.max(1, ...parts.map(({ most }) => most))
    this.width = each.map((place) => this.#widthAt(place, widest))
    this.#widths = this.#standsAs.map((by, own) => by.map((as, place) => (inPlace ? (place === own ? this.width[place] ?? NEVER : NEVER) : this.#asWideAs(as, widest))))
    this.freshWidth = known.length === 0 ? this.width : this.fresh.map((as) => (inPlace ? NEVER : this.#asWideAs(as, widest)))
    this.start = this.#starts(widest)
    this.#places()
    for (const present of this.present) program.define(present, 1)
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
    return this.#once(`as ${known} ${part}`, () => sum((this.#standsAs[known] ?? []).map((as) => as[part] ?? NEVER)))
  }

  /** How wide one whose name matters is; nothing where it is not there. */
  widthOf(known: number): Form {
    return sum(this.#widths[known] ?? [])
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
    const [width, all] = [this.width[place] ?? NEVER, this.occupied[place] ?? NEVER]
    if (condition === all || isSame(condition, all)) return width
    const { program } = this
    const made = program.product(width, condition)
    if (isFigure(condition) || ![...condition.terms].every(([flag, times]) => times === 1 && all.terms.has(flag))) return made
    // Where parts decide it is at least as wide as the narrowest of them, and what is left is at least as wide as the narrowest of the others.
    for (const [wide, is] of [[made, condition], [less(width, made), less(all, condition)]] satisfies [Form, Form][]) this.#keepWithin(wide, is)
    return made
  }

  /** Between two places: from the end of one to the start of a later one. */
  between(place: number, later: number): Form {
    return sum(this.width.slice(place + 1, later))
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
      const [before, width] = [this.occupied[place - 1], this.width[place] ?? NEVER]
      if (before && this.inPlace === null) program.define(less(here, before), 0)
      this.#keepWithin(width, here)
      if (this.known.length > 0) program.defineExactly(less(width, sum([this.freshWidth[place] ?? NEVER, ...this.#widths.map((by) => by[place] ?? NEVER)])), 0)
      const parts = this.parts.map((part, index) => ({ part, is: this.is(place, index) }))
      const steps = new Set(this.parts.map(({ step, least, most }) => (least === most ? 1 : step)))
      for (const step of steps) if (step > 1) this.inSteps(width, step, sum(parts.flatMap(({ part, is }) => (part.step === step && part.least !== part.most ? [is] : []))))
    }
  }

  /** Defines that a width is a multiple of a step where something is so. */
  inSteps(width: Form, step: number, condition: Form): void {
    const number = this.program.variable(0, Math.floor(this.program.range(width).max / step))
    this.program.defineExactly(less(width, times(number, step)), 0, [condition])
  }

  /** A width as the parts that are there allow it. */
  #asWideAs(as: readonly Form[], widest: number): Form {
    const width = this.program.variable(0, widest, false)
    this.#keepWithin(width, sum(as))
    return width
  }

  /** Defines that a width is between the least and the most of whichever part is there. */
  #keepWithin(width: Form, is: Form): void {
    const bound = (of: 'least' | 'most'): Form => sum([...is.terms].map(([flag, count]) => times(only(flag), count * (this.#partOf.get(flag)?.[of] ?? 0))))
    this.program.define(less(bound('least'), width), 0)
    this.program.define(less(width, bound('most')), 0)
  }

  /** How wide what stands in a place is. */
  #widthAt(place: number, widest: number): Form {
    const was = this.inPlace === 'stay' ? this.known[place]?.was : undefined
    const part = was && this.parts[was.part]
    return part ? this.program.variable(part.least, part.most) : this.program.variable(0, widest)
  }

  /** Whether something stands somewhere as a part; `always`: it does. */
  #flag(part: Part, always = false): Form {
    const flag = this.program.variable(always ? 1 : 0, 1)
    for (const variable of flag.terms.keys()) this.#partOf.set(variable, part)
    return flag
  }
}
