/** A layout on any stage as one picture with words: all its sections, one under the other, from the shapes that every other picture is made of. */
import {
  planLayers, sceneOf, sectionPicture, shifted, svgDocument, THEMES, type CompiledSection, type DisplayList, type Framed, type Layout, type Note, type Scene, type SectionPicture, type ThemeName,
} from '@codraft/core'
import type { SessionController } from '../session/controller.ts'
import type { Parts } from '../session/parts.ts'
import type { Words } from '../words/index.ts'
import { drawing } from './picture.ts'

/** Between two sections, as a share of their width. */
const GAP = 0.03
/** Half the width of a pin, as a share of a picture's longer side. */
const PIN = 0.018

/** What a picture shows, and what it says to those who do not see it. */
export type Drawn = Framed & { readonly words: string }

/** Draws a layout, and pins where notes are about spots of a plan. The theme decides about the lettering only; colours are given where it is painted. */
export function drawnLayout({ controller, words }: Pick<Parts, 'controller' | 'words'>, layout: Layout, theme: ThemeName, notes: readonly Note[] = []): Drawn {
  const { compiled, session } = controller
  const scene = sceneOf(compiled, layout, session.options)
  const wish = { locale: words.locale, lettering: theme === 'dark' ? 'white' as const : 'ink' as const, figure: (length: number, unit: string) => words.length(length, unit) }
  return stacked(scene.sections.map((one) => pinned(sectionPicture(one, scene, wish), notes, { section: one.section, scene, words })))
}

/** The kept layout as a document of its own, by day; its name lists every element. */
export function sectionsSvg(controller: SessionController, words: Words): string {
  const { list, box, words: label } = drawnLayout({ controller, words }, controller.session.layout, 'light')
  return svgDocument(list, { palette: THEMES.light, box, label: `${words.text(controller.compiled.brief.title)}. ${label}` })
}

/** A picture with a pin for every note on a spot of it: the number of the note, and in its words what the note says. */
function pinned(picture: SectionPicture, notes: readonly Note[], { section, scene, words }: { readonly section: CompiledSection; readonly scene: Scene; readonly words: Words }): SectionPicture {
  const own = notes.flatMap(({ at, section: of, type, text }, index) => (at !== undefined && (of ?? scene.compiled.sections[0]?.id) === section.id ? [{ at, type, text, number: index + 1 }] : []))
  const layers = own.length === 0 ? null : planLayers(section, scene.compiled, words.locale)
  if (!layers) return picture
  const { framed: { list, box } } = picture
  const size = Math.max(box[2], box[3]) * PIN
  const pins = own.flatMap(({ at: [x, y], number }): DisplayList => {
    const m = [size, 0, 0, size, x * layers.per, y * layers.per] as const
    return [
      { k: 'path', d: 'M0 0L-0.75 -0.95A1 1 0 1 1 0.75 -0.95Z', fill: 'yellow', stroke: 'ink', sw: 0.16, join: 'round', m, op: 1 },
      { k: 'text', x: 0, y: -1.2, text: words.number(number), size: 1.15, bold: true, fill: 'ink', m, op: 1 },
    ]
  })
  return { framed: { list: [...list, ...pins], box }, words: [picture.words, ...own.map(({ type, text, number }) => words.say('plan-pin', { type, text, number }))].join('. ') }
}

function stacked(pictures: readonly SectionPicture[]): Drawn {
  const wide = Math.max(1, ...pictures.map(({ framed }) => framed.box[2]))
  let high = 0
  const list = pictures.flatMap(({ framed: { list: shapes, box: [x, y, w, h] } }, index): DisplayList => {
    if (index > 0) high += wide * GAP
    const moved = shifted(shapes, (wide - w) / 2 - x, high - y)
    high += h
    return moved
  })
  const box = [0, 0, wide, high] as const
  const paper = { k: 'rect', x: 0, y: 0, w: wide, h: high, fill: 'paper', m: [1, 0, 0, 1, 0, 0], op: 1 } as const
  return { list: [paper, ...list], box, words: pictures.map(({ words }) => words).join('. ') }
}

/** The picture as a node with a name. */
export function pictured(drawn: Drawn, theme: ThemeName, label: string): SVGSVGElement {
  const svg = drawing(drawn.box, drawn.list, theme)
  svg.removeAttribute('aria-hidden')
  svg.setAttribute('role', 'img')
  svg.setAttribute('aria-label', label)
  // What is drawn beyond the frame (houses go on) shows nowhere, whatever the shape of the place where the picture stands.
  const inner = document.createElementNS(svg.namespaceURI as 'http://www.w3.org/2000/svg', 'svg')
  const [x, y, width, height] = drawn.box
  for (const [name, value] of Object.entries({ x, y, width, height, viewBox: drawn.box.join(' ') })) inner.setAttribute(name, String(value))
  inner.append(...svg.childNodes)
  svg.append(inner)
  return svg
}
