/** What differs in the list from stage to stage: how an element is placed and what figures it has. Forgetting a stage does not compile. */
import type { Placed, Stage } from '@codraft/core'
import { inRow } from './in-row.ts'
import { inSlots } from './in-slots.ts'
import { onPlan } from './on-plan.ts'
import type { Placing } from './row-state.ts'

const PLACING: { readonly [K in Stage['kind']]: Placing } = { row: inRow, slots: inSlots, plan: onPlan }

/** How the elements of a section are placed. */
export const placingOf = ({ section }: Pick<Placed, 'section'>): Placing => PLACING[section.stage.kind]
