import { describe, expect, it } from 'vitest'
import type { Problem } from '../errors.ts'
import { EXPRESSION_CAPS, parseExpression } from './parse.ts'
import { printExpression } from './print.ts'

const problemOf = (text: string): Problem & { at?: number } => {
  const read = parseExpression(text)
  return read.ok ? { path: [], code: 'read', message: printExpression(read.value) } : read.problems[0]!
}
const again = (text: string): string => problemOf(text).message
/** Every bracket that binding puts in, written out. */
const grouped = (text: string): string => {
  const read = parseExpression(text)
  const write = (node: unknown): string => {
    const { type, of, value, operator, name, root } = node as { type: string; of: unknown[]; value?: unknown; operator?: string; name?: string; root?: string }
    if (type === 'between') return `(${write(of[0])}${operator}${write(of[1])})`
    if (type === 'name') return `${root}.${name}`
    return of.length === 0 ? String(value) : `${type === 'minus' ? '-' : (name ?? type)}(${of.map(write).join()})`
  }
  return read.ok ? write(read.value) : read.problems[0]!.message
}

describe('an expression', () => {
  it.each([
    ["sum('width','#motor') <= 0.6 * stage.length", "(sum(width,#motor)<=(0.6*stage.length))"],
    ['1 + 2 * 3 - 4 / 2', '((1+(2*3))-(4/2))'],
    ['1 - 2 - 3', '((1-2)-3)'],
    ['(1 - (2 - 3))', '(1-(2-3))'],
    ['8 / 4 / 2 * 3', '(((8/4)/2)*3)'],
    ['-1 + -2 * --3', '(-(1)+(-(2)*-(-(3))))'],
    ['not 1 < 2 and 3 = 3 or true', '((not((1<2))and(3=3))ortrue)'],
    ['true or false and not false', '(trueor(falseandnot(false)))'],
    ['not not true', 'not(not(true))'],
    ['1 == 1', '(1=1)'],
    ["el['life-span'] >= option.x1", '(el.life-span>=option.x1)'],
    ['any("#a", el.width >= 2 and el.kind != "b")', 'any(#a,((el.width>=2)and(el.kind!=b)))'],
    ['\n 1\t<\r\n2 ', '(1<2)'],
  ])('binds as people expect: %s', (text, expected) => expect(grouped(text)).toBe(expected))

  it.each([
    ['(1 + (2 * 3)) < (4)', '1 + 2 * 3 < 4'], ['(1 + 2) * 3 < 4', '(1 + 2) * 3 < 4'], ['not (true and false)', 'not (true and false)'], ['-(1 + 2) = 3', '-(1 + 2) = 3'],
    ['(1 < 2) = true', '(1 < 2) = true'], ['(not true) = false', '(not true) = false'], ["el['width']=1", 'el.width = 1'], ['0.000000000000001 < 1', '0.000000000000001 < 1'],
    [`'say "so"' = "it's"`, `'say "so"' = "it's"`],
  ])('is written with as few parentheses as it needs: %s', (text, expected) => expect(again(text)).toBe(expected))

  it('is plain data', () => {
    const read = parseExpression('1 < stage.length')
    expect(JSON.parse(JSON.stringify(read))).toEqual({ ok: true, value: {
      type: 'between', operator: '<', at: 2, of: [{ type: 'number', value: 1, at: 0, of: [] }, { type: 'name', root: 'stage', name: 'length', at: 4, of: [] }],
    } })
  })
})

