/** Works at one question after the other, in slices; between two of them whoever does it hears what else there is. */
import type { CompiledBrief } from '@codraft/core'
import { answerSteps, type Answer, type FoundRepairs, type Question } from './answering.ts'

/** A question that waits for its turn. */
export type Asked = {
  readonly question: Question
  /** After so long, what was found until then is the answer. */
  readonly patienceMs: number
  readonly signal: AbortSignal
  /** Aborted when what was found so far is enough: then that is the answer. */
  readonly enough?: AbortSignal
  /** Hears how far it is, now and then. */
  heed(share: number): void
}

/** Who has found nothing yet goes on so many times as long: on a slow machine nothing is not no. */
const LAST = 6

/** Who is asked for repairs where the search found none: null where he finds none either. He heeds the signal whenever he rests. */
export type LastResort = (compiled: CompiledBrief, question: Extract<Question, { type: 'repairs' }>, resting: { readonly signal: AbortSignal; rest(): Promise<void> }) => Promise<FoundRepairs | null>
/** How a slice is as long as it may be, and how the next one comes; and who else is asked, where nobody waits for the one who answers. */
export type Pace = { readonly sliceMs: number; rest(): Promise<void>; readonly lastResort?: LastResort }

/** Answers questions in turn, at a pace. */
export class Turns {
  readonly #compiled: CompiledBrief
  readonly #pace: Pace
  #last: Promise<unknown> = Promise.resolve()

  constructor(compiled: CompiledBrief, pace: Pace) {
    this.#compiled = compiled
    this.#pace = pace
  }

  /** @throws the signal's reason once nobody wants to know any more */
  answer(asked: Asked): Promise<Answer> {
    // What the rules say is read by somebody who has just moved something: it does not wait for a long search, but goes between two of its slices.
    if (asked.question.type === 'verdict') return this.#work(asked)
    const mine = this.#last.then(() => this.#work(asked))
    this.#last = mine.catch(() => undefined)
    return mine
  }

  async #work(asked: Asked): Promise<Answer> {
    const answer = await this.#searched(asked)
    const { rest, lastResort } = this.#pace
    const { question, signal, enough } = asked
    const isOpen = answer.type === 'repairs' && answer.repairs.length === 0 && !answer.complete
    if (!isOpen || question.type !== 'repairs' || !lastResort || enough?.aborted === true) return answer
    const found = await lastResort(this.#compiled, question, { signal, rest })
    signal.throwIfAborted()
    return found ?? answer
  }

  async #searched({ question, patienceMs, signal, enough, heed }: Asked): Promise<Answer> {
    const { sliceMs, rest } = this.#pace
    await rest()
    signal.throwIfAborted()
    const steps = answerSteps(this.#compiled, question)
    const begun = performance.now()
    for (let slice = begun; ;) {
      const { done, value } = steps.next()
      if (done === true) return value
      const now = performance.now()
      if (now - slice < sliceMs) continue
      if (now - begun > patienceMs || enough?.aborted === true) {
        const soFar = value.now()
        const isSome = soFar?.type === 'repairs' && soFar.repairs.length > 0
        if (isSome || enough?.aborted === true || now - begun > LAST * patienceMs) return soFar ?? { type: 'repairs', repairs: [], complete: false }
      }
      heed(value.share)
      await rest()
      signal.throwIfAborted()
      slice = performance.now()
    }
  }
}
