import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { Kysely, sql, SqliteDialect } from 'kysely'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { groupCommit, type Writing } from './group-commit.ts'
import { StoreTrouble } from './store.ts'
import type { Tables } from './tables.ts'

let folder = ''
let said: string[] = []
let writer: Kysely<Tables>
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'codraft-group-'))
  const database = new Database(join(folder, 'group.sqlite'))
  database.pragma('busy_timeout = 0')
  database.exec('create table written (name text primary key)')
  said = []
  const prepare = (text: string): Database.Statement => {
    said.push(text)
    return database.prepare(text)
  }
  writer = new Kysely<Tables>({ dialect: new SqliteDialect({ database: { prepare, close: () => void database.close() } }) })
})
afterEach(async () => {
  await writer.destroy()
  rmSync(folder, { recursive: true, force: true })
})

const insert = (name: string): Writing<string> => async (db) => {
  await sql`insert into written values (${name})`.execute(db)
  return name
}
const written = async (): Promise<string[]> => (await sql<{ name: string }>`select name from written order by rowid`.execute(writer)).rows.map(({ name }) => name)
const commits = (): number => said.filter((text) => text === 'commit').length

describe('group commit', () => {
  it('puts everything of one tick into one transaction', async () => {
    const { write } = groupCommit(writer, 100)
    const names = Array.from({ length: 50 }, (_, index) => `row-${index}`)
    expect(await Promise.all(names.map((name) => write(insert(name))))).toEqual(names)
    expect(commits()).toBe(1)
    expect(await written()).toEqual(names)
  })

  it('answers nobody before the commit', async () => {
    const { write } = groupCommit(writer, 100)
    const order: string[] = []
    const recorded = (name: string) => write(insert(name)).then(() => order.push(`${name} after ${commits()}`))
    await Promise.all([recorded('a'), recorded('b')])
    await recorded('c')
    expect(order).toEqual(['a after 1', 'b after 1', 'c after 2'])
  })

  it('bounds a group', async () => {
    const { write } = groupCommit(writer, 100)
    await Promise.all(Array.from({ length: 600 }, (_, index) => write(insert(`row-${index}`))))
    expect(commits()).toBe(3)
  })

  it('tries the others again when one cannot be written', async () => {
    const { write } = groupCommit(writer, 100)
    const outcomes = await Promise.allSettled([write(insert('a')), write(insert('a')), write(insert('b'))])
    expect(outcomes.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled'])
    expect(await written()).toEqual(['a', 'b'])
  })

  it('says that the disk is full, keeps nothing by halves, and goes on when there is room', async () => {
    const { write } = groupCommit(writer, 100)
    const { rows } = await sql<{ page_count: number }>`pragma page_count`.execute(writer)
    await sql`pragma max_page_count = ${sql.raw(String((rows[0]?.page_count ?? 0) + 1))}`.execute(writer)
    const outcomes = await Promise.allSettled([write(insert('small')), write(insert('x'.repeat(50_000)))])
    for (const one of outcomes) expect(one).toMatchObject({ status: 'rejected', reason: { trouble: 'full' } })
    expect(outcomes[0]).toMatchObject({ reason: expect.any(StoreTrouble) })
    expect(await written()).toEqual([])
    await sql`pragma max_page_count = 100000`.execute(writer)
    expect(await write(insert('x'.repeat(50_000)))).toHaveLength(50_000)
  })

  it('is settled when nothing waits any more', async () => {
    const { write, settled } = groupCommit(writer, 100)
    let done = false
    void write(insert('a')).then(() => (done = true))
    await settled()
    expect(done).toBe(true)
    await settled()
  })
})
