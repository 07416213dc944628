/** An idea that somebody shared, found in the page's address: what is opened, and what becomes of one's own. */
import { designHash, type CompiledBrief, type Draft, type Layout } from '@codraft/core'
import { putAside } from '../drafts/put-aside.ts'
import type { DraftKeeper } from './draft-keeper.ts'
import { sharedLayout } from './share.ts'

/** A shared layout, named by its hash so that credit can be given. `own`: there is a draft that gives way to it, and is put aside before anything is written over it. */
export type SharedIdea = { readonly layout: Layout; readonly remixOf?: string; readonly own: boolean }

/** The shared idea to open; null where there is none, or where one's own draft already goes on from it. */
export function sharedIdea(compiled: CompiledBrief, keeper: DraftKeeper, found: Draft | null): SharedIdea | null {
  const layout = sharedLayout(compiled)
  if (!layout) return null
  const [theirs, published, mine] = [layout, compiled.brief.layout, found?.layout].map((one) => one && designHash(one, compiled.brief))
  if (theirs !== undefined && (theirs === mine || theirs === found?.remixOf)) return null
  const own = found !== null && isWorth(found)
  const row = own ? { ...keeper.rowOf(found), at: Date.now() } : null
  if (row) keeper.firstly(async () => (await putAside(keeper.key, row)) !== '')
  keeper.startAnother()
  return { layout, own, ...(theirs === undefined || theirs === published ? {} : { remixOf: theirs }) }
}

/** Whether there is anything in a draft that its person would miss. */
export function isWorth({ history: { past, future }, remarks, remixOf }: Draft): boolean {
  return past.length + future.length > 0 || remixOf !== undefined || (remarks !== undefined && remarks.notes.length + remarks.missing.length > 0)
}
