import { copyFileSync, mkdtempSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { expect, it } from 'vitest'
import { openSqlite } from './sqlite.ts'

it('holds a prefix of what was committed wherever the log breaks off', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'codraft-power-'))
  const path = join(folder, 'collector.sqlite')
  const store = await openSqlite({ path })
  await store.publish({ id: 'street', revision: 1, hash: 'sha256-1', document: '{}' }, '2031-01-01T00:00:00.000Z')
  for (let index = 0; index < 60; index++) {
    await store.keep({
      brief: 'street', revision: 1, proposal: `p${index}`, keyHash: `k${index}`, fingerprint: `f${index}`, secretHash: 's', acceptedAt: '2031-01-01T00:00:00.000Z',
      document: 'x'.repeat(500 + index * 7), verdict: '{}', status: 'valid', engine: 'codraft/test', isPublic: true, draw: () => `R${index}`, receipt: () => '{}',
    })
  }
  const log = readFileSync(`${path}-wal`)
  const lengths: number[] = []
  for (let cut = 0; cut <= 40; cut++) {
    const copy = join(folder, `cut-${cut}.sqlite`)
    copyFileSync(path, copy)
    writeFileSync(`${copy}-wal`, log)
    // Odd lengths, so that frames break in the middle.
    truncateSync(`${copy}-wal`, Math.floor((log.length * cut) / 40 - (cut === 40 ? 0 : (cut * 37) % 97)) * (cut === 0 ? 0 : 1))
    const database = new Database(copy)
    expect(database.pragma('integrity_check', { simple: true })).toBe('ok')
    const has = database.prepare("select name from sqlite_master where name = 'proposals'").get() !== undefined
    const names = has ? database.prepare('select proposal from proposals order by seq').pluck().all() : []
    database.close()
    expect(names).toEqual(Array.from({ length: names.length }, (_, index) => `p${index}`))
    lengths.push(names.length)
  }
  expect(lengths).toEqual([...lengths].sort((a, b) => a - b))
  expect([lengths[0], lengths.at(-1)]).toEqual([0, 60])
  expect(new Set(lengths).size).toBeGreaterThan(20)
  await store.close()
  rmSync(folder, { recursive: true, force: true })
})
