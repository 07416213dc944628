/** The picture until the stage is there: painted plainly, whole, again after every change. It can be looked at and tapped, not dragged. */
import { centimetresPer, rowPicture, THEMES, type ThemeName } from '@codraft/core'
import type { Parts } from '../../session/parts.ts'
import { sectionOf } from '../../session/verbs.ts'
import { contextOf, paintList } from '../../stage/paint.ts'

/** Paints the row in an element until it is told to stop; a tap selects what it hits. */
export function openStill(host: HTMLElement, { controller, view }: Parts, theme: () => ThemeName): () => void {
  const canvas = document.createElement('canvas')
  canvas.className = 'still'
  canvas.setAttribute('aria-hidden', 'true')
  host.append(canvas)
  let asked = 0
  const ask = (): void => void (asked ||= requestAnimationFrame(paint))
  const paint = (): void => {
    asked = 0
    const { width, height, left, ground, perUnit } = view.viewport
    const ratio = Math.min(2, devicePixelRatio)
    const context = width > 0 ? contextOf(canvas) : null
    if (!context) return
    canvas.width = Math.round(width * ratio)
    canvas.height = Math.round(height * ratio)
    const section = sectionOf(controller)
    const centimetres = centimetresPer(section.stage.unit)
    const scale = (perUnit / centimetres) * ratio
    context.setTransform(scale, 0, 0, scale, left * ratio, ground * ratio)
    const elements = view.row.map(({ element, shape, width: ticks }) => ({ id: element.id, art: shape.art, name: '', figure: '', width: (ticks / section.per) * centimetres }))
    const { id, catalogue } = controller.compiled.brief
    const row = { elements, length: (section.length / section.per) * centimetres, arts: catalogue.art, locale: 'en', seed: `${id} ${section.id}` }
    paintList(context, rowPicture(row, { scene: true, legend: false }), THEMES[theme()])
  }
  const tapped = (event: MouseEvent): void => {
    const x = event.clientX - host.getBoundingClientRect().left
    const hit = view.row.find(({ element }) => {
      const box = view.boxFor(element.id)
      return box !== null && x >= box.x && x < box.x + box.width
    })
    controller.select(hit ? [hit.element.id] : [])
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
