/** What a row of the list shows, asks for and remembers. */
import type { Placed, RuleResult } from '@codraft/core'
import type { nothing, TemplateResult } from 'lit'
import type { SessionController } from '../../session/controller.ts'
import type { Parts } from '../../session/parts.ts'
import type { WordKey } from '../../words/en.ts'
import type { Hold } from '../hold.ts'
import type { locksOf } from '../inspector/facts.ts'
import type { RoomLinks } from '../ports.ts'

/** What a row asks of its list. Every answer is an edit by the verbs that all doors share, or a way to one. */
export type RowHands = {
  readonly parts: Parts
  readonly links: RoomLinks
  /** One step of the width. False when there is no further to go. */
  step(id: string, steps: 1 | -1, fine?: boolean): boolean
  /** Steps that follow soon are still one undo. */
  settleSoon(): void
  /** Keeps what was typed as a width; false when it is no width. */
  type(id: string, text: string): boolean
  move(id: string, by: 1 | -1): void
  duplicate(id: string): void
  remove(id: string): void
  /** Opens the list of kinds, for this place or the one after. */
  pick(id: string, mode: 'replace' | 'add'): void
  /** Shows or hides what else can be done with an element. */
  toggle(id: string): void
  /** Draws the list again. */
  redraw(): void
}

/** What locks keep of an element. */
export type Locks = ReturnType<typeof locksOf>

/** What a row shows. */
export type RowState = {
  readonly placed: Placed
  readonly row: readonly Placed[]
  readonly name: string
  readonly open: boolean
  readonly selected: boolean
  /** What is broken here, heaviest first. */
  readonly broken: readonly RuleResult[]
  /** How it differs from the published layout, in words; empty where it does not. */
  readonly changes: readonly string[]
  readonly pictured: boolean
}

/** What a row remembers between two drawings. */
export type RowMemory = {
  readonly id: string
  readonly node: HTMLElement
  readonly narrower: Hold
  readonly wider: Hold
  /** For what describes its field: ids of elements may hold what references cannot. */
  readonly mark: string
  /** What was typed last and is no width: it stays to be mended. */
  wrong: string | null
  /** The field of a plan in which no number was typed last, and what stands there. */
  wrongField: { readonly field: string; readonly text: string } | null
}

type Shown = TemplateResult | typeof nothing
/** How a stage's elements are placed from the list. */
export type Placing = {
  /** What the keys do, in a line. */
  readonly hint: WordKey
  /** Beside the name: the figures that can be changed. */
  figures(row: RowMemory, given: { state: RowState; locks: Locks }, hands: RowHands): Shown
  /** Up and down the list. */
  moves(state: RowState, locks: Locks, hands: RowHands): Shown
  /** What else can be set, where the row is open. */
  more(row: RowMemory, given: { state: RowState; locks: Locks }, hands: RowHands): Shown
  /** Where it stands, in a line. */
  where(state: RowState, hands: RowHands): string
  /** What a button up or down does, and Alt with an arrow. */
  move(controller: SessionController, id: string, by: 1 | -1): void
  /** After the last row. */
  after(parts: Parts, links: RoomLinks): Shown
}
