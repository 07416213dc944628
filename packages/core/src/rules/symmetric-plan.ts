/** Symmetry on a plan: each match has a partner where it stands mirrored. */
import { outlineOf } from '../geometry/outline.ts'
import type { Edit } from '../operations/index.ts'
import { fromTicks, toTicks } from '../schema/lengths.ts'
import type { Finding } from './define.ts'
import { planOf, spotOf, type Spot } from './ground.ts'
import { movedTo } from './remedy-plan.ts'
import type { Placed, Scene, SceneSection } from './scene.ts'
import type { Selection } from './selector.ts'
import type { Alike } from './symmetric-row.ts'
import { tightest } from './tightest.ts'

/** Which half mirrors which: `x` the left the right, `y` the upper the lower. */
export type Axis = 'x' | 'y'

/**
 * For each match that is too far off (else for the one with least to spare), how far the nearest that is like it stands from where the mirror
 * shows it: itself, where it stands on the middle line of the box around the plan. Two that mirror each other are told once. Angles are left to
 * the eye.
 */
export function mirroredFindings(section: SceneSection, { meant, scene }: Meant, axis: Axis, alike: Alike): readonly Finding[] {
  const matches = meant.of(section, scene)
  const same = meant.key(scene)
  const { told, partners } = same === null ? partnersIn(matches, axis, alike) : once(section, keyOfAll(same, axis, alike), () => partnersIn(matches, axis, alike))
  const most = matches[0] ? toTicks(alike.tolerance, matches[0].section.per) : 0
  return tightest(told, told.map((one) => most - (partners.get(one)?.away ?? Infinity)), (one) => finding(one, partners.get(one) ?? null, alike.tolerance))
}

/** Whom a rule asks about. */
type Meant = { readonly meant: Selection; readonly scene: Scene }
type Mirrored = { readonly told: readonly Placed[]; readonly partners: ReadonlyMap<Placed, Partner | null> }
const known = new WeakMap<SceneSection, Map<string, Mirrored>>()

/** Who mirrors whom, worked out once for all rules that ask it of the same elements. */
function once(section: SceneSection, key: string, find: () => Mirrored): Mirrored {
  const all = known.get(section) ?? new Map<string, Mirrored>()
  known.set(section, all)
  const found = all.get(key) ?? find()
  all.set(key, found)
  return found
}

/** How far off they may be matters only where sizes have to be alike. */
const keyOfAll = (same: string, axis: Axis, { match, tolerance }: Alike): string => [axis, match.includes('size') ? tolerance : '', ...match, same].join(' ')

function partnersIn(matches: readonly Placed[], axis: Axis, alike: Alike): Mirrored {
  const stands = matches.map((one): Stand => ({ one, spot: spotOf(one) }))
  const near = nearestAmong(stands)
  const partners = new Map<Placed, Partner | null>()
  for (const stand of stands) partners.set(stand.one, partnerOf(stand, near, { axis, alike }))
  const told = matches.filter((one) => {
    const found = partners.get(one)
    return !found || found.other.index >= one.index || partners.get(found.other)?.other !== one
  })
  return { told, partners }
}

type Stand = { readonly one: Placed; readonly spot: Spot }
type Partner = { readonly other: Placed; readonly away: number }

function partnerOf(stand: Stand, near: Nearest, { axis, alike }: { axis: Axis; alike: Alike }): Partner | null {
  const shown = mirrored(stand.one, axis, stand.spot)
  const most = toTicks(alike.tolerance, stand.one.section.per)
  const found = near(shown, (other) => isAlike(stand, other, alike.match, most))
  return found ? { other: found.stand.one, away: found.away } : null
}

/** The nearest to a point of those that will do, and how far away it is, to half a tick; of those that are equally near the first. */
type Nearest = (point: Pick<Spot, 'x' | 'y'>, will: (other: Stand) => boolean) => { readonly stand: Stand; readonly away: number } | null

/** From so many on, the nearest are looked for in squares around the point. */
const MANY = 40
/** After so many rounds of squares, all are looked at. */
const ROUNDS = 12

function nearestAmong(stands: readonly Stand[]): Nearest {
  const squares = stands.length < MANY ? null : new Squares(stands)
  return (point, will) => {
    const search = new Search(point, will)
    for (let round = 0; squares !== null && round <= ROUNDS; round++) {
      squares.onRing(point, round, search)
      if (search.best && search.best.away < round * squares.side) return search.best
    }
    for (const stand of stands) search.look(stand)
    return search.best
  }
}

