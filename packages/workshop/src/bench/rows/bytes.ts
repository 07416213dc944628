import { brotliCompressSync, constants } from 'node:zlib'
import type { Response } from 'playwright-core'
import { startDemo } from '../../demo/running.ts'
import { openBench } from '../lab.ts'
import { editOnce } from '../ours.ts'
import type { Figure, Row } from '../row.ts'

/** Bytes that have to arrive before the picture stands: the picture itself where the host's page holds it, and the scripts asked for by then. */
export const bytesToPicture: Row = { id: 1, title: 'bytes (brotli) before the first picture of the layout stands', measure: async () => [(await weigh()).picture] }

/** Bytes that have to arrive before a first edit is possible, the brief with its art included. */
export const bytesToEdit: Row = { id: 2, title: 'bytes (brotli) until the first edit is possible', measure: async () => [(await weigh()).edit] }

const farMs = 400

type Kind = 'code' | 'brief' | 'picture'
type Arrival = { readonly kind: Kind; readonly url: string; readonly bytes: number }

async function weigh(): Promise<{ picture: Figure; edit: Figure }> {
  const demo = await startDemo()
  const bench = await openBench()
  const arriving: Promise<Arrival | undefined>[] = []
  bench.page.on('response', (response) => arriving.push(arrival(response)))
  try {
    // Far away, so that what is asked for afterwards stands out from what was waited for.
    await bench.cdp.send('Network.emulateNetworkConditions', { offline: false, latency: farMs, downloadThroughput: -1, uploadThroughput: -1 })
    await bench.page.addInitScript(watch)
    await bench.page.goto(`${demo.foreign}/street/`)
    await bench.page.waitForFunction(() => window.firstEdit, null, { timeout: 60_000 })
    await bench.page.waitForLoadState('networkidle')
    const seen = await bench.page.evaluate(() => ({ picture: window.firstPicture, edit: window.firstEdit }))
    await editOnce(bench)
    const all = (await Promise.all(arriving)).filter((one) => one !== undefined)
    const upTo = (urls: readonly string[] = []): Arrival[] => all.filter(({ url }) => urls.includes(url))
    const inPage = seen.picture?.markup ? [{ kind: 'picture' as const, url: 'http://page/picture.svg', bytes: brotli(Buffer.from(seen.picture.markup)) }] : []
    const edit = figures(upTo(seen.edit?.urls), ['code', 'brief'])
    return {
      picture: { label: 'picture stands', unit: 'KiB', gate: 16, goal: 10, ...figures([...inPage, ...upTo(seen.picture?.urls)], ['code', 'picture']) },
      edit: { label: 'first edit made', unit: 'KiB', gate: 96, goal: 64, ...edit, behind: { 'until a drag, everything KiB': figures(all, ['code', 'brief']).value, ...edit.behind } },
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
  return { kind, url: response.url(), bytes: brotli(body) }
}

const brotli = (body: Buffer): number =>
  brotliCompressSync(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: body.length } }).length

/** What had been requested at a moment, and the picture's own markup when it came inside the page. */
type Moment = { readonly urls: string[]; readonly markup?: string }

declare global {
  interface Window {
    firstPicture?: Moment | undefined
    firstEdit?: Moment | undefined
  }
}

/**
 * Runs in the page: notes what had been requested when a picture was first seen standing, and when a tap on a tile of the palette first
 * changed the layout. It looks at every frame and taps as soon as there is something to tap.
 */
function watch(): void {
  const requested = (): string[] => performance.getEntriesByType('resource').map(({ name }) => name)
  const painted = (canvas: HTMLCanvasElement): boolean => {
    const context = canvas.width > 0 && canvas.height > 0 ? canvas.getContext('2d') : null
    return context?.getImageData(0, 0, canvas.width, canvas.height).data.some((value) => value !== 0) ?? false
  }
  const picture = (): Moment | undefined => {
    const inPage = document.querySelector('co-draft > svg')
    if (inPage && inPage.getBoundingClientRect().height > 0) return { urls: requested(), markup: new XMLSerializer().serializeToString(inPage) }
    const canvases = document.querySelector('co-draft')?.shadowRoot?.querySelectorAll('canvas') ?? []
    return [...canvases].some(painted) ? { urls: requested() } : undefined
  }
  const edit = (): Moment | undefined => {
    const draft = document.querySelector<HTMLElement & { layout?: unknown }>('co-draft')
    const tile = draft?.shadowRoot?.querySelector<HTMLButtonElement>('[part~="palette"] button[data-kind], .palette .tile')
    if (!draft || !tile) return undefined
    const urls = requested()
    const before = JSON.stringify(draft.layout)
    tile.click()
    return JSON.stringify(draft.layout) === before ? undefined : { urls }
  }
  const look = (): void => {
    window.firstPicture ??= picture()
    window.firstEdit ??= edit()
    if (!window.firstPicture || !window.firstEdit) requestAnimationFrame(look)
  }
  requestAnimationFrame(look)
}
