/**
 * One trial and everybody who looks at it. It holds the session, and tells every view what happened; no view changes anything but
 * through its verbs. Values go down, values come up.
 */
import {
  commit, keepLocked, nextId, openSession, preview, redo, remark, resetEdit, select, setOption, settle, undo,
  type CompiledBrief, type Draft, type Edit, type Layout, type Note, type Remarks, type Session, type Stage, type Verdict,
} from '@codraft/core'
import type { Slowly } from '../inquiry/slowly.ts'
import type { AnyHeld, Cause, Door, Happening, Told } from './happening.ts'
import { Judging } from './judging.ts'
import type { StageFits } from './stage-fits.ts'

/** What a listener is told. */
export type Listener = (happening: Happening) => void

/** Looks up what verbs do on a kind of stage. */
export type FitsFor = (kind: Stage['kind']) => StageFits | null

/** The one holder of a trial. */
export class SessionController {
  #session: Session
  #listeners = new Set<Listener>()
  #triesOrder = false
  #collects = false
  #tried: Edit | null = null
  #own: { locks: Session['locks']; section: string; ids: ReadonlySet<string> } | null = null
  readonly #judging = new Judging(() => this.#session, (happening) => this.tell(happening))
  /** Whether edits are taken; a proposal opened for reading takes none. */
  readonly: boolean
  readonly #fitsFor: FitsFor
  /** The reader's round length nearest a step, in the unit of the stage; absent where they count in that. */
  readonly roundly: ((step: number, unit: string) => number) | undefined
  #aimed: string | null = null

  /** @param options.fitsFor what verbs do on stages that are no rows; null where one is */
  constructor(compiled: CompiledBrief, options: { layout?: Layout; draft?: Draft; notes?: readonly Note[]; remixOf?: string; readonly?: boolean; fitsFor?: FitsFor; roundly?: SessionController['roundly'] } = {}) {
    const { readonly = false, fitsFor = () => null, roundly, ...start } = options
    this.#session = openSession(compiled, start)
    this.readonly = readonly
    this.#fitsFor = fitsFor
    this.roundly = roundly
  }

  /** What verbs do in the current section where it is no row. */
  get fits(): StageFits | null {
    const stage = this.compiled.sections.find(({ id }) => id === this.section)?.stage
    return stage ? this.#fitsFor(stage.kind) : null
  }

  /** The trial as it is now. */
  get session(): Session {
    return this.#session
  }

  /** The brief, made ready. */
  get compiled(): CompiledBrief {
    return this.#session.compiled
  }

  /** The section that gestures speak of: the selection's. */
  get section(): string {
    return this.#session.selection.section
  }

  /** The one selected element's id, or null when none or several are. */
  get selected(): string | null {
    const { ids } = this.#session.selection
    return ids.length === 1 ? (ids[0] ?? null) : null
  }

