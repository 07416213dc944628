/** A brief made ready: every question that its rules and gestures ask is answered once, here. */
import { hashOf } from '../proposal/hash.ts'
import { nothingCompiled, type CompiledRule } from '../rules/define.ts'
import { compileRules } from '../rules/index.ts'
import type { Brief } from '../schema/brief.ts'
import { compileKind } from './kind.ts'
import type { ReadyBrief } from './ready.ts'
import { compileSection } from './section.ts'

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
  const sections = brief.layout.sections.map(compileSection)
  const kinds = new Map(Object.entries(brief.catalogue.kinds).map(([id, kind]) => [id, compileKind(id, kind)]))
  const attributes = new Map(Object.entries(brief.catalogue.attributes))
  let hash: string | undefined
  const ready = { brief, sections, kinds, attributes, rules: nothingCompiled, get hash() { return (hash ??= hashOf(brief)) } }
  return Object.assign(ready, { rules: compileRules(ready) })
}
