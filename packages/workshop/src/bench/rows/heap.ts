import { dragOn, peer, visit } from '../compare.ts'
import type { Contestant } from '../compare.ts'
import { heap, median, sway, takeNotice } from '../lab.ts'
import { reordering } from '../ours.ts'
import type { Figure, Row } from '../row.ts'

const budgets = [{ n: 1000, gate: 6, goal: 4 }, { n: 5000, gate: 14, goal: 9 }]

/** What the page keeps in memory once it stands and can be dragged. */
export const keeping: Row = {
  id: 10,
  title: 'heap after load, 1,000 and 5,000 elements',
  async measure({ stand, reps }) {
    const figures: Figure[] = []
    for (const { n, gate, goal } of budgets) {
      const contestants = [peer('konva-tuned', `${stand.url}/konva-tuned.html?n=${n}`), reordering(`${stand.url}/ours-strip?n=${n}`, 'target')]
      const [tuned = [], ours = []] = await kept(contestants, reps)
      figures.push({ label: `${n.toLocaleString('en')} elements`, value: median(ours), unit: 'MB', gate, goal, behind: { 'tuned MB': median(tuned) } })
    }
    return figures
  },
}

async function kept(contestants: readonly Contestant[], reps: number): Promise<number[][]> {
  const all = contestants.map((): number[] => [])
  for (let rep = 0; rep < reps; rep++) {
    for (const [index, contestant] of contestants.entries()) all[index]?.push(await visit(contestant, async (bench) => {
      await takeNotice(bench)
      const bytes = await heap(bench)
      await dragOn(contestant, bench, sway)
      return bytes
    }))
  }
  return all
}
