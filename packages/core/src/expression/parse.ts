/**
 * Reads an expression. Loosest first: `or`, `and`, `not`, one comparison, `+ -`, `* /`, a sign, and what stands alone: numbers, texts in
 * quotes, `true`, `false`, names, calls, parentheses.
 */
import { hint, readable, unreadable, type Read } from '../errors.ts'
import { FUNCTIONS, isFunction, isStageFact, STAGE_FACTS } from './functions.ts'
import { tokensOf, type Token } from './tokens.ts'
import type { Node, Operator, Root } from './tree.ts'
import { trouble, type Trouble } from './trouble.ts'

/** The most that an expression may be: UTF-16 units of text, parts, and one inside another. */
export const EXPRESSION_CAPS = { text: 2000, parts: 200, depth: 32 } as const

/** How tight each operator binds. */
export const POWER: Readonly<Record<Operator, number>> = {
  or: 1, and: 2, '<': 4, '<=': 4, '>': 4, '>=': 4, '=': 4, '!=': 4, '+': 5, '-': 5, '*': 6, '/': 6,
}
/** How tight `not` binds. */
export const NOT_POWER = 3
/** How tight a sign binds. */
export const SIGN_POWER = 7
const COMPARING = POWER['=']
const ROOTS: readonly string[] = ['stage', 'option', 'el'] satisfies readonly Root[]
const STAGE_NAMES = Object.keys(STAGE_FACTS).map((fact) => `stage.${fact}`)
const WORDS = ['and', 'or', 'not', 'true', 'false']

/**
 * Reads an expression into a tree that can be written as JSON. Never throws: what cannot be read gives one problem, with its place, what was
 * found and what is wanted. What the names in it mean is not asked here.
 */
export function parseExpression(text: string): Read<Node> {
  if (text.length > EXPRESSION_CAPS.text) {
    return unreadable([{ path: [], code: 'expression-too-large', message: `Found an expression of ${text.length} characters; at most ${EXPRESSION_CAPS.text} are wanted. Rules can be split in two.` }])
  }
  const tokens = tokensOf(text)
  if ('code' in tokens) return unreadable([tokens])
  try {
    return readable(new Parser(text, tokens).whole())
  } catch (error) {
    if (error instanceof Unreadable) return unreadable([error.trouble])
    throw error
  }
}

/** Ends the reading where it can go no further. */
class Unreadable extends Error {
  readonly trouble: Trouble

  constructor(found: Trouble) {
    super(found.message)
    this.trouble = found
  }
}

class Parser {
  readonly #text: string
  readonly #tokens: readonly Token[]
  #index = 0
  #parts = 0

  constructor(text: string, tokens: readonly Token[]) {
    this.#text = text
    this.#tokens = tokens
  }

  whole(): Node {
    const node = this.#expression(0, 0)
    if (this.#token.sort !== 'end') throw this.#refuse(this.#token.text === ')' ? 'the end, or "(" before it, is wanted' : 'an operator or the end is wanted')
    return node
  }

  get #token(): Token {
    return this.#tokens[this.#index] ?? { sort: 'end', text: '', at: this.#text.length }
  }

  /** What binds tighter than `power`. Goes deeper only where `depth` does, which is capped. */
  #expression(power: number, depth: number): Node {
    let left = this.#front(power, depth)
    for (;;) {
      const { at } = this.#token
      const operator = this.#operator()
      if (operator === null || POWER[operator] <= power) return left
      this.#index++
      const right = this.#expression(POWER[operator], depth)
      left = this.#made({ type: 'between', operator, of: [left, right], at })
      if (POWER[operator] === COMPARING && this.#comparesAgain()) throw this.#refuse('one comparison at a time is wanted', ' Write "a < b and b < c".')
    }
  }

