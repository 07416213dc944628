/**
 * Small linear programs with whole numbers: whether demands can be met together, and at what least cost. Dense tableau, Bland's rule (no cycling),
 * depth-first branching under a budget; the same on every machine.
 */

/** A demand on the variables: the sum of `terms` is at most `max`. `tag` says who makes it. */
export type Row = { readonly terms: ReadonlyMap<number, number>; readonly max: number; readonly tag: number }
/** Variables from 0 up, some of them whole; rows that all hold; what is to be as small as can be. */
export type Program = { readonly variables: number; readonly whole: readonly number[]; readonly rows: readonly Row[]; readonly cost?: ReadonlyMap<number, number> }
/** An answer: the variables; or that there is none, with the tags of demands that together leave none; or that the budget ran out. */
export type Solved =
  | { readonly state: 'found'; readonly values: readonly number[]; readonly cost: number }
  | { readonly state: 'none'; readonly tags: ReadonlySet<number> }
  | { readonly state: 'unknown' }

const EPSILON = 1e-9
const WHOLE = 1e-6

/** Solves a program. @param nodes how many branches may be looked at before giving up */
export function solve(program: Program, nodes = 200): Solved {
  const budget = { nodes }
  return program.cost === undefined ? branch(program, budget) : cheapest(program, budget)
}

function cheapest(program: Program, budget: { nodes: number }): Solved {
  let best: Solved & { state: 'found' } | null = null
  const open: Program[] = [program]
  const tags = new Set<number>()
  for (let next = open.pop(); next; next = open.pop()) {
    if (budget.nodes-- <= 0) return { state: 'unknown' }
    const relaxed = relax(next)
    if (relaxed.state === 'none') relaxed.tags.forEach((tag) => tags.add(tag))
    if (relaxed.state === 'unknown') return relaxed
    if (relaxed.state !== 'found' || (best && relaxed.cost >= best.cost - EPSILON)) continue
    const split = fraction(relaxed.values, program.whole)
    if (split === null) best = relaxed
    else open.push(bounded(next, split, 'up'), bounded(next, split, 'down'))
  }
  return best ?? { state: 'none', tags }
}

function branch(program: Program, budget: { nodes: number }): Solved {
  if (budget.nodes-- <= 0) return { state: 'unknown' }
  const relaxed = relax(program)
  if (relaxed.state !== 'found') return relaxed
  const split = fraction(relaxed.values, program.whole)
  if (split === null) return relaxed
  const down = branch(bounded(program, split, 'down'), budget)
  if (down.state === 'found' || down.state === 'unknown') return down
  const up = branch(bounded(program, split, 'up'), budget)
  return up.state === 'none' ? { state: 'none', tags: new Set([...down.tags, ...up.tags]) } : up
}

type Split = { readonly variable: number; readonly value: number }

/** The whole variable that is furthest from being whole. */
function fraction(values: readonly number[], whole: readonly number[]): Split | null {
  let most = WHOLE
  let found: Split | null = null
  for (const variable of whole) {
    const value = values[variable] ?? 0
    const off = Math.abs(value - Math.round(value))
    if (off > most) [most, found] = [off, { variable, value }]
  }
  return found
}

/** Tags below 0 are branches, not demands. */
const BRANCH = -1

function bounded(program: Program, { variable, value }: Split, side: 'up' | 'down'): Program {
  const row: Row = side === 'down'
    ? { terms: new Map([[variable, 1]]), max: Math.floor(value), tag: BRANCH }
    : { terms: new Map([[variable, -1]]), max: -Math.ceil(value), tag: BRANCH }
  return { ...program, rows: [...program.rows, row] }
}

/** The tableau: one line per row with its slack; `basis[line]` is the variable that stands in it. Columns: variables, slacks, right-hand side. */
type Tableau = { readonly lines: Float64Array[]; readonly basis: number[]; readonly columns: number }

