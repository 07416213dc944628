/** Repairs of what lacks what it needs. */
import { selection } from '../../rules/selector.ts'
import type { Selector } from '../../schema/rule.ts'
import { defineMending } from './mending.ts'
import { added, changed, chosen, others, type Wanted } from './verbs.ts'

type Params = { readonly if: Selector; readonly then: Selector }

/** What is needed comes, or something becomes it; or what needs it goes. */
export const requires = defineMending<Params>((params, ready) => {
  const [needing, needed] = [selection(params.if, ready), selection(params.then, ready)]
  return {
    knows: needing.ofShape !== null && needed.ofShape !== null,
    moves: ({ section }, view) => {
      if (!section) return []
      const wanted: Wanted = (placed) => needed.has(placed, view.scene)
      const rest = section.placed.filter((placed) => !wanted(placed))
      return [
        ...added(view, section, null, wanted),
        ...rest.flatMap((placed) => [...chosen(view, placed, wanted), ...others(view, placed, wanted)]),
        ...needing.of(section, view.scene).flatMap((placed) => changed(view, placed, (one) => !needing.has(one, view.scene))),
      ]
    },
  }
})
