/** Rules that speak only at times: they are kept too when they no longer speak. */
import { selection, type Selection } from '../../rules/selector.ts'
import type { ReadyBrief } from '../../rules/scene.ts'
import type { When } from '../../schema/rule.ts'
import type { Move, View } from '../sketch.ts'
import type { Mending } from './mending.ts'
import { added, changed, chosen, others } from './verbs.ts'

/** The same mending with the steps that silence the rule. An expression may be silenced by anything, so nobody knows all of those. */
export function sometimes(mending: Mending, when: When | undefined, ready: ReadyBrief): Mending {
  if (when === undefined || (typeof when === 'object' && 'option' in when)) return mending
  const { wishes, balances, moves, loose = false } = mending
  const own = { ...(wishes && { wishes }), ...(balances && { balances }), moves, loose }
  if (typeof when === 'string') return own
  const meant = selection('present' in when ? when.present : when.absent, ready)
  const silencing = 'present' in when ? leaving : coming
  return {
    ...own,
    ...(meant.ofShape !== null && mending.knows !== undefined && { knows: mending.knows }),
    moves: (trouble, view) => [...moves(trouble, view), ...silencing(meant, view)],
  }
}

/** Those that make it speak go, or become others. */
const leaving = (meant: Selection, view: View): Move[] =>
  view.scene.sections.flatMap((section) => meant.of(section, view.scene).flatMap((placed) => changed(view, placed, (one) => !meant.has(one, view.scene))))

/** One of those whose absence makes it speak comes, or something becomes one. */
const coming = (meant: Selection, view: View): Move[] => {
  const wanted = (one: Parameters<Selection['has']>[0]): boolean => meant.has(one, view.scene)
  return view.scene.sections.flatMap((section) => [
    ...added(view, section, null, wanted), ...section.placed.flatMap((placed) => [...chosen(view, placed, wanted), ...others(view, placed, wanted)]),
  ])
}
