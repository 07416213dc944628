/** What stays as it was, with the figures and the way back that plans have. */
import type { Edit, Operation } from '../operations/index.ts'
import { fromTicks } from '../schema/lengths.ts'
import { spotOf } from './ground.ts'
import { figure, lockWith, type Changed } from './lock.ts'
import { concerned } from './remedy-order.ts'
import { sceneOf, type Placed } from './scene.ts'

const onPlan = ({ section }: Placed): boolean => section.stage.kind === 'plan'

/** How far a centre is from where it was, to half a tick. */
function moved(was: Placed, is: Placed): Changed | null {
  const [before, now] = [spotOf(was), spotOf(is)]
  const away = Math.round(2 * Math.sqrt((now.x - before.x) * (now.x - before.x) + (now.y - before.y) * (now.y - before.y))) / 2
  const ticks = fromTicks(away, was.section.per)
  return away === 0 ? null : { actual: ticks, limit: 0, slack: -ticks, measured: true, unit: was.section.stage.unit }
}

function turned(was: Placed, is: Placed): Changed | null {
  const [before, now] = [was.element.angle ?? 0, is.element.angle ?? 0]
  const between = (((now - before) % 360) + 360) % 360
  const by = Math.min(between, 360 - between)
  return now === before ? null : { actual: now, limit: before, slack: -Math.max(1, by), measured: true, unit: '°' }
}

const kept = lockWith(
  {
    depth: (was, { is }) => (is === null ? null : figure(spotOf(is).depth, spotOf(was).depth, was)),
    at: (was, { is }) => (is === null ? null : onPlan(was) ? moved(was, is) : was.element.slot === is.element.slot ? null : { message: '{element} has to stay where it was.' }),
    angle: (was, { is }) => (is === null || !onPlan(was) ? null : turned(was, is)),
  },
  {
    depth: '{element} has to stay {limit} deep; it is {actual}.',
    at: '{element} has to stay where it was; it is {excess} away.',
    angle: '{element} has to stay turned by {limit}; it is turned by {actual}.',
  },
)

/** Matching elements of the starting layout keep the named fields, on every stage. On a plan they are offered the way back. */
export const lockAnywhere: typeof kept = {
  ...kept,
  compile: (params, rule, ready) => {
    const start = new Map(sceneOf(ready, ready.brief.layout).sections.flatMap(({ section, placed }) => placed.map((one) => [`${section.id} ${one.element.id}`, one] as const)))
    return {
      ...kept.compile(params, rule, ready),
      remedies: (scene, finding) => concerned(scene, finding).flatMap((is) => {
        const was = start.get(`${is.section.id} ${is.element.id}`)
        return was && onPlan(is) ? [back(is, was)] : []
      }),
    }
  },
}

/** Brings an element back to its place, its angle and its sizes. */
function back({ element, section }: Placed, { element: before }: Placed): Edit {
  const base = { section: section.id, id: element.id }
  const size = (of: typeof element): { width: number; depth?: number } => ({ width: of.width ?? 0, ...(of.depth === undefined ? {} : { depth: of.depth }) })
  const edit: Operation[] = []
  if (element.at && before.at && (element.at[0] !== before.at[0] || element.at[1] !== before.at[1])) edit.push({ ...base, type: 'move', from: { at: element.at }, to: { at: before.at } })
  if ((element.angle ?? 0) !== (before.angle ?? 0)) edit.push({ ...base, type: 'turn', from: element.angle ?? 0, to: before.angle ?? 0 })
  if (element.width !== before.width || element.depth !== before.depth) edit.push({ ...base, type: 'resize', from: size(element), to: size(before) })
  return edit
}
