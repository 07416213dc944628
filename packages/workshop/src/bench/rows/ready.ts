import { dragOn, peer } from '../compare.ts'
import { median, sway } from '../lab.ts'
import { reordering } from '../ours.ts'
import type { Row } from '../row.ts'
import { loadSlowly } from '../slow.ts'
import type { Times } from '../slow.ts'

const n = 1000

/** When a thousand elements can be seen and dragged on a slow device, as a multiple of when a plain konva page is ready. */
export const readying: Row = {
  id: 9,
  title: 'first picture and draggable at 1,000 elements, 4× throttle, × naive konva’s ready',
  async measure({ stand, reps }) {
    const naive = peer('konva-naive', `${stand.url}/konva-naive.html?n=${n}`)
    const ours = reordering(`${stand.url}/ours-strip?n=${n}`, 'target')
    const times: { naive: Times; ours: Times }[] = []
    for (let rep = 0; rep < reps; rep++) {
      times.push({ naive: await loadSlowly(naive.url, async (bench) => void (await dragOn(naive, bench, sway))), ours: await loadSlowly(ours.url, async (bench) => void (await dragOn(ours, bench, sway))) })
    }
    const ratio = (what: 'picture' | 'stood'): number => median(times.map((one) => one.ours[what] / one.naive.stood))
    const ready = median(times.map((one) => one.naive.stood))
    return [
      { label: 'first picture', value: ratio('picture'), unit: '×', gate: 0.7, goal: 0.5, behind: { 'codraft ms': median(times.map((one) => one.ours.picture)), 'naive ready ms': ready } },
      { label: 'draggable', value: ratio('stood'), unit: '×', gate: 1.35, goal: 1, behind: { 'codraft ms': median(times.map((one) => one.ours.stood)), 'naive ready ms': ready } },
    ]
  },
}
