/** Who stands on which side of the middle of a row, where a rule asks: centres are kept there, whatever widths settle to. */
import type { Placed, SceneSection } from '../../rules/scene.ts'
import { nameIn, type Hold, type Move, type Sketch, type View } from '../sketch.ts'
import { atLeast, atMost, centre } from './balanced.ts'
import type { Balance, Sides, Weight } from './mending.ts'

/** Within so much of the middle, doubled, an element has no side. */
const MIDDLE = 2

/** Steps that part a row: all before a place keep on the start side from now on, the rest on the end side, or one in the middle. What that costs is seen when the widths are settled. */
export function parted({ sketch }: View, { section, placed }: SceneSection): readonly Move[] {
  const kept = (one: Placed): Hold => sketch.holds.get(nameIn(section.id, one.element.id)) ?? { min: 0, max: Infinity }
  if (section.stage.kind !== 'row' || placed.some((one) => kept(one).side !== undefined)) return []
  const parting = (cut: number, middle: boolean): Move => {
    const sideOf = (index: number): Hold['side'] & string => (index < cut ? 'start' : middle && index === cut ? 'middle' : 'end')
    const holds = placed.map((one): [string, Hold] => [nameIn(section.id, one.element.id), { ...kept(one), side: sideOf(one.index) }])
    return { name: `hold ${section.id} parted at ${cut}${middle ? ' within' : ''}`, cost: 0, make: (from) => ({ ...from, holds: new Map([...from.holds, ...holds]) }) }
  }
  return [...[...placed.keys(), placed.length].map((cut) => parting(cut, false)), ...[...placed.keys()].map((cut) => parting(cut, true))]
}

/** On which side something is kept, by itself or by those around it. */
export function sidesIn(row: SceneSection, holds: Sketch['holds']): Sides {
  const sides = keptIn(row, holds)
  const [first, last] = [sides.indexOf('end'), sides.lastIndexOf('start')]
  return ({ index }) => sides[index] ?? (index <= last ? 'start' : first >= 0 && index >= first ? 'end' : null)
}

/** What those that are kept on a side ask of the widths of a row. */
export function sidesKept(row: SceneSection, holds: Sketch['holds']): readonly Balance[] {
  const { placed, section: { length } } = row
  const sides = keptIn(row, holds)
  const ask = (index: number, way: (twice: Weight['terms']) => readonly Weight[]): Balance[] => {
    const one = placed[index]
    return one ? [{ ways: [way(centre(placed, one))], elements: [one], place: one.element.id, short: null }] : []
  }
  return [
    ...ask(sides.lastIndexOf('start'), (twice) => [atMost(twice, length - MIDDLE - 1)]),
    ...ask(sides.indexOf('middle'), (twice) => [atLeast(twice, length - MIDDLE)]),
    ...ask(sides.indexOf('middle'), (twice) => [atMost(twice, length + MIDDLE)]),
    ...ask(sides.indexOf('end'), (twice) => [atLeast(twice, length + MIDDLE + 1)]),
  ]
}

const keptIn = ({ placed, section: { id } }: SceneSection, holds: Sketch['holds']): readonly Hold['side'][] => placed.map(({ element }) => (holds.size === 0 ? undefined : holds.get(nameIn(id, element.id))?.side))
