/** Repairs of what stands in the wrong order. */
import { concerned, defineMending } from './mending.ts'
import { changed, elsewhere } from './verbs.ts'

/** Those out of order go elsewhere, or go away, or become others. */
export const order = defineMending<unknown>(() => ({
  moves: (trouble, view) => concerned(trouble, view).flatMap((placed) => [...elsewhere(view, placed, null), ...changed(view, placed)]),
}))
