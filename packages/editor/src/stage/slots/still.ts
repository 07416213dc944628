/** The picture of slots until the stage is there: painted plainly, whole, again after every change. It can be looked at and tapped, not dragged. */
import { picturedSlots, sceneOf, slotAt, slotsBackdrop, slotsPicture, THEMES, type ThemeName } from '@codraft/core'
import type { Parts } from '../../session/parts.ts'
import { centimetresPerTick, coversOf } from '../../session/slot-boxes.ts'
import { sectionOf } from '../../session/verbs.ts'
import { contextOf, paintList } from '../paint.ts'

/** Paints the slots in an element until it is told to stop; a tap selects what it hits. */
export function openSlotsStill(host: HTMLElement, { controller, view, words }: Parts, theme: () => ThemeName): () => void {
  const canvas = document.createElement('canvas')
  canvas.className = 'still'
  canvas.setAttribute('aria-hidden', 'true')
  host.append(canvas)
  let asked = 0
  const ask = (): void => void (asked ||= requestAnimationFrame(paint))
  const paint = (): void => {
    asked = 0
    const { viewport: { width, height }, frame } = view
    const ratio = Math.min(2, devicePixelRatio)
    const context = width > 0 ? contextOf(canvas) : null
    const section = sectionOf(controller)
    const scene = sceneOf(controller.compiled, controller.session.visible)
    const one = scene.sections.find((each) => each.section.id === section.id)
    if (!context || !one) return
    canvas.width = Math.round(width * ratio)
    canvas.height = Math.round(height * ratio)
    const shelf = picturedSlots(one, scene, words.locale)
    const unit = (frame.scale / centimetresPerTick(section) / slotsBackdrop(shelf.slots).scale) * ratio
    context.setTransform(unit, 0, 0, unit, frame.left * ratio, (frame.top ?? 0) * ratio)
    paintList(context, slotsPicture(shelf, { legend: false }).list, THEMES[theme()])
  }
  const tapped = ({ clientX, clientY }: MouseEvent): void => {
    const { left, top } = host.getBoundingClientRect()
    const { frame } = view
    const slot = slotAt(sectionOf(controller), [(clientX - left - frame.left) / frame.scale, (clientY - top - (frame.top ?? 0)) / frame.scale])
    const hit = view.keptRow.find((placed) => slot !== null && coversOf(placed).includes(slot.index))
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
