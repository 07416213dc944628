/** Sums of variables: what demands are made of, and what is to be as small as can be. */

/** Variables, each so many times, and a number. */
export type Form = { readonly terms: ReadonlyMap<number, number>; readonly constant: number }

/** A number. */
export const figure = (constant: number): Form => ({ terms: NO_TERMS, constant })
const NO_TERMS: ReadonlyMap<number, number> = new Map()
/** Nothing, and one: what is never so, and what always is. */
export const [NEVER, ALWAYS] = [figure(0), figure(1)]

/** One variable. */
export const only = (variable: number): Form => ({ terms: new Map([[variable, 1]]), constant: 0 })

/** All of them together. */
export function sum(forms: readonly Form[]): Form {
  const [first, ...more] = forms
  if (first === undefined) return NEVER
  if (more.length === 0) return first
  const terms = new Map(first.terms)
  let { constant } = first
  for (const one of more) {
    constant += one.constant
    for (const [variable, factor] of one.terms) {
      const total = (terms.get(variable) ?? 0) + factor
      if (total === 0) terms.delete(variable)
      else terms.set(variable, total)
    }
  }
  return { terms, constant }
}

/** So many times the same. */
export function times(form: Form, factor: number): Form {
  if (factor === 1) return form
  if (factor === 0) return NEVER
  return { terms: new Map([...form.terms].map(([variable, each]) => [variable, each * factor])), constant: form.constant * factor }
}

/** The one without the other. */
export const less = (one: Form, other: Form): Form => sum([one, times(other, -1)])
/** What is so exactly where this is not: of a form that is 0 or 1. */
export const not = (form: Form): Form => less(ALWAYS, form)
/** Whether there is nothing to decide about it. */
export const isFigure = ({ terms }: Form): boolean => terms.size === 0
/** Whether two are the same sum. */
export const isSame = (one: Form, other: Form): boolean =>
  one.constant === other.constant && one.terms.size === other.terms.size && [...one.terms].every(([variable, factor]) => other.terms.get(variable) === factor)
