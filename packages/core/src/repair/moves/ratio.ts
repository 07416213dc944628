/** Repairs of what is too much, or too little, for each of another. */
import { attributeOf } from '../../rules/amount.ts'
import { isMeasure } from '../../rules/ratio-measure.ts'
import type { ReadyBrief, Scene, SceneSection } from '../../rules/scene.ts'
import { selection, type Selection } from '../../rules/selector.ts'
import type { Selector } from '../../schema/rule.ts'
import { extentOf, mannerOf, measured, summed, type Amount } from './amount.ts'
import { anywhere } from './anyhow.ts'
import { all, atLeast, atMost, balanced, changing, ownSection, times } from './balanced.ts'
import { defineMending, type Weight } from './mending.ts'

type Part = { readonly on: Selector; readonly attr?: string }
type Params = { readonly of: Part; readonly to: Part | 'stage'; readonly min?: number; readonly max?: number }

/** Bounds are told to a millionth. */
const SCALE = 1_000_000

/** Widths of either change; else whatever changes the row. What is rounded before it is divided is found by trying. */
export const ratio = defineMending<Params>((params, ready) => {
  const { of, to, min, max } = params
  const [some, others] = [selection(of.on, ready), to === 'stage' ? null : selection(to.on, ready)]
  const names = [of.attr ?? 'width', to === 'stage' ? 'width' : (to.attr ?? of.attr ?? 'width')]
  const isPlain = names.every((name) => isMeasure(name) || (mannerOf(name, ready).still && mannerOf(name, ready).grows))
  const elsewise = anywhere(params, ready)
  if (!isPlain) return elsewise
  const own = balanced(some.ofShape !== null && others?.ofShape !== null, (row, scene) => {
    if (row.section.stage.kind !== 'row') return []
    const one = amountOf(of.attr ?? 'width', some, { row, scene, ready })
    const other = others === null ? stage(of.attr ?? 'width', row) : amountOf(names[1] ?? 'width', others, { row, scene, ready })
    // a ÷ b ≥ bound, with a = one ÷ its parts and b = other ÷ its parts; nothing over nothing keeps both.
    const compared = (bound: number): Amount => less(one, SCALE * other.parts, other, Math.round(bound * SCALE) * one.parts)
    return [
      ...(min === undefined ? [] : weights(compared(min), (terms, constant) => atLeast(terms, -constant))),
      ...(max === undefined ? [] : weights(compared(max), (terms, constant) => atMost(terms, -constant))),
    ].flatMap((weight) => all([weight], { place: '' }))
  })
  const moves = changing([some, ...(others === null ? [] : [others])])
  return { ...own, moves: (trouble, view) => (trouble.section?.section.stage.kind === 'row' ? moves(ownSection(trouble, view), view) : elsewise.moves(trouble, view)) }
})

type Where = { readonly row: SceneSection; readonly scene: Scene; readonly ready: ReadyBrief }

function amountOf(name: string, meant: Selection, { row, scene, ready }: Where): Amount {
  const placed = meant.of(row, scene)
  if (isMeasure(name)) return measured(name, placed, row)
  const { constant } = summed(name, placed, row, ready)
  return { terms: [], constant, parts: attributeOf(name, ready).scale }
}

function stage(name: string, row: SceneSection): Amount {
  const { length, per } = row.section
  return name === 'area' ? { terms: [], constant: length * extentOf(row), parts: per * per } : { terms: [], constant: length, parts: per }
}

const less = (one: Amount, times1: number, other: Amount, times2: number): Amount =>
  ({ terms: [...times(one.terms, times1), ...times(other.terms, -times2)], constant: one.constant * times1 - other.constant * times2, parts: 1 })

/** Where no width is weighed, or figures are too large to count with, nothing is said. */
function weights({ terms, constant }: Amount, say: (terms: Weight['terms'], constant: number) => Weight): Weight[] {
  const divisor = [...terms.map(([, factor]) => factor), constant].reduce(greatest, 0) || 1
  return terms.length === 0 || ![...terms.map(([, factor]) => factor), constant].every(Number.isSafeInteger) ? [] : [say(terms.map(([placed, factor]) => [placed, factor / divisor] as const), constant / divisor)]
}

function greatest(a: number, b: number): number {
  let [large, small] = [Math.abs(a), Math.abs(b)]
  while (small !== 0) [large, small] = [small, large % small]
  return large
}
