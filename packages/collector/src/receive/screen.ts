/** Whether a verdict lets a proposal in: only broken `block` rules stop it, and those with a reason where the brief allows one do not. */
import { textFor, type CompiledBrief, type Problem, type Proposal, type RuleResult, type Verdict } from '@codraft/core'
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

function problemOf(result: RuleResult, proposal: Proposal, { brief }: CompiledBrief): Problem {
  const path = pathOf(result, proposal)
  const { actual, limit, unit } = result
  const figures = actual === null || limit === null ? '' : ` Found ${said(actual, unit)}; ${said(limit, unit)} is the limit.`
  const who = [result.section === null ? '' : ` in "${result.section}"`, result.elements.length > 0 ? ` by ${result.elements.join(', ')}` : ''].join('')
  const message = `The rule "${result.rule}" is broken${who}: ${wordsOf(result, brief.locale)}${figures}`
  return { path, code: isLock(result) ? 'locked' : 'rule-broken', message }
}

const said = (value: number, unit: string): string => (unit === '' ? String(value) : `${value} ${unit}`)

/** The designer's words with what the figures after them repeat filled in plainly. */
function wordsOf({ message, elements, actual, limit, excess, unit }: RuleResult, locale: string): string {
  const filled: Readonly<Record<string, string>> = {
    element: elements[0] ?? '', other: elements[1] ?? '', count: String(elements.length),
    actual: said(actual ?? 0, unit), limit: said(limit ?? 0, unit), excess: said(excess, unit),
  }
  return textFor(message, locale).replace(/\{(\w+)\}/g, (whole, name: string) => filled[name] ?? whole)
}

/** Where it is in the proposal: the first element it speaks of, else its section, else all sections. */
function pathOf({ section, elements }: RuleResult, { sections }: Proposal): (string | number)[] {
  const index = sections.findIndex(({ id }) => id === section)
  const place = sections[index]?.elements.findIndex(({ id }) => id === elements[0]) ?? -1
  if (index < 0) return ['sections']
  return place < 0 ? ['sections', index] : ['sections', index, 'elements', place]
}
