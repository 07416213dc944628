import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { BUDGET, isNumber, isTooCostly, openRun, prepare, type Ground, type Value } from './ask.ts'
import { exactOf, fraction, plus, ZERO, type Exact } from './exact.ts'
import { FUNCTIONS, isFunction } from './functions.ts'
import { parseExpression } from './parse.ts'
import { printExpression } from './print.ts'
import type { Node } from './tree.ts'

type Thing = { readonly width: number; readonly cost: number | null; readonly kind: string }
type World = { readonly things: readonly Thing[]; readonly length: number; readonly speed: number }

const operators = { sum: ['+', '-', '*', '/'], compare: ['<', '<=', '>', '>=', '=', '!='], join: ['and', 'or'] } as const
const leaf = (fields: object): Node => ({ at: 0, of: [], ...fields }) as unknown as Node
const between = (operator: string, left: Node, right: Node): Node => ({ type: 'between', operator, of: [left, right], at: 0 }) as unknown as Node
const text = (value: string): Node => leaf({ type: 'text', value })

const decimal = fc.tuple(fc.nat(1_000_000_000), fc.integer({ min: 0, max: 6 })).map(([digits, places]) => digits / 10 ** places)
const selector = fc.constantFrom('*', 'a', 'b')
const measure = fc.constantFrom('width', 'cost')

/** Trees of the right types; `el` only inside conditions, and none of those inside another. */
const { number, truth } = fc.letrec<{ number: Node; truth: Node; inner: Node; condition: Node }>((tie) => {
  const arithmetic = (own: fc.Arbitrary<Node>): fc.Arbitrary<Node>[] => [
    fc.tuple(fc.constantFrom(...operators.sum), own, own).map(([operator, left, right]) => between(operator, left, right)),
    own.map((part) => ({ type: 'minus', of: [part], at: 0 })),
  ]
  const logic = (numbers: fc.Arbitrary<Node>, own: fc.Arbitrary<Node>): fc.Arbitrary<Node>[] => [
    fc.tuple(fc.constantFrom(...operators.compare), numbers, numbers).map(([operator, left, right]) => between(operator, left, right)),
    fc.tuple(fc.constantFrom(...operators.join), own, own).map(([operator, left, right]) => between(operator, left, right)),
    fc.tuple(fc.constantFrom('=', '!='), own, own).map(([operator, left, right]) => between(operator, left, right)),
    own.map((part) => ({ type: 'not', of: [part], at: 0 })),
  ]
  const call = (name: string, of: Node[]): Node => ({ type: 'call', name, of, at: 0 })
  const measuring = fc.tuple(fc.constantFrom('sum', 'min', 'max'), measure, selector, fc.option(tie('condition'))).map(([name, what, who, when]) => call(name, [text(what), text(who), ...(when ? [when] : [])]))
  const plain = fc.oneof(
    decimal.map((value) => leaf({ type: 'number', value })), fc.constant(leaf({ type: 'name', root: 'stage', name: 'length' })), fc.constant(leaf({ type: 'name', root: 'option', name: 'speed' })),
  )
  return {
    number: fc.oneof({ maxDepth: 5, depthSize: 'small' }, plain, measuring, fc.tuple(fc.constantFrom('count', 'width'), selector).map(([name, who]) => call(name, [text(who)])), ...arithmetic(tie('number'))),
    truth: fc.oneof({ maxDepth: 5, depthSize: 'small' },
      fc.boolean().map((value) => leaf({ type: 'truth', value })), selector.map((who) => call('present', [text(who)])),
      fc.tuple(fc.constantFrom('any', 'all'), selector, tie('condition')).map(([name, who, when]) => call(name, [text(who), when])), ...logic(tie('number'), tie('truth'))),
    inner: fc.oneof({ maxDepth: 3, depthSize: 'small' }, plain, fc.constantFrom('width', 'cost').map((name) => leaf({ type: 'name', root: 'el', name })), ...arithmetic(tie('inner'))),
    condition: fc.oneof({ maxDepth: 3, depthSize: 'small' },
      fc.constantFrom('a', 'b', 'c').map((kind) => between('=', leaf({ type: 'name', root: 'el', name: 'kind' }), text(kind))), ...logic(tie('inner'), tie('condition'))),
  }
})
const world: fc.Arbitrary<World> = fc.record({
  things: fc.array(fc.record({ width: fc.nat(9000), cost: fc.option(fc.integer({ min: -5, max: 500 })), kind: fc.constantFrom('a', 'b') }), { maxLength: 6 }),
  length: fc.nat(30000), speed: fc.constantFrom(0, 30, 50.5),
})

