/** The key from which proposers' secrets are made. It stays with the data: whoever loses it invalidates every secret given out. */
import { randomBytes } from 'node:crypto'
import { chmodSync, readFileSync, statSync, writeFileSync } from 'node:fs'

const SIZE = 32

/**
 * Reads the server's key, or makes one that only the owner can read.
 * @throws an Error with a sentence when the file is there and holds no key
 */
export function serverKey(path: string): { readonly bytes: Uint8Array; readonly warnings: readonly string[] } {
  try {
    writeFileSync(path, randomBytes(SIZE).toString('base64url'), { flag: 'wx', mode: 0o600, flush: true })
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error
  }
  const bytes = Buffer.from(readFileSync(path, 'utf8').trim(), 'base64url')
  if (bytes.length !== SIZE) throw new Error(`${path} holds no key: ${SIZE} bytes as base64url are wanted. Restore it from a backup; a new one would invalidate every secret given out.`)
  return { bytes, warnings: closed(path) }
}

/** Takes the key away from other users of the machine, and says so when that was needed. */
function closed(path: string): string[] {
  const others = statSync(path).mode & 0o077
  if (others === 0 || process.platform === 'win32') return []
  chmodSync(path, 0o600)
  return [`Others on this machine could read ${path}; now only its owner can.`]
}
