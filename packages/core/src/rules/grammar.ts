/** What the own fields of rules are written with. Handed to kinds of rule, so that a page which only judges loads no schemas. */
import type { Id } from '../schema/layout.ts'
import type { pieces } from '../schema/pieces.ts'
import type { Selector } from '../schema/rule.ts'
import type { z } from '../schema/z.ts'

/** The schemas that the fields of a rule are made from. */
export type Grammar = { readonly z: typeof pieces; readonly Id: typeof Id; readonly Selector: typeof Selector }
/** The schema of the own fields of a kind of rule. */
export type Params<P> = z.ZodMiniType<P> & { readonly shape: Readonly<Record<string, unknown>> }
