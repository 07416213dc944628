/**
 * The browser's storage: one table of rows by name, for drafts, for what waits to be sent, for leases. Every question settles within two seconds,
 * and a storage that is blocked, full or broken answers null.
 */

const NAME = 'codraft-drafts'
/** A storage that has not answered by then is not waited for. */
const PATIENCE_MS = 2000

let database: Promise<IDBDatabase> | undefined
/** Whether it was waited for in vain, once; and what is open nevertheless by now. */
let isLate = false
let open: IDBDatabase | null = null

/** Opens the storage, once; null where there is none, or not yet: one that opens late serves whoever asks then. Whoever asks early waits less. */
export async function openStorage(): Promise<IDBDatabase | null> {
  if (isLate) return open
  const found = await patient(() => (database ??= openDatabase()))
  isLate = found === null
  return found
}

/** Has something done when the storage opens after all; nothing where it is open, or never will be. */
export function onceOpen(act: () => void): void {
  if (!open) database?.then(act, () => undefined)
}

/** Asks the table in a transaction of its own; the answer once that is on disk, or null. `strictly`: also when the power fails. */
export async function askTable<T>(mode: IDBTransactionMode, ask: (table: IDBObjectStore) => IDBRequest<T>, strictly = false): Promise<T | null> {
  const db = await openStorage()
  return db && patient(() => done(db.transaction(NAME, mode, { durability: strictly ? 'strict' : 'default' }), ask))
}

/** Goes on within a transaction with what was found. What goes wrong there undoes the transaction, and is nobody's uncaught error. */
export function goOn<T>(request: IDBRequest<T>, act: (found: T) => void): IDBRequest<T> {
  request.onsuccess = () => {
    try {
      act(request.result)
    } catch {
      request.transaction?.abort()
    }
  }
  return request
}

function openDatabase(): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open(NAME, 1)
    opening.onupgradeneeded = () => void opening.result.createObjectStore(NAME)
    opening.onsuccess = () => {
      // Another tab may bring a newer form: this one lets go, and keeps nothing from then on.
      opening.result.onversionchange = () => opening.result.close()
      // The browser itself let go, as when storage is cleared: the next question opens it again.
      opening.result.onclose = () => {
        database = undefined
        open = null
        isLate = false
      }
      resolve((open = opening.result))
    }
    opening.onerror = () => reject(opening.error ?? new Error('The storage did not open.'))
  })
}

/** Asks in a transaction; the answer, once the transaction is on disk. */
function done<T>(transaction: IDBTransaction, ask: (table: IDBObjectStore) => IDBRequest<T>): Promise<T> {
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
