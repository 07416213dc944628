import { startDemo } from '../../demo/running.ts'
import { dragOn, peer } from '../compare.ts'
import { median, openBench, sway, throttle, wait } from '../lab.ts'
import type { Bench } from '../lab.ts'
import { editOnce } from '../ours.ts'
import type { Row } from '../row.ts'

const slower = 4
const quietMs = 5000
const patienceMs = 90_000

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
        times.push({ react: await load(react.url, async (bench) => void (await dragOn(react, bench, sway))), ours: await load(`${demo.foreign}/street/`, editOnce) })
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

/** Milliseconds since the page was asked for, and how many tasks were long. */
type Times = { readonly stood: number; readonly interactive: number; readonly long: number }
type Watched = { stood: number; quietSince: number; long: number }

declare global {
  interface Window {
    watched?: Watched
  }
}

/** Opens a page as slowly as a cheap telephone would, and `use`s it afterwards at full speed: it must have been what it seemed. */
async function load(url: string, use: (bench: Bench) => Promise<void>): Promise<Times> {
  const bench = await openBench()
  try {
    await throttle(bench, slower)
    await bench.page.addInitScript(watch)
    await bench.page.goto(url, { waitUntil: 'commit' })
    const { stood, quietSince, long } = await quiet(bench, url)
    await throttle(bench, 1)
    await use(bench)
    return { stood, interactive: Math.max(stood, quietSince), long }
  } finally {
    await bench.close()
  }
}

async function quiet({ cdp }: Bench, url: string): Promise<Watched> {
  // Asked without a library's help in the page, which would be a long task of its own.
  const expression = 'JSON.stringify({ ...window.watched, now: performance.now() })'
  for (const until = Date.now() + patienceMs; Date.now() < until; ) {
    await wait(500)
    const { result } = await cdp.send('Runtime.evaluate', { expression })
    const { now, ...watched } = JSON.parse(String(result.value)) as Watched & { now: number }
    if (watched.stood > 0 && now - Math.max(watched.stood, watched.quietSince) > quietMs) return watched
  }
  throw new Error(`${url} did not come to rest.`)
}

/** Runs in the page: notes when everything stands, and when the last long task has ended. */
function watch(): void {
  const watched: Watched = (window.watched = { stood: 0, quietSince: 0, long: 0 })
  new PerformanceObserver((list) => {
    for (const { startTime, duration } of list.getEntries()) {
      watched.long++
      watched.quietSince = Math.max(watched.quietSince, startTime + duration)
    }
  }).observe({ type: 'longtask', buffered: true })
  const stands = (): boolean => {
    const root = document.querySelector('co-draft')?.shadowRoot
    return window.subject !== undefined || ['[role="option"]', 'canvas'].every((part) => root?.querySelector(part))
  }
  const look = (): void => {
    if (stands()) watched.stood = performance.now()
    else requestAnimationFrame(look)
  }
  requestAnimationFrame(look)
}
