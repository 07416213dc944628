/** Evaluates the same random proposals in Node and in Chromium, in several time zones and languages. */
import { fileURLToPath } from 'node:url'
import { spawn } from 'node:child_process'
import type { Browser } from 'playwright-core'
import { build } from 'vite'
import { root } from '../project.ts'

/** Where an evaluation happens. */
export type Place = { readonly zone: string; readonly locale: string }

const ZONES = ['UTC', 'Pacific/Auckland', 'America/St_Johns', 'Asia/Kathmandu']
const LOCALES = ['en-NZ', 'de-DE', 'ar-EG']
/** Four time zones, three languages. */
export const PLACES: readonly Place[] = ZONES.flatMap((zone) => LOCALES.map((locale) => ({ zone, locale })))

/** Seeds whose fingerprints are to be taken: from, and how many. */
export type Seeds = { readonly from: number; readonly count: number }

/** The evaluation as one script for a page. */
export async function pageScript(): Promise<string> {
  const made = await build({
    configFile: false, logLevel: 'warn', root,
    resolve: { conditions: ['@codraft/source', 'module', 'browser', 'production'] },
    build: { write: false, target: 'es2022', lib: { entry: fileURLToPath(new URL('./verdicts.ts', import.meta.url)), formats: ['iife'], name: 'parity', fileName: 'parity' } },
  })
  const output = (Array.isArray(made) ? made : [made]).flatMap((one) => ('output' in one ? one.output : []))
  return output.flatMap((one) => (one.type === 'chunk' ? [one.code] : [])).join('\n')
}

type Parity = { fingerprint(seed: number): string; verdictsOf(seed: number): string[] }

/** Fingerprints of these seeds in Chromium, at a place. */
export async function inChromium(browser: Browser, script: string, { place, seeds }: { place: Place; seeds: Seeds }): Promise<string[]> {
  const context = await browser.newContext({ timezoneId: place.zone, locale: place.locale })
  try {
    const page = await context.newPage()
    page.setDefaultTimeout(0)
    await page.addScriptTag({ content: script })
    return await page.evaluate(({ from, count }) => Array.from({ length: count }, (_, index) => (globalThis as unknown as { parity: Parity }).parity.fingerprint(from + index)), seeds)
  } finally {
    await context.close()
  }
}

/** Fingerprints of these seeds in a Node of its own, at a place. */
export async function inNode(place: Place, { from, count }: Seeds): Promise<string[]> {
  const program = fileURLToPath(new URL('./in-node.ts', import.meta.url))
  const env = { ...process.env, TZ: place.zone, LC_ALL: `${place.locale.replace('-', '_')}.UTF-8`, LANG: `${place.locale.replace('-', '_')}.UTF-8` }
  const child = spawn(process.execPath, ['--conditions=@codraft/source', '--disable-warning=ExperimentalWarning', program, String(from), String(count)], { env, cwd: root, stdio: ['ignore', 'pipe', 'inherit'] })
  const parts: Buffer[] = []
  child.stdout.on('data', (part: Buffer) => parts.push(part))
  const code = await new Promise((resolve) => child.on('close', resolve))
  if (code !== 0) throw new Error(`Node ended with ${String(code)}.`)
  return JSON.parse(Buffer.concat(parts).toString()) as string[]
}

/** The seeds for which fingerprints differ. */
export const differing = (one: readonly string[], other: readonly string[], from: number): number[] =>
  one.flatMap((hash, index) => (hash === other[index] ? [] : [from + index]))
