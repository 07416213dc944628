import { parseArgs } from 'node:util'
import { bringChromium, findChromium } from './browser.ts'
import { suites } from './suites.ts'
import type { Failure, Outcome } from './suites.ts'

// `npm test`: every suite in turn, the time of each, the skipped tests by name, the failed ones with what they said, and one last line that counts everything.

const { values } = parseArgs({ options: { only: { type: 'string', multiple: true } }, allowPositionals: true })
const wanted = values.only?.flatMap((names) => names.split(','))
const unknown = wanted?.filter((name) => !suites.some((suite) => suite.name === name)) ?? []
if (unknown.length > 0) {
  process.stderr.write(`There is no suite "${unknown[0]}"; there are ${suites.map(({ name }) => name).join(', ')}.\n`)
  process.exit(1)
}

const chosen = suites.filter(({ name }) => !wanted || wanted.includes(name))
const needsBrowser = chosen.some(({ name }) => ['components', 'journeys', 'faults'].includes(name))
const missing = needsBrowser ? bringChromium() : undefined
if (missing) process.stderr.write(`\n${missing}\n`)
process.env.CHROME_PATH = findChromium() ?? ''

const started = Date.now()
const outcomes: [name: string, outcome: Outcome, seconds: number][] = []
for (const suite of chosen) {
  process.stdout.write(`\n── ${suite.name} ──\n`)
  const since = Date.now()
  const outcome = await suite.run()
  outcomes.push([suite.name, outcome, (Date.now() - since) / 1000])
}

const sum = (count: (outcome: Outcome) => number): number => outcomes.reduce((total, [, outcome]) => total + count(outcome), 0)
const failed = outcomes.flatMap(([, outcome]) => outcome.failed)
const skipped = outcomes.flatMap(([, outcome]) => outcome.skipped)
const unsteady = outcomes.flatMap(([, outcome]) => outcome.unsteady ?? [])
const listed = (tests: readonly Failure[]): string => tests.map(({ name, message }) => `  ${name}\n${message.replace(/^/gm, '    ')}`).join('\n')

process.stdout.write('\n')
for (const [name, outcome, seconds] of outcomes) {
  const counts = `${outcome.passed} passed, ${outcome.failed.length} failed${outcome.skipped.length > 0 ? `, ${outcome.skipped.length} skipped` : ''}`
  process.stdout.write(`${name.padEnd(12)}${seconds.toFixed(1).padStart(7)} s   ${counts}\n`)
}
process.stdout.write(`${'together'.padEnd(12)}${((Date.now() - started) / 1000).toFixed(1).padStart(7)} s\n`)
if (skipped.length > 0) process.stdout.write(`\nSkipped:\n${skipped.map((name) => `  ${name}`).join('\n')}\n\n`)
if (unsteady.length > 0) process.stdout.write(`\nPassed at the second try:\n${listed(unsteady)}\n\n`)
if (failed.length > 0) process.stdout.write(`\nFailed:\n${listed(failed)}\n\n`)
process.stdout.write(`${sum((outcome) => outcome.passed)} passed, ${failed.length} failed\n`)
process.exitCode = failed.length > 0 ? 1 : 0
