/**
 * Whatever is to be sent is written down first and then tried: with one key however often it is tried, by one tab at a time, in this visit or the next.
 * A row goes when its receipt was read, or when the receiver refuses it.
 */
import { base64url, type Proposal, type Receipt } from '@codraft/core'
import { alone } from './alone.ts'
import { backOffMs } from './back-off.ts'
import { isBusy, SubmitFailure } from './failure.ts'
import type { OutboxRow, OutboxRows } from './outbox-rows.ts'

/** Sends one proposal once. @throws {SubmitFailure} */
export type SendOnce = (proposal: Proposal, how: { key: string; signal: AbortSignal }) => Promise<Receipt>
/** What came of a proposal that had to wait. */
export type Delivery =
  | { readonly state: 'sent'; readonly proposal: string; readonly receipt: Receipt }
  | { readonly state: 'refused'; readonly proposal: string; readonly failure: SubmitFailure }
  /** It waits here already, as the outbox is opened, or waits for another cause by now. `busy`: the receiver can be reached, and takes nothing just now. */
  | { readonly state: 'waiting'; readonly proposal: string; readonly busy: boolean }
type Listener = (delivery: Delivery) => void

/** How often it is tried while a person waits for it; then it waits by itself. */
const TRIES = 3
/** A server that asks for a longer pause than this is not waited for by a person. */
const LONGEST_WAIT_MS = 8000
/** Receipts that are remembered, so that the same proposal sent from another tab finds its own. */
const REMEMBERED = 5

/** The outbox of one receiver. */
export class Outbox {
  readonly #receiver: string
  readonly #rows: OutboxRows
  readonly #send: SendOnce
  readonly #listeners = new Set<Listener>()
  readonly #underWay = new Map<string, Promise<Receipt>>()
  #tries = 0
  #notBefore = 0
  #timer: ReturnType<typeof setTimeout> | undefined
  #awake: AbortController | null = null

  constructor(receiver: string, rows: OutboxRows, send: SendOnce) {
    this.#receiver = receiver
    this.#rows = rows
    this.#send = send
  }

  /** Keeps a proposal and sends it. Asked again for the same one, it answers with the same receipt. @throws {SubmitFailure} */
  async submit(proposal: Proposal, signal: AbortSignal): Promise<Receipt> {
    const known = this.#underWay.get(proposal.id)
    if (known) return known
    const attempt = this.#submit(proposal, signal).finally(() => this.#underWay.delete(proposal.id))
    this.#underWay.set(proposal.id, attempt)
    return attempt
  }

  async #submit(proposal: Proposal, signal: AbortSignal): Promise<Receipt> {
    const { id } = proposal
    const key = base64url(crypto.getRandomValues(new Uint8Array(24)))
    const row = await this.#rows.take({ format: 1, state: 'waiting', id, key, proposal, order: 0 })
    if (row.state === 'sent') return this.#told(row)
    const receipt = await alone(this.#lock(id), () => this.#insist(id, signal))
    if (!receipt) throw new SubmitFailure('again', { code: 'unreachable', message: 'Nobody was free to send it.' })
    return receipt
  }

