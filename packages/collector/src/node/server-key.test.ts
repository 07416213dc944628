import { chmodSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { tooOld } from './node-version.ts'
import { serverKey } from './server-key.ts'

let folder = ''
beforeEach(() => void (folder = mkdtempSync(join(tmpdir(), 'codraft-key-'))))
afterEach(() => rmSync(folder, { recursive: true, force: true }))

describe('the server’s key', () => {
  it('is made once, of 32 bytes, readable by its owner alone', () => {
    const path = join(folder, 'server.key')
    const { bytes, warnings } = serverKey(path)
    expect(bytes).toHaveLength(32)
    expect(warnings).toEqual([])
    expect(statSync(path).mode & 0o777).toBe(0o600)
    expect(serverKey(path).bytes).toEqual(bytes)
    expect(serverKey(join(folder, 'other.key')).bytes).not.toEqual(bytes)
  })

  it('is taken away from others, and that is said', () => {
    const path = join(folder, 'server.key')
    serverKey(path)
    chmodSync(path, 0o644)
    expect(serverKey(path).warnings).toEqual([expect.stringContaining('only its owner')])
    expect(statSync(path).mode & 0o777).toBe(0o600)
  })

  it('is never replaced when the file holds something else', () => {
    const path = join(folder, 'server.key')
    writeFileSync(path, 'not a key')
    expect(() => serverKey(path)).toThrow(/holds no key/)
    expect(readFileSync(path, 'utf8')).toBe('not a key')
  })
})

describe('the version of Node', () => {
  it('is 22.14 or newer', () => {
    for (const version of ['22.14.0', '22.20.1', '24.0.0', '26.10.0']) expect(tooOld(version)).toBeNull()
    for (const version of ['18.0.0', '20.20.2', '22.13.1']) expect(tooOld(version)).toContain(`This is Node ${version}`)
  })
})
