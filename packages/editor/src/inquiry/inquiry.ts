/** Asks what takes long: of a worker where there is one, else of the page itself, and says nothing that was asked of a layout that is gone. */
import type { CompiledBrief } from '@codraft/core'
import type { Answer, Question } from './answering.ts'
import { Elsewhere, WorkerLost } from './elsewhere.ts'
import { startWorker, type WorkerPlace } from './place.ts'
import type { Asked, Turns } from './turns.ts'

/** A worker that nobody asks anything for so long is stopped. */
const IDLE_MS = 30_000
/** After so long what was found so far is the answer. */
const PATIENCE_MS = 4_000

/** What may be said about a question. */
export type Asking = { readonly signal: AbortSignal; readonly enough?: AbortSignal; heed?(share: number): void; readonly patienceMs?: number }

/** The one who answers, for one open brief. */
export class Inquiry {
  readonly #compiled: CompiledBrief
  readonly #place: WorkerPlace
  #elsewhere: Elsewhere | null = null
  #here: Promise<Turns> | null = null
  /** Whether a worker was tried in vain: it is not tried again. */
  #refused = false
  #asked = 0
  #idle: ReturnType<typeof setTimeout> | undefined
  readonly #closed = new AbortController()

  constructor(compiled: CompiledBrief, place: WorkerPlace = { url: null, allowed: null }) {
    this.#compiled = compiled
    this.#place = place
  }

  /** Whether answers come from a worker now. */
  get isElsewhere(): boolean {
    return this.#elsewhere?.isLost === false
  }

  /** @throws the signal's reason once nobody wants to know any more, and what loading failed with where nobody can answer */
  async ask(question: Question, { signal, enough, heed = () => undefined, patienceMs = PATIENCE_MS }: Asking): Promise<Answer> {
    const asked: Asked = { question, patienceMs, ...(enough && { enough }), signal: either(signal, this.#closed.signal), heed: (share) => heed(share) }
    asked.signal.throwIfAborted()
    clearTimeout(this.#idle)
    this.#asked += 1
    try {
      return await this.#answer(asked)
    } finally {
      this.#asked -= 1
      if (this.#asked === 0 && this.isElsewhere) this.#idle = setTimeout(() => this.#stop(), IDLE_MS)
    }
  }

  /** Ends everything: nothing that is being asked is answered any more. */
  close(): void {
    this.#closed.abort()
    this.#stop()
  }

  async #answer(asked: Asked): Promise<Answer> {
    const worker = this.#worker()
    if (worker) {
      try {
        return await worker.answer(asked)
      } catch (error) {
        if (!(error instanceof WorkerLost)) throw error
        asked.signal.throwIfAborted()
        this.#refused = true
        this.#stop()
      }
    }
    this.#here ??= import('./here.ts').then(({ answeredHere }) => answeredHere(this.#compiled))
    const here = await this.#here.catch((error: unknown) => {
      this.#here = null
      throw error
    })
    return here.answer(asked)
  }

  #worker(): Elsewhere | null {
    if (this.#refused) return null
    if (!this.isElsewhere) {
      const worker = startWorker(this.#place)
      this.#refused = worker === null
      this.#elsewhere = worker && new Elsewhere(worker, this.#compiled)
    }
    return this.#elsewhere
  }

  #stop(): void {
    clearTimeout(this.#idle)
    this.#elsewhere?.close()
    this.#elsewhere = null
  }
}

/** Aborted with the first of two; `AbortSignal.any` is younger than some browsers. */
function either(one: AbortSignal, other: AbortSignal): AbortSignal {
  const both = new AbortController()
  for (const signal of [one, other]) {
    if (signal.aborted) both.abort(signal.reason)
    else signal.addEventListener('abort', () => both.abort(signal.reason), { once: true, signal: both.signal })
  }
  return both.signal
}
