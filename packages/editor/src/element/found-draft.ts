/** What the browser's storage held when a brief opened, and what of it can be used. For those who come back; a first visit loads none of this. */
import { layoutProblems, openSession, redo, undo, type CompiledBrief } from '@codraft/core'
import { OUTBOX } from '../drafts/outbox-names.ts'
import type { FoundRow, StoredDraft } from '../drafts/store.ts'
import { isWellFormed } from '../drafts/well-formed.ts'

/**
 * What was found besides a usable draft. `elsewhere`: another tab is at it; `aside`: and what was made here last is put aside. `damaged`: a row that cannot be used. `newer`: a row of a later version.
 * `older`: a draft of an earlier revision of the brief, by the name of its row. `waiting`: something waits to be sent.
 */
export type FoundBeside = { readonly elsewhere?: true; readonly aside?: true; readonly damaged?: true; readonly newer?: true; readonly older?: string; readonly waiting?: true }

/** The draft that can be gone on with, or null, and what there is besides. Never throws. */
export function lookAt({ row, names }: FoundRow, at: { key: string; compiled: CompiledBrief; isOurs: boolean }): { stored: StoredDraft | null; beside: FoundBeside } {
  const stored = isWellFormed(row) && isUsable(row, at.compiled) ? row : null
  const older = row === undefined ? olderOf(names, at.key, at.compiled.brief.revision) : null
  const beside: FoundBeside = {
    ...(at.isOurs ? {} : { elsewhere: true }),
    ...(row == null || stored ? {} : isNewer(row) ? { newer: true } : at.isOurs ? { damaged: true } : {}),
    ...(older === null || !at.isOurs ? {} : { older }),
    ...(names.some((name) => name.startsWith(OUTBOX)) ? { waiting: true } : {}),
  }
  return { stored, beside }
}

/** The row of the latest earlier revision of this brief on this page. */
function olderOf(names: readonly string[], key: string, revision: number): string | null {
  const prefix = key.slice(0, key.lastIndexOf(' ') + 1)
  const revisions = names.filter((name) => name.startsWith(prefix)).map((name) => Number(name.slice(prefix.length)))
  const older = Math.max(...revisions.filter((one) => one < revision))
  return older > 0 ? prefix + older : null
}

const isNewer = (row: unknown): boolean => typeof row === 'object' && row !== null && 'format' in row && typeof row.format === 'number' && row.format > 1

/** Whether a stored draft's layout fits the brief and its history can be walked. */
function isUsable({ draft }: StoredDraft, compiled: CompiledBrief): boolean {
  try {
    if (layoutProblems(draft.layout, compiled, []).length > 0) return false
    let session = openSession(compiled, { draft })
    const { past, future } = session.history
    for (let step = 0; step < future.length; step++) session = redo(session)
    for (let step = 0; step < future.length + past.length; step++) session = undo(session)
    for (let step = 0; step < past.length; step++) session = redo(session)
    return true
  } catch {
    return false
  }
}
