import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { run } from '../../packages/codraft/src/cli/main.ts'

const street = fileURLToPath(new URL('../../demo/street/brief.json', import.meta.url))
let folder = ''
beforeAll(async () => void (folder = await mkdtemp(join(tmpdir(), 'codraft-schema-'))))
afterAll(() => rm(folder, { recursive: true }))

async function said(...args: string[]): Promise<{ code: number; out: string; err: string }> {
  const heard = { out: '', err: '' }
  const code = await run(['schema', ...args], { out: (text) => void (heard.out += text), err: (text) => void (heard.err += text), stopped: () => Promise.resolve() })
  return { code, ...heard }
}

describe('codraft schema', () => {
  it('writes the schema of all briefs', async () => {
    const { code, out } = await said()
    expect([code, (JSON.parse(out) as { title: string }).title]).toEqual([0, 'codraft brief'])
  })

  it('writes the schema of one brief beside it, with the names of its kit', async () => {
    const out = join(folder, 'brief.schema.json')
    expect(await said(street, '--out', out)).toEqual({ code: 0, out: '', err: '' })
    const { $defs } = JSON.parse(await readFile(out, 'utf8')) as { $defs: { selector: { anyOf: [{ enum: string[] }] } } }
    expect($defs.selector.anyOf[0].enum).toEqual(expect.arrayContaining(['*', 'footpath', '#walk']))
  })

  it('says what is wrong in a sentence', async () => {
    const { code, err } = await said(join(folder, 'nowhere.json'))
    expect([code, err]).toEqual([1, expect.stringMatching(/nowhere\.json: There is no such file\.\n$/)])
    expect((await said('a', 'b')).code).toBe(2)
  })
})
