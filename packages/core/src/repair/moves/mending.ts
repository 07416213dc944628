/** The shape that every kind of rule has here: what it asks of widths, and what may be done where it is broken. */
import type { Finding } from '../../rules/define.ts'
import type { ReadyBrief, Placed, Scene, SceneSection } from '../../rules/scene.ts'
import type { Move, Trouble, View } from '../sketch.ts'
import type { Stretch } from '../widths/project.ts'

/** What a rule asks of a stretch of a row, and of which elements it would be said that they break it. */
export type Wish = Stretch & { readonly elements: readonly Placed[] }
/** Widths that are weighed: so many times each, added up, is at most so much, in whole numbers. */
export type Weight = { readonly terms: readonly (readonly [placed: Placed, times: number])[]; readonly most: number }
/** What a rule asks of weighed widths: that one of these ways is gone, with all that it asks for. `place`: of which place it would be said that it is broken. */
export type Balance = { readonly ways: readonly (readonly Weight[])[]; readonly elements: readonly Placed[]; readonly place: string; readonly short: boolean | null }
/** On which side of its row something is kept by a step; null where none keeps it. */
export type Sides = (placed: Placed) => 'start' | 'end' | 'middle' | null
/** Steps one after the other; null where it took long until then, so that whoever goes through them can rest. */
export type Moves = Iterable<Move | null>
/** One rule of a brief as repair sees it. */
export type Mending = {
  /** What it asks of the widths of a row whose elements stay in their order; exact: widths keep the rule when and only when they keep these. */
  wishes?(row: SceneSection, scene: Scene): readonly Wish[]
  /** What it asks of widths that are no stretch of one row; exact as `wishes` are. Both together say all that it asks. */
  balances?(row: SceneSection, scene: Scene, sides: Sides): readonly Balance[]
  /** How many steps it takes at least, as no single one does more than that part of it; one where left out. */
  steps?(finding: Finding): number
  /**
   * Whether in a row nothing but `wishes`, `balances` and `moves` can make the rule be kept: no other step, no other width. Left out: nobody knows, and
   * no repair that depends on it is called the best. Elsewhere than in rows nobody does.
   */
  readonly knows?: boolean | ((trouble: Trouble, scene: Scene) => boolean)
  /** Whether a step that is named for a place may in the end lead to another place too, beyond what else stays: then it is not added to others. */
  readonly loose?: boolean
  /** Every single step that may lead to the rule being kept, widths apart. One that only goes part of the way is one too. */
  moves(trouble: Trouble, view: View): Moves
}
/** A kind of rule as repair sees it. */
export type MendingKind<P> = (params: P, ready: ReadyBrief) => Mending

/** Names the shape; gives back what it was given. */
export const defineMending = <P>(kind: MendingKind<P>): MendingKind<P> => kind

/** The sections that a trouble is in. */
export const sectionsOf = ({ section }: Trouble, { scene }: View): readonly SceneSection[] => (section ? [section] : scene.sections)

/** The elements that a trouble names; where it names none, all of its sections. */
export const concerned = (trouble: Trouble, view: View): readonly Placed[] =>
  trouble.elements.length > 0 ? trouble.elements : sectionsOf(trouble, view).flatMap(({ placed }) => placed)
