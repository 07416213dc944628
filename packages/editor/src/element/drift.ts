/** A draft of an earlier revision, tried on the newest: step by step, what still fits and what does not. */
import { applyEdit, elementsIn, layoutProblems, type Draft, type Edit, type Entry } from '@codraft/core'
import { readRow } from '../drafts/store.ts'
import { isWellFormed } from '../drafts/well-formed.ts'
import type { Drift } from '../components/ports.ts'
import type { SessionController } from '../session/controller.ts'

/** What still fits of a draft, and how it is used: with all that its person said beside the layout. `says`: there is such a thing. */
export type Rebased = Drift & { readonly says: boolean; use(): void }

/** Tries a stored draft on what stands there now; null when it cannot be read. */
export async function rebase(key: string, controller: SessionController, said: (edit: Edit) => string): Promise<Rebased | null> {
  const { row } = await readRow(key)
  return isWellFormed(row) ? rebased(row.draft, controller, said) : null
}

/** The same of a draft that was read already. */
export function rebased(draft: Draft, controller: SessionController, said: (edit: Edit) => string): Rebased | null {
  if (!Array.isArray(draft.history?.past)) return null
  const steps = draft.history.past as readonly Entry[]
  const { compiled } = controller
  let { layout } = controller.session
  const kept: Edit[] = []
  const left: string[] = []
  for (const { edit } of steps) {
    try {
      const next = applyEdit(layout, edit)
      if (layoutProblems(next, compiled, []).length > 0) throw new Error('It is no layout of this brief any more.')
      layout = next
      kept.push(edit)
    } catch {
      left.push(sentence(edit, said))
    }
  }
  const edit = kept.flat()
  return { edit, fits: kept.length, count: steps.length, left, says: saysMore(draft), use: () => use(draft, edit, controller) }
}

const saysMore = ({ remarks }: Draft): boolean => remarks !== undefined && [remarks.notes, remarks.missing, Object.keys(remarks.answers)].some(({ length }) => length > 0)

/** What was said beside the layout is not of a plan alone: it comes along, and so do switches that are still there. */
function use({ remarks, options, locks }: Draft, edit: Edit, controller: SessionController): void {
  if (edit.length > 0) controller.commit(edit, { cause: 'apply', door: 'host' })
  if (remarks) controller.remark(remarks)
  const standing = new Set(elementsIn(controller.session.layout, controller.section).map(({ id }) => id))
  controller.lock((locks ?? []).filter(({ section, id }) => section === controller.section && standing.has(id)).map(({ id }) => id), true)
  for (const [id, value] of Object.entries(options ?? {})) if (controller.compiled.brief.options[id]?.of.includes(value)) controller.setOption(id, value)
}

/** An edit may speak of what is not there any more. */
function sentence(edit: Edit, said: (edit: Edit) => string): string {
  try {
    return said(edit)
  } catch {
    return edit.map(({ type }) => type).join(', ')
  }
}
