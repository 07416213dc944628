/** What is wrong between rules, in the words of a checker: where, what was found, what would help. */
import type { CompiledBrief } from '../brief/compile-known.ts'
import type { Problem } from '../errors.ts'
import { apartRules } from './apart.ts'
import { conflicts, type Conflicts, type Correction } from './index.ts'

/** Contradictions, which nobody can answer, and what a designer should look at again. */
export type Report = { readonly problems: readonly Problem[]; readonly advice: readonly Problem[]; readonly conflicts: Conflicts }

/** Asks whether the rules of a brief can be kept together, and writes down what is wrong; or what is wrong with what somebody found out exactly. */
export function reportOn(compiled: CompiledBrief, found: Conflicts = conflicts(compiled)): Report {
  return { problems: [...dead(found, compiled), ...contradictions(found, compiled)], advice: [...apart(compiled), ...idle(found, compiled), ...implied(found, compiled), ...impossible(found), ...unfound(found)], conflicts: found }
}

function at({ brief }: CompiledBrief, id: string): (string | number)[] {
  const index = brief.rules.findIndex((rule) => rule.id === id)
  return index < 0 ? ['rules'] : ['rules', index]
}
const named = (ids: readonly string[]): string => ids.map((id) => `"${id}"`).join(', ')

const dead = ({ dead: ids }: Conflicts, compiled: CompiledBrief): Problem[] =>
  ids.map((id) => ({ path: at(compiled, id), code: 'rule-dead', message: `No layout can keep "${id}", even if it were the only rule: what may be placed here cannot do what it asks.` }))

function contradictions({ sets, corrections, fitsFrom, dead: ids }: Conflicts, compiled: CompiledBrief): Problem[] {
  const those = sets.filter((set) => !set.some((id) => ids.includes(id) && set.length === 1))
  return those.map((set, index) => {
    const ordered = compiled.brief.rules.flatMap(({ id }) => (set.includes(id) ? [id] : []))
    const ways = index > 0 || corrections.length === 0 ? '' : `${corrections.length === 1 ? WAYS.one : WAYS.more}${corrections.slice(0, MOST_WAYS).map(wayOut).join(BETWEEN)}.`
    const fits = index > 0 || fitsFrom === undefined ? '' : ` Everything else would fit from ${fitsFrom}.`
    return { path: at(compiled, ordered[0] ?? ''), code: 'rules-contradict', message: `No layout can keep ${named(ordered)} together.${fits}${ways}` }
  })
}

const WAYS = { one: ' A way out: ', more: ' Ways out: ' }
const BETWEEN = '; '
/** More ways out than these are not told. */
const MOST_WAYS = 8

/** A sentence of a report without the ways out that it ends with, and each of those, for whoever has more than one line. */
export function laidOut(message: string): { readonly sentence: string; readonly ways: readonly string[] } {
  for (const word of Object.values(WAYS)) {
    const [sentence, ways] = message.split(word)
    if (sentence !== undefined && ways !== undefined) return { sentence, ways: ways.replace(/\.$/, '').split(BETWEEN) }
  }
  return { sentence: message, ways: [] }
}

function wayOut({ drop, instead, witness }: Correction): string {
  const changes = instead.map(({ rule, field, from, to }) => `make ${field} of "${rule}" ${to} instead of ${from}`)
  const words = changes.length > 0 ? `${changes.join(' and ')}, or drop it` : `drop ${named(drop)}`
  return witness ? words : `${words} (no layout was found to prove it)`
}

const apart = (compiled: CompiledBrief): Problem[] => apartRules(compiled).map(({ rule, type, fields: [one, other], sections: [here, there] }) => ({
  path: at(compiled, rule), code: 'rule-across-sections',
  message: `"${one}" of "${rule}" can only be in ${named(here)}, "${other}" only in ${named(there)}; a rule of kind "${type}" looks at each section by itself, where the two never meet.`,
}))

const idle = ({ idle: ids }: Conflicts, compiled: CompiledBrief): Problem[] =>
  ids.map((id) => ({ path: at(compiled, id), code: 'rule-idle', message: `Nothing that may be placed here can break "${id}": what it asks is so anyway.` }))

const implied = ({ implied: those = [] }: Conflicts, compiled: CompiledBrief): Problem[] => those.map(({ rule, by, smallest }) => ({
  path: at(compiled, rule), code: 'rule-idle', message: `Nobody who keeps ${named(by)} can break "${rule}".${smallest ? '' : ' Fewer of them may be enough.'}`,
}))

/** One advice for all of them: under rules that leave no room these are most of a kit. */
function impossible({ kinds: { never } }: Conflicts): Problem[] {
  const [only, ...more] = never
  if (only === undefined) return []
  const path = more.length === 0 ? ['catalogue', 'kinds', only] : ['catalogue', 'kinds']
  return [{ path, code: 'kind-impossible', message: `${named(never)} can be placed, but no layout that holds one${more.length === 0 ? '' : ' of these'} can keep all blocking rules.` }]
}

function unfound({ satisfiable, tries }: Conflicts): Problem[] {
  if (satisfiable !== null) return []
  const message = `No layout that keeps all blocking rules was found in ${tries ?? 0} tries. That does not prove that there is none.`
  return [{ path: ['rules'], code: 'no-layout-found', message }]
}
