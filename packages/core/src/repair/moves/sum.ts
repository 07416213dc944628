/** Repairs of sums that are too large or too small. */
import { selection } from '../../rules/selector.ts'
import type { Selector } from '../../schema/rule.ts'
import { widened } from './anyhow.ts'
import { defineMending, sectionsOf } from './mending.ts'
import { added, changed, elsewhere } from './verbs.ts'

type Params = { readonly on: Selector; readonly of: string; readonly per: string }

/** What adds to the sum goes, becomes another or comes; where it counts by width, widths change. */
export const sum = defineMending<Params>(({ on, per }, ready) => {
  const { has, of } = selection(on, ready)
  return {
    moves: (trouble, view) => {
      const sections = sectionsOf(trouble, view)
      const those = sections.flatMap((section) => of(section, view.scene))
      const rest = trouble.short === true ? sections.flatMap(({ placed }) => placed.filter((one) => !has(one, view.scene))) : []
      return [
        ...[...those, ...rest].flatMap((placed) => changed(view, placed)),
        ...(per === 'side' || per === 'zone' ? those.flatMap((placed) => elsewhere(view, placed, null)) : []),
        ...widened({ ...trouble, elements: those }, view),
        ...(trouble.short === true ? sections.flatMap((section) => added(view, section, null, (one) => has(one, view.scene))) : []),
      ]
    },
  }
})
