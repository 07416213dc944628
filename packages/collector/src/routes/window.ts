/** Lists in pages: a cursor is the number of the last row, so that what arrives later never shifts what was read. */
import { refuse, type Refusal } from '../refusal.ts'
import type { Row, Window } from '../stores/store.ts'

/** Rows per page. */
export const PAGE = 100

/** The window that an address asks for. One row more than a page is read, to know whether another follows. */
export function windowOf({ searchParams }: URL): Window | Refusal {
  const cursor = searchParams.get('cursor')
  if (cursor === null) return { limit: PAGE + 1 }
  if (!/^[1-9]\d{0,14}$/.test(cursor)) return refuse('bad-cursor', 'Use a cursor as "next" gave it, or none.')
  return { beyond: Number(cursor), limit: PAGE + 1 }
}

/** The page, and the cursor of the next one. */
export function pageOf(rows: readonly Row[]): { readonly rows: readonly Row[]; readonly next: string | null } {
  const page = rows.slice(0, PAGE)
  const last = page.at(-1)
  return { rows: page, next: rows.length > PAGE && last ? String(last.seq) : null }
}
