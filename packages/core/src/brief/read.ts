/** Reading a brief: a value that can be trusted everywhere, or everything that is wrong with it. Never throws. */
import { hint, nearest, readable, unreadable, type Problem, type Read } from '../errors.ts'
import { whole } from '../rules/index.ts'
import { ruleKind } from '../rules/language.ts'
import { withoutPlain } from './plain-elements.ts'
import { bringUp } from '../migrations/index.ts'
import { Brief } from '../schema/brief.ts'
import { LANGUAGE } from '../schema/language.ts'
import { BRIEF_CAPS, oversights } from '../schema/measure.ts'
import type { Rule } from '../schema/rule.ts'
import { schemaProblems } from '../schema/problems.ts'
import { problemsBesides } from './besides.ts'
import { checkBrief } from './check.ts'
import { isFields, missingKits, withKits, withSections, type Fields, type Kits } from './resolve.ts'

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
  const absent = missingKits(json, kits)
  const whole = withKits(withSections(bringUp(withNearest(json, absent, kits), 'brief')), kits)
  const { document, putBack } = withoutPlain(whole)
  const parsed = Brief.safeParse(document)
  if (!parsed.success) {
    const refused = schemaProblems(parsed.error.issues, { document: whole, schema: Brief })
    return unreadable(withAbsent(absent, kits, problemsBesides(whole, { issues: parsed.error.issues, refused })))
  }
  const brief = putBack(parsed.data)
  const problems = withAbsent(absent, kits, checkBrief(brief))
  return problems.length === 0 ? readable({ ...brief, rules: brief.rules.map(resolved) }) : unreadable(problems)
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

/** The same brief with the kit that was most likely meant instead of one that is not at hand: names of that one are no problem. */
function withNearest(json: Fields, absent: readonly string[], kits: Kits): Fields {
  const { catalogue } = json
  if (absent.length === 0 || !isFields(catalogue) || !Array.isArray(catalogue['kits'])) return json
  const meant = (catalogue['kits'] as readonly unknown[]).map((name) => (typeof name === 'string' && absent.includes(name) ? (nearest(name, Object.keys(kits)) ?? name) : name))
  return { ...json, catalogue: { ...catalogue, kits: meant } }
}

const UNKNOWN_NAMES = ['unknown-kind', 'unknown-tag', 'unknown-attribute', 'unknown-choice', 'unknown-option', 'unknown-art']

/** Kits that are not at hand first; where nobody knows which was meant, names that it may have brought are no problem. */
function withAbsent(absent: readonly string[], kits: Kits, problems: readonly Problem[]): Problem[] {
  const known = Object.keys(kits)
  const isKnown = absent.every((name) => nearest(name, known) !== undefined)
  return [...absent.map((name) => kitProblem(name, known)), ...problems.filter(({ code }) => isKnown || !UNKNOWN_NAMES.includes(code))].slice(0, 100)
}

function kitProblem(name: string, known: string[]): Problem {
  return { path: ['catalogue', 'kits'], code: 'unknown-kit', message: `"${name}" is not a kit at hand (${known.join(', ') || 'there are none'}).${hint(name, known)}` }
}

const typeName = (value: unknown): string => (value === null ? 'null' : Array.isArray(value) ? 'a list' : value === undefined ? 'nothing' : `a ${typeof value}`)
