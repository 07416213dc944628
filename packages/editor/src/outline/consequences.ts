/** What followed from what was done: room that is spare or missing, sums that came to another band, rules that are newly broken or mended. */
import { fromTicks, type RuleResult, type Session, type Verdict } from '@codraft/core'
import { readMeters, type Band, type Reading } from '../session/meters.ts'
import { enSaid } from '../words/en-said.ts'
import { learn, type Words } from '../words/index.ts'
import { namesIn } from '../words/names.ts'
import { isProblem, problemText } from '../words/problem.ts'
import { ended } from './ended.ts'
import { unitOf } from './place.ts'
import { spareOf } from './results.ts'

learn(enSaid)

/** A session and what the rules say of what it keeps. */
export type Judged = { readonly session: Session; readonly verdict: Verdict }
/** From when to when, and what is to be said. */
export type Change = {
  readonly from: Judged
  readonly to: Judged
  /** Says the spare room although it has not come to another band. */
  readonly tellRoom: boolean
  /** Whether people still need to be told that F goes to problems. */
  readonly hintProblems: boolean
}

/** All consequences as sentences: room, sums, then rules. Nothing for what stayed as it was. */
export const consequences = (change: Change, words: Words): string[] => [...roomSentences(change, words), ...meterSentences(change, words), ...ruleSentences(change, words)]

const bandOf = (spare: number): Band => (spare > 0 ? 'under' : spare === 0 ? 'full' : 'over')

function roomSentences({ from, to, tellRoom }: Change, words: Words): string[] {
  const { spare, per, length } = spareOf(to.session)
  if (length === 0) return []
  const band = bandOf(spare)
  if (!tellRoom && band === bandOf(spareOf(from.session).spare)) return []
  const width = words.spoken(fromTicks(Math.abs(spare), per), unitOf(to.session))
  if (band === 'full') return [words.say('said-full')]
  return [words.say(band === 'under' ? 'said-spare' : 'said-over', { width })]
}

function meterSentences({ from, to }: Change, words: Words): string[] {
  if (from.session.layout === to.session.layout) return []
  const was = new Map(sums(from.session).map((meter) => [meter.id, meter.band]))
  return sums(to.session).filter(({ id, band }) => band !== null && was.get(id) !== band).map((meter) => meterSentence(meter, words))
}

const sums = (session: Session): Reading[] => readMeters(session, session.layout).filter(({ kind }) => kind === 'amount')

function meterSentence({ label, value, max, unit, band }: Reading, words: Words): string {
  const meter = words.text(label) || 'none'
  const amount = words.spoken(Math.abs((max ?? 0) - value), unit)
  return words.say(band === 'under' ? 'said-meter-left' : band === 'full' ? 'said-meter-full' : 'said-meter-over', { meter, amount })
}

function ruleSentences(change: Change, words: Words): string[] {
  const { from, to, hintProblems } = change
  const [was, is] = [broken(from, change), broken(to, change)]
  const appeared = [...is].flatMap(([fault, result]) => (was.has(fault) ? [] : [result]))
  const problems = appeared.filter(isProblem)
  const cleared = [...was].flatMap(([fault, result]) => (isProblem(result) && !is.has(fault) ? [result] : []))
  return [...problemSentences(problems.length > 0 ? problems : appeared.slice(0, 1), { to, hintProblems }, words), ...fixedSentences(cleared, to, words)]
}

function problemSentences(appeared: readonly RuleResult[], { to, hintProblems }: { to: Judged; hintProblems: boolean }, words: Words): string[] {
  const [only] = appeared
  if (!only) return []
  if (appeared.length > 1) return [words.say('said-problems', { count: appeared.length }), ...(hintProblems ? [words.say('said-press-f')] : [])]
  return [words.say(isProblem(only) ? 'said-problem' : 'said-tip', { message: ended(problemText(only, sourceOf(to), { words, spoken: true })) })]
}

function fixedSentences(cleared: readonly RuleResult[], to: Judged, words: Words): string[] {
  const [only] = cleared
  if (!only) return []
  const name = namesIn(sourceOf(to), only.section ?? '', words).get(only.elements[0] ?? '')
  if (cleared.length > 1 || !name) return [words.say('said-fixed-several', { count: cleared.length })]
  return [words.say('said-fixed', { element: name.short })]
}

/** What is broken, by what is wrong. What the room or a sum says already is left out. */
function broken({ verdict }: Judged, { to }: Change): ReadonlyMap<string, RuleResult> {
  const { compiled } = to.session
  const lengths = new Map(compiled.sections.map(({ id, stage }) => [id, stage.kind === 'row' ? stage.length : null]))
  const maxima = new Set(sums(to.session).map(({ max }) => max))
  const saidAlready = ({ type, section, limit }: RuleResult): boolean =>
    limit !== null && ((type === 'fill' && section === to.session.selection.section && limit === lengths.get(section)) || (type === 'sum' && maxima.has(limit)))
  const nearest = new Set(compiled.rules.flatMap(({ spec }) => (spec.rule === 'distance' && 'match' in spec && spec.match === 'nearest' ? [spec.id] : [])))
  // Too far from whoever is nearest is the same when another one is nearest, and still too far.
  const faultOf = ({ rule, section, elements: [one], place }: RuleResult): string => (nearest.has(rule) ? `${rule} ${section} ${one}` : place)
  return new Map(verdict.results.filter((result) => result.status === 'violated' && !saidAlready(result)).map((result) => [faultOf(result), result]))
}

const sourceOf = ({ session: { compiled, layout } }: Judged): { compiled: Session['compiled']; layout: Session['layout'] } => ({ compiled, layout })
