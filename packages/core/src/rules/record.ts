/** From what a rule found to what a verdict says. */
import type { CompiledRule, Finding } from './define.ts'
import type { RuleResult, Verdict } from './result.ts'

/** What a verdict is after one more broken `block` rule. Everything broken is open: incomplete; anything else is broken: invalid. */
export const worse = (status: Verdict['status'], open: boolean): Verdict['status'] => (open && status !== 'invalid' ? 'incomplete' : 'invalid')

/** What a rule found, as a verdict tells it. */
export function resultOf({ spec, silent: { rule, type, severity, why } }: CompiledRule, finding: Finding): RuleResult {
  const { section, elements, actual, limit, slack, unit, place, wanted, message } = finding
  const violated = slack < 0
  const measured = finding.measured === true
  const where = place ?? (elements.length === 1 ? (elements[0] ?? '') : elements.join(' '))
  const said: RuleResult = {
    rule, type, status: violated ? 'violated' : 'ok', severity,
    place: where === '' ? `${rule} ${section ?? '*'}` : `${rule} ${section ?? '*'} ${where}`,
    section, elements, actual, limit, excess: violated && measured ? -slack : 0, slack: measured ? slack : null, unit: unit ?? '',
    message: spec.message ?? message, why, fixes: [],
  }
  return wanted ? { ...said, wanted } : said
}
