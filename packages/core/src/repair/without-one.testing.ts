/** What is left of an edit when one of its operations is not done: for asking whether each of them is needed. */
import { applyEdit, OperationError, type Edit } from '../operations/index.ts'
import type { Layout } from '../schema/layout.ts'

/** The layouts after the edit without one of its operations, where the rest still fits. */
export function withoutOne(layout: Layout, edit: Edit): Layout[] {
  return edit.flatMap((_, index) => {
    try {
      return [applyEdit(layout, edit.toSpliced(index, 1))]
    } catch (error) {
      if (error instanceof OperationError) return []
      throw error
    }
  })
}
