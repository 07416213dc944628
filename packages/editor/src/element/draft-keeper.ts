/** Keeps the draft of one open brief: reads it once, writes it on every kept edit, in order, and knows whether that works. */
import { draftOf, type Brief, type CompiledBrief, type Draft, type Session } from '@codraft/core'
import { onceOpen } from '../drafts/database.ts'
import { holdDraft } from '../drafts/hold.ts'
import type { Hold } from '../drafts/lease.ts'
import { draftKey, eraseRow, readRow, takenOf, writeDraft, writeRow, type FoundRow, type StoredDraft } from '../drafts/store.ts'
import type { FoundBeside } from './found-draft.ts'

/** Whether what was made is kept: not yet asked, kept, or not possible in this browser; `off` when the host wants none. */
export type Saved = 'unknown' | 'saved' | 'blocked' | 'off'
/** What a keeper is told. */
export type Keeping = { readonly off: boolean; readonly steal?: boolean; readonly version: string; lost(): void; free(): void }

/** What was found in the storage, whether it is this tab's to write, and whether some of an earlier opening was put aside meanwhile. */
type Looked = { readonly found: FoundRow; readonly isOurs: boolean; readonly aside: boolean }

/** Names of drafts that this page itself holds: a second element with the same brief keeps its own. */
const open = new Set<string>()
/** What is still written of drafts that were let go, and then whether some of it was put aside. */
const leaving = new Map<string, Promise<boolean>>()

/** The keeper of one brief's draft. */
export class DraftKeeper {
  /** The name of its row. */
  readonly key: string
  readonly #how: Keeping
  #trial: string | null = null
  #counter = 0
  #writing: Promise<unknown> = Promise.resolve()
  #storing: Promise<void> = Promise.resolve()
  #latest: Draft | null = null
  #closed = false
  /** How often it had been taken from a tab when it was read. */
  #taken = 0
  /** Where that was put which another tab did not take along. */
  #aside: string | null = null
  #hold: Hold | null = null
  #looked: Promise<Looked> | null = null
  #first: (() => Promise<boolean>) | null = null
  /** The name that its person gave the idea, if any. */
  name: string | null = null
  /** Whether what was made is kept. */
  saved: Saved = 'unknown'
  /** What was found besides. */
  beside: FoundBeside = {}
  /** The version that wrote the draft, if one says so. */
  by: string | null = null
  /** When the draft that was found was written, by this device's clock; null where it does not say. */
  at: number | null = null
  /** Called when `saved` changes. */
  onSaved: () => void = () => undefined

  constructor(element: HTMLElement, brief: Brief, how: Keeping) {
    this.#how = how
    const page = `${location.origin}${location.pathname}${element.id === '' ? '' : `#${element.id}`}`
    let nth = 1
    const named = (): string => draftKey(nth === 1 ? page : `${page}~${nth}`, brief)
    while (!how.off && open.has(named())) nth++
    this.key = named()
    if (how.off) this.saved = 'off'
    else open.add(this.key)
  }

