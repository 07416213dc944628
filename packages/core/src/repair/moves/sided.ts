/** Who stands on which side of the middle of a row, where a rule asks: centres are kept there, whatever widths settle to. */
import type { Placed, SceneSection } from '../../rules/scene.ts'
import { nameIn, type Hold, type Move, type Sketch, type View } from '../sketch.ts'
import { atLeast, atMost, centre } from './balanced.ts'
import type { Balance, Sides } from './mending.ts'

/** Within so much of the middle, doubled, an element has no side. */
const MIDDLE = 2

/** Steps that part a row: all before a place keep on the start side from now on, the rest on the end side. What that costs is seen when the widths are settled. */
export function parted({ sketch }: View, { section, placed }: SceneSection): readonly Move[] {
  const kept = (one: Placed): Hold => sketch.holds.get(nameIn(section.id, one.element.id)) ?? { min: 0, max: Infinity }
  if (section.stage.kind !== 'row' || placed.some((one) => kept(one).side !== undefined)) return []
  return [...placed.keys(), placed.length].map((cut) => {
    const holds = placed.map((one): [string, Hold] => [nameIn(section.id, one.element.id), { ...kept(one), side: one.index < cut ? 'start' : 'end' }])
    return { name: `hold ${section.id} parted at ${cut}`, cost: 0, make: (from) => ({ ...from, holds: new Map([...from.holds, ...holds]) }) }
  })
}

/** On which side something is kept, by itself or by those around it. */
export function sidesIn({ placed, section: { id } }: SceneSection, holds: Sketch['holds']): Sides {
  const sides = placed.map(({ element }) => holds.get(nameIn(id, element.id))?.side)
  const [first, last] = [sides.indexOf('end'), sides.lastIndexOf('start')]
  return ({ index }) => (index <= last ? 'start' : first >= 0 && index >= first ? 'end' : null)
}

/** What those that are kept on a side ask of the widths of a row. */
export function sidesKept({ placed, section: { id, length } }: SceneSection, holds: Sketch['holds']): readonly Balance[] {
  const sides = placed.map(({ element }) => holds.get(nameIn(id, element.id))?.side)
  const ask = (one: Placed | undefined, way: (twice: Balance['ways'][number][number]['terms']) => Balance['ways'][number][number]): Balance[] =>
    (one ? [{ ways: [[way(centre(placed, one))]], elements: [one], place: one.element.id, short: null }] : [])
  return [
    ...ask(placed[sides.lastIndexOf('start')], (twice) => atMost(twice, length - MIDDLE - 1)),
    ...ask(placed[sides.indexOf('end')], (twice) => atLeast(twice, length + MIDDLE + 1)),
  ]
}
