import { evaluate, evaluator, judgeLayout } from '@codraft/core'
import type { CompiledBrief, Edit, Layout } from '@codraft/core'
import { checkByHand, followByHand, placeOf } from '../checks/by-hand.ts'
import { cpuEach, inTurns } from '../checks/cpu.ts'
import { crossSection, crossSections, judgedBrief, narrowest } from '../checks/cross-sections.ts'
import type { JudgedKind } from '../checks/cross-sections.ts'
import type { Figure, Row } from '../row.ts'
import { largeChecks } from './large.ts'
import { movingOnPlan } from './plan-moves.ts'

const elementsOf = ({ sections }: Layout): Layout['sections'][number]['elements'] => sections[0]?.elements ?? []

/** Ours and the hand-written checker must find the same in the same places, or they cannot be compared. Returns how many streets break a rule. */
function agree(layouts: readonly Layout[], compiled: CompiledBrief): number {
  let broken = 0
  for (const layout of layouts) {
    const hand = checkByHand(elementsOf(layout)).map(placeOf).sort()
    const ours = judgeLayout(compiled, layout).results.filter(({ status }) => status === 'violated').map(placeOf).sort()
    if (hand.join() !== ours.join()) throw new Error(`By hand: ${hand.join(', ')}; ours: ${ours.join(', ')}.`)
    if (hand.length > 0) broken += 1
  }
  return broken
}

/** A full check of cross-sections with all reasons, as a multiple of a checker written by hand for these six rules. */
export const judging: Row = {
  id: 13,
  title: 'full rule check with reasons, 106 elements, × hand-written',
  alone: true,
  async measure({ reps }) {
    const compiled = judgedBrief()
    const layouts = crossSections(10_000)
    const broken = agree(layouts, compiled)
    const { each, ratio } = inTurns({
      hand: () => cpuEach(layouts, (layout) => checkByHand(elementsOf(layout))),
      ours: () => cpuEach(layouts, (layout) => judgeLayout(compiled, layout)),
    }, reps * 5)
    const withFixes = cpuEach(layouts.slice(0, 1000), (layout) => evaluate(compiled, layout))
    const mean = layouts.reduce((sum, layout) => sum + elementsOf(layout).length, 0) / layouts.length
    const behind = { 'codraft µs': each.ours, 'by hand µs': each.hand, 'with fixes µs': withFixes, elements: mean, 'of which broken': broken / layouts.length }
    return [{ label: '10,000 streets', value: ratio('ours', 'hand'), unit: '×', gate: 4, goal: 2, behind }, large(reps), ...largeChecks(reps)]
  },
}

/** 5,000 elements under 200 rules of every family that a row knows. */
function large(reps: number): Figure {
  const kinds = Object.keys(narrowest)
  const of = (index: number): string => kinds[index % kinds.length] ?? '*'
  const made = Array.from({ length: 195 }, (_, index): object => {
    const common = { id: `more-${index}`, severity: 'warn', message: 'More.' }
    switch (index % 5) {
      case 0: return { ...common, rule: 'size', on: of(index), min: (100 + index) / 1000, step: 0.001 }
      case 1: return { ...common, rule: 'count', on: { kind: [of(index), of(index + 3)] }, max: 100 + index, per: 'side' }
      case 2: return { ...common, rule: 'separate', on: of(index), from: of(index + 2), by: of(index + 1), min: 0.2 }
      case 3: return { ...common, rule: 'adjacent', on: of(index), to: of(index + 1), direction: 'any', within: 2 }
      default: return { ...common, rule: 'sum', of: 'cost', on: of(index), max: 100_000 }
    }
  })
  const layout = crossSection(5000)
  const compiled = judgedBrief({ length: 20_000, cost: 1e9, more: made })
  const { each } = inTurns({ ours: () => cpuEach([layout], () => judgeLayout(compiled, layout)) }, reps)
  return { label: '5,000 × 200 rules, row', value: each.ours / 1000, unit: 'ms', gate: 100, goal: 50, behind: { results: judgeLayout(compiled, layout).results.length } }
}

/** What one pointer move costs the rules while an edge is dragged, at 200 and at 5,000 elements. */
export const following: Row = {
  id: 14,
  title: 'rule check per pointer move',
  alone: true,
  async measure({ reps }) {
    return [following14(200, reps, { gate: 20, goal: 2 }), following14(5000, reps, { gate: 50, goal: 5 }), movingOnPlan(200, reps), movingOnPlan(5000, reps)]
  },
}

type Moves = { readonly edits: readonly Edit[]; readonly at: readonly number[]; readonly to: readonly number[] }

/** Drags of one edge after another through the row, twenty moves each, to widths that its kind may have. */
function drags(layout: Layout, count: number): Moves {
  const elements = elementsOf(layout)
  const widths = elements.map(({ width }) => width ?? 0)
  const moves: { edit: Edit; at: number; to: number }[] = []
  for (let move = 0; move < count; move++) {
    const at = (Math.floor(move / 20) * 37) % elements.length
    const { id, kind } = elements[at] ?? { id: '', kind: 'tree' }
    const to = Math.round((narrowest[kind as JudgedKind] + ((move * 7) % 20) / 20) * 1000) / 1000
    moves.push({ edit: [{ type: 'resize', section: 'main', id, from: { width: widths[at] ?? 0 }, to: { width: to } }], at, to })
    widths[at] = to
  }
  return { edits: moves.map(({ edit }) => edit), at: moves.map(({ at }) => at), to: moves.map(({ to }) => to) }
}

function following14(n: number, reps: number, limits: { readonly gate: number; readonly goal: number }): Figure {
  const layout = crossSection(n)
  const [length, cost] = [n * 4, n * 200]
  const compiled = judgedBrief({ length, cost })
  const { edits, at, to } = drags(layout, 20_000)
  const followed = evaluator(compiled, layout)
  edits.forEach((edit) => followed.update(edit))
  if (JSON.stringify(followed.verdict) !== JSON.stringify(judgeLayout(compiled, followed.layout))) throw new Error('The followed verdict is not that of the layout.')
  const swaying = reorders(layout, 20_000)
  const { each, ratio } = inTurns({
    ours: () => fresh(compiled, layout, edits),
    reordering: () => fresh(compiled, layout, swaying),
    hand: () => {
      const follow = followByHand([...elementsOf(layout)], length, cost)
      return cpuEach(at, (index, move) => follow(index, to[move] ?? 0))
    },
    full: () => cpuEach(edits.slice(0, Math.ceil(2e5 / n)), () => checkByHand(elementsOf(layout), length, cost)),
  }, reps * 3)
  const behind = { 'a reorder µs': each.reordering, 'by hand, incremental µs': each.hand, 'by hand, full µs': each.full, '× by hand, incremental': ratio('ours', 'hand'), '× by hand, full': ratio('ours', 'full') }
  return { label: `${n.toLocaleString('en')} elements`, value: each.ours, unit: 'µs', ...limits, behind }
}

/** The cost of edits on an evaluator of their own; opening it is not counted. */
function fresh(compiled: CompiledBrief, layout: Layout, edits: readonly Edit[]): number {
  const followed = evaluator(compiled, layout)
  return cpuEach(edits, (edit) => followed.update(edit))
}

/** One element carried to and fro across sixty others. */
function reorders(layout: Layout, count: number): Edit[] {
  const id = elementsOf(layout)[80]?.id ?? ''
  let from = 80
  return Array.from({ length: count }, (_, move): Edit => {
    const to = 50 + ((move * 3) % 60)
    const edit: Edit = [{ type: 'reorder', section: 'main', id, from, to }]
    from = to
    return edit
  })
}

