/** A row until its stage is there. */
import { centimetresPer, rowPicture, THEMES, type ThemeName } from '@codraft/core'
import type { Parts } from '../../session/parts.ts'
import { sectionOf } from '../../session/verbs.ts'
import { paintList } from '../../stage/paint.ts'
import { showPlain } from '../../stage/plain-picture.ts'

/** Shows the row in an element until it is told to stop; a tap selects what it hits. */
export function openStill(host: HTMLElement, parts: Parts, theme: () => ThemeName): () => void {
  const { controller, view } = parts
  return showPlain(host, parts, {
    paint: (context, ratio) => {
      const { left, ground, perUnit } = view.viewport
      const section = sectionOf(controller)
      const centimetres = centimetresPer(section.stage.unit)
      const scale = (perUnit / centimetres) * ratio
      context.setTransform(scale, 0, 0, scale, left * ratio, ground * ratio)
      const elements = view.row.map(({ element, shape, width: ticks }) => ({ id: element.id, art: shape.art, name: '', figure: '', width: (ticks / section.per) * centimetres }))
      const { id, catalogue } = controller.compiled.brief
      const row = { elements, length: (section.length / section.per) * centimetres, arts: catalogue.art, locale: 'en', seed: `${id} ${section.id}` }
      paintList(context, rowPicture(row, { scene: true, legend: false }), THEMES[theme()])
    },
    hit: (x) => view.row.find(({ element }) => {
      const box = view.boxFor(element.id)
      return box !== null && x >= box.x && x < box.x + box.width
    })?.element.id ?? null,
  })
}
