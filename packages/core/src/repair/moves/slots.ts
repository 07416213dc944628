/** Where things may come to stand on slots. */
import type { Shape } from '../../brief/kind.ts'
import { slotOf, slotsOf } from '../../rules/ground.ts'
import { coveredFrom, takersIn } from '../../rules/shelf.ts'
import type { Placed, SceneSection } from '../../rules/scene.ts'
import type { Element } from '../../schema/layout.ts'
import { drawn, MARK, marksOf, nameIn, type Move, type Sketch, type View } from '../sketch.ts'
import { isKept } from './standing.ts'

/** The slots that something of this shape would find free, by name. */
export function freeSlots(where: SceneSection, { span }: Pick<Shape, 'span'>, view: View, except?: Placed): { name: string; at: Partial<Element> }[] {
  const ground = slotsOf(where.section)
  const takers = takersIn(where, view.scene)
  return ground.slots.flatMap(({ id, index }) => {
    const covered = coveredFrom(ground, index, span)
    const free = covered.length === span && covered.every((slot) => (takers[slot] ?? []).every((one) => one === except))
    return free ? [{ name: id, at: { slot: id } }] : []
  })
}

/** Steps by which an element goes to a free slot, or changes places with another. */
export function movingToSlots(view: View, placed: Placed): Move[] {
  const { task, sketch, scene } = view
  const { element, section } = placed
  const here = scene.sections[section.index]
  if (!here || isKept(task, { element, section }, 'at')) return []
  const tariff = task.tariffs.bySection.get(section.id)
  const half = tariff?.half ?? 1
  const free = freeSlots(here, placed.shape, view, placed).filter(({ name }) => name !== element.slot).map(({ name }): Move => ({
    name: `move ${section.id} ${element.id} ${name}`, cost: 2 * half, make: (from) => moved(from, [{ placed, to: name }], 2 * half),
  }))
  const swaps = here.placed.flatMap((other): Move[] => {
    const [mine, theirs] = [slotOf(placed), slotOf(other)]
    const mayNot = other === placed || !mine || !theirs || mine === theirs || (marksOf(sketch, other) & (MARK.moved | MARK.placed)) !== 0
    if (mayNot || other.element.kind === element.kind || isKept(task, other, 'at')) return []
    const [first, second] = [element.id, other.element.id].sort()
    return [{ name: `swap ${section.id} ${first} ${second}`, cost: 4 * half, make: (from) => moved(from, [{ placed, to: theirs.id }, { placed: other, to: mine.id }], 4 * half) }]
  })
  return [...free, ...swaps]
}

function moved(sketch: Sketch, steps: readonly { placed: Placed; to: string }[], cost: number): Sketch {
  const [first] = steps
  const section = first?.placed.section.id ?? ''
  const goes = new Map(steps.map(({ placed, to }) => [placed.element, to]))
  const elements = (sketch.layout.sections.find(({ id }) => id === section)?.elements ?? []).map((one) => {
    const to = goes.get(one)
    return to === undefined ? one : { ...one, slot: to }
  })
  const next = drawn(sketch, section, { elements, id: first?.placed.element.id ?? '', mark: MARK.moved, cost })
  const marks = new Map(next.marks)
  for (const { placed } of steps) marks.set(nameIn(section, placed.element.id), (marks.get(nameIn(section, placed.element.id)) ?? 0) | MARK.moved)
  return { ...next, marks }
}
