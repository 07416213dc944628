/** A whole row as shapes: the scene behind it, its elements, spare room or excess hatched, and its dimensions underneath. In centimetres. */
import type { Art } from '../schema/art.ts'
import type { Token } from '../schema/tokens.ts'
import { metresPer } from '../schema/units.ts'
import { backdrop } from './backdrop.ts'
import { GROUND_DEPTH_CM, type DisplayList } from './display.ts'
import { drawArt } from './draw.ts'
import { fits, lettered, line, n } from './lettering.ts'

/** The height of the scene above the ground, in centimetres. */
export const SKY_CM = 560
/** The room for dimension lines and names below the ground, in centimetres. */
export const LEGEND_CM = 130

/** One element of a pictured row. */
export type PicturedElement = {
  /** Chooses among what varies in its art. */
  readonly id: string
  readonly art: Art | string | undefined
  readonly name: string
  /** The width in the unit that people read, as they read it: `2.8 m`. */
  readonly figure: string
  /** Width in centimetres. */
  readonly width: number
}
/** What a row's picture is made from. */
export type PicturedRow = {
  readonly elements: readonly PicturedElement[]
  /** The length of the stage in centimetres. */
  readonly length: number
  readonly arts: Readonly<Record<string, Art>>
  readonly locale: string
  /** Chooses the houses and clouds. */
  readonly seed: string
}

/** How wide the row's picture is in centimetres: the stage, or the row where that is longer. */
export const pictureWidth = (row: PicturedRow): number => Math.max(totalOf(row), row.length)

const totalOf = ({ elements }: PicturedRow): number => Math.round(elements.reduce((sum, { width }) => sum + width, 0) * 1000) / 1000

/**
 * Draws the row. x = 0 is its start, y = 0 its ground; without the legend, nothing stands below the ground's depth.
 * @param wish.lettering the colour of the legend: `ink` by day and on paper, `white` by night
 */
export function rowPicture(row: PicturedRow, { scene, legend, lettering = 'ink' }: { scene: boolean; legend: boolean; lettering?: Token }): DisplayList {
  let start = 0
  const drawn = row.elements.map((one) => {
    const art = drawArt(one.art, { width: one.width, seed: one.id, arts: row.arts, locale: row.locale })
    const at = start
    const to = (list: DisplayList): DisplayList => shifted(list, at + one.width / 2, 0)
    start += one.width
    return { ground: to(art.ground), body: to(art.body), front: to(art.front), legend: legend ? dimension(one, at, lettering) : [] }
  })
  return [
    ...(scene ? backdrop({ width: pictureWidth(row), height: SKY_CM, seed: row.seed }) : []),
    ...drawn.flatMap(({ ground }) => ground), ...spareRoom(row), ...drawn.flatMap(({ body }) => body), ...drawn.flatMap(({ front }) => front),
    ...(legend ? [...drawn.flatMap((one) => one.legend), ...ends(row, lettering)] : []),
  ]
}

/** Moves shapes sideways and down. */
export const shifted = (list: DisplayList, x: number, y: number): DisplayList =>
  list.map((shape) => ({ ...shape, m: [shape.m[0], shape.m[1], shape.m[2], shape.m[3], shape.m[4] + x, shape.m[5] + y] }))

/** How many centimetres a unit of length has; an unknown one is drawn like a metre. */
export const centimetresPer = (unit: string): number => metresPer(unit) * 100

/** What is left over, or what stands past the end: hatched. */
function spareRoom(row: PicturedRow): DisplayList {
  const total = totalOf(row)
  const [from, to] = [Math.min(total, row.length), Math.max(total, row.length)]
  if (from === to) return []
  const width = to - from
  const over = total > row.length
  const art: Art = {
    v: 1, unit: 'cm', view: 'elevation', box: [-50, 0, 100, GROUND_DEPTH_CM], layer: 'ground',
    parts: [{ k: 'group', stretch: 'x', parts: [
      ...(over ? [] : [{ k: 'rect', x: -50, y: 0, w: 100, h: GROUND_DEPTH_CM, fill: 'paper' } as const]),
      { k: 'rect', x: -50, y: 0, w: 100, h: GROUND_DEPTH_CM, pattern: 'hatch', stroke: over ? 'red' : 'ink', sw: 4, op: 0.7 },
    ] }],
  }
  return shifted(drawArt(art, { width, seed: '' }).ground, from + width / 2, 0)
}

/** The dimension of one element with its name, as large as fits; on the narrowest only the line. */
function dimension({ width, figure, name }: PicturedElement, start: number, fill: Token): DisplayList {
  const middle = start + width / 2
  const y = GROUND_DEPTH_CM + 22
  const shown = fits(figure, width, 30) ? figure : (figure.split(/\s/)[0] ?? figure)
  return [
    line(`M${n(start + 3)} ${y}H${n(start + width - 3)}M${n(start + 3)} ${y - 9}v18M${n(start + width - 3)} ${y - 9}v18`, fill),
    ...lettered(shown, { fill, x: middle, y: y + 44, size: 32, room: width, bold: true }),
    ...lettered(name, { fill, x: middle, y: y + 84, size: 26, room: width, bold: false }),
  ]
}

/** Where the stage ends, when the row does not end there too. */
function ends(row: PicturedRow, lettering: Token): DisplayList {
  const total = totalOf(row)
  if (total === row.length) return []
  const x = row.length
  return [line(`M${n(x)} ${-SKY_CM * 0.4}V${GROUND_DEPTH_CM + 34}`, total > row.length ? 'red' : lettering, [14, 10])]
}
