/** Repairs of what stands in the wrong order. */
import { selection } from '../../rules/selector.ts'
import type { Selector } from '../../schema/rule.ts'
import { concerned, defineMending } from './mending.ts'
import { changed, elsewhere } from './verbs.ts'

type Params = { readonly sequence: readonly Selector[]; readonly from?: 'start' | 'outside' }

/** Those out of order go elsewhere, or go away, or become others: from the start, one of two that follow each other; from outside, any that are named. */
export const order = defineMending<Params>(({ sequence, from = 'start' }, ready) => ({
  knows: from === 'start' && sequence.every((one) => selection(one, ready).ofShape !== null),
  moves: (trouble, view) => {
    const all = concerned(trouble, view)
    const those = from === 'start' && all.length === 3 ? all.filter((_, index) => index !== 1) : all
    return those.flatMap((placed) => [...elsewhere(view, placed, null), ...changed(view, placed)])
  },
}))
