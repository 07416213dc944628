import { existsSync, mkdirSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { packages, root, run, workshop } from './project.ts'

// Builds what is published: plain ESM and types of every package by tsc, then the script-tag bundle by vite.

const front = join(root, 'packages/codraft')
const embed = join(front, 'dist/embed')
const stamp = join(embed, '.built')

/** Builds the script-tag bundle, unless no source has changed since the last time; returns what went wrong, or nothing. */
export async function buildEmbed(): Promise<string | undefined> {
  if (existsSync(stamp) && statSync(stamp).mtimeMs > newestSource()) return undefined
  process.stdout.write('Building the script-tag bundle …\n')
  rmSync(embed, { recursive: true, force: true })
  for (const config of ['vite.config.ts', 'vite.worker.config.ts']) {
    const { code, output } = await run('vite', ['build', '--config', config, '--logLevel', 'warn'], { cwd: front, quiet: true })
    if (code !== 0) return `vite ended with code ${code} in ${config}.\n${output}`
  }
  const unread = await unreadable()
  if (unread) return unread
  mkdirSync(embed, { recursive: true })
  writeFileSync(stamp, '')
  return undefined
}

/** Builds every published package into its `dist`, in the order of their dependencies; returns what went wrong, or nothing. */
export async function buildPackages(): Promise<string | undefined> {
  for (const { name, folder, published } of packages()) {
    if (!published || !existsSync(join(folder, 'src/index.ts'))) continue
    process.stdout.write(`Building ${name} …\n`)
    empty(join(folder, 'dist'))
    const { code, output } = await run('tsc', ['-p', join(folder, 'tsconfig.build.json')], { quiet: true })
    if (code !== 0) return `tsc ended with code ${code} in ${name}.\n${output}`
  }
  const { code, output } = await run(process.execPath, ['--conditions=@codraft/source', join(root, 'packages/workshop/src/kit-files.ts')], { quiet: true })
  return code === 0 ? undefined : `The kits could not be written as JSON.\n${output}`
}

/** Vite 8 leaves standard decorators as they are and reports success; the bundle is then a syntax error in every engine. */
async function unreadable(): Promise<string | undefined> {
  for (const file of filesUnder(embed).filter((name) => name.endsWith('.js'))) {
    const { code, output } = await run(process.execPath, ['--check', file], { quiet: true })
    if (code !== 0) return `The bundle is not JavaScript that an engine reads.\n${output}`
  }
  return undefined
}

function newestSource(): number {
  const sources = packages()
    .filter(({ published }) => published)
    .flatMap(({ folder }) => [...filesUnder(join(folder, 'src')), join(folder, 'package.json')])
  return Math.max(...[...sources, ...filesUnder(join(workshop, 'src/templates')), join(front, 'vite.config.ts'), join(front, 'vite.worker.config.ts'), join(workshop, 'src/one-by-one.ts'), join(root, 'pnpm-lock.yaml')].filter(existsSync).map((file) => statSync(file).mtimeMs))
}

/** What a deleted source left behind must not be published; the bundle is built by itself. */
function empty(dist: string): void {
  if (!existsSync(dist)) return
  for (const entry of readdirSync(dist)) if (entry !== 'embed') rmSync(join(dist, entry), { recursive: true })
}

function filesUnder(folder: string): string[] {
  if (!existsSync(folder)) return []
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
}

if (import.meta.main) {
  const problem = (process.argv.includes('--embed') ? undefined : await buildPackages()) ?? (await buildEmbed())
  if (problem) process.stderr.write(`\n${problem}\n`)
  process.exitCode = problem ? 1 : 0
}
