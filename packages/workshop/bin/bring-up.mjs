// Brings a fresh clone to the point where the repository's own tools can run. Needs nothing but Node 20's built-ins.
import { spawn, spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const PNPM = 'pnpm@12.21.0'
const OLDEST_NODE = 20

export const root = fileURLToPath(new URL('../../..', import.meta.url))
export const workshop = join(root, 'packages/workshop')

const windows = process.platform === 'win32'
const stamp = join(root, 'node_modules/.installed-lockfile')

/** Installs what the lockfile names, unless exactly that is installed already; ends the process with a sentence when it cannot. */
export function bringUp() {
  if (Number(process.versions.node.split('.')[0]) < OLDEST_NODE) {
    giveUp(`This is Node ${process.versions.node}; Node ${OLDEST_NODE} or newer is needed.`)
  }
  const lockfile = createHash('sha256').update(readFileSync(join(root, 'pnpm-lock.yaml'))).digest('hex')
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === lockfile && existsSync(nodePath())) return
  say('Installing what the lockfile names; the first time this takes a minute or two …')
  rmSync(stamp, { force: true })
  const command = ['--yes', PNPM, 'install', '--frozen-lockfile']
  const { status, error } = spawnSync('npx', command, { cwd: root, stdio: ['ignore', 'inherit', 'inherit'], shell: windows })
  if (error) giveUp(`npx could not be started (${error.message}). It comes with Node: install Node ${OLDEST_NODE} or newer together with npm.`)
  if (status !== 0) {
    giveUp(
      `"npx ${command.join(' ')}" ended with code ${status}. Is the npm registry reachable from here ("npm ping")? ` +
        'Behind a proxy, set "npm config set proxy" and try again.',
    )
  }
  writeFileSync(stamp, lockfile)
}

/** The environment in which every tool is run: the repository's own Node and tools come first. */
export function environment(extra = {}) {
  const PATH = [join(root, 'node_modules/.bin'), join(workshop, 'node_modules/.bin'), process.env.PATH].join(delimiter)
  return { ...process.env, PATH, ...extra }
}

/** Runs one of the workshop's TypeScript programs under the repository's own Node, on the packages' sources; resolves to its exit code. */
export function runProgram(file, args = process.argv.slice(2)) {
  const child = spawn(nodePath(), ['--conditions=@codraft/source', '--disable-warning=ExperimentalWarning', join(workshop, file), ...args], {
    cwd: root,
    stdio: 'inherit',
    env: environment(),
  })
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal))
  return new Promise((resolve) => child.on('exit', (code, signal) => resolve(code ?? (signal ? 1 : 0))))
}

function nodePath() {
  return join(root, 'node_modules/node/bin', windows ? 'node.exe' : 'node')
}

export function say(sentence) {
  process.stdout.write(`${sentence}\n`)
}

export function giveUp(sentence) {
  process.stderr.write(`\n${sentence}\n`)
  process.exit(1)
}
