/** Widths that a solver may take for any numbers, and whole ticks made of them: far easier for a small solver than whole numbers are. */
import { GROUND, valueOf } from './program.ts'
import type { Scheme } from './scheme.ts'
import type { Demand, LinearModel } from './solver.ts'

/** Where each width stands: the variables of places that are nothing but one, by number. Places of different rows are never beside each other. */
function placesIn({ rows }: Scheme): ReadonlyMap<number, number> {
  return new Map([...rows.values()].flatMap(({ width }, row) => width.flatMap(({ terms }, place) => [...terms.keys()].map((variable): [number, number] => [variable, 1e6 * row + place]))))
}

/**
 * The program of all rules with widths of any size. To round all edges of a row keeps what is asked of stretches of it; what weighs widths otherwise is asked so much
 * more strictly that less than a tick of each does not matter.
 */
export function unrounded(scheme: Scheme): LinearModel {
  const places = placesIn(scheme)
  const { variables, demands } = scheme.program.model(() => true)
  const ground = new Set<Demand>(scheme.program.model((tag) => tag === GROUND).demands)
  return {
    variables: variables.map((variable, index) => (places.has(index) ? { ...variable, whole: false } : variable)),
    demands: demands.map((demand) => (ground.has(demand) || isStretch(demand, places) ? demand : { ...demand, max: demand.max - weightOf(demand, places) })),
  }
}

/** Whether it weighs widths that follow each other, all alike. */
function isStretch({ terms }: Demand, places: ReadonlyMap<number, number>): boolean {
  const weighed = [...terms].flatMap(([variable, factor]) => { const place = places.get(variable); return place === undefined ? [] : [{ place, factor }] }).sort((one, other) => one.place - other.place)
  return weighed.every(({ place, factor }, index) => index === 0 || (place === (weighed[index - 1]?.place ?? 0) + 1 && factor === weighed[index - 1]?.factor))
}

const weightOf = ({ terms }: Demand, places: ReadonlyMap<number, number>): number =>
  [...terms].reduce((sum, [variable, factor]) => sum + (places.has(variable) ? Math.abs(factor) : 0), 0)

/** The same values with whole widths: every edge at the nearest tick. */
export function rounded({ rows }: Scheme, values: readonly number[]): readonly number[] {
  const all = [...values]
  for (const { width } of rows.values()) {
    let end = 0
    for (const form of width) {
      const start = end
      end += valueOf(form, values)
      for (const variable of form.terms.keys()) all[variable] = Math.round(end) - Math.round(start)
    }
  }
  return all
}
