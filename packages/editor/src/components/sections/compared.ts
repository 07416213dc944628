/** All sections as one picture, at one scale: rows one under the other with their middle lines in line, and the ground between them. */
import { centimetresPer, fromTicks, sceneOf, sectionPicture, shifted, type CompiledSection, type Layout, type Primitive, type ThemeName } from '@codraft/core'
import type { Parts } from '../../session/parts.ts'
import type { Drawn } from '../drawn.ts'
import { BETWEEN_CM, plate, ribbons } from './ribbons.ts'
import type { Way } from './runs-through.ts'

/** Between two sections that have no ground in common, and around the ground that others have. */
const GAP_CM = 24

/** Draws a layout's sections with the ways between them. */
export function comparedSections({ controller, words }: Pick<Parts, 'controller' | 'words'>, { layout, ways, theme }: { readonly layout: Layout; readonly ways: readonly Way[]; readonly theme: ThemeName }): Drawn {
  const { compiled, session } = controller
  const scene = sceneOf(compiled, layout, session.options)
  const before = Math.max(0, ...compiled.sections.map(datumOf))
  const start = (id: string): number => {
    const section = compiled.sections.find((one) => one.id === id)
    return before - (section ? datumOf(section) : 0)
  }
  const list: Primitive[] = []
  const frames: (readonly [left: number, right: number, top: number, height: number])[] = []
  let [high, wide] = [0, 1]
  const said = scene.sections.map((one, index) => {
    const way = ways.find(({ to }) => to.id === one.section.id)
    if (way) {
      list.push(...ribbons(way, { compiled, words, start, top: high + GAP_CM }))
      high += BETWEEN_CM + 2 * GAP_CM
    } else if (index > 0) high += GAP_CM
    const { framed: { list: shapes, box: [x, y, w, h] }, words: text } = sectionPicture(one, scene, { locale: words.locale, lettering: theme === 'dark' ? 'white' : 'ink', figure: (length, unit) => words.length(length, unit) })
    const left = one.section.stage.kind === 'row' ? start(one.section.id) : 0
    list.push(...shifted(shapes, left - x, high - y))
    const empty = one.size === 0 ? words.say('nothing-here') : ''
    if (empty) list.push(...plate(empty, [left + w / 2, high + h / 2], 'ink'))
    frames.push([left, left + w, high, h])
    wide = Math.max(wide, left + w)
    high += h
    return `${text}${empty}`
  })
  // Houses go on beyond the frame of their picture.
  const beside = frames.flatMap(([left, right, top, height]) => [paper([0, top, left, height]), paper([right, top, wide - right, height])]).filter((one) => one.k === 'rect' && one.w > 0)
  return { list: [paper([0, 0, wide, high]), ...list, ...beside], box: [0, 0, wide, high], words: said.join('. ') }
}

const paper = ([x, y, w, h]: readonly [number, number, number, number]): Primitive => ({ k: 'rect', x, y, w, h, fill: 'paper', m: [1, 0, 0, 1, 0, 0], op: 1 })

/** How far the line that offsets count from is from a row's start, in centimetres. */
const datumOf = ({ stage, datum, per }: CompiledSection): number => (stage.kind === 'row' ? fromTicks(datum, per) * centimetresPer(stage.unit) : 0)
