/** A row as a picture: the street in its scene, its dimensions underneath. */
import { centimetresPer, GROUND_DEPTH_CM, LEGEND_CM, pictureWidth, rowPicture, SKY_CM, type PicturedRow } from '../art/index.ts'
import { fromTicks } from '../schema/lengths.ts'
import { textFor } from '../schema/text-for.ts'
import type { Drawable, SectionPicture } from './wish.ts'

/** Draws a row; its ground is at 0. */
export function rowSection({ one: { section, placed }, scene, wish: { locale, background, legend, lettering, figure } }: Drawable): SectionPicture {
  const { unit } = section.stage
  const centimetres = (ticks: number): number => fromTicks(ticks, section.per) * centimetresPer(unit)
  const { brief } = scene.compiled
  const row: PicturedRow = {
    elements: placed.map(({ element, shape, width }) => ({
      id: element.id, art: shape.art, name: textFor(shape.label, locale) || element.kind, figure: figure(fromTicks(width, section.per), unit), width: centimetres(width),
    })),
    length: centimetres(section.length), arts: brief.catalogue.art, locale, seed: `${brief.id} ${section.id}`,
  }
  return {
    framed: { list: rowPicture(row, { scene: background, legend, lettering }), box: [0, -SKY_CM, pictureWidth(row), SKY_CM + GROUND_DEPTH_CM + (legend ? LEGEND_CM : 0)] },
    words: row.elements.map(({ name, figure: width }) => `${name} ${width}`).join(', '),
  }
}
