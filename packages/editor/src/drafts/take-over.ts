/**
 * How a tab gets a draft that another one has: it asks, and takes it where nobody answers. What the other one still makes of it then is not written over what is
 * made here, nor lost: it is put aside as an idea of its own. A chunk of its own, for those with two tabs.
 */
import { askTable, goOn } from './database.ts'
import { keepAside, putAside, type PutAside } from './put-aside.ts'
import { markSpared } from './spared.ts'
import { readRow, takenOf, writeRow, type FoundRow } from './store.ts'
import { isWellFormed } from './well-formed.ts'

/** How long a tab that has a draft may take to write what it still has and let go, in milliseconds; then it is taken away. */
const PATIENCE_MS = 1500

/** Asks whoever listens, waits for the lock, and takes it in the end. */
export function takeOver(channel: BroadcastChannel | null, request: (options: LockOptions, otherwise?: () => void) => void): void {
  channel?.postMessage(ASKED)
  request({ signal: AbortSignal.timeout(PATIENCE_MS) }, () => request({ steal: true }))
}

/** What is said on a channel: somebody wants the draft. */
const ASKED = 0
/** And that it is free. */
export const FREE = 1

/** Asks whoever listens; settles when it is free, or when nobody has answered for long. */
export function askFor(channel: BroadcastChannel): Promise<void> {
  return new Promise((settle) => {
    setTimeout(settle, PATIENCE_MS)
    channel.onmessage = ({ data }: MessageEvent<unknown>) => data === FREE && settle()
    channel.postMessage(ASKED)
  })
}

/** Takes a draft's row, and reads it as it is then: what a tab that had it writes later is not written any more. */
export async function takeRow(key: string): Promise<FoundRow> {
  await askTable('readwrite', (table) => goOn<unknown>(table.get(key), (row) => {
    if (typeof row === 'object' && row !== null) table.put({ ...row, taken: takenOf(row) + 1 }, key)
  }))
  return readRow(key)
}

/** Puts aside what a draft's row holds, whatever it is; whether the storage says what that is, and took it. */
export async function spare(key: string): Promise<boolean> {
  const { row } = await readRow(key)
  if (row == null) return row === undefined
  if ((await putApart(key, { late: row, before: null })) === null) return writeRow(`damaged ${key}`, row)
  markSpared(key)
  return true
}

/** Puts aside what a tab has still made of a draft that was taken from it, in the place of what it made `before`; the name of its row. */
export async function putApart(key: string, { late, before }: { readonly late: unknown; readonly before: string | null }): Promise<string | null> {
  if (!isWellFormed(late)) return null
  const idea: PutAside = { at: Date.now(), ...late }
  if (before === null) return putAside(key, idea)
  await keepAside(before, idea)
  return before
}
