import { inPalette } from '@codraft/core'
import type { CompiledBrief, CompiledSection, Element, Layout, Selector } from '@codraft/core'
import { Draft, type Model, type Terms } from './model.ts'
import type { Item, RowModel } from './row-variables.ts'
import { linearise } from './rules.ts'

// The repair of one row as a linear model, written by hand for the strips of row 15 and as tight as we know how: which element stands at which
// place, of which kind it is, how wide. It has the costs that core's `repair/cost.ts` documents, worked out anew. Lengths are in the stage's unit.

/** A row's repair as a model, and the ids of the rules that it cannot say. */
export type RowRepair = { readonly model: Model; readonly row: RowModel; readonly unsaid: readonly string[] }

/**
 * Makes the model of a row's repair.
 * @param extra how many elements may come
 */
export function rowModel(compiled: CompiledBrief, layout: Layout, { section, extra = 2 }: { section: CompiledSection; extra?: number }): RowRepair {
  const elements = layout.sections.find(({ id }) => id === section.id)?.elements ?? []
  const draft = new Draft()
  const kinds = [...compiled.kinds.keys()].filter((kind) => inPalette(compiled, section, kind) || elements.some((element) => element.kind === kind)).sort()
  const ground: Ground = { compiled, section, draft, kinds, places: elements.length + extra }
  const items = [...elements, ...Array.from({ length: extra }, () => null)].map((element) => itemOf(element, ground))
  const row = placed(items, ground)
  const unsaid = compiled.rules.filter(({ spec }) => spec.severity === 'block').filter(({ spec }) => !linearise(spec, row)).map(({ spec }) => spec.id)
  keepWidths(row)
  return { model: { variables: draft.variables, constraints: draft.constraints, constant: draft.constant }, row, unsaid }
}

type Ground = { readonly compiled: CompiledBrief; readonly section: CompiledSection; readonly draft: Draft; readonly kinds: readonly string[]; readonly places: number }

/** An element's kind and width, and what it costs that they change, or that it goes or comes. */
function itemOf(element: Element | null, { compiled, section, draft, kinds }: Ground): Item {
  const half = halfOf(section)
  const was = element?.width ?? 0
  const own = (kind: string): number => compiled.kinds.get(kind)?.shape.size.width ?? was
  const aim = (kind: string): number => (kind === element?.kind ? was : own(kind))
  // What stays costs nothing; what goes costs its removal, which is a constant less than nothing where it stays.
  const goes = element === null ? 0 : 2 * half + was
  draft.constant += goes
  const costOf = (kind: string): number => (element === null ? 2 * half + own(kind) : kind === element.kind ? 0 : 3 * half + Math.max(own(kind), was))
  const isOf = kinds.map((kind) => draft.choice(costOf(kind) - goes))
  const width = draft.amount()
  const apart = draft.amount(1)
  const aims: Terms = isOf.map((one, index) => [one, -aim(kinds[index] ?? '')])
  draft.demand([[apart, 1], [width, -1], ...aims.map(([one, times]) => [one, -times] as const)], { min: 0 })
  draft.demand([[apart, 1], [width, 1], ...aims], { min: 0 })
  draft.demand(isOf.map((one) => [one, 1]), { max: 1 })
  return { element, isOf, width }
}

/** Half a handling: the fortieth part of the row's length, in whole ticks. */
const halfOf = ({ length, per }: CompiledSection): number => Math.max(1, Math.round(length / 40)) / per

/** Widths between those of the kind, all kinds in one demand, as an element is of one only; nothing where there is no element. */
function keepWidths({ draft, items, kinds, widths, section }: RowModel): void {
  const most = (2 * section.length) / section.per + 100
  for (const { isOf, width, element } of items) {
    const bound = (of: 'min' | 'max', otherwise: number): Terms => isOf.map((is, index) => [is, -(widths.get(kinds[index] ?? '')?.[of] ?? otherwise)])
    draft.demand([[width, 1], ...bound('min', 1 / section.per)], { min: 0 })
    draft.demand([[width, 1], ...bound('max', Math.max(most, element?.width ?? 0))], { max: 0 })
  }
}

