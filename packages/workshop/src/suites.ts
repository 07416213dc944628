import { globSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buildEmbed, buildPackages } from './build.ts'
import { opens, publishProblems } from './checks/publish.ts'
import { packages, readJson, root, run, workshop } from './project.ts'

/** A test that failed: its file and name, and what it said. `file`: where it stands, from the root; absent where it is no test. */
export type Failure = { readonly name: string; readonly message: string; readonly file?: string }

/** How a suite ended: tests counted one by one; the skipped ones by name, the failed ones with what they said; `unsteady`: those that passed at a second try, with what they said at the first. */
export type Outcome = { readonly passed: number; readonly failed: readonly Failure[]; readonly skipped: readonly string[]; readonly unsteady?: readonly Failure[] }

/** A part of `npm test` that can be run alone. */
export type Suite = { readonly name: string; run(): Promise<Outcome> }

const nothing: Outcome = { passed: 0, failed: [], skipped: [] }

/** The suites in the order in which they run: what is cheap and says most comes first. */
export const suites: readonly Suite[] = [
  { name: 'house', run: () => vitest('vitest.house.config.ts') },
  { name: 'unit', run: () => vitest('vitest.config.ts', ['--exclude', 'packages/workshop/**']) },
  { name: 'build', run: build },
  { name: 'components', run: () => triedTwice(components) },
  { name: 'journeys', run: () => triedTwice((files) => vitest('vitest.journeys.config.ts', files)) },
  { name: 'faults', run: () => triedTwice((files) => vitest('vitest.faults.config.ts', files)) },
  { name: 'wire', run: () => vitest('vitest.wire.config.ts') },
]

type Test = { status: string; fullName: string; failureMessages?: string[] }
type Report = { testResults: { name: string; status: string; message?: string; assertionResults: Test[] }[] }

const vitest = (config: string, args: readonly string[] = []): Promise<Outcome> => runVitest(join(workshop, config), args)

/** Runs vitest with a configuration, and counts. */
export async function runVitest(config: string, args: readonly string[]): Promise<Outcome> {
  return withReport(async (report) => {
    const shared = ['run', '--config', config, '--passWithNoTests', '--reporter=default', '--reporter=json', `--outputFile.json=${report}`]
    const { code } = await run('vitest', [...shared, ...args])
    return endedBadly(code, countVitest(readReport(report)))
  })
}

/** Counts vitest's report; a file that could not even be loaded is one failed test. */
export function countVitest(report: unknown): Outcome {
  const { testResults } = (report ?? { testResults: [] }) as Report
  const tests = testResults.flatMap(({ name, assertionResults }) => assertionResults.map((test) => ({ ...test, file: fromRoot(name), name: `${fromRoot(name)} ${test.fullName}` })))
  const failed = tests.filter(({ status }) => status === 'failed').map(({ name, file, failureMessages = [] }) => ({ name, message: failureMessages.join('\n'), file }))
  const unloaded = testResults.filter(({ status, assertionResults }) => status === 'failed' && !assertionResults.some((test) => test.status === 'failed'))
  return {
    passed: tests.filter(({ status }) => status === 'passed').length,
    failed: [...failed, ...unloaded.map(({ name, message = '' }) => ({ name: fromRoot(name), message, file: fromRoot(name) }))],
    skipped: tests.filter(({ status }) => !['passed', 'failed'].includes(status)).map(({ name }) => name),
  }
}

const fromRoot = (path: string): string => path.replace(root, '')

/** More tests than this that fail at first are no chance, whatever they do at a second try. */
const MOST_UNSTEADY = 3

/**
 * Runs a suite that drives browsers, and the files of what failed once more when all others are done. What passes then counts as passed and is named: a
 * browser that was kept waiting by a busy machine is no finding, a test that needs a second try again and again is (decision record 0024).
 */
export async function triedTwice(suite: (files: readonly string[]) => Promise<Outcome>): Promise<Outcome> {
  const first = await suite([])
  const files = [...new Set(first.failed.flatMap(({ file }) => file ?? []))]
  if (files.length === 0 || first.failed.length > MOST_UNSTEADY || first.failed.some(({ file }) => file === undefined)) return first
  process.stdout.write(`\nOnce more: ${files.join(', ')}\n`)
  const second = await suite(files)
  const again = new Set(second.failed.map(({ name }) => name))
  const failed = second.failed.some(({ file }) => file === undefined) ? first.failed : first.failed.filter(({ name }) => again.has(name))
  const unsteady = first.failed.filter((one) => !failed.includes(one))
  return { ...first, passed: first.passed + unsteady.length, failed, unsteady }
}

/** A runner that ends badly without a failed test has failed all the same. */
function endedBadly(code: number, counted: Outcome): Outcome {
  if (code === 0 || counted.failed.length > 0) return counted
  return { ...counted, failed: [{ name: 'the runner', message: `ended with ${code}, without a failed test` }] }
}

async function components(files: readonly string[]): Promise<Outcome> {
  if (globSync('packages/*/src/**/*.browser.test.ts', { cwd: root }).length === 0) return nothing
  return withReport(async (report) => {
    const config = join(workshop, 'web-test-runner.config.mjs')
    const { code } = await run('wtr', ['--config', config, '--static-logging', ...files.flatMap((file) => ['--files', file])], { env: { CODRAFT_TALLY: report } })
    return endedBadly(code, (readReport(report) ?? nothing) as Outcome)
  })
}

async function build(): Promise<Outcome> {
  const problems: (Failure | undefined)[] = [asFailure('packages', await buildPackages()), asFailure('embed', await buildEmbed())]
  for (const { folder, name, published } of packages()) {
    if (!published) continue
    const found = await publishProblems(folder).catch((error: unknown) => [String(error)])
    found.push(...(await opens(folder)))
    problems.push(found.length > 0 ? { name, message: ['is not fit to be published:', ...found].join('\n  ') } : undefined)
  }
  const failed = problems.filter((problem) => problem !== undefined)
  return { passed: problems.length - failed.length, failed, skipped: [] }
}

const asFailure = (name: string, message: string | undefined): Failure | undefined => (message === undefined ? undefined : { name, message })

async function withReport(use: (path: string) => Promise<Outcome>): Promise<Outcome> {
  const folder = mkdtempSync(join(tmpdir(), 'codraft-tests-'))
  try {
    return await use(join(folder, 'report.json'))
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

function readReport(path: string): unknown {
  try {
    readFileSync(path)
  } catch {
    return undefined
  }
  return readJson(path)
}
