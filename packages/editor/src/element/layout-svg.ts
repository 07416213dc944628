/** The picture of a layout as SVG text. */
import { centimetresPer, fromTicks, GROUND_DEPTH_CM, LEGEND_CM, pictureWidth, rowPicture, sceneOf, shifted, SKY_CM, svgDocument, THEMES, type PicturedRow } from '@codraft/core'
import type { SessionController } from '../session/controller.ts'
import type { Words } from '../words/index.ts'

const HIGH_CM = SKY_CM + GROUND_DEPTH_CM + LEGEND_CM

/** All sections of a layout of rows as one picture with dimensions, one under the other; its name lists every element. */
export function layoutSvg({ compiled, session }: SessionController, words: Words): string {
  const rows = sceneOf(compiled, session.layout).sections.map(({ section, placed }): PicturedRow => {
    const { per, stage: { unit } } = section
    const cm = (ticks: number): number => (ticks / per) * centimetresPer(unit)
    return {
      elements: placed.map(({ element, shape, width }) => ({
        id: element.id, art: shape.art, name: words.text(shape.label) || element.kind, figure: words.length(fromTicks(width, per), unit), width: cm(width),
      })),
      length: cm(section.length), arts: compiled.brief.catalogue.art, locale: words.locale, seed: `${compiled.brief.id} ${section.id}`,
    }
  })
  const list = rows.flatMap((row, index) => shifted(rowPicture(row, { scene: true, legend: true }), 0, index * HIGH_CM))
  const label = [words.text(compiled.brief.title), ...rows.flatMap(({ elements }) => elements.map(({ name, figure }) => `${name} ${figure}`))].join(', ')
  return svgDocument(list, { palette: THEMES.light, box: [0, -SKY_CM, Math.max(...rows.map(pictureWidth)), rows.length * HIGH_CM], label })
}
