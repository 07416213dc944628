/** Repairs of a row, or a zone, that is too full or not full enough. */
import { toTicks } from '../../schema/lengths.ts'
import { concerned, defineMending } from './mending.ts'
import { added, changed } from './verbs.ts'

type Params = { readonly in?: string; readonly equal?: number; readonly min?: number; readonly max?: number }

/** Widths give way; something goes or becomes another; something comes where there is too little. */
export const fill = defineMending<Params>(({ equal, min, max }) => ({
  knows: true,
  wishes: ({ section, placed }) => {
    if (section.stage.kind !== 'row') return []
    const ticks = (bound: number | undefined): number | null => (bound === undefined ? null : toTicks(bound, section.per))
    const boundless = equal === undefined && min === undefined && max === undefined
    return [{ from: 0, to: placed.length, min: ticks(equal ?? min), max: boundless ? section.length : ticks(equal ?? max), elements: [] }]
  },
  moves: (trouble, view) => [
    ...(trouble.section?.placed ?? concerned(trouble, view)).flatMap((placed) => changed(view, placed)),
    ...(trouble.short !== false && trouble.section ? added(view, trouble.section, null) : []),
  ],
}))
