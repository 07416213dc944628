/** Whether nothing can mend a layout, as numbers alone prove: rules that contradict each other leave no layout at all. */
import { caseOf } from '../conflicts/case.ts'
import { partsOf } from '../conflicts/parts.ts'
import { solve } from '../conflicts/program.ts'
import type { Task } from './sketch.ts'

/** By the effort that all searches for one layout share. */
const known = new WeakMap<Task['effort'], boolean>()

/** Asked when a search has gone on for a while, and answered once for all of them: it takes some milliseconds. */
export function isHopeless(task: Task): boolean {
  const before = known.get(task.effort)
  if (before !== undefined) return before
  const found = hasNone(task)
  known.set(task.effort, found)
  return found
}

function hasNone({ compiled, layout, options }: Task): boolean {
  const { parts, complete } = partsOf(compiled)
  const isCounted = layout.sections.every(({ id, elements }) => elements.every(({ kind }) => parts.some((part) => part.kind === kind && part.section.id === id)))
  if (!complete || !isCounted) return false
  const { model, blocking } = caseOf(compiled, options ?? {})
  return solve(model.program((tag) => blocking.has(tag))).state === 'none'
}
