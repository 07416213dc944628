/** What just happened in a trial: what views redraw for and what the announcer puts into words. */
import type { Edit, Entry, Held, PlanHeld, Session, SlotHeld, Snap } from '@codraft/core'

/** Through which door an edit came. All doors make the same edits. */
export type Door = 'pointer' | 'keys' | 'buttons' | 'list' | 'host'

/** What holds a wish back, on any stage. */
export type AnyHeld = Held | PlanHeld | SlotHeld
/** What else a fit tells: what something snapped to. */
export type Told = { readonly snaps?: readonly Snap[] }
/** What arrows do to an element that is picked up on a plan. */
export type LiftMode = 'move' | 'resize' | 'rotate'

/** One thing that happened. `before` is the session as it was. */
export type Happening =
  /** A preview changed or went away: stage and labels follow, nobody speaks. */
  | { readonly type: 'previewed' }
  /** An edit was kept; `held` tells what kept it from going further. */
  | ({ readonly type: 'committed'; readonly edit: Edit; readonly before: Session; readonly held: AnyHeld | null; readonly door: Door; readonly cause: Cause } & Told)
  /** A wish changed nothing, and this is why. */
  | { readonly type: 'refused'; readonly held: AnyHeld | null; readonly element: string | null; readonly cause: Cause }
  | { readonly type: 'undone' | 'redone'; readonly entry: Entry | null; readonly before: Session }
  | { readonly type: 'selected'; readonly before: Session }
  /** Keyboard or pointer picked an element up. Only with `door: 'keys'` is it read out: whoever drags sees it. `group`: all that go along. */
  | { readonly type: 'lifted'; readonly element: string; readonly door?: Door; readonly group?: readonly string[] }
  /** A lifted element would now come to stand here. */
  | ({ readonly type: 'moving'; readonly element: string; readonly held: AnyHeld | null; readonly door?: Door; readonly group?: readonly string[] } & Told)
  | { readonly type: 'cancelled'; readonly element: string | null }
  /** Somebody asked for words, and nothing changed: what is beside an element, that it was copied, what is wrong with the whole. */
  | { readonly type: 'asked'; readonly about: 'where' | 'copied' | 'problems'; readonly element: string | null }
  /** Arrows do something else now to what is picked up. */
  | { readonly type: 'mode'; readonly element: string; readonly mode: LiftMode }
  /** The person locked elements for their own hands, or let them go. */
  | { readonly type: 'locked'; readonly ids: readonly string[]; readonly locked: boolean }
  /** The next tap on the stage says where a new part of this kind is to stand; null: no longer. */
  | { readonly type: 'aiming'; readonly kind: string | null }
  /** From now on taps take several elements, or one alone again. */
  | { readonly type: 'collecting' }
  /** A switch of the brief was set. */
  | { readonly type: 'option-set'; readonly id: string }
  /** Something was said beside the layout: a note, a missing part, an answer. */
  | { readonly type: 'remarked' }
  /** More is known of what is kept: what a slow rule says, or what mends what is broken. */
  | { readonly type: 'judged' }
  /** Everything may be different: another brief, layout or draft. */
  | { readonly type: 'opened' }

/** What a person set out to do. */
export type Cause = 'insert' | 'remove' | 'move' | 'resize' | 'replace' | 'duplicate' | 'choose' | 'turn' | 'fix' | 'reset' | 'apply'
