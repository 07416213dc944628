/** A plan until its stage is there: painted plainly, whole, again after every change. It can be looked at and tapped, not dragged. */
import { planLayers, THEMES, type ThemeName } from '@codraft/core'
import type { Parts } from '../session/parts.ts'
import { planLensOf } from '../session/plan-lens.ts'
import { sectionOf } from '../session/verbs.ts'
import { contextOf, paintList } from '../stage/paint.ts'
import { thingAt } from '../tools/plan/hit.ts'

/** How far beside something small a tap still means it, in pixels. */
const SLACK_PX = 16

/** Paints the plan in an element until it is told to stop; a tap selects what it hits. */
export function openPlanStill(host: HTMLElement, { controller, view, words }: Parts, theme: () => ThemeName): () => void {
  const canvas = document.createElement('canvas')
  canvas.className = 'still'
  canvas.setAttribute('aria-hidden', 'true')
  host.append(canvas)
  let asked = 0
  const ask = (): void => void (asked ||= requestAnimationFrame(paint))
  const paint = (): void => {
    asked = 0
    const section = sectionOf(controller)
    const layers = planLayers(section, controller.compiled, words.locale)
    if (!layers) return
    const lens = planLensOf(view)
    const { width, height } = lens.size
    const ratio = Math.min(2, devicePixelRatio)
    const context = width > 0 ? contextOf(canvas) : null
    if (!context) return
    canvas.width = Math.round(width * ratio)
    canvas.height = Math.round(height * ratio)
    const k = ((lens.frame.scale * section.per) / layers.per) * ratio
    const base = [k, 0, 0, k, lens.frame.left * ratio, lens.frame.top * ratio] as const
    context.setTransform(...base)
    const those = view.row.map((placed) => ({ placed, drawn: layers.draw(placed) }))
    const passes = (['shadow', 'body', 'front'] as const).flatMap((pass) => those.map(({ drawn }) => drawn[pass]))
    for (const list of [layers.land, layers.grounds(those), layers.fields, ...passes, layers.edges]) paintList(context, list, THEMES[theme()], base)
  }
  const tapped = ({ clientX, clientY }: MouseEvent): void => {
    const { left, top } = host.getBoundingClientRect()
    const lens = planLensOf(view)
    const hit = thingAt(view.keptRow, controller.compiled, { at: lens.unitsAt({ x: clientX - left, y: clientY - top }), slack: SLACK_PX / (lens.frame.scale * lens.section.per) })
    controller.select(hit === null ? [] : [hit])
  }
  host.addEventListener('click', tapped)
  const stops = [controller.subscribe(ask), view.subscribe(ask)]
  ask()
  return () => {
    cancelAnimationFrame(asked)
    for (const stop of stops) stop()
    host.removeEventListener('click', tapped)
    canvas.remove()
  }
}
