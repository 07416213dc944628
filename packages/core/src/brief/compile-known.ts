/** A brief made ready whose hash is known: without the hashing, which not every page needs. */
import type { CompiledRule } from '../rules/define.ts'
import { compileRules } from '../rules/compile-rules.ts'
import type { Language } from '../rules/language.ts'
import type { ReadyBrief } from '../rules/scene.ts'
import type { Brief } from '../schema/brief.ts'
import { readyOf } from './ready.ts'

/** A brief made ready for gestures and verdicts. Make it once per brief, with `compile`. */
export type CompiledBrief = ReadyBrief & {
  /** `sha256-…` of the canonical JSON of the resolved brief. */
  readonly hash: string
  readonly rules: readonly CompiledRule[]
}

/**
 * Makes a brief ready whose hash somebody tells who knows it, such as the collector that publishes it. Use `compile` where nobody does.
 * @param brief a brief that `readBrief` gave
 * @param language one in which it `isSaidIn`
 * @throws {Error} for a rule that `readBrief` would have refused
 */
export function compileKnown(brief: Brief, hash: string, language: Language): CompiledBrief {
  const ready = readyOf(brief, language)
  return { ...ready, rules: compileRules(ready, language), hash }
}
