/** Whole layouts as SVG nodes, from the same display lists that the stage paints. Nodes only, never markup. */
import {
  ART_FONT, centimetresPer, elementsIn, GROUND_DEPTH_CM, LEGEND_CM, pictureWidth, rowPicture, SKY_CM, THEMES, type DisplayList, type Layout, type Primitive, type ThemeName,
} from '@codraft/core'
import type { Parts } from '../session/parts.ts'

const SVG = 'http://www.w3.org/2000/svg'

/** A new SVG node with attributes; those that are undefined are left out. */
function node(name: string, attributes: Readonly<Record<string, string | number | undefined>>): SVGElement {
  const made = document.createElementNS(SVG, name)
  for (const [key, value] of Object.entries(attributes)) {
    if (value !== undefined) made.setAttribute(key, String(value))
  }
  return made
}

/** A picture of one section of a layout, with its dimensions, named for readers. */
export function layoutPicture({ controller, words }: Parts, wish: { layout: Layout; section: string; theme: ThemeName; label: string }): SVGSVGElement {
  const { kinds, sections, brief } = controller.compiled
  const stage = sections.find(({ id }) => id === wish.section)?.stage
  const unit = stage?.unit ?? 'm'
  const per = centimetresPer(unit)
  const row = {
    length: stage?.kind === 'row' ? stage.length * per : 0, arts: brief.catalogue.art, locale: words.locale, seed: brief.id,
    elements: elementsIn(wish.layout, wish.section).map(({ id, kind, width = 0, choices }) => ({
      id, art: kinds.get(kind)?.shapeFor(choices).art, name: words.text(kinds.get(kind)?.kind.label) || kind, figure: words.length(width, unit), width: width * per,
    })),
  }
  const svg = drawing([0, -SKY_CM, Math.max(pictureWidth(row), 1), SKY_CM + GROUND_DEPTH_CM + LEGEND_CM], rowPicture(row, { scene: true, legend: true, lettering: wish.theme === 'dark' ? 'white' : 'ink' }), wish.theme)
  svg.removeAttribute('aria-hidden')
  svg.setAttribute('role', 'img')
  svg.setAttribute('aria-label', wish.label)
  return svg
}

/** An SVG element with these shapes in it, hidden from readers. */
export function drawing(box: readonly [number, number, number, number], list: DisplayList, theme: ThemeName): SVGSVGElement {
  const svg = document.createElementNS(SVG, 'svg')
  for (const [key, value] of [['viewBox', box.map(n).join(' ')], ['aria-hidden', 'true'], ['focusable', 'false'], ['preserveAspectRatio', 'xMidYMax meet']] as const) svg.setAttribute(key, value)
  svg.append(...list.map((shape) => shapeNode(shape, theme)))
  return svg
}

function shapeNode(shape: Primitive, theme: ThemeName): SVGElement {
  const palette = THEMES[theme]
  const m = shape.m.map((value) => Math.round(value * 1e4) / 1e4).join(' ')
  const look = {
    fill: shape.fill ? palette[shape.fill] : 'none',
    ...(shape.stroke ? { stroke: palette[shape.stroke], 'stroke-width': shape.sw ?? 2, 'stroke-linecap': shape.cap, 'stroke-linejoin': shape.join, 'stroke-dasharray': shape.dash?.join(' ') } : {}),
    opacity: shape.op < 1 ? n(shape.op) : undefined,
    transform: m === '1 0 0 1 0 0' ? undefined : `matrix(${m})`,
  }
  switch (shape.k) {
    case 'rect':
      return node('rect', { x: n(shape.x), y: n(shape.y), width: n(shape.w), height: n(shape.h), rx: shape.r ? n(shape.r) : undefined, ...look })
    case 'ellipse':
      return node('ellipse', { cx: n(shape.x), cy: n(shape.y), rx: n(shape.rx), ry: n(shape.ry), ...look })
    case 'path':
      return node('path', { d: shape.d, ...look })
    case 'text': {
      const text = node('text', {
        x: n(shape.x), y: n(shape.y), 'font-family': ART_FONT, 'font-size': n(shape.size), 'font-weight': shape.bold ? 700 : undefined, 'text-anchor': shape.a ?? 'middle', ...look,
      })
      text.textContent = shape.text
      return text
    }
  }
}

const n = (value: number): number => Math.round(value * 100) / 100
