/**
 * What a customer has made, kept in this browser until it is sent: written on every kept edit, read once when a brief opens. A browser that
 * keeps nothing (blocked, full, private) is found out and told, and editing goes on.
 */
import type { Draft } from '@codraft/core'
import { deleteDB, openDB, type IDBPDatabase } from 'idb'

/** What is stored for one brief on one page. */
export type StoredDraft = {
  readonly format: 1
  readonly draft: Draft
  /** Proposals that were tried to be sent, with their keys: sending again must not make a second. */
  readonly keys: Readonly<Record<string, string>>
  /** Counted up with every write; order never comes from a clock. */
  readonly counter: number
}
/** Keeps drafts. Every verb settles; none throws. */
export type DraftStore = {
  read(key: string): Promise<StoredDraft | null>
  /** Whether it was kept. */
  write(key: string, draft: StoredDraft): Promise<boolean>
  erase(key: string): Promise<void>
}

const NAME = 'codraft-drafts'
/** A storage that has not answered by then is not waited for. */
const PATIENCE_MS = 2000

/** The key of a brief's draft: the page's origin and path, the brief and its revision. */
export const draftKey = (page: string, brief: { id: string; revision: number }): string => `${page} ${brief.id} ${brief.revision}`

/** Opens the browser's storage; a memory of this page's life where there is none. */
export function openDraftStore(): DraftStore {
  let database: Promise<IDBPDatabase | null> | undefined
  const open = (): Promise<IDBPDatabase | null> => (database ??= patient(openDatabase()))
  return {
    read: async (key) => {
      const db = await open()
      const found: unknown = db && (await patient(db.get('drafts', key)))
      return isStoredDraft(found) ? found : null
    },
    write: async (key, draft) => {
      const db = await open()
      return db !== null && (await patient(db.put('drafts', draft, key))) !== null
    },
    erase: async (key) => {
      const db = await open()
      if (db) await patient(db.delete('drafts', key).then(() => true))
    },
  }
}

/** Forgets every draft of this origin. */
export const eraseAllDrafts = (): Promise<void> => deleteDB(NAME)

const openDatabase = (): Promise<IDBPDatabase> => openDB(NAME, 1, { upgrade: (db) => void db.createObjectStore('drafts') })

/** A promise's value; null when it fails or takes too long. */
async function patient<T>(work: Promise<T>): Promise<T | null> {
  let timer: ReturnType<typeof setTimeout> | undefined
  const late = new Promise<null>((settle) => (timer = setTimeout(settle, PATIENCE_MS, null)))
  try {
    return await Promise.race([work, late])
  } catch {
    return null
  } finally {
    clearTimeout(timer)
  }
}

function isStoredDraft(value: unknown): value is StoredDraft {
  if (typeof value !== 'object' || value === null || !('format' in value) || value.format !== 1) return false
  return 'draft' in value && typeof value.draft === 'object' && value.draft !== null && 'counter' in value && typeof value.counter === 'number'
}
