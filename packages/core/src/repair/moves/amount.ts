/** What is added up over the elements of a row, as weighed widths. */
import { attributeOf } from '../../rules/amount.ts'
import { safeTicks, type Placed, type ReadyBrief, type SceneSection } from '../../rules/scene.ts'
import { times } from './balanced.ts'
import type { Weight } from './mending.ts'

/** Weighed widths and a number, in whole numbers of 1 ÷ `parts`. */
export type Amount = { readonly terms: Weight['terms']; readonly constant: number; readonly parts: number }

/** The ticks that a row's section stands for. */
export const extentOf = ({ section: { spec, per } }: SceneSection): number => safeTicks(spec.extent, per)

/** How many, how wide, or how large they are together. */
export function measured(name: 'count' | 'width' | 'area', placed: readonly Placed[], row: SceneSection): Amount {
  const { per } = row.section
  if (name === 'count') return { terms: [], constant: placed.length, parts: 1 }
  const wide = placed.map((one) => [one, 1] as const)
  return name === 'width' ? { terms: wide, constant: 0, parts: per } : { terms: times(wide, extentOf(row)), constant: 0, parts: per * per }
}

/** What an attribute adds up to before it is rounded, in whole numbers of 1 ÷ (its scale × `parts`). */
export function summed(name: string, placed: readonly Placed[], row: SceneSection, ready: ReadyBrief): Amount {
  const { scale, per: usual } = attributeOf(name, ready)
  const { per } = row.section
  const values = placed.flatMap((one) => {
    const found = one.shape.attrs[name]
    const value = typeof found === 'number' ? { value: found, per: usual } : typeof found === 'object' ? found : null
    return value === null ? [] : [{ one, value: Math.round(value.value * scale), per: value.per }]
  })
  const parts = values.some((one) => one.per === 'area') ? per * per : values.some((one) => one.per === 'width') ? per : 1
  const constant = values.reduce((sum, one) => sum + (one.per === 'element' ? one.value * parts : 0), 0)
  const terms = values.flatMap(({ one, value, per: by }) => (by === 'element' ? [] : [[one, by === 'width' ? (value * parts) / per : value * extentOf(row)] as const]))
  return { terms, constant, parts }
}

/** Whether it grows with every element that has it, or stays, however wide; and whether it never depends on widths. */
export function mannerOf(name: string, ready: ReadyBrief): { readonly grows: boolean; readonly still: boolean } {
  const { per: usual } = attributeOf(name, ready)
  const all = [...ready.kinds.values()].flatMap(({ kind: { attrs, choices } }) => [attrs, ...Object.values(choices ?? {}).flatMap(({ options }) => Object.values(options).map((option) => option.attrs))])
  const values = all.flatMap((one) => {
    const value = one?.[name]
    return typeof value === 'object' ? [value] : typeof value === 'number' ? [{ value, per: usual }] : []
  })
  return { grows: values.every(({ value }) => value >= 0), still: values.every(({ per }) => per === 'element') }
}
