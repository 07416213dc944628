/** Repairs of what cannot be together. */
import { selection } from '../../rules/selector.ts'
import type { Selector } from '../../schema/rule.ts'
import { defineMending } from './mending.ts'
import { changed } from './verbs.ts'

type Params = { readonly a: Selector; readonly b: Selector }

/** One or the other goes, or becomes something else. */
export const excludes = defineMending<Params>((params, ready) => {
  const both = [selection(params.a, ready), selection(params.b, ready)]
  return {
    knows: both.every(({ ofShape }) => ofShape !== null),
    moves: ({ section }, view) => section === null ? [] : both.flatMap(({ of, has }) =>
      of(section, view.scene).flatMap((placed) => changed(view, placed, (one) => !has(one, view.scene)))),
  }
})
