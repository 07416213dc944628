/** A brief made ready: every question that its rules and gestures ask is answered once, here. */
import { hashOf } from '../proposal/hash.ts'
import { whole } from '../rules/index.ts'
import type { Brief } from '../schema/brief.ts'
import { compileKnown, type CompiledBrief } from './compile-known.ts'

/**
 * Makes a brief ready. Compile once per brief and keep the result; its hash is worked out when it is first asked for.
 * @param brief a brief that `readBrief` gave
 */
export function compile(brief: Brief): CompiledBrief {
  let hash: string | undefined
  return Object.defineProperty(compileKnown(brief, '', whole), 'hash', { get: () => (hash ??= hashOf(brief)), enumerable: true })
}
