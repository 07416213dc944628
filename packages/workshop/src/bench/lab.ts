import type { Browser, CDPSession, Page } from 'playwright-core'
import { launchChromium } from '../browser.ts'

/** A fresh browser with one page, and the clocks that a sample reads. */
export type Bench = { readonly page: Page; readonly cdp: CDPSession; readonly processes: CDPSession; readonly problems: readonly string[]; close(): Promise<void> }

/** Where something is in the window, in CSS pixels. */
export type Point = { readonly x: number; readonly y: number }

/** Work since the page was opened, in milliseconds: scripts and all tasks on its main thread, and the processor time of everything that draws it. */
export type Spent = { readonly script: number; readonly task: number; readonly cpu: number }

const apart = ['--enable-precise-memory-info', '--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE 127.0.0.1 , EXCLUDE localhost']

/** Opens a fresh browser and lets it come to rest: nothing cached, nothing warm, nobody reachable but this machine. `more`: what else it is told. */
export async function openBench(more: readonly string[] = []): Promise<Bench> {
  const browser: Browser = await launchChromium([...apart, ...more])
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, deviceScaleFactor: 1 })
  const page = await context.newPage()
  const cdp = await context.newCDPSession(page)
  await cdp.send('Performance.enable', { timeDomain: 'threadTicks' })
  const problems: string[] = []
  page.on('pageerror', (error) => problems.push(String(error).slice(0, 200)))
  const processes = await browser.newBrowserCDPSession()
  await rest(processes)
  return { page, cdp, processes, problems, close: () => browser.close() }
}

const stillMs = 500
const restsMs = 20
const patienceMs = 10_000

/** Lets a browser finish with itself: with its first window it loads two hundred files of its own surface, on the cores on which the page is to be measured. */
async function rest(processes: CDPSession): Promise<void> {
  const worked = async (): Promise<number> => (await processes.send('SystemInfo.getProcessInfo')).processInfo.reduce((sum, { cpuTime }) => sum + cpuTime * 1000, 0)
  let before = await worked()
  for (const until = Date.now() + patienceMs; Date.now() < until; ) {
    await wait(stillMs)
    const now = await worked()
    if (now - before < restsMs) return
    before = now
  }
  throw new Error('The browser did not come to rest before its page was opened.')
}

/** Reads the clocks. */
export async function spent({ cdp, processes }: Bench): Promise<Spent> {
  const { metrics } = await cdp.send('Performance.getMetrics')
  const named = Object.fromEntries(metrics.map(({ name, value }) => [name, value * 1000]))
  const { processInfo } = await processes.send('SystemInfo.getProcessInfo')
  const drawing = processInfo.filter(({ type }) => type === 'renderer' || type === 'GPU')
  return { script: named.ScriptDuration ?? NaN, task: named.TaskDuration ?? NaN, cpu: drawing.reduce((sum, { cpuTime }) => sum + cpuTime * 1000, 0) }
}

/** What a drag cost per pointer event, its two ends, from pressing until it is under way and 150 ms from letting go, and what comes to rest in 100 ms more. */
export type DragCost = Spent & { readonly moves: number; readonly pickUp: Spent; readonly drop: Spent; readonly rest: Spent }

/** A path of the pointer: where it is after the part `done` (0 to 1) of the drag, seen from where it was pressed. */
export type Path = (done: number) => Point

/** Sways from side to side and ends 60 px to the right. */
export const sway: Path = (done) => ({ x: 160 * Math.sin(2 * Math.PI * done) + 60 * done, y: 6 * Math.sin(4 * Math.PI * done) })

/**
 * Presses, moves and releases with real input. Each move waits for the one before it, so every event is delivered and the cost per
 * event is the thread's own time, which a busy machine disturbs little.
 */
