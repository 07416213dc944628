/** What came and what went in a happening: new elements arrive, removed ones leave, everything else only moves. */
import { invertEdit, type Edit } from '@codraft/core'
import type { Happening } from '../session/happening.ts'

/** Ids of the elements that were placed and removed. */
export type Changes = { readonly fresh: Set<string>; readonly gone: Set<string> }

/** Notes what a happening placed and removed. */
export function noteChanges(happening: Happening, { fresh, gone }: Changes): void {
  editOf(happening).forEach((operation) => {
    if (operation.type === 'place') fresh.add(operation.element.id)
    if (operation.type === 'remove') gone.add(operation.element.id)
  })
  // What went and came back in one edit has only moved.
  fresh.forEach((id) => { if (gone.delete(id)) fresh.delete(id) })
}

function editOf(happening: Happening): Edit {
  switch (happening.type) {
    case 'committed': return happening.edit
    case 'redone': return happening.entry?.edit ?? []
    case 'undone': return happening.entry ? invertEdit(happening.entry.edit) : []
    default: return []
  }
}
