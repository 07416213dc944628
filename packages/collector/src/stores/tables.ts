/** The tables as kysely knows them, and how they came to be. */
import { sql, type Generated, type Kysely } from 'kysely'
import type { CollectorVerdict } from './row.ts'

/** Columns by table. Texts are UTF-8, times ISO 8601 in UTC, truth 0 or 1. */
export type Tables = {
  briefs: { id: string; revision: number; hash: string; document: string; published_at: string }
  proposals: {
    seq: Generated<number>
    reference: string
    brief: string
    revision: number
    proposal: string
    key_hash: string
    fingerprint: string
    secret_hash: string
    accepted_at: string
    receipt: string
    status: CollectorVerdict
    engine: string
    document: string | null
    verdict: string | null
    is_public: number
    withdrawn_at: string | null
  }
  later_verdicts: { reference: string; revision: number; engine: string; status: CollectorVerdict; verdict: string }
}

/** Every step from an empty database to today's, in order. A released step never changes; the schema's version is how many were taken. */
export const MIGRATIONS: readonly ((db: Kysely<Tables>) => Promise<void>)[] = [briefsAndProposals, laterVerdicts]

async function briefsAndProposals(db: Kysely<Tables>): Promise<void> {
  await db.schema
    .createTable('briefs')
    .addColumn('id', 'text', (column) => column.notNull())
    .addColumn('revision', 'integer', (column) => column.notNull())
    .addColumn('hash', 'text', (column) => column.notNull())
    .addColumn('document', 'text', (column) => column.notNull())
    .addColumn('published_at', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('briefs_key', ['id', 'revision'])
    .modifyEnd(sql`strict`)
    .execute()
  await db.schema
    .createTable('proposals')
    .addColumn('seq', 'integer', (column) => column.primaryKey().autoIncrement())
    .addColumn('reference', 'text', (column) => column.notNull().unique())
    .addColumn('brief', 'text', (column) => column.notNull())
    .addColumn('revision', 'integer', (column) => column.notNull())
    .addColumn('proposal', 'text', (column) => column.notNull().unique())
    .addColumn('key_hash', 'text', (column) => column.notNull())
    .addColumn('fingerprint', 'text', (column) => column.notNull())
    .addColumn('secret_hash', 'text', (column) => column.notNull())
    .addColumn('accepted_at', 'text', (column) => column.notNull())
    .addColumn('receipt', 'text', (column) => column.notNull())
    .addColumn('status', 'text', (column) => column.notNull())
    .addColumn('engine', 'text', (column) => column.notNull())
    .addColumn('document', 'text')
    .addColumn('verdict', 'text')
    .addColumn('is_public', 'integer', (column) => column.notNull())
    .addColumn('withdrawn_at', 'text')
    .addUniqueConstraint('proposals_key', ['brief', 'key_hash'])
    .addForeignKeyConstraint('proposals_brief', ['brief', 'revision'], 'briefs', ['id', 'revision'])
    .modifyEnd(sql`strict`)
    .execute()
  await db.schema.createIndex('proposals_in_order').on('proposals').columns(['brief', 'seq']).execute()
}

/** One per proposal: what the newest revision says of it, replaced when a newer one comes. */
async function laterVerdicts(db: Kysely<Tables>): Promise<void> {
  await db.schema
    .createTable('later_verdicts')
    .addColumn('reference', 'text', (column) => column.primaryKey().references('proposals.reference'))
    .addColumn('revision', 'integer', (column) => column.notNull())
    .addColumn('engine', 'text', (column) => column.notNull())
    .addColumn('status', 'text', (column) => column.notNull())
    .addColumn('verdict', 'text', (column) => column.notNull())
    .modifyEnd(sql`strict`)
    .execute()
}
