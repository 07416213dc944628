/** What a row of the list shows, asks for and remembers. */
import type { Placed, RuleResult } from '@codraft/core'
import type { Parts } from '../../session/parts.ts'
import type { Hold } from '../hold.ts'
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
}

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
  /** What was typed last is no width. */
  wrong: boolean
}
