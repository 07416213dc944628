/** A kept proposal as it is read again. */

/** The collector's verdict in one word. */
export type CollectorVerdict = 'valid' | 'incomplete' | 'invalid'

/** A kept proposal. `document` and `verdict` are canonical JSON and null once it was withdrawn. */
export type Row = {
  /** Its number in order of arrival. */
  readonly seq: number
  readonly reference: string
  readonly brief: string
  readonly revision: number
  readonly proposal: string
  readonly secretHash: string
  readonly acceptedAt: string
  readonly receipt: string
  readonly status: CollectorVerdict
  readonly engine: string
  readonly document: string | null
  readonly verdict: string | null
  readonly withdrawnAt: string | null
}
