/** Whether an expression about a row is true: `and`, `or` and `not` over comparisons that are linear in numbers and sums. */
import { linearOf, parseExpression, type Linear, type Node } from '../expression/index.ts'
import { attributeOf } from '../rules/amount.ts'
import { optionValue, type OptionValues, type ReadyBrief } from '../rules/scene.ts'
import { fromTicks } from '../schema/lengths.ts'
import { attributeIn, extentOf, rounded, widthIn, type Amount, type Counted } from './amount.ts'
import { ALWAYS, figure, NEVER, not, sum, times, type Form } from './form.ts'
import { meant, number } from './meaning.ts'
import { Unsaid, type Program } from './program.ts'
import type { RowModel } from './row-model.ts'

/** What an expression is asked of. */
export type About = { readonly rows: readonly RowModel[]; readonly ready: ReadyBrief; readonly options: OptionValues; readonly program: Program }

/** The tree of an expression that `readBrief` has read. @throws {Unsaid} for any other */
export function treeOf(text: string): Node {
  const read = parseExpression(text)
  if (!read.ok) throw new Unsaid('It cannot be read.')
  return read.value
}

/** Whether an expression is true. @throws {Unsaid} where it is more than linear demands can say */
export function truth(node: Node, about: About): Form {
  const of = (): Form[] => node.of.map((part) => truth(part, about))
  if (node.type === 'truth') return node.value ? ALWAYS : NEVER
  if (node.type === 'not') return not(of()[0] ?? NEVER)
  if (node.type === 'between' && node.operator === 'and') return about.program.all(of())
  if (node.type === 'between' && node.operator === 'or') return about.program.any(of())
  if (node.type === 'name' && node.root === 'option') return optionIn(about, node.name) === true ? ALWAYS : NEVER
  return compared(node, about)
}

/** Demands that an expression is true; with fewer variables than asking whether it is. */
export function demand(node: Node, about: About): void {
  if (node.type === 'between' && node.operator === 'and') {
    for (const part of node.of) demand(part, about)
    return
  }
  const isPlain = node.type === 'between' && ['<', '<=', '>', '>=', '='].includes(node.operator)
  const found = isPlain ? linear(node, about) : null
  if (found === null) return about.program.atLeast(truth(node, about), 1)
  for (const [form, limit] of halves(found)) about.program.atMost(form, limit)
}

const optionIn = ({ ready, options }: About, id: string): ReturnType<typeof optionValue> => optionValue({ compiled: ready, sections: [], options }, id)

function compared(node: Node, about: About): Form {
  const other = node.type === 'between' && node.operator === '!=' ? { ...node, operator: '=' as const } : null
  const found = linear(other ?? node, about)
  if (found === null) throw new Unsaid('It compares more than linear demands can say.')
  const is = about.program.all(halves(found).map(([form, limit]) => about.program.isAtMost(form, limit)))
  return other ? not(is) : is
}

type Compared = { readonly form: Form; readonly relation: Linear['relation'] }

/** At most nothing, in whole numbers; twice where it is exactly nothing. */
function halves({ form, relation }: Compared): [Form, number][] {
  const other = times(form, -1)
  switch (relation) {
    case '<': return [[form, -1]]
    case '<=': return [[form, 0]]
    case '>': return [[other, -1]]
    case '>=': return [[other, 0]]
    case '=': return [[form, 0], [other, 0]]
  }
}

/** What a comparison says, in whole numbers: how its terms stand to nothing; null where it is not linear. */
function linear(node: Node, about: About): Compared | null {
  const found = linearOf(node, givenIn(about))
  const [only] = found ?? []
  if (!only || found?.length !== 1 || !only.exact) return null
  const terms = only.terms.map((term) => ({ ...amount(term, about), times: term.times }))
  const parts = terms.reduce((all, one) => leastCommon(all, one.parts), 1)
  const form = sum([...terms.map((one) => times(one.form, (one.times * parts) / one.parts)), figure(-only.limit * parts)])
  if (![...form.terms.values(), form.constant].every(Number.isSafeInteger)) throw new Unsaid('Its figures are too large for a solver to count with.')
  return { form, relation: only.relation }
}

/** What does not change with the elements. */
function givenIn(about: About): Record<string, number> {
  const [row, ...more] = about.rows
  const found: Record<string, number> = {}
  for (const id of Object.keys(about.ready.brief.options)) {
    const value = optionIn(about, id)
    if (typeof value === 'number') found[`option.${id}`] = value
  }
  if (!row || more.length > 0) return found
  const { length, per } = row.section
  return { ...found, 'stage.length': fromTicks(length, per), 'stage.area': (length * extentOf(row)) / (per * per) }
}

/** One term: a whole number of 1 ÷ `parts`. */
function amount({ measure, selector }: Linear['terms'][number], { rows, ready, program }: About): Amount {
  if (measure === null) return { form: sum(rows.map((row) => number(selector, row))), parts: 1 }
  const counted = rows.map((row): Counted => ({ row, forms: meant(selector, row) }))
  const [first] = rows
  const per = first?.section.per ?? 1
  if (measure === 'width' || measure === 'area') {
    if (rows.some((row) => row.section.per !== per)) throw new Unsaid('It adds up what stands in sections of different resolutions.')
    if (measure === 'width') return { form: sum(counted.map(widthIn)), parts: per }
    return { form: sum(counted.map((one) => times(widthIn(one), extentOf(one.row)))), parts: per * per }
  }
  if (['depth', 'offset', 'x', 'y', 'angle', 'id', 'kind', 'slot'].includes(measure)) throw new Unsaid(`It adds up "${measure}".`)
  return { form: rounded(program, attributeIn(measure, counted, ready)), parts: attributeOf(measure, ready).scale }
}

function leastCommon(a: number, b: number): number {
  let [large, small] = [a, b]
  while (small !== 0) [large, small] = [small, large % small]
  return (a / large) * b
}
