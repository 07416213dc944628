import { describe, expect, it } from 'vitest'
import { linearOf, type Given, type Linear } from './linear.ts'
import { parseExpression } from './parse.ts'
import { readsOf } from './reads.ts'
import type { Node } from './tree.ts'

const tree = (text: string): Node => {
  const read = parseExpression(text)
  if (!read.ok) throw new Error(read.problems[0]?.message)
  return read.value
}

describe('what an expression reads', () => {
  it('is what its answer depends on', () => {
    expect(readsOf(tree("sum('width','#motor') <= 0.6 * stage.length and option.speed = 30"))).toEqual({
      selectors: ['#motor'], fields: ['width'], attributes: [], options: ['speed'], stage: ['length'], element: false,
    })
    expect(readsOf(tree("any('#bike', el.cost > 5 and el.offset < 3) or min('cost') < area('@w1') / stage.area"))).toEqual({
      selectors: ['#bike', '*', '@w1'], fields: ['area', 'offset'], attributes: ['cost'], options: [], stage: ['area'], element: false,
    })
  })
  it('is the element that it is asked of, where el stands outside conditions', () => {
    expect(readsOf(tree("count('bus', el.width > 2) > 1")).element).toBe(false)
    expect(readsOf(tree("count('bus', el.width > 2) > el.width")).element).toBe(true)
  })
})

/** `3 width(#motor) + 1 count(bus) <= 6`. */
const linear = (text: string, given: Given = { 'stage.length': 20 }): string | null =>
  linearOf(tree(text), given)?.map(({ terms, relation, limit, scale, exact }: Linear) =>
    `${terms.map(({ measure, selector, times }) => `${times} ${measure ?? 'count'}(${selector})`).join(' + ') || '0'} ${relation} ${limit}${scale === 1 ? '' : ` /${scale}`}${exact ? '' : ' about'}`).join(' & ') ?? null

describe('a linear demand', () => {
  it.each<[string, string]>([
    ["sum('width','#motor') <= 0.6 * stage.length", '1 width(#motor) <= 12'],
    ["sum('width','#motor') <= 0.65 * stage.length", '1 width(#motor) <= 13'],
    ["0.6 * width('*') > width('#motor') - 0.25", '12 width(*) + -20 width(#motor) > -5 /20'],
    ["2 * (count('bus') - 3 * count('#green')) + 1 = 7", '2 count(bus) + -6 count(#green) = 6'],
    ["count('bus') / 3 <= 1", '1 count(bus) <= 3 /3'],
    ["0.333333333333333 * count('bus') >= 1", '333333333333333 count(bus) >= 1000000000000000 /1000000000000000'],
    ["count('bus') / 0.333333333333333 + 0.123456789 >= 1", '3 count(bus) >= 0.876543211 about'],
    ["-sum('cost') >= -9000", '-1 cost(*) >= -9000'],
    ["sum('cost','bus') + sum('cost','bus') < 10", '2 cost(bus) < 10'],
    ["count('a') - count('a') <= 1", '0 <= 1'],
    ["present('bus') and not present('#green') and area('#green') >= 3", '1 count(bus) >= 1 & 1 count(#green) <= 0 & 1 area(#green) >= 3'],
    ["not count('bus') > 2", '1 count(bus) <= 2'],
  ])('%s', (text, expected) => expect(linear(text)).toBe(expected))
  it.each(["sum('width') * count('bus') < 3", "min('width') > 2", "count('bus', el.width > 3) < 1", "count('a') < 2 or count('b') < 2", "1 / count('a') < 2", "count('a') / 0 < 2", "count('a') != 2", "option.speed < 3 * count('a')", 'el.width > 3', "any('a', true)", "count('a') < 2 and true"])(
    'is not %s', (text) => expect(linear(text)).toBe(null))
  it('reads what it is given', () => {
    expect(linear("option.speed < 3 * count('a')", { 'option.speed': 30 })).toBe('-3 count(a) < -30')
    expect(linear('stage.length >= 3', {})).toBe(null)
  })
})
