/** Ideas put aside: drafts of the same brief on the same page beside the one that is open, a row each. */
import { askTable } from './database.ts'
import { eraseRow, writeRow, type StoredDraft } from './store.ts'
import { isWellFormed } from './well-formed.ts'

/** An idea that was put aside. `at` says when, to be read by people; the order is that of `nth`. */
export type PutAside = StoredDraft & { readonly at: number }
/** An idea and the name of its row. */
export type Found = { readonly key: string; readonly row: PutAside }

const MARK = 'aside'
/** What a browser that keeps nothing keeps for as long as the page is open. */
const inMemory = new Map<string, PutAside>()

/** The rows of a draft's brief on its page, whatever the revision: `aside <page> <brief> `. */
const prefixOf = (draft: string): string => `${MARK} ${draft.slice(0, draft.lastIndexOf(' ') + 1)}`
const nthOf = (key: string): number => Number(key.slice(key.lastIndexOf(' ') + 1))
/** The revision that a row was made on. */
export const revisionOf = (key: string): number => Number(key.split(' ').at(-2))

/** All that was put aside beside a draft, oldest first. Rows that cannot be read are left alone. */
export async function ideasBeside(draft: string): Promise<Found[]> {
  const prefix = prefixOf(draft)
  const range = IDBKeyRange.bound(prefix, `${prefix}\uffff`)
  const [keys, rows] = await Promise.all([askTable('readonly', (table) => table.getAllKeys(range)), askTable<unknown[]>('readonly', (table) => table.getAll(range))])
  const kept = (keys ?? []).flatMap((key, index): Found[] => {
    const row = rows?.[index]
    return typeof key === 'string' && isWellFormed(row) ? [{ key, row: { at: 0, ...row } }] : []
  })
  const held = [...inMemory].flatMap(([key, row]) => (key.startsWith(prefix) ? [{ key, row }] : []))
  return [...kept, ...held].sort((one, other) => nthOf(one.key) - nthOf(other.key))
}

/** Puts an idea aside, after those that are there; the name of its row. */
export async function putAside(draft: string, row: PutAside): Promise<string> {
  const nth = Math.max(0, ...(await ideasBeside(draft)).map(({ key }) => nthOf(key))) + 1
  const key = `${MARK} ${draft} ${nth}`
  await keepAside(key, row)
  return key
}

/** Writes a row that was put aside anew: under another name, or after it was taken away. */
export async function keepAside(key: string, row: PutAside): Promise<boolean> {
  const kept = await writeRow(key, row)
  if (kept) inMemory.delete(key)
  else inMemory.set(key, row)
  return kept
}

/** Takes a row away. */
export async function dropAside(key: string): Promise<void> {
  inMemory.delete(key)
  await eraseRow(key)
}

/** Takes all of them away. */
export async function dropAll(draft: string): Promise<void> {
  for (const { key } of await ideasBeside(draft)) await dropAside(key)
}
