import { compareDrags, ratio } from '../compare.ts'
import { median, sway } from '../lab.ts'
import { reordering } from '../ours.ts'
import type { Row } from '../row.ts'

const [few, many] = [100, 5000]

/** How much more script a move takes when the strip has fifty times as many elements. */
export const growing: Row = {
  id: 4,
  title: 'growth of drag script per move from 100 to 5,000 elements, rules live',
  async measure({ stand, reps }) {
    const contestants = [few, many].map((n) => ({ ...reordering(`${stand.url}/ours-strip?n=${n}`, 'target'), name: String(n) }))
    const costs = await compareDrags(contestants, sway, reps)
    const script = (n: number): number => median((costs.get(String(n)) ?? []).map((cost) => cost.script))
    const behind = { 'at 100 ms': script(few), 'at 5,000 ms': script(many), 'of all tasks ×': ratio(costs, String(many), String(few), 'task') }
    return [{ label: '100 to 5,000', value: ratio(costs, String(many), String(few), 'script'), unit: '×', gate: 1.5, goal: 1.1, behind }]
  },
}
