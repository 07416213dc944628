/** A row as a picture: the street in its scene, its dimensions underneath. */
import { centimetresPer, fromTicks, GROUND_DEPTH_CM, LEGEND_CM, pictureWidth, rowPicture, shifted, SKY_CM, textFor } from '@codraft/core'
import type { PicturedRow, Scene } from '@codraft/core'
import { letteringOn, type Drawn, type Pictured } from './picture.ts'

/** Draws a row. */
export function rowDrawn(one: Scene['sections'][number], { compiled, locale, theme, background, legend }: Drawn): Pictured {
  const { section, placed } = one
  const { unit } = section.stage
  const centimetres = (ticks: number): number => fromTicks(ticks, section.per) * centimetresPer(unit)
  const row: PicturedRow = {
    elements: placed.map(({ element, shape, width }) => ({
      id: element.id, art: shape.art, name: textFor(shape.label, locale) || element.kind, figure: `${fromTicks(width, section.per)} ${unit}`, width: centimetres(width),
    })),
    length: centimetres(section.length), arts: compiled.brief.catalogue.art, locale, seed: `${compiled.brief.id} ${section.id}`,
  }
  const list = shifted(rowPicture(row, { scene: background, legend, lettering: letteringOn(theme) }), 0, SKY_CM)
  return {
    framed: { list, box: [0, 0, pictureWidth(row), SKY_CM + GROUND_DEPTH_CM + (legend ? LEGEND_CM : 0)] },
    words: row.elements.map(({ name, figure }) => `${name} ${figure}`).join(', '),
  }
}
