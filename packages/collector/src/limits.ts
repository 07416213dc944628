/** How much a collector takes, and how often. */

/** Sizes in bytes and rates per address. */
export type Limits = {
  /** The largest body of a proposal, in bytes. */
  readonly bodyBytes: number
  /** Proposals per minute from one address (a /64 for IPv6) once the burst is used up; null: no limit. */
  readonly perMinute: number | null
  /** Proposals that one address may send at once. */
  readonly burst: number
}

/** The limits of a collector that was told nothing else. */
export const LIMITS: Limits = { bodyBytes: 256 * 1024, perMinute: 60, burst: 30 }
