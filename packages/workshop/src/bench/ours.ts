import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { compile, readBrief } from '@codraft/core'
import { root } from '../project.ts'
import type { Bench, Point } from './lab.ts'
import type { Contestant } from './compare.ts'
import { click, drag, wait } from './lab.ts'
import { gardenBrief } from './gardens.ts'
import type { Made } from './stand.ts'
import { streetBrief, stripBrief } from './streets.ts'

// Our own element as one more contestant: real input, and its public model to see that the drag moved something.

const { version } = JSON.parse(readFileSync(join(root, 'packages/editor/package.json'), 'utf8')) as { version: string }

const page = (attributes: string, content: string): Made => ({
  type: 'text/html',
  body: `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>codraft</title><script type="module" src="/embed/codraft.js"></script></head>` +
    `<body style="margin: 0"><co-draft autosave="off"${attributes}>${content}</co-draft></body></html>`,
})

const withInside = (brief: object): Made => page('', `<script type="application/json">${JSON.stringify(brief).replaceAll('<', '\\u003c')}</script>`)

/** A brief as its collector serves it: read once for everybody, with the headers that say so. */
function published(json: object): Made {
  const read = readBrief(json)
  if (!read.ok) throw new Error(JSON.stringify(read.problems))
  return { type: 'application/json', body: JSON.stringify(read.value), headers: { 'codraft-engine': `codraft/${version}`, 'etag': `"${compile(read.value).hash}"` } }
}

const many = (query: URLSearchParams): number => Number(query.get('n'))

/** The pages that hold our element with a measured brief inside, and one that has it from its collector. */
export const made: Readonly<Record<string, (query: URLSearchParams) => Made>> = {
  '/ours-strip': (query) => withInside(stripBrief(many(query))),
  '/ours-garden': (query) => withInside(gardenBrief(many(query))),
  '/ours-street': (query) => withInside(streetBrief(many(query))),
  '/ours-published': (query) => page(` brief="/published-strip?n=${many(query)}"`, ''),
  '/published-strip': (query) => published(stripBrief(many(query))),
}

/** Our element, one element of whose layout is dragged to another place. */
export function reordering(url: string, id: string): Contestant {
  return { name: 'codraft', url, stands, grip: (bench) => middleOf(bench, id), state: (bench) => layout(bench) }
}

/** Our element, the right edge of one element of which is dragged. */
export function resizing(url: string, id: string): Contestant {
  return {
    name: 'codraft',
    url,
    stands,
    grip: async (bench) => {
      const middle = await middleOf(bench, id)
      await click(bench, middle)
      await wait(300)
      const { right, middleY } = await boxOf(bench, id)
      return { x: right, y: middleY }
    },
    state: (bench) => layout(bench),
  }
}

/** Drags the second element of the page's only widget to another place; throws when that changes nothing. */
export async function editOnce(bench: Bench): Promise<void> {
  const id = await bench.page.evaluate(() => document.querySelector<HTMLElement & { layout: { sections: { elements: { id: string }[] }[] } }>('co-draft')?.layout.sections[0]?.elements[1]?.id)
  const at = await middleOf(bench, id ?? '')
  const before = JSON.stringify(await layout(bench))
  await drag(bench, at, (done) => ({ x: 250 * done, y: 0 }), 20)
  await wait(500)
  if (JSON.stringify(await layout(bench)) === before) throw new Error(`No edit was possible: dragging ${id} changed nothing.`)
}

/** Asked in the same way as a peer is, so that the asking costs both the same. */
async function stands({ page }: Bench): Promise<void> {
  await page.waitForFunction(() => ['[role="option"]', 'canvas'].every((part) => document.querySelector('co-draft')?.shadowRoot?.querySelector(part)), null, { polling: 50 })
}

/** As one text: handed over piece by piece, what hands it over would be work of the page's, and code in its memory. */
async function layout({ page }: Bench): Promise<unknown> {
  return page.evaluate(() => JSON.stringify((document.querySelector('co-draft') as unknown as { layout: unknown }).layout))
}

async function middleOf(bench: Bench, id: string): Promise<Point> {
  const { left, right, middleY } = await boxOf(bench, id)
  return { x: (left + right) / 2, y: middleY }
}

type Box = { readonly left: number; readonly right: number; readonly middleY: number }

/** The outline lies exactly over the picture, so its boxes say where the elements are. */
async function boxOf(bench: Bench, id: string): Promise<Box> {
  const { page } = bench
  await stands(bench)
  // Only the neighbourhood of the focus is in the outline of a very long row.
  await page.evaluate((name) => (document.querySelector('co-draft') as unknown as { focusElement(id: string): void }).focusElement(name), id)
  // Asked in the page, as the peers are: what a locator brings listens to every press.
  const look = (): Promise<Box | null> => page.evaluate((name) => {
    const box = document.querySelector('co-draft')?.shadowRoot?.querySelector(`[role="option"][data-element="${name}"]`)?.getBoundingClientRect()
    return box ? { left: box.left, right: box.right, middleY: box.top + box.height / 2 } : null
  }, id)
  let box = await look()
  for (let left = 100; left > 0 && !box; left--) {
    await wait(50)
    box = await look()
  }
  if (!box) throw new Error(`The outline has no box for ${id}.`)
  return box
}
