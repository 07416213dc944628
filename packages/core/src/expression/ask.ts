/** Makes a tree ready to be asked. What it is asked of is handed in: this room knows numbers and answers, not layouts. */
import { compare, exactOf, minus, negative, over, plus, times, ZERO, type Budget, type Exact } from './exact.ts'
import { conditionOf, measureOf, selectorOf } from './reads.ts'
import { fold, type Comparison, type Node, type NodeOf } from './tree.ts'

/** A value; null where there is none, as of a quotient over nothing or an attribute that an element does not have. */
export type Value = Exact | string | boolean | null
/** Answers about layouts: `S` is what a question is asked of, `E` one element. Each is made ready once. */
export type Ground<S, E> = {
  /** The elements that a selector's words mean, in their order. */
  elements(selector: string): (scope: S) => readonly E[]
  /** A field or an attribute of one element. */
  field(name: string): (element: E) => Value
  /** What a measure adds up to, rounded once where it is ever rounded. */
  total(measure: string): (elements: readonly E[]) => Exact
  stage(name: string): (scope: S) => Value
  option(name: string): (scope: S) => Value
}
/** One asking: its budget, and what has been found out on the way. Elements of one scope may share it. */
export type Run = { readonly budget: Budget; readonly found: Map<Node, Value> }
/** A tree made ready. Look at the run's budget afterwards: below nothing, the value means nothing. */
export type Ask<S, E> = (scope: S, element: E | null, run: Run) => Value

/** The steps that one asking may take. A part takes one each time it is worked out, a function one more for each element it looks at. */
export const BUDGET = 1_000_000
/** A fresh asking. */
export const openRun = (): Run => ({ budget: { left: BUDGET }, found: new Map() })
/** Whether an asking was given up. */
export const isTooCostly = ({ budget }: Run): boolean => budget.left < 0

/** Makes a tree ready. It must be one that `checkExpression` found nothing wrong with. */
export function prepare<S, E>(root: Node, ground: Ground<S, E>): Ask<S, E> {
  return fold<Ask<S, E>>(root, (node, parts) => {
    const ask = asking(node, parts, ground)
    return (scope, element, run) => (--run.budget.left < 0 ? null : ask(scope, element, run))
  })
}

function asking<S, E>(node: Node, parts: readonly Ask<S, E>[], ground: Ground<S, E>): Ask<S, E> {
  const [left = NOTHING, right = NOTHING] = parts
  switch (node.type) {
    case 'number': {
      const value = exactOf(node.value)
      return () => value
    }
    case 'text': case 'truth': return () => node.value
    case 'name': return naming(node, ground)
    case 'call': return calling(node, parts, ground)
    case 'not': return (scope, element, run) => {
      const value = left(scope, element, run)
      return typeof value === 'boolean' ? !value : null
    }
    case 'minus': return (scope, element, run) => {
      const value = left(scope, element, run)
      return isNumber(value) ? negative(value) : null
    }
    default: return between(node.operator, left, right)
  }
}

const NOTHING = (): Value => null
/** Whether a value is a number. */
export const isNumber = (value: Value): value is Exact => typeof value === 'object' && value !== null

function naming<S, E>({ root, name }: NodeOf<'name'>, ground: Ground<S, E>): Ask<S, E> {
  if (root === 'el') {
    const field = ground.field(name)
    return (_, element) => (element === null ? null : field(element))
  }
  const fact = root === 'stage' ? ground.stage(name) : ground.option(name)
  return (scope) => fact(scope)
}

/** `and` and `or` go from the left and stop when the answer is known. What has no answer leaves the other side to decide. */
function between<S, E>(operator: NodeOf<'between'>['operator'], left: Ask<S, E>, right: Ask<S, E>): Ask<S, E> {
  if (operator === 'and' || operator === 'or') {
    const decisive = operator === 'or'
    return (scope, element, run) => {
      const first = left(scope, element, run)
      if (first === decisive) return first
      const second = right(scope, element, run)
      return second === decisive ? second : first === null || second === null ? null : !decisive
    }
  }
  return (scope, element, run) => {
    const a = left(scope, element, run)
    const b = right(scope, element, run)
    if (a === null || b === null) return null
    switch (operator) {
      case '+': case '-': case '*': case '/': return isNumber(a) && isNumber(b) ? worked(operator, a, b, run.budget) : null
      default: return holds(operator, a, b, run.budget)
    }
  }
}

function worked(operator: '+' | '-' | '*' | '/', a: Exact, b: Exact, budget: Budget): Exact | null {
  switch (operator) {
    case '+': return plus(a, b, budget)
    case '-': return minus(a, b, budget)
    case '*': return times(a, b, budget)
    default: return over(a, b, budget)
  }
}

/** Whether two values stand like this; null where they cannot be compared. */
export function holds(operator: Comparison, a: NonNullable<Value>, b: NonNullable<Value>, budget: Budget): boolean | null {
  if (!isNumber(a) || !isNumber(b)) return typeof a !== typeof b ? null : operator === '=' ? a === b : operator === '!=' ? a !== b : null
  const order = compare(a, b, budget)
  switch (operator) {
    case '<': return order < 0
    case '<=': return order <= 0
    case '>': return order > 0
    case '>=': return order >= 0
    case '=': return order === 0
    default: return order !== 0
  }
}

/** A function looks at the elements of its scope, whichever element it is asked of: its value is found out once in a run. */
function calling<S, E>(node: NodeOf<'call'>, parts: readonly Ask<S, E>[], ground: Ground<S, E>): Ask<S, E> {
  const meant = ground.elements(selectorOf(node))
  const condition = conditionOf(node)
  const test = condition === null ? null : (parts[node.of.indexOf(condition)] ?? null)
  const answer = answering(node, ground)
  return (scope, _, run) => {
    const known = run.found.get(node)
    if (known !== undefined) return known
    const elements = meant(scope)
    run.budget.left -= elements.length
    if (run.budget.left < 0) return null
    const value = answer(elements, test === null ? null : (element) => test(scope, element, run), run)
    run.found.set(node, value)
    return value
  }
}

type Test<E> = ((element: E) => Value) | null
type Answer<E> = (elements: readonly E[], test: Test<E>, run: Run) => Value

function answering<S, E>(node: NodeOf<'call'>, ground: Ground<S, E>): Answer<E> {
  const kept = (elements: readonly E[], test: Test<E>): readonly E[] => (test === null ? elements : elements.filter((element) => test(element) === true))
  const measure = measureOf(node) ?? ''
  switch (node.name) {
    case 'count': return (elements, test) => ({ n: kept(elements, test).length, d: 1 })
    case 'present': return (elements, test) => kept(elements, test).length > 0
    // An element of which the condition has no answer is not asked.
    case 'any': return (elements, test) => elements.some((element) => test?.(element) === true)
    case 'all': return (elements, test) => !elements.some((element) => test?.(element) === false)
    case 'min': case 'max': {
      const field = ground.field(measure)
      const wanted = node.name === 'min' ? -1 : 1
      return (elements, test, run) => extreme(kept(elements, test).map(field), wanted, run.budget)
    }
    default: {
      const total = ground.total(measure)
      return (elements, test) => (elements.length === 0 ? ZERO : total(kept(elements, test)))
    }
  }
}

/** The least or the most; null of nothing. */
function extreme(values: readonly Value[], wanted: -1 | 1, budget: Budget): Value {
  let best: Exact | null = null
  for (const value of values) if (isNumber(value) && (best === null || compare(value, best, budget) === wanted)) best = value
  return best
}
