/** One element in the list. Its node stays the node of its element, wherever the element goes, so that a focus in it is never lost. */
import { render } from 'lit'
import { Hold } from '../hold.ts'
import type { RowHands, RowMemory, RowState } from './row-state.ts'
import { rowView } from './row-view.ts'

let rows = 0

/** A row and what it remembers between two drawings. */
export class Row implements RowMemory {
  readonly id: string
  readonly node = document.createElement('li')
  readonly narrower: Hold
  readonly wider: Hold
  /** For what describes its field: ids of elements may hold what references cannot. */
  readonly mark = `codraft-part-${++rows}`
  /** What was typed last and is no width. */
  wrong: string | null = null
  wrongField: RowMemory['wrongField'] = null
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
