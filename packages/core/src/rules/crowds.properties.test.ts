/** What is shared between rules, and left out because it cannot matter, changes no answer: crowds are held against the plain way, everybody with everybody. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { outlineOf } from '../geometry/outline.ts'
import { separation, settled } from '../geometry/separation.ts'
import { insideBy, outsideBy } from '../geometry/within.ts'
import { footprintOf } from './footing.ts'
import { planOf } from './ground.ts'
import { ground, parkKinds, saidInPark } from './park.testing.ts'
import { sceneOf, type Placed } from './scene.ts'
import { briefOf, row, type Part } from './street.testing.ts'

const kinds = ['bench', 'tree', 'lamp', 'hedge'] as const
const part = fc.record({ kind: fc.constantFrom(...kinds), angle: fc.integer({ min: 0, max: 359 }), dx: fc.nat(900), dy: fc.nat(900), odd: fc.integer({ min: 1, max: 60 }) })

/** So many things in rows 2.2 apart, each a little out of its place, few far away from all. */
const crowd = (least: number, most: number) => fc.array(part, { minLength: least, maxLength: most }).map((all) => all.map(({ kind, angle, dx, dy, odd }, index): Part => {
  const { width, depth } = parkKinds[kind].size
  const side = Math.ceil(Math.sqrt(all.length))
  const away = odd === 1 ? 40 : 0
  return { kind, angle, width: kind === 'hedge' ? 1.5 : width, depth, at: [1 + away + (index % side) * 2.2 + dx / 1000, 1 + Math.floor(index / side) * 2.2 + dy / 1000] }
}))
const crowds = fc.oneof({ weight: 2, arbitrary: crowd(2, 20) }, { weight: 2, arbitrary: crowd(26, 60) }, { weight: 1, arbitrary: crowd(205, 220) })

type Plain = { readonly elements: readonly string[]; readonly slack: number }

/** In order; the broken, or the first that has least to spare. */
function toldOf(all: readonly Plain[]): readonly Plain[] {
  const broken = all.filter(({ slack }) => slack < 0)
  const [first] = all.filter(({ slack }) => slack === Math.min(...all.map((one) => one.slack)))
  return broken.length > 0 || !first ? broken : [first]
}

const plan = ground()
const placedOf = (parts: readonly Part[]): readonly Placed[] => sceneOf(briefOf(plan), { sections: [{ id: 'main', elements: row(...parts) }] }).sections[0]?.placed ?? []
const scene = { compiled: briefOf(plan) }
const id = (one: Placed): string => one.element.id
const spare = (ticks: number, { min, max }: { min?: number; max?: number }): number => Math.min(min === undefined ? Infinity : ticks - min * 1000, max === undefined ? Infinity : max * 1000 - ticks)
const edges = (one: Placed, other: Placed): number => Math.max(0, settled(separation(footprintOf(one, scene), footprintOf(other, scene))))

function centres(one: Placed, other: Placed): number {
  const [a, b] = [footprintOf(one, scene), footprintOf(other, scene)]
  return settled(Math.sqrt((b.x - a.x) * (b.x - a.x) + (b.y - a.y) * (b.y - a.y)))
}

/** What the rule says, as the plain way would put it; slack in ticks. */
const saidOf = (rule: object, parts: readonly Part[]): readonly Plain[] =>
  saidInPark({ rule: 'size', ...rule }, { sections: [{ id: 'main', elements: row(...parts) }] }).filter(({ status }) => status !== 'not-applicable')
    .map(({ elements, slack }) => ({ elements, slack: slack === null ? -1 : slack * 1000 }))
const same = (said: readonly Plain[], plain: readonly Plain[]): void => {
  const rounded = (all: readonly Plain[]): unknown[] => all.map(({ elements, slack }) => [...elements, Math.round(slack * 2) + 0])
  expect(rounded(said)).toEqual(rounded(plain.slice(0, 1000)))
}

const bounds = fc.constantFrom<{ min?: number; max?: number }>({ max: 0.8 }, { max: 4 }, { max: 60 }, { min: 0.2 }, { min: 2 }, { min: 0.01, max: 90 }, { max: 5.5, min: 1 })
const numRuns = 40

