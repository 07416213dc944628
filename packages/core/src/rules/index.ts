/** The registry of rule kinds: the whole language. A new kind of rule is one file and one line here. */
import type { z } from '../schema/z.ts'
import { everyday, everydayKinds } from './everyday.ts'
import type { Language } from './language.ts'

/** Every kind of rule, by its name in documents. */
export const ruleKinds = { ...everydayKinds } as const
/** The name of a kind of rule. */
export type RuleName = keyof typeof ruleKinds
/** The own fields of one kind of rule. */
export type RuleParams<N extends RuleName> = z.infer<(typeof ruleKinds)[N]['params']>

/** Everything that a brief can say. */
export const whole: Language = { ...everyday, kinds: ruleKinds, stages: ['row', 'plan', 'slots'] }
