/** Repairs of what moves sideways from one section to the next. */
import type { SceneSection } from '../../rules/scene.ts'
import { selection } from '../../rules/selector.ts'
import { toTicks } from '../../schema/lengths.ts'
import type { Selector } from '../../schema/rule.ts'
import type { Trouble, View } from '../sketch.ts'
import { all, atMost, balanced, centre, times } from './balanced.ts'
import { defineMending } from './mending.ts'

type Params = { readonly on: Selector; readonly max: number; readonly match: 'nth' | 'id' }

/** Bounds are told to a millionth. */
const SCALE = 1_000_000

/** Widths bring both nearer to each other; else whatever changes either section. */
export const shift = defineMending<Params>(({ on, max, match }, ready) => {
  const meant = selection(on, ready)
  const both = ({ section }: Trouble, { scene }: View): readonly SceneSection[] => scene.sections.filter((one) => section === null || one.section.index === section.section.index || one.section.index === section.section.index + 1)
  return balanced(meant.ofShape !== null, (here, scene) => {
    const next = scene.sections.find(({ section }) => section.index === here.section.index + 1)
    const { spec: { along }, per, stage, datum } = here.section
    if (!next || next.section.stage.kind !== 'row' || next.section.stage.unit !== stage.unit || along === undefined) return []
    const most = Math.floor((Math.round(max * SCALE) * toTicks(along, per) * 2 * next.section.per) / SCALE)
    const others = meant.of(next, scene)
    return meant.of(here, scene).flatMap((one, index) => {
      const other = match === 'id' ? others.find(({ element }) => element.id === one.element.id) : others[index]
      if (!other) return []
      const moved = [...times(centre(here.placed, one), next.section.per), ...times(centre(next.placed, other), -per)]
      const off = 2 * (datum * next.section.per - next.section.datum * per)
      return all([atMost(moved, most + off), atMost(times(moved, -1), most - off)], { elements: [one], place: one.element.id })
    })
  }, both)
})
