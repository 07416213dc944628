/** Answers from a worker. */
import type { CompiledBrief } from '@codraft/core'
import type { Answer } from './answering.ts'
import type { FromWorker, ToWorker } from './messages.ts'
import type { Asked } from './turns.ts'

/** A worker that does not say within this time that it is there is taken for lost. */
const START_MS = 10_000

/** The worker is not there, or is there no more: somebody else has to answer. */
export class WorkerLost extends Error {}

type Waiting = { readonly asked: Asked; answer(answer: Answer): void; refuse(reason: unknown): void }

/** Hands questions to a worker and hears its answers. */
export class Elsewhere {
  readonly #worker: Worker
  readonly #waiting = new Map<number, Waiting>()
  #start: ReturnType<typeof setTimeout> | undefined
  #lost = false
  #no = 0

  constructor(worker: Worker, { brief, hash }: CompiledBrief) {
    this.#worker = worker
    worker.addEventListener('message', ({ data }: MessageEvent<FromWorker>) => this.#hear(data))
    for (const event of ['error', 'messageerror']) worker.addEventListener(event, (happened) => {
      happened.preventDefault()
      this.#lose()
    })
    this.#start = setTimeout(() => this.#lose(), START_MS)
    this.#say({ type: 'open', brief, hash })
  }

  /** Whether nothing more comes from it. */
  get isLost(): boolean {
    return this.#lost
  }

  /** @throws {WorkerLost} where somebody else has to answer, and the signal's reason once nobody wants to know any more */
  answer(asked: Asked): Promise<Answer> {
    const { question, patienceMs, signal, enough } = asked
    const no = this.#no++
    return new Promise((answer, refuse) => {
      if (this.#lost) return refuse(new WorkerLost())
      this.#waiting.set(no, { asked, answer, refuse })
      signal.addEventListener('abort', () => {
        if (!this.#waiting.delete(no)) return
        this.#say({ type: 'drop', no })
        refuse(signal.reason instanceof Error ? signal.reason : new DOMException('Nobody wants to know.', 'AbortError'))
      }, { once: true })
      enough?.addEventListener('abort', () => this.#waiting.has(no) && this.#say({ type: 'enough', no }), { once: true })
      this.#say({ type: 'ask', no, question, patienceMs })
    })
  }

  /** Stops the worker. */
  close(): void {
    this.#lose()
  }

  #say(message: ToWorker): void {
    this.#worker.postMessage(message)
  }

  #hear(message: FromWorker): void {
    clearTimeout(this.#start)
    if (message.type === 'ready') return
    const waiting = this.#waiting.get(message.no)
    if (message.type === 'share') return waiting?.asked.heed(message.share)
    this.#waiting.delete(message.no)
    if (message.type === 'answer') waiting?.answer(message.answer)
    else waiting?.refuse(new WorkerLost())
  }

  #lose(): void {
    if (this.#lost) return
    this.#lost = true
    clearTimeout(this.#start)
    this.#worker.terminate()
    for (const { refuse } of this.#waiting.values()) refuse(new WorkerLost())
    this.#waiting.clear()
  }
}
