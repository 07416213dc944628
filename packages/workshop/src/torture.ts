import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { bringChromium, findChromium } from './browser.ts'
import { buildEmbed } from './build.ts'
import { root, workshop } from './project.ts'
import { runVitest } from './suites.ts'

// `npm run torture`: first the rows of faults as often as RELIABILITY's figures say, once (`test/torture`); then the tests that draw at random, again
// and again with other draws, until the time is up or one of them fails. What failed is printed with its seed. Bounded, and on this machine only.
// `--only faults` runs the former alone, another word the tests whose path has it.

const { values } = parseArgs({ options: { minutes: { type: 'string', default: '10' }, only: { type: 'string' } } })
const until = Date.now() + Number(values.minutes) * 60_000
const files = globSync('packages/*/src/**/*.test.ts', { cwd: root })
  .filter((file) => !file.endsWith('.browser.test.ts') && (values.only === undefined || file.includes(values.only)))
  .filter((file) => readFileSync(join(root, file), 'utf8').includes('fc.assert'))

let [rounds, passed, failed] = [0, 0, 0]
if (values.only === undefined || values.only === 'faults') {
  const problem = bringChromium() ?? (await buildEmbed())
  if (problem !== undefined) throw new Error(problem)
  process.env.CHROME_PATH = findChromium() ?? ''
  const outcome = await runVitest(join(workshop, 'vitest.torture.config.ts'), [])
  passed += outcome.passed
  failed += outcome.failed.length
  process.stdout.write(`Faults: ${outcome.passed} passed, ${outcome.failed.length} failed.\n`)
}
process.env.CODRAFT_SEED ??= 'any'
while (Date.now() < until && failed === 0 && files.length > 0) {
  rounds += 1
  // A round may take as long as it takes: what is slow here is the machine.
  const outcome = await runVitest(join(workshop, 'vitest.config.ts'), ['--testTimeout=1800000', '--silent=passed-only', ...files])
  passed += outcome.passed
  failed += outcome.failed.length
  process.stdout.write(`Round ${rounds}: ${outcome.passed} passed, ${outcome.failed.length} failed; ${Math.max(0, Math.round((until - Date.now()) / 60_000))} minutes left.\n`)
}
process.stdout.write(`\n${rounds} rounds over ${files.length} files\n${passed} passed, ${failed} failed\n`)
process.exitCode = failed === 0 && passed > 0 ? 0 : 1
