/** Repairs of too many or too few. */
import { selection } from '../../rules/selector.ts'
import type { Selector } from '../../schema/rule.ts'
import { anything } from './anyhow.ts'
import { defineMending, sectionsOf } from './mending.ts'
import { added, changed, chosen, elsewhere, others } from './verbs.ts'

type Params = { readonly on: Selector; readonly distinct: boolean; readonly per: string }

/** Those that are too many go or become others; where there are too few, some come or others become such. By side or zone, they may change places too. */
export const count = defineMending<Params>(({ on, distinct, per }, ready) => {
  const { ofShape, has, of } = selection(on, ready)
  return {
    knows: ofShape !== null && (per === 'layout' || per === 'section'),
    steps: ({ actual, limit }) => (distinct || actual === null || limit === null ? 1 : Math.abs(actual - limit)),
    moves: (trouble, view) => {
      const { scene } = view
      const sections = sectionsOf(trouble, view)
      // Whatever stands before it has a part in which side something is on.
      if (per === 'side') return anything(sections, view)
      const apart = per === 'zone'
      const those = sections.flatMap((section) => of(section, scene))
      const shifted = apart ? those.flatMap((placed) => elsewhere(view, placed, null)) : []
      if (trouble.short !== true) return [...those.flatMap((placed) => changed(view, placed, (one) => distinct || apart || !has(one, scene))), ...shifted]
      const rest = sections.flatMap(({ placed }) => placed.filter((one) => distinct || !has(one, scene)))
      const becoming = rest.flatMap((placed) => [...chosen(view, placed, (one) => has(one, scene)), ...others(view, placed, (one) => has(one, scene))])
      return [...sections.flatMap((section) => added(view, section, null, (one) => has(one, scene))), ...becoming, ...shifted]
    },
  }
})
