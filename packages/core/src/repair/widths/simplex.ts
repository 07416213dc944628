/**
 * Linear demands on numbers that start from nothing and cost something each: a tableau that is best at all times, and is brought to keep what it does not keep yet (the dual
 * simplex method). Small and dense; whoever adds a demand goes on from where it stands.
 */

/** So many times each variable, added up, is at most so much. `owner` says who asks. */
export type Demand = { readonly terms: ReadonlyMap<number, number>; readonly most: number; readonly owner: number }
/** Whether it stands; or who asks for what cannot be had together; or that it took too long. */
export type Standing = { readonly state: 'kept' | 'tired' } | { readonly state: 'none'; readonly owners: readonly number[] }

const EPSILON = 1e-9
/** For so many lines there is room from the start. */
const ROOM = 8

/** Variables that are nothing or more. */
export class Simplex {
  readonly #columns: number
  /** A line each, one after the other: how often each variable that is nothing now counts in one that is not; what that one is at the end. The first line is what they cost. */
  #lines: Float64Array
  /** Which variable each line but the first tells, and which each column is; those from `#columns` on are what demands leave over. */
  readonly #told: number[]
  readonly #nothing: number[]
  readonly #owners: number[]

  constructor(costs: readonly number[] | Simplex) {
    if (costs instanceof Simplex) {
      this.#columns = costs.#columns
      // Room for some more: whoever goes on asks for more.
      this.#lines = new Float64Array((costs.#told.length + ROOM) * (costs.#columns + 1))
      this.#lines.set(costs.#lines.subarray(0, (costs.#told.length + 1) * (costs.#columns + 1)))
      this.#told = costs.#told.slice()
      this.#nothing = costs.#nothing.slice()
      this.#owners = costs.#owners.slice()
      return
    }
    this.#columns = costs.length
    this.#lines = new Float64Array(ROOM * (costs.length + 1))
    this.#lines.set(costs)
    this.#told = []
    this.#nothing = costs.map((_, column) => column)
    this.#owners = []
  }

  /** How much there is to go through in one step. */
  get size(): number {
    return (this.#told.length + 1) * this.#columns
  }

  /** What it costs. */
  get cost(): number {
    return -this.#at(0, this.#columns)
  }

  /** The values of the variables. */
  values(): number[] {
    const values = new Array<number>(this.#columns).fill(0)
    for (const [index, variable] of this.#told.entries()) if (variable < this.#columns) values[variable] = Math.max(0, this.#at(index + 1, this.#columns))
    return values
  }

  /** Those without whose demands it would cost less. */
  pushing(): number[] {
    return this.#nothing.flatMap((variable, column) => (this.#at(0, column) > EPSILON && variable >= this.#columns ? [this.#ownerOf(variable)] : []))
  }

  /** Adds a demand; it may not be kept yet. */
  demand({ terms, most, owner }: Demand): void {
    const line = this.#newLine()
    const start = line * (this.#columns + 1)
    let largest = 1
    for (const factor of terms.values()) largest = Math.max(largest, Math.abs(factor))
    const lines = this.#lines
    lines[start + this.#columns] = most / largest
    for (const [variable, factor] of terms) {
      const column = this.#nothing.indexOf(variable)
      if (column >= 0) lines[start + column] = (lines[start + column] ?? 0) + factor / largest
      else this.#subtract(line, this.#told.indexOf(variable) + 1, factor / largest)
    }
    this.#told.push(this.#columns + this.#owners.length)
    this.#owners.push(owner)
  }

  /** Brings it to keep all demands, at the least cost. */
  keep(effort: { left: number }): Standing {
    for (;;) {
      const line = this.#worst()
      if (line === 0) return { state: 'kept' }
      effort.left -= this.size
      if (effort.left < 0) return { state: 'tired' }
      const column = this.#entering(line)
      if (column < 0) return { state: 'none', owners: this.#together(line) }
      this.#turn(line, column)
    }
  }

  #at(line: number, column: number): number {
    return this.#lines[line * (this.#columns + 1) + column] ?? 0
  }

  #newLine(): number {
    const line = this.#told.length + 1
    const end = (line + 1) * (this.#columns + 1)
    if (end > this.#lines.length) {
      const longer = new Float64Array(2 * end)
      longer.set(this.#lines)
      this.#lines = longer
    }
    return line
  }

  #ownerOf(variable: number): number {
    return this.#owners[variable - this.#columns] ?? -1
  }

  /** The line that is kept least; the first where all are. */
  #worst(): number {
    let [worst, least] = [0, -1e-7]
    for (let line = 1; line <= this.#told.length; line++) {
      const value = this.#at(line, this.#columns)
      if (value < least) [worst, least] = [line, value]
    }
    return worst
  }

  #entering(line: number): number {
    let [column, least] = [-1, Infinity]
    for (let index = 0; index < this.#columns; index++) {
      const by = this.#at(line, index)
      if (by > -EPSILON) continue
      const ratio = this.#at(0, index) / -by
      if (ratio < least - EPSILON || (ratio < least + EPSILON && (this.#nothing[index] ?? 0) < (this.#nothing[column] ?? Infinity))) [column, least] = [index, ratio]
    }
    return column
  }

  /** Who asks for what a line says, which can never be so. */
  #together(line: number): number[] {
    const variables = this.#nothing.filter((_, column) => Math.abs(this.#at(line, column)) > EPSILON)
    return [this.#told[line - 1] ?? 0, ...variables].flatMap((variable) => (variable >= this.#columns ? [this.#ownerOf(variable)] : []))
  }

  #turn(line: number, column: number): void {
    const lines = this.#lines
    const start = line * (this.#columns + 1)
    const by = this.#at(line, column)
    for (let index = 0; index <= this.#columns; index++) lines[start + index] = (lines[start + index] ?? 0) / by
    lines[start + column] = 1 / by
    for (let other = 0; other <= this.#told.length; other++) {
      const times = this.#at(other, column)
      if (other === line || times === 0) continue
      lines[other * (this.#columns + 1) + column] = 0
      this.#subtract(other, line, times)
    }
    const told = this.#told[line - 1] ?? 0
    this.#told[line - 1] = this.#nothing[column] ?? 0
    this.#nothing[column] = told
  }

  /** Takes so many times one line from another. */
  #subtract(from: number, line: number, times: number): void {
    const lines = this.#lines
    const [to, by] = [from * (this.#columns + 1), line * (this.#columns + 1)]
    for (let index = 0; index <= this.#columns; index++) lines[to + index] = (lines[to + index] ?? 0) - times * (lines[by + index] ?? 0)
  }
}
