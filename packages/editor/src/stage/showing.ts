/** What the street is to show of a row. */
import type { Placed } from '@codraft/core'
import { offsetAt, type Viewport } from '../session/viewport.ts'
import { between } from '../tools/index.ts'

/** What the street is to show. */
export type Showing = {
  readonly row: readonly Placed[]
  readonly viewport: Viewport
  /** Whether changes are seen as movement. */
  readonly animate: boolean
  /** Ids that have just been placed. */
  readonly fresh: ReadonlySet<string>
  /** Ids that have just been removed. */
  readonly gone: ReadonlySet<string>
  /** Pixels by which an element stands beside its place, to make room for something. */
  shift(placed: Placed): number
  /** What is about to be replaced. */
  readonly faint: string | null
}

/** How far pictures hang over their edges, in units of the stage. */
const OVERHANG = 3

/** Which of a row are seen in a stretch, however far their pictures hang over. */
export function reaching({ row, viewport }: Showing, left: number, right: number): ReturnType<typeof between> {
  const hang = OVERHANG * viewport.perUnit
  return between(row, offsetAt(viewport, left - hang), offsetAt(viewport, right + hang))
}
