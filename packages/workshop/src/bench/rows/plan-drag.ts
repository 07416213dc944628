import { compareDrags, peer, ratio } from '../compare.ts'
import { median, type Path } from '../lab.ts'
import { reordering } from '../ours.ts'
import type { Row } from '../row.ts'

/** Round and round, so that it comes near its neighbours from all sides, and ends aside from where it was. */
const around: Path = (done) => ({ x: 30 * done + 50 * Math.sin(4 * Math.PI * done), y: 40 - 40 * Math.cos(4 * Math.PI * done) + 25 * done })
const GOALS = [[60, 1], [1000, 0.35]] as const

/** What a drag costs on a plan with rules, snapping and guides live, as a multiple of what a plain konva page takes that has none of it. No gate: it is reported. */
export const draggingOnPlans: Row = {
  id: 21,
  title: 'drag script per move on plans, rules and snapping live, × naive konva',
  async measure({ stand, reps }) {
    const figures = []
    for (const [n, goal] of GOALS) {
      const costs = await compareDrags([peer('konva-plan', `${stand.url}/konva-plan.html?n=${n}`), reordering(`${stand.url}/ours-garden?n=${n}`, 'target')], around, reps)
      const script = (name: string): number => median((costs.get(name) ?? []).map((cost) => cost.script))
      figures.push({ label: `${n.toLocaleString('en')} elements`, value: ratio(costs, 'codraft', 'konva-plan', 'script'), unit: '×', gate: null, goal, behind: { 'codraft ms': script('codraft'), 'naive ms': script('konva-plan') } })
    }
    return figures
  },
}
