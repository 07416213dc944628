/** Keys of the list beside what fields and buttons do by themselves: from row to row, up and down with Alt, steps in the field. */
import type { Row } from './row.ts'

/** What the keys ask of the list. */
export type ListDoings = {
  rows(): readonly Row[]
  step(id: string, steps: 1 | -1, fine: boolean): boolean
  type(id: string, text: string): boolean
  move(id: string, by: 1 | -1): void
  settleSoon(): void
  redraw(): void
}

const UP_DOWN: Readonly<Record<string, 1 | -1>> = { ArrowUp: -1, ArrowDown: 1 }

/** Listens on the list. Letters and signs are left to the keys that picture and list share. */
export class ListKeys {
  readonly #list: ListDoings

  constructor(list: ListDoings) {
    this.#list = list
  }

  /** A key went down in a row. */
  readonly press = (event: KeyboardEvent): void => {
    const { target, ctrlKey, metaKey } = event
    if (!(target instanceof HTMLElement) || ctrlKey || metaKey || event.isComposing) return
    const rows = this.#list.rows()
    const at = rows.findIndex(({ node }) => node.contains(target))
    const row = rows[at]
    if (!row || !this.#meant(event, { row, at, rows })) return
    event.preventDefault()
    event.stopPropagation()
  }

  #meant(event: KeyboardEvent, { row, at, rows }: { row: Row; at: number; rows: readonly Row[] }): boolean {
    const { target, key, altKey, shiftKey } = event
    const by = UP_DOWN[key]
    if (altKey) return by !== undefined && did(this.#list.move(row.id, by))
    if (target instanceof HTMLInputElement && target.matches('.width')) return this.#typing(target, event, row)
    if (target instanceof HTMLInputElement || target instanceof HTMLSelectElement || shiftKey) return false
    const to = by !== undefined ? at + by : key === 'Home' ? 0 : key === 'End' ? rows.length - 1 : null
    if (to === null) return false
    const next = rows[to]?.control((target as HTMLElement).dataset['control'] ?? 'name')
    next?.focus({ preventScroll: true })
    next?.scrollIntoView({ block: 'nearest' })
    return true
  }

  /** In the field arrows are steps, Enter keeps, Escape brings back what stood there. */
  #typing(field: HTMLInputElement, { key, shiftKey }: KeyboardEvent, row: Row): boolean {
    const by = UP_DOWN[key]
    if (by !== undefined) {
      this.#list.step(row.id, by === -1 ? 1 : -1, shiftKey)
      this.#list.settleSoon()
      return true
    }
    if (key === 'Enter' && this.#list.type(row.id, field.value)) queueMicrotask(() => field.select())
    if (key === 'Escape') row.wrong = null
    if (key === 'Escape') this.#list.redraw()
    return key === 'Enter' || key === 'Escape'
  }
}

const did = (_: unknown): true => true
