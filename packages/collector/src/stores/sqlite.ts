/** The embedded store: one SQLite file, written in groups, each on disk before anybody is told. */
import { sql, type Kysely, type Selectable } from 'kysely'
import { BUSY_MS, connect } from './connection.ts'
import { groupCommit } from './group-commit.ts'
import type { Arrival, Keeping, LaterVerdict, Row, Store, StoredBrief, Used } from './store.ts'
import type { Tables } from './tables.ts'

const DRAWS = 100

/**
 * Opens the store, making or upgrading its file. A write waits at most `busyMs` milliseconds (5,000) for another process.
 * @throws an Error with a sentence when the file cannot be trusted with proposals
 */
export async function openSqlite({ path, busyMs = BUSY_MS }: { readonly path: string; readonly busyMs?: number }): Promise<Store> {
  const { writer, reader } = await connect(path)
  const { write, settled } = groupCommit(writer, busyMs)
  const rows = (brief: string) => reader.selectFrom('proposals').selectAll().where('brief', '=', brief)
  return {
    keep: (arrival) => write((db) => keep(db, arrival)),
    used: (brief, keyHash) => usedFor(reader, brief, keyHash),
    find: async (reference) => rowOf(await reader.selectFrom('proposals').selectAll().where('reference', '=', reference).executeTakeFirst()),
    publicRows: async (brief, { beyond = 0, limit }) => {
      const found = rows(brief).where('is_public', '=', 1).where('document', 'is not', null).where('seq', '>', beyond)
      return (await found.orderBy('seq', 'asc').limit(limit).execute()).flatMap((record) => rowOf(record) ?? [])
    },
    newestRows: async (brief, { beyond, limit }) => {
      const found = rows(brief).where('document', 'is not', null).where('seq', '<', beyond ?? Number.MAX_SAFE_INTEGER)
      return (await found.orderBy('seq', 'desc').limit(limit).execute()).flatMap((record) => rowOf(record) ?? [])
    },
    counts: async () => {
      const counted = reader.selectFrom('proposals').select(({ fn }) => ['brief', fn.countAll<number>().as('count')])
      const found = await counted.where('document', 'is not', null).groupBy('brief').execute()
      return new Map(found.map(({ brief, count }) => [brief, Number(count)]))
    },
    withdraw: (reference, at) =>
      write(async (db) => {
        const gone = { document: null, verdict: null, is_public: 0, withdrawn_at: at }
        await db.deleteFrom('later_verdicts').where('reference', '=', reference).execute()
        await db.updateTable('proposals').set(gone).where('reference', '=', reference).where('withdrawn_at', 'is', null).execute()
      }),
    laterVerdicts: (references) => reader.selectFrom('later_verdicts').selectAll().where('reference', 'in', references).execute(),
    keepLater: (verdicts) => write((db) => keepLater(db, verdicts)),
    briefs: () => reader.selectFrom('briefs').select(['id', 'revision', 'hash', 'document']).orderBy('id').orderBy('revision').execute(),
    publish: (brief, at) => write((db) => publish(db, brief, at)),
    ping: async () => void (await sql`select 1`.execute(reader)),
    close: async () => {
      await settled()
      await reader.destroy()
      await writer.destroy()
    },
  }
}

async function keep(db: Kysely<Tables>, arrival: Arrival): Promise<Keeping> {
  for (let draw = 0; draw < DRAWS; draw++) {
    const reference = arrival.draw()
    const receipt = arrival.receipt(reference)
    const inserted = await db
      .insertInto('proposals')
      .values({
        reference, receipt, brief: arrival.brief, revision: arrival.revision, proposal: arrival.proposal, key_hash: arrival.keyHash,
        fingerprint: arrival.fingerprint, secret_hash: arrival.secretHash, accepted_at: arrival.acceptedAt, status: arrival.status,
        engine: arrival.engine, document: arrival.document, verdict: arrival.verdict, is_public: arrival.isPublic ? 1 : 0, withdrawn_at: null,
      })
      .onConflict((conflict) => conflict.doNothing())
      .executeTakeFirst()
    if (inserted.numInsertedOrUpdatedRows === 1n) return { outcome: 'kept', receipt }
    const earlier = await conflictOf(db, arrival)
    if (earlier) return earlier
  }
  throw new Error(`No free reference was found in ${DRAWS} draws.`)
}

/** Why a row could not be added; undefined when only its reference was taken. */
async function conflictOf(db: Kysely<Tables>, arrival: Arrival): Promise<Keeping | undefined> {
  const used = await usedFor(db, arrival.brief, arrival.keyHash)
  if (used) return used.fingerprint === arrival.fingerprint ? { outcome: 'repeated', receipt: used.receipt } : { outcome: 'key-reused' }
  const known = await db.selectFrom('proposals').select('seq').where('proposal', '=', arrival.proposal).executeTakeFirst()
  return known && { outcome: 'proposal-known' }
}

function usedFor(db: Kysely<Tables>, brief: string, keyHash: string): Promise<Used | undefined> {
  const found = db.selectFrom('proposals').select(['fingerprint', 'receipt', 'proposal'])
  return found.where('brief', '=', brief).where('key_hash', '=', keyHash).executeTakeFirst()
}

async function publish(db: Kysely<Tables>, brief: StoredBrief, at: string): Promise<boolean> {
  const { id, revision, hash, document } = brief
  const stands = await db.selectFrom('briefs').select('hash').where('id', '=', id).where('revision', '=', revision).executeTakeFirst()
  if (stands?.hash === hash) return true
  if (!stands) {
    await db.insertInto('briefs').values({ id, revision, hash, document, published_at: at }).execute()
    return true
  }
  const answered = await db.selectFrom('proposals').select('seq').where('brief', '=', id).where('revision', '=', revision).executeTakeFirst()
  if (answered) return false
  await db.updateTable('briefs').set({ hash, document, published_at: at }).where('id', '=', id).where('revision', '=', revision).execute()
  return true
}

async function keepLater(db: Kysely<Tables>, verdicts: readonly LaterVerdict[]): Promise<void> {
  for (const { reference, ...fields } of verdicts) {
    const stands = await db.selectFrom('proposals').select('seq').where('reference', '=', reference).where('document', 'is not', null).executeTakeFirst()
    if (!stands) continue
    await db.insertInto('later_verdicts').values({ reference, ...fields }).onConflict((conflict) => conflict.column('reference').doUpdateSet(fields)).execute()
  }
}

function rowOf(record: Selectable<Tables['proposals']> | undefined): Row | undefined {
  if (!record) return undefined
  const { seq, reference, brief, revision, proposal, receipt, status, engine, document, verdict } = record
  return {
    seq, reference, brief, revision, proposal, receipt, status, engine, document, verdict,
    secretHash: record.secret_hash, acceptedAt: record.accepted_at, withdrawnAt: record.withdrawn_at,
  }
}
