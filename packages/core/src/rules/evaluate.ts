/** What a brief's rules say of a layout. */
import type { CompiledBrief } from '../brief/compile-known.ts'
import { applyEdit, OperationError, type Edit } from '../operations/index.ts'
import type { Layout } from '../schema/layout.ts'
import type { CompiledRule, Finding } from './define.ts'
import { fixLabel } from './fix-label.ts'
import type { Fix, RuleResult, Verdict } from './result.ts'
import { resultOf, worse } from './record.ts'
import { roomIn } from './room.ts'
import { sceneOf, type OptionValues, type Scene } from './scene.ts'

/** The most fixes that one violated place is offered. */
const FIXES = 3

/**
 * The whole verdict on a layout: one result per violated place, else one per rule, in brief, section, element order, with
 * the fixes that each rule knows. Complete and synchronous; the same on every machine.
 * @param options what the customer set the brief's switches to; the defaults where left out
 */
export function evaluate(compiled: CompiledBrief, layout: Layout, options?: OptionValues): Verdict {
  const scene = sceneOf(compiled, layout, options)
  return mended({ compiled, scene, layout }, judge(compiled, scene))
}

/** What is to be mended: a layout as rules see it. */
type Ground = { readonly compiled: CompiledBrief; readonly scene: Scene; readonly layout: Layout }

/** The verdict on a layout with the fixes that each rule knows, once it is known what the rules say of it. */
export function mended(ground: Ground, { status, results, broken }: Judged): Verdict {
  if (broken.length === 0) return { status, results }
  const trial = trialOf(ground, broken)
  const whole = [...results]
  for (const one of broken) whole[one.index] = withFixes(one, trial)
  return { status, results: whole }
}

/** The verdict without fixes: what a gesture asks on every move. Where somebody reads what to do, use `evaluate`. */
export function judgeLayout(compiled: CompiledBrief, layout: Layout, options?: OptionValues): Verdict {
  const { status, results } = judge(compiled, sceneOf(compiled, layout, options))
  return { status, results }
}

/** One broken place: its result and where that stands, the rule, and what the rule found. */
export type Broken = { readonly index: number; readonly result: RuleResult; readonly rule: CompiledRule; readonly finding: Finding }
/** A verdict without fixes, and its broken places. */
type Judged = Verdict & { readonly broken: readonly Broken[] }

function judge({ rules }: CompiledBrief, scene: Scene): Judged {
  const results: RuleResult[] = []
  const broken: Broken[] = []
  let status: Verdict['status'] = 'valid'
  for (const rule of rules) {
    const found = rule.ask(scene)
    if (found.length === 0) results.push(rule.silent)
    for (const finding of found) {
      const result = resultOf(rule, finding)
      if (finding.slack < 0) broken.push({ index: results.length, result, rule, finding })
      if (finding.slack < 0 && rule.spec.severity === 'block') status = worse(status, finding.open === true)
      results.push(result)
    }
  }
  return { status, results, broken }
}

type Trial = {
  readonly compiled: CompiledBrief
  readonly scene: Scene
  readonly layout: Layout
  readonly room: ReturnType<typeof roomIn>
  readonly broken: ReadonlySet<string>
  /** How many more edits may be tried, so that a layout with a thousand violations is still judged at once. */
  left: number
}

function trialOf({ compiled, scene, layout }: Ground, broken: readonly Broken[]): Trial {
  const size = scene.sections.reduce((sum, section) => sum + section.size, 1) * (compiled.rules.length + 1)
  const left = Math.min(100, Math.max(1, Math.floor(1e6 / size)))
  return { compiled, scene, layout, left, room: roomIn(compiled.rules, scene), broken: new Set(broken.map(({ result: { place } }) => place)) }
}

/** Tries what the rule knows, and keeps the best that mend this place: those that break least, in the rule's own order. */
function withFixes({ result, rule, finding }: Broken, trial: Trial): RuleResult {
  if (trial.left <= 0) return result
  const edits = rule.remedies(trial.scene, finding, trial.room).slice(0, trial.left)
  trial.left -= edits.length
  const tried = edits.flatMap((edit) => tryOut(edit, trial) ?? []).filter(({ fix }) => fix.clears.includes(result.place))
  const harmless = tried.filter(({ harm }) => harm[0] === 0)
  const best = (harmless.length > 0 ? harmless : tried).sort((a, b) => a.harm[0] - b.harm[0] || a.harm[1] - b.harm[1] || a.harm[2] - b.harm[2])
  return best.length === 0 ? result : { ...result, fixes: best.slice(0, FIXES).map(({ fix }) => fix) }
}

/** How many places of `block`, `warn` and `advise` rules an edit newly breaks. */
type Harm = readonly [number, number, number]

/** The broken places of a layout, each by a glance. */
const brokenIn = ({ rules }: CompiledBrief, scene: Scene): RuleResult[] =>
  rules.flatMap((rule) => (rule.glance ?? rule.ask)(scene).flatMap((finding) => (finding.slack < 0 ? [resultOf(rule, finding)] : [])))

/** Null where the edit does not fit, as in a layout with doubled ids. */
function tryOut(edit: Edit, { compiled, layout, scene, broken }: Trial): { fix: Fix; harm: Harm } | null {
  const changed = applied(layout, edit)
  if (!changed) return null
  const after = brokenIn(compiled, sceneOf(compiled, changed, scene.options))
  const still = new Set(after.map(({ place }) => place))
  const newly = after.filter(({ place }) => !broken.has(place))
  const harmTo = (severity: RuleResult['severity']): number => newly.filter((one) => one.severity === severity).length
  const fix = {
    edit, cost: costOf(edit), label: fixLabel(compiled, layout, edit, changed),
    clears: [...broken].filter((place) => !still.has(place)), breaks: newly.map(({ place }) => place),
  }
  return { fix, harm: [harmTo('block'), harmTo('warn'), harmTo('advise')] }
}

function applied(layout: Layout, edit: Edit): Layout | null {
  try {
    return applyEdit(layout, edit)
  } catch (error) {
    if (error instanceof OperationError) return null
    throw error
  }
}

/** How much an edit changes: lengths added or taken, in the stage's unit; anything else counts one. */
function costOf(edit: Edit): number {
  const cost = edit.reduce((sum, operation) => sum + (operation.type === 'resize' ? Math.abs(operation.to.width - operation.from.width) : 1), 0)
  return Math.round(cost * 1e6) / 1e6
}