/** What the small world is to an expression. */
const ground: Ground<World, Thing> = {
  elements: (words) => ({ things }) => things.filter(({ kind }) => words === '*' || kind === words),
  field: (name) => (thing) => (name === 'kind' ? thing.kind : name === 'width' ? fraction(thing.width, 1000) : thing.cost === null ? null : exactOf(thing.cost)),
  total: (name) => (things) => things.reduce<Exact>((sum, thing) => plus(sum, name === 'width' ? fraction(thing.width, 1000) : exactOf(thing.cost ?? 0), { left: 0 }), ZERO),
  stage: () => ({ length }) => fraction(length, 1000),
  option: () => ({ speed }) => exactOf(speed),
}

/** The naive interpreter: its own fractions, by recursion, from the meaning of the words alone. */
type Fraction = readonly [bigint, bigint]
type Naive = Fraction | string | boolean | null
const thousandths = (value: number): Fraction => [BigInt(Math.round(value * 1e6)), 1_000_000n]
const isFraction = (value: Naive): value is Fraction => Array.isArray(value)
const less = (a: Fraction, b: Fraction): boolean => a[0] * b[1] * (a[1] * b[1] > 0n ? 1n : -1n) < b[0] * a[1] * (a[1] * b[1] > 0n ? 1n : -1n)
const same = (a: Fraction, b: Fraction): boolean => a[0] * b[1] === b[0] * a[1]

function naive(node: Node, here: World, thing: Thing | null): Naive {
  const [left, right] = node.of
  switch (node.type) {
    case 'number': return thousandths(node.value)
    case 'text': case 'truth': return node.value
    case 'name':
      if (node.root === 'stage') return [BigInt(here.length), 1000n]
      if (node.root === 'option') return thousandths(here.speed)
      return thing === null ? null : ofThing(thing, node.name)
    case 'not': {
      const value = naive(left!, here, thing)
      return value === null ? null : !value
    }
    case 'minus': {
      const value = naive(left!, here, thing)
      return isFraction(value) ? [-value[0], value[1]] : null
    }
    case 'call': return called(node.name, node.of, here)
    case 'between': return joined(node.operator, naive(left!, here, thing), naive(right!, here, thing))
  }
}
const ofThing = (thing: Thing, name: string): Naive => (name === 'kind' ? thing.kind : name === 'width' ? [BigInt(thing.width), 1000n] : thing.cost === null ? null : [BigInt(thing.cost), 1n])

function joined(operator: string, a: Naive, b: Naive): Naive {
  if (operator === 'and') return a === false || b === false ? false : a === null || b === null ? null : true
  if (operator === 'or') return a === true || b === true ? true : a === null || b === null ? null : false
  if (a === null || b === null) return null
  if (!isFraction(a) || !isFraction(b)) return operator === '=' ? a === b : a !== b
  switch (operator) {
    case '+': return [a[0] * b[1] + b[0] * a[1], a[1] * b[1]]
    case '-': return [a[0] * b[1] - b[0] * a[1], a[1] * b[1]]
    case '*': return [a[0] * b[0], a[1] * b[1]]
    case '/': return b[0] === 0n ? null : [a[0] * b[1], a[1] * b[0]]
    case '<': return less(a, b)
    case '<=': return less(a, b) || same(a, b)
    case '>': return less(b, a)
    case '>=': return less(b, a) || same(a, b)
    case '=': return same(a, b)
    default: return !same(a, b)
  }
}

function called(name: string, of: readonly Node[], here: World): Naive {
  const measures = name === 'sum' || name === 'min' || name === 'max'
  const [first, second, third] = of as readonly (Node & { value?: string })[]
  const [what, who, when] = measures ? [first?.value ?? '', second?.value ?? '*', third] : ['width', first?.value ?? '*', second]
  const meant = here.things.filter(({ kind }) => who === '*' || kind === who)
  if (name === 'any') return meant.some((thing) => naive(when!, here, thing) === true)
  if (name === 'all') return meant.every((thing) => naive(when!, here, thing) !== false)
  const kept = meant.filter((thing) => when === undefined || naive(when, here, thing) === true)
  if (name === 'count') return [BigInt(kept.length), 1n]
  if (name === 'present') return kept.length > 0
  const values = kept.map((thing) => ofThing(thing, what)).filter(isFraction)
  if (name === 'sum' || name === 'width') return values.reduce<Fraction>((sum, value) => joined('+', sum, value) as Fraction, [0n, 1n])
  if (values.length === 0) return null
  return values.reduce((best, value) => ((name === 'min' ? less(value, best) : less(best, value)) ? value : best))
}

