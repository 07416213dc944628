/** Reading a brief: a value that can be trusted everywhere, or everything that is wrong with it. Never throws. */
import { nearest, readable, unreadable, type Problem, type Read } from '../errors.ts'
import { whole } from '../rules/index.ts'
import { ruleKind } from '../rules/language.ts'
import { withoutPlain } from './plain-elements.ts'
import { bringUp } from '../migrations/index.ts'
import { Brief } from '../schema/brief.ts'
import { LANGUAGE } from '../schema/language.ts'
import { BRIEF_CAPS, oversights } from '../schema/measure.ts'
import type { Rule } from '../schema/rule.ts'
import { schemaProblems } from '../schema/problems.ts'
import { checkBrief } from './check.ts'
import { isFields, missingKits, withKits, withSections, type Kits } from './resolve.ts'

/**
 * Reads a brief from JSON data: writes out shorthand, merges the kits it names, fills in defaults, and checks everything that could
 * change a verdict. A resolved brief reads to itself; one of an earlier version of the language is brought up to this one.
 * @param json what `JSON.parse` gave
 * @param handed the kits at hand, by id
 */
export function readBrief(json: unknown, handed: { kits?: Kits } = {}): Read<Brief> {
  const kits = handed.kits ?? {}
  if (!isFields(json)) return unreadable([{ path: [], code: 'not-a-brief', message: `Found ${typeName(json)}; a brief is a JSON object.` }])
  const tooMuch = oversights(json, BRIEF_CAPS)
  if (tooMuch.length > 0) return unreadable(tooMuch)
  const language = languageProblem(json['codraft'])
  if (language) return unreadable([language])
  const absent = missingKits(json, kits).map((name) => kitProblem(name, Object.keys(kits)))
  const whole = withKits(withSections(bringUp(json, 'brief')), kits)
  const { document, putBack } = withoutPlain(whole)
  const parsed = Brief.safeParse(document)
  if (!parsed.success) {
    const own = schemaProblems(parsed.error.issues, { document: whole, schema: Brief })
    const others = otherProblems(document, own)
    return unreadable(others.length === 0 ? [...absent, ...own] : [...absent, ...[...own, ...others].toSorted(byRule)].slice(0, 100))
  }
  const brief = putBack(parsed.data)
  const problems = [...absent, ...checkBrief(brief)]
  return problems.length === 0 ? readable({ ...brief, rules: brief.rules.map(resolved) }) : unreadable(problems)
}

/** What is wrong elsewhere first, then rule by rule. */
const byRule = ({ path: one }: Problem, { path: other }: Problem): number => ruleIn(one) - ruleIn(other)
const ruleIn = ([field, index]: Problem['path']): number => (field === 'rules' && typeof index === 'number' ? index : -1)

/** What is wrong besides, where only some rules have not the form of one: who mends those need not come back for the rest. */
function otherProblems(document: unknown, own: readonly Problem[]): Problem[] {
  const wrong = new Set(own.map(({ path }) => ruleIn(path)))
  if (wrong.has(-1) || !isFields(document) || !Array.isArray(document['rules'])) return []
  const all: readonly unknown[] = document['rules']
  const kept = all.flatMap((_, index) => (wrong.has(index) ? [] : [index]))
  const parsed = Brief.safeParse({ ...document, rules: kept.map((index) => all[index]) })
  // What names rules may name those that are left out here.
  const told = parsed.success ? checkBrief(parsed.data).filter(({ path: [field] }) => field === 'layout' || field === 'catalogue' || field === 'rules') : []
  return told.map((problem) => {
    const [field, index, ...rest] = problem.path
    return field === 'rules' && typeof index === 'number' ? { ...problem, path: [field, kept[index] ?? index, ...rest] } : problem
  })
}

/** A rule with the defaults of its kind, as it is published: who compiles it need not know them. */
function resolved(rule: Rule): Rule {
  const kind = ruleKind(whole, rule.rule)
  return kind ? whole.filled(rule, kind) : rule
}

function languageProblem(found: unknown): Problem | null {
  if (typeof found === 'number' && Number.isInteger(found) && found >= 1 && found <= LANGUAGE) return null
  const newer = typeof found === 'number' && found > LANGUAGE
  const message = newer
    ? `Found language ${found}; this version of codraft reads ${LANGUAGE}. A newer version is needed.`
    : `Found ${found === undefined ? 'nothing' : JSON.stringify(found)}; "codraft": ${LANGUAGE} is wanted.`
  return { path: ['codraft'], code: newer ? 'newer-language' : 'not-a-brief', message }
}

function kitProblem(name: string, known: string[]): Problem {
  const near = nearest(name, known)
  return {
    path: ['catalogue', 'kits'], code: 'unknown-kit',
    message: `"${name}" is not a kit at hand (${known.join(', ') || 'there are none'}).${near === undefined ? '' : ` Did you mean "${near}"?`}`,
  }
}

const typeName = (value: unknown): string => (value === null ? 'null' : Array.isArray(value) ? 'a list' : value === undefined ? 'nothing' : `a ${typeof value}`)
