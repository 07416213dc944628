/** Repairs of sums that are too large or too small. */
import { attributeOf } from '../../rules/amount.ts'
import type { Placed, ReadyBrief } from '../../rules/scene.ts'
import { selection } from '../../rules/selector.ts'
import type { Selector } from '../../schema/rule.ts'
import { mostFor } from '../widths/told.ts'
import { mannerOf, summed, type Amount } from './amount.ts'
import { anything, widened } from './anyhow.ts'
import { atMost, times } from './balanced.ts'
import { defineMending, sectionsOf, type Balance } from './mending.ts'
import { added, changed, elsewhere } from './verbs.ts'

type Params = { readonly on: Selector; readonly of: string; readonly per: string; readonly min?: number; readonly max?: number }

const SIDES = ['start', 'end'] as const

/** What adds to the sum goes, becomes another or comes; where it counts by width, widths change. */
export const sum = defineMending<Params>(({ on, of: attribute, per, min, max }, ready) => {
  const { ofShape, alone, has, of } = selection(on, ready)
  const { grows, still } = mannerOf(attribute, ready)
  const isWhole = alone && (per === 'layout' || per === 'section')
  const [plain, isWeighed] = [isWhole && still, isWhole && !still && areAlike(ready)]
  const asked = ({ terms, constant, parts }: Amount, elements: readonly Placed[], place: string): Balance[] => {
    const { scale } = attributeOf(attribute, ready)
    const bounds: [number | undefined, -1 | 1][] = [[max, 1], [min, -1]]
    return bounds.flatMap(([bound, sign]) => (bound === undefined || terms.length === 0 ? [] : [{
      ways: [[atMost(times(terms, sign), mostFor(sign * Math.round(bound * scale), parts) - sign * constant)]], elements, place, short: sign < 0,
    }]))
  }
  return {
    knows: (plain || isWeighed) && ofShape !== null && grows,
    ...(per === 'side' && !still && {
      balances: (row, scene, sides) => {
        const those = of(row, scene)
        // Where it is open who stands where, widths are not asked.
        return those.some((one) => sides(one) === null) ? [] : SIDES.flatMap((side) => asked(summed(attribute, those.filter((one) => sides(one) === side), row, ready), those, side))
      },
    }),
    ...(isWeighed && {
      balances: (row, scene) => {
        const sections = per === 'section' ? [row] : scene.sections.filter(({ section }) => section.stage.kind === 'row')
        // What is asked of all rows together is told once.
        if (sections[0]?.section !== row.section) return []
        return asked(together(sections.map((one) => summed(attribute, of(one, scene), one, ready))), of(row, scene), '')
      },
    }),
    moves: (trouble, view) => {
      const sections = sectionsOf(trouble, view)
      const those = sections.flatMap((section) => of(section, view.scene))
      // Whatever stands before it has a part in which side something is on.
      if (per === 'side') return [...anything(sections, view), ...(still ? [] : widened({ ...trouble, elements: those }, view))]
      const rest = trouble.short === true ? sections.flatMap(({ placed }) => placed.filter((one) => !has(one, view.scene))) : []
      return [
        ...[...those, ...rest].flatMap((placed) => changed(view, placed)),
        ...(per === 'zone' ? those.flatMap((placed) => elsewhere(view, placed, null)) : []),
        ...(plain || isWeighed ? [] : widened({ ...trouble, elements: those }, view)),
        ...(trouble.short === true ? sections.flatMap((section) => added(view, section, null, (one) => has(one, view.scene))) : []),
      ]
    },
  }
})

/** Whether all sections are rows of one resolution, so that what they hold can be added up. */
const areAlike = ({ sections }: ReadyBrief): boolean => sections.every(({ stage, per }) => stage.kind === 'row' && per === sections[0]?.per)

/** Amounts over the most parts of any. */
function together(amounts: readonly Amount[]): Amount {
  const parts = Math.max(1, ...amounts.map((one) => one.parts))
  return { terms: amounts.flatMap((one) => times(one.terms, parts / one.parts)), constant: amounts.reduce((sum, one) => sum + (one.constant * parts) / one.parts, 0), parts }
}
