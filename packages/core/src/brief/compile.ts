/** A brief made ready: every question that its rules and gestures ask is answered once, here. */
import { hashOf } from '../proposal/hash.ts'
import { nothingCompiled, type CompiledRule } from '../rules/define.ts'
import { compileRules } from '../rules/index.ts'
import type { Brief } from '../schema/brief.ts'
import type { AttributeSpec } from '../schema/catalogue.ts'
import { compileKind, type CompiledKind } from './kind.ts'
import { compileSection, type CompiledSection } from './section.ts'

/** A brief made ready for gestures and verdicts. Make it once per brief, with `compile`. */
export type CompiledBrief = {
  readonly brief: Brief
  /** `sha-256-…` of the canonical JSON of the resolved brief. */
  readonly hash: string
  readonly sections: readonly CompiledSection[]
  readonly kinds: ReadonlyMap<string, CompiledKind>
  readonly attributes: ReadonlyMap<string, AttributeSpec>
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
