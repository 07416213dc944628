/** What rules of a plan measure to, and who of it is nearest to whom: worked out once per layout for all rules that measure to the same. */
import { boxAround, type Box, type Footprint } from '../geometry/footprint.ts'
import { hull } from '../geometry/hull.ts'
import { settled } from '../geometry/separation.ts'
import { apart, bounds, type Mark, type Measure } from './apart.ts'
import { nearer, type Pair } from './distance-plan.ts'
import { footingFor, joined, NOWHERE, widened, type Footing } from './footing.ts'
import type { Placed } from './scene.ts'
import { waysFromEdges, type Ways } from './ways.ts'

/** From so many on, the nearest are looked for around, in growing boxes. */
const FEW = 24

/** Elements and anchors that are measured to. */
export class Targets {
  readonly marks: readonly Mark[]
  readonly measure: Measure
  readonly #footing: Footing
  readonly #ways: Ways
  readonly #anchors: readonly Mark[]
  /** The marks that are elements, by the index of those. */
  readonly #byIndex: (Mark | undefined)[] = []
  readonly #nearest: (Pair | null | undefined)[] = []
  #own: Footing | null = null
  #hint: Mark | null = null
  #centres: Box | null = null
  #outermost: readonly Mark[] | null = null
  #names: ReadonlySet<string> | null = null

  constructor(footing: Footing, marks: readonly Mark[], measure: Measure) {
    this.#footing = footing
    this.#ways = waysFromEdges(footing)
    this.marks = marks
    this.measure = measure
    this.#anchors = marks.filter(({ placed }) => placed === null)
    for (const mark of marks) if (mark.placed) this.#byIndex[mark.placed.index] = mark
  }

