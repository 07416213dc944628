/** A text as a QR code, in a chunk of its own: the library is needed only where a link is shown. */
import encodeQR from 'qr'

/** The light border that readers of such codes need, in modules. */
const QUIET = 4
const SVG = 'http://www.w3.org/2000/svg'

/** The dark modules of a code as the data of one path, and how wide it is with its border; null when the text is too long for any. */
export function qrPath(text: string): { readonly path: string; readonly size: number } | null {
  const rows = modulesOf(text)
  if (rows === null) return null
  const path = rows.map((row, y) => row.map((dark, x) => (dark && row[x - 1] !== true ? `M${x} ${y}h${runFrom(row, x)}v1h-${runFrom(row, x)}z` : '')).join('')).join('')
  return { path, size: rows.length }
}

/** The code as a picture, dark on light in every theme, since readers expect it; null when the text is too long. */
export function qrPicture(text: string, label: string): SVGSVGElement | null {
  const code = qrPath(text)
  if (code === null) return null
  const { size, path } = code
  const svg = document.createElementNS(SVG, 'svg')
  for (const [name, value] of [['viewBox', `0 0 ${size} ${size}`], ['role', 'img'], ['aria-label', label], ['shape-rendering', 'crispEdges'], ['class', 'qr']] as const) svg.setAttribute(name, value)
  for (const [d, fill] of [[`M0 0h${size}v${size}h-${size}z`, '#fff'], [path, '#000']] as const) {
    const node = svg.appendChild(document.createElementNS(SVG, 'path'))
    node.setAttribute('d', d)
    node.setAttribute('fill', fill)
  }
  return svg
}

/** Which modules are dark, row by row. The more of the code may be lost the better, as long as its modules stay large. */
function modulesOf(text: string): boolean[][] | null {
  try {
    return encodeQR(text, 'raw', { ecc: text.length < 500 ? 'medium' : 'low', border: QUIET })
  } catch {
    return null
  }
}

/** How many dark modules follow each other from one on. */
function runFrom(row: readonly boolean[], from: number): number {
  let end = from
  while (row[end] === true) end++
  return end - from
}
