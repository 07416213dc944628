/** What stands between a layout and sending it, and what may be sent with a reason. */
import type { Consent, RuleResult } from '@codraft/core'
import type { SessionController } from '../../session/controller.ts'
import { isBroken } from '../phrases.ts'

/** Whether a blocking rule lets itself be broken with a reason. */
const withReason = ({ compiled }: SessionController, { rule }: RuleResult): boolean => compiled.rules.find(({ spec }) => spec.id === rule)?.spec.override === 'with-reason'

/** Broken rules that stop sending. What is only unfinished stops nothing where unfinished plans are welcome. */
export function blockersOf(controller: SessionController): RuleResult[] {
  const { wholeVerdict: verdict, compiled } = controller
  if (verdict.status === 'valid' || (verdict.status === 'incomplete' && !compiled.brief.submit.complete)) return []
  return verdict.results.filter((result) => isBroken(result) && result.severity === 'block' && !withReason(controller, result))
}

/** Broken rules that a person may give a reason for; `needed` where it cannot be sent without one. */
export function reasonsOf(controller: SessionController): { result: RuleResult; needed: boolean }[] {
  const broken = controller.wholeVerdict.results.filter(isBroken).map((result) => ({ result, needed: result.severity === 'block' }))
  return broken.filter(({ result, needed }) => result.severity === 'warn' || (needed && withReason(controller, result)))
}

/** Required statements that are not agreed to yet. */
export const missingConsents = (consents: readonly Consent[], given: ReadonlySet<string>): Consent[] => consents.filter(({ id, required }) => required && !given.has(id))
