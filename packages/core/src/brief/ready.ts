/** What rules may know of a brief: everything of it that is ready but the rules themselves. */
import type { Brief } from '../schema/brief.ts'
import type { AttributeSpec } from '../schema/catalogue.ts'
import { compileKind, type CompiledKind } from './kind.ts'
import { compileSection, type CompiledSection } from './section.ts'

/** A brief made ready, without its rules: sections in ticks, kinds with the shapes that choices make of them, attributes. */
export type ReadyBrief = {
  readonly brief: Brief
  readonly sections: readonly CompiledSection[]
  readonly kinds: ReadonlyMap<string, CompiledKind>
  readonly attributes: ReadonlyMap<string, AttributeSpec>
}

/** Makes everything of a brief ready but its rules. */
export const readyOf = (brief: Brief): ReadyBrief => ({
  brief,
  sections: brief.layout.sections.map(compileSection),
  kinds: new Map(Object.entries(brief.catalogue.kinds).map(([id, kind]) => [id, compileKind(id, kind)])),
  attributes: new Map(Object.entries(brief.catalogue.attributes)),
})
