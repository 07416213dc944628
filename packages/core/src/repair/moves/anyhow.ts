/** What may be done about any rule: whatever it names goes, becomes another, stands elsewhere, or is as wide as the rule finds right. */
import { roomIn } from '../../rules/room.ts'
import { safeTicks, sceneOf, type Placed, type SceneSection } from '../../rules/scene.ts'
import { fromTicks } from '../../schema/lengths.ts'
import { placeWithin, type Move, type Trouble, type View } from '../sketch.ts'
import { concerned, defineMending, type Mending } from './mending.ts'
import { nudged } from './spots.ts'
import { elementsOf } from './standing.ts'
import { added, changed, elsewhere, held } from './verbs.ts'

/** The most elements for which widths are tried out. */
const TRIED = 40

/** Steps for rules that repair knows nothing more of. */
export const anyhow = defineMending<unknown>(() => ({
  *moves(trouble, view) {
    yield* amiss(trouble, view)
    if (trouble.section) yield* added(view, trouble.section, null)
  },
}))

/** The same for rules that find fault with what stands there: nothing that comes besides would help, and those that are named decide by themselves whether it is right. */
export const asItStands = defineMending<unknown>(() => ({ moves: (trouble, view) => amiss(trouble, view, trouble.elements.length > 0 && decideAlone(trouble)) }))

function* amiss(trouble: Trouble, view: View, alone = false): Generator<Move | null> {
  for (const placed of concerned(trouble, view)) {
    yield* changed(view, placed)
    yield* nudged(trouble, view, placed, alone)
    yield* elsewhere(view, placed, null)
    yield null
  }
  yield* widened(trouble, view)
}

/** Whether it does not hang on others whether the rule speaks, and of whom. */
const decideAlone = ({ rule: { spec, selectors } }: Trouble): boolean => spec.when === undefined && !/"(where|beside)"/.test(JSON.stringify(selectors))

/** All that may be done in rows but for their widths: whatever is there goes, becomes another or stands elsewhere, and anything may come. */
export const anything = (sections: readonly SceneSection[], view: View): Move[] => sections.flatMap((section) => [
  ...section.placed.slice(0, TRIED).flatMap((placed) => [...changed(view, placed), ...elsewhere(view, placed, null)]), ...added(view, section, null),
])

/** Whether that is all there is. */
export const isAnything = (sections: readonly SceneSection[]): boolean => sections.every(({ placed }) => placed.length <= TRIED)

/**
 * Steps for rules that depend on how all of a row stands: whatever is there goes, becomes another, stands elsewhere or is as wide as the rule
 * finds right, and anything may come. On other stages as for rules of which nothing more is known.
 */
export const anywhere = defineMending<unknown>((params, ready) => inRows(anyhow(params, ready), (all, trouble, view) => widened({ ...trouble, elements: all }, view)))

/** The same but for widths, where the rule itself says all that it asks of them. */
export const anyplace = defineMending<unknown>((params, ready) => inRows(anyhow(params, ready), () => []))

function inRows(elsewise: Mending, widths: (all: readonly Placed[], trouble: Trouble, view: View) => readonly Move[]): Mending {
  return {
    moves: (trouble, view) => {
      const { section, elements } = trouble
      const sections = section === null ? view.scene.sections : view.scene.sections.filter((one) => one.section === section.section || elements.some((placed) => placed.section === one.section))
      if (!sections.every(({ section: { stage } }) => stage.kind === 'row')) return elsewise.moves(trouble, view)
      return [...anything(sections, view), ...widths(sections.flatMap(({ placed }) => placed).slice(0, TRIED), trouble, view)]
    },
  }
}

/** Steps by which one element gets the width nearest to its own with which the rule holds; as far as it can go where none does. */
export function widened(trouble: Trouble, view: View): readonly Move[] {
  const room = roomIn(view.task.compiled.rules.filter(({ index }) => index !== trouble.rule.index), view.scene)
  const before = slackOf(trouble, view, null)
  return concerned(trouble, view).slice(0, TRIED).flatMap((placed) => {
    if (placed.section.stage.kind !== 'row') return []
    const range = room.range(placed, 'block')
    if (!range) return []
    const most = Math.min(range.max, Math.max(2 * placed.section.length, placed.width))
    return [range.min, most].flatMap((end) => towards(end, placed, { trouble, view, before }))
  })
}

type Case = { readonly trouble: Trouble; readonly view: View; readonly before: number }

/** Goes from its settled width until the first is found that keeps the rule, as if nearer widths broke it and further ones kept it. */
function towards(end: number, placed: Placed, { trouble, view, before }: Case): readonly Move[] {
  const now = settledWidth(placed, view)
  const slack = (width: number): number => slackOf(trouble, view, { placed, width })
  if (end === now) return []
  const atEnd = slack(end)
  if (atEnd < 0 && atEnd <= before) return []
  let [broken, kept] = [{ at: now, slack: before }, { at: end, slack: atEnd }]
  for (let turn = 0; atEnd >= 0 && Math.abs(kept.at - broken.at) > 1; turn++) {
    // Most rules grow evenly with widths: a straight line says where; every other time the middle, for those that do not.
    const share = turn % 2 === 0 && broken.slack < 0 ? broken.slack / (broken.slack - kept.slack) : 0.5
    const way = Math.abs(kept.at - broken.at)
    const step = Math.min(way - 1, Math.max(1, Math.ceil(way * share)))
    const next = broken.at + Math.sign(kept.at - broken.at) * step
    const found = { at: next, slack: slack(next) }
    if (found.slack < 0) broken = found
    else kept = found
  }
  return held(view, placed, kept.at < now ? { min: 0, max: kept.at } : { min: kept.at, max: Infinity })
}

/** How the rule stands there, with one element as wide as this. */
function slackOf({ rule, section, place }: Trouble, view: View, change: { placed: Placed; width: number } | null): number {
  const { task: { compiled, options, effort }, settled: layout } = view
  effort.left -= 5 + layout.sections.reduce((sum, { elements }) => sum + elements.length, 0) / 2
  const changedLayout = change === null ? layout : withWidth(view, change)
  const findings = rule.ask(sceneOf(compiled, changedLayout, options))
  return findings.filter((one) => one.section === (section?.section.id ?? null) && placeWithin(one) === place).reduce((least, one) => Math.min(least, one.slack), 0)
}

/** How wide an element is with the nearest widths. */
const settledWidth = ({ element, section, width, index }: Placed, { settled }: View): number => {
  const now = elementsOf(settled, section)[index]
  return now?.id === element.id ? safeTicks(now.width, section.per) : width
}

function withWidth(view: View, { placed, width }: { placed: Placed; width: number }): View['sketch']['layout'] {
  const { element, section } = placed
  const all = elementsOf(view.settled, section).map((one) => (one.id === element.id ? { ...one, width: fromTicks(width, section.per) } : one))
  return { sections: view.settled.sections.map((one) => (one.id === section.id ? { id: one.id, elements: all } : one)) }
}
