import { compile, evaluator, judgeLayout, readBrief } from '@codraft/core'
import type { CompiledBrief, Edit, Element, Layout } from '@codraft/core'
import { cpuEach, inTurns } from '../checks/cpu.ts'
import type { Figure } from '../row.ts'

const kinds = {
  bench: { label: 'Bench', tags: ['seat'], size: { width: 1.8, depth: 0.6 } },
  lamp: { label: 'Lamp', tags: ['light'], size: { width: 0.4, depth: 0.4 }, shape: 'ellipse' },
} as const
const GAP = 3

/** A field of benches and lamps in turn, each turned otherwise. */
function field(n: number): { readonly compiled: CompiledBrief; readonly layout: Layout } {
  const side = Math.ceil(Math.sqrt(n))
  const elements = Array.from({ length: n }, (_, index): Element => {
    const kind = index % 2 === 0 ? 'bench' : 'lamp'
    const at: [number, number] = [GAP * (1 + (index % side)), GAP * (1 + Math.floor(index / side))]
    return { id: `${kind}-${index}`, kind, at, angle: (index * 7) % 360, ...kinds[kind].size }
  })
  const edge = GAP * (side + 1)
  const read = readBrief({
    codraft: 1, id: 'bench-plan', revision: 1, title: 'A field', catalogue: { kinds },
    layout: { sections: [{ id: 'main', stage: { kind: 'plan', unit: 'm', boundary: [[0, 0], [edge, 0], [edge, edge], [0, edge]] }, elements }] },
    rules: [{ id: 'room', rule: 'no-overlap', on: '*', clearance: 0.3 }, { id: 'lit', rule: 'distance', on: '#seat', to: '#light', max: 8 }],
  })
  if (!read.ok) throw new Error(read.problems.map(({ message }) => message).join(' '))
  return { compiled: compile(read.value), layout: { sections: [{ id: 'main', elements }] } }
}

/** One after the other is carried about, twenty moves each. */
function moves(layout: Layout, count: number): Edit[] {
  const elements = layout.sections[0]?.elements ?? []
  type Spot = readonly [number, number]
  const spots = elements.map(({ at = [0, 0] }): Spot => at)
  return Array.from({ length: count }, (_, move): Edit => {
    const index = (Math.floor(move / 20) * 37) % elements.length
    const from: Spot = spots[index] ?? [0, 0]
    const home: Spot = elements[index]?.at ?? [0, 0]
    const to: [number, number] = [Math.round((home[0] + ((move * 7) % 20) / 8) * 100) / 100, Math.round((home[1] + ((move * 3) % 20) / 8) * 100) / 100]
    spots[index] = to
    return [{ type: 'move', section: 'main', id: elements[index]?.id ?? '', from: { at: from }, to: { at: to } }]
  })
}

/** What one pointer move costs the rules that look at two elements of a plan. */
export function movingOnPlan(n: number, reps: number): Figure {
  const { compiled, layout } = field(n)
  const edits = moves(layout, 2000)
  const checked = evaluator(compiled, layout)
  edits.forEach((edit) => checked.update(edit))
  if (JSON.stringify(checked.verdict) !== JSON.stringify(judgeLayout(compiled, checked.layout))) throw new Error('The followed verdict is not that of the layout.')
  const { each, ratio } = inTurns({
    followed: () => {
      const followed = evaluator(compiled, layout)
      return cpuEach(edits, (edit) => followed.update(edit))
    },
    full: () => cpuEach(edits.slice(0, 5), () => judgeLayout(compiled, layout)),
  }, reps)
  return { label: `plan, ${n.toLocaleString('en')}`, value: each.followed, unit: 'µs', gate: 200, goal: 50, behind: { 'judging all µs': each.full, '× judging all': ratio('followed', 'full') } }
}
