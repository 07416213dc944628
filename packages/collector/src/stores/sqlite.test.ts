import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { isAtLeast } from './connection.ts'
import { openSqlite } from './sqlite.ts'
import { StoreTrouble, type Arrival, type Store } from './store.ts'

let folder = ''
let path = ''
let store: Store
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'codraft-store-'))
  path = join(folder, 'collector.sqlite')
  store = await openSqlite({ path, busyMs: 500 })
  await store.publish({ id: 'street', revision: 1, hash: 'sha256-1', document: '{}' }, '2031-01-01T00:00:00.000Z')
})
afterEach(async () => {
  await store.close()
  rmSync(folder, { recursive: true, force: true })
})

let drawn = 0
function arrival(name: string, more: Partial<Arrival> = {}): Arrival {
  return {
    brief: 'street', revision: 1, proposal: `proposal-${name}`, keyHash: `key-${name}`, fingerprint: `body-${name}`, secretHash: `secret-${name}`,
    acceptedAt: '2031-01-01T00:00:00.000Z', document: `{"name":"${name}"}`, verdict: '{}', status: 'valid', engine: 'codraft/test', isPublic: true,
    draw: () => `REF-${drawn++}`, receipt: (reference) => JSON.stringify({ reference }), ...more,
  }
}
/** What a second process would see. */
function seen<T>(query: string): T[] {
  const other = new Database(path, { readonly: true })
  try {
    return other.prepare(query).all() as T[]
  } finally {
    other.close()
  }
}