  /** A random name of this trial. */
  get trial(): string {
    return (this.#trial ??= crypto.getRandomValues(new Uint32Array(8)).join('-'))
  }

  /** Begins to look for what is stored, once: whoever reads it then waits less. Settles, never throws. */
  look(): Promise<Looked> {
    return (this.#looked ??= this.#look())
  }

  async #look(): Promise<Looked> {
    const { steal = false, free } = this.#how
    const aside = (await leaving.get(this.key)) ?? false
    const { isOurs } = (this.#hold = await holdDraft(this.key, { steal, asked: this.#goes, lost: this.#goes, free: () => this.#closed || free() }))
    const read = steal ? await import('../drafts/take-over.ts').then(({ takeRow }) => takeRow, () => readRow) : readRow
    return { found: await read(this.key), isOurs, aside }
  }

  /** The stored draft, when there is one and it still fits this brief; a draft that does not is left where it is and not used. */
  async read(compiled: CompiledBrief): Promise<Draft | null> {
    if (this.#how.off) return null
    const { found, isOurs, aside } = await this.look()
    this.#taken = takenOf(found.row)
    // The storage gave no answer in time: what it may hold is not written over unseen.
    if (found.row === null) this.firstly(() => import('../drafts/take-over.ts').then(({ spare }) => spare(this.key), () => false))
    // On a first visit there is nothing, and nothing more is loaded.
    if (found.row == null && found.names.length === 0 && isOurs) return null
    const { beside, stored } = (await import('./found-draft.ts')).lookAt(found, { key: this.key, compiled, isOurs })
    this.beside = aside ? { ...beside, aside } : beside
    // What cannot be used is put aside, not thrown away; what a later version wrote is not written over.
    if (beside.damaged) void writeRow(`damaged ${this.key}`, found.row)
    if (beside.newer) this.close()
    if (!stored) return null
    this.#counter = stored.counter
    this.#trial = stored.trial ?? null
    this.by = stored.by ?? null
    this.name = stored.name ?? null
    this.at = stored.at ?? null
    return (this.#latest = stored.draft)
  }

  /** Has something done before anything is written: what the row held until now is put aside. It says whether it could; until then nothing is written. */
  firstly(work: () => Promise<boolean>): void {
    this.#first = work
  }

  /** Writes the draft; writes follow each other in order, and a newer one replaces one that waits. */
  write(session: Session): void {
    this.#latest = draftOf(session)
    this.#storing = this.#store()
  }

  /** Settles when everything is written so far. */
  written(): Promise<void> {
    return this.#storing
  }

  /** The row of a draft, as this keeper writes it. */
  rowOf(draft: Draft): StoredDraft {
    return { format: 1, draft, trial: this.trial, by: this.#how.version, counter: this.#counter, taken: this.#taken, at: Date.now(), ...(this.name === null ? {} : { name: this.name }) }
  }

  /** Forgets the draft, once it is sent or started over. */
  async erase(): Promise<void> {
    this.#latest = null
    if (!this.#mayWrite()) return
    if ((await this.#prepared()) && this.#latest === null) await eraseRow(this.key)
  }

  /** What is made from now on is another trial: a new one, or one that was put aside. */
  startAnother(trial: string | null = null, name: string | null = null): void {
    this.#trial = trial
    this.name = name
  }

  /** Takes nothing more; once all that it has is written, others may write. */
  close(): void {
    if (this.#closed) return
    this.#closed = true
    if (!this.#how.off) open.delete(this.key)
    const left = Promise.allSettled([this.#looked, this.#storing]).then(() => {
      this.#hold?.release()
      if (leaving.get(this.key) === left) leaving.delete(this.key)
      return this.#aside !== null
    })
    leaving.set(this.key, left)
  }

  async #store(): Promise<void> {
    if (!this.#mayWrite()) return
    const counter = ++this.#counter
    const may = await this.#prepared()
    if (counter !== this.#counter || !this.#latest) return
    const work = may ? this.#keep(this.rowOf(this.#latest)) : Promise.resolve(false)
    this.#writing = work
    const saved = (await work) ? 'saved' : 'blocked'
    if (saved === 'blocked') onceOpen(() => (this.#storing = this.#store()))
    if (saved === this.saved) return
    this.saved = saved
    this.onSaved()
  }

  /** Settles when everything before is written, and what comes first is done; whether it is. */
  async #prepared(): Promise<boolean> {
    const first = this.#first
    if (first) {
      this.#first = null
      this.#writing = first().then((done) => void (done || (this.#first = first)))
    }
    await this.#writing
    return this.#first === null
  }

  /** Another tab has it, and writes. */
  readonly #goes = (): unknown => this.#closed || this.#how.lost()

  async #keep(row: StoredDraft): Promise<boolean> {
    const { done, other } = await writeDraft(this.key, row)
    if (other === null) return done
    const { putApart } = await import('../drafts/take-over.ts')
    const lost = takenOf(other) > this.#taken
    const aside = await putApart(this.key, { late: lost ? row : other, before: lost ? this.#aside : null })
    if (lost) this.#aside = aside
    if (lost) this.#goes()
    return done
  }

  #mayWrite(): boolean {
    return !this.#how.off && !this.#closed && !this.beside.elsewhere
  }
}
