/** Group commit: everything that wants to be written in one tick goes into one transaction and is answered after its commit. */
import { sql, type Kysely } from 'kysely'
import { StoreTrouble } from './store.ts'
import type { Tables } from './tables.ts'

/** Something to write; runs inside a transaction and may run again in a later one when that failed. */
export type Writing<T> = (db: Kysely<Tables>) => Promise<T>
/** Writes in groups. */
export type GroupCommit = { write<T>(writing: Writing<T>): Promise<T>; settled(): Promise<void> }

type Waiting = { readonly run: Writing<void>; readonly settle: () => void; readonly fail: (error: unknown) => void }

type Desk = { readonly writer: Kysely<Tables>; readonly busyMs: number }

const LARGEST_GROUP = 256
const TRY_AGAIN_MS = 10

/** A queue in front of the one connection that writes. A group waits at most `busyMs` milliseconds for another process. */
export function groupCommit(writer: Kysely<Tables>, busyMs: number): GroupCommit {
  const desk: Desk = { writer, busyMs }
  let waiting: Waiting[] = []
  let running: Promise<void> | null = null
  const drain = async (): Promise<void> => {
    // Whatever else arrives in this tick joins the group.
    await new Promise((resolve) => setImmediate(resolve))
    while (waiting.length > 0) {
      const group = waiting.slice(0, LARGEST_GROUP)
      waiting = waiting.slice(LARGEST_GROUP)
      await commit(desk, group)
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

async function commit(desk: Desk, group: readonly Waiting[]): Promise<void> {
  try {
    await transact(desk, group)
    for (const { settle } of group) settle()
  } catch (error) {
    if (group.length === 1 || error instanceof StoreTrouble) for (const { fail } of group) fail(error)
    // One of them fails for a reason of its own: the others must not suffer.
    else for (const one of group) await commit(desk, [one])
  }
}

async function transact(desk: Desk, group: readonly Waiting[]): Promise<void> {
  const { writer } = desk
  await begin(desk)
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
async function begin({ writer, busyMs }: Desk): Promise<void> {
  for (let waitedMs = 0; ; waitedMs += TRY_AGAIN_MS) {
    try {
      await sql`begin immediate`.execute(writer)
      return
    } catch (error) {
      const trouble = named(error)
      if (!(trouble instanceof StoreTrouble) || trouble.trouble !== 'busy' || waitedMs >= busyMs) throw trouble
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
