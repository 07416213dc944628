import { readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { publint } from 'publint'
import { formatMessage } from 'publint/utils'
import { readJson, run } from '../project.ts'

type Manifest = { exports?: Record<string, unknown>; files?: string[]; publishConfig?: object; dependencies?: Record<string, string> }

/** What publint says against a built package, read as it will be published: with the `publishConfig` in place and only the files it ships. */
export async function publishProblems(folder: string): Promise<string[]> {
  const manifest = readJson(join(folder, 'package.json')) as Manifest
  const published = { ...manifest, ...manifest.publishConfig }
  const files = ['package.json', ...shipped(folder, manifest.files ?? [])].map((name) => ({
    name: join('package', name),
    data: name === 'package.json' ? new TextEncoder().encode(JSON.stringify(published)) : readFileSync(join(folder, name)),
  }))
  const { messages } = await publint({ pkgDir: 'package', pack: { files }, strict: true })
  return messages
    .filter(({ type }) => type !== 'suggestion')
    .map((message) => formatMessage(message, published, { color: false }) ?? message.code)
}

/** What Node says when it loads a built package by each of its JavaScript entries, as a server that renders pages would. */
export async function opens(folder: string): Promise<string[]> {
  const { exports = {} } = readJson(join(folder, 'package.json')) as Manifest
  const entries = Object.values(exports).flatMap((entry) => (entry instanceof Object && 'default' in entry ? [join(folder, String(entry.default))] : []))
  const said: string[] = []
  for (const entry of entries) {
    const { code, output } = await run(process.execPath, ['--input-type=module', '--eval', `await import(${JSON.stringify(entry)})`], { quiet: true, env: { NODE_OPTIONS: '' } })
    if (code !== 0) said.push(`${entry} cannot be loaded: ${output}`)
  }
  return said
}

function shipped(folder: string, patterns: string[]): string[] {
  return patterns.flatMap((pattern) => {
    const path = join(folder, pattern)
    try {
      const entries = readdirSync(path, { recursive: true, withFileTypes: true })
      return entries.filter((entry) => entry.isFile()).map((entry) => relative(folder, join(entry.parentPath, entry.name)))
    } catch {
      return [pattern].filter((name) => isReadable(join(folder, name)))
    }
  })
}

function isReadable(path: string): boolean {
  try {
    return readFileSync(path).length >= 0
  } catch {
    return false
  }
}
