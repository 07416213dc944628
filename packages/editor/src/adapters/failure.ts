/** Why a proposal was not sent. */
import type { Problem } from '@codraft/core'

/**
 * `again`: the same proposal may be sent again as it is (no network, a busy server, a reply that was lost).
 * `later`: it waits and will be sent by itself, as soon as that can be; `code` tells where it waits.
 * `refused`: sending it again would be refused again; `problems` and `message` say why.
 */
export type FailureKind = 'again' | 'later' | 'refused'

/** What is known of a failure. */
export type FailureAbout = {
  readonly code: string
  readonly message: string
  readonly status?: number
  readonly problems?: readonly Problem[]
  /** How long the server asks to be left alone, in milliseconds. */
  readonly retryAfterMs?: number
  readonly cause?: unknown
}

/** Whether something answered that it takes nothing just now. Nobody answers where there is no connection, and a hotspot that wants a login answers as if all were well. */
export const isBusy = ({ status }: { readonly status: number }): boolean => status >= 400

/** A proposal that was not sent. Nothing is lost: the design stays where it was. Adapters throw it to say whether trying again can help. */
export class SubmitFailure extends Error {
  override readonly name = 'SubmitFailure'
  readonly kind: FailureKind
  /** The collector's code (`rule-broken`, `closed`, …), or one of the page's own: `unreachable`, `unreadable-answer`, `waiting`, `waiting-here`, `nowhere-to-send`, `adapter-failed`, `held`. */
  readonly code: string
  /** The HTTP status, 0 when there was no answer. */
  readonly status: number
  readonly problems: readonly Problem[]
  /** How long the server asks to be left alone, in milliseconds; 0 when it does not. */
  readonly retryAfterMs: number

  constructor(kind: FailureKind, about: FailureAbout) {
    super(about.message, { cause: about.cause })
    this.kind = kind
    this.code = about.code
    this.status = about.status ?? 0
    this.problems = about.problems ?? []
    this.retryAfterMs = about.retryAfterMs ?? 0
  }
}
