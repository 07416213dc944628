/** Where things may come to stand on a plan: on free cells of a raster, the nearest first, or just as far away as a rule asks. */
import { planOf } from '../../rules/ground.ts'
import { isInZone } from '../../rules/zone.ts'
import { safeTicks, sceneOf, type Placed, type SceneSection } from '../../rules/scene.ts'
import { fromTicks } from '../../schema/lengths.ts'
import type { Element, Layout } from '../../schema/layout.ts'
import { changeCost } from '../cost.ts'
import { drawn, MARK, marksOf, nameIn, placeWithin, SLOW, type Move, type Sketch, type Trouble, type View } from '../sketch.ts'
import type { Variant } from './catalogue.ts'
import { isKept } from './standing.ts'

/** Into how many cells a plan is divided along its longer side, and how many of the nearest are considered. */
const CELLS = 24
const NEAREST = 40

type At = readonly [number, number]

/** The spots that something of this sort may come to. */
export function freeSpots(where: SceneSection, { bare }: Variant, { task }: View): { name: string; at: Partial<Element> }[] {
  task.effort.left -= 100
  return cells(where, bare, null).map((at) => ({ name: at.join(), at: { at: [at[0], at[1]] } }))
}

/** Steps by which an element goes to another spot. */
export function movingToSpots(view: View, placed: Placed): readonly Move[] {
  const here = view.scene.sections[placed.section.index]
  view.task.effort.left -= 100
  return !here || !mayMove(view, placed) ? [] : cells(here, placed.element, placed).map((at) => moving(view, placed, at))
}

const mayMove = (view: View, placed: Placed): boolean => placed.section.stage.kind === 'plan' && (marksOf(view.sketch, placed) & (MARK.moved | MARK.placed)) === 0
  && placed.element.at !== undefined && !isKept(view.task, placed, 'at')

function moving({ task, sketch }: View, { element, section }: Placed, at: At): Move {
  const cost = changeCost(element, { ...element, at: [at[0], at[1]] }, { tariff: task.tariffs.bySection.get(section.id) ?? { section, half: 1, tick: 1 }, kind: undefined })
  return { name: `move ${nameIn(section.id, element.id)} ${at.join()}`, cost, make: (from) => ({ ...movedTo(from, section.id, element.id, at), spent: sketch.spent + cost }) }
}

function movedTo(sketch: Sketch, section: string, id: string, at: At): Sketch {
  const elements = (sketch.layout.sections.find((one) => one.id === section)?.elements ?? []).map((one): Element => (one.id === id ? { ...one, at: [at[0], at[1]] } : one))
  return drawn(sketch, section, { elements, id, mark: MARK.moved, cost: 0 })
}

/** The nearest cells inside the boundary on which nothing else stands. */
function cells({ section, placed }: SceneSection, element: Element, self: Placed | null): At[] {
  const { stage, per } = section
  if (stage.kind !== 'plan') return []
  const boundary = planOf(section).zones.get('boundary')
  const corners = boundary && 'corners' in boundary ? boundary.corners : []
  const [xs, ys] = [corners.map(([x]) => x), corners.map(([, y]) => y)]
  const [left, top, right, bottom] = [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)]
  const grid = stage.grid === undefined ? 1 : Math.max(1, Math.round(stage.grid * per))
  const step = Math.max(grid, Math.ceil(Math.max(right - left, bottom - top) / CELLS / grid) * grid)
  const others = placed.filter((one) => one !== self)
  const from = element.at && self ? element.at : ([fromTicks(left + right, 2 * per), fromTicks(top + bottom, 2 * per)] as const)
  const found: At[] = []
  for (let x = left + step; x < right; x += step) {
    for (let y = top + step; y < bottom; y += step) {
      const at: At = [fromTicks(x, per), fromTicks(y, per)]
      if (isInZone(stage, 'boundary', at) && others.every((other) => !meets(element, at, other))) found.push(at)
    }
  }
  const away = (at: At): number => Math.abs(at[0] - from[0]) + Math.abs(at[1] - from[1])
  return found.sort((a, b) => away(a) - away(b)).slice(0, NEAREST)
}

/** Whether the squares around two things meet, whatever their angles. */
function meets({ width = 0, depth = 0 }: Element, [x, y]: At, { element }: Placed): boolean {
  const near = (Math.max(width, depth) + Math.max(element.width ?? 0, element.depth ?? 0)) / 2
  return element.at !== undefined && Math.abs(element.at[0] - x) < near && Math.abs(element.at[1] - y) < near
}

const DIRECTIONS: readonly At[] = [[1, 0], [-1, 0], [0, 1], [0, -1], [1, 1], [1, -1], [-1, 1], [-1, -1]]

/** Steps by which an element of a plan moves in one direction just as far as the rule asks. @param alone whether those that are named decide by themselves whether the rule is broken there: then nobody else is asked */
export function* nudged(trouble: Trouble, view: View, placed: Placed, alone = false): Generator<Move | null> {
  const { element, section } = placed
  if (!mayMove(view, placed) || !element.at) return
  const [x, y] = element.at.map((along) => safeTicks(along, section.per))
  const spot = ([dx, dy]: At, far: number): At => [fromTicks((x ?? 0) + dx * far, section.per), fromTicks((y ?? 0) + dy * far, section.per)]
  const widest = 40 * (view.task.tariffs.bySection.get(section.id)?.half ?? 1)
  const among = alone ? only(view.sketch, trouble, placed) : view.sketch
  for (const direction of DIRECTIONS) {
    const holds = (far: number): boolean => !isBroken(trouble, view, movedTo(among, section.id, element.id, spot(direction, far)).layout)
    let far = Math.max(1, Math.round(widest / 512))
    while (far < widest && !holds(far)) far *= 2
    yield null
    if (far >= widest) continue
    let [broken, kept] = [0, far]
    while (kept - broken > 1) {
      const middle = Math.floor((kept + broken) / 2)
      if (holds(middle)) kept = middle
      else broken = middle
    }
    yield moving(view, placed, spot(direction, kept))
  }
}

/** The sketch with nobody but those that are named. */
function only(sketch: Sketch, { elements }: Trouble, { section, element }: Placed): Sketch {
  const ids = new Set([element.id, ...elements.map((one) => one.element.id)])
  const sections = sketch.layout.sections.flatMap((one) => (one.id === section.id ? [{ id: one.id, elements: one.elements.filter(({ id }) => ids.has(id)) }] : []))
  return { ...sketch, layout: { sections } }
}

/** Whether a rule is broken in its place in a layout. */
export function isBroken({ rule, section, place }: Trouble, { task: { compiled, options, effort } }: View, layout: Layout): boolean {
  effort.left -= (rule.slow ? SLOW : 30) + 4 * layout.sections.reduce((sum, { elements }) => sum + elements.length, 0)
  const all = (rule.glance ?? rule.ask)(sceneOf(compiled, layout, options))
  return all.some((one) => one.slack < 0 && one.section === (section?.section.id ?? null) && placeWithin(one) === place)
}