describe('the store', () => {
  it('answers after the commit: another process sees the row by then', async () => {
    await store.keep(arrival('a'))
    expect(seen('select proposal from proposals')).toEqual([{ proposal: 'proposal-a' }])
  })

  it('keeps a key and body once, however often and however closely they come', async () => {
    const outcomes = await Promise.all(Array.from({ length: 16 }, () => store.keep(arrival('a'))))
    expect(outcomes.filter(({ outcome }) => outcome === 'kept')).toHaveLength(1)
    expect(outcomes.filter(({ outcome }) => outcome === 'repeated')).toHaveLength(15)
    expect(new Set(outcomes.map((one) => 'receipt' in one && one.receipt)).size).toBe(1)
    expect(seen('select seq from proposals')).toHaveLength(1)
  })

  it('tells a key that was used for another body from a proposal that came under another key', async () => {
    await store.keep(arrival('a'))
    expect(await store.keep(arrival('a', { fingerprint: 'other' }))).toEqual({ outcome: 'key-reused' })
    expect(await store.keep(arrival('a', { keyHash: 'other' }))).toEqual({ outcome: 'proposal-known' })
    expect(seen('select seq from proposals')).toHaveLength(1)
  })

  it('draws again when a reference is taken', async () => {
    const draws = ['K7F-3PQ', 'K7F-3PQ', 'K7F-3PQ', '222-222']
    const draw = () => draws.shift()!
    await store.keep(arrival('a', { draw }))
    expect(await store.keep(arrival('b', { draw }))).toEqual({ outcome: 'kept', receipt: '{"reference":"222-222"}' })
    expect(draws).toEqual([])
  })

  it('lets one fail without harming those in its group', async () => {
    const outcomes = await Promise.allSettled([store.keep(arrival('a')), store.keep(arrival('b', { brief: 'unknown' })), store.keep(arrival('c'))])
    expect(outcomes.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled'])
    expect(seen('select proposal from proposals order by seq')).toEqual([{ proposal: 'proposal-a' }, { proposal: 'proposal-c' }])
  })

  it('pages oldest first and newest first, and what comes later shifts neither', async () => {
    for (const name of ['a', 'b', 'c']) await store.keep(arrival(name))
    await store.keep(arrival('hidden', { isPublic: false }))
    const first = await store.publicRows('street', { limit: 2 })
    await store.keep(arrival('d'))
    const rest = await store.publicRows('street', { beyond: first.at(-1)!.seq, limit: 10 })
    expect([...first, ...rest].map(({ proposal }) => proposal)).toEqual(['proposal-a', 'proposal-b', 'proposal-c', 'proposal-d'])
    const newest = await store.newestRows('street', { limit: 2 })
    await store.keep(arrival('e'))
    const older = await store.newestRows('street', { beyond: newest.at(-1)!.seq, limit: 10 })
    expect([...newest, ...older].map(({ proposal }) => proposal)).toEqual(['d', 'hidden', 'c', 'b', 'a'].map((name) => `proposal-${name}`))
  })

  it('takes the content of what is withdrawn away, and never brings it back', async () => {
    const kept = await store.keep(arrival('a'))
    const reference = 'receipt' in kept ? (JSON.parse(kept.receipt) as { reference: string }).reference : ''
    await store.withdraw(reference, '2031-02-02T00:00:00.000Z')
    await store.withdraw(reference, '2031-03-03T00:00:00.000Z')
    expect(await store.find(reference)).toMatchObject({ document: null, verdict: null, withdrawnAt: '2031-02-02T00:00:00.000Z' })
    expect(await store.publicRows('street', { limit: 9 })).toEqual([])
    expect(await store.newestRows('street', { limit: 9 })).toEqual([])
    expect(await store.keep(arrival('a'))).toMatchObject({ outcome: 'repeated' })
  })

  it('replaces a revision until somebody has answered it', async () => {
    const changed = { id: 'street', revision: 1, hash: 'sha256-2', document: '{"changed":true}' }
    expect(await store.publish(changed, '2031-01-02T00:00:00.000Z')).toBe(true)
    await store.keep(arrival('a'))
    expect(await store.publish(changed, '2031-01-02T00:00:00.000Z')).toBe(true)
    expect(await store.publish({ ...changed, hash: 'sha256-3' }, '2031-01-02T00:00:00.000Z')).toBe(false)
    expect(await store.publish({ ...changed, revision: 2, hash: 'sha256-3' }, '2031-01-02T00:00:00.000Z')).toBe(true)
    expect((await store.briefs()).map(({ revision, hash }) => [revision, hash])).toEqual([[1, 'sha256-2'], [2, 'sha256-3']])
  })
})

describe('the disk', () => {
  it('is written with WAL and synchronous=FULL, and asked for nothing less', () => {
    expect(seen('pragma journal_mode')).toEqual([{ journal_mode: 'wal' }])
    expect(isAtLeast('3.51.3', [3, 51, 3])).toBe(true)
    expect(isAtLeast('3.54.1', [3, 51, 3])).toBe(true)
    expect(isAtLeast('4.0', [3, 51, 3])).toBe(true)
    expect(isAtLeast('3.51.2', [3, 51, 3])).toBe(false)
    expect(isAtLeast('3.9.9', [3, 51, 3])).toBe(false)
  })

  it('is waited for when another process holds it, and everything else goes on meanwhile', async () => {
    const other = new Database(path)
    other.exec('begin immediate')
    let turns = 0
    const ticking = setInterval(() => turns++, 5)
    const kept = store.keep(arrival('a'))
    await new Promise((resolve) => setTimeout(resolve, 150))
    expect(await store.counts()).toEqual(new Map())
    other.exec('commit')
    expect(await kept).toMatchObject({ outcome: 'kept' })
    clearInterval(ticking)
    other.close()
    expect(turns).toBeGreaterThan(5)
  })

  it('is given up as busy after a while, with nothing kept and the next attempt fine', async () => {
    const other = new Database(path)
    other.exec('begin immediate')
    const refused = await Promise.allSettled([store.keep(arrival('a')), store.keep(arrival('b'))])
    for (const one of refused) expect(one).toMatchObject({ status: 'rejected', reason: expect.any(StoreTrouble) })
    other.exec('rollback')
    other.close()
    expect(await store.keep(arrival('a'))).toMatchObject({ outcome: 'kept' })
  })
})

describe('the schema', () => {
  it('is refused when a newer codraft wrote it, and left alone', async () => {
    await store.close()
    const other = new Database(path)
    other.pragma('user_version = 99')
    other.close()
    await expect(openSqlite({ path })).rejects.toThrow(/newer codraft.*nothing was changed/)
    expect(seen('pragma user_version')).toEqual([{ user_version: 99 }])
    const back = new Database(path)
    back.pragma('user_version = 2')
    back.close()
    store = await openSqlite({ path })
  })

  it('is made whole or not at all', async () => {
    const half = join(folder, 'half.sqlite')
    const blocked = new Database(half)
    blocked.exec('create table proposals (x)')
    blocked.close()
    await expect(openSqlite({ path: half })).rejects.toThrow(/already exists/)
    const left = new Database(half, { readonly: true })
    expect(left.prepare('select name from sqlite_master').all()).toEqual([{ name: 'proposals' }])
    expect(left.pragma('user_version', { simple: true })).toBe(0)
    left.close()
  })
})
