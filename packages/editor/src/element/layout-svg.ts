/** The picture of a layout as SVG text. */
import { centimetresPer, fromTicks, GROUND_DEPTH_CM, LEGEND_CM, pictureWidth, rowPicture, sceneOf, SKY_CM, svgDocument, THEMES, type PicturedRow } from '@codraft/core'
import type { SessionController } from '../session/controller.ts'
import { sectionOf } from '../session/verbs.ts'
import type { Words } from '../words/index.ts'

/** The current section as a picture with dimensions; its name lists every element. */
export function layoutSvg(controller: SessionController, words: Words): string {
  const row = picturedRow(controller, words)
  const width = pictureWidth(row)
  const list = rowPicture(row, { scene: true, legend: true })
  const label = [words.text(controller.compiled.brief.title), ...row.elements.map(({ name, figure }) => `${name} ${figure}`)].join(', ')
  return svgDocument(list, { palette: THEMES.light, box: [0, -SKY_CM, width, SKY_CM + GROUND_DEPTH_CM + LEGEND_CM], label })
}

/** The kept layout of the current section as a picture takes it. */
export function picturedRow(controller: SessionController, words: Words): PicturedRow {
  const { compiled, session } = controller
  const section = sectionOf(controller)
  const { unit } = section.stage
  const cm = (ticks: number): number => (ticks / section.per) * centimetresPer(unit)
  const placed = sceneOf(compiled, session.layout).sections[section.index]?.placed ?? []
  return {
    elements: placed.map(({ element, shape, width }) => ({
      id: element.id, art: shape.art, name: words.text(shape.label) || element.kind, figure: words.length(fromTicks(width, section.per), unit), width: cm(width),
    })),
    length: cm(section.length), arts: compiled.brief.catalogue.art, locale: words.locale, seed: `${compiled.brief.id} ${section.id}`,
  }
}