  #operator(): Operator | null {
    const { sort, text } = this.#token
    if (sort !== 'mark' && sort !== 'word') return null
    const name = text === '==' ? '=' : text
    return Object.hasOwn(POWER, name) ? (name as Operator) : null
  }

  #comparesAgain(): boolean {
    const operator = this.#operator()
    return operator !== null && POWER[operator] === COMPARING
  }

  #front(power: number, depth: number): Node {
    const { sort, text, at } = this.#token
    const inside = (tightness: number): Node => {
      if (depth >= EXPRESSION_CAPS.depth) throw this.#tooLarge(`more than ${EXPRESSION_CAPS.depth} parts one inside another`, 'a flatter expression is')
      this.#index++
      return this.#expression(tightness, depth + 1)
    }
    if (sort === 'mark' && text === '-') return this.#made({ type: 'minus', of: [inside(SIGN_POWER)], at })
    if (sort === 'mark' && text === '(') return this.#closed(inside(0), ')')
    if (sort === 'number') return this.#alone({ type: 'number', value: Number(text), of: [], at })
    if (sort === 'text') return this.#alone({ type: 'text', value: text, of: [], at })
    if (sort !== 'word') throw this.#refuse('a value is wanted')
    if (text === 'true' || text === 'false') return this.#alone({ type: 'truth', value: text === 'true', of: [], at })
    if (text === 'not') {
      if (power > NOT_POWER) throw this.#refuse('parentheses around it are wanted')
      return this.#made({ type: 'not', of: [inside(NOT_POWER)], at })
    }
    this.#index++
    const next = this.#token.text
    if (this.#token.sort === 'mark' && next === '(') return this.#call(text, at, depth)
    if (this.#token.sort === 'mark' && (next === '.' || next === '[')) return this.#name(text, at)
    this.#index--
    throw this.#unknownWord()
  }

  #call(name: string, at: number, depth: number): Node {
    if (!isFunction(name)) {
      this.#index--
      throw this.#unknown('unknown-function', `the function "${name}"`, `one of ${Object.keys(FUNCTIONS).join(', ')} is wanted`, hint(name, Object.keys(FUNCTIONS)))
    }
    if (depth >= EXPRESSION_CAPS.depth) throw this.#tooLarge(`more than ${EXPRESSION_CAPS.depth} parts one inside another`, 'a flatter expression is')
    const of: Node[] = []
    do {
      this.#index++
      if (of.length === 0 && this.#token.text === ')' && this.#token.sort === 'mark') break
      of.push(this.#expression(0, depth + 1))
    } while (this.#token.sort === 'mark' && this.#token.text === ',')
    return this.#closed(this.#made({ type: 'call', name, of, at }), ')')
  }

  /** `stage.length`, `el.cost`, `option.speed`; a name with other signs than letters, digits and `_` stands in brackets: `el['life-span']`. */
  #name(root: string, at: number): Node {
    if (!ROOTS.includes(root)) {
      this.#index--
      throw this.#unknown('unknown-name', `"${root}"`, 'stage, option or el is wanted before a dot', hint(root, ROOTS))
    }
    const bracket = this.#token.text === '['
    this.#index++
    const { sort, text } = this.#token
    if (sort !== (bracket ? 'text' : 'word')) throw this.#refuse(bracket ? 'a name in quotes is wanted' : 'a name is wanted', bracket ? '' : ` One that does not begin with a letter is written ${root}['…'].`)
    if (root === 'stage' && !isStageFact(text)) {
      throw this.#unknown('unknown-name', `"stage.${text}"`, `${STAGE_NAMES.join(' or ')} is wanted`, hint(`stage.${text}`, STAGE_NAMES))
    }
    const node = this.#alone({ type: 'name', root: root as Root, name: text, of: [], at })
    return bracket ? this.#closed(node, ']') : node
  }

  #alone(node: Node): Node {
    this.#index++
    return this.#made(node)
  }

  #closed(node: Node, mark: ')' | ']'): Node {
    if (this.#token.sort !== 'mark' || this.#token.text !== mark) throw this.#refuse(`"${mark}" is wanted${mark === ')' ? ', or an operator' : ''}`)
    this.#index++
    return node
  }

  #made(node: Node): Node {
    if (++this.#parts > EXPRESSION_CAPS.parts) throw this.#tooLarge(`more than ${EXPRESSION_CAPS.parts} parts`, 'fewer are')
    return node
  }

  #unknownWord(): Unreadable {
    const { text } = this.#token
    if (WORDS.includes(text)) return this.#refuse('a value is wanted')
    if (isFunction(text)) return this.#refuse(`"(" is wanted after it: ${FUNCTIONS[text].form}`)
    const near = hint(text, [...Object.keys(FUNCTIONS), ...ROOTS, ...WORDS])
    return this.#unknown('unknown-name', `"${text}"`, 'a number, a text in quotes, stage, option, el or a function is wanted', near === '' ? ` A text is written '${text}', an attribute el.${text}.` : near)
  }

  #refuse(wanted: string, advice = ''): Unreadable {
    const { sort, text, at } = this.#token
    const found = sort === 'end' ? 'the end' : sort === 'text' ? `the text '${text.slice(0, 40)}'` : `"${text.slice(0, 40)}"`
    return new Unreadable(trouble(this.#text, at, 'expression-unreadable')(found, wanted, advice))
  }

  #unknown(code: 'unknown-function' | 'unknown-name', found: string, wanted: string, advice: string): Unreadable {
    return new Unreadable(trouble(this.#text, this.#token.at, code)(found, wanted, advice))
  }

  #tooLarge(found: string, wanted: string): Unreadable {
    return new Unreadable(trouble(this.#text, this.#token.at, 'expression-too-large')(found, `${wanted} wanted`))
  }
}
