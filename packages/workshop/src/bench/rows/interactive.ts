import { startDemo } from '../../demo/running.ts'
import { dragOn, peer } from '../compare.ts'
import { median, sway } from '../lab.ts'
import { editOnce } from '../ours.ts'
import type { Row } from '../row.ts'
import { loadSlowly } from '../slow.ts'
import type { Times } from '../slow.ts'

/** How long it takes on a slow device until the street can be used and nothing holds it up any more. */
export const interactive: Row = {
  id: 18,
  title: 'time to interactive of the street, 4× throttle, cold, × a React page',
  async measure({ stand, reps }) {
    const demo = await startDemo()
    const react = peer('react', `${stand.url}/react-street.html?n=14`)
    try {
      const times: { ours: Times; react: Times }[] = []
      for (let rep = 0; rep < reps; rep++) {
        times.push({ react: await loadSlowly(react.url, async (bench) => void (await dragOn(react, bench, sway))), ours: await loadSlowly(`${demo.foreign}/street/`, editOnce) })
      }
      const middle = (whose: 'ours' | 'react', what: keyof Times): number => median(times.map((one) => one[whose][what]))
      const behind = {
        'codraft ms': middle('ours', 'interactive'), 'it stands ms': middle('ours', 'stood'), 'long tasks': middle('ours', 'long'),
        'react ms': middle('react', 'interactive'), 'it stands at ms': middle('react', 'stood'), 'its long tasks': middle('react', 'long'),
      }
      return [{ label: 'last long task ends', value: median(times.map(({ ours, react: base }) => ours.interactive / base.interactive)), unit: '×', gate: 0.7, goal: 0.4, behind }]
    } finally {
      await demo.stop()
    }
  },
}
