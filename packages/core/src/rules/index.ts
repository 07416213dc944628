/** The registry of rule kinds, and the rules of a brief made ready. A new kind of rule is one file and one line here. */
import type { ReadyBrief } from '../brief/ready.ts'
import type { Rule } from '../schema/rule.ts'
import type { z } from '../schema/z.ts'
import { adjacent } from './adjacent.ts'
import { at } from './at.ts'
import { count } from './count.ts'
import type { CompiledRule, RuleKind } from './define.ts'
import { excludes } from './excludes.ts'
import { fill } from './fill.ts'
import { limitRules } from './limits.ts'
import { lock } from './lock.ts'
import { requires } from './requires.ts'
import { silence } from './result.ts'
import { separate } from './separate.ts'
import { size } from './size.ts'
import { sum } from './sum.ts'
import { isOn } from './when.ts'

/** Every kind of rule, by its name in documents. */
export const ruleKinds = { size, fill, count, adjacent, separate, at, sum, requires, excludes, lock } as const
/** The name of a kind of rule. */
export type RuleName = keyof typeof ruleKinds
/** The own fields of one kind of rule. */
export type RuleParams<N extends RuleName> = z.infer<(typeof ruleKinds)[N]['params']>

/** The kind of rule of this name; null when there is none. */
export function ruleKind(name: string): RuleKind<unknown> | null {
  const kinds: Readonly<Record<string, unknown>> = ruleKinds
  // The registry look-up: what a kind is handed was read by its own schema.
  return Object.hasOwn(kinds, name) ? (kinds[name] as RuleKind<unknown>) : null
}

/** Makes the rules of a brief ready: its own in their order, then the limits of its kinds. */
export function compileRules(ready: ReadyBrief): readonly CompiledRule[] {
  const own = ready.brief.rules.map((rule, index) => compileRule(rule, index, ready))
  return [...own, ...limitRules(ready, own.length)]
}

/** @throws {Error} for a rule that `readBrief` would have refused: whatever could change a verdict is never skipped. */
function compileRule(rule: Rule, index: number, ready: ReadyBrief): CompiledRule {
  const kind = ruleKind(rule.rule)
  if (!kind) throw new Error(`There is no rule kind "${rule.rule}"; was this brief read by readBrief?`)
  const params = kind.params.parse(rule)
  const spec: Rule = { ...rule, ...(params as object) }
  const ruling = kind.compile(params, spec, ready)
  const speaks = isOn(spec.when)
  const speaksOf = (section: { readonly id: string; readonly stage: { readonly kind: 'row' | 'plan' | 'slots' } }): boolean =>
    (spec.section === undefined || spec.section === section.id) && kind.stages.includes(section.stage.kind)
  const everywhere = ready.sections.every(speaksOf)
  return {
    spec, index, silent: silence(spec),
    ask: (scene) => (speaks(scene) ? ruling.ask({ scene, sections: everywhere ? scene.sections : scene.sections.filter((one) => speaksOf(one.section)) }) : []),
    remedies: (scene, finding, room) => ruling.remedies?.(scene, finding, room) ?? [],
    widths: ruling.widths ? (placed, scene) => (speaksOf(placed.section) && speaks(scene) ? (ruling.widths?.(placed, scene) ?? null) : null) : null,
    keeps: ruling.keeps ? (placed, field) => speaksOf(placed.section) && ruling.keeps?.(placed, field) === true : null,
    kind: null,
  }
}
