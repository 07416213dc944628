/** Makes ready what rules may know of a brief. */
import type { Language } from '../rules/language.ts'
import type { ReadyBrief } from '../rules/scene.ts'
import type { Brief } from '../schema/brief.ts'
import { compileKind } from './kind.ts'
import { compileSection } from './section.ts'

/** Makes everything of a brief ready but its rules. */
export const readyOf = (brief: Brief, { expression, around }: Pick<Language, 'expression' | 'around'>): ReadyBrief => ({
  brief, expression, around,
  sections: brief.layout.sections.map(compileSection),
  kinds: new Map(Object.entries(brief.catalogue.kinds).map(([id, kind]) => [id, compileKind(id, kind)])),
  attributes: new Map(Object.entries(brief.catalogue.attributes)),
})
