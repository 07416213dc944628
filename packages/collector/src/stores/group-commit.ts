/** Group commit: everything that wants to be written in one tick goes into one transaction and is answered after its commit. */
import { sql, type Kysely } from 'kysely'
import { BUSY_MS } from './connection.ts'
import { StoreTrouble } from './store.ts'
import type { Tables } from './tables.ts'

/** Something to write; runs inside a transaction and may run again in a later one when that failed. */
export type Writing<T> = (db: Kysely<Tables>) => Promise<T>
/** Writes in groups. */
export type GroupCommit = { write<T>(writing: Writing<T>): Promise<T>; settled(): Promise<void> }

type Waiting = { readonly run: Writing<void>; readonly settle: () => void; readonly fail: (error: unknown) => void }

const LARGEST_GROUP = 256
const TRY_AGAIN_MS = 10

/** A queue in front of the one connection that writes. */
export function groupCommit(writer: Kysely<Tables>): GroupCommit {
  let waiting: Waiting[] = []
  let running: Promise<void> | null = null
  const drain = async (): Promise<void> => {
    // Whatever else arrives in this tick joins the group.
    await new Promise((resolve) => setImmediate(resolve))
    while (waiting.length > 0) {
      const group = waiting.slice(0, LARGEST_GROUP)
      waiting = waiting.slice(LARGEST_GROUP)
      await commit(writer, group)
    }
    running = null
  }
  return {
    write: (writing) =>
      new Promise((resolve, reject) => {
        let result: { readonly of: Awaited<ReturnType<typeof writing>> } | undefined
        waiting.push({
          run: async (db) => void (result = { of: await writing(db) }),
          settle: () => (result ? resolve(result.of) : reject(new Error('A writing was settled before it ran.'))),
          fail: reject,
        })
        running ??= drain()
      }),
    settled: async () => {
      while (running) await running
    },
  }
}

async function commit(writer: Kysely<Tables>, group: readonly Waiting[]): Promise<void> {
  try {
    await transact(writer, group)
    for (const { settle } of group) settle()
  } catch (error) {
    if (group.length === 1 || error instanceof StoreTrouble) for (const { fail } of group) fail(error)
    // One of them fails for a reason of its own: the others must not suffer.
    else for (const one of group) await commit(writer, [one])
  }
}

async function transact(writer: Kysely<Tables>, group: readonly Waiting[]): Promise<void> {
  await begin(writer)
  try {
    for (const { run } of group) await run(writer)
    await sql`commit`.execute(writer)
  } catch (error) {
    // A full disk may have rolled back already.
    await sql`rollback`.execute(writer).catch(() => undefined)
    throw named(error)
  }
}

/** Begins, waiting for another process without holding up this one. */
async function begin(writer: Kysely<Tables>): Promise<void> {
  for (let waitedMs = 0; ; waitedMs += TRY_AGAIN_MS) {
    try {
      await sql`begin immediate`.execute(writer)
      return
    } catch (error) {
      const trouble = named(error)
      if (!(trouble instanceof StoreTrouble) || trouble.trouble !== 'busy' || waitedMs >= BUSY_MS) throw trouble
    }
    await new Promise((resolve) => setTimeout(resolve, TRY_AGAIN_MS))
  }
}

function named(error: unknown): unknown {
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  if (code.startsWith('SQLITE_BUSY')) return new StoreTrouble('busy', error)
  if (code.startsWith('SQLITE_FULL') || code.startsWith('SQLITE_IOERR')) return new StoreTrouble('full', error)
  return error
}