describe('a crowd on a plan', () => {
  it('has the same nearest as by looking at all', () => {
    fc.assert(fc.property(crowds, bounds, fc.constantFrom('edge', 'centre'), (parts, wanted, measure) => {
      const all = placedOf(parts)
      const way = measure === 'edge' ? edges : centres
      const plain = all.filter(({ element }) => element.kind === 'bench').flatMap((one): Plain[] => {
        const others = all.filter((other) => other !== one && (other.element.kind === 'lamp' || other.element.kind === 'bench'))
        const nearest = others.reduce<Placed | null>((best, other) => (best && way(one, best) <= way(one, other) ? best : other), null)
        if (!nearest) return wanted.max === undefined ? [] : [{ elements: [id(one)], slack: -1 }]
        return [{ elements: [id(one), id(nearest)], slack: spare(way(one, nearest), wanted) }]
      })
      same(saidOf({ rule: 'distance', on: 'bench', to: ['lamp', 'bench'], measure, ...wanted }, parts), toldOf(plain))
    }), { numRuns })
  })
  it('has the same pairs', () => {
    fc.assert(fc.property(crowds, bounds, (parts, wanted) => {
      const all = placedOf(parts)
      const [benches, trees] = (['bench', 'tree'] as const).map((kind) => all.filter(({ element }) => element.kind === kind))
      const plain = (benches ?? []).flatMap((one): Plain[] => {
        if (trees?.length === 0) return wanted.max === undefined ? [] : [{ elements: [id(one)], slack: -1 }]
        return (trees ?? []).map((other) => ({ elements: [id(one), id(other)], slack: spare(edges(one, other), wanted) }))
      })
      same(saidOf({ rule: 'distance', on: 'bench', to: 'tree', match: 'each', ...wanted }, parts), toldOf(plain))
    }), { numRuns })
  })
  it('has the same gaps one after the other', () => {
    fc.assert(fc.property(crowds, bounds, fc.constantFrom('x', 'y'), (parts, wanted, along) => {
      const at = ({ element }: Placed): readonly number[] => (along === 'x' ? element.at ?? [] : (element.at ?? []).toReversed())
      const sorted = placedOf(parts).filter(({ element }) => element.kind !== 'tree').toSorted((a, b) => (at(a)[0] ?? 0) - (at(b)[0] ?? 0) || (at(a)[1] ?? 0) - (at(b)[1] ?? 0) || a.index - b.index)
      const plain = sorted.slice(1).map((other, index): Plain => ({ elements: [id(sorted[index]!), id(other)], slack: spare(edges(sorted[index]!, other), wanted) }))
      same(saidOf({ rule: 'spacing', on: { not: 'tree' }, along, ...wanted }, parts), toldOf(plain))
    }), { numRuns })
  })
  it('stands in zones in the same way', () => {
    fc.assert(fc.property(crowds, fc.constantFrom('boundary', 'lawn', 'roots'), fc.constantFrom('within', 'outside', 'touching'), (parts, zone, mode) => {
      const [only] = briefOf(plan).sections
      const outline = outlineOf(planOf(only!).zones.get(zone)!)
      const plain = placedOf(parts).filter(({ element }) => element.kind !== 'lamp').map((one): Plain => {
        const shape = footprintOf(one, scene)
        const by = settled(mode === 'within' ? insideBy(shape, outline) : outsideBy(shape, outline))
        return { elements: [id(one)], slack: mode === 'touching' ? -Math.max(0, by) : by }
      })
      same(saidOf({ rule: 'inside', on: { not: 'lamp' }, zone, mode }, parts), toldOf(plain))
    }), { numRuns })
  })
  it('has the same mirror images', () => {
    fc.assert(fc.property(crowds, fc.constantFrom(0.5, 5, 50), (parts, tolerance) => {
      const all = placedOf(parts)
      const away = (one: Placed, other: Placed): number => {
        const [[x = 0, y = 0], [u = 0, v = 0]] = [one, other].map(({ element }) => (element.at ?? []).map((length) => Math.round(length * 1000))) as [number[], number[]]
        return Math.round(2 * Math.sqrt((u - (30_000 - x)) * (u - (30_000 - x)) + (v - y) * (v - y))) / 2
      }
      const partner = (one: Placed): Placed => all.filter(({ element }) => element.kind === one.element.kind).reduce((best, other) => (away(one, best) <= away(one, other) ? best : other))
      const plain = all.flatMap((one): Plain[] => {
        const other = partner(one)
        if (other.index < one.index && partner(other) === one) return []
        return [{ elements: other === one ? [id(one)] : [id(one), id(other)], slack: tolerance * 1000 - away(one, other) }]
      })
      same(saidOf({ rule: 'symmetric', on: '*', axis: 'x', tolerance }, parts), toldOf(plain))
    }), { numRuns: 20 })
  })
})
