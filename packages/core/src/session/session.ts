/** One person's trial: what was kept, what is being tried, what can be taken back, what is selected. Every verb gives the next session. */
import type { CompiledBrief } from '../brief/compile-known.ts'
import { applyEdit, invertEdit, type Edit } from '../operations/index.ts'
import type { OptionValues } from '../rules/scene.ts'
import type { Element, Layout } from '../schema/layout.ts'
import type { MissingPart, Note } from '../schema/proposal.ts'

/** One undo: the edit, and what to select when it is taken back or done again. */
export type Entry = { readonly edit: Edit; readonly merge?: string }
/** What can be taken back (last first out) and done again. */
export type History = { readonly past: readonly Entry[]; readonly future: readonly Entry[] }
/** The selected elements of one section. */
export type Selection = { readonly section: string; readonly ids: readonly string[] }

/** An element that the person has locked for themselves: no hand of theirs changes it until they let it go. It is no part of the layout and is never sent. */
export type OwnLock = { readonly section: string; readonly id: string }

/** What a person says beside the layout: notes on elements, parts that the catalogue lacks, answers to what was asked on the way. Not steps of the history. */
export type Remarks = {
  readonly notes: readonly Note[]
  readonly missing: readonly MissingPart[]
  readonly answers: Readonly<Record<string, string | number | boolean>>
}

/** One person's trial. Plain frozen data beside the compiled brief; never changed in place. */
export type Session = {
  readonly compiled: CompiledBrief
  /** What was kept. */
  readonly layout: Layout
  /** An edit shown, not kept. */
  readonly preview: Edit | null
  /** The layout to show: the kept one with the preview done. */
  readonly visible: Layout
  readonly history: History
  readonly selection: Selection
  readonly options: OptionValues
  readonly remarks: Remarks
  readonly locks: readonly OwnLock[]
  /** The shared layout or proposal that this trial went on from, by its hash or id; null where it began with the published layout. */
  readonly remixOf: string | null
  /** Every element id that this trial has ever used. */
  readonly used: ReadonlySet<string>
}

/** What a draft holds: everything of a session but the brief. Plain data, ready for storage. */
export type Draft = { readonly layout: Layout; readonly history: History; readonly options: OptionValues; readonly remarks?: Remarks; readonly locks?: readonly OwnLock[]; readonly remixOf?: string; readonly used: readonly string[] }

/** The most steps that can be taken back. */
const HISTORY_LIMIT = 500

/**
 * Opens a trial of a brief: its starting layout, or a layout or draft to go on with.
 * @param options.layout start from this layout, with nothing to undo
 * @param options.draft go on with a stored draft, its history included
 * @param options.notes what is noted beside it
 * @param options.remixOf whose layout that is: the hash of a shared one, or the id of a proposal
 */
export function openSession(compiled: CompiledBrief, options: { layout?: Layout; draft?: Draft; options?: OptionValues; notes?: readonly Note[]; remixOf?: string } = {}): Session {
  const given = options.draft?.layout ?? options.layout
  const layout = given ? plainLayout(given) : startOf(compiled)
  const first = compiled.sections[0]?.id ?? ''
  return {
    compiled, layout, preview: null, visible: layout,
    history: options.draft?.history ?? { past: [], future: [] },
    selection: { section: first, ids: [] },
    options: options.draft?.options ?? options.options ?? {},
    remarks: options.draft?.remarks ?? { notes: options.notes ?? [], missing: [], answers: {} },
    locks: options.draft?.locks ?? [],
    remixOf: options.draft?.remixOf ?? options.remixOf ?? null,
    used: new Set([...(options.draft?.used ?? []), ...idsOf(compiled.brief.layout), ...idsOf(layout)]),
  }
}

/** What to store so that the trial survives a reload. */
export const draftOf = ({ layout, history, options, remarks, locks, remixOf, used }: Session): Draft => ({
  layout, history, options, remarks, locks, ...(remixOf === null ? {} : { remixOf }), used: [...used],
})

/** The layout to show. */
export const visibleLayout = (session: Session): Layout => session.visible

/** Shows an edit without keeping it, instead of the one shown before; null shows what was kept. @throws {OperationError} as `apply` does. */
export function preview(session: Session, edit: Edit | null): Session {
  if (edit === null || edit.length === 0) return session.preview === null ? session : { ...session, preview: null, visible: session.layout }
  return { ...session, preview: edit, visible: applyEdit(session.layout, edit) }
}

/**
 * Keeps an edit: one undo step. An empty edit keeps nothing. What could be done again is forgotten.
 * @param merge edits with the same key that follow each other are one step (a held button, a typed number)
 * @throws {OperationError} as `apply` does
 */
export function commit(session: Session, edit: Edit, merge?: string): Session {
  if (edit.length === 0) return preview(session, null)
  const layout = applyEdit(session.layout, edit)
  const last = session.history.past.at(-1)
  const joined = merge !== undefined && last?.merge === merge
  const entry: Entry = merge === undefined ? { edit } : { edit: joined ? [...last.edit, ...edit] : edit, merge }
  const past = [...(joined ? session.history.past.slice(0, -1) : session.history.past), entry].slice(-HISTORY_LIMIT)
  return { ...session, layout, visible: layout, preview: null, history: { past, future: [] }, used: withIds(session.used, edit) }
}

