/** How far elements of a plan are from those near them: worked out once per layout for all rules that ask of the same space around them. */
import { boxAround, edgeTowards, reachTowards, type Box, type Footprint } from '../geometry/footprint.ts'
import { separation, settled } from '../geometry/separation.ts'
import { joined, type Footing } from './footing.ts'

/** More around one than these: of thousands in one spot nothing is kept. */
const MOST = 100
/** What `from` says of those whose surroundings nobody has asked for, and of those that have too many around them. */
const [UNASKED, CROWDED] = [-1, -2]

/**
 * The ways from one sort of space around each element to the others around it, in the section's order. What is known of an element, once it is
 * `open`, stands in long lists from `from` to before `to`: who the other is, and the figures of the way.
 */
export class Ways {
  readonly footing: Footing
  readonly from: Int32Array
  readonly to: Int32Array
  /** Whoever is not in an element's list is further away than this. */
  readonly far: Float64Array
  /** The least of `least` in an element's list. */
  readonly floor: Float64Array
  others: Int32Array
  /** No way is less than this: by how far both reach in the direction of their centres. */
  least: Float64Array
  /** No way is more than this: along the line between their centres. Of several shapes that of any. */
  most: Float64Array
  /** From the centre of a space to that of an element. */
  centres: Float64Array
  /** From edge to edge; not a number where nobody has asked yet. */
  #ways: Float64Array
  #end = 0
  readonly #spaces: (readonly Footprint[] | undefined)[] = []
  readonly #spaceOf: ((one: number) => readonly Footprint[]) | null

  /** @param spaceOf what of an element is measured from, where that is not its footprint */
  constructor(footing: Footing, spaceOf: ((one: number) => readonly Footprint[]) | null) {
    const count = footing.shapes.length
    this.footing = footing
    this.#spaceOf = spaceOf
    this.from = new Int32Array(count).fill(UNASKED)
    this.to = new Int32Array(count)
    this.far = new Float64Array(count)
    this.floor = new Float64Array(count)
    const room = count * 8 + MOST
    this.others = new Int32Array(room)
    this.least = new Float64Array(room)
    this.most = new Float64Array(room)
    this.centres = new Float64Array(room)
    this.#ways = new Float64Array(room)
  }

  /** The space of an element. */
  spaceOf(one: number): readonly Footprint[] {
    return (this.#spaces[one] ??= this.#spaceOf === null ? this.footing.shapes.slice(one, one + 1) : this.#spaceOf(one))
  }

  /** Whether those around an element are known; they are not where they are too many to be kept. */
  open(one: number): boolean {
    if (this.from[one] === UNASKED) this.#look(one)
    return this.from[one] !== CROWDED
  }

  /** The way at a place of the lists that is an element's, to half a tick. */
  way(one: number, at: number): number {
    const known = this.#ways[at] ?? NaN
    if (!Number.isNaN(known)) return known
    const shape = this.footing.shapes[this.others[at] ?? -1]
    const own = this.#spaceOf === null ? this.footing.shapes[one] : undefined
    let way = Infinity
    if (shape && own) way = settled(separation(own, shape))
    else if (shape) for (const part of this.spaceOf(one)) way = Math.min(way, settled(separation(part, shape)))
    return (this.#ways[at] = way)
  }

  #look(one: number): void {
    const { footing, from, to } = this
    const around = footing.around(one)
    from[one] = around.length > MOST ? CROWDED : this.#end
    if (around.length > MOST) return
    if (this.#end + around.length > this.others.length) this.#grow()
    let floor = Infinity
    for (const other of around) if (other !== one) floor = Math.min(floor, this.#put(one, other))
    to[one] = this.#end
    this.floor[one] = floor
    this.far[one] = this.#spaceOf === null ? footing.scale : this.#reach(one)
  }

  /** Adds one to the lists, and gives back how near it is at least. */
  #put(one: number, other: number): number {
    const { shapes } = this.footing
    const at = this.#end++
    const [own, shape] = [shapes[one], shapes[other]]
    this.centres[at] = this.least[at] = this.most[at] = Infinity
    if (own && shape && this.#spaceOf === null) this.#measure(at, own, shape)
    else if (shape) for (const part of this.spaceOf(one)) this.#measure(at, part, shape)
    this.others[at] = other
    this.#ways[at] = NaN
    return this.least[at] ?? 0
  }

  #measure(at: number, part: Footprint, shape: Footprint): void {
    const [dx, dy] = [shape.x - part.x, shape.y - part.y]
    const centre = Math.sqrt(dx * dx + dy * dy)
    const [u, v] = centre === 0 ? [1, 0] : [dx / centre, dy / centre]
    this.centres[at] = Math.min(this.centres[at] ?? Infinity, centre)
    this.least[at] = Math.min(this.least[at] ?? Infinity, centre - reachTowards(part, u, v) - reachTowards(shape, u, v))
    this.most[at] = Math.min(this.most[at] ?? Infinity, Math.max(0, centre - edgeTowards(part, u, v) - edgeTowards(shape, u, v)))
  }

  #reach(one: number): number {
    const own = this.footing.boxes[one]
    const space = this.spaceOf(one)
    return own && space.length > 0 ? this.footing.scale - beyond(own, boxOf(space)) : -Infinity
  }

  #grow(): void {
    const grown = <T extends Int32Array | Float64Array>(before: T, after: T): T => {
      after.set(before)
      return after
    }
    const room = this.others.length * 2
    this.others = grown(this.others, new Int32Array(room))
    this.least = grown(this.least, new Float64Array(room))
    this.most = grown(this.most, new Float64Array(room))
    this.centres = grown(this.centres, new Float64Array(room))
    this.#ways = grown(this.#ways, new Float64Array(room))
  }
}

/** How far a box reaches beyond another. */
const beyond = (own: Box, box: Box): number => Math.max(own.minX - box.minX, own.minY - box.minY, box.maxX - own.maxX, box.maxY - own.maxY)

/** The box around several shapes. */
export function boxOf([first, ...others]: readonly Footprint[]): Box {
  const box = first ? boxAround(first) : { minX: 0, minY: 0, maxX: 0, maxY: 0 }
  return others.length === 0 ? box : others.map(boxAround).reduce(joined, box)
}

const known = new WeakMap<Footing, Map<string, Ways>>()

/**
 * The ways from a sort of space around each element.
 * @param sort the same for the same space
 */
export function waysFrom(footing: Footing, sort: string, spaceOf: ((one: number) => readonly Footprint[]) | null): Ways {
  let sorts = known.get(footing)
  if (!sorts) known.set(footing, (sorts = new Map<string, Ways>()))
  let ways = sorts.get(sort)
  if (!ways) sorts.set(sort, (ways = new Ways(footing, spaceOf)))
  return ways
}

/** The ways from footprints themselves. */
export const waysFromEdges = (footing: Footing): Ways => waysFrom(footing, 'edges', null)
