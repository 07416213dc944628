/** A draft of an earlier revision, tried on the newest: step by step, what still fits and what does not. */
import { applyEdit, type Draft, type Edit, type Entry } from '@codraft/core'
import { readRow } from '../drafts/store.ts'
import { isWellFormed } from '../drafts/well-formed.ts'
import type { Drift } from '../components/ports.ts'
import type { SessionController } from '../session/controller.ts'

/** Tries a stored draft on what stands there now; null when it cannot be read. */
export async function rebase(key: string, controller: SessionController, said: (edit: Edit) => string): Promise<Drift | null> {
  const { row } = await readRow(key)
  return isWellFormed(row) ? rebased(row.draft, controller, said) : null
}

/** The same of a draft that was read already. */
export function rebased(draft: Draft, controller: SessionController, said: (edit: Edit) => string): Drift | null {
  if (!Array.isArray(draft.history?.past)) return null
  const steps = draft.history.past as readonly Entry[]
  const { compiled } = controller
  let { layout } = controller.session
  const kept: Edit[] = []
  const left: string[] = []
  for (const { edit } of steps) {
    try {
      const next = applyEdit(layout, edit)
      if (!knows(edit, new Set(compiled.kinds.keys()))) throw new Error('A kind is not in the catalogue any more.')
      layout = next
      kept.push(edit)
    } catch {
      left.push(sentence(edit, said))
    }
  }
  return { edit: kept.flat(), fits: kept.length, count: steps.length, left }
}

const knows = (edit: Edit, kinds: ReadonlySet<string>): boolean =>
  edit.every((operation) => (operation.type === 'place' ? kinds.has(operation.element.kind) : operation.type === 'replace' ? kinds.has(operation.to.kind) : true))

/** An edit may speak of what is not there any more. */
function sentence(edit: Edit, said: (edit: Edit) => string): string {
  try {
    return said(edit)
  } catch {
    return edit.map(({ type }) => type).join(', ')
  }
}
