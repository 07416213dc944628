/** A stage on a page, for tests in a browser: a row of elements two metres wide, at the upper left corner of the window. */
import { compile, readBrief, type Layout } from '@codraft/core'
import { street } from '@codraft/kits'
import { sendMouse } from '@web/test-runner-commands'
import { listenToPointer } from '../input/pointer.ts'
import { SessionController } from '../session/controller.ts'
import type { OpenStage, Parts, PointerListener } from '../session/parts.ts'
import { View } from '../session/view.ts'
import { openWords } from '../words/index.ts'
import type { openStage } from './index.ts'

/** What such a page holds. */
export type Page = Parts & { readonly surface: HTMLElement; readonly host: HTMLElement; readonly stage: OpenStage; readonly pointer: PointerListener; close(): void }

const kinds = ['footpath', 'cycle', 'car-lane', 'bus', 'trees']

/** Opens a page with so many elements: e0 footpath, e1 cycle lane, e2 car lane, e3 bus lane, e4 trees, and again. */
export function openPage(open: typeof openStage, count: number, { length = count * 2 + 2, locked = [] as string[] } = {}): Page {
  const read = readBrief({
    codraft: 1, id: 'b', revision: 1, title: 'B', catalogue: { kits: ['street'] },
    layout: { stage: { kind: 'row', length, unit: 'm', step: 0.1 }, elements: Array.from({ length: count }, (_, index) => ({ id: `e${index}`, kind: kinds[index % kinds.length], width: 2 })) },
    rules: locked.map((id) => ({ id: `lock-${id}`, rule: 'lock', on: `@${id}`, fields: ['order', 'width'] })),
  }, { kits: { street } })
  if (!read.ok) throw new Error(JSON.stringify(read.problems))
  const controller = new SessionController(compile(read.value))
  const view = new View(controller)
  const parts = { controller, view, words: openWords('en') }
  const surface = document.createElement('div')
  surface.style.cssText = 'position: fixed; left: 0; top: 0; width: 800px; height: 420px; overflow: hidden'
  const host = document.createElement('div')
  host.style.cssText = 'position: absolute; inset: 0'
  surface.append(host)
  document.body.append(surface)
  const stage = open(host, parts)
  const pointer = listenToPointer(surface, parts)
  const close = (): void => {
    pointer.destroy()
    stage.destroy()
    surface.remove()
  }
  return { ...parts, surface, host, stage, pointer, close }
}

/** The next frame. */
export const frame = (): Promise<number> => new Promise((resolve) => requestAnimationFrame(resolve))
/** A while. */
export const rest = (ms = 400): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms))
/** The middle of an element, near its feet. */
export function middleOf({ view }: Page, id: string): [number, number] {
  const box = view.boxFor(id)
  if (!box) throw new Error(`${id} is not in the row.`)
  return [Math.round(box.x + box.width / 2), Math.round(view.viewport.ground - 20)]
}
/** The ids of a layout's first section. */
export const orderOf = (layout: Layout): string[] => (layout.sections[0]?.elements ?? []).map(({ id }) => id)
/** Presses the mouse and moves it without letting go. */
export async function drag(from: [number, number], ...to: [number, number][]): Promise<void> {
  await sendMouse({ type: 'move', position: from })
  await sendMouse({ type: 'down' })
  for (const position of to) await sendMouse({ type: 'move', position })
  await frame()
}
/** Lets go. */
export async function drop(): Promise<void> {
  await sendMouse({ type: 'up' })
  await frame()
}
