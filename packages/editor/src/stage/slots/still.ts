/** Slots until their stage is there. */
import { picturedSlots, sceneOf, slotAt, slotsBackdrop, slotsPicture, THEMES, type ThemeName } from '@codraft/core'
import type { Parts } from '../../session/parts.ts'
import { centimetresPerTick, coversOf } from '../../session/slot-boxes.ts'
import { sectionOf } from '../../session/verbs.ts'
import { paintList } from '../paint.ts'
import { showPlain } from '../plain-picture.ts'

/** Shows the slots in an element until it is told to stop; a tap selects what it hits. */
export function openSlotsStill(host: HTMLElement, parts: Parts, theme: () => ThemeName): () => void {
  const { controller, view, words } = parts
  return showPlain(host, parts, {
    paint: (context, ratio) => {
      const { frame } = view
      const section = sectionOf(controller)
      const scene = sceneOf(controller.compiled, controller.session.visible)
      const one = scene.sections.find((each) => each.section.id === section.id)
      if (!one) return
      const shelf = picturedSlots(one, scene, words.locale)
      const unit = (frame.scale / centimetresPerTick(section) / slotsBackdrop(shelf.slots).scale) * ratio
      context.setTransform(unit, 0, 0, unit, frame.left * ratio, (frame.top ?? 0) * ratio)
      paintList(context, slotsPicture(shelf, { legend: false }).list, THEMES[theme()])
    },
    hit: (x, y) => {
      const { frame } = view
      const slot = slotAt(sectionOf(controller), [(x - frame.left) / frame.scale, (y - (frame.top ?? 0)) / frame.scale])
      return view.keptRow.find((placed) => slot !== null && coversOf(placed).includes(slot.index))?.element.id ?? null
    },
  })
}
