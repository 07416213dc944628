/** A way over one plan: where it arrives, how wide it is where it does not, and what stands in it. */
import { arrivals, widestTurn, widestWays, type Arrival, type Corridor } from '../geometry/corridor.ts'
import type { Footprint } from '../geometry/footprint.ts'
import { inTheWay, tooTight } from '../geometry/in-the-way.ts'
import { outlineOf, type Outline } from '../geometry/outline.ts'
import type { CompiledSection } from '../brief/section.ts'
import { fromTicks, toTicks } from '../schema/lengths.ts'
import type { Selector } from '../schema/rule.ts'
import { metresPer } from '../schema/units.ts'
import { anchorsIn, markOf, nameOf, type Mark } from './apart.ts'
import type { Finding } from './define.ts'
import { footprintOf } from './footing.ts'
import { planOf } from './ground.ts'
import { holdOn, type Held } from './path-remedy.ts'
import type { Placed, Scene, SceneSection } from './scene.ts'
import type { Selection } from './selector.ts'

/** What a rule asks of the way; lengths in the stage's unit. */
export type Way = {
  readonly from: Selector
  readonly to: Selector
  readonly width: number
  readonly turn?: number | undefined
  readonly outside?: readonly string[] | undefined
  readonly need: 'all' | 'any'
}
/** A path that is asked for, with what it found before: most edits leave the way as it is. */
export type AskingPath = {
  readonly rule: Way
  readonly from: Selection
  readonly to: Selection
  readonly avoid: Selection
  readonly held: Held
  readonly known: Map<string, readonly Finding[]>
  /** The same without figures: of ways that were only tried. */
  readonly glanced: Map<string, readonly Finding[]>
}

/** Metres. */
const CELL = 0.05
/** So many answers are remembered. */
const MEMORY = 16

/** The side of a cell, in ticks; a stage in another unit than metres has its own 5 cm. */
export const cellOf = ({ stage, per }: CompiledSection): number => (CELL / metresPer(stage.unit)) * per

/** Every target that the way does not arrive at; where there is none, that it arrives. */
export const askPath = (one: SceneSection, scene: Scene, asking: AskingPath): readonly Finding[] => remembered(one, scene, { asking, glancing: false })

/** Where it arrives and where not, without how wide it is and what stands in it: a sixth of the work where it is blocked. */
export const glanceAtPath = (one: SceneSection, scene: Scene, asking: AskingPath): readonly Finding[] => remembered(one, scene, { asking, glancing: true })

function remembered(one: SceneSection, scene: Scene, { asking, glancing }: { asking: AskingPath; glancing: boolean }): readonly Finding[] {
  const { section } = one
  const { rule } = asking
  const known = glancing ? asking.glanced : asking.known
  const ground = planOf(section).zones.get('boundary')
  const marks = (selector: Selection, names: unknown): Mark[] => [...selector.of(one, scene).map((placed) => markOf(placed, scene)), ...anchorsIn(names, one)]
  const from = marks(asking.from, rule.from)
  const starts = new Set(from.map(({ name }) => name))
  const to = marks(asking.to, rule.to).filter(({ name }) => !starts.has(name))
  if (!ground || from.length === 0 || to.length === 0) return []
  const avoided = asking.avoid.of(one, scene)
  const plan: Plan = { section, from, to, avoided, scene, asking, ground: outlineOf(ground) }
  const key = `${section.id}\n${[from, to].map((some) => some.map(({ name, shape }) => written(name, shape)).join('\n')).join('\n\n')}\n\n${avoided.map((placed) => written(placed.element.id, footprintOf(placed, scene))).join('\n')}`
  const before = asking.known.get(key) ?? known.get(key)
  if (before) return before
  const found = findings(plan, glancing)
  if (known.size >= MEMORY) known.delete(known.keys().next().value ?? '')
  known.set(key, found)
  return found
}

const written = (name: string, { form, x, y, halfWidth, halfDepth, cos, sin }: Footprint): string => [name, form, x, y, halfWidth, halfDepth, cos, sin].join(' ')

