/** A draft of an earlier revision, tried on the newest: step by step, what still fits and what does not. */
import { applyEdit, elementsIn, layoutProblems, type Draft, type Edit, type Entry, type Layout, type Operation } from '@codraft/core'
import type { Drift } from '../components/ports.ts'
import { readRow } from '../drafts/store.ts'
import { isWellFormed } from '../drafts/well-formed.ts'
import type { SessionController } from '../session/controller.ts'
import type { Parts } from '../session/parts.ts'
import { sayEdit } from '../words/describe.ts'
import { enLeaving } from '../words/en-leaving.ts'
import { learn } from '../words/index.ts'
import { countedAnew, layoutsBefore } from './counted-anew.ts'

learn(enLeaving)

/** What still fits of a draft, and how it is used: with all that its person said beside the layout. `says`: there is such a thing. */
export type Rebased = Drift & { readonly says: boolean; use(): void }

type Told = Pick<Parts, 'controller' | 'words'>

/** Tries a stored draft on what stands there now; null when it cannot be read. */
export async function rebase(key: string, parts: Told): Promise<Rebased | null> {
  const { row } = await readRow(key)
  return isWellFormed(row) ? rebased(row.draft, parts) : null
}

/** The same of a draft that was read already. */
export function rebased(draft: Draft, parts: Told): Rebased | null {
  if (!Array.isArray(draft.history?.past)) return null
  const { controller } = parts
  const { compiled } = controller
  const steps = draft.history.past as readonly Entry[]
  const before = layoutsBefore(draft)
  let { layout } = controller.session
  const kept: Edit[] = []
  const left: string[] = []
  for (const [index, { edit }] of steps.entries()) {
    const was = before[index] ?? null
    try {
      const anew = countedAnew(edit, was, layout)
      const next = applyEdit(layout, anew)
      if (layoutProblems(next, compiled, []).length > 0) throw new Error('It is no layout of this brief any more.')
      layout = next
      kept.push(anew)
    } catch {
      left.push(sentence(edit, was, parts))
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

/** A step may speak of what is not there any more: it has the name that it had then. Of a kind that is gone nobody knows the name. */
function sentence(edit: Edit, was: Layout | null, { controller: { compiled, session }, words }: Told): string {
  const then = [was, was && edited(was, edit)].flatMap((layout) => (layout ? [{ compiled, layout }] : []))
  const isKnown = edit.every((operation) => kindsIn(operation, then.map(({ layout }) => layout)).every((kind) => compiled.kinds.has(kind)))
  return isKnown ? sayEdit(edit, { words, sources: [{ compiled, layout: session.layout }, ...then], form: 'did' }) : words.say('part-gone')
}

function edited(layout: Layout, edit: Edit): Layout | null {
  try {
    return applyEdit(layout, edit)
  } catch {
    return null
  }
}

function kindsIn(operation: Operation, layouts: readonly Layout[]): string[] {
  if ('element' in operation) return [operation.element.kind]
  if (operation.type === 'replace') return [operation.from.kind, operation.to.kind]
  const own = layouts.map((layout) => elementsIn(layout, operation.section).find(({ id }) => id === operation.id)?.kind)
  return [own.find((kind) => kind !== undefined) ?? '']
}
