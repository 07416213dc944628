import { brotliCompressSync, constants } from 'node:zlib'
import type { Response } from 'playwright-core'
import { startDemo } from '../../demo/running.ts'
import { drag, openBench, wait } from '../lab.ts'
import type { Bench } from '../lab.ts'
import { reordering } from '../ours.ts'
import type { Figure, Row } from '../row.ts'

/** Bytes that have to arrive before the picture stands. */
export const bytesToPicture: Row = { id: 1, title: 'bytes (brotli) before the first picture of the layout stands', measure: async () => [(await weigh()).picture] }

/** Bytes that have to arrive before a first edit is possible, the brief with its art included. */
export const bytesToEdit: Row = { id: 2, title: 'bytes (brotli) until the first edit is possible', measure: async () => [(await weigh()).edit] }

const farMs = 400

type Kind = 'code' | 'brief'
type Arrival = { readonly kind: Kind; readonly url: string; readonly bytes: number }

async function weigh(): Promise<{ picture: Figure; edit: Figure }> {
  const demo = await startDemo()
  const bench = await openBench()
  const arriving: Promise<Arrival | undefined>[] = []
  bench.page.on('response', (response) => arriving.push(arrival(response)))
  try {
    // Far away, so that what is asked for after the picture stands out from what it waited for.
    await bench.cdp.send('Network.emulateNetworkConditions', { offline: false, latency: farMs, downloadThroughput: -1, uploadThroughput: -1 })
    await bench.page.addInitScript(watchForPicture, farMs / 2)
    await bench.page.goto(`${demo.foreign}/street/`)
    await bench.page.waitForFunction(() => window.requestedAtPicture, null, { timeout: 60_000 })
    await bench.page.waitForLoadState('networkidle')
    await editOnce(bench)
    const all = (await Promise.all(arriving)).filter((one) => one !== undefined)
    const early = new Set(await bench.page.evaluate(() => window.requestedAtPicture ?? []))
    const before = all.filter(({ url }) => early.has(url))
    return {
      picture: { label: 'picture stands', unit: 'KiB', gate: 16, goal: 10, ...figures(before, ['code']) },
      edit: { label: 'first edit made', unit: 'KiB', gate: 96, goal: 64, ...figures(all, ['code', 'brief']) },
    }
  } finally {
    await bench.close()
    await demo.stop()
  }
}

function figures(arrived: readonly Arrival[], judged: readonly Kind[]): Pick<Figure, 'value' | 'behind'> {
  const kib = (kinds: readonly Kind[]): number => arrived.filter(({ kind }) => kinds.includes(kind)).reduce((sum, { bytes }) => sum + bytes, 0) / 1024
  const files = arrived.map(({ url, bytes }) => [new URL(url).pathname.replace(/^.*\//, '').replace(/-[\w-]{8}(\.\w+)$/, '$1'), bytes / 1024])
  const behind = { 'scripts and styles KiB': kib(['code']), 'brief KiB': kib(['brief']), ...(Object.fromEntries(files) as Record<string, number>) }
  return { value: kib(judged), behind }
}

async function arrival(response: Response): Promise<Arrival | undefined> {
  const type = response.headers()['content-type'] ?? ''
  const kind: Kind | undefined = new URL(response.url()).pathname.startsWith('/embed/') ? 'code' : /json/.test(type) ? 'brief' : undefined
  if (!kind || !response.ok() || response.request().method() !== 'GET') return undefined
  const body = await response.body()
  const params = { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: body.length }
  return { kind, url: response.url(), bytes: brotliCompressSync(body, { params }).length }
}

async function editOnce(bench: Bench): Promise<void> {
  const id = await bench.page.evaluate(() => document.querySelector<HTMLElement & { layout: { sections: { elements: { id: string }[] }[] } }>('co-draft')?.layout.sections[0]?.elements[1]?.id)
  const ours = reordering('', id ?? '')
  const at = await ours.grip(bench)
  const before = JSON.stringify(await ours.state(bench))
  await drag(bench, at, (done) => ({ x: 250 * done, y: 0 }), 20)
  await wait(500)
  if (JSON.stringify(await ours.state(bench)) === before) throw new Error(`The first edit was not possible: dragging ${id} changed nothing.`)
}

declare global {
  interface Window {
    requestedAtPicture?: string[]
  }
}

/** Runs in the page: notes what had been requested, `sinceMs` before a picture was first seen standing in a shadow root. */
function watchForPicture(sinceMs: number): void {
  const painted = (canvas: HTMLCanvasElement): boolean => {
    const context = canvas.width > 0 && canvas.height > 0 ? canvas.getContext('2d') : null
    return context?.getImageData(0, 0, canvas.width, canvas.height).data.some((value) => value !== 0) ?? false
  }
  const stands = (root: ParentNode): boolean =>
    [...root.querySelectorAll('*')].some((element) => (element instanceof HTMLCanvasElement ? painted(element) : element.shadowRoot ? stands(element.shadowRoot) : false))
  const look = (): void => {
    const host = document.querySelector('co-draft')?.shadowRoot
    const until = performance.now() - sinceMs
    if (host && stands(host)) window.requestedAtPicture = performance.getEntriesByType('resource').filter(({ startTime }) => startTime < until).map(({ name }) => name)
    else requestAnimationFrame(look)
  }
  requestAnimationFrame(look)
}
