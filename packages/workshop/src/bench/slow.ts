import { openBench, throttle, wait } from './lab.ts'
import type { Bench } from './lab.ts'

// Pages as a cheap telephone shows them: a quarter of the speed, nothing cached.

const slower = 4
const quietMs = 5000
const patienceMs = 90_000

/** Milliseconds since the page was asked for: until something is drawn, until everything stands, until the last long task has ended; and how many were long. */
export type Times = { readonly picture: number; readonly stood: number; readonly interactive: number; readonly long: number }
type Watched = { picture: number; stood: number; quietSince: number; long: number }

declare global {
  interface Window {
    watched?: Watched
  }
}

/** Opens a page as slowly as a cheap telephone would, and `use`s it afterwards at full speed: it must have been what it seemed. */
export async function loadSlowly(url: string, use: (bench: Bench) => Promise<void>): Promise<Times> {
  const bench = await openBench()
  try {
    await throttle(bench, slower)
    await bench.page.addInitScript(watch)
    await bench.page.goto(url, { waitUntil: 'commit' })
    const { picture, stood, quietSince, long } = await quiet(bench, url)
    await throttle(bench, 1)
    await use(bench)
    return { picture, stood, interactive: Math.max(stood, quietSince), long }
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
  const watched: Watched = (window.watched = { picture: 0, stood: 0, quietSince: 0, long: 0 })
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
  // One column of pixels through the middle of a drawing tells, and takes little; what is lower than a drawing is a tile. Copied: some are handed finished pictures.
  const column = document.createElement('canvas')
  column.width = 1
  const painted = (canvas: HTMLCanvasElement): boolean => {
    const { clientWidth: width, clientHeight: height } = canvas
    if (height <= 200) return false
    column.height = height
    const context = column.getContext('2d', { willReadFrequently: true })
    context?.drawImage(canvas, -(width >> 1), 0, width, height)
    return context?.getImageData(0, 0, 1, height).data.some((value) => value !== 0) ?? false
  }
  const pictured = (): boolean => [...(document.querySelector('co-draft')?.shadowRoot ?? document).querySelectorAll('canvas')].some(painted)
  const look = (): void => {
    if (watched.picture === 0 && pictured()) watched.picture = performance.now()
    if (watched.picture > 0 && stands()) watched.stood = performance.now()
    else requestAnimationFrame(look)
  }
  requestAnimationFrame(look)
}
