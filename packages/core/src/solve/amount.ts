/** What attributes, widths and areas add up to in a row, in whole numbers. */
import { attributeOf, type AttributeMeaning } from '../rules/amount.ts'
import { safeTicks, type ReadyBrief } from '../rules/scene.ts'
import { less, NEVER, sum, times, type Form } from './form.ts'
import { Unsaid, type Program } from './program.ts'
import type { RowModel } from './row-model.ts'

/** A sum before it is rounded: whole numbers of 1 ÷ `parts` of what is told. */
export type Amount = { readonly form: Form; readonly parts: number }
/** A row, and which of what stands in each place counts. */
export type Counted = { readonly row: RowModel; readonly forms: readonly Form[] }

/** The widths of those that count, in ticks. */
export const widthIn = ({ row, forms }: Counted): Form => sum(forms.map((form, place) => row.widthWhere(place, form)))

/** The ticks that a row's section stands for. */
export const extentOf = ({ section: { spec, per } }: RowModel): number => safeTicks(spec.extent, per)

/** What an attribute adds up to over those that count, in whole numbers of 1 ÷ (its scale × `parts`). */
export function attributeIn(name: string, counted: readonly Counted[], ready: ReadyBrief): Amount {
  const attribute = attributeOf(name, ready)
  const scales = new Set(counted.map(({ row }) => row.section.per))
  if (scales.size > 1) throw new Unsaid('It adds up what stands in sections of different resolutions.')
  const [per = 1] = scales
  const found = counted.flatMap((one) => termsIn(attribute, one))
  const parts = found.some((term) => term.per === 'area') ? per * per : found.some((term) => term.per === 'width') ? per : 1
  const unit = { element: 1, width: per, area: per * per }
  return { form: sum(found.map((term) => times(term.form, parts / unit[term.per]))), parts }
}

type Term = { readonly form: Form; readonly per: AttributeMeaning['per'] }

/** Parts of equal value together, so that there are few products. */
function termsIn(attribute: AttributeMeaning, { row, forms }: Counted): Term[] {
  const byValue = new Map<string, { value: number; per: AttributeMeaning['per']; parts: number[] }>()
  for (const [index, { shape }] of row.parts.entries()) {
    const found = shape.attrs[attribute.name]
    const value = typeof found === 'number' ? { value: found, per: attribute.per } : typeof found === 'object' ? found : null
    if (value === null) continue
    const whole = Math.round(value.value * attribute.scale)
    const key = `${whole} ${value.per}`
    const known = byValue.get(key) ?? { value: whole, per: value.per, parts: [] }
    known.parts.push(index)
    byValue.set(key, known)
  }
  return [...byValue.values()].flatMap(({ value, per, parts }) => forms.map((form, place): Term => {
    const those = sum(parts.map((part) => row.is(place, part)))
    const counts = form === row.occupied[place] ? those : within(row, place, { form, those })
    if (per === 'element') return { per, form: times(counts, value) }
    const wide = row.widthWhere(place, counts)
    return { per, form: times(wide, per === 'width' ? value : value * extentOf(row)) }
  }))
}

/** Those of some parts that count: without another variable where the form is one of parts itself. */
function within({ program, occupied }: RowModel, place: number, { form, those }: { readonly form: Form; readonly those: Form }): Form {
  const all = occupied[place]?.terms ?? NEVER.terms
  if ([...form.terms.keys()].some((variable) => !all.has(variable))) return program.all([form, those])
  return { terms: new Map([...form.terms].filter(([variable]) => those.terms.has(variable))), constant: 0 }
}

/** A sum rounded as it is told: to the nearest whole number, half to even. */
export function rounded(program: Program, { form, parts }: Amount): Form {
  if (parts === 1) return form
  const { min, max } = program.range(form)
  const half = parts / 2
  if (parts % 2 === 1) {
    const whole = program.variable(Math.round(min / parts), Math.round(max / parts))
    program.define(less(form, times(whole, parts)), (parts - 1) / 2)
    program.define(less(times(whole, parts), form), (parts - 1) / 2)
    return whole
  }
  const [twos, odd] = [program.variable(Math.floor(min / parts / 2), Math.ceil(max / parts / 2)), program.flag()]
  const whole = sum([times(twos, 2), odd])
  // What is halfway goes to the even one: from an odd one it is at most half a part less one away.
  program.define(sum([less(form, times(whole, parts)), odd]), half)
  program.define(sum([less(times(whole, parts), form), odd]), half)
  return whole
}
