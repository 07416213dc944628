/** Repairs of sums that are too large or too small. */
import type { AttributeValue } from '../../brief/kind.ts'
import { attributeOf } from '../../rules/amount.ts'
import type { ReadyBrief } from '../../rules/scene.ts'
import { selection } from '../../rules/selector.ts'
import type { Selector } from '../../schema/rule.ts'
import { widened } from './anyhow.ts'
import { defineMending, sectionsOf } from './mending.ts'
import { added, changed, elsewhere } from './verbs.ts'

type Params = { readonly on: Selector; readonly of: string; readonly per: string }

/** Whether every kind adds something to it, or nothing, however wide. */
function isPerElement(name: string, ready: ReadyBrief): boolean {
  const { per: usual } = attributeOf(name, ready)
  const lasts = (value: AttributeValue | undefined): boolean => {
    const [figure, per] = typeof value === 'object' ? [value.value, value.per] : [value, usual]
    return typeof figure !== 'number' || (figure >= 0 && per === 'element')
  }
  return [...ready.kinds.values()].every(({ kind: { attrs, choices } }) =>
    [attrs, ...Object.values(choices ?? {}).flatMap(({ options }) => Object.values(options).map((option) => option.attrs))].every((one) => lasts(one?.[name])))
}

/** What adds to the sum goes, becomes another or comes; where it counts by width, widths change. */
export const sum = defineMending<Params>(({ on, of: attribute, per }, ready) => {
  const { ofShape, has, of } = selection(on, ready)
  const plain = ofShape !== null && (per === 'layout' || per === 'section') && isPerElement(attribute, ready)
  return {
    knows: plain,
    moves: (trouble, view) => {
      const sections = sectionsOf(trouble, view)
      const those = sections.flatMap((section) => of(section, view.scene))
      const rest = trouble.short === true ? sections.flatMap(({ placed }) => placed.filter((one) => !has(one, view.scene))) : []
      return [
        ...[...those, ...rest].flatMap((placed) => changed(view, placed)),
        ...(per === 'side' || per === 'zone' ? those.flatMap((placed) => elsewhere(view, placed, null)) : []),
        ...(plain ? [] : widened({ ...trouble, elements: those }, view)),
        ...(trouble.short === true ? sections.flatMap((section) => added(view, section, null, (one) => has(one, view.scene))) : []),
      ]
    },
  }
})
