/** How things are made: what exports for production read, and no rule judges. */
import { toTicks, fromTicks, ticksPerUnit } from './lengths.ts'
import { z } from './z.ts'

const length = z.number().check(z.gte(0), z.lte(1e5))
const positive = z.number().check(z.gt(0), z.lte(1e5))
const coordinate = z.number().check(z.gte(-1e5), z.lte(1e5))
const where = {
  /** Its centre, from the centre of the element. */
  at: z._default(z.tuple([coordinate, coordinate]), [0, 0]),
  /** The layer of the drawing that it stands on. */
  layer: z.optional(z.string().check(z.minLength(1), z.maxLength(64))),
}
/** One cut through a panel, in the stage's unit: a round hole, or a rectangle whose corners have the radius of the tool. */
export const Cut = z.discriminatedUnion('shape', [
  z.strictObject({ shape: z.literal('circle'), ...where, diameter: positive }),
  z.strictObject({ shape: z.literal('rect'), ...where, width: positive, height: positive, radius: z.optional(length) }),
])
export type Cut = z.infer<typeof Cut>
/** What a kind needs to be made: the part to order, and the cuts that it wants in the panel. */
export const KindMake = z.strictObject({
  sku: z.optional(z.string().check(z.minLength(1), z.maxLength(64))),
  cuts: z._default(z.array(Cut).check(z.maxLength(200)), []),
})
export type KindMake = z.infer<typeof KindMake>
/** What is taken off a nominal length: `minus` the play, then down to a multiple of `floor`. */
const Allowance = z.strictObject({ minus: z._default(length, 0), floor: z.optional(positive) })
/** How a section's stage is made smaller than it is drawn, and which of its edges stays where it is. */
export const SectionMake = z.strictObject({
  width: z.optional(Allowance), depth: z.optional(Allowance), from: z._default(z.enum(['start', 'centre', 'end']), 'start'),
})
export type SectionMake = z.infer<typeof SectionMake>

/**
 * The width that is made for a nominal one, exact to the tick: a front panel of 14 HP is drawn 71.12 mm wide and made 70.8.
 * @param nominal the width in the stage's unit
 * @param make the section's `make`; as wide as it is drawn when absent
 * @param resolution the stage's resolution
 */
export function madeWidth(nominal: number, make: SectionMake | undefined, resolution = 0.001): number {
  const { minus = 0, floor } = make?.width ?? {}
  const per = ticksPerUnit(resolution) ?? 1000
  const left = Math.max(0, toTicks(nominal, per) - toTicks(minus, per))
  const step = floor === undefined ? 1 : Math.max(1, toTicks(floor, per))
  return fromTicks(left - (left % step), per)
}
