/** A picture as SVG text: for thumbnails, the server's first picture, print and export. Written from shapes only, so nothing else can be in it. */
import { ART_FONT, type DisplayList, type Palette, type Primitive } from './display.ts'

/** Writes the shapes as SVG elements without the `svg` element around them; neighbours with the same matrix share a group. */
export function displayListToSvg(list: DisplayList, palette: Palette): string {
  const lines: string[] = []
  let open = ''
  for (const shape of list) {
    const m = shape.m.map((value) => Math.round(value * 1e4) / 1e4)
    const at = m.join() === '1,0,0,1,0,0' ? '' : m.slice(0, 4).join() === '1,0,0,1' ? `translate(${m[4]} ${m[5]})` : `matrix(${m.join(' ')})`
    if (at !== open) {
      if (open) lines.push('</g>')
      if (at) lines.push(`<g transform="${at}">`)
      open = at
    }
    lines.push(element(shape, palette))
  }
  if (open) lines.push('</g>')
  return lines.join('\n')
}

/** What a whole SVG document needs besides its shapes. */
export type SvgFrame = {
  readonly palette: Palette
  /** What is shown: x, y, width, height in the shapes' unit. */
  readonly box: readonly [number, number, number, number]
  /** Size in CSS pixels; as large as its place when absent. */
  readonly width?: number
  readonly height?: number
  /** Its name for those who do not see it; hidden from them when absent. */
  readonly label?: string
}

/** Writes a whole SVG document of the shapes. */
export function svgDocument(list: DisplayList, { palette, box, width, height, label }: SvgFrame): string {
  const size = width === undefined || height === undefined ? '' : ` width="${n(width)}" height="${n(height)}"`
  const name = label === undefined ? ' aria-hidden="true"' : ` role="img" aria-label="${escaped(label)}"`
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${box.map(n).join(' ')}"${size}${name}>\n${displayListToSvg(list, palette)}\n</svg>\n`
}

function element(shape: Primitive, palette: Palette): string {
  const look = paint(shape, palette)
  switch (shape.k) {
    case 'rect':
      return `<rect x="${n(shape.x)}" y="${n(shape.y)}" width="${n(shape.w)}" height="${n(shape.h)}"${shape.r ? ` rx="${n(shape.r)}"` : ''}${look}/>`
    case 'ellipse':
      return `<ellipse cx="${n(shape.x)}" cy="${n(shape.y)}" rx="${n(shape.rx)}" ry="${n(shape.ry)}"${look}/>`
    case 'path':
      return `<path d="${escaped(shape.d)}"${look}/>`
    case 'text': {
      const font = `font-family="${escaped(ART_FONT)}" font-size="${n(shape.size)}"${shape.bold ? ' font-weight="700"' : ''}`
      return `<text x="${n(shape.x)}" y="${n(shape.y)}" ${font} text-anchor="${shape.a ?? 'middle'}"${look}>${escaped(shape.text)}</text>`
    }
  }
}

function paint(shape: Primitive, palette: Palette): string {
  let look = ` fill="${shape.fill ? escaped(palette[shape.fill]) : 'none'}"`
  if (shape.stroke) {
    look += ` stroke="${escaped(palette[shape.stroke])}" stroke-width="${n(shape.sw ?? 2)}"`
    if (shape.cap) look += ` stroke-linecap="${shape.cap}"`
    if (shape.join) look += ` stroke-linejoin="${shape.join}"`
    if (shape.dash) look += ` stroke-dasharray="${shape.dash.map(n).join(' ')}"`
  }
  if (shape.op < 1) look += ` opacity="${n(shape.op)}"`
  return look
}

const n = (value: number): number => Math.round(value * 100) / 100
const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }
/** Escaped, without the control characters that XML forbids. */
const escaped = (text: string): string =>
  text.replace(/[&<>"']/g, (sign) => ENTITIES[sign] ?? '').replace(/[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu, '')
