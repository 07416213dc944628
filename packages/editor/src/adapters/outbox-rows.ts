/** What stands in the outbox: proposals on their way, each with its key, and the receipts of those that arrived. */
import { Proposal, Receipt } from '@codraft/core'
import { askTable, goOn } from '../drafts/database.ts'
import { OUTBOX } from '../drafts/outbox-names.ts'

/** One proposal of the outbox. `order` counts up; it never comes from a clock. `busy`: it waits because the receiver took nothing when it was last tried. */
export type OutboxRow =
  | { readonly format: 1; readonly state: 'waiting'; readonly id: string; readonly key: string; readonly proposal: Proposal; readonly order: number; readonly busy?: boolean }
  | { readonly format: 1; readonly state: 'sent'; readonly id: string; readonly receipt: Receipt; readonly told: boolean; readonly order: number }

/** Keeps the rows of one receiver. Every verb settles; none throws. */
export type OutboxRows = {
  /** The row of a proposal: the one that is there already, or else this one, kept now. One step, over all tabs. */
  take(row: OutboxRow): Promise<OutboxRow>
  read(id: string): Promise<OutboxRow | null>
  put(row: OutboxRow): Promise<void>
  /** Notes why a proposal still waits; one that is gone by now stays gone. One step, over all tabs. */
  note(id: string, busy: boolean): Promise<void>
  remove(id: string): Promise<void>
  /** All rows, oldest first. */
  all(): Promise<OutboxRow[]>
  /** Whether the last row that was written will outlive this page. */
  readonly isKept: boolean
}

/** Rows of one receiver in the browser's storage; what the storage does not take stays in this page's memory. */
export function storedRows(receiver: string): OutboxRows {
  const name = (id: string): string => `${OUTBOX}${receiver} ${id}`
  const range = (): IDBKeyRange => IDBKeyRange.bound(name(''), name('\uffff'))
  const here = inMemory()
  const strictly = true
  let isKept = false
  const settle = async (row: OutboxRow, answer: unknown): Promise<OutboxRow> => {
    isKept = answer !== null
    if (!isKept) return here.take(row)
    await here.remove(row.id)
    return row
  }
  return {
    get isKept() {
      return isKept
    },
    take: async (row) => {
      let result = (await here.read(row.id)) ?? row
      const answer = await askTable('readwrite', (table) => goOn(table.getAll(range()) as IDBRequest<unknown[]>, (found) => {
        const rows = found.flatMap(readRow)
        const known = rows.find(({ id }) => id === row.id)
        result = known ?? { ...result, order: 1 + Math.max(0, ...rows.map(({ order }) => order)) }
        if (!known) table.put(result, name(row.id))
      }), strictly)
      return settle(result, answer)
    },
    read: async (id) => {
      const found: unknown = await askTable('readonly', (table) => table.get(name(id)))
      return readRow(found)[0] ?? here.read(id)
    },
    put: async (row) => {
      await here.put(row)
      await settle(row, await askTable('readwrite', (table) => table.put(row, name(row.id)), strictly))
    },
    note: async (id, busy) => {
      await here.note(id, busy)
      await askTable('readwrite', (table) => goOn(table.get(name(id)) as IDBRequest<unknown>, (found) => {
        for (const row of readRow(found)) if (row.state === 'waiting') table.put({ ...row, busy }, name(id))
      }))
    },
    remove: async (id) => {
      await here.remove(id)
      await askTable('readwrite', (table) => table.delete(name(id)), strictly)
    },
    all: async () => {
      const found: unknown[] = (await askTable('readonly', (table) => table.getAll(range()))) ?? []
      return [...found.flatMap(readRow), ...(await here.all())].sort((a, b) => a.order - b.order)
    },
  }
}

/** Rows that live as long as the page. */
export function inMemory(): OutboxRows {
  const rows = new Map<string, OutboxRow>()
  return {
    isKept: false,
    take: async (row) => {
      const known = rows.get(row.id) ?? row
      rows.set(row.id, known)
      return known
    },
    read: async (id) => rows.get(id) ?? null,
    put: async (row) => void rows.set(row.id, row),
    note: async (id, busy) => {
      const row = rows.get(id)
      if (row?.state === 'waiting') rows.set(id, { ...row, busy })
    },
    remove: async (id) => void rows.delete(id),
    all: async () => [...rows.values()].sort((a, b) => a.order - b.order),
  }
}

/** A stored row as a list of one; none where it is damaged: then it is left where it is, and not sent. */
function readRow(value: unknown): OutboxRow[] {
  if (typeof value !== 'object' || value === null || !('format' in value) || value.format !== 1) return []
  const row = value as OutboxRow
  if (typeof row.id !== 'string' || typeof row.order !== 'number') return []
  if (row.state === 'sent') return Receipt.safeParse(row.receipt).success ? [row] : []
  return row.state === 'waiting' && typeof row.key === 'string' && Proposal.safeParse(row.proposal).success ? [row] : []
}
