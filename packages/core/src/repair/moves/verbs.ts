/** The steps that all rules' repairs are made of: something goes, becomes another, is chosen otherwise, comes, stands elsewhere, is as wide as this. */
import type { Shape } from '../../brief/kind.ts'
import type { CompiledSection } from '../../brief/section.ts'
import { safeTicks, type Placed, type SceneSection } from '../../rules/scene.ts'
import type { Element, Layout } from '../../schema/layout.ts'
import { changeCost, placingCost, removalCost } from '../cost.ts'
import { drawn, MARK, marksOf, nameIn, type Hold, type Move, type Sketch, type Task, type View } from '../sketch.ts'
import { combinationsFrom, newId, seenAs, variantsOf, type Variant } from './catalogue.ts'
import { freeSlots, movingToSlots } from './slots.ts'
import { freeSpots, movingToSpots } from './spots.ts'
import { elementsOf, isKept, swapped, tariffOf } from './standing.ts'
import { ONCE, together } from './together.ts'

/** Whether something that is not there yet would be of use, seen as if it stood there. */
export type Wanted = (placed: Placed) => boolean

/** A step with what it brings. */
type Bringing = { readonly move: Move; readonly to: Element; readonly shape: Shape; readonly max?: number | undefined }
/** Steps are made once: most of them are met again in many sketches. */
type Made = {
  readonly removals: WeakMap<Element, readonly Move[]>
  readonly others: WeakMap<Element, readonly Bringing[]>
  /** The same for those that run on elsewhere as what they were: they get another name. */
  readonly strangers: WeakMap<Element, readonly Bringing[]>
  readonly chosen: WeakMap<Element, readonly Bringing[]>
  readonly orders: WeakMap<Element, Move[]>
  readonly comings: Map<string, readonly Bringing[]>
}
const made = new WeakMap<Task, Made>()

function madeFor(task: Task): Made {
  let known = made.get(task)
  if (!known) made.set(task, (known = { removals: new WeakMap(), others: new WeakMap(), strangers: new WeakMap(), chosen: new WeakMap(), orders: new WeakMap(), comings: new Map() }))
  return known
}

function once<K extends object, T>(known: WeakMap<K, T>, key: K, make: () => T): T {
  let found = known.get(key)
  if (found === undefined) known.set(key, (found = make()))
  return found
}

/** Steps that take it away: only here, or here while it becomes another kind in another section. */
export const gone = (view: View, placed: Placed): readonly Move[] => [...removed(view, placed), ...together(view, placed).flatMap(({ move, becomes }) => (becomes === null ? [move] : []))]

/** A step that takes it away here. */
export function removed({ task, sketch }: View, placed: Placed): readonly Move[] {
  if (!task.mayRemove || marksOf(sketch, placed) !== 0) return []
  const { element, section } = placed
  return once(madeFor(task).removals, element, () => {
    if (isKept(task, { element, section }, 'exists')) return []
    const cost = removalCost(element, tariffOf(task, section))
    const without = (one: Element): boolean => one.id !== element.id
    return [{ name: `remove ${nameIn(section.id, element.id)}`, cost, make: (from) => drawn(from, section.id, { elements: elementsOf(from.layout, section).filter(without), id: element.id, mark: 0, cost }) }]
  })
}

/** Steps that make it another kind. */
export function others(view: View, placed: Placed, wanted?: Wanted): readonly Move[] {
  const { task, sketch } = view
  const { element, section } = placed
  if ((marksOf(sketch, placed) & ONCE) !== 0) return []
  const renamed = runsOn(sketch.layout, element.id, section)
  const all = once(madeFor(task)[renamed ? 'strangers' : 'others'], element, () => {
    if (isKept(task, { element, section }, 'kind')) return []
    return variantsOf(task, section).filter(({ shape }) => shape.kind !== element.kind).map((variant) => becoming(task, placed, { variant, renamed }))
  })
  const running = renamed ? together(view, placed).flatMap(({ move, becomes }) => (becomes === null ? [] : [{ move, ...becomes }])) : []
  return wantedOf([...all, ...running], placed, wanted)
}

