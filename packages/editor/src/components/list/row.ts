/** One element in the list. Its node stays the node of its element, wherever the element goes, so that a focus in it is never lost. */
import type { RuleResult, Placed } from '@codraft/core'
import { render } from 'lit'
import type { Parts } from '../../session/parts.ts'
import { Hold } from '../hold.ts'
import type { RoomLinks } from '../ports.ts'
import { rowView } from './row-view.ts'

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

let rows = 0

/** A row and what it remembers between two drawings. */
export class Row {
  readonly id: string
  readonly node = document.createElement('li')
  readonly narrower: Hold
  readonly wider: Hold
  /** For what describes its field: ids of elements may hold what references cannot. */
  readonly mark = `codraft-part-${++rows}`
  /** What was typed last is no width. */
  wrong = false
  readonly #hands: RowHands

  constructor(id: string, hands: RowHands) {
    this.id = id
    this.#hands = hands
    this.node.className = 'part-row'
    this.node.dataset['element'] = id
    this.narrower = new Hold(() => hands.step(id, -1), hands.settleSoon)
    this.wider = new Hold(() => hands.step(id, 1), hands.settleSoon)
  }

  /** Draws it. */
  show(state: RowState): void {
    this.node.classList.toggle('is-selected', state.selected)
    this.node.classList.toggle('is-open', state.open)
    render(rowView(this, state, this.#hands), this.node)
  }

  /** The control of a name, or the first one that can be seen. */
  control(name: string): HTMLElement | null {
    const found = this.node.querySelector<HTMLElement>(`[data-control="${name}"]`)
    return found?.checkVisibility() ? found : this.node.querySelector<HTMLElement>('[data-control="name"]')
  }

  /** A hold ends with the row. */
  close(): void {
    this.narrower.release()
    this.wider.release()
  }
}
