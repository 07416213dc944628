import { spawn, type ChildProcess } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { canonical } from '@codraft/core'
import { askOver, type Answer } from './running.ts'
import { lane, path, proposal, street, tram } from './street.ts'

const command = fileURLToPath(new URL('../../packages/codraft/bin/codraft.mjs', import.meta.url))
const PROPOSALS = 200
const KILLS = 3
const WORKERS = 8

let data = ''
let port = 0
let child: ChildProcess | undefined
beforeAll(() => {
  data = mkdtempSync(join(tmpdir(), 'codraft-killed-'))
  writeFileSync(join(data, 'brief.json'), JSON.stringify(street))
})
afterAll(() => {
  child?.kill('SIGKILL')
  rmSync(data, { recursive: true, force: true })
})

/** Starts the command on the same port as before and waits until it says where it collects. */
async function start(): Promise<void> {
  const options = ['serve', '--data', data, '--port', String(port), '--brief', join(data, 'brief.json'), '--per-minute', '0']
  const started = spawn(process.execPath, ['--conditions=@codraft/source', command, ...options], { stdio: ['ignore', 'pipe', 'pipe'], env: { ...process.env, NODE_OPTIONS: '' } })
  child = started
  let said = ''
  started.stderr.on('data', (chunk: Buffer) => (said += chunk.toString()))
  await new Promise<void>((resolve, reject) => {
    started.stdout.on('data', (chunk: Buffer) => {
      said += chunk.toString()
      port = Number(/localhost:(\d+)/.exec(said)?.[1] ?? port)
      if (said.includes('collects at')) resolve()
    })
    started.on('close', () => reject(new Error(said)))
  })
}

async function end(signal: 'SIGKILL' | 'SIGTERM'): Promise<number | null> {
  const ending = child
  if (!ending) return null
  const ended = new Promise<number | null>((resolve) => ending.once('close', resolve))
  ending.kill(signal)
  return ended
}

type Sent = { readonly key: string; readonly body: string; reference: string }
/** Sends until a receipt parses, as an outbox does; resends some of those that were acknowledged. */
async function sendUntilKept(sent: Sent): Promise<void> {
  const headers = { 'content-type': 'application/json', 'idempotency-key': sent.key }
  const once = (): Promise<Answer | null> => askOver(port, { method: 'POST', path: '/api/v1/briefs/street/proposals', headers, body: sent.body }).catch(() => null)
  for (let tries = 0; tries < 2000; tries++) {
    const answer = await once()
    if (answer?.status === 201) {
      if (sent.reference !== '') expect(answer.json.reference).toBe(sent.reference)
      sent.reference = answer.json.reference as string
      return
    }
    expect([null, 500, 503]).toContain(answer && answer.status)
    await new Promise((resolve) => setTimeout(resolve, 10))
  }
  throw new Error('Never acknowledged.')
}

it('keeps every acknowledged proposal exactly once through kill -9', async () => {
  await start()
  const all: Sent[] = Array.from({ length: PROPOSALS }, (_, index) => ({
    key: crypto.randomUUID(), reference: '', body: JSON.stringify(proposal([path, { ...lane, width: (1000 + index) / 1000 }, tram])),
  }))
  const waiting = [...all]
  let kept = 0
  let kills = 0
  let killing: Promise<void> = Promise.resolve()
  const work = async (): Promise<void> => {
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      await sendUntilKept(next)
      kept++
      if (kept % 20 === 0) await sendUntilKept(next)
      if (kills < KILLS && kept >= ((kills + 1) * PROPOSALS) / (KILLS + 1)) {
        kills++
        killing = killing.then(() => end('SIGKILL')).then(start)
      }
    }
  }
  await Promise.all(Array.from({ length: WORKERS }, work))
  await killing
  expect([kills, new Set(all.map(({ reference }) => reference)).size]).toEqual([KILLS, PROPOSALS])
  for (const one of all.slice(0, 10)) await sendUntilKept(one)
  expect(await end('SIGTERM')).toBe(0)

  const Database = createRequire(new URL('../../packages/collector/package.json', import.meta.url))('better-sqlite3')
  const database = new Database(join(data, 'collector.sqlite'), { readonly: true })
  expect(database.pragma('integrity_check', { simple: true })).toBe('ok')
  const rows: { reference: string; document: string; fingerprint: string }[] = database.prepare('select reference, document, fingerprint from proposals').all()
  database.close()
  const byReference = new Map(rows.map((row) => [row.reference, row]))
  const hash = (text: string): string => createHash('sha256').update(text).digest('base64url')
  for (const { reference, body } of all) {
    const row = byReference.get(reference)
    expect(row?.document).toBe(canonical(JSON.parse(body)))
    expect(row?.fingerprint).toBe(hash(row?.document ?? ''))
  }
  expect([rows.length, byReference.size]).toEqual([PROPOSALS, PROPOSALS])
}, 120_000)
