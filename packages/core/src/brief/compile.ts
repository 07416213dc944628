/** A brief made ready: every question that its rules and gestures ask is answered once, here. */
import { hashOf } from '../proposal/hash.ts'
import type { CompiledRule } from '../rules/define.ts'
import { compileRules } from '../rules/index.ts'
import type { Brief } from '../schema/brief.ts'
import { readyOf, type ReadyBrief } from './ready.ts'

/** A brief made ready for gestures and verdicts. Make it once per brief, with `compile`. */
export type CompiledBrief = ReadyBrief & {
  /** `sha256-…` of the canonical JSON of the resolved brief. */
  readonly hash: string
  readonly rules: readonly CompiledRule[]
}

/**
 * Makes a brief ready. Compile once per brief and keep the result.
 * @param brief a brief that `readBrief` gave
 */
export function compile(brief: Brief): CompiledBrief {
  const ready = readyOf(brief)
  let hash: string | undefined
  return { ...ready, rules: compileRules(ready), get hash() { return (hash ??= hashOf(brief)) } }
}
