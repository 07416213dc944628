/** What names a proposal, what opens it, and what proves who sent it. */
import { createHash, createHmac, timingSafeEqual, type KeyObject } from 'node:crypto'

const LETTERS = '23456789CFGHJKMPQRVWX'
const LENGTH = 6
// The largest multiple of 21 that a byte can reach: above it, letters would not be equally likely.
const FAIR = 252

/** Draws a reference such as `K7F-3PQ`. It identifies a proposal and never authorises. */
export function drawReference(random: (size: number) => Uint8Array): string {
  let text = ''
  while (text.length < LENGTH) {
    for (const byte of random(LENGTH)) if (byte < FAIR && text.length < LENGTH) text += LETTERS.charAt(byte % LETTERS.length)
  }
  return shown(text)
}

/** Reads a reference as people write it, without regard to case and separators; null when it cannot be one. */
export function readReference(text: string): string | null {
  const letters = text.toUpperCase().replace(/[\s._-]/g, '')
  return letters.length === LENGTH && [...letters].every((letter) => LETTERS.includes(letter)) ? shown(letters) : null
}

const shown = (letters: string): string => `${letters.slice(0, 3)}-${letters.slice(3)}`

/** The proposer's secret: made again from the same proposal and key, so that only its hash need be kept. */
export function secretFor(serverKey: KeyObject, proposal: string, key: string): string {
  return createHmac('sha256', serverKey).update(proposal).update(key).digest('base64url')
}

/** The SHA-256 of a text, as base64url. */
export const sha256 = (text: string): string => createHash('sha256').update(text).digest('base64url')

/** The hash under which an Idempotency-Key is kept: its scope is one brief. */
export const keyHash = (brief: string, key: string): string => sha256(`${brief}\n${key}`)

/** Whether a secret is the one that was given out, without telling by the time it takes. */
export function opens(secret: string, hash: string): boolean {
  const [offered, wanted] = [Buffer.from(sha256(secret)), Buffer.from(hash)]
  return offered.length === wanted.length && timingSafeEqual(offered, wanted)
}

/** An Idempotency-Key, without the quotes that structured headers have; null when it holds fewer than 128 random bits (a UUID is let pass). */
export function readKey(header: string): string | null {
  const key = header.trim().replace(/^"(.*)"$/, '$1')
  if (!/^[A-Za-z0-9_-]{22,200}$/.test(key) || new Set(key).size < 6) return null
  if (/^[\d-]+$/.test(key)) return null
  if (/^[0-9a-f-]+$/i.test(key)) return key.replaceAll('-', '').length >= 32 ? key : null
  return key
}
