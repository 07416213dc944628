/** The registry of rule kinds: the whole language. A new kind of rule is one file and one line here. */
import type { RuleName } from '../schema/rule.ts'
import type { z } from '../schema/z.ts'
import { accepts } from './accepts.ts'
import { adjacent } from './adjacent.ts'
import { align } from './align.ts'
import { atAnywhere } from './at-anywhere.ts'
import { distance } from './distance.ts'
import { everydayKinds } from './everyday.ts'
import { expr } from './expr.ts'
import { compileExpression } from './expression.ts'
import { fillAnywhere } from './fill-anywhere.ts'
import { inside } from './inside.ts'
import type { Language } from './language.ts'
import { limitsAnywhere } from './limits-slots.ts'
import { lockAnywhere } from './lock-anywhere.ts'
import { noOverlap } from './no-overlap.ts'
import { order } from './order.ts'
import { filledIn } from './params.ts'
import { path } from './path.ts'
import { ratio } from './ratio.ts'
import { aroundAnywhere } from './shelf.ts'
import { shift } from './shift.ts'
import { spacing } from './spacing.ts'
import { symmetric } from './symmetric.ts'

/** Every kind of rule, by its name in documents. */
export const ruleKinds = {
  ...everydayKinds,
  adjacent: { ...adjacent, stages: ['row', 'slots'] },
  accepts,
  align,
  at: atAnywhere,
  distance,
  fill: fillAnywhere,
  inside,
  lock: lockAnywhere,
  'no-overlap': noOverlap,
  order,
  path,
  ratio,
  shift,
  spacing,
  symmetric,
  expr,
} as const satisfies Readonly<Record<RuleName, unknown>>
/** The own fields of one kind of rule. */
export type RuleParams<N extends RuleName> = z.infer<ReturnType<(typeof ruleKinds)[N]['params']>>

/** Everything that a brief can say. */
export const whole: Language = {
  kinds: ruleKinds, filled: filledIn, stages: ['row', 'plan', 'slots'], expression: compileExpression, around: aroundAnywhere, limits: limitsAnywhere,
}
