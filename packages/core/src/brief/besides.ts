/** What is wrong with a brief besides what has not the right form: who mends that need not come back for the rest. */
import { pathText, type Problem } from '../errors.ts'
import { Brief } from '../schema/brief.ts'
import type { z } from '../schema/z.ts'
import { checkBrief } from './check.ts'
import { isFields } from './resolve.ts'
import { standIn, type Path } from './stand-in.ts'

/** More rounds than this are not tried: each makes up for what only the one before brought to light. */
const ROUNDS = 4

/** Of more refusals than this the first are told, and nothing besides. */
const MOST = 100

/** What a schema refused of a document: its own words for it, and the problems that they became. */
export type Refusals = { readonly issues: readonly z.core.$ZodIssue[]; readonly refused: readonly Problem[] }

/** What a schema refused, with what is wrong besides. */
export function problemsBesides(document: unknown, { issues, refused }: Refusals): Problem[] {
  return issues.length > MOST ? [...refused] : [...refused, ...others(document, issues)].toSorted(byRule)
}

function others(document: unknown, issues: readonly z.core.$ZodIssue[]): Problem[] {
  const all: readonly unknown[] = isFields(document) && Array.isArray(document['rules']) ? document['rules'] : []
  const wrong = new Set(issues.map(({ path }) => ruleIn(path)))
  const kept = all.flatMap((_, index) => (wrong.has(index) ? [] : [index]))
  const places: Path[] = []
  let at: unknown = isFields(document) && all.length > 0 ? { ...document, rules: kept.map((index) => all[index]) } : document
  for (let round = 0; round < ROUNDS; round++) {
    const parsed = Brief.safeParse(at)
    if (parsed.success) return judgedBesides(parsed.data, places).map((problem) => inOrder(problem, kept))
    const stood = standIn(at, parsed.error.issues)
    if (!stood) return []
    at = stood.document
    places.push(...stood.places)
  }
  return []
}

/** Problems of what stands there itself: nothing that could come of a stand-in. What names rules may name those that are left out here. */
function judgedBesides(brief: Brief, places: readonly Path[]): Problem[] {
  const owners = new Set(places.map((path) => pathText(ownerOf(path))))
  const areTicksKnown = !places.some((path) => path.includes('resolution') || path.includes('decimals'))
  return checkBrief(brief).filter(({ path, code }) => ['layout', 'catalogue', 'rules'].includes(String(path[0])) && !owners.has(pathText(ownerOf(path))) && (areTicksKnown || code !== 'too-fine'))
}

/** The kind, the element, the stage, the option and so on that a place belongs to: figures of one are compared with each other. */
const ownerOf = (path: Path): Path => path.slice(0, path[0] !== 'layout' ? 3 : path[3] === 'elements' ? 5 : 4)

/** With the number that its rule has where none is left out. */
function inOrder(problem: Problem, kept: readonly number[]): Problem {
  const [field, index, ...rest] = problem.path
  return field === 'rules' && typeof index === 'number' ? { ...problem, path: [field, kept[index] ?? index, ...rest] } : problem
}

/** What is wrong elsewhere first, then rule by rule. */
const byRule = ({ path: one }: Problem, { path: other }: Problem): number => ruleIn(one) - ruleIn(other)
const ruleIn = ([field, index]: readonly PropertyKey[]): number => (field === 'rules' && typeof index === 'number' ? index : -1)
