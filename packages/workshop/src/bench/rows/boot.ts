import { compareDrags, peer, ratio } from '../compare.ts'
import type { Sample } from '../compare.ts'
import { median, sway } from '../lab.ts'
import type { Spent } from '../lab.ts'
import { reordering } from '../ours.ts'
import type { Figure, Row } from '../row.ts'

/**
 * What it costs until the page stands and is still, as a multiple of what a plain konva page takes; each of them can be dragged then. The brief comes from its collector,
 * as visitors have it; what one costs that stands in the page, and that nobody has read yet, is told beside it.
 */
export const booting: Row = {
  id: 8,
  title: 'boot: main thread until the page stands, 100 and 1,000 elements, × naive konva',
  async measure({ stand, reps }) {
    const figures: Figure[] = []
    for (const n of [100, 1000]) {
      const contestants = [peer('konva-naive', `${stand.url}/konva-naive.html?n=${n}`), reordering(`${stand.url}/ours-published?n=${n}`, 'target'), { ...reordering(`${stand.url}/ours-strip?n=${n}`, 'target'), name: 'unread' }]
      const boots = bootsOf(await compareDrags(contestants, sway, reps))
      const middle = (name: string, what: keyof Spent): number => median((boots.get(name) ?? []).map((boot) => boot[what]))
      const unread = ratio(boots, 'unread', 'konva-naive', 'task')
      const behind = { 'with a brief that nobody has read ×': unread, 'codraft ms': middle('codraft', 'task'), 'of it script': middle('codraft', 'script'), 'naive ms': middle('konva-naive', 'task') }
      figures.push({ label: `${n.toLocaleString('en')} elements`, value: ratio(boots, 'codraft', 'konva-naive', 'task'), unit: '×', gate: 1.6, goal: 1, behind })
    }
    return figures
  },
}

const bootsOf = (samples: ReadonlyMap<string, readonly Sample[]>): Map<string, Spent[]> => new Map([...samples].map(([name, all]) => [name, all.map(({ boot }) => boot)]))