export async function drag(bench: Bench, from: Point, path: Path, total = 90): Promise<DragCost> {
  const at = (done: number): Point => ({ x: from.x + path(done).x, y: from.y + path(done).y })
  await mouse(bench, 'mouseMoved', from, false)
  await wait(80)
  const still = await spent(bench)
  await mouse(bench, 'mousePressed', from, true)
  await wait(80)
  await mouse(bench, 'mouseMoved', { x: from.x + 8, y: from.y }, true)
  await mouse(bench, 'mouseMoved', { x: from.x + 12, y: from.y }, true)
  const before = await spent(bench)
  for (let move = 1; move <= total; move++) await mouse(bench, 'mouseMoved', at(move / total), true)
  await wait(50)
  const after = await spent(bench)
  await mouse(bench, 'mouseReleased', at(1), false)
  await wait(150)
  const dropped = await spent(bench)
  await wait(100)
  const rest = difference(dropped, await spent(bench))
  const { script, task, cpu } = difference(before, after)
  return { script: script / total, task: task / total, cpu: cpu / total, moves: total, pickUp: difference(still, before), drop: difference(after, dropped), rest }
}

function difference(from: Spent, to: Spent): Spent {
  return { script: to.script - from.script, task: to.task - from.task, cpu: to.cpu - from.cpu }
}

/** What the page's scripts keep once everything else is swept away, in megabytes of 1,048,576 bytes. */
export async function heap({ cdp }: Bench): Promise<number> {
  for (let sweep = 0; sweep < 3; sweep++) await cdp.send('HeapProfiler.collectGarbage')
  return (await cdp.send('Runtime.getHeapUsage')).usedSize / 2 ** 20
}

/** Presses at the first point, moves on to the others one after the other and releases at the last, without a pause. */
export async function press(bench: Bench, points: readonly Point[]): Promise<void> {
  const [from, ...rest] = points
  if (!from) return
  await mouse(bench, 'mousePressed', from, true)
  for (const point of rest) await mouse(bench, 'mouseMoved', point, true)
  await mouse(bench, 'mouseReleased', rest.at(-1) ?? from, false)
}

/** Presses and releases without moving. */
export async function click(bench: Bench, at: Point): Promise<void> {
  await mouse(bench, 'mouseMoved', at, false)
  await mouse(bench, 'mousePressed', at, true)
  await mouse(bench, 'mouseReleased', at, false)
  await wait(150)
}

/** Moves the mouse beside everything, for which pages make ready what is dragged with, and lets them. */
export async function takeNotice(bench: Bench): Promise<void> {
  await mouse(bench, 'mouseMoved', { x: 2, y: 2 }, false)
  await wait(600)
}

type Mouse = 'mouseMoved' | 'mousePressed' | 'mouseReleased'

async function mouse({ cdp }: Bench, type: Mouse, { x, y }: Point, down: boolean): Promise<void> {
  const button = type === 'mouseMoved' && !down ? 'none' : 'left'
  await cdp.send('Input.dispatchMouseEvent', { type, x, y, button, buttons: down ? 1 : 0, clickCount: type === 'mouseMoved' ? 0 : 1, pointerType: 'mouse' })
}

/** Lets time pass. */
export function wait(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms))
}

/** Makes the page's processor slower by a factor. */
export async function throttle({ cdp }: Bench, rate: number): Promise<void> {
  await cdp.send('Emulation.setCPUThrottlingRate', { rate })
}

/** The value that 19 of 20 do not exceed. */
export function p95(values: readonly number[]): number {
  const sorted = values.toSorted((one, other) => one - other)
  return sorted[Math.ceil(sorted.length * 0.95) - 1] ?? NaN
}

/** The middle value; half-way between the two middle ones where their number is even. Not a number when there is none. */
export function median(values: readonly number[]): number {
  const sorted = values.filter(Number.isFinite).sort((one, other) => one - other)
  const low = sorted[Math.floor((sorted.length - 1) / 2)] ?? NaN
  const high = sorted[Math.ceil((sorted.length - 1) / 2)] ?? NaN
  return (low + high) / 2
}
