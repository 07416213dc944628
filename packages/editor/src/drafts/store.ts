/**
 * What a customer has made, kept in this browser until it is sent: written on every kept edit, read once when a brief opens. A browser that
 * keeps nothing (blocked, full, private) is found out and told, and editing goes on.
 */
import type { Draft } from '@codraft/core'
import { askTable, goOn } from './database.ts'

/** What is stored for one brief on one page. */
export type StoredDraft = {
  readonly format: 1
  readonly draft: Draft
  /** A random name of this trial: the same content of the same trial is the same proposal, from whichever tab it is sent. Drafts of 0.1.0 have none. */
  readonly trial?: string
  /** The version that wrote it. */
  readonly by?: string
  /** The name that its person gave it. */
  readonly name?: string
  /** When it was written, by this device's clock: read by people, never ordered by. Drafts of before do not say. */
  readonly at?: number
  /** Counted up with every write; order never comes from a clock. */
  readonly counter: number
  /** How often a tab has taken it from another: whoever had it before writes no more. */
  readonly taken?: number
}
/** What was found: the row, whatever it is, and the names of all rows. `row` is null when the storage gave no answer, undefined when there is none. */
export type FoundRow = { readonly row: unknown; readonly names: readonly string[] }

/** The key of a brief's draft: the page's origin and path, the brief and its revision. */
export const draftKey = (page: string, brief: { id: string; revision: number }): string => `${page} ${brief.id} ${brief.revision}`

/** Reads a row. Settles, never throws. */
export async function readRow(key: string): Promise<FoundRow> {
  let names: string[] = []
  const row: unknown = await askTable<unknown>('readonly', (table) => {
    const all = table.getAllKeys()
    all.onsuccess = () => (names = all.result.map(String))
    return table.get(key)
  })
  return { row, names }
}

/** Writes a row; whether it was kept. */
export const writeRow = async (key: string, row: unknown): Promise<boolean> => (await askTable('readwrite', (table) => table.put(row, key))) !== null

/** How often a row was taken from the tab that had it. */
export const takenOf = (row: unknown): number => (typeof row === 'object' && row !== null && 'taken' in row ? Number(row.taken) : 0)

/** Writes a draft unless another tab has taken it since, in one go with looking: whether what was asked was done, and the row of another tab that was there. */
export async function writeDraft(key: string, row: StoredDraft): Promise<{ done: boolean; other: unknown }> {
  let other: unknown = null
  const done = await askTable('readwrite', (table) => goOn<unknown>(table.get(key), (found) => {
    if (takenOf(found) !== takenOf(row) && found) other = found
    if (takenOf(found) <= takenOf(row)) table.put(row, key)
  }))
  return { done: done !== null, other }
}

/** Takes a row away. */
export const eraseRow = async (key: string): Promise<void> => void (await askTable('readwrite', (table) => table.delete(key)))

/** Whether a row is a draft of a form that this version reads. */
export function isStoredDraft(value: unknown): value is StoredDraft {
  if (typeof value !== 'object' || value === null || !('format' in value) || value.format !== 1) return false
  return 'draft' in value && typeof value.draft === 'object' && value.draft !== null && 'counter' in value && typeof value.counter === 'number'
}
