// A linear model with whole-numbered parts: variables, what they add up to, and what is to be least.

/** A number that a solver chooses. */
export type Variable = { readonly name: string; readonly whole: boolean; readonly min: number; readonly max: number; readonly cost: number }
/** So many times each variable, by its position among all. */
export type Terms = readonly (readonly [variable: number, times: number])[]
/** Terms that add up to something between two bounds; infinite ones are none. */
export type Constraint = { readonly terms: Terms; readonly min: number; readonly max: number }
/** What is handed to a solver. The objective is the sum of costs, and `constant`. */
export type Model = { readonly variables: readonly Variable[]; readonly constraints: readonly Constraint[]; readonly constant: number }

/** A model in the making. */
export class Draft {
  readonly variables: Variable[] = []
  readonly constraints: Constraint[] = []
  constant = 0

  /** A yes or no. */
  choice(cost = 0): number {
    return this.add({ whole: true, min: 0, max: 1, cost })
  }

  /** A number of any size from 0. */
  amount(cost = 0, max = Infinity): number {
    return this.add({ whole: false, min: 0, max, cost })
  }

  /** Demands that terms add up to something between two bounds. */
  demand(terms: Terms, { min = -Infinity, max = Infinity }: { readonly min?: number; readonly max?: number }): void {
    if (min === -Infinity && max === Infinity) return
    this.constraints.push({ terms: merged(terms), min, max })
  }

  private add(variable: Omit<Variable, 'name'>): number {
    return this.variables.push({ name: `x${this.variables.length}`, ...variable }) - 1
  }
}

/** Each variable once; those that cancel out left out. */
function merged(terms: Terms): Terms {
  const sums = new Map<number, number>()
  for (const [variable, times] of terms) sums.set(variable, (sums.get(variable) ?? 0) + times)
  return [...sums].filter(([, times]) => times !== 0)
}

/** The model in the LP format that HiGHS and others read. */
export function lpText({ variables, constraints }: Model): string {
  const name = (index: number): string => variables[index]?.name ?? ''
  const sum = (terms: Terms): string => terms.map(([index, times]) => `${times < 0 ? '-' : '+'} ${Math.abs(times)} ${name(index)}`).join('\n ')
  const objective = variables.flatMap(({ cost }, index) => (cost === 0 ? [] : [[index, cost] as const]))
  const rows = constraints.flatMap(({ terms, min, max }, index) => {
    if (terms.length === 0) return min > 0 || max < 0 ? [` r${index}: 0 ${name(0)} >= 1`] : []
    if (min === max) return [` r${index}: ${sum(terms)} = ${min}`]
    return [...(min === -Infinity ? [] : [` r${index}l: ${sum(terms)} >= ${min}`]), ...(max === Infinity ? [] : [` r${index}u: ${sum(terms)} <= ${max}`])]
  })
  const bounds = variables.map(({ name: one, min, max }) => ` ${min} <= ${one} <= ${max === Infinity ? '+inf' : max}`)
  const whole = variables.filter(({ whole: is }) => is).map(({ name: one }) => ` ${one}`)
  return ['Minimize', ` obj: ${sum(objective) || `0 ${name(0)}`}`, 'Subject To', ...rows, 'Bounds', ...bounds, 'General', ...whole, 'End', ''].join('\n')
}
