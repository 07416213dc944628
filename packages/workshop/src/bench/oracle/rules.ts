import type { Selector } from '@codraft/core'
import type { Terms } from './model.ts'
import type { RowModel } from './row-variables.ts'

// What the rules of the measured strips mean to a solver. False: the fields of this rule cannot be said.

type Linear<P> = (params: P, row: RowModel) => boolean

type Size = { readonly on: Selector; readonly of: string; readonly min?: number; readonly max?: number; readonly step?: number; readonly gaps?: readonly unknown[] }

/** Each of these kinds is at least, and at most, so wide. Steps and gaps are not said yet. */
const size: Linear<Size> = ({ on, of, min, max, step, gaps }, row) => {
  const kinds = row.meant(on)
  if (kinds === null || of !== 'width' || step !== undefined || gaps !== undefined) return false
  for (const kind of kinds) between(row, kind, { min, max })
  return true
}

/** Keeps the width of everything of a kind within bounds too. */
function between({ widths, section }: RowModel, kind: string, { min, max }: { readonly min?: number | undefined; readonly max?: number | undefined }): void {
  const known = widths.get(kind) ?? { min: 1 / section.per, max: (2 * section.length) / section.per + 100 }
  widths.set(kind, { min: Math.max(known.min, min ?? 0), max: Math.min(known.max, max ?? Infinity) })
}

/** The widths of the kind, and how many of it there may be. */
const limits: Linear<{ readonly id: string }> = ({ id }, row) => {
  const kind = row.catalogue.get(id.slice('limits:'.length))
  if (!kind || !row.kinds.includes(kind.id)) return true
  const { size, resize } = kind.shape
  const range = resize?.width ?? { min: size.width, max: size.width }
  if (('step' in range && range.step !== undefined) || kind.kind.choices !== undefined) return false
  between(row, kind.id, range)
  if (kind.kind.max !== undefined) row.draft.demand(row.taken.flatMap((_, place) => row.kindAt(place, [kind.id])), { max: kind.kind.max })
  return true
}

type Fill = { readonly equal?: number; readonly min?: number; readonly max?: number }

/** All widths add up to something within bounds. */
const fill: Linear<Fill> = ({ equal, min, max }, { draft, items, section }) => {
  const boundless = equal === undefined && min === undefined && max === undefined
  draft.demand(items.map(({ width }) => [width, 1]), { min: equal ?? min ?? -Infinity, max: boundless ? section.length / section.per : (equal ?? max ?? Infinity) })
  return true
}

type Count = { readonly on: Selector; readonly min?: number; readonly max?: number; readonly distinct: boolean; readonly per: string }

/** So many of these kinds stand in the row. By side, or distinct kinds, is not said yet. */
const count: Linear<Count> = ({ on, min, max, distinct, per }, { draft, taken, kindAt, meant }) => {
  const kinds = meant(on)
  if (kinds === null || distinct || per === 'side' || per === 'zone') return false
  draft.demand(taken.flatMap((_, place) => kindAt(place, kinds)), { min: min ?? -Infinity, max: max ?? Infinity })
  return true
}

type Adjacent = { readonly on: Selector; readonly to: Selector; readonly mode: 'must' | 'must-not'; readonly direction: 'before' | 'after' | 'any' | 'both'; readonly within: number }

const SIDES = { before: [-1], after: [1], any: [-1, 1], both: [-1, 1] } as const

/** Wherever an A stands, there is, or is not, a B within reach. `both` must-not is not said yet. */
const adjacent: Linear<Adjacent> = ({ on, to, mode, direction, within }, { draft, taken, kindAt, meant }) => {
  const [ones, others] = [meant(on), meant(to)]
  if (ones === null || others === null || (mode === 'must-not' && direction === 'both')) return false
  taken.forEach((_, place) => {
    const sides = SIDES[direction].map((side) => Array.from({ length: within }, (__, step) => place + side * (step + 1)).filter((one) => one >= 0 && one < taken.length))
    const here = kindAt(place, ones)
    if (mode === 'must-not') for (const near of sides.flat()) draft.demand([...here, ...kindAt(near, others)], { max: 1 })
    else for (const side of direction === 'both' ? sides : [sides.flat()]) draft.demand([...side.flatMap((near) => kindAt(near, others)), ...less(here)], { min: 0 })
  })
  return true
}

const less = (terms: Terms): Terms => terms.map(([variable, times]) => [variable, -times])

type At = { readonly on: Selector; readonly place: 'first' | 'last' | 'ends' | 'centre' | 'edge' }

/** By the order; what depends on widths is not said yet. */
const at: Linear<At> = ({ on, place: where }, { draft, taken, kindAt, meant }) => {
  const kinds = meant(on)
  if (kinds === null || where === 'centre' || where === 'edge') return false
  taken.forEach((_, place) => {
    const next = taken[place + 1]
    if (where === 'first' && place > 0) draft.demand(kindAt(place, kinds), { max: 0 })
    if (next !== undefined && (where === 'last' || (where === 'ends' && place > 0))) draft.demand([...kindAt(place, kinds), [next, 1]], { max: 1 })
  })
  return true
}

type Order = { readonly sequence: readonly Selector[]; readonly from?: 'start' | 'outside' }

/** Nothing of a later rank stands before anything of an earlier one. From outside is not said yet. */
const order: Linear<Order> = ({ sequence, from = 'start' }, { draft, taken, kindAt, meant }) => {
  const ranked = sequence.map(meant)
  if (from !== 'start' || ranked.some((one) => one === null)) return false
  const known = new Set<string>()
  const ranks = ranked.map((kinds) => (kinds ?? []).filter((kind) => !known.has(kind) && known.add(kind)))
  taken.forEach((_, place) => taken.forEach((__, later) => {
    if (later <= place) return
    ranks.forEach((kinds, rank) => draft.demand([...kindAt(later, kinds), ...kindAt(place, ranks.slice(rank + 1).flat())], { max: 1 }))
  }))
  return true
}

type Requires = { readonly if: Selector; readonly then: Selector; readonly min: number }

/** Wherever an A stands, there are at least so many B in the row. */
const requires: Linear<Requires> = (params, { draft, taken, kindAt, meant }) => {
  const [needing, needed] = [meant(params.if), meant(params.then)]
  if (needing === null || needed === null) return false
  const all = taken.flatMap((_, place) => kindAt(place, needed))
  taken.forEach((_, place) => draft.demand([...all, ...kindAt(place, needing).map(([one, times]) => [one, -params.min * times] as const)], { min: 0 }))
  return true
}

type Excludes = { readonly a: Selector; readonly b: Selector }

/** No A anywhere where there is a B. */
const excludes: Linear<Excludes> = ({ a, b }, { draft, taken, kindAt, meant }) => {
  const [ones, others] = [meant(a), meant(b)]
  if (ones === null || others === null) return false
  taken.forEach((_, place) => taken.forEach((__, other) => draft.demand([...kindAt(place, ones), ...kindAt(other, others)], { max: 1 })))
  return true
}

const all: Readonly<Record<string, Linear<never>>> = { size, limits, fill, count, adjacent, at, order, requires, excludes }

/** Adds a rule to the model of a row; false where it cannot be said. */
export function linearise(spec: { readonly rule: string; readonly when?: unknown }, row: RowModel): boolean {
  // The registry look-up: what a kind is handed was read by its own schema.
  const say = all[spec.rule] as Linear<unknown> | undefined
  return spec.when === undefined && say !== undefined && say(spec, row)
}
