/** How the elements of a section stand in a zone: worked out once per layout for all rules that ask of the same zone and the same space. */
import { reach, type Footprint } from '../geometry/footprint.ts'
import { outlineOf, type Outline } from '../geometry/outline.ts'
import { settled } from '../geometry/separation.ts'
import { sharedArea } from '../geometry/union.ts'
import { depthOf, insideBy, outsideBy } from '../geometry/within.ts'
import { zoneOf, type Clearance } from './footing.ts'
import { planOf } from './ground.ts'
import type { Scene, SceneSection } from './scene.ts'

/** Shares are told to a ten-thousandth. */
export const SHARES = 10_000

/** By how much a space stands inside an area with all of it, in ticks; of several shapes the worst. */
export const insideOf = (space: readonly Footprint[], outline: Outline): number => space.reduce((least, part) => Math.min(least, settled(insideBy(part, outline))), Infinity)
/** By how much it stands outside with all of it. */
export const outsideOf = (space: readonly Footprint[], outline: Outline): number => space.reduce((least, part) => Math.min(least, settled(outsideBy(part, outline))), Infinity)
/** How many ten-thousandths of it are in the area. */
export const sharesOf = (space: readonly Footprint[], outline: Outline): number => Math.round(sharedArea(space, outline) * SHARES)

/** How elements, by their indexes in the section, stand in one zone. */
export class Standings {
  readonly #outline: Outline
  readonly #spaceOf: (one: number) => readonly Footprint[]
  readonly #inner: Float64Array
  readonly #outer: Float64Array
  readonly #inside: (number | undefined)[] = []
  readonly #outside: (number | undefined)[] = []
  readonly #shares: (number | undefined)[] = []

  constructor(outline: Outline, count: number, spaceOf: (one: number) => readonly Footprint[]) {
    this.#outline = outline
    this.#spaceOf = spaceOf
    this.#inner = new Float64Array(count).fill(NaN)
    this.#outer = new Float64Array(count)
  }

  /** No less than this stands the space of an element inside: by its middle and the circle around it. */
  innerOf(one: number): number {
    const known = this.#inner[one] ?? -Infinity
    if (!Number.isNaN(known)) return known
    let [inner, outer] = [Infinity, Infinity]
    for (const part of this.#spaceOf(one)) {
      const [depth, far] = [depthOf([part.x, part.y], this.#outline), reach(part) + SLACK]
      inner = Math.min(inner, depth - far)
      outer = Math.min(outer, -depth - far)
    }
    this.#outer[one] = outer
    return (this.#inner[one] = inner)
  }

  /** No less than this it stands outside. */
  outerOf(one: number): number {
    this.innerOf(one)
    return this.#outer[one] ?? -Infinity
  }

  /** No more than this it stands inside: no edge is further from the border than the middle. */
  atMostInside(one: number): number {
    const [first] = this.#spaceOf(one)
    return first ? -this.outerOf(one) - reach(first) : Infinity
  }

  /** By how much the space of an element stands inside with all of it. */
  insideBy(one: number): number {
    return (this.#inside[one] ??= insideOf(this.#spaceOf(one), this.#outline))
  }

  /** By how much it stands outside with all of it. */
  outsideBy(one: number): number {
    return (this.#outside[one] ??= outsideOf(this.#spaceOf(one), this.#outline))
  }

  /** Whether it is plain how much of it is in the zone: it stands well inside, or well outside. What covers no ground is in no zone. */
  isClear(one: number): 'inside' | 'outside' | null {
    if (!this.#spaceOf(one).every(({ halfWidth, halfDepth }) => halfWidth > 0 && halfDepth > 0)) return null
    return this.innerOf(one) > 0 ? 'inside' : this.outerOf(one) > 0 ? 'outside' : null
  }

  /** How many ten-thousandths of it are in the zone. */
  sharesIn(one: number): number {
    return (this.#shares[one] ??= sharesOf(this.#spaceOf(one), this.#outline))
  }
}

/** What rounding to half a tick may do to a length. */
const SLACK = 1

const known = new WeakMap<SceneSection, Map<string, Standings>>()

/** How the elements of a section stand in a zone, with a clearance or without; null where the plan has no such zone. */
export function standingsIn(section: SceneSection, scene: Pick<Scene, 'compiled'>, { zone, clearance = 0 }: { readonly zone: string; readonly clearance?: Clearance | undefined }): Standings | null {
  const area = planOf(section.section).zones.get(zone)
  if (!area) return null
  let zones = known.get(section)
  if (!zones) known.set(section, (zones = new Map<string, Standings>()))
  const sort = `${zone} ${JSON.stringify(clearance)}`
  let standings = zones.get(sort)
  if (!standings) {
    standings = new Standings(outlineOf(area), section.size, (index) => {
      const one = section.at(index)
      return one ? zoneOf(one, clearance, scene) : []
    })
    zones.set(sort, standings)
  }
  return standings
}
