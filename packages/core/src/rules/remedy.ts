/** The edits that remedies are made of. */
import type { Operation } from '../operations/index.ts'
import { fromTicks } from '../schema/lengths.ts'
import type { Placed } from './scene.ts'

/** Brings an element to a width in ticks. */
export const resized = ({ element, section, width }: Placed, to: number): Operation => ({
  type: 'resize', section: section.id, id: element.id, from: { width: element.width ?? fromTicks(width, section.per) }, to: { width: fromTicks(to, section.per) },
})

/** Takes an element away. */
export const removed = ({ element, section, index }: Placed): Operation => ({ type: 'remove', section: section.id, index, element })
