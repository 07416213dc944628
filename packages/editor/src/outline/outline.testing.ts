/** An outline alone on a page, for whoever wants to know what it costs by itself. */
import type { CompiledBrief } from '@codraft/core'
import { SessionController } from '../session/controller.ts'
import { setWidth } from '../session/verbs.ts'
import { View } from '../session/view.ts'
import { openWords } from '../words/index.ts'
import { openOutline } from './index.ts'

/** The outline of a brief's first section. */
export type TimedOutline = {
  /** What stands there of an element; null where it is not. */
  name(id: string): string | null
  /** Gives an element another width and returns how many milliseconds the outline took to follow, its boxes laid out. @throws when nothing changed */
  change(id: string, width: number): number
}

/** Opens an outline over a place of 1240 by 360 pixels at the end of the page. */
export function openTimedOutline(compiled: CompiledBrief): TimedOutline {
  const host = document.body.appendChild(document.createElement('section'))
  const root = host.attachShadow({ mode: 'open' })
  const place = root.appendChild(document.createElement('div'))
  Object.assign(place.style, { position: 'relative', width: '1240px', height: '360px' })
  const controller = new SessionController(compiled, {})
  const view = new View(controller)
  let [began, took] = [0, 0]
  // Those who listen are told one after the other, in the order in which they came.
  controller.subscribe(() => void (began = performance.now()))
  openOutline(place, { controller, view, words: openWords('en') })
  controller.subscribe(() => void (took += performance.now() - began))
  view.resize(1240, 360)
  const nodeOf = (id: string): HTMLElement | null => root.querySelector(`[data-element="${CSS.escape(id)}"]`)
  const name = (id: string): string | null => nodeOf(id)?.getAttribute('aria-label') ?? null
  return {
    name,
    change: (id, width) => {
      const before = name(id)
      took = 0
      setWidth(controller, id, { width, door: 'keys' })
      const laying = performance.now()
      nodeOf(id)?.getBoundingClientRect()
      const all = took + performance.now() - laying
      if (before === null || name(id) === before) throw new Error(`The outline still says ${before ?? 'nothing'} of ${id}.`)
      return all
    },
  }
}
