/** A layout as a picture: what the stage shows, as an SVG document without scripts, links or fonts of its own. */
import { compile, sceneOf, sectionPicture, shifted, svgDocument, textFor, THEMES } from '@codraft/core'
import type { Brief, DisplayList, Layout, ThemeName } from '@codraft/core'

/** How a picture is drawn; everything may be left out. */
export type SvgOptions = {
  /** One section by its id; all under one another when absent. */
  readonly section?: string
  /** Language of names; the brief's own when absent. */
  readonly locale?: string
  /** Colours; `light` when absent. */
  readonly theme?: ThemeName
  /** Sky and houses behind a street; drawn when absent. */
  readonly scene?: boolean
  /** Dimension lines, names and a scale bar; drawn when absent. */
  readonly legend?: boolean
  /** The use zones of what stands on a plan; not drawn when absent. */
  readonly clearances?: boolean
  /** Width in CSS pixels; as wide as its place when absent. */
  readonly width?: number
}

/**
 * Draws the sections of a layout, one under the other, with the art of the brief's catalogue. Its name for those who do not see it lists every
 * element and where it is. A RangeError where there is no such section.
 * @param brief the brief that the layout answers
 * @param layout a layout, a proposal's sections, or `brief.layout`
 */
export function toSvg(brief: Brief, layout: Layout, options: SvgOptions = {}): string {
  const { section, locale = brief.locale, theme = 'light', scene: background = true, legend = true, clearances = false, width } = options
  const compiled = compile(brief)
  const scene = sceneOf(compiled, layout)
  const shown = scene.sections.filter((one) => section === undefined || one.section.id === section)
  if (shown.length === 0) throw new RangeError(`There is no section "${section ?? ''}" to draw.`)
  const pictures = shown.map((one) => sectionPicture(one, scene, { locale, background, legend, clearances, lettering: theme === 'dark' ? 'white' : 'ink' }))
  const wide = Math.max(...pictures.map(({ framed }) => framed.box[2]))
  let high = 0
  const list = pictures.flatMap(({ framed: { list: shapes, box: [x, y, w, h] } }): DisplayList => {
    const top = high
    high += h
    return shifted(shapes, (wide - w) / 2 - x, top - y)
  })
  const paper: DisplayList = [{ k: 'rect', x: 0, y: 0, w: wide, h: high, fill: 'paper', m: [1, 0, 0, 1, 0, 0], op: 1 }]
  return svgDocument([...paper, ...list], {
    palette: THEMES[theme],
    box: [0, 0, wide, high],
    ...(width !== undefined && { width, height: (width * high) / wide }),
    label: [textFor(brief.title, locale), ...pictures.map(({ words }) => words)].join('. '),
  })
}
