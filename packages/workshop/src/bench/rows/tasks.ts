import { compareDrags, peer, ratio } from '../compare.ts'
import { median, sway } from '../lab.ts'
import { reordering } from '../ours.ts'
import type { Row } from '../row.ts'

/** All that a move puts on the main thread, as a multiple of what two bare canvases take. */
export const tasks: Row = {
  id: 5,
  title: 'task per move at 1,000 elements, rules live, × a layered canvas',
  async measure({ stand, reps }) {
    const n = 1000
    const contestants = [
      peer('canvas', `${stand.url}/canvas-layered.html?n=${n}`),
      peer('konva-tuned', `${stand.url}/konva-tuned.html?n=${n}`),
      reordering(`${stand.url}/ours-strip?n=${n}`, 'target'),
    ]
    const costs = await compareDrags(contestants, sway, reps)
    const task = (name: string): number => median((costs.get(name) ?? []).map((cost) => cost.task))
    const script = median((costs.get('codraft') ?? []).map((cost) => cost.script))
    const behind = { 'codraft ms': task('codraft'), 'of it script': script, 'canvas ms': task('canvas'), 'tuned ms': task('konva-tuned'), 'tuned ×': ratio(costs, 'konva-tuned', 'canvas', 'task') }
    return [{ label: '1,000 elements', value: ratio(costs, 'codraft', 'canvas', 'task'), unit: '×', gate: 1.6, goal: 1.17, behind }]
  },
}
