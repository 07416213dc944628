import type { RuleResult } from '@codraft/core'
import { describe, expect, it } from 'vitest'
import { garden } from '../session/garden.sample.ts'
import { openWords } from './index.ts'
import { problemText } from './problem.ts'

const compiled = garden()
const words = openWords('en')
const say = (given: Partial<RuleResult>): string => problemText({
  rule: 'far', type: 'distance', status: 'violated', severity: 'warn', place: 'far', section: null, elements: [], actual: null, limit: null, excess: 0, slack: null, unit: 'm',
  message: 'It is {actual} away.', why: null, fixes: [], ...given,
}, { compiled, layout: compiled.brief.layout }, { words }).replace(/[\u2066-\u2069]/g, '').replace(/\u00a0/g, ' ')

describe('The figures in a rule’s sentence', () => {
  it('are told to the tenth where they only say how far something is', () => {
    expect(say({ actual: 7.384 })).toBe('It is 7.4 m away.')
    expect(say({ actual: 7.384, limit: 0 })).toBe('It is 7.4 m away.')
    expect(say({ actual: 0.384 })).toBe('It is 0.38 m away.')
  })
  it('are told to the hundredth beside a limit, which is as its designer wrote it', () => {
    const message = '{actual}, not {limit}: {excess} less.'
    expect(say({ message, actual: 1.523, limit: 2.125, excess: 0.602 })).toBe('1.52 m, not 2.125 m: 0.6 m less.')
    expect(say({ message, actual: 2.1, limit: 2.125, excess: 0.025 })).toBe('2.1 m, not 2.125 m: 0.03 m less.')
  })
  it('never say that something is as large as it has to be, nor that nothing is missing', () => {
    const message = '{actual}, not {limit}: {excess} less.'
    expect(say({ message, actual: 2.097, limit: 2.1, excess: 0.003 })).toBe('2.097 m, not 2.1 m: 0.003 m less.')
  })
})
