import { spawn } from 'node:child_process'
import { existsSync, globSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The folder of the repository. */
export const root = fileURLToPath(new URL('../../..', import.meta.url))

/** The folder of the workshop. */
export const workshop = join(root, 'packages/workshop')

/** What the workshop needs to know about a package of this repository. */
export type Package = {
  readonly name: string
  readonly folder: string
  readonly published: boolean
  readonly dependsOn: readonly string[]
}

/** All packages, each after those it depends on, so that building in this order works. */
export function packages(): Package[] {
  const found = readdirSync(join(root, 'packages'))
    .map((entry) => join(root, 'packages', entry))
    .filter((folder) => existsSync(join(folder, 'package.json')))
    .map(readPackage)
  const sorted: Package[] = []
  const add = (one: Package): void => {
    if (sorted.includes(one)) return
    for (const other of found) if (one.dependsOn.includes(other.name)) add(other)
    sorted.push(one)
  }
  found.forEach(add)
  return sorted
}

function readPackage(folder: string): Package {
  const { name, private: hidden, dependencies, devDependencies } = readJson(join(folder, 'package.json')) as Record<string, unknown>
  const dependsOn = [...Object.keys(dependencies ?? {}), ...Object.keys(devDependencies ?? {})]
  return { name: String(name), folder, published: hidden !== true, dependsOn }
}

/** The files of the repository that end so, as paths from its folder; what is installed, built or measured is not among them. */
export function filesOf(...endings: readonly string[]): string[] {
  const found = globSync(endings.map((ending) => `{*,{packages,demo,docs,test}/**/*}.${ending}`), { cwd: root, exclude: (name) => ['node_modules', 'dist', '.examples'].includes(name) })
  return found.sort()
}

/** A JSON file as it stands; throws what the file system or the parser throws. */
export function readJson(path: string): unknown {
  return JSON.parse(readFileSync(path, 'utf8'))
}

/** How a tool ended and, when it was listened to, what it said. */
export type Ended = { readonly code: number; readonly output: string }

/** Runs a tool by its name or path; `quiet` collects what it says instead of showing it. Never throws: a tool that is absent ends with 127. */
export function run(tool: string, args: readonly string[], options: { cwd?: string; quiet?: boolean; env?: NodeJS.ProcessEnv } = {}): Promise<Ended> {
  const { cwd = root, quiet = false, env = {} } = options
  return new Promise((resolve) => {
    const child = spawn(tool, args, { cwd, env: { ...process.env, ...env }, stdio: ['ignore', quiet ? 'pipe' : 'inherit', quiet ? 'pipe' : 'inherit'] })
    let output = ''
    const listen = (chunk: Buffer): void => void (output += chunk.toString())
    child.stdout?.on('data', listen)
    child.stderr?.on('data', listen)
    child.on('error', (error) => resolve({ code: 127, output: error.message }))
    child.on('close', (code) => resolve({ code: code ?? 1, output }))
  })
}
