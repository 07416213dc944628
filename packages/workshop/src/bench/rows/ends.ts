import { compareDrags, peer } from '../compare.ts'
import type { DragCost } from '../lab.ts'
import { median, sway } from '../lab.ts'
import { reordering } from '../ours.ts'
import type { Figure, Row } from '../row.ts'

const budgets = [{ n: 1000, gate: 5, goal: 2 }, { n: 5000, gate: 10, goal: 2 }]

/** What it costs to take something up and to let it go, as a multiple of what letting go costs on two bare canvases. */
export const ends: Row = {
  id: 6,
  title: 'pick-up and drop at 1,000 and 5,000 elements, × a layered canvas’s drop',
  async measure({ stand, reps }) {
    const figures: Figure[] = []
    for (const { n, gate, goal } of budgets) {
      const contestants = [
        peer('canvas', `${stand.url}/canvas-layered.html?n=${n}`),
        peer('konva-tuned', `${stand.url}/konva-tuned.html?n=${n}`),
        reordering(`${stand.url}/ours-strip?n=${n}`, 'target'),
      ]
      const costs = await compareDrags(contestants, sway, reps)
      for (const end of ['pickUp', 'drop'] as const) figures.push({ label: `${end === 'drop' ? 'drop' : 'pick-up'}, ${n.toLocaleString('en')}`, unit: '×', gate, goal, ...judged(costs, end) })
    }
    return figures
  },
}

function judged(costs: ReadonlyMap<string, readonly DragCost[]>, end: 'pickUp' | 'drop'): Pick<Figure, 'value' | 'behind'> {
  const base = (costs.get('canvas') ?? []).map(({ drop }) => drop.task)
  const times = (name: string): number => median((costs.get(name) ?? []).map((cost, rep) => cost[end].task / (base[rep] ?? NaN)))
  const ms = (name: string): number => median((costs.get(name) ?? []).map((cost) => cost[end].task))
  const script = median((costs.get('codraft') ?? []).map((cost) => cost[end].script))
  return { value: times('codraft'), behind: { 'codraft ms': ms('codraft'), 'of it script': script, 'canvas drop ms': median(base), ...(end === 'drop' ? { 'ms more in 100 ms': median((costs.get('codraft') ?? []).map(({ rest }) => rest.task)) } : {}), 'canvas ms': ms('canvas'), 'tuned ×': times('konva-tuned') } }
}
