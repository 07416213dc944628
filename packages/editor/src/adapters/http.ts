/** Sends proposals to a collector over HTTP: kept on the device before the first attempt, one key per proposal, sent only when the receipt was read. */
import type { Adapter } from '@codraft/core'
import { Outbox, type Delivery } from './outbox.ts'
import { inMemory, storedRows } from './outbox-rows.ts'
import { post } from './post.ts'

/** How an adapter reaches its collector. */
export type HttpOptions = {
  /** How long one attempt may take, in milliseconds. Default 20,000. */
  readonly timeoutMs?: number
  /** Whether what waits is kept in this browser's storage. Default true; without it, it waits as long as the page lives. */
  readonly keep?: boolean
}

/** An adapter that goes on by itself with what could not be sent at once. */
export type LastingAdapter = Adapter & {
  /** Sends what waits whenever there is a chance, and tells what comes of it, until the returned function is called. */
  watch(listener: (delivery: Delivery) => void): () => void
  /** Takes a proposal that waits back. */
  withdraw(proposal: string): Promise<void>
  /** Forgets the receipts that are remembered on this device. */
  forget(): Promise<void>
  /** Tries now. */
  flush(): Promise<void>
}

/**
 * An adapter for a collector.
 * @param url where proposals are posted to: `https://…/api/v1/briefs/<id>/proposals`
 */
export function httpAdapter(url: string | URL, options: HttpOptions = {}): LastingAdapter {
  const { timeoutMs = 20_000, keep = true } = options
  const address = new URL(url, globalThis.document?.baseURI).href
  const outbox = new Outbox(address, keep ? storedRows(address) : inMemory(), (proposal, how) => post(address, proposal, { ...how, timeoutMs }))
  return {
    submit: (proposal, signal) => outbox.submit(proposal, signal as AbortSignal),
    watch: (listener) => outbox.watch(listener),
    withdraw: (proposal) => outbox.withdraw(proposal),
    forget: () => outbox.forget(),
    flush: () => outbox.flush(),
  }
}

/** Whether an adapter goes on by itself. */
export const isLasting = (adapter: Adapter): adapter is LastingAdapter => 'watch' in adapter && typeof adapter.watch === 'function'
