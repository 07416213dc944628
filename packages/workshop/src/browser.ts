import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { chromium } from 'playwright-core'
import type { Browser } from 'playwright-core'

/** How the repository's tools start Chromium: quietly, without a sandbox (containers run as root) and without errands of its own. */
export const chromiumFlags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome', 'microsoft-edge']
const places = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
]

/** Where a Chromium stands on this machine: `CHROME_PATH` first, then the system's, then playwright's; nothing when there is none. */
export function findChromium(): string | undefined {
  const { CHROME_PATH, PATH = '' } = process.env
  const onPath = PATH.split(delimiter).flatMap((folder) => names.map((name) => join(folder, name)))
  const candidates = CHROME_PATH ? [CHROME_PATH] : [...onPath, ...places, playwrightsOwn()]
  return candidates.find((path) => path !== '' && existsSync(path))
}

/** Starts Chromium without a window; throws a sentence when there is none. */
export async function launchChromium(flags: readonly string[] = []): Promise<Browser> {
  const executablePath = findChromium()
  if (!executablePath) throw new Error('No Chromium was found. Install one, or set CHROME_PATH to it.')
  return chromium.launch({ executablePath, args: [...chromiumFlags, ...flags] })
}

const managers: [tool: string, command: string][] = [
  ['apt-get', 'apt-get update && apt-get install -y --no-install-recommends chromium fonts-dejavu-core'],
  ['apk', 'apk add chromium font-dejavu'],
  ['dnf', 'dnf install -y chromium'],
  ['pacman', 'pacman -Sy --noconfirm chromium'],
  ['zypper', 'zypper --non-interactive install chromium'],
]

/** Finds a Chromium or installs one, printing every command before it runs; returns a sentence about what to do when it cannot. */
export function bringChromium(): string | undefined {
  if (findChromium()) return undefined
  if (process.env.CHROME_PATH) return `CHROME_PATH is ${process.env.CHROME_PATH}, and there is no such file.`
  if (mayInstall()) installBySystem()
  if (!findChromium()) announce('playwright-core', ['install', 'chromium'])
  if (findChromium()) return undefined
  return 'No Chromium was found and none could be installed. Install Chromium or Chrome, or set CHROME_PATH to one, and run the tests again.'
}

function mayInstall(): boolean {
  return process.getuid?.() === 0 || process.env.CODRAFT_INSTALL === '1'
}

function installBySystem(): void {
  const command = managers.find(([tool]) => spawnSync(tool, ['--version']).status === 0)?.[1]
  if (!command) return
  if (process.getuid?.() === 0) announce('sh', ['-c', command])
  else announce('sudo', ['sh', '-c', command])
}

function announce(tool: string, args: string[]): void {
  process.stdout.write(`No Chromium was found. Installing it:\n  ${tool === 'sh' ? args.at(-1) : [tool, ...args].join(' ')}\n`)
  spawnSync(tool, args, { stdio: ['ignore', 'inherit', 'inherit'], env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } })
}

function playwrightsOwn(): string {
  try {
    return chromium.executablePath()
  } catch {
    return ''
  }
}