  /** The elements of the current section that the person has locked. */
  get own(): ReadonlySet<string> {
    const { session: { locks }, section } = this
    if (this.#own?.locks !== locks || this.#own.section !== section) this.#own = { locks, section, ids: new Set(locks.filter((lock) => lock.section === section).map(({ id }) => id)) }
    return this.#own.ids
  }

  /** The empty place that the next new element is meant for, on stages that have places. */
  get aimed(): string | null {
    return this.#aimed
  }

  /** Whether what is being tried, or was tried last, changes the order and nothing else: no width, no sum. */
  get triesOrder(): boolean {
    return this.#triesOrder
  }

  /** What the rules say of what is shown, without fixes; asked on every move of a drag. */
  get live(): Verdict {
    return this.#judging.live
  }

  /** What the rules say of what was kept, with fixes; where some take long, those are told as they were until it is found out. */
  get verdict(): Verdict {
    return this.#judging.verdict
  }

  /** The same, though what mends it may be looked for later: for whoever only asks what is broken. */
  get judged(): Verdict {
    return this.#judging.judged
  }

  /** What the rules say of what was kept, whatever it takes: what decides about sending. */
  get wholeVerdict(): Verdict {
    return this.#judging.whole
  }

  /** From now on nobody waits for rules that take long. */
  judgeSlowly(slowly: Slowly): void {
    this.#judging.leave(slowly)
  }

  /** Something is being taken in the hand, or is about to be: makes ready to judge every move of it. */
  takeInHand(ahead = false): Promise<void> {
    return this.#judging.follow(ahead)
  }

  /** Hears of everything that happens, until the returned function is called. */
  subscribe(listener: Listener): () => void {
    this.#listeners.add(listener)
    return () => void this.#listeners.delete(listener)
  }

  /** Tells everybody. Views use it for what is no change of the session: lifted, moving, cancelled. */
  tell(happening: Happening): void {
    // Whoever is sent away by one of them hears nothing more.
    for (const listener of [...this.#listeners]) if (this.#listeners.has(listener)) listener(happening)
  }

  /** Starts over with another brief, layout or draft. */
  open(compiled: CompiledBrief, start: { layout?: Layout; draft?: Draft } = {}): void {
    this.#session = openSession(compiled, start)
    this.#judging.forget()
    this.tell({ type: 'opened' })
  }

  /** Shows an edit without keeping it; null shows what was kept. */
  preview(edit: Edit | null): void {
    const before = this.#session
    this.#session = preview(before, edit)
    if (edit !== null && edit.length > 0) this.#triesOrder = edit.every(({ type }) => type === 'reorder')
    if (this.#session !== before) this.tell({ type: 'previewed' })
  }

  /** Whether what is shown is only what a button would do that is pointed at. */
  get isTrial(): boolean {
    return this.#tried !== null && this.#session.preview === this.#tried
  }

  /** Shows what a button would do as long as it is pointed at; null: no longer. What a hand is doing is left alone. */
  try(edit: Edit | null): void {
    const { preview } = this.#session
    if (this.readonly || edit === preview || (preview !== null && !this.isTrial)) return
    this.#tried = edit
    this.preview(edit)
  }

  /** Keeps an edit; an empty one is a refused wish. Returns whether anything changed. */
  commit(edit: Edit, how: { cause: Cause; door: Door; held?: AnyHeld | null; merge?: string; element?: string | null } & Told): boolean {
    const { cause, door, held = null, merge, element = null, snaps = [] } = how
    const before = this.#session
    if (this.readonly || edit.length === 0) {
      this.#session = preview(before, null)
      if (before.preview !== null) this.tell({ type: 'previewed' })
      if (!this.readonly) this.tell({ type: 'refused', held, element, cause })
      return false
    }
    this.#session = commit(before, edit, merge)
    this.#judging.kept(edit, before)
    this.#aimed = null
    this.tell({ type: 'committed', edit, before, held, door, cause, snaps })
    return true
  }

  /** Ends merging: the next edit is an undo step of its own. */
  settle(): void {
    this.#session = settle(this.#session)
  }

  /** Takes the last step back and selects what it touched. */
  undo(): void {
    this.#step('undone')
  }

  /** Does the last undone step again. */
  redo(): void {
    this.#step('redone')
  }

  #step(type: 'undone' | 'redone'): void {
    if (this.readonly) return
    const before = this.#session
    const entry = (type === 'undone' ? before.history.past : before.history.future).at(-1) ?? null
    this.#session = type === 'undone' ? undo(before) : redo(before)
    this.#aimed = null
    this.tell({ type, entry, before })
  }

  /** Brings the published layout back, as one step that can be undone. */
  reset(door: Door): void {
    this.commit(resetEdit(this.#session), { cause: 'reset', door })
  }

  /** Selects elements of a section (default: the current one). */
  select(ids: readonly string[], section: string = this.section): void {
    const before = this.#session
    const same = this.#aimed === null && before.selection.section === section && before.selection.ids.length === ids.length && ids.every((id, index) => before.selection.ids[index] === id)
    if (same) return
    this.#session = select(settle(before), section, ids)
    this.#aimed = null
    this.tell({ type: 'selected', before })
  }

  /** Means an empty place instead of an element. */
  aim(place: string): void {
    const before = this.#session
    if (this.#aimed === place) return
    this.#session = select(settle(before), this.section, [])
    this.#aimed = place
    this.tell({ type: 'selected', before })
  }

  /** Whether taps take several elements, one after the other, instead of one alone. */
  get collects(): boolean {
    return this.#collects
  }

  /** Begins or ends taking several. */
  collect(on: boolean): void {
    if (on === this.#collects) return
    this.#collects = on
    this.tell({ type: 'collecting' })
  }

  /** What pointing at an element means: it alone; while several are taken, it is taken too, or left again. */
  pick(id: string): void {
    const { ids } = this.#session.selection
    this.select(!this.#collects ? [id] : ids.includes(id) ? ids.filter((one) => one !== id) : [...ids, id])
  }

  /** Sets a switch of the brief. */
  setOption(id: string, value: string | number | boolean): void {
    this.#session = setOption(this.#session, id, value)
    this.tell({ type: 'option-set', id })
  }

  /** Says something beside the layout: notes, missing parts, answers. */
  remark(remarks: Partial<Remarks>): void {
    if (this.readonly) return
    this.#session = remark(this.#session, remarks)
    this.tell({ type: 'remarked' })
  }

  /** Locks elements of the current section for the person's own hands, or lets them go. */
  lock(ids: readonly string[], locked: boolean): void {
    if (this.readonly || ids.length === 0) return
    this.#session = keepLocked(this.#session, this.section, { ids, locked })
    this.tell({ type: 'locked', ids, locked })
  }

  /** An id for a new element of a kind; `besides` are about to be used. */
  idFor(kind: string, besides: readonly string[] = []): string {
    return nextId(this.#session, kind, besides)
  }
}