/** Keeps the nearest of those that it is shown. */
class Search {
  best: { readonly stand: Stand; readonly away: number } | null = null
  readonly #point: Pick<Spot, 'x' | 'y'>
  readonly #will: (other: Stand) => boolean

  constructor(point: Pick<Spot, 'x' | 'y'>, will: (other: Stand) => boolean) {
    this.#point = point
    this.#will = will
  }

  look(stand: Stand): void {
    const { best } = this
    const [dx, dy] = [stand.spot.x - this.#point.x, stand.spot.y - this.#point.y]
    const away = Math.round(2 * Math.sqrt(dx * dx + dy * dy)) / 2
    const isNearer = best === null || away < best.away || (away === best.away && stand.one.index < best.stand.one.index)
    if (isNearer && this.#will(stand)) this.best = { stand, away }
  }
}

/** Points by the square of the page that they are in. */
class Squares {
  readonly side: number
  readonly #byKey = new Map<number, Stand[]>()

  constructor(stands: readonly Stand[]) {
    const far = (of: (spot: Spot) => number): number =>
      stands.reduce((most, { spot }) => Math.max(most, of(spot)), -Infinity) - stands.reduce((least, { spot }) => Math.min(least, of(spot)), Infinity)
    this.side = Math.max(1, Math.max(far(({ x }) => x), far(({ y }) => y)) / Math.sqrt(stands.length))
    for (const stand of stands) {
      const key = keyOf(this.#at(stand.spot.x), this.#at(stand.spot.y))
      const known = this.#byKey.get(key)
      if (known) known.push(stand)
      else this.#byKey.set(key, [stand])
    }
  }

  /** Shows those in the squares that are so many squares away from that of a point. */
  onRing({ x, y }: Pick<Spot, 'x' | 'y'>, round: number, search: Search): void {
    const [column, row] = [this.#at(x), this.#at(y)]
    for (let across = -round; across <= round; across++) {
      const step = Math.abs(across) === round ? 1 : 2 * round
      for (let down = -round; down <= round; down += Math.max(1, step)) this.#show(keyOf(column + across, row + down), search)
    }
  }

  #show(key: number, search: Search): void {
    for (const stand of this.#byKey.get(key) ?? []) search.look(stand)
  }

  #at(length: number): number {
    return Math.floor(length / this.side)
  }
}

const keyOf = (column: number, row: number): number => column * 67_108_859 + row

function mirrored(placed: Placed, axis: Axis, { x, y } = spotOf(placed)): Pick<Spot, 'x' | 'y'> {
  const boundary = planOf(placed.section).zones.get('boundary')
  if (!boundary) return { x, y }
  const { minX, maxX, minY, maxY } = outlineOf(boundary).box
  return axis === 'x' ? { x: minX + maxX - x, y } : { x, y: minY + maxY - y }
}

function isAlike({ one, spot }: Stand, other: Stand, match: Alike['match'], most: number): boolean {
  return match.every((sameness) => {
    if (sameness === 'kind') return one.element.kind === other.one.element.kind
    if (sameness === 'tag') return [...one.shape.tags].some((tag) => other.one.shape.tags.has(tag))
    return Math.abs(spot.width - other.spot.width) <= most && Math.abs(spot.depth - other.spot.depth) <= most
  })
}

function finding(one: Placed, partner: Partner | null, tolerance: number): Finding {
  const { id, per, stage } = one.section
  const most = toTicks(tolerance, per)
  const base = { section: id, limit: fromTicks(most, per), unit: stage.unit, place: one.element.id }
  if (!partner) return { ...base, elements: [one.element.id], actual: null, slack: -1, message: '{element} has nothing like it on the other side.' }
  const slack = fromTicks(most - partner.away, per)
  const elements = partner.other === one ? [one.element.id] : [one.element.id, partner.other.element.id]
  const message = partner.other === one ? '{element} stands {actual} from its mirror image; at most {limit} is possible.' : '{other} stands {actual} from where it would mirror {element}; at most {limit} is possible.'
  return { ...base, elements, actual: fromTicks(partner.away, per), slack, measured: true, message }
}

/** Either of the two goes to where the mirror shows the other. */
export function mirroredBack([one, partner]: readonly Placed[], axis: Axis): Edit[] {
  if (!one) return []
  const other = partner ?? one
  if (one === other) {
    const { x, y } = spotOf(one)
    const shown = mirrored(one, axis)
    return [[movedTo(one, Math.round((x + shown.x) / 2), Math.round((y + shown.y) / 2))]]
  }
  return ([[other, one], [one, other]] as const).map(([moving, model]) => {
    const { x, y } = mirrored(model, axis)
    return [movedTo(moving, x, y)]
  })
}