function becoming(task: Task, { element, section }: Placed, { variant: { bare, key, shape }, renamed }: { readonly variant: Variant; readonly renamed: boolean }): Bringing {
  const { id, at, angle, slot } = element
  const to: Element = { ...bare, id, ...(at && { at }), ...(angle !== undefined && { angle }), ...(slot !== undefined && { slot }) }
  const priced = { tariff: tariffOf(task, section), kind: task.compiled.kinds.get(to.kind) }
  const cost = changeCost(element, to, priced)
  // With another name it is one that goes and one that comes; it would cost less once the others are gone.
  const paid = renamed ? removalCost(element, priced.tariff) + placingCost(to, priced) : cost
  const make = (from: Sketch): Sketch => swapped(from, section, { id, to: { ...to, id: idFor(task, from, to, section) }, mark: MARK.replaced, cost: paid })
  return { to, shape, move: { name: `replace ${nameIn(section.id, id)} ${key}${renamed ? ' anew' : ''}`, cost, make } }
}

/** A new id where an element runs through other sections too, in which it stays what it is. */
function idFor(task: Task, sketch: Sketch, { id, kind }: Element, section: CompiledSection): string {
  return runsOn(sketch.layout, id, section) ? newId(task, sketch, kind) : id
}

/** Whether another section has one of the same name. */
const runsOn = ({ sections }: Layout, id: string, section: CompiledSection): boolean => sections.some((one) => one.id !== section.id && one.elements.some((other) => other.id === id))

/** Steps that choose another option of it. */
export function chosen({ task, sketch }: View, placed: Placed, wanted?: Wanted): readonly Move[] {
  const { element, section } = placed
  const kind = task.compiled.kinds.get(element.kind)
  const choices = kind?.kind.choices
  if (!choices || (marksOf(sketch, placed) & ONCE) !== 0) return []
  const all = once(madeFor(task).chosen, element, () => {
    const { choices: _, ...bare } = element
    const is = Object.fromEntries(Object.entries(choices).map(([name, choice]) => [name, element.choices?.[name] ?? choice.default]))
    const shape = kind.shapeFor(element.choices)
    return combinationsFrom(kind.kind, is).flatMap((now): Bringing[] => {
      if (kind.shapeFor(now) === shape) return []
      const to: Element = Object.keys(now).length === 0 ? bare : { ...bare, choices: now }
      const cost = tariffOf(task, section).half
      const make = (from: Sketch): Sketch => swapped(from, section, { id: element.id, to, mark: MARK.chosen, cost })
      return [{ to, shape: kind.shapeFor(now), move: { name: `set ${nameIn(section.id, element.id)} ${Object.entries(now).flat().join(' ')}`, cost, make } }]
    })
  })
  return wantedOf(all, placed, wanted)
}

const wantedOf = (all: readonly Bringing[], placed: Placed, wanted: Wanted | undefined): readonly Move[] =>
  (wanted ? all.filter(({ to, shape }) => wanted(seenAs(placed, to, shape))) : all).map(({ move }) => move)

/** All that may make it something else: gone, another kind, another option. */
export const changed = (view: View, placed: Placed, wanted?: Wanted): readonly Move[] =>
  [...gone(view, placed), ...chosen(view, placed, wanted), ...others(view, placed, wanted)]

/**
 * Steps by which something comes.
 * @param places a row's indices to come to; null: anywhere
 */