describe('what cannot be read', () => {
  it.each<[string, string, number, string]>([
    ["summ('width') < 2", 'unknown-function', 0, `Found the function "summ" at character 1 (‸summ('width') < 2); one of sum, min, max, count, width, area, present, any, all is wanted. Did you mean "sum"?`],
    ['2 < stage.lenght', 'unknown-name', 10, 'Found "stage.lenght" at character 11 (2 < stage.‸lenght); stage.length or stage.area is wanted. Did you mean "stage.length"?'],
    ['stge.length < 2', 'unknown-name', 0, 'Found "stge" at character 1 (‸stge.length < 2); stage, option or el is wanted before a dot. Did you mean "stage"?'],
    ['width > 3', 'expression-unreadable', 0, `Found "width" at character 1 (‸width > 3); "(" is wanted after it: width('#tag', el.width > 2).`],
    ['cost > 3', 'unknown-name', 0, `Found "cost" at character 1 (‸cost > 3); a number, a text in quotes, stage, option, el or a function is wanted. A text is written 'cost', an attribute el.cost.`],
    ['speed > 3', 'unknown-name', 0, `Found "speed" at character 1 (‸speed > 3); a number, a text in quotes, stage, option, el or a function is wanted. A text is written 'speed', an attribute el.speed.`],
    ['1 +', 'expression-unreadable', 3, 'Found the end at character 4 (1 +‸); a value is wanted.'],
    ['', 'expression-unreadable', 0, 'Found the end at character 1 (‸); a value is wanted.'],
    ['(1', 'expression-unreadable', 2, 'Found the end at character 3 ((1‸); ")" is wanted, or an operator.'],
    ['1)', 'expression-unreadable', 1, 'Found ")" at character 2 (1‸)); the end, or "(" before it, is wanted.'],
    ['1 2', 'expression-unreadable', 2, 'Found "2" at character 3 (1 ‸2); an operator or the end is wanted.'],
    ['1 < 2 < 3', 'expression-unreadable', 6, 'Found "<" at character 7 (1 < 2 ‸< 3); one comparison at a time is wanted. Write "a < b and b < c".'],
    ['1 = not true', 'expression-unreadable', 4, 'Found "not" at character 5 (1 = ‸not true); parentheses around it are wanted.'],
    ['true and or', 'expression-unreadable', 9, 'Found "or" at character 10 (true and ‸or); a value is wanted.'],
    ['true && true', 'expression-unreadable', 5, 'Found "&&" at character 6 (true ‸&& true); an expression does not have it. Write "and".'],
    ['!true', 'expression-unreadable', 0, 'Found "!" at character 1 (‸!true); an expression does not have it. Write "not", or "!=" between two values.'],
    ['2 ^ 3', 'expression-unreadable', 2, 'Found "^" at character 3 (2 ‸^ 3); an expression does not have it. There are no powers; multiply instead.'],
    ['60% < 1', 'expression-unreadable', 2, 'Found "%" at character 3 (60‸% < 1); an expression does not have it. Write 0.6 for 60 %.'],
    ['1 ≤ 2', 'expression-unreadable', 2, 'Found "≤" at character 3 (1 ‸≤ 2); an expression does not have it. Write "<=".'],
    ['3m < 2', 'expression-unreadable', 0, 'Found "3m" at character 1 (‸3m < 2); a number alone is wanted, without a unit and with at most one dot.'],
    ['1e5 < 2', 'expression-unreadable', 0, 'Found "1e5" at character 1 (‸1e5 < 2); a number written out is wanted.'],
    ['1.2.3', 'expression-unreadable', 0, 'Found "1.2.3" at character 1 (‸1.2.3); a number alone is wanted, without a unit and with at most one dot.'],
    ['.5 < 1', 'expression-unreadable', 0, 'Found "." at character 1 (‸.5 < 1); a value is wanted.'],
    ['0.1234567890123456 < 1', 'expression-unreadable', 0, 'Found a number of 16 digits at character 1 (‸0.1234567890123456 < 1); at most 15 are wanted.'],
    ["'width", 'expression-unreadable', 0, `Found a text without an end at character 1 (‸'width); ' is wanted after it, on the same line.`],
    ["count(‘a’)", 'expression-unreadable', 6, "Found \"‘\" at character 7 (count(‸‘a’)); an expression does not have it. Write '."],
    ['el. < 3', 'expression-unreadable', 4, `Found "<" at character 5 (el. ‸< 3); a name is wanted. One that does not begin with a letter is written el['…'].`],
    ["el[width]", 'expression-unreadable', 3, 'Found "width" at character 4 (el[‸width]); a name in quotes is wanted.'],
    ['1 < 💥', 'expression-unreadable', 4, 'Found "💥" at character 5 (1 < ‸💥); letters, digits, quotes and + - * / ( ) < <= > >= = != are wanted.'],
    ['1\u0000', 'expression-unreadable', 1, 'Found the sign U+0000 at character 2 (1‸ ); letters, digits, quotes and + - * / ( ) < <= > >= = != are wanted.'],
  ])('has its place, what was found and what is wanted: %s', (text, code, at, message) => {
    expect(problemOf(text)).toEqual({ path: [], code, at, message })
  })
  it('shows only the text around the place', () => {
    expect(again(`${'1 + '.repeat(40)}x${' + 1'.repeat(40)}`)).toContain('(…1 + 1 + 1 + 1 + 1 + 1 + ‸x + 1 + 1 + 1 + 1 + 1 + …)')
  })
  it.each<[string, string, string]>([
    ['10,000 terms', Array(10000).fill('1').join(' + '), 'Found an expression of 39997 characters'],
    ['more parts than a rule needs', Array(101).fill('1').join('+'), 'more than 200 parts'],
    ['a thousand parentheses', `${'('.repeat(990)}1${')'.repeat(990)}`, 'more than 32 parts one inside another'],
    ['a thousand denials', `${'not '.repeat(490)}true`, 'more than 32 parts one inside another'],
    ['a thousand signs', `${'-'.repeat(1000)}1`, 'more than 32 parts one inside another'],
    ['a thousand calls', `${'count('.repeat(300)}1`, 'more than 32 parts one inside another'],
    ['a tower of powers', Array(500).fill('9').join('^'), 'There are no powers'],
    ['a tower written out', Array(900).fill('9').join('*'), 'more than 200 parts'],
    ['100 kB of text', `'${'x'.repeat(100_000)}'`, 'Found an expression of 100002 characters'],
    ['100 kB of brackets', '['.repeat(100_000), 'Found an expression of 100000 characters'],
  ])('is refused as too large, or sooner: %s', (_, text, found) => {
    expect(again(text)).toContain(found)
  })
  it('is not refused where it is just within', () => {
    const terms = (count: number): string => Array(count).fill('1').join('+')
    expect(problemOf(terms(100)).code).toBe('read')
    expect(problemOf(`${'('.repeat(EXPRESSION_CAPS.depth)}1${')'.repeat(EXPRESSION_CAPS.depth)}`).code).toBe('read')
    expect(problemOf(`${'('.repeat(EXPRESSION_CAPS.depth + 1)}1${')'.repeat(EXPRESSION_CAPS.depth + 1)}`).code).toBe('expression-too-large')
    expect(problemOf(`${terms(2)}${' '.repeat(EXPRESSION_CAPS.text - 3)}`).code).toBe('read')
    expect(problemOf(`${terms(2)}${' '.repeat(EXPRESSION_CAPS.text - 2)}`).code).toBe('expression-too-large')
  })
})
