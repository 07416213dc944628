/** What may be done about any rule: whatever it names goes, becomes another, stands elsewhere, or is as wide as the rule finds right. */
import { roomIn } from '../../rules/room.ts'
import { sceneOf, type Placed } from '../../rules/scene.ts'
import { fromTicks } from '../../schema/lengths.ts'
import { placeWithin, type Move, type Trouble, type View } from '../sketch.ts'
import { concerned, defineMending } from './mending.ts'
import { nudged } from './spots.ts'
import { added, changed, elsewhere, held, swapped } from './verbs.ts'

/** The most elements for which widths are tried out. */
const TRIED = 40

/** Steps for rules that repair knows nothing more of. */
export const anyhow = defineMending<unknown>(() => ({
  moves: (trouble, view) => [
    ...concerned(trouble, view).flatMap((placed) => [...changed(view, placed), ...nudged(trouble, view, placed), ...elsewhere(view, placed, null)]),
    ...widened(trouble, view),
    ...(trouble.section ? added(view, trouble.section, null) : []),
  ],
}))

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

/** Halves the way until the first width is found that keeps the rule, as if nearer widths broke it and further ones kept it. */
function towards(end: number, placed: Placed, { trouble, view, before }: Case): readonly Move[] {
  const slack = (width: number): number => slackOf(trouble, view, { placed, width })
  if (end === placed.width) return []
  const atEnd = slack(end)
  if (atEnd < 0 && atEnd <= before) return []
  let [broken, kept] = [placed.width, end]
  while (atEnd >= 0 && Math.abs(kept - broken) > 1) {
    const middle = Math.trunc((kept + broken) / 2)
    if (slack(middle) < 0) broken = middle
    else kept = middle
  }
  return held(view, placed, kept < placed.width ? { min: 0, max: kept } : { min: kept, max: Infinity })
}

/** How the rule stands there, with one element as wide as this. */
function slackOf({ rule, section, place }: Trouble, view: View, change: { placed: Placed; width: number } | null): number {
  const { task: { compiled, options, effort }, sketch: { layout } } = view
  effort.left -= 5 + layout.sections.reduce((sum, { elements }) => sum + elements.length, 0) / 2
  const changedLayout = change === null ? layout : withWidth(view, change)
  const findings = rule.ask(sceneOf(compiled, changedLayout, options))
  return findings.filter((one) => one.section === (section?.section.id ?? null) && placeWithin(one) === place).reduce((least, one) => Math.min(least, one.slack), 0)
}

function withWidth(view: View, { placed, width }: { placed: Placed; width: number }): View['sketch']['layout'] {
  const { element, section } = placed
  return swapped(view.sketch, section, { id: element.id, to: { ...element, width: fromTicks(width, section.per) }, mark: 0, cost: 0 }).layout
}