const bare = (node: Node): unknown => ({ ...node, at: 0, of: node.of.map(bare) })
const equal = (value: Value, expected: Naive): boolean => (isNumber(value) ? isFraction(expected) && BigInt(value.n) * expected[1] === expected[0] * BigInt(value.d) : value === expected)

describe('every expression', () => {
  it('reads to the tree that it was written from', () => {
    fc.assert(fc.property(fc.oneof(number, truth), (tree) => {
      const written = printExpression(tree)
      const read = parseExpression(written)
      // What has grown beyond the caps is refused, and says so.
      if (!read.ok) return expect(read.problems[0]?.code).toBe('expression-too-large')
      expect(bare(read.value)).toEqual(bare(tree))
      expect(printExpression(read.value)).toBe(written)
    }), { numRuns: 1000 })
  })
  it('answers as a naive interpreter does', () => {
    let answered = 0
    fc.assert(fc.property(fc.oneof(number, truth), world, (tree, here) => {
      const run = openRun()
      const value = prepare(tree, ground)(here, null, run)
      if (isTooCostly(run)) return
      answered += value === null ? 0 : 1
      expect(equal(value, naive(tree, here, null))).toBe(true)
    }), { numRuns: 3000 })
    expect(answered).toBeGreaterThan(1000)
  })
  it('gives the same answer twice, and a run that is shared gives it too', () => {
    fc.assert(fc.property(truth, world, (tree, here) => {
      const ask = prepare(tree, ground)
      const run = openRun()
      const first = ask(here, null, run)
      if (!isTooCostly(run)) expect([ask(here, null, openRun()), ask(here, null, run)]).toEqual([first, first])
    }), { numRuns: 300 })
  })
  it('has only functions that exist', () => expect(Object.keys(FUNCTIONS).every(isFunction)).toBe(true))
})

describe('any text at all', () => {
  it.each<[string, fc.Arbitrary<string>]>([
    ['of any signs', fc.string({ unit: 'binary', maxLength: 300 })],
    ['of the language’s own words', fc.array(fc.constantFrom(...'sum count ( ) [ ] , . \' " + - * / < <= = != and or not el.width stage.length option.x 1 0.5 true \'*\' ‸ ⁠ 😀 \ud800'.split(' ')), { maxLength: 120 }).map((words) => words.join(' '))],
    ['long', fc.integer({ min: 0, max: 2100 }).chain((length) => fc.constantFrom('(', '-', 'not ', '1+', '1 and ', 'sum(', '9*', '\'', '\u202e').map((part) => part.repeat(length)))],
  ])('is read or refused with a place, and never harms: %s', (_, texts) => {
    fc.assert(fc.property(texts, (words) => {
      const read = parseExpression(words)
      if (read.ok) return void expect(parseExpression(printExpression(read.value)).ok).toBe(true)
      const [problem] = read.problems
      expect(problem?.message).toMatch(/^[A-Z"0-9].*[.?]$/)
      expect(problem?.message.length).toBeLessThan(400)
      expect(problem?.code).toMatch(/^(expression-(unreadable|too-large)|unknown-(function|name))$/)
    }), { numRuns: 500 })
  })
})

describe('the budget', () => {
  const read = (words: string): Node => {
    const tree = parseExpression(words)
    if (!tree.ok) throw new Error(tree.problems[0]?.message)
    return tree.value
  }
  const crowd = (count: number): World => ({ things: Array.from({ length: count }, (_, index) => ({ width: index, cost: index, kind: 'a' })), length: 1, speed: 1 })
  const spent = (words: string, here: World): number => {
    const run = openRun()
    prepare(read(words), ground)(here, null, run)
    return BUDGET - run.budget.left
  }
  it('is enough for the largest expression over five thousand elements', () => {
    const condition = Array(49).fill('el.width < 9000').join(' and ')
    expect(spent(`all('*', ${condition}) and true`, crowd(5000))).toBeLessThan(BUDGET)
    expect(spent(Array(60).fill("sum('cost')").join(' + '), crowd(5000))).toBeLessThan(BUDGET)
  })
  it('is used up by more, which is the same everywhere', () => {
    const words = `all('*', ${Array(49).fill('el.width < 9000').join(' and ')})`
    expect(spent(words, crowd(9000))).toBeGreaterThan(BUDGET)
    expect(spent(words, crowd(9000))).toBe(spent(words, crowd(9000)))
  })
  it('is used up by numbers that grow without end', () => {
    expect(spent(Array(40).fill('stage.length * 123456789').join(' * '), { things: [], length: 987654321, speed: 1 })).toBeGreaterThan(BUDGET)
    expect(spent(`${Array(60).fill('999999999999999').join(' * ')} < 1`, crowd(0))).toBeGreaterThan(BUDGET)
  })
})
