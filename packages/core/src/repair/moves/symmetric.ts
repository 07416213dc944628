/** Repairs of what does not mirror. */
import { selection } from '../../rules/selector.ts'
import { toTicks } from '../../schema/lengths.ts'
import type { Selector } from '../../schema/rule.ts'
import { anyhow } from './anyhow.ts'
import { all, atMost, balanced, placeOf } from './balanced.ts'
import { defineMending } from './mending.ts'

type Params = { readonly on: Selector; readonly match: string | readonly string[]; readonly tolerance: number }

/** Pairs become as wide as each other; else whatever changes who pairs with whom. */
export const symmetric = defineMending<Params>((params, ready) => {
  const { on, match, tolerance } = params
  const meant = selection(on, ready)
  const elsewise = anyhow(params, ready)
  const own = balanced(meant.ofShape !== null, (row, scene) => {
    if (!match.includes('size') || row.section.stage.kind !== 'row') return []
    const those = meant.of(row, scene)
    const most = toTicks(tolerance, row.section.per)
    return those.slice(0, Math.floor(those.length / 2)).flatMap((one, index) => {
      const other = those[those.length - 1 - index]
      return other ? all([atMost([[one, 1], [other, -1]], most), atMost([[other, 1], [one, -1]], most)], { elements: [one, other], place: placeOf([one, other]) }) : []
    })
  })
  return { ...own, moves: (trouble, view) => (trouble.section?.section.stage.kind === 'row' ? own : elsewise).moves(trouble, view) }
})
