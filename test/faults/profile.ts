/** Browsers of one's own, one after the other, with a profile that outlives them. */
import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium, type Page } from 'playwright-core'
import { chromiumFlags, findChromium } from '../../packages/workshop/src/browser.ts'

/** One of them, with an empty page. */
export type OwnBrowser = { readonly page: Page; kill(): Promise<unknown>; close(): Promise<unknown> }

/** Uses one profile; `begin` starts the next browser on it. */
export async function withProfile(use: (begin: () => Promise<OwnBrowser>) => Promise<void>): Promise<void> {
  const profile = mkdtempSync(join(tmpdir(), 'codraft-killed-'))
  try {
    await use(() => begin(profile))
  } finally {
    rmSync(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 })
  }
}

async function begin(profile: string): Promise<OwnBrowser> {
  const child = spawn(findChromium() ?? '', [...chromiumFlags, '--headless=new', '--remote-debugging-port=0', `--user-data-dir=${profile}`, 'about:blank'], { stdio: ['ignore', 'ignore', 'pipe'] })
  const address = await new Promise<string>((resolve) => {
    let said = ''
    child.stderr.on('data', (chunk: Buffer) => {
      said += chunk.toString()
      const [, found] = /DevTools listening on (ws:\S+)/.exec(said) ?? []
      if (found) resolve(found)
    })
  })
  const browser = await chromium.connectOverCDP(address)
  const page = await browser.contexts()[0]!.newPage()
  const ended = new Promise((resolve) => child.on('exit', resolve))
  return {
    page,
    kill: () => (child.kill('SIGKILL'), ended),
    close: async () => {
      await browser.close()
      child.kill('SIGTERM')
      await ended
    },
  }
}
