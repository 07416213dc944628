/** Fingerprints of texts. */
import { sha256 } from '@noble/hashes/sha2.js'
import { canonical } from './canonical.ts'

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'

/** Bytes as base64url without padding. */
export function base64url(bytes: Uint8Array): string {
  let text = ''
  for (let i = 0; i < bytes.length; i += 3) {
    const three = ((bytes[i] ?? 0) << 16) | ((bytes[i + 1] ?? 0) << 8) | (bytes[i + 2] ?? 0)
    for (let k = 0; k < Math.min(4, bytes.length - i + 1); k++) text += alphabet[(three >> (18 - 6 * k)) & 63]
  }
  return text
}

/** Reads base64url; null when it is not. */
export function fromBase64url(text: string): Uint8Array | null {
  if (!/^[A-Za-z0-9_-]*$/.test(text) || text.length % 4 === 1) return null
  const bytes = new Uint8Array(Math.floor((text.length * 3) / 4))
  let bits = 0
  let held = 0
  let at = 0
  for (const letter of text) {
    held = ((held << 6) | alphabet.indexOf(letter)) & 0xffffff
    bits += 6
    if (bits >= 8) bytes[at++] = (held >> (bits -= 8)) & 255
  }
  return bytes
}

/** The SHA-256 of a JSON value's canonical form, as `sha256-<base64url>`. Synchronous: subtle crypto is absent on plain-http pages. */
export function hashOf(value: unknown): string {
  return `sha256-${base64url(sha256(utf8(canonical(value))))}`
}

/** A text as UTF-8; a lone surrogate becomes U+FFFD. */
export function utf8(text: string): Uint8Array {
  const bytes: number[] = []
  for (const character of text) {
    const raw = character.codePointAt(0) ?? 0
    const code = raw >= 0xd800 && raw <= 0xdfff ? 0xfffd : raw
    if (code < 0x80) bytes.push(code)
    else if (code < 0x800) bytes.push(0xc0 | (code >> 6), 0x80 | (code & 63))
    else if (code < 0x10000) bytes.push(0xe0 | (code >> 12), 0x80 | ((code >> 6) & 63), 0x80 | (code & 63))
    else bytes.push(0xf0 | (code >> 18), 0x80 | ((code >> 12) & 63), 0x80 | ((code >> 6) & 63), 0x80 | (code & 63))
  }
  return Uint8Array.from(bytes)
}
