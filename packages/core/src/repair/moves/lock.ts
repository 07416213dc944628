/** Repairs of what had to stay as it was. */
import type { Element } from '../../schema/layout.ts'
import { meantAtStart } from '../../rules/at-start.ts'
import type { Placed, Scene } from '../../rules/scene.ts'
import type { Selector } from '../../schema/rule.ts'
import { changeCost, placingCost, sameChoices } from '../cost.ts'
import { drawn, MARK, nameIn, type Move, type Trouble, type View } from '../sketch.ts'
import { variantsOf } from './catalogue.ts'
import { defineMending, type Wish } from './mending.ts'
import { elementsOf, swapped, tariffOf } from './standing.ts'
import { added, changed, elsewhere, gone } from './verbs.ts'

type Params = { readonly on: Selector; readonly fields: readonly string[] }

/** It becomes again what it was; a row's widths give way so that it stands where it stood. */
export const lock = defineMending<Params>(({ on, fields }, ready) => {
  const lockedIn = meantAtStart(on, ready)
  const wasOf = (scene: Pick<Scene, 'options'>, section: string | undefined, id: string | undefined): Placed | undefined => lockedIn(scene).get(section ?? '')?.those.find(({ element }) => element.id === id)
  const inRows = ['exists', 'kind', 'width', 'order', 'offset']
  return {
    // What is gone may come back as something else, and what is something else may go, unless that is locked too.
    knows: ({ section, elements }, scene) => elements.length > 0 && fields.every((field) => inRows.includes(field)) &&
      elements.every(({ element }) => wasOf(scene, section?.section.id, element.id)?.element.kind === element.kind),
    wishes: ({ section, placed }, scene) => section.stage.kind !== 'row' ? [] : placed.flatMap((now): Wish[] => {
      const was = wasOf(scene, section.id, now.element.id)
      if (!was) return []
      const width: Wish = { from: now.index, to: now.index + 1, min: was.width, max: was.width, elements: [now] }
      const offset: Wish = { from: 0, to: now.index, min: was.start, max: was.start, elements: [now] }
      return [...(fields.includes('width') ? [width] : []), ...(fields.includes('offset') ? [offset] : [])]
    }),
    moves: (trouble, view) => {
      const { section, elements, place } = trouble
      const id = elements[0]?.element.id ?? place
      const was = wasOf(view.scene, section?.section.id, id)
      if (!section || !was) return []
      const [now] = elements
      return now ? kept(trouble, view, { now, was, fields }) : returned(view, was)
    },
  }
})

type Locked = { readonly now: Placed; readonly was: Placed; readonly fields: readonly string[] }

/** What may be done so that it is as it was again, or nobody asks any more. */
function kept(trouble: Trouble, view: View, { now, was, fields }: Locked): readonly Move[] {
  const becomes = fields.includes('kind') && now.element.kind !== was.element.kind
  const own = becomes || now.section.stage.kind !== 'row' ? [...restored(view, now, { was, fields }), ...changed(view, now)] : gone(view, now)
  if (now.section.stage.kind !== 'row') return [...own, ...elsewhere(view, now, null)]
  const others = trouble.section?.placed.filter((one) => one !== now) ?? []
  if (fields.includes('offset')) return [...own, ...elsewhere(view, now, null), ...others.flatMap((one) => [...changed(view, one), ...elsewhere(view, one, null)]), ...moreBefore(now, trouble, view)]
  // Who else is there counts for its place in the order; for what it is and how wide nobody counts.
  return fields.includes('order') ? [...own, ...elsewhere(view, now, null), ...others.flatMap((one) => [...gone(view, one), ...elsewhere(view, one, null)])] : own
}

/** What may come before it, so that it stands further from the start. Nothing where it is too far already, or what is too long is the row itself. */
function moreBefore({ index }: Placed, { section, short }: Trouble, view: View): readonly Move[] {
  const tooLong = view.conflict?.filter((one) => one.short !== true) ?? []
  const isRow = tooLong.length > 0 && tooLong.every((one) => one.short === false && one.elements.length === 0) && view.sketch.holds.size === 0
  return !section || short === false || isRow ? [] : added(view, section, Array.from({ length: index + 1 }, (_, place) => place))
}

/** It takes its kind, choices, place, angle and depth back. */
function restored(view: View, now: Placed, { was, fields }: { was: Placed; fields: readonly string[] }): Move[] {
  const { element, section } = now
  const kept = (field: 'kind' | 'at' | 'angle' | 'depth'): Partial<Element> => {
    if (!fields.includes(field)) return {}
    if (field === 'kind') return was.element.kind === element.kind ? {} : { kind: was.element.kind, ...asNew(was) }
    if (field === 'at') return { ...(was.element.at && { at: was.element.at }), ...(was.element.slot !== undefined && { slot: was.element.slot }) }
    return was.element[field] === undefined ? {} : { [field]: was.element[field] }
  }
  const to: Element = { ...element, ...kept('kind'), ...kept('at'), ...kept('angle'), ...kept('depth') }
  const cost = changeCost(element, to, { tariff: tariffOf(view.task, section), kind: view.task.compiled.kinds.get(to.kind) })
  const mark = to.kind === element.kind ? MARK.moved : MARK.replaced
  return cost === 0 ? [] : [{ name: `restore ${section.id} ${element.id}`, cost, make: (from) => swapped(from, section, { id: element.id, to, mark, cost }) }]
}

/** As wide as its kind is by itself, from which is counted what it costs to come: widths are settled afterwards. */
const asNew = ({ element, shape }: Placed): Partial<Element> => (element.width === undefined ? {} : { width: shape.size.width ?? element.width })

/** It comes back to where it stood among those that are still there: as it was, or with other choices. */
function returned(view: View, was: Placed): Move[] {
  const { section } = was
  const { task } = view
  const asItWas: Element = section.stage.kind === 'row' ? { ...was.element, ...asNew(was) } : was.element
  const others = section.stage.kind !== 'row' ? [] : variantsOf(task, section)
    .filter(({ shape }) => shape.kind === was.element.kind).map(({ bare }): Element => ({ ...bare, id: was.element.id }))
  const all = elementsOf(view.sketch.layout, section)
  const indices = section.stage.kind === 'row' ? [...all.keys(), all.length] : [all.length]
  const same = others.some((one) => sameChoices(one, asItWas))
  return [...(same ? [] : [asItWas]), ...others].flatMap((element) => {
    const cost = placingCost(element, { tariff: tariffOf(task, section), kind: task.compiled.kinds.get(element.kind) })
    const as = sameChoices(element, asItWas) ? '' : ` ${JSON.stringify(element.choices ?? {})}`
    return indices.map((index): Move => ({
      name: `return ${nameIn(section.id, element.id)} ${index}${as}`, cost,
      make: (from) => drawn(from, section.id, { elements: elementsOf(from.layout, section).toSpliced(index, 0, element), id: element.id, mark: MARK.placed, cost }),
    }))
  })
}

