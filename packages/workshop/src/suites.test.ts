import { describe, expect, it } from 'vitest'
import { packages } from './project.ts'
import { countVitest, triedTwice, type Outcome } from './suites.ts'

const file = (name: string, status: string, ...tests: string[]): object => ({
  name,
  status,
  assertionResults: tests.map((state, index) => ({ status: state, fullName: `test ${index}`, failureMessages: state === 'failed' ? [`seen ${index}`] : [] })),
  message: status === 'failed' ? 'not to be read' : '',
})

describe('the count at the end', () => {
  it('counts tests, not files', () => {
    const report = { testResults: [file('a', 'passed', 'passed', 'passed'), file('b', 'failed', 'passed', 'failed')] }
    expect(countVitest(report)).toEqual({ passed: 3, failed: [{ name: 'b test 1', message: 'seen 1', file: 'b' }], skipped: [] })
  })

  it('names what was skipped', () => {
    const report = { testResults: [file('a', 'passed', 'passed', 'skipped', 'pending', 'todo')] }
    expect(countVitest(report)).toEqual({ passed: 1, failed: [], skipped: ['a test 1', 'a test 2', 'a test 3'] })
  })

  it('counts a file that could not be loaded as one failure', () => {
    expect(countVitest({ testResults: [file('a', 'failed')] })).toEqual({ passed: 0, failed: [{ name: 'a', message: 'not to be read', file: 'a' }], skipped: [] })
  })

  it('counts nothing when there is no report', () => {
    expect(countVitest(undefined)).toEqual({ passed: 0, failed: [], skipped: [] })
  })
})

describe('a second try', () => {
  const failure = (name: string): Outcome['failed'][number] => ({ name: `a ${name}`, message: 'seen', file: 'a' })
  const tried = async (...outcomes: Outcome[]): Promise<{ outcome: Outcome; asked: (readonly string[])[] }> => {
    const asked: (readonly string[])[] = []
    const outcome = await triedTwice(async (files) => (asked.push(files), outcomes.shift() ?? { passed: 0, failed: [], skipped: [] }))
    return { outcome, asked }
  }

  it('is for the files of what failed alone, and names what passes then', async () => {
    const { outcome, asked } = await tried({ passed: 5, failed: [failure('one'), failure('two')], skipped: [] }, { passed: 2, failed: [failure('two')], skipped: [] })
    expect(asked).toEqual([[], ['a']])
    expect(outcome).toEqual({ passed: 6, failed: [failure('two')], skipped: [], unsteady: [failure('one')] })
  })

  it('is not for what passed', async () => {
    expect((await tried({ passed: 5, failed: [], skipped: [] })).asked).toEqual([[]])
  })

  it('is not for so many that it was no chance', async () => {
    const failed = ['one', 'two', 'three', 'four'].map(failure)
    const { outcome, asked } = await tried({ passed: 5, failed, skipped: [] }, { passed: 4, failed: [], skipped: [] })
    expect([asked, outcome.failed]).toEqual([[[]], failed])
  })

  it('excuses no runner that ended badly, at the first try or at the second', async () => {
    const runner = { name: 'the runner', message: 'ended with 1, without a failed test' }
    expect((await tried({ passed: 5, failed: [runner], skipped: [] })).outcome.failed).toEqual([runner])
    expect((await tried({ passed: 5, failed: [failure('one')], skipped: [] }, { passed: 0, failed: [runner], skipped: [] })).outcome.failed).toEqual([failure('one')])
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
