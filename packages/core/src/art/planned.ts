/** What a plan's picture is made from. Lengths in centimetres, y down. */
import type { Art } from '../schema/art.ts'
import type { Token } from '../schema/tokens.ts'

/** A place on the plan. */
export type Spot = readonly [x: number, y: number]
/** How far a use zone reaches beyond a footprint, on each side; `around` on all. */
export type Reach = Readonly<Partial<Record<'front' | 'back' | 'left' | 'right' | 'around', number | undefined>>>
/** One element of a pictured plan. */
export type PlannedElement = {
  /** Chooses among what varies in its art. */
  readonly id: string
  /** Grounds of one kind are painted together, so that pieces of a path join. */
  readonly kind: string
  readonly art: Art | string | undefined
  /** Its centre. */
  readonly at: Spot
  readonly width: number
  readonly depth: number
  /** Whole degrees, clockwise. */
  readonly angle: number
  readonly round: boolean
  readonly clearance?: Reach | undefined
}
/** A zone: a polygon, or a circle by x, y and radius. */
export type PlannedZone = { readonly name: string; readonly outline: readonly Spot[] | { readonly circle: readonly [number, number, number] } }
/** What a plan's picture is made from. */
export type PicturedPlan = {
  readonly elements: readonly PlannedElement[]
  readonly boundary: readonly Spot[]
  readonly zones: readonly PlannedZone[]
  readonly anchors: readonly { readonly name: string; readonly at: Spot }[]
  readonly arts: Readonly<Record<string, Art>>
  readonly locale: string
  /** Chooses where tufts of grass grow. */
  readonly seed: string
  /** The unit of the scale bar, and how many centimetres it has. */
  readonly unit: { readonly name: string; readonly cm: number }
  /** Where north is, in whole degrees clockwise from the top; not drawn when nobody knows. */
  readonly north?: number | undefined
}
/** What a boundary spans, the size of letters beside it, and the room around it. */
export type Frame = { readonly left: number; readonly top: number; readonly wide: number; readonly high: number; readonly em: number; readonly margin: number }

type ZoneLook = { readonly stroke: Token; readonly dash: readonly number[] }
const INK: ZoneLook = { stroke: 'ink', dash: [12, 14] }
const LOOKS: readonly ZoneLook[] = [{ stroke: 'plumD', dash: [26, 18] }, { stroke: 'blueD', dash: [1, 17] }, { stroke: 'redD', dash: [44, 16, 2, 16] }, { stroke: 'tealD', dash: [64, 22] }, INK]
/** How the edges of zones differ: by their dashes, and by colour for those who see it. */
export const zoneLook = (index: number): ZoneLook => LOOKS[index % LOOKS.length] ?? INK
