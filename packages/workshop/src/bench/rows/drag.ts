import { compareDrags, peer, ratio } from '../compare.ts'
import { median, sway } from '../lab.ts'
import { reordering } from '../ours.ts'
import type { Row } from '../row.ts'

/** What a drag costs among a thousand elements with the rules live, as a multiple of what a plain konva page takes. */
export const dragging: Row = {
  id: 3,
  title: 'drag script per move at 1,000 elements, rules live, × naive konva',
  async measure({ stand, reps }) {
    const n = 1000
    const contestants = [
      peer('konva-naive', `${stand.url}/konva-naive.html?n=${n}`),
      peer('konva-tuned', `${stand.url}/konva-tuned.html?n=${n}`),
      reordering(`${stand.url}/ours-strip?n=${n}`, 'target'),
    ]
    const costs = await compareDrags(contestants, sway, reps)
    const script = (name: string): number => median((costs.get(name) ?? []).map((cost) => cost.script))
    return [
      {
        label: '1,000 elements',
        value: ratio(costs, 'codraft', 'konva-naive', 'script'),
        unit: '×',
        gate: 0.2,
        goal: 0.08,
        behind: { 'codraft ms': script('codraft'), 'naive ms': script('konva-naive'), 'tuned ms': script('konva-tuned'), 'tuned ×': ratio(costs, 'konva-tuned', 'konva-naive', 'script') },
      },
    ]
  },
}