export function added(view: View, where: SceneSection, places: readonly number[] | null, wanted?: Wanted): readonly Move[] {
  const { task } = view
  const { section, placed } = where
  const full = (kind: string, max: number | undefined): boolean => max !== undefined && placed.filter(({ element }) => element.kind === kind).length >= max
  const seen = (to: Element, shape: Shape, index: number): Placed => ({ element: to, section, index, shape, width: safeTicks(to.width, section.per), start: 0 })
  const useful = ({ to, shape, max }: Bringing, index: number): boolean => !full(shape.kind, max) && (!wanted || wanted(seen(to, shape, index)))
  if (section.stage.kind === 'row') {
    const indices = places ?? [...placed.keys(), placed.length]
    return indices.filter((index) => index >= 0 && index <= placed.length).flatMap((index) => {
      const all = madeOnce(task, `${section.id} ${index}`, () => variantsOf(task, section).map((variant) => coming(task, section, variant, { name: String(index), index })))
      return all.filter((one) => useful(one, index)).map(({ move }) => move)
    })
  }
  return variantsOf(task, section).flatMap((variant) => {
    if (full(variant.shape.kind, variant.max)) return []
    const spots = section.stage.kind === 'slots' ? freeSlots(where, variant.shape, view) : freeSpots(where, variant, view)
    return spots.map((spot) => coming(task, section, variant, spot)).filter((one) => useful(one, placed.length)).map(({ move }) => move)
  })
}

function madeOnce(task: Task, key: string, make: () => readonly Bringing[]): readonly Bringing[] {
  const { comings } = madeFor(task)
  let found = comings.get(key)
  if (found === undefined) comings.set(key, (found = make()))
  return found
}

/** Where something may come to: an index of a row, or a slot or a spot. */
export type Come = { readonly name: string; readonly index?: number; readonly at?: Partial<Element> }

function coming(task: Task, section: CompiledSection, { bare, shape, key, max }: Variant, { name, index, at }: Come): Bringing {
  const to: Element = { ...bare, ...at }
  const cost = placingCost(to, { tariff: tariffOf(task, section), kind: task.compiled.kinds.get(to.kind) })
  const make = (from: Sketch): Sketch => {
    const all = elementsOf(from.layout, section)
    const element = { ...to, id: newId(task, from, to.kind) }
    return drawn(from, section.id, { elements: all.toSpliced(index ?? all.length, 0, element), id: element.id, mark: MARK.placed, cost })
  }
  return { to, shape, max, move: { name: `place ${section.id} ${name} ${key}`, cost, make } }
}

/**
 * Steps by which it stands elsewhere.
 * @param places the indices of a row that it may come to, as counted with the element in the row; null: anywhere
 */
export function elsewhere(view: View, placed: Placed, places: readonly number[] | null): readonly Move[] {
  const { task, sketch, scene } = view
  const { element, section } = placed
  if ((marksOf(sketch, placed) & (MARK.moved | MARK.placed)) !== 0) return []
  if (section.stage.kind === 'slots') return movingToSlots(view, placed)
  if (section.stage.kind === 'plan') return movingToSpots(view, placed)
  if (isKept(task, { element, section }, 'order')) return []
  const length = scene.sections[section.index]?.placed.length ?? 0
  const orders = once(madeFor(task).orders, element, (): Move[] => [])
  const indices = places ?? Array.from({ length }, (_, index) => index)
  return indices.filter((to) => to !== placed.index && to >= 0 && to < length).map((to) => (orders[to] ??= ordering(task, placed, to)))
}

function ordering(task: Task, { element, section }: Placed, to: number): Move {
  const cost = 2 * tariffOf(task, section).half
  const make = (from: Sketch): Sketch => {
    const rest = elementsOf(from.layout, section).filter(({ id }) => id !== element.id)
    return drawn(from, section.id, { elements: rest.toSpliced(to, 0, element), id: element.id, mark: MARK.moved, cost })
  }
  return { name: `move ${nameIn(section.id, element.id)} ${to}`, cost, make }
}

/** A step that keeps its width between two bounds from now on. What that costs is seen when the widths are settled. */
export function held({ task, sketch }: View, { element, section }: Placed, { min, max }: Hold): readonly Move[] {
  if (section.stage.kind !== 'row' || isKept(task, { element, section }, 'width')) return []
  const name = nameIn(section.id, element.id)
  const known = sketch.holds.get(name)
  const hold = known ? { ...known, min: Math.max(known.min, min), max: Math.min(known.max, max) } : { min, max }
  if (known?.min === hold.min && known.max === hold.max) return []
  return [{ name: `hold ${name} ${hold.min} ${hold.max}`, cost: 0, make: (from) => ({ ...from, holds: new Map([...from.holds, [name, hold]]) }) }]
}
