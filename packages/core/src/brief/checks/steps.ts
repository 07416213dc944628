/** What can be wrong with guided steps: ids that stand twice, conditions that name what the brief does not have. */
import type { Problem } from '../../errors.ts'
import type { Brief } from '../../schema/brief.ts'
import { ruleIdProblems, selectorProblems, twice, type Names } from './names.ts'
import { whenProblems } from './rules.ts'

/** Problems of `steps`; how many there may be is the schema's. */
export function stepChecks(brief: Brief, names: Names): Problem[] {
  const { steps = [] } = brief
  return [
    ...twice(steps, ['steps'], 'step'),
    ...steps.flatMap(({ done }, index) => {
      const path = ['steps', index, 'done']
      if (typeof done !== 'string' && 'rule' in done) return ruleIdProblems(done.rule, brief, [...path, 'rule'])
      if (typeof done !== 'string' && 'changed' in done) return selectorProblems(done.changed, names, [...path, 'changed'])
      return whenProblems(done, { brief, names }, path)
    }),
  ]
}
