/** The rules of a brief made ready in a language. */
import type { Rule } from '../schema/rule.ts'
import type { CompiledRule, Finding, Ruling } from './define.ts'
import { selectorsIn } from './fields.ts'
import { ruleKind, type Language } from './language.ts'
import { silence } from './result.ts'
import type { ReadyBrief, Scene } from './scene.ts'
import { isOn } from './when.ts'

/** Makes the rules of a brief ready: its own in their order, then the limits of its kinds. */
export function compileRules(ready: ReadyBrief, language: Language): readonly CompiledRule[] {
  const own = ready.brief.rules.map((rule, index) => compileRule(rule, index, { ready, language }))
  return [...own, ...language.limits(ready, own.length)]
}

/** @throws {Error} for a rule that `readBrief` would have refused: whatever could change a verdict is never skipped. */
function compileRule(rule: Rule, index: number, { ready, language }: { ready: ReadyBrief; language: Language }): CompiledRule {
  const kind = ruleKind(language, rule.rule)
  if (!kind) throw new Error(`There is no rule kind "${rule.rule}"; was this brief read by readBrief?`)
  const spec = language.filled(rule, kind)
  const ruling = kind.compile(spec, spec, ready)
  const speaks = isOn(spec.when, ready)
  const speaksOf = (section: { readonly id: string; readonly stage: { readonly kind: 'row' | 'plan' | 'slots' } }): boolean =>
    (spec.section === undefined || spec.section === section.id) && kind.stages.includes(section.stage.kind)
  const everywhere = ready.sections.every(speaksOf)
  const asking = (ask: Ruling['ask']) => (scene: Scene): readonly Finding[] =>
    (speaks(scene) ? ask({ scene, sections: everywhere ? scene.sections : scene.sections.filter((one) => speaksOf(one.section)) }) : [])
  return {
    spec, index, silent: silence(spec),
    speaks, speaksOf, ruling, selectors: selectorsIn(kind, spec).map(({ selector }) => selector), slow: kind.slow === true,
    ask: asking((asked) => ruling.ask(asked)),
    ...(ruling.glance && { glance: asking(ruling.glance) }),
    remedies: (scene, finding, room) => ruling.remedies?.(scene, finding, room) ?? [],
    widths: ruling.widths ? (placed, scene) => (speaksOf(placed.section) && speaks(scene) ? (ruling.widths?.(placed, scene) ?? null) : null) : null,
    keeps: ruling.keeps ? (placed, field, scene) => speaksOf(placed.section) && ruling.keeps?.(placed, field, scene) === true : null,
    kind: null,
  }
}
