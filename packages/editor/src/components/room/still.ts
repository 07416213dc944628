/** A row until its stage is there. */
import { centimetresPer, THEMES, type ThemeName } from '@codraft/core'
import type { Parts } from '../../session/parts.ts'
import { sectionOf } from '../../session/verbs.ts'
import { paintPlainRow, seenOf } from '../../stage/plain-row.ts'
import { showPlain, type Painted } from '../../stage/plain-picture.ts'

/**
 * Shows the row in an element until it is told to stop; a tap selects what it hits.
 * @param first what was painted before the room was there: it is taken over where it shows what would be painted
 */
export function openStill(host: HTMLElement, parts: Parts, theme: () => ThemeName, first: Painted | null): () => void {
  const { controller, view } = parts
  return showPlain(host, parts, {
    painted: first?.theme === theme() && isPlain(parts) ? first : null,
    paint: (context, ratio) => {
      const { viewport } = view
      const section = sectionOf(controller)
      const unit = section.stage.unit
      const per = centimetresPer(unit) / section.per
      const elements = view.row.map(({ element, shape, width }) => ({ id: element.id, art: shape.art, name: '', figure: '', width: width * per }))
      const { id, catalogue } = controller.compiled.brief
      const row = { elements: seenOf(elements, unit, viewport), length: section.length * per, arts: catalogue.art, locale: 'en', seed: `${id} ${section.id}` }
      paintPlainRow(context, { row, unit, viewport, palette: THEMES[theme()], ratio })
    },
    hit: (x) => view.row.find(({ element }) => {
      const box = view.boxFor(element.id)
      return box !== null && x >= box.x && x < box.x + box.width
    })?.element.id ?? null,
  })
}

/** Whether all look as their kinds do: what was painted first knows of no choices. */
const isPlain = ({ controller: { compiled }, view }: Parts): boolean => view.row.every(({ element, shape }) => shape === compiled.kinds.get(element.kind)?.shape)