  /** What they are called. */
  get names(): ReadonlySet<string> {
    return (this.#names ??= new Set(this.marks.map(({ name }) => name)))
  }

  /** The box around their centres. */
  get centres(): Box {
    return (this.#centres ??= this.marks.map(({ shape: { x, y } }) => ({ minX: x, minY: y, maxX: x, maxY: y })).reduce(joined, NOWHERE))
  }

  /** Those of whom one has its centre furthest from anywhere. */
  get outermost(): readonly Mark[] {
    return (this.#outermost ??= hull(this.marks.map((mark) => ({ x: mark.shape.x, y: mark.shape.y, mark }))).map(({ mark }) => mark))
  }

  /** The nearest to an element that is not the same; the first of those that are equally near. */
  nearest(one: Placed): Pair | null {
    const known = this.#nearest[one.index]
    if (known !== undefined) return known
    const found = this.#looked(one)
    this.#hint = found?.[0] ?? this.#hint
    return (this.#nearest[one.index] = found)
  }

  /** Whether it shows at a glance that the nearest to an element is at least, and at most, so far away. */
  isBetween(one: Placed, least: number, most: number): boolean {
    const shape = this.#footing.shapes[one.index]
    if (!shape || !this.#areBeyond(one, shape, least)) return false
    return most === Infinity || this.#hasWithin(one, shape, most)
  }

  /** Those whose edges may be nearer to one than a length, in order. */
  within({ placed, shape }: Mark, length: number): readonly Mark[] {
    const ways = this.#ways
    if (!placed || !ways.open(placed.index) || length > (ways.far[placed.index] ?? 0) - SLACK) {
      return this.#all().near(widened(boxAround(shape), length)).flatMap((index) => this.marks[index] ?? [])
    }
    if ((ways.floor[placed.index] ?? 0) - SLACK > length) return this.#anchors
    const found: Mark[] = []
    const [from, to] = [ways.from[placed.index] ?? 0, ways.to[placed.index] ?? 0]
    for (let at = from; at < to; at++) {
      const other = (ways.least[at] ?? 0) - SLACK > length ? undefined : this.#byIndex[ways.others[at] ?? -1]
      if (other) found.push(other)
    }
    return this.#anchors.length === 0 ? found : [...found, ...this.#anchors]
  }

  /** How far one is from another: kept where they are near each other. */
  apart(one: Mark, other: Mark): number {
    const [here, there] = [one.placed?.index ?? -1, other.placed?.index ?? -1]
    const ways = this.#ways
    if (this.measure === 'edge' && here >= 0 && there >= 0 && ways.open(here)) {
      const at = ways.others.subarray(0, ways.to[here]).indexOf(there, ways.from[here])
      if (at >= 0) return Math.max(0, ways.way(here, at))
    }
    return apart(one, other, this.measure)
  }

  /** Whether nobody is nearer than a length. */
  #areBeyond(one: Placed, shape: Footprint, length: number): boolean {
    if (length === -Infinity) return true
    const ways = this.#ways
    if (!ways.open(one.index)) return false
    if (length > (ways.far[one.index] ?? 0) - SLACK) return this.marks.length < FEW && this.marks.every((other) => other.placed === one || boundsTo(shape, other, this.measure)[0] >= length)
    const [from, to, figures] = [ways.from[one.index] ?? 0, ways.to[one.index] ?? 0, this.measure === 'edge' ? ways.least : ways.centres]
    for (let at = from; at < to; at++) if ((figures[at] ?? 0) - SLACK < length && this.#byIndex[ways.others[at] ?? -1]) return false
    return this.#anchors.every((anchor) => boundsTo(shape, anchor, this.measure)[0] >= length)
  }

  /** Whether somebody is surely as near as a length. */
  #hasWithin(one: Placed, shape: Footprint, length: number): boolean {
    const { id } = one.element
    const isNear = (other: Mark | null | undefined): boolean => !!other && other.name !== id && boundsTo(shape, other, this.measure)[1] <= length
    if (isNear(this.#hint)) return true
    const ways = this.#ways
    const isOpen = ways.open(one.index)
    const [from, to] = isOpen ? [ways.from[one.index] ?? 0, ways.to[one.index] ?? 0] : [0, 0]
    const figures = this.measure === 'edge' ? ways.most : ways.centres
    for (let at = from; at < to; at++) {
      if ((figures[at] ?? Infinity) + SLACK > length) continue
      const other = this.#byIndex[ways.others[at] ?? -1]
      if (other && other.name !== id) return true
    }
    return this.#anchors.some(isNear)
  }

  #looked(one: Placed): Pair | null {
    const { measure, marks } = this
    const shape = this.#footing.shapes[one.index]
    if (!shape) return null
    const mark: Mark = { placed: one, name: one.element.id, shape }
    if (marks.length < FEW) return marks.reduce<Pair | null>((best, other) => nearer(mark, other, { best, measure }), null)
    let best = this.#around(one, mark)
    for (const anchor of this.#anchors) best = nearer(mark, anchor, { best, measure })
    // Whoever is not around is further away than the scale.
    return best && best[1] <= this.#footing.scale ? best : this.#further(mark, best)
  }

  #around({ index, element: { id } }: Placed, mark: Mark): Pair | null {
    const ways = this.#ways
    let best: Pair | null = null
    if (!ways.open(index)) {
      for (const near of this.#footing.around(index)) {
        const other = this.#byIndex[near]
        if (other) best = nearer(mark, other, { best, measure: this.measure })
      }
      return best
    }
    const [from, to, figures] = [ways.from[index] ?? 0, ways.to[index] ?? 0, this.measure === 'edge' ? ways.least : ways.centres]
    for (let at = from; at < to; at++) {
      const other = this.#byIndex[ways.others[at] ?? -1]
      if (!other || other.name === id || (best && (figures[at] ?? 0) - SLACK > best[1])) continue
      const away = this.measure === 'edge' ? Math.max(0, ways.way(index, at)) : settled(ways.centres[at] ?? 0)
      if (!best || away < best[1]) best = [other, away]
    }
    return best
  }

  /** Looks in growing boxes: at once in the one that reaches as far as somebody who is known. */
  #further(one: Mark, known: Pair | null): Pair | null {
    const all = this.#all()
    const sure = known ?? (this.#hint ? nearer(one, this.#hint, { best: null, measure: this.measure }) : null)
    for (let window = sure ? sure[1] : all.scale; ; window = Math.max(window, 1) * 3) {
      const near = all.near(widened(boxAround(one.shape), window))
      let best: Pair | null = null
      for (const index of near) {
        const other = this.marks[index]
        if (other) best = nearer(one, other, { best, measure: this.measure })
      }
      if (near.length === this.marks.length || (best && best[1] <= window)) return best
    }
  }

  #all(): Footing {
    return (this.#own ??= footingFor(this.marks.map(({ shape }) => shape)))
  }
}

/** What rounding to half a tick may do to a way. */
const SLACK = 1

const boundsTo = (shape: Footprint, other: Mark, measure: Measure): readonly [number, number] => bounds({ shape }, other, measure)

const known = new WeakMap<Footing, Map<string, Targets>>()

/**
 * The targets of a rule in a section.
 * @param sort the same for the same targets; null where that cannot be told
 */
export function targetsIn(footing: Footing, sort: string | null, make: () => { readonly marks: readonly Mark[]; readonly measure: Measure }): Targets {
  const fresh = (): Targets => {
    const { marks, measure } = make()
    return new Targets(footing, marks, measure)
  }
  if (sort === null) return fresh()
  let sorts = known.get(footing)
  if (!sorts) known.set(footing, (sorts = new Map<string, Targets>()))
  let targets = sorts.get(sort)
  if (!targets) sorts.set(sort, (targets = fresh()))
  return targets
}