type Plan = {
  readonly section: CompiledSection
  readonly from: readonly Mark[]
  readonly to: readonly Mark[]
  readonly avoided: readonly Placed[]
  readonly scene: Scene
  readonly asking: AskingPath
  readonly ground: Outline
}

function corridorOf({ section, from, to, avoided, scene, asking: { rule }, ground }: Plan): Corridor {
  const { zones } = planOf(section)
  return {
    ground, cell: cellOf(section), width: toTicks(rule.width, section.per), turn: rule.turn === undefined ? 0 : toTicks(rule.turn, section.per),
    walls: (rule.outside ?? []).flatMap((name) => {
      const zone = zones.get(name)
      return zone ? [outlineOf(zone)] : []
    }),
    obstacles: avoided.map((placed) => footprintOf(placed, scene)), from: from.map(({ shape }) => shape), to: to.map(({ shape }) => shape),
  }
}

function findings(plan: Plan, glancing: boolean): readonly Finding[] {
  const { section, to, asking: { rule } } = plan
  const corridor = corridorOf(plan)
  const found = arrivals(corridor)
  const holds: Finding = { section: section.id, elements: [], place: '', actual: null, limit: rule.width, slack: 0, unit: section.stage.unit, message: '' }
  const failed = to.flatMap((mark, index) => (found[index] === 'reached' ? [] : [{ mark, arrival: found[index] ?? 'cut-off' }]))
  if (failed.length === 0 || (rule.need === 'any' && failed.length < to.length)) return [holds]
  const all = glancing ? failed.map(({ mark }): Finding => ({ ...holds, elements: [nameOf(mark)], place: mark.name, slack: -1 })) : failures(plan, corridor, failed)
  return rule.need === 'all' ? all : all.toSorted((a, b) => b.slack - a.slack).slice(0, 1).map((best) => ({ ...best, place: '' }))
}

type Failed = { readonly mark: Mark; readonly arrival: Arrival }

function failures(plan: Plan, corridor: Corridor, failed: readonly Failed[]): Finding[] {
  const weights = plan.avoided.map((placed) => holdOn(placed, plan.asking.held))
  const cut = failed.filter(({ arrival }) => arrival === 'cut-off').map(({ mark }) => mark)
  const shapes = cut.map(({ shape }) => shape)
  const widths = cut.length === 0 ? [] : widestWays({ ...corridor, to: shapes })
  const ways = cut.length === 0 ? [] : inTheWay(corridor, shapes, weights)
  return failed.map(({ mark, arrival }) => {
    const index = cut.indexOf(mark)
    const [widest, blocked] = index >= 0 ? [widths[index] ?? 0, ways[index] ?? []] : [widestTurn(corridor, mark.shape), tooTight(corridor, mark.shape, weights)]
    const others = blocked.flatMap((one) => plan.avoided[one]?.element.id ?? []).filter((id) => id !== mark.name)
    return failure(plan, mark, { arrival, widest, others })
  })
}

function failure({ section, asking: { rule } }: Plan, mark: Mark, { arrival, widest, others }: { arrival: Arrival; widest: number; others: readonly string[] }): Finding {
  const { per } = section
  const limit = toTicks(arrival === 'no-turn' ? (rule.turn ?? rule.width) : rule.width, per)
  // Whole cells: told to the tick below, as wide as it surely is.
  const actual = Math.min(limit - 1, Math.floor(widest + 1e-6))
  return {
    section: section.id, elements: [nameOf(mark), ...others], place: mark.name, actual: fromTicks(actual, per), limit: fromTicks(limit, per), slack: fromTicks(actual - limit, per),
    measured: true, unit: section.stage.unit, message: MESSAGES[arrival === 'no-turn' ? 'turn' : 'way'][others.length === 0 ? 'free' : 'blocked'],
  }
}

const MESSAGES = {
  way: {
    free: 'The way to {element} is {actual} wide; {limit} is needed.',
    blocked: 'The way to {element} is {actual} wide; {limit} is needed. {other} stands in it.',
  },
  turn: {
    free: 'At {element} there is room to turn in a circle of {actual}; {limit} is needed.',
    blocked: 'At {element} there is room to turn in a circle of {actual}; {limit} is needed. {other} leaves too little.',
  },
} as const
