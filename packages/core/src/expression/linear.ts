/** Whether an expression is a linear demand on counts and sums, and its figures: what a solver can work with. */
import { decimalOf, exactOf, negative, over, plus, signOf, times, ZERO, type Budget, type Exact } from './exact.ts'
import { conditionOf, measureOf, selectorOf } from './reads.ts'
import { demandsOf, fold, type Comparison, type Node, type NodeOf } from './tree.ts'

/** A sum of `measure` (or the number, where that is null) of the elements that `selector` means, so many times. */
export type LinearTerm = { readonly measure: string | null; readonly selector: string; readonly times: number }
/**
 * A demand that the terms add up to less than, at most, … the limit. The figures are whole numbers, those of the demand times `scale`; where
 * whole numbers would be too large, they are rounded to nine places and not `exact`.
 */
export type Linear = {
  readonly terms: readonly LinearTerm[]
  readonly relation: Exclude<Comparison, '!='>
  readonly limit: number
  readonly scale: number
  readonly exact: boolean
}
/** What stands for names that do not change with the elements: `stage.length`, `stage.area`, `option.<id>`. */
export type Given = Readonly<Record<string, number>>

type Form = { readonly terms: ReadonlyMap<string, { readonly measure: string | null; readonly selector: string; readonly times: Exact }>; readonly constant: Exact }

/**
 * The demands that an expression makes, all of which have to hold; null when one of them is not linear in the counts and sums of elements
 * (as with `or`, `min`, a condition on `el`, or a product of two sums) or reads a name that is not given.
 */
export function linearOf(root: Node, given: Given = {}): readonly Linear[] | null {
  const demands = demandsOf(root).map((node) => demandOf(node, given))
  return demands.every((demand) => demand !== null) ? demands : null
}

const OPPOSITE = { '<': '>=', '<=': '>', '>': '<=', '>=': '<' } as const

function demandOf(node: Node, given: Given): Linear | null {
  if (node.type === 'not') {
    const [part] = node.of
    if (part?.type === 'call') return presence(part, '<=')
    if (part?.type !== 'between' || !Object.hasOwn(OPPOSITE, part.operator)) return null
    return compared(part, OPPOSITE[part.operator as keyof typeof OPPOSITE], given)
  }
  if (node.type === 'call') return presence(node, '>=')
  if (node.type !== 'between') return null
  const { operator } = node
  return operator === '=' || operator === '<' || operator === '<=' || operator === '>' || operator === '>=' ? compared(node, operator, given) : null
}

/** That something is there is a count of at least one. */
function presence(call: NodeOf<'call'>, relation: '<=' | '>='): Linear | null {
  if (call.name !== 'present' || conditionOf(call) !== null) return null
  return { terms: [{ measure: null, selector: selectorOf(call), times: 1 }], relation, limit: relation === '>=' ? 1 : 0, scale: 1, exact: true }
}

function compared({ of: [left, right] }: NodeOf<'between'>, relation: Linear['relation'], given: Given): Linear | null {
  if (!left || !right) return null
  const budget: Budget = { left: 1e6 }
  const [a, b] = [formOf(left, given, budget), formOf(right, given, budget)]
  if (a === null || b === null) return null
  const form = together(a, scaled(b, exactOf(-1), budget), budget)
  const terms = [...form.terms.values()].filter((term) => signOf(term.times) !== 0)
  const figures = [form.constant, ...terms.map((term) => term.times)]
  if (budget.left < 0) return null
  const scale = commonScale(figures)
  const figure = (value: Exact): number => decimalOf(times(value, exactOf(scale ?? 1), budget))
  return { terms: terms.map((term) => ({ ...term, times: figure(term.times) })), relation, limit: figure(negative(form.constant)), scale: scale ?? 1, exact: scale !== null }
}

const SAFE = BigInt(Number.MAX_SAFE_INTEGER)

/** The least number that makes every figure a whole number; null where it, or one of them, would be too large to count with. */
function commonScale(figures: readonly Exact[]): number | null {
  let scale = 1n
  for (const { n, d } of figures) {
    const lowest = BigInt(d) / divisor(BigInt(n), BigInt(d))
    scale *= lowest / divisor(scale, lowest)
    if (scale > SAFE) return null
  }
  return figures.every(({ n, d }) => within((BigInt(n) * scale) / BigInt(d))) ? Number(scale) : null
}

const within = (value: bigint): boolean => value <= SAFE && value >= -SAFE

function divisor(a: bigint, b: bigint): bigint {
  let [left, right] = [a < 0n ? -a : a, b]
  while (right !== 0n) [left, right] = [right, left % right]
  return left
}

function formOf(root: Node, given: Given, budget: Budget): Form | null {
  return fold<Form | null>(root, (node, [left, right]) => {
    switch (node.type) {
      case 'number': return constant(exactOf(node.value))
      case 'name': return node.root === 'el' ? null : named(`${node.root}.${node.name}`, given)
      case 'call': return termOf(node)
      case 'minus': return left ? scaled(left, exactOf(-1), budget) : null
      case 'between': return left && right ? combined(node.operator, left, right, budget) : null
      default: return null
    }
  })
}

const constant = (value: Exact): Form => ({ terms: new Map(), constant: value })

function named(name: string, given: Given): Form | null {
  const value = Object.hasOwn(given, name) ? given[name] : undefined
  return value === undefined || !Number.isFinite(value) ? null : constant(exactOf(value))
}

function termOf(call: NodeOf<'call'>): Form | null {
  const counts = call.name === 'count'
  if ((!counts && !['sum', 'width', 'area'].includes(call.name)) || conditionOf(call) !== null) return null
  const [measure, selector] = [measureOf(call), selectorOf(call)]
  return { terms: new Map([[`${measure ?? ''} ${selector}`, { measure, selector, times: exactOf(1) }]]), constant: ZERO }
}

function combined(operator: NodeOf<'between'>['operator'], left: Form, right: Form, budget: Budget): Form | null {
  switch (operator) {
    case '+': return together(left, right, budget)
    case '-': return together(left, scaled(right, exactOf(-1), budget), budget)
    case '*': return left.terms.size === 0 ? scaled(right, left.constant, budget) : right.terms.size === 0 ? scaled(left, right.constant, budget) : null
    case '/': return divided(left, right, budget)
    default: return null
  }
}

function divided(left: Form, right: Form, budget: Budget): Form | null {
  const share = right.terms.size === 0 ? over(exactOf(1), right.constant, budget) : null
  return share === null ? null : scaled(left, share, budget)
}

const scaled = ({ terms, constant: value }: Form, by: Exact, budget: Budget): Form => ({
  terms: new Map([...terms].map(([key, term]) => [key, { ...term, times: times(term.times, by, budget) }])), constant: times(value, by, budget),
})

function together(a: Form, b: Form, budget: Budget): Form {
  const terms = new Map(a.terms)
  for (const [key, term] of b.terms) {
    const known = terms.get(key)
    terms.set(key, known === undefined ? term : { ...term, times: plus(known.times, term.times, budget) })
  }
  return { terms, constant: plus(a.constant, b.constant, budget) }
}
