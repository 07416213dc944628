/** Keeps the draft of one open brief: reads it once, writes it on every kept edit, in order, and knows whether that works. */
import { draftOf, layoutProblems, openSession, redo, undo, type Brief, type CompiledBrief, type Draft, type Session } from '@codraft/core'
import { draftKey, openDraftStore, type StoredDraft } from '../drafts/store.ts'
import type { KeyKeeper } from '../adapters/http.ts'

/** Whether what was made is kept: not yet asked, kept, or not possible in this browser; `off` when the host wants none. */
export type Saved = 'unknown' | 'saved' | 'blocked' | 'off'

const store = openDraftStore()

/** The keeper of one brief's draft. */
export class DraftKeeper implements KeyKeeper {
  readonly #key: string
  readonly #off: boolean
  #keys: Record<string, string> = {}
  #counter = 0
  #writing: Promise<unknown> = Promise.resolve()
  #latest: Draft | null = null
  #closed = false
  /** Whether what was made is kept. */
  saved: Saved = 'unknown'
  /** Called when `saved` changes. */
  onSaved: () => void = () => undefined

  constructor(element: HTMLElement, brief: Brief, options: { off: boolean }) {
    this.#off = options.off
    this.#key = draftKey(`${location.origin}${location.pathname}${element.id === '' ? '' : `#${element.id}`}`, brief)
    if (this.#off) this.saved = 'off'
  }

  /** The stored draft, when there is one and it still fits this brief; a draft that does not is left where it is and not used. */
  async read(compiled: CompiledBrief): Promise<Draft | null> {
    if (this.#off) return null
    const stored = await store.read(this.#key)
    if (!stored) return null
    this.#counter = stored.counter
    this.#keys = { ...stored.keys }
    const usable = usableDraft(stored, compiled)
    if (usable) this.#latest = usable
    return usable
  }

  /** Writes the draft; writes follow each other in order, and a newer one replaces one that waits. */
  write(session: Session): void {
    this.#latest = draftOf(session)
    void this.#store()
  }

  async get(proposal: string): Promise<string | undefined> {
    return this.#keys[proposal]
  }

  async set(proposal: string, key: string): Promise<void> {
    this.#keys[proposal] = key
    if (this.#latest) await this.#store()
  }

  /** Forgets the draft, once it is sent or started over. */
  async erase(): Promise<void> {
    this.#latest = null
    this.#keys = {}
    if (!this.#off) await store.erase(this.#key)
  }

  /** Writes no more. */
  close(): void {
    this.#closed = true
  }

  async #store(): Promise<void> {
    if (this.#off || this.#closed) return
    const counter = ++this.#counter
    await this.#writing
    if (counter !== this.#counter || !this.#latest) return
    const stored: StoredDraft = { format: 1, draft: this.#latest, keys: { ...this.#keys }, counter }
    const work = store.write(this.#key, stored)
    this.#writing = work
    const saved = (await work) ? 'saved' : 'blocked'
    if (saved === this.saved) return
    this.saved = saved
    this.onSaved()
  }
}

/** A stored draft whose layout fits the brief and whose history can be walked; else null. */
function usableDraft({ draft }: StoredDraft, compiled: CompiledBrief): Draft | null {
  try {
    if (layoutProblems(draft.layout, compiled, []).length > 0) return null
    let session = openSession(compiled, { draft })
    const steps = session.history.past.length
    for (let step = 0; step < steps; step++) session = undo(session)
    for (let step = 0; step < steps; step++) session = redo(session)
    return draft
  } catch {
    return null
  }
}
