/** How a sketch stands: the nearest widths that its rules allow, what they cost, and what is broken all the same. */
import type { CompiledRule, Finding } from '../rules/define.ts'
import { isOn } from '../rules/when.ts'
import { ruleKind } from '../rules/language.ts'
import { whole } from '../rules/index.ts'
import { sceneOf, type Placed, type Scene, type SceneSection } from '../rules/scene.ts'
import { fromTicks } from '../schema/lengths.ts'
import type { Layout } from '../schema/layout.ts'
import { mendingOf } from './moves/index.ts'
import type { Mending } from './moves/mending.ts'
import { sidesIn, sidesKept } from './moves/sided.ts'
import { nameIn, placeWithin, SLOW, type Hold, type Sketch, type Task, type Trouble } from './sketch.ts'
import { settledIn, weighedIn, type RowAsked, type RuledBalance, type RuledWish } from './widths/rows.ts'

/** What must hold: nothing that blocks is broken, and of the rest nothing of these weights that is not broken already. */
export type Strictness = 'block' | 'warn' | 'advise'
/** A rule that must hold, made ready for repair. */
export type Held = { readonly rule: CompiledRule; readonly mending: Mending; readonly soft: boolean; speaksOf(section: SceneSection, scene: Scene): boolean }
/** What sketches are judged by. */
export type Judge = { readonly task: Task; readonly rules: readonly Held[]; readonly mendings: ReadonlyMap<CompiledRule, Mending>; readonly excused: ReadonlySet<string> }

/** How a sketch stands. */
export type Seen = {
  readonly scene: Scene
  /** With the nearest widths that keep what rules ask of widths; the sketch's own where there are none. */
  readonly layout: Layout
  /** What those widths cost, in grains; null when rules contradict each other about widths. */
  readonly change: number | null
  /** What makes widths change, or what contradicts each other. */
  readonly pushes: readonly Trouble[]
  /** What is broken whatever the widths. */
  readonly troubles: readonly Trouble[]
  /** What is broken with widths as they were, where rules contradict each other about widths. */
  unsettledTroubles(): readonly Trouble[]
  /** Whether other widths might do better: it took too long to settle them, or a rule asks of them more than can be said. */
  readonly unsettled: boolean
}

const WEIGHTS: Readonly<Record<Strictness, readonly string[]>> = { block: ['block'], warn: ['block', 'warn'], advise: ['block', 'warn', 'advise'] }

/** Makes the rules ready that sketches are judged by. */
export function judgeFor(task: Task, strictness: Strictness, broken: ReadonlySet<string>): Judge {
  const { compiled } = task
  const rules = compiled.rules.filter(({ spec }) => WEIGHTS[strictness].includes(spec.severity)).map((rule): Held => {
    const stages = ruleKind(whole, rule.spec.rule)?.stages
    const speaks = isOn(rule.spec.when, compiled)
    return {
      rule, mending: mendingOf(rule, compiled), soft: rule.spec.severity !== 'block',
      speaksOf: ({ section }, scene) => (rule.spec.section ?? section.id) === section.id && (stages?.includes(section.stage.kind) ?? true) && speaks(scene),
    }
  })
  return { task, rules, mendings: new Map(rules.map(({ rule, mending }) => [rule, mending])), excused: broken }
}

/** The name that results give to a place. */
export function placeName({ spec }: CompiledRule, finding: Finding): string {
  const within = placeWithin(finding)
  return `${spec.id} ${finding.section ?? '*'}${within === '' ? '' : ` ${within}`}`
}

/** Judges a sketch; `frozen` elements keep their widths. */
export function look(judge: Judge, sketch: Sketch, frozen?: ReadonlySet<string>): Seen {
  const { compiled, options, tariffs, effort } = judge.task
  effort.left -= sizeOf(judge.task, sketch.layout)
  const scene = sceneOf(compiled, sketch.layout, options)
  const rows = scene.sections.filter(({ section }) => section.stage.kind === 'row').map((row): RowAsked => ({
    row, tick: tariffs.bySection.get(row.section.id)?.tick ?? 1, widths: row.placed.map(({ width }) => width), wishes: wishesIn(row, scene, { judge, holds: sketch.holds, frozen }),
  }))
  const settled = settledIn(rows, effort)
  const balances = settled.state === 'kept' ? rows.flatMap(({ row }) => [...balancesIn(row, scene, judge, sketch.holds), ...sidesKept(row, sketch.holds).map((one): RuledBalance => ({ ...one, rule: null, section: row, known: true }))]) : []
  const weighed = settled.state === 'kept' ? weighedIn(rows, balances, { settled, effort }) : settled
  const unsettled = weighed.state === 'tired' || (weighed.state === 'kept' && !weighed.sure) || [...rows.flatMap(({ wishes }) => wishes), ...balances].some(({ known }) => !known)
  // Where weighing takes too long, the rules are asked of what is settled without it.
  const done = weighed.state === 'tired' ? settled : weighed
  const widths = done.state === 'kept' ? done.widths : rows.map((one) => one.widths)
  const layout = rows.reduce((all, { row, widths: were }, index) => (isSame(widths[index] ?? were, were) ? all : widened(all, row, widths[index] ?? were)), sketch.layout)
  const final = layout === sketch.layout ? scene : sceneOf(compiled, layout, options)
  const change = done.state === 'kept' ? done.change : null
  const unsettledTroubles = (): readonly Trouble[] => troublesOf(judge.rules.filter(({ rule, mending }) => !rule.slow && (mending.wishes ?? mending.balances) !== undefined), judge, { scene, final: scene, settled: true })
  return { scene, layout, change, unsettledTroubles, pushes: done.state === 'tired' ? [] : done.pushes, troubles: troublesIn(judge, scene, { final, settled: change !== null }), unsettled }
}

