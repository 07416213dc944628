import { median, openBench, spent, wait } from '../lab.ts'
import type { Figure, Row } from '../row.ts'

const settleMs = 3000
const idleMs = 5000

/** What the page does when nobody does anything. */
export const idling: Row = {
  id: 12,
  title: 'idle: main thread per second, and calls for animation frames',
  async measure({ stand, reps }) {
    const pages = { blank: `${stand.url}/blank.html`, codraft: `${stand.url}/ours-street?n=14` }
    const found: Record<string, Idle[]> = { blank: [], codraft: [] }
    for (let rep = 0; rep < reps; rep++) for (const [name, url] of Object.entries(pages)) found[name]?.push(await idle(url))
    const middle = (name: string, what: keyof Idle): number => median((found[name] ?? []).map((one) => one[what]))
    const behind = { 'blank ms/s': middle('blank', 'msPerSecond'), 'frames asked for before rest': middle('codraft', 'framesBefore') }
    const figures: Figure[] = [
      { label: 'main thread', value: middle('codraft', 'msPerSecond'), unit: 'ms/s', gate: 0.3, goal: 0.1, behind },
      { label: 'animation frames', value: middle('codraft', 'framesPerSecond'), unit: '/s', gate: 0, goal: 0, behind: {} },
    ]
    return figures
  },
}

type Idle = { readonly msPerSecond: number; readonly framesPerSecond: number; readonly framesBefore: number }

async function idle(url: string): Promise<Idle> {
  const bench = await openBench()
  try {
    await bench.page.addInitScript(() => {
      const ask = window.requestAnimationFrame.bind(window)
      const counted = window as unknown as { frames: number }
      counted.frames = 0
      window.requestAnimationFrame = (then) => (counted.frames++, ask(then))
    })
    const frames = (): Promise<number> => bench.page.evaluate(() => (window as unknown as { frames: number }).frames)
    await bench.page.goto(url)
    if (url.includes('ours')) await bench.page.locator('co-draft canvas').first().waitFor()
    await wait(settleMs)
    const framesBefore = await frames()
    const before = await spent(bench)
    await wait(idleMs)
    const after = await spent(bench)
    const framesAfter = await frames()
    return { msPerSecond: ((after.task - before.task) * 1000) / idleMs, framesPerSecond: ((framesAfter - framesBefore) * 1000) / idleMs, framesBefore }
  } finally {
    await bench.close()
  }
}