/** Ends merging: the next edit is a step of its own whatever its key. */
export function settle(session: Session): Session {
  const last = session.history.past.at(-1)
  if (last?.merge === undefined) return session
  return { ...session, history: { ...session.history, past: [...session.history.past.slice(0, -1), { edit: last.edit }] } }
}

/** Takes the last step back; the same session when there is none. A preview goes away. */
export function undo(session: Session): Session {
  const entry = session.history.past.at(-1)
  if (!entry) return preview(session, null)
  const back = invertEdit(entry.edit)
  const history = { past: session.history.past.slice(0, -1), future: [...session.history.future, entry] }
  return stepped(session, back, history)
}

/** Does the last step again that was taken back; the same session when there is none. */
export function redo(session: Session): Session {
  const entry = session.history.future.at(-1)
  if (!entry) return preview(session, null)
  const history = { past: [...session.history.past, entry], future: session.history.future.slice(0, -1) }
  return stepped(session, entry.edit, history)
}

/** Selects elements of one section; ids that do not stand there are left out. */
export function select(session: Session, section: string, ids: readonly string[]): Session {
  const standing = new Set(elementsIn(session.visible, section).map(({ id }) => id))
  return { ...session, selection: { section, ids: ids.filter((id) => standing.has(id)) } }
}

/** Sets a switch of the brief. Not a step of the history: a switch is a view of the rules, not a change of the layout. */
export const setOption = (session: Session, id: string, value: string | number | boolean): Session => ({
  ...session, options: { ...session.options, [id]: value },
})

/** Puts some of what is said beside the layout in the place of what was said before. */
export const remark = (session: Session, remarks: Partial<Remarks>): Session => ({ ...session, remarks: { ...session.remarks, ...remarks } })

/** Locks elements of a section for the person's own hands, or lets them go. Not a step of the history: the same key takes it back. */
export function keepLocked(session: Session, section: string, { ids, locked }: { ids: readonly string[]; locked: boolean }): Session {
  const others = session.locks.filter((lock) => lock.section !== section || !ids.includes(lock.id))
  return { ...session, locks: locked ? [...others, ...ids.map((id) => ({ section, id }))] : others }
}

/** The id of a new element: `<kind>-<n>`, n the smallest that this trial never used. `besides`: ids that are about to be used. */
export function nextId(session: Session, kind: string, besides: readonly string[] = []): string {
  let n = 1
  while (session.used.has(`${kind}-${n}`) || besides.includes(`${kind}-${n}`)) n++
  return `${kind}-${n}`
}

/** The edit that brings the starting layout back: one step, itself undoable. Empty when nothing differs. */
export function resetEdit({ compiled, layout }: Session): Edit {
  return compiled.sections.flatMap((section) => {
    const now = elementsIn(layout, section.id)
    const start = section.start.map(plainElement)
    if (JSON.stringify(now) === JSON.stringify(start)) return []
    const removed = now.map((element, index) => ({ type: 'remove' as const, section: section.id, index, element })).reverse()
    return [...removed, ...start.map((element, index) => ({ type: 'place' as const, section: section.id, index, element }))]
  })
}

/** The elements of a section; none when the layout has no such section. */
export const elementsIn = (layout: Layout, section: string): readonly Element[] => layout.sections.find(({ id }) => id === section)?.elements ?? []

/** A layout without titles and stages: only sections and elements. */
export const plainLayout = (layout: Layout): Layout => ({
  sections: layout.sections.map(({ id, elements }) => ({ id, elements: elements.map(plainElement) })),
})

/** The published layout with its own elements: whoever compares the two sees at once what nobody has touched. */
const startOf = ({ brief }: CompiledBrief): Layout => ({ sections: brief.layout.sections.map(({ id, elements }) => ({ id, elements })) })

const plainElement = (element: Element): Element => ({ ...element })

function stepped(session: Session, edit: Edit, history: History): Session {
  const layout = applyEdit(session.layout, edit)
  const touched = touchedBy(edit).filter(({ section, id }) => elementsIn(layout, section).some((element) => element.id === id))
  const section = touched[0]?.section ?? session.selection.section
  const kept = { ...session, layout, visible: layout, preview: null, history }
  if (touched.length === 0) return select(kept, section, session.selection.ids)
  // Several that were moved, added or removed together are selected together again.
  const together = edit.every(({ type }) => type === edit[0]?.type && (type === 'place' || type === 'remove' || type === 'reorder'))
  return select(kept, section, (together ? touched.filter((one) => one.section === section) : touched.slice(-1)).map(({ id }) => id))
}

function touchedBy(edit: Edit): { section: string; id: string }[] {
  return edit.map((operation) => ({
    section: operation.section,
    id: 'element' in operation ? operation.element.id : operation.type === 'replace' ? operation.to.id : operation.id,
  }))
}

function withIds(used: ReadonlySet<string>, edit: Edit): ReadonlySet<string> {
  const added = touchedBy(edit).filter(({ id }) => !used.has(id))
  return added.length === 0 ? used : new Set([...used, ...added.map(({ id }) => id)])
}

const idsOf = (layout: Layout): string[] => layout.sections.flatMap(({ elements }) => elements.map(({ id }) => id))
