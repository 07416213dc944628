import type { CompiledBrief, CompiledSection, Element, Selector } from '@codraft/core'
import type { Draft, Terms } from './model.ts'

/** The variables of a row: `kindAt(place, kinds)` adds up to 1 where an element of one of the kinds stands at a place. */
export type RowModel = {
  readonly draft: Draft
  readonly section: CompiledSection
  readonly catalogue: CompiledBrief['kinds']
  readonly kinds: readonly string[]
  readonly places: number
  readonly items: readonly Item[]
  readonly taken: readonly number[]
  /** Between which widths, in the stage's unit, everything of a kind is; narrowed by rules. */
  readonly widths: Map<string, { readonly min: number; readonly max: number }>
  /** Whether an item stands at a place, by item and place. */
  readonly stands: readonly (readonly number[])[]
  kindAt(place: number, kinds: readonly string[]): Terms
  /** The kinds that a selector means; null where it speaks of more than kinds. */
  meant(selector: Selector): readonly string[] | null
}
/** An element of the starting row, or one that may come: whether it is of a kind, and how wide it is. */
export type Item = { readonly element: Element | null; readonly isOf: readonly number[]; readonly width: number }
