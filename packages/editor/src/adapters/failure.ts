/** Why a proposal was not sent. */
import type { Problem } from '@codraft/core'

/**
 * `again`: the same proposal may be sent again as it is (no network, a busy server, a reply that was lost).
 * `refused`: sending it again would be refused again; `problems` and `message` say why.
 */
export type FailureKind = 'again' | 'refused'

/** A proposal that was not sent. Nothing is lost: the design stays where it was. */
export class SubmitFailure extends Error {
  override readonly name = 'SubmitFailure'
  readonly kind: FailureKind
  /** The collector's code (`rule-broken`, `closed`, …), or one of the page's own: `unreachable`, `unreadable-answer`, `nowhere-to-send`, `adapter-failed`, `held`. */
  readonly code: string
  /** The HTTP status, 0 when there was no answer. */
  readonly status: number
  readonly problems: readonly Problem[]

  constructor(kind: FailureKind, about: { code: string; message: string; status?: number; problems?: readonly Problem[]; cause?: unknown }) {
    super(about.message, { cause: about.cause })
    this.kind = kind
    this.code = about.code
    this.status = about.status ?? 0
    this.problems = about.problems ?? []
  }
}
