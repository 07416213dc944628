import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { root, workshop } from './project.ts'
import { runVitest } from './suites.ts'

// `npm run torture`: the tests that draw at random, again and again with other draws, until the time is up or one of them fails. What failed is
// printed with its seed. Bounded, and on this machine only.

const { values } = parseArgs({ options: { minutes: { type: 'string', default: '10' }, only: { type: 'string' } } })
const until = Date.now() + Number(values.minutes) * 60_000
const files = globSync('packages/*/src/**/*.test.ts', { cwd: root })
  .filter((file) => !file.endsWith('.browser.test.ts') && (values.only === undefined || file.includes(values.only)))
  .filter((file) => readFileSync(join(root, file), 'utf8').includes('fc.assert'))

process.env.CODRAFT_SEED ??= 'any'
let [rounds, passed, failed] = [0, 0, 0]
while (Date.now() < until && failed === 0 && files.length > 0) {
  rounds += 1
  // A round may take as long as it takes: what is slow here is the machine.
  const outcome = await runVitest(join(workshop, 'vitest.config.ts'), ['--testTimeout=1800000', '--silent=passed-only', ...files])
  passed += outcome.passed
  failed += outcome.failed.length
  process.stdout.write(`Round ${rounds}: ${outcome.passed} passed, ${outcome.failed.length} failed; ${Math.max(0, Math.round((until - Date.now()) / 60_000))} minutes left.\n`)
}
process.stdout.write(`\n${rounds} rounds over ${files.length} files\n${passed} passed, ${failed} failed\n`)
process.exitCode = failed === 0 && rounds > 0 ? 0 : 1
