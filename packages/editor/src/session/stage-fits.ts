/** What the verbs do on a stage that is no row: each answers a wish with the nearest edit that the stage's grammar allows, and what held it back. */
import type { Edit, Element, Ground } from '@codraft/core'
import type { AnyHeld, Told } from './happening.ts'

/** What comes of a wish. */
export type StageFit = { readonly edit: Edit; readonly held: AnyHeld | null } & Told
/** A wish for a new element. `near`: the element it is to stand next to, if anybody said; `at`: the empty place that is meant; `like`: what it is a copy of. */
export type NewWish = { readonly id: string; readonly kind: string; readonly near: string | null; readonly at?: string | null; readonly like?: Element }

/** The verbs that differ from stage to stage. What is the same everywhere (removing, undoing) is not among them. */
export type StageFits = {
  /** Several new elements that keep how they stand to each other; null where one of them has no place that could be kept. */
  placeAll?(ground: Ground, wish: { readonly elements: readonly (Pick<Element, 'id' | 'kind'> & Partial<Element>)[]; readonly near: string | null }): StageFit | null
  place(ground: Ground, wish: NewWish): StageFit
  replace(ground: Ground, wish: { readonly id: string; readonly kind: string }): StageFit
  choose(ground: Ground, wish: { readonly id: string; readonly choice: string; readonly option: string }): StageFit
}
