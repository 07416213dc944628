/** SQLite as this collector uses it: its version and its promises to the disk are asserted, not hoped for. */
import Database from 'better-sqlite3'
import { Kysely, sql, SqliteDialect } from 'kysely'
import { MIGRATIONS, type Tables } from './tables.ts'

/** Two connections to one database: all writes go through `writer`, one transaction at a time; `reader` sees what is committed. */
export type Connections = { readonly writer: Kysely<Tables>; readonly reader: Kysely<Tables> }

/** How long a write waits for another process, in milliseconds. */
export const BUSY_MS = 5000

/**
 * Opens the database, asserts what durability rests on, and brings the schema up to date in one transaction.
 * @throws an Error with a sentence: an SQLite that can lose commits, a disk that refuses WAL, a schema newer than this code
 */
export async function connect(path: string): Promise<Connections> {
  const database = new Database(path)
  try {
    assertPromises(database)
    const writer = withKysely(database)
    await migrate(writer, path)
    // From here on a wait for another process must not hold up everybody else: `transact` waits between tries instead.
    database.pragma('busy_timeout = 0')
    const reading = new Database(path, { readonly: true })
    reading.pragma(`busy_timeout = ${BUSY_MS}`)
    return { writer, reader: withKysely(reading) }
  } catch (error) {
    database.close()
    throw error
  }
}

function assertPromises(database: Database.Database): void {
  const version = String(database.prepare('select sqlite_version()').pluck().get())
  // Before 3.51.3 a database in WAL mode could lose commits when two connections wrote and checkpointed at the same moment.
  if (!isAtLeast(version, [3, 51, 3])) throw new Error(`This SQLite is ${version}; 3.51.3 or newer is needed, because older ones can lose what was committed.`)
  database.pragma(`busy_timeout = ${BUSY_MS}`)
  database.pragma('journal_mode = WAL')
  database.pragma('synchronous = FULL')
  database.pragma('foreign_keys = ON')
  const wanted: Readonly<Record<string, unknown>> = { journal_mode: 'wal', synchronous: 2, foreign_keys: 1 }
  for (const [name, value] of Object.entries(wanted)) {
    const found: unknown = database.pragma(name, { simple: true })
    if (found !== value) throw new Error(`The database answers ${name} = ${String(found)}; ${String(value)} is needed so that nothing acknowledged is lost. Is the data folder on a network disk?`)
  }
}

/** Whether a version such as "3.54.1" is at least the wanted one. */
export function isAtLeast(version: string, wanted: readonly number[]): boolean {
  const found = version.split('.').map(Number)
  for (const [index, part] of wanted.entries()) {
    const own = found[index] ?? 0
    if (own !== part) return own > part
  }
  return true
}

/** Kysely on one connection, with every statement prepared once. */
function withKysely(database: Database.Database): Kysely<Tables> {
  const prepared = new Map<string, Database.Statement>()
  const prepare = (text: string): Database.Statement => {
    const known = prepared.get(text)
    if (known) return known
    const statement = database.prepare(text)
    if (prepared.size < 200) prepared.set(text, statement)
    return statement
  }
  return new Kysely<Tables>({ dialect: new SqliteDialect({ database: { prepare, close: () => void database.close() } }) })
}

async function migrate(writer: Kysely<Tables>, path: string): Promise<void> {
  await writer.connection().execute(async (db) => {
    await sql`begin immediate`.execute(db)
    try {
      const found = await sql<{ user_version: number }>`pragma user_version`.execute(db)
      const version = found.rows[0]?.user_version ?? 0
      if (version > MIGRATIONS.length) {
        throw new Error(`${path} was written by a newer codraft (schema ${version}; this one knows ${MIGRATIONS.length}). Start the newer version; nothing was changed.`)
      }
      for (const step of MIGRATIONS.slice(version)) await step(db)
      await sql`pragma user_version = ${sql.raw(String(MIGRATIONS.length))}`.execute(db)
      await sql`commit`.execute(db)
    } catch (error) {
      await sql`rollback`.execute(db)
      throw error
    }
  })
}
