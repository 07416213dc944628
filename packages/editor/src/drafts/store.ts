/**
 * What a customer has made, kept in this browser until it is sent: written on every kept edit, read once when a brief opens. A browser that
 * keeps nothing (blocked, full, private) is found out and told, and editing goes on.
 */
import type { Draft } from '@codraft/core'

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

/** Opens the browser's storage; where there is none, nothing is kept and `write` says so. */
export function openDraftStore(): DraftStore {
  let database: Promise<IDBDatabase | null> | undefined
  const drafts = async <T>(mode: IDBTransactionMode, ask: (store: IDBObjectStore) => IDBRequest<T>): Promise<T | null> => {
    const db = await (database ??= patient(openDatabase))
    return db && patient(() => done(db.transaction(NAME, mode), ask))
  }
  return {
    read: async (key) => {
      const found: unknown = await drafts('readonly', (store) => store.get(key))
      return isStoredDraft(found) ? found : null
    },
    write: async (key, draft) => (await drafts('readwrite', (store) => store.put(draft, key))) !== null,
    erase: async (key) => void (await drafts('readwrite', (store) => store.delete(key))),
  }
}

function openDatabase(): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open(NAME, 1)
    opening.onupgradeneeded = () => void opening.result.createObjectStore(NAME)
    opening.onsuccess = () => {
      // Another tab may bring a newer form: this one lets go, and keeps nothing from then on.
      opening.result.onversionchange = () => opening.result.close()
      resolve(opening.result)
    }
    opening.onerror = () => reject(opening.error ?? new Error('The storage did not open.'))
  })
}

/** Asks in a transaction; the answer, once the transaction is on disk. */
function done<T>(transaction: IDBTransaction, ask: (store: IDBObjectStore) => IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const request = ask(transaction.objectStore(NAME))
    transaction.oncomplete = () => resolve(request.result)
    transaction.onabort = transaction.onerror = () => reject(transaction.error ?? request.error ?? new Error('The storage kept nothing.'))
  })
}

/** A promise's value; null when it fails or takes too long. */
async function patient<T>(begin: () => Promise<T>): Promise<T | null> {
  let timer: ReturnType<typeof setTimeout> | undefined
  const late = new Promise<null>((settle) => (timer = setTimeout(settle, PATIENCE_MS, null)))
  try {
    return await Promise.race([begin(), late])
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
