/** A layout as a picture: what the stage shows, as an SVG document without scripts, links or fonts of its own. */
import {
  centimetresPer, compile, fromTicks, GROUND_DEPTH_CM, LEGEND_CM, pictureWidth, rowPicture, sceneOf, shifted, SKY_CM, svgDocument, textFor, THEMES,
} from '@codraft/core'
import type { Brief, CompiledBrief, DisplayList, Layout, PicturedRow, ThemeName } from '@codraft/core'

/** How a picture is drawn; everything may be left out. */
export type SvgOptions = {
  /** One section by its id; all rows under one another when absent. */
  readonly section?: string
  /** Language of names; the brief's own when absent. */
  readonly locale?: string
  /** Colours; `light` when absent. */
  readonly theme?: ThemeName
  /** Sky and houses behind the street; drawn when absent. */
  readonly scene?: boolean
  /** Dimension lines and names under the street; drawn when absent. */
  readonly legend?: boolean
  /** Width in CSS pixels; as wide as its place when absent. */
  readonly width?: number
}

/**
 * Draws the rows of a layout with the art of the brief's catalogue. Its name for those who do not see it lists every element with its
 * width. Sections on other stages are left out; a RangeError when no row remains.
 * @param brief the brief that the layout answers
 * @param layout a layout, a proposal's sections, or `brief.layout`
 */
export function toSvg(brief: Brief, layout: Layout, { section, locale = brief.locale, theme = 'light', scene = true, legend = true, width }: SvgOptions = {}): string {
  const compiled = compile(brief)
  const rows = rowsOf(compiled, layout, locale).filter(({ id }) => section === undefined || id === section)
  if (rows.length === 0) throw new RangeError('There is no row to draw.')
  const high = SKY_CM + GROUND_DEPTH_CM + (legend ? LEGEND_CM : 0)
  const wide = Math.max(...rows.map(pictureWidth))
  const list: DisplayList = rows.flatMap((row, index) => shifted(rowPicture(row, { scene, legend }), 0, SKY_CM + index * high))
  const paper: DisplayList = [{ k: 'rect', x: 0, y: 0, w: wide, h: high * rows.length, fill: 'paper', m: [1, 0, 0, 1, 0, 0], op: 1 }]
  return svgDocument([...paper, ...list], {
    palette: THEMES[theme],
    box: [0, 0, wide, high * rows.length],
    ...(width !== undefined && { width, height: (width * high * rows.length) / wide }),
    label: [textFor(brief.title, locale), ...rows.map(inWords)].join('. '),
  })
}

type NamedRow = PicturedRow & { readonly id: string; readonly title: string }

function rowsOf(compiled: CompiledBrief, layout: Layout, locale: string): NamedRow[] {
  return sceneOf(compiled, layout).sections.filter(({ section }) => section.stage.kind === 'row').map(({ section, placed }) => {
    const { unit } = section.stage
    const centimetres = (ticks: number): number => fromTicks(ticks, section.per) * centimetresPer(unit)
    const elements = placed.map(({ element, shape, width }) => ({
      id: element.id, art: shape.art, name: textFor(shape.label, locale) || element.kind, figure: `${fromTicks(width, section.per)} ${unit}`, width: centimetres(width),
    }))
    return {
      id: section.id, title: textFor(section.spec.title, locale), elements, length: centimetres(section.length),
      arts: compiled.brief.catalogue.art, locale, seed: `${compiled.brief.id} ${section.id}`,
    }
  })
}

/** A row in words: `At the station: Footpath 2.8 m, Car lane 3 m`. */
function inWords({ title, elements }: NamedRow): string {
  const parts = elements.map(({ name, figure }) => `${name} ${figure}`).join(', ')
  return title === '' ? parts : `${title}: ${parts}`
}
