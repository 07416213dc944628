import { compareDrags, peer, ratio } from '../compare.ts'
import { median, sway } from '../lab.ts'
import { resizing } from '../ours.ts'
import type { Figure, Row } from '../row.ts'
import { resized, streetOf } from '../streets.ts'

/** What dragging an edge costs on a real street, as a multiple of a React page that renders every element again on every event. */
export const resizingStreets: Row = {
  id: 7,
  title: 'CPU per pointer event of a resize, 14 and 37 elements, × a React page',
  async measure({ stand, reps }) {
    const figures: Figure[] = []
    for (const n of [14, 37]) {
      const contestants = [
        peer('react', `${stand.url}/react-street.html?n=${n}`),
        peer('canvas', `${stand.url}/canvas-street.html?n=${n}`),
        resizing(`${stand.url}/ours-street?n=${n}`, streetOf(n)[resized(n)]?.id ?? ''),
      ]
      const costs = await compareDrags(contestants, sway, reps)
      const task = (name: string): number => median((costs.get(name) ?? []).map((cost) => cost.task))
      const script = (name: string): number => median((costs.get(name) ?? []).map((cost) => cost.script))
      figures.push({
        label: `${n} elements`,
        value: ratio(costs, 'codraft', 'react', 'task'),
        unit: '×',
        gate: 0.3,
        goal: 0.1,
        behind: { 'codraft ms': task('codraft'), 'of it script': script('codraft'), 'react ms': task('react'), 'canvas ms': task('canvas'), 'canvas ×': ratio(costs, 'canvas', 'react', 'task') },
      })
    }
    return figures
  },
}
