/** What a language's chunk holds: every sentence, and the rules' own words. A missing key does not compile. */
import type { en } from './en.ts'
import type { enAsking } from './en-asking.ts'
import type { enCards } from './en-cards.ts'
import type { enIdeas } from './en-ideas.ts'
import type { enLeaving } from './en-leaving.ts'
import type { enList } from './en-list.ts'
import type { enMore } from './en-more.ts'
import type { enPlan } from './en-plan.ts'
import type { enReview } from './en-review.ts'
import type { enSaid } from './en-said.ts'
import type { enRoom } from './en-room.ts'
import type { enSections } from './en-sections.ts'
import type { enSeveral } from './en-several.ts'
import type { enSheet } from './en-sheet.ts'
import type { enSlots } from './en-slots.ts'
import type { enShell } from './en-shell.ts'
import type { enStage } from './en-stage.ts'
import type { enSteps } from './en-steps.ts'
import type { enWays } from './en-ways.ts'
import type { RuleSentence } from './rule-sentences.ts'
import type { WordKey } from './en.ts'

type Said<T> = { readonly [Key in keyof T]: string }

/** The sentences of header, meters, parts, rules: those of `en-room.ts` and of the More menu. */
export type RoomWords = Said<typeof enRoom & typeof enMore>
/** The sentences that are mostly heard: outline, edits, announcements. */
export type HeardWords = Said<Omit<typeof en, keyof typeof enRoom | keyof typeof enShell> & typeof enSaid>
/** The sentences of the shell, on the picture, in sheets and in review. */
export type OtherWords = Said<typeof enShell & typeof enStage & typeof enSeveral & typeof enSheet & typeof enSections & typeof enList & typeof enReview>
/** The sentences around keeping and sending, when something is out of the ordinary: those of `en-leaving.ts`. */
export type LeavingWords = Said<typeof enLeaving>
/** The sentences behind the More menu, of questions, of guided steps and of cards that take turns. */
export type IdeasWords = Said<typeof enIdeas & typeof enAsking & typeof enSteps & typeof enCards>
/** The sentences of stages of slots: those of `en-slots.ts`. */
export type SlotsWords = Said<typeof enSlots>
/** The sentences of plans: those of `en-plan.ts`. */
export type PlanWords = Said<typeof enPlan>
/** The sentences about what mends a broken rule: those of `en-ways.ts`. */
export type WaysWords = Said<typeof enWays>
/** What rules say where the designer wrote nothing, by their English sentence. */
export type RuleWords = Readonly<Record<RuleSentence, string>>

/** A language. */
export type Catalogue = {
  /** Its tag, by which plurals are chosen. */
  readonly language: string
  readonly sentences: Readonly<Partial<Record<WordKey, string>>>
  readonly rules: Readonly<Partial<Record<string, string>>>
  /** What is done to sentences that it takes from English: only the pseudo-locale does anything. */
  bend?(sentence: string): string
}

/** A language that has everything: what each of them has to be. */
export type WholeCatalogue = Catalogue & { readonly sentences: RoomWords & HeardWords & OtherWords & LeavingWords & IdeasWords & SlotsWords & PlanWords & WaysWords; readonly rules: RuleWords }