  /** Sends what waits from an earlier visit, whenever there is a chance; tells what comes of it until the returned function is called. */
  watch(listener: Listener): () => void {
    this.#listeners.add(listener)
    this.#listen()
    void this.#open(listener)
    return () => {
      this.#listeners.delete(listener)
      if (this.#listeners.size === 0) this.#sleep()
    }
  }

  /** Takes a proposal out again, sent or not. What the receiver has already is not called back. */
  async withdraw(id: string): Promise<void> {
    await this.#rows.remove(id)
  }

  /** Forgets every receipt; what still waits goes on waiting. */
  async forget(): Promise<void> {
    for (const row of await this.#rows.all()) if (row.state === 'sent') await this.#rows.remove(row.id)
  }

  /** Tries now what waits, in its order. */
  async flush(): Promise<void> {
    clearTimeout(this.#timer)
    this.#timer = undefined
    if (isOffline()) return
    const soonest = this.#notBefore - performance.now()
    if (soonest > 0) return this.#wake(soonest)
    for (const row of await this.#rows.all()) {
      if (row.state === 'waiting' && !(await this.#deliver(row))) return
    }
    this.#tries = 0
  }

  /** One attempt for one row; false when the receiver cannot be reached, and the rest may as well wait. */
  async #deliver({ id, busy = false }: Extract<OutboxRow, { state: 'waiting' }>): Promise<boolean> {
    if (this.#underWay.has(id)) return true
    try {
      const receipt = await alone(this.#lock(id), () => this.#once(id, new AbortController().signal), { ifFree: true })
      if (receipt) await this.#tellSent(id, receipt)
      return true
    } catch (error) {
      const failure = asFailure(error)
      if (failure.kind === 'refused') {
        this.#tell({ state: 'refused', proposal: id, failure })
        return true
      }
      this.#rest(failure)
      if (isBusy(failure) !== busy) this.#tell({ state: 'waiting', proposal: id, busy: !busy })
      return false
    }
  }

  /** Several attempts, while somebody looks on. */
  async #insist(id: string, signal: AbortSignal): Promise<Receipt> {
    for (let tries = 1; ; tries++) {
      if (isOffline()) throw this.#later(new SubmitFailure('again', { code: 'unreachable', message: 'There is no connection.' }))
      try {
        const receipt = await this.#once(id, signal)
        if (receipt) return receipt
        throw new SubmitFailure('refused', { code: 'withdrawn', message: 'It was taken out of the outbox before it was sent.' })
      } catch (error) {
        const failure = asFailure(error)
        if (failure.kind !== 'again') throw failure
        const wait = backOffMs(tries, failure.retryAfterMs, Math.random())
        if (tries >= TRIES || signal.aborted || wait > LONGEST_WAIT_MS) throw this.#later(failure)
        await pause(wait, signal)
        if (signal.aborted) throw this.#later(failure)
      }
    }
  }

  /** Sends a row that still waits; the receipt of one that was sent meanwhile; null for one that is gone. */
  async #once(id: string, signal: AbortSignal): Promise<Receipt | null> {
    const row = await this.#rows.read(id)
    if (!row) return null
    if (row.state === 'sent') return this.#told(row)
    try {
      const receipt = await this.#send(row.proposal, { key: row.key, signal })
      await this.#rows.put({ format: 1, state: 'sent', id, receipt, told: this.#underWay.has(id), order: row.order })
      await this.#tidy()
      return receipt
    } catch (error) {
      const failure = asFailure(error)
      if (failure.kind === 'refused') await this.#rows.remove(id)
      else if (isBusy(failure) !== (row.busy ?? false)) await this.#rows.note(id, isBusy(failure))
      throw failure
    }
  }

  async #told(row: Extract<OutboxRow, { state: 'sent' }>): Promise<Receipt> {
    if (!row.told) await this.#rows.put({ ...row, told: true })
    return row.receipt
  }

  async #tidy(): Promise<void> {
    const told = (await this.#rows.all()).filter((row) => row.state === 'sent' && row.told)
    for (const { id } of told.slice(0, -REMEMBERED)) await this.#rows.remove(id)
  }

  #later(cause: SubmitFailure): SubmitFailure {
    this.#rest(cause)
    this.#listen()
    const { isKept } = this.#rows
    const message = isKept ? 'It is kept on this device and will be sent by itself.' : 'It will be sent by itself while this page is open.'
    return new SubmitFailure('later', { code: isKept ? 'waiting' : 'waiting-here', status: cause.status, message, cause })
  }

  #rest({ retryAfterMs }: SubmitFailure): void {
    this.#notBefore = retryAfterMs > 0 ? performance.now() + retryAfterMs : 0
    this.#wake(backOffMs(++this.#tries, retryAfterMs, Math.random()))
  }

  #wake(inMs: number): void {
    clearTimeout(this.#timer)
    this.#timer = setTimeout(() => void this.flush(), inMs)
  }

  async #open(listener: Listener): Promise<void> {
    for (const row of await this.#rows.all()) {
      if (row.state === 'waiting' && !this.#underWay.has(row.id)) listener({ state: 'waiting', proposal: row.id, busy: row.busy === true && !isOffline() })
      if (row.state === 'sent' && !row.told) await this.#tellSent(row.id, row.receipt)
    }
    await this.flush()
  }

  /** Online again, seen again, back from sleep or from the page cache: a chance. */
  #listen(): void {
    if (this.#awake || typeof addEventListener !== 'function' || typeof document === 'undefined') return
    this.#awake = new AbortController()
    const { signal } = this.#awake
    const chance = (): void => void (document.visibilityState === 'visible' && this.flush())
    for (const event of ['online', 'pageshow', 'focus']) addEventListener(event, chance, { signal })
    document.addEventListener('visibilitychange', chance, { signal })
    document.addEventListener('resume', chance, { signal })
  }

  #sleep(): void {
    clearTimeout(this.#timer)
    this.#awake?.abort()
    this.#awake = null
  }

  /** A receipt that nobody sees now is told at the next visit as well. */
  async #tellSent(id: string, receipt: Receipt): Promise<void> {
    this.#tell({ state: 'sent', proposal: id, receipt })
    const row = globalThis.document?.visibilityState === 'visible' && this.#listeners.size > 0 ? await this.#rows.read(id) : null
    if (row?.state === 'sent') await this.#told(row)
  }

  #tell(delivery: Delivery): void {
    for (const listener of [...this.#listeners]) listener(delivery)
  }

  #lock(id: string): string {
    return `codraft outbox ${this.#receiver} ${id}`
  }
}

const isOffline = (): boolean => (globalThis.navigator as { onLine?: boolean } | undefined)?.onLine === false

/** Whatever an adapter throws, as a failure; what it did not name may be tried again. */
export function asFailure(error: unknown): SubmitFailure {
  return error instanceof SubmitFailure ? error : new SubmitFailure('again', { code: 'adapter-failed', message: error instanceof Error ? error.message : String(error), cause: error })
}

function pause(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, ms)
    signal.addEventListener('abort', () => (clearTimeout(timer), resolve()), { once: true })
  })
}
