import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { root, workshop } from '../project.ts'

/** A demo that runs beside the tests, with a store of its own that is gone afterwards. */
export type RunningDemo = { readonly home: string; readonly foreign: string; readonly data: string; stop(): Promise<void> }

const patienceMs = 60_000

/** Starts the demo on two free ports in a row; throws what it said when it does not come up. */
export async function startDemo(env: NodeJS.ProcessEnv = {}): Promise<RunningDemo> {
  const port = await freePair()
  const data = mkdtempSync(join(tmpdir(), 'codraft-demo-'))
  const child = spawn(process.execPath, ['--conditions=@codraft/source', join(workshop, 'src/serve-demo.ts')], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, HOST: '', NODE_OPTIONS: '', PORT: String(port), CODRAFT_DATA: data, ...env },
  })
  let said = ''
  const listen = (chunk: Buffer): void => void (said += chunk.toString())
  child.stdout.on('data', listen)
  child.stderr.on('data', listen)
  const ended = new Promise<void>((resolve) => child.on('close', () => resolve()))
  const stop = async (): Promise<void> => {
    child.kill('SIGTERM')
    await ended
    rmSync(data, { recursive: true, force: true })
  }
  const until = Date.now() + patienceMs
  while (!said.includes('codraft is running')) {
    if (child.exitCode !== null || Date.now() > until) {
      await stop()
      throw new Error(`The demo did not start.\n${said}`)
    }
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
  return { home: `http://localhost:${port}`, foreign: `http://localhost:${port + 1}`, data, stop }
}

/** Vitest's way in: starts the demo before the journeys, tells them where it is (`CODRAFT_HOME`, `CODRAFT_FOREIGN`), stops it after them. */
export async function setup(): Promise<() => Promise<void>> {
  const demo = await startDemo()
  process.env.CODRAFT_HOME = demo.home
  process.env.CODRAFT_FOREIGN = demo.foreign
  return demo.stop
}

/** Begins to look where no other process does: two that start at the same moment would both find the first pair free. */
async function freePair(): Promise<number> {
  for (let nth = 0; nth < 500; nth++) {
    const port = 4480 + ((process.pid + nth) % 500) * 2
    if ((await isFree(port)) && (await isFree(port + 1))) return port
  }
  throw new Error('No two free ports in a row were found between 4480 and 5480.')
}

function isFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const trial = createServer()
    trial.once('error', () => resolve(false))
    trial.listen(port, () => trial.close(() => resolve(true)))
  })
}
