/** Guided steps: what a person who is new here may try first, one after the other. Nobody has to. */
import { Id } from './layout.ts'
import { conditions, Selector } from './rule.ts'
import { Text } from './text.ts'
import { z } from './z.ts'

/** When a step is done: what a `when` can say of the layout, or a rule is kept, or something is not as it was published. */
export const Done = z.union([...conditions, z.strictObject({ rule: Id }), z.strictObject({ changed: Selector })])
export type Done = z.infer<typeof Done>

/** One thing to try, in a sentence; it is done when its condition first comes true, by whatever way. */
export const Step = z.strictObject({ id: Id, text: Text, done: Done })
export type Step = z.infer<typeof Step>
