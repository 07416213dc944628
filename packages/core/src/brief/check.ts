/** What can be wrong with a brief whose every field has the right form: names that nothing has, figures that nothing can keep. */
import { hint, type Problem } from '../errors.ts'
import type { Brief } from '../schema/brief.ts'
import { schemaProblems } from '../schema/problems.ts'
import { ruleKind, ruleKinds } from '../rules/index.ts'

/** Everything in a resolved brief that could change a verdict and is wrong. */
export function checkBrief(brief: Brief): Problem[] {
  return brief.rules.flatMap((rule, index) => {
    const path = ['rules', index]
    const kind = ruleKind(rule.rule)
    if (!kind) return [{ path: [...path, 'rule'], code: 'unknown-rule', message: `Found "${rule.rule}"; a kind of rule is wanted.${hint(rule.rule, Object.keys(ruleKinds))}` }]
    const read = kind.params.safeParse(rule)
    return read.success ? [] : schemaProblems(read.error.issues, rule).map((problem) => ({ ...problem, path: [...path, ...problem.path] }))
  })
}
