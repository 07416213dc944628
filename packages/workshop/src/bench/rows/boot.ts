import { dragOn, peer, ratio, visit } from '../compare.ts'
import type { Contestant } from '../compare.ts'
import { median, spent, sway, takeNotice } from '../lab.ts'
import type { Spent } from '../lab.ts'
import { reordering } from '../ours.ts'
import type { Figure, Row } from '../row.ts'

/** What was spent until a page stood and was still, and until it had noticed a hand as well. */
type Boot = { readonly stood: Spent; readonly noticed: Spent }

/**
 * What it costs until the page stands and is still, as a multiple of what a plain konva page takes; each of them can be dragged then. The brief comes from its collector,
 * as visitors have it. Told beside it: what one costs that stands in the page and that nobody has read yet, and what it comes to once a mouse has moved, for which ours makes
 * ready what is dragged with.
 */
export const booting: Row = {
  id: 8,
  title: 'boot: main thread until the page stands, 100 and 1,000 elements, × naive konva',
  async measure({ stand, reps }) {
    const figures: Figure[] = []
    for (const n of [100, 1000]) {
      const contestants = [peer('konva-naive', `${stand.url}/konva-naive.html?n=${n}`), reordering(`${stand.url}/ours-published?n=${n}`, 'target'), { ...reordering(`${stand.url}/ours-strip?n=${n}`, 'target'), name: 'unread' }]
      const boots = new Map<string, Boot[]>(contestants.map(({ name }) => [name, []]))
      for (let rep = 0; rep < reps; rep++) for (const contestant of contestants) boots.get(contestant.name)?.push(await boot(contestant))
      const until = (when: keyof Boot): Map<string, Spent[]> => new Map([...boots].map(([name, all]) => [name, all.map((one) => one[when])]))
      const [stood, noticed] = [until('stood'), until('noticed')]
      const times = (costs: Map<string, Spent[]>, whose = 'codraft'): number => ratio(costs, whose, 'konva-naive', 'task')
      const middle = (name: string, what: keyof Spent): number => median((stood.get(name) ?? []).map((one) => one[what]))
      const behind = {
        'with a brief that nobody has read ×': times(stood, 'unread'), 'once a mouse has moved ×': times(noticed),
        'codraft ms': middle('codraft', 'task'), 'of it script': middle('codraft', 'script'), 'naive ms': middle('konva-naive', 'task'),
      }
      figures.push({ label: `${n.toLocaleString('en')} elements`, value: times(stood), unit: '×', gate: 1.6, goal: 1, behind })
    }
    return figures
  },
}

const boot = (contestant: Contestant): Promise<Boot> =>
  visit(contestant, async (bench) => {
    const stood = await spent(bench)
    await takeNotice(bench)
    const noticed = await spent(bench)
    await dragOn(contestant, bench, sway)
    return { stood, noticed }
  })
