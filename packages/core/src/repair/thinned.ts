/** What is left of a row when some of what stands there is gone: often the nearest place from which a repair is in sight. */
import { sceneOf } from '../rules/scene.ts'
import { removed } from './moves/verbs.ts'
import { goneOn, type Move, type Sketch, type Task } from './sketch.ts'

/** Of so many elements every part is thought of; of more, each one and every two. */
const EVERY = 6
/** So many sketches at most. */
const MOST = 64

/** The sketch, and the same without some of its elements, those first that cost least. */
export function thinned(task: Task, start: Sketch): readonly Sketch[] {
  const { compiled, options } = task
  const scene = sceneOf(compiled, start.layout, options)
  const view = { task, sketch: start, scene, settled: start.layout }
  const going = scene.sections.filter(({ section }) => section.stage.kind === 'row').flatMap(({ placed }) => placed.flatMap((one) => [...removed(view, one)]))
  const costOf = (moves: readonly Move[]): number => moves.reduce((sum, { cost }) => sum + cost, 0)
  const parts = going.length <= EVERY ? everyPart(going) : [[], ...going.map((one) => [one]), ...going.flatMap((one, index) => going.slice(index + 1).map((other) => [one, other]))]
  return parts.toSorted((one, other) => costOf(one) - costOf(other)).slice(0, MOST).map((moves) => moves.reduce(goneOn, start))
}

function everyPart(all: readonly Move[]): (readonly Move[])[] {
  const [first, ...rest] = all
  if (!first) return [[]]
  const others = everyPart(rest)
  return [...others, ...others.map((one) => [first, ...one])]
}