function relax({ variables, rows, cost }: Program): Solved {
  const columns = variables + rows.length
  const lines = rows.map(({ terms, max }, index) => {
    const line = new Float64Array(columns + 1)
    for (const [variable, times] of terms) line[variable] = times
    line[variables + index] = 1
    line[columns] = max
    return line
  })
  const tableau: Tableau = { lines, basis: rows.map((_, index) => variables + index), columns }
  const broken = makeFeasible(tableau)
  if (broken === 'budget') return { state: 'unknown' }
  if (broken !== null) return { state: 'none', tags: tagsOf(broken, rows, variables) }
  const objective = new Float64Array(columns + 1)
  for (const [variable, times] of cost ?? []) objective[variable] = times
  if (cost && !minimise(tableau, objective)) return { state: 'unknown' }
  const values = new Array<number>(variables).fill(0)
  tableau.basis.forEach((variable, line) => { if (variable < variables) values[variable] = Math.max(0, tableau.lines[line]?.[columns] ?? 0) })
  return { state: 'found', values, cost: [...(cost ?? [])].reduce((sum, [variable, times]) => sum + times * (values[variable] ?? 0), 0) }
}

/** The demands whose slacks make up a line that cannot hold. */
function tagsOf(line: Float64Array, rows: readonly Row[], variables: number): ReadonlySet<number> {
  return new Set(rows.filter(({ tag }, index) => tag !== BRANCH && Math.abs(line[variables + index] ?? 0) > EPSILON).map(({ tag }) => tag))
}

const PIVOTS = 5000

/** Dual simplex without costs. Null when feasible; else the line that can never hold. */
function makeFeasible(tableau: Tableau): Float64Array | 'budget' | null {
  const { lines, basis, columns } = tableau
  for (let turn = 0; turn < PIVOTS; turn++) {
    let leaving = -1
    for (let line = 0; line < lines.length; line++) {
      if ((lines[line]?.[columns] ?? 0) < -EPSILON && (leaving < 0 || (basis[line] ?? 0) < (basis[leaving] ?? 0))) leaving = line
    }
    const row = lines[leaving]
    if (!row) return null
    let entering = -1
    for (let column = 0; column < columns && entering < 0; column++) if ((row[column] ?? 0) < -EPSILON) entering = column
    if (entering < 0) return row
    pivot(tableau, leaving, entering)
  }
  return 'budget'
}

/** Primal simplex from a feasible tableau; false when the budget ran out (or there is no least). */
function minimise(tableau: Tableau, objective: Float64Array): boolean {
  const { lines, basis, columns } = tableau
  const reduced = objective.slice()
  for (const [line, variable] of basis.entries()) subtract(reduced, lines[line] ?? reduced, reduced[variable] ?? 0)
  for (let turn = 0; turn < PIVOTS; turn++) {
    let entering = -1
    for (let column = 0; column < columns && entering < 0; column++) if ((reduced[column] ?? 0) < -EPSILON) entering = column
    if (entering < 0) return true
    const leaving = tightest(tableau, entering)
    if (leaving < 0) return false
    pivot(tableau, leaving, entering)
    subtract(reduced, lines[leaving] ?? reduced, reduced[entering] ?? 0)
  }
  return false
}

function tightest({ lines, basis, columns }: Tableau, entering: number): number {
  let leaving = -1
  let least = Infinity
  for (let line = 0; line < lines.length; line++) {
    const by = lines[line]?.[entering] ?? 0
    if (by <= EPSILON) continue
    const ratio = (lines[line]?.[columns] ?? 0) / by
    if (ratio < least - EPSILON || (ratio < least + EPSILON && (basis[line] ?? 0) < (basis[leaving] ?? Infinity))) [least, leaving] = [ratio, line]
  }
  return leaving
}

function pivot({ lines, basis }: Tableau, leaving: number, entering: number): void {
  const row = lines[leaving]
  if (!row) return
  const by = row[entering] ?? 1
  for (let column = 0; column < row.length; column++) row[column] = (row[column] ?? 0) / by
  for (const [index, line] of lines.entries()) if (index !== leaving) subtract(line, row, line[entering] ?? 0)
  basis[leaving] = entering
}

function subtract(line: Float64Array, row: Float64Array, times: number): void {
  if (times === 0) return
  for (let column = 0; column < line.length; column++) line[column] = (line[column] ?? 0) - times * (row[column] ?? 0)
}
