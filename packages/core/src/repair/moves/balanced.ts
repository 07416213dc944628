/** Rules that weigh the widths of a row: what they ask of them is said, and whatever else changes the row may mend them. */
import type { Placed, SceneSection } from '../../rules/scene.ts'
import type { Selection } from '../../rules/selector.ts'
import type { Move, Trouble, View } from '../sketch.ts'
import { anything, isAnything } from './anyhow.ts'
import type { Balance, Mending, Weight } from './mending.ts'
import { added, changed, chosen, others } from './verbs.ts'

/** Says that weighed widths are at most so much. */
export const atMost = (terms: Weight['terms'], most: number): Weight => ({ terms, most })
/** Says that they are at least so much. */
export const atLeast = (terms: Weight['terms'], least: number): Weight => ({ terms: times(terms, -1), most: -least })
/** So many times each. */
export const times = (terms: Weight['terms'], factor: number): Weight['terms'] => terms.map(([placed, one]) => [placed, one * factor] as const)

/** What a rule asks of widths, by all of it; each on its own. */
export const all = (weights: readonly Weight[], { elements = [], place, short = null }: Partial<Pick<Balance, 'elements' | 'short'>> & Pick<Balance, 'place'>): Balance[] =>
  weights.map((one) => ({ ways: [[one]], elements, place, short }))

/** The place that is named by its elements. */
export const placeOf = (elements: readonly Placed[]): string => elements.map(({ element }) => element.id).join(' ')

/** The way between the centres of two, twice. */
export function centres(row: readonly Placed[], one: Placed, other: Placed): Weight['terms'] {
  const [low, high] = [Math.min(one.index, other.index), Math.max(one.index, other.index)]
  return row.slice(low, high + 1).map((placed) => [placed, placed.index === low || placed.index === high ? 1 : 2] as const)
}

/** How far the centre of one is from the start, twice. */
export const centre = (row: readonly Placed[], one: Placed): Weight['terms'] => row.slice(0, one.index + 1).map((placed) => [placed, placed === one ? 1 : 2] as const)

/** How far its end is from the start. */
export const end = (row: readonly Placed[], one: Placed): Weight['terms'] => row.slice(0, one.index + 1).map((placed) => [placed, 1] as const)

/**
 * All that changes who is meant, widths apart: those that are go or become others, others come or become such. Where more than an element itself
 * decides who is meant, everything does.
 */
export const changing = (meant: readonly Selection[]) => (sections: readonly SceneSection[], view: View): readonly Move[] => {
  if (!meant.every(({ alone }) => alone)) return anything(sections, view)
  const isMeant = (one: Placed): boolean => meant.some(({ has }) => has(one, view.scene))
  return sections.flatMap((section) => [
    ...section.placed.flatMap((one) => (isMeant(one) ? changed(view, one) : [...chosen(view, one, isMeant), ...others(view, one, isMeant)])), ...added(view, section, null, isMeant),
  ])
}

/** Everything that may be done about a broken place, widths apart; `sections` where it is about more than its own. @param exact whether what is said of widths is all that the rule asks */
export function balanced(exact: boolean, balances: NonNullable<Mending['balances']>, sections: (trouble: Trouble, view: View) => readonly SceneSection[] = ownSection): Mending {
  const isAll = (trouble: Trouble): boolean => trouble.section === null || isAnything([trouble.section])
  return { ...(exact && { knows: isAll }), loose: true, balances, moves: (trouble, view) => anything(sections(trouble, view), view) }
}

/** The section as it stands in a view. */
export const ownSection = ({ section }: Trouble, { scene }: View): readonly SceneSection[] => scene.sections.filter((one) => section === null || one.section === section.section)