/** Who stands where: packed from the start, one at a place, and those that change places cost it. */
function placed(items: readonly Item[], { compiled, section, draft, kinds, places }: Ground): RowModel {
  const handling = 2 * halfOf(section)
  const stands = items.map(() => Array.from({ length: places }, () => draft.choice()))
  const taken = Array.from({ length: places }, () => draft.choice())
  const holds = taken.map(() => kinds.map(() => draft.choice()))
  const at = (item: number, place: number): number => stands[item]?.[place] ?? 0
  items.forEach(({ isOf }, item) => draft.demand([...isOf.map((one) => [one, 1] as const), ...taken.map((_, place) => [at(item, place), -1] as const)], { min: 0, max: 0 }))
  taken.forEach((one, place) => {
    draft.demand([...items.map((_, item) => [at(item, place), 1] as const), [one, -1]], { min: 0, max: 0 })
    draft.demand([...(holds[place] ?? []).map((hold) => [hold, 1] as const), [one, -1]], { min: 0, max: 0 })
    const next = taken[place + 1]
    if (next !== undefined) draft.demand([[one, 1], [next, -1]], { min: 0 })
  })
  // Who stands where as what: the two questions joined, so that what a solver may leave open is as little as can be.
  const both = items.map(() => taken.map(() => kinds.map(() => draft.amount())))
  items.forEach(({ isOf }, item) => {
    taken.forEach((_, place) => draft.demand([...(both[item]?.[place] ?? []).map((one) => [one, 1] as const), [at(item, place), -1]], { min: 0, max: 0 }))
    isOf.forEach((is, kind) => draft.demand([...taken.map((_, place) => [both[item]?.[place]?.[kind] ?? 0, 1] as const), [is, -1]], { min: 0, max: 0 }))
  })
  holds.forEach((hold, place) => hold.forEach((is, kind) => draft.demand([...items.map((_, item) => [both[item]?.[place]?.[kind] ?? 0, 1] as const), [is, -1]], { min: 0, max: 0 })))
  inOrder(items, stands, { draft, handling })
  const kindAt: RowModel['kindAt'] = (place, wanted) => kinds.flatMap((kind, index) => (wanted.includes(kind) ? [[holds[place]?.[index] ?? 0, 1] as const] : []))
  return { draft, section, catalogue: compiled.kinds, kinds, places, items, taken, stands, widths: new Map(), kindAt, meant: (selector) => kindsMeant(selector, kinds, compiled) }
}

/** Two that stay where they were keep their order; new ones come in the order in which they are listed, as they are all alike. */
function inOrder(items: readonly Item[], stands: readonly (readonly number[])[], { draft, handling }: { draft: Draft; handling: number }): void {
  const moves = items.map(({ element }) => (element === null ? null : draft.choice(handling)))
  items.forEach((_, one) => items.forEach((__, other) => {
    const [first, second] = [moves[one] ?? null, moves[other] ?? null]
    if (other <= one || (first === null) !== (second === null)) return
    const free: Terms = [first, second].flatMap((move) => (move === null ? [] : [[move, -1] as const]))
    stands[one]?.forEach((___, place) => {
      const behind = (stands[one] ?? []).slice(place).map((stand) => [stand, 1] as const)
      const ahead = (stands[other] ?? []).slice(0, place + 1).map((stand) => [stand, 1] as const)
      draft.demand([...behind, ...ahead, ...free], { max: 1 })
    })
  }))
}

/** The kinds that a selector means, if it speaks of nothing else. */
function kindsMeant(selector: Selector, kinds: readonly string[], compiled: CompiledBrief): readonly string[] | null {
  if (Array.isArray(selector)) {
    const all = selector.map((one) => kindsMeant(one, kinds, compiled))
    return all.some((one) => one === null) ? null : kinds.filter((kind) => all.some((one) => one?.includes(kind) === true))
  }
  const tagged = (tag: string, kind: string): boolean => compiled.kinds.get(kind)?.shape.tags.has(tag) ?? false
  if (typeof selector === 'string') {
    if (selector.startsWith('@')) return null
    return kinds.filter((kind) => selector === '*' || selector === kind || (selector.startsWith('#') && tagged(selector.slice(1), kind)))
  }
  const { kind: wanted, tag, not, ...rest } = selector
  if (Object.values(rest).some((one) => one !== undefined)) return null
  const without = not === undefined ? [] : kindsMeant(not, kinds, compiled)
  if (without === null) return null
  const named = wanted === undefined ? kinds : kinds.filter((kind) => [wanted].flat().includes(kind))
  return named.filter((kind) => [tag ?? []].flat().every((one) => tagged(one, kind)) && !without.includes(kind))
}
