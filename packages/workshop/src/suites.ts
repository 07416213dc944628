import { globSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buildEmbed, buildPackages } from './build.ts'
import { opens, publishProblems } from './checks/publish.ts'
import { packages, readJson, root, run, workshop } from './project.ts'

/** How a suite ended: tests counted one by one, the skipped ones by name. */
export type Outcome = { readonly passed: number; readonly failed: number; readonly skipped: readonly string[] }

/** A part of `npm test` that can be run alone. */
export type Suite = { readonly name: string; run(): Promise<Outcome> }

const nothing: Outcome = { passed: 0, failed: 0, skipped: [] }

/** The suites in the order in which they run: what is cheap and says most comes first. */
export const suites: readonly Suite[] = [
  { name: 'house', run: () => vitest('vitest.house.config.ts') },
  { name: 'unit', run: () => vitest('vitest.config.ts', ['--exclude', 'packages/workshop/**']) },
  { name: 'build', run: build },
  { name: 'components', run: components },
  { name: 'journeys', run: () => vitest('vitest.journeys.config.ts') },
  { name: 'faults', run: () => vitest('vitest.faults.config.ts') },
  { name: 'wire', run: () => vitest('vitest.wire.config.ts') },
]

type Report = { testResults: { name: string; status: string; assertionResults: { status: string; fullName: string }[] }[] }

const vitest = (config: string, args: string[] = []): Promise<Outcome> => runVitest(join(workshop, config), args)

/** Runs vitest with a configuration, and counts. */
export async function runVitest(config: string, args: readonly string[]): Promise<Outcome> {
  return withReport(async (report) => {
    const shared = ['run', '--config', config, '--passWithNoTests', '--reporter=default', '--reporter=json', `--outputFile.json=${report}`]
    const { code } = await run('vitest', [...shared, ...args])
    const counted = countVitest(readReport(report))
    return code !== 0 && counted.failed === 0 ? { ...counted, failed: 1 } : counted
  })
}

/** Counts vitest's report; a file that could not even be loaded is one failed test. */
export function countVitest(report: unknown): Outcome {
  const { testResults } = (report ?? { testResults: [] }) as Report
  const tests = testResults.flatMap(({ name, assertionResults }) => assertionResults.map((test) => ({ ...test, file: name.replace(root, '') })))
  const unloaded = testResults.filter(({ status, assertionResults }) => status === 'failed' && !assertionResults.some((test) => test.status === 'failed'))
  return {
    passed: tests.filter(({ status }) => status === 'passed').length,
    failed: tests.filter(({ status }) => status === 'failed').length + unloaded.length,
    skipped: tests.filter(({ status }) => !['passed', 'failed'].includes(status)).map(({ file, fullName }) => `${file} ${fullName}`),
  }
}

async function components(): Promise<Outcome> {
  if (globSync('packages/*/src/**/*.browser.test.ts', { cwd: root }).length === 0) return nothing
  return withReport(async (report) => {
    const config = join(workshop, 'web-test-runner.config.mjs')
    const { code } = await run('wtr', ['--config', config, '--static-logging'], { env: { CODRAFT_TALLY: report } })
    const counted = (readReport(report) ?? nothing) as Outcome
    return code !== 0 && counted.failed === 0 ? { ...counted, failed: 1 } : counted
  })
}

async function build(): Promise<Outcome> {
  const problems: (string | undefined)[] = [await buildPackages(), await buildEmbed()]
  for (const { folder, name, published } of packages()) {
    if (!published) continue
    const found = await publishProblems(folder).catch((error: unknown) => [String(error)])
    found.push(...(await opens(folder)))
    problems.push(found.length > 0 ? [`${name} is not fit to be published:`, ...found].join('\n  ') : undefined)
  }
  for (const problem of problems) if (problem) process.stderr.write(`${problem}\n`)
  return { passed: problems.filter((problem) => !problem).length, failed: problems.filter(Boolean).length, skipped: [] }
}

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
