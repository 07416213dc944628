/** What the newest revision says of proposals to earlier ones. Kept apart from the verdict that each was accepted with, which never changes. */
import { canonical, evaluateUnder, Proposal } from '@codraft/core'
import type { Published } from './shelf.ts'
import type { LaterVerdict, Row, Store } from './stores/store.ts'

/** What judging again needs. */
export type Bench = { readonly store: Store; readonly engine: string; current(brief: string): Published | undefined }

/**
 * The second verdicts of those rows that answer an earlier revision, by reference: as kept, or worked out now by this engine and kept.
 * Rows of the newest revision, and withdrawn ones, have none.
 */
export async function secondVerdicts({ store, engine, current }: Bench, rows: readonly Row[]): Promise<ReadonlyMap<string, LaterVerdict>> {
  const wanted = rows.flatMap((row) => {
    const newest = current(row.brief)
    return newest && row.document !== null && row.revision < newest.compiled.brief.revision ? [{ row, document: row.document, newest }] : []
  })
  if (wanted.length === 0) return new Map()
  const kept = await store.laterVerdicts(wanted.map(({ row }) => row.reference))
  const known = new Map(kept.map((one) => [one.reference, one]))
  const missing = wanted.filter(({ row, newest }) => {
    const found = known.get(row.reference)
    return found?.revision !== newest.compiled.brief.revision || found.engine !== engine
  })
  const made = missing.map(({ row: { reference }, document, newest: { compiled } }): LaterVerdict => {
    const verdict = evaluateUnder(compiled, Proposal.parse(JSON.parse(document)))
    return { reference, revision: compiled.brief.revision, engine, status: verdict.status, verdict: canonical(verdict) }
  })
  if (made.length > 0) await store.keepLater(made)
  return new Map([...known, ...made.map((one) => [one.reference, one] as const)])
}
