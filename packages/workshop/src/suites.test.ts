import { describe, expect, it } from 'vitest'
import { packages } from './project.ts'
import { countVitest } from './suites.ts'

const file = (name: string, status: string, ...tests: string[]): object => ({
  name,
  status,
  assertionResults: tests.map((state, index) => ({ status: state, fullName: `test ${index}`, failureMessages: state === 'failed' ? [`seen ${index}`] : [] })),
  message: status === 'failed' ? 'not to be read' : '',
})

describe('the count at the end', () => {
  it('counts tests, not files', () => {
    const report = { testResults: [file('a', 'passed', 'passed', 'passed'), file('b', 'failed', 'passed', 'failed')] }
    expect(countVitest(report)).toEqual({ passed: 3, failed: [{ name: 'b test 1', message: 'seen 1' }], skipped: [] })
  })

  it('names what was skipped', () => {
    const report = { testResults: [file('a', 'passed', 'passed', 'skipped', 'pending', 'todo')] }
    expect(countVitest(report)).toEqual({ passed: 1, failed: [], skipped: ['a test 1', 'a test 2', 'a test 3'] })
  })

  it('counts a file that could not be loaded as one failure', () => {
    expect(countVitest({ testResults: [file('a', 'failed')] })).toEqual({ passed: 0, failed: [{ name: 'a', message: 'not to be read' }], skipped: [] })
  })

  it('counts nothing when there is no report', () => {
    expect(countVitest(undefined)).toEqual({ passed: 0, failed: [], skipped: [] })
  })
})

describe('the order of building', () => {
  it('has every package after those it depends on', () => {
    const order = packages().map(({ name }) => name)
    for (const { name, dependsOn } of packages()) {
      const later = dependsOn.filter((other) => order.indexOf(other) > order.indexOf(name))
      expect(later).toEqual([])
    }
    expect(order).toContain('@codraft/core')
  })
})