const isSame = (one: readonly number[], other: readonly number[]): boolean => one.every((width, index) => width === other[index])

/** What the rules ask of weighed widths of a row, or of it and others. */
function balancesIn(row: SceneSection, scene: Scene, { rules, excused }: Judge, holds: Sketch['holds']): RuledBalance[] {
  const sides = sidesIn(row, holds)
  return rules.flatMap(({ rule, mending, soft, speaksOf }) => (!mending.balances || !speaksOf(row, scene) ? [] : mending.balances(row, scene, sides).flatMap((one): RuledBalance[] => {
    const name = `${rule.spec.id} ${nameIn(row.section.id, one.place)}`.trimEnd()
    return soft && excused.has(name) ? [] : [{ ...one, rule, section: row, known: (mending.knows ?? false) !== false }]
  })))
}

/** How many times as long it takes to tell what a slow rule is broken by. */
const TOLD = 5

/** What one look costs at least. */
export const sizeOf = ({ compiled: { rules } }: Pick<Task, 'compiled'>, { sections }: Layout): number =>
  10 + 0.2 * (rules.length + 5) * sections.reduce((sum, { elements }) => sum + elements.length, 0)

type Bounds = { readonly judge: Judge; readonly holds: Sketch['holds']; readonly frozen: ReadonlySet<string> | undefined }

function wishesIn(row: SceneSection, scene: Scene, { judge, holds, frozen }: Bounds): RuledWish[] {
  const wishes = row.placed.map((placed): RuledWish => ({ ...boundsOf(placed, holds, frozen), from: placed.index, to: placed.index + 1, elements: [], rule: null, known: true }))
  for (const { rule, mending, soft, speaksOf } of judge.rules) {
    if (!mending.wishes || !speaksOf(row, scene)) continue
    for (const wish of mending.wishes(row, scene)) {
      const empty = wish.from === wish.to
      const excused = soft && judge.excused.has(`${rule.spec.id} ${nameIn(row.section.id, wish.elements.map(({ element }) => element.id).join(' '))}`.trimEnd())
      if (!empty && !excused) wishes.push({ ...wish, rule, known: (mending.knows ?? false) !== false })
    }
  }
  return wishes
}

function boundsOf({ element, width, section }: Placed, holds: Sketch['holds'], frozen: ReadonlySet<string> | undefined): Hold {
  const name = nameIn(section.id, element.id)
  return frozen?.has(name) === true || !isLength(element.width) ? { min: width, max: width } : { min: Math.max(1, holds.get(name)?.min ?? 1), max: holds.get(name)?.max ?? Infinity }
}

/** Whether it is a length that a row could hold at all; edits start from what stands there. */
const isLength = (width: number | undefined): boolean => width !== undefined && Math.abs(width) <= 1e6

function widened(layout: Layout, { section, placed }: SceneSection, widths: readonly number[]): Layout {
  const wider = new Map(placed.flatMap((one, index) => {
    const width = widths[index]
    return width === undefined || width === one.width ? [] : [[one.element, fromTicks(width, section.per)] as const]
  }))
  return {
    sections: layout.sections.map((one) => (one.id !== section.id ? one : {
      id: one.id, elements: one.elements.map((element) => { const width = wider.get(element); return width === undefined ? element : { ...element, width } }),
    })),
  }
}

type Outcome = { readonly final: Scene; readonly settled: boolean }

/** What is broken once widths are settled; where they cannot be, by the rules that ask nothing of widths. Slow rules are asked where all others are kept. */
function troublesIn(judge: Judge, scene: Scene, outcome: Outcome): Trouble[] {
  const quick = troublesOf(judge.rules.filter(({ rule }) => !rule.slow), judge, { scene, ...outcome })
  const slow = quick.length > 0 || !outcome.settled ? [] : judge.rules.filter(({ rule }) => rule.slow)
  const late = troublesOf(slow, judge, { scene, ...outcome })
  judge.task.effort.left -= SLOW * (slow.length + TOLD * late.length)
  return [...quick, ...late]
}

function troublesOf(rules: readonly Held[], { excused }: Judge, { scene, final, settled }: Outcome & { readonly scene: Scene }): Trouble[] {
  return rules.flatMap(({ rule, mending, soft }) => {
    if (!settled && (mending.wishes || mending.balances)) return []
    return rule.ask(final).flatMap((finding): Trouble[] => {
      if (finding.slack >= 0 || (soft && excused.has(placeName(rule, finding)))) return []
      const section = scene.sections.find((one) => one.section.id === finding.section) ?? null
      const ids = new Set(finding.elements)
      const named = finding.elements.flatMap((id) => (section ? [section] : scene.sections).flatMap(({ placed }) => placed.find(({ element }) => element.id === id) ?? []))
      return [{ rule, section, elements: ids.size === 0 ? [] : named, place: placeWithin(finding), short: shortOf(finding), steps: mending.steps?.(finding) ?? 1, excess: -finding.slack }]
    })
  })
}

function shortOf({ open, actual, limit }: Finding): boolean | null {
  if (open === true) return true
  return actual === null || limit === null || actual === limit ? null : actual < limit
}
