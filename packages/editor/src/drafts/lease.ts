/**
 * One at a time, where the browser has no Web Locks (pages over plain http): a row of the table says who, renewed while it is held and void when it
 * was not renewed for long. A clock that jumps can only make two go at once, which costs a second look and loses nothing.
 */
import { askTable, goOn } from './database.ts'

const RENEW_MS = 4000
const VOID_AFTER_MS = 15_000

type Row = { readonly holder: string; readonly until: number }
/** A hold on a draft, or the wait for it. */
export type Hold = { readonly isOurs: boolean; release(): void }
/** What a tab hears of a draft that it wants. */
export type Holding = {
  /** Whether it is to come from whoever has it. */
  readonly steal: boolean
  /** Somebody asks for it: what is still to be written is written, and then it is let go. */
  asked(): void
  /** It was taken away from us. */
  lost(): void
  /** It has become free for us, who were second. */
  free(): void
}

/** A lease that is held. */
export type Lease = {
  release(): Promise<void>
  /** Whether it is still ours. */
  renew(): Promise<boolean>
}

/** Takes a lease; null while somebody else holds it. Where nothing can be stored, everybody is alone. */
export async function takeLease(name: string, how: { steal?: boolean; lost?(): void } = {}): Promise<Lease | null> {
  const key = `lease ${name}`
  const holder = crypto.getRandomValues(new Uint32Array(4)).join('-')
  if (!(await put(key, holder, how.steal ?? false))) return null
  let timer: ReturnType<typeof setInterval> | undefined
  const renew = async (): Promise<boolean> => {
    const ours = await put(key, holder, false)
    if (!ours && timer !== undefined) {
      clearInterval(timer)
      timer = undefined
      how.lost?.()
    }
    return ours
  }
  timer = setInterval(() => void renew(), RENEW_MS)
  const release = async (): Promise<void> => {
    clearInterval(timer)
    timer = undefined
    await askTable('readwrite', (table) => goOn(table.get(key) as IDBRequest<Row | undefined>, (row) => void (row?.holder === holder && table.delete(key))))
  }
  return { release, renew }
}

/** Writes the row if it is free, void or ours; whether it is ours then. */
async function put(key: string, holder: string, steal: boolean): Promise<boolean> {
  let ours = true
  await askTable('readwrite', (table) => goOn(table.get(key) as IDBRequest<Row | undefined>, (row) => {
    ours = steal || isFree(row, holder)
    if (ours) table.put({ holder, until: Date.now() + VOID_AFTER_MS } satisfies Row, key)
  }))
  return ours
}

function isFree(row: Row | undefined, holder: string): boolean {
  if (row === undefined || row.holder === holder || typeof row.until !== 'number') return true
  const left = row.until - Date.now()
  return left <= 0 || left > VOID_AFTER_MS
}
