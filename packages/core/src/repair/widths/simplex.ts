/**
 * Linear demands on numbers that start from nothing and cost something each: a tableau that is best at all times, and is brought to keep what it does not keep yet (the dual
 * simplex method). Small and dense; whoever adds a demand goes on from where it stands.
 */

/** So many times each variable, added up, is at most so much. `owner` says who asks. */
export type Demand = { readonly terms: ReadonlyMap<number, number>; readonly most: number; readonly owner: number }
/** Whether it stands; or who asks for what cannot be had together; or that it took too long. */
export type Standing = { readonly state: 'kept' | 'tired' } | { readonly state: 'none'; readonly owners: readonly number[] }

const EPSILON = 1e-9

/** Variables that are nothing or more. */
export class Simplex {
  readonly #columns: number
  /** By row: how often each variable that is nothing now counts in one that is not; what that one is at the end. */
  readonly #rows: Float64Array[] = []
  readonly #costs: Float64Array
  /** Which variable each row tells, and which each column is; those from `#columns` on are what demands leave over. */
  readonly #told: number[] = []
  readonly #nothing: number[]
  readonly #owners: number[] = []

  constructor(costs: readonly number[] | Simplex) {
    if (costs instanceof Simplex) {
      this.#columns = costs.#columns
      this.#rows = costs.#rows.map((row) => row.slice())
      this.#costs = costs.#costs.slice()
      this.#told = [...costs.#told]
      this.#nothing = [...costs.#nothing]
      this.#owners = [...costs.#owners]
      return
    }
    this.#columns = costs.length
    this.#costs = Float64Array.from([...costs, 0])
    this.#nothing = costs.map((_, column) => column)
  }

  /** How much there is to go through in one step. */
  get size(): number {
    return this.#rows.length * this.#columns
  }

  /** What it costs. */
  get cost(): number {
    return -(this.#costs[this.#columns] ?? 0)
  }

  /** The values of the variables. */
  values(): number[] {
    const values = new Array<number>(this.#columns).fill(0)
    for (const [row, variable] of this.#told.entries()) if (variable < this.#columns) values[variable] = Math.max(0, this.#rows[row]?.[this.#columns] ?? 0)
    return values
  }

  /** Those without whose demands it would cost less. */
  pushing(): number[] {
    return this.#nothing.flatMap((variable, column) => ((this.#costs[column] ?? 0) > EPSILON && variable >= this.#columns ? [this.#ownerOf(variable)] : []))
  }

  /** Adds a demand; it may not be kept yet. */
  demand({ terms, most, owner }: Demand): void {
    const line = new Float64Array(this.#columns + 1)
    const largest = Math.max(1, ...[...terms.values()].map(Math.abs))
    line[this.#columns] = most / largest
    for (const [variable, factor] of terms) {
      const column = this.#nothing.indexOf(variable)
      if (column >= 0) line[column] = (line[column] ?? 0) + factor / largest
      else subtract(line, this.#rows[this.#told.indexOf(variable)] ?? line, factor / largest)
    }
    this.#told.push(this.#columns + this.#owners.length)
    this.#owners.push(owner)
    this.#rows.push(line)
  }

  /** Brings it to keep all demands, at the least cost. */
  keep(effort: { left: number }): Standing {
    for (;;) {
      const row = this.#worst()
      if (row < 0) return { state: 'kept' }
      effort.left -= this.size
      if (effort.left < 0) return { state: 'tired' }
      const column = this.#entering(row)
      if (column < 0) return { state: 'none', owners: this.#together(row) }
      this.#turn(row, column)
    }
  }

  #ownerOf(variable: number): number {
    return this.#owners[variable - this.#columns] ?? -1
  }

  #worst(): number {
    let [row, least] = [-1, -1e-7]
    for (const [index, line] of this.#rows.entries()) {
      const value = line[this.#columns] ?? 0
      if (value < least) [row, least] = [index, value]
    }
    return row
  }

  #entering(row: number): number {
    const line = this.#rows[row]
    let [column, least] = [-1, Infinity]
    for (let index = 0; index < this.#columns; index++) {
      const by = line?.[index] ?? 0
      if (by > -EPSILON) continue
      const ratio = (this.#costs[index] ?? 0) / -by
      if (ratio < least - EPSILON || (ratio < least + EPSILON && (this.#nothing[index] ?? 0) < (this.#nothing[column] ?? Infinity))) [column, least] = [index, ratio]
    }
    return column
  }

  /** Who asks for what a row says, which can never be so. */
  #together(row: number): number[] {
    const variables = this.#nothing.filter((_, column) => Math.abs(this.#rows[row]?.[column] ?? 0) > EPSILON)
    return [this.#told[row] ?? 0, ...variables].flatMap((variable) => (variable >= this.#columns ? [this.#ownerOf(variable)] : []))
  }

  #turn(row: number, column: number): void {
    const line = this.#rows[row]
    if (!line) return
    const by = line[column] ?? 1
    for (let index = 0; index <= this.#columns; index++) line[index] = (line[index] ?? 0) / by
    line[column] = 1 / by
    for (const other of [...this.#rows, this.#costs]) if (other !== line) exchanged(other, line, column)
    const told = this.#told[row] ?? 0
    this.#told[row] = this.#nothing[column] ?? 0
    this.#nothing[column] = told
  }
}

function exchanged(line: Float64Array, by: Float64Array, column: number): void {
  const times = line[column] ?? 0
  if (times === 0) return
  line[column] = 0
  subtract(line, by, times)
}

function subtract(line: Float64Array, by: Float64Array, times: number): void {
  for (let index = 0; index < line.length; index++) line[index] = (line[index] ?? 0) - times * (by[index] ?? 0)
}
