/** Whether a verdict lets a proposal in: only broken `block` rules stop it, and those with a reason where the brief allows one do not. */
import { fillMessage, textFor, type CompiledBrief, type Problem, type Proposal, type RuleResult, type Verdict } from '@codraft/core'
import { refuse, type Refusal } from '../refusal.ts'

/** Refuses a proposal that breaks what its brief does not let pass; null lets it in. */
export function screen(verdict: Verdict, proposal: Proposal, compiled: CompiledBrief): Refusal | null {
  if (verdict.status === 'valid') return null
  if (verdict.status === 'incomplete' && !compiled.brief.submit.complete) return null
  const standing = verdict.results.filter((result) => result.status === 'violated' && result.severity === 'block' && !isExcused(result, proposal, compiled))
  if (standing.length === 0) return null
  const problems = standing.map((result) => problemOf(result, proposal, compiled))
  const broken = standing.map(({ rule, type, section, elements }) => ({ rule, type, section, elements }))
  const code = verdict.status === 'incomplete' ? 'incomplete' : standing.some(isLock) ? 'locked' : 'rule-broken'
  return refuse(code, problems[0]?.message ?? '', { problems: problems.slice(0, 100), broken: broken.slice(0, 100) })
}

const isLock = ({ type }: RuleResult): boolean => type === 'lock'

/** A rule with `override: with-reason` is excused where a reason speaks of it: of this section or of all, of these elements or of all. */
function isExcused({ rule, section, elements }: RuleResult, { reasons = [] }: Proposal, { rules }: CompiledBrief): boolean {
  if (rules.find(({ spec }) => spec.id === rule)?.spec.override !== 'with-reason') return false
  return reasons.some(
    (reason) =>
      reason.rule === rule && reason.text.trim() !== '' && (reason.section === undefined || reason.section === section) &&
      (reason.elements.length === 0 || elements.every((id) => reason.elements.includes(id))),
  )
}

function problemOf(result: RuleResult, proposal: Proposal, { brief: { locale } }: CompiledBrief): Problem {
  const { rule, section, elements, message } = result
  const who = `${section === null ? '' : ` in "${section}"`}${elements.length > 0 ? ` by ${elements.join(', ')}` : ''}`
  const words = fillMessage(message, result, { locale, amount: said, element: (id) => id, kinds: (ids) => ids.join(', ') })
  return {
    path: pathOf(result, proposal), code: isLock(result) ? 'locked' : 'rule-broken',
    message: `The rule "${rule}" is broken${who}: ${words}${/\{(actual|limit)\}/.test(textFor(message, locale)) ? '' : figures(result)}`,
  }
}

const figures = ({ actual, limit, unit }: RuleResult): string =>
  actual === null || limit === null ? '' : ` Found ${said(actual, unit)}; ${said(limit, unit)} is the limit.`
const said = (value: number, unit: string): string => (unit === '' ? String(value) : `${value} ${unit}`)

/** Where it is in the proposal: the first element it speaks of, else its section, else all sections. */
function pathOf({ section, elements }: RuleResult, { sections }: Proposal): (string | number)[] {
  const index = sections.findIndex(({ id }) => id === section)
  const place = sections[index]?.elements.findIndex(({ id }) => id === elements[0]) ?? -1
  if (index < 0) return ['sections']
  return place < 0 ? ['sections', index] : ['sections', index, 'elements', place]
}
