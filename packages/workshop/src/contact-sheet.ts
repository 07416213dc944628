/** Draws every kind of the street kit on one sheet: as a tile in colour, in grey and at night, and at its least, usual and greatest width. */
import { mkdirSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { displayListToSvg, drawArt, textFor, THEMES, type Art, type Kit, type Palette } from '@codraft/core'
import { panel, park, street } from '@codraft/kits'
import { frontSheet } from './front-sheet.ts'
import { planSheet } from './plan-sheet.ts'

const TILE = 48
/** Pixels per centimetre of the pictures at their widths. */
const SCALE = 0.24
const ROW = 128
const COLUMN = 1010
const EDGE = 28
const HEADS = [['at 48 px, in grey, at night', 150], ['least, usual and greatest width; then the other choices', 350]] as const

/** The whole sheet as an SVG document. */
export function contactSheet(kit: Kit): string {
  const kinds = Object.entries(kit.kinds)
  const rows = Math.ceil(kinds.length / 2)
  const [width, height] = [2 * COLUMN + 2 * EDGE, 64 + rows * ROW + EDGE]
  const body = kinds.map(([id, kind], index) => {
    const [x, y] = [EDGE + (index < rows ? 0 : COLUMN), 64 + (index % rows) * ROW]
    return `<g transform="translate(${x} ${y})">\n${row(id, kind, kit)}\n</g>`
  })
  const heads = [0, COLUMN].flatMap((x) => HEADS.map(([name, at]) => words([EDGE + x + at, 40], name, 13)))
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" aria-label="Contact sheet of the street kit">
<rect width="${width}" height="${height}" fill="${THEMES.light.paper}"/>
${[...heads, ...body].join('\n')}
</svg>
`
}

type Kind = Kit['kinds'][string]
type View = { readonly art: Art; readonly width: number; readonly seed: string; readonly kit: Kit }

function row(id: string, { label, art, size, resize, choices }: Kind, kit: Kit): string {
  const usual = (size?.width ?? 1) * 100
  const view = (key: unknown, width: number): View | undefined => {
    const found = typeof key === 'string' ? kit.art[key] : undefined
    return found && { art: found, width, seed: id, kit }
  }
  const widths = [(resize?.width?.min ?? 1) * 100, usual, (resize?.width?.max ?? 1) * 100]
  const options = Object.values(choices ?? {}).flatMap((choice) => Object.values(choice.options))
  const views = [
    ...widths.map((width) => ({ view: view(art, width), name: `${width / 100} m` })),
    ...options.filter((option) => option.art !== undefined).map((option) => ({ view: view(option.art, usual), name: textFor(option.label, 'en') })),
  ]
  const main = view(art, usual)
  const tiles = main ? [THEMES.light, grey(THEMES.light), THEMES.dark].map((palette, index) => tile(main, palette, 150 + index * 60)) : []
  let x = 350
  const pictures = views.map(({ view: shown, name }) => {
    if (!shown) return ''
    const room = Math.max(shown.width, 90) * SCALE
    const drawn = `<g transform="translate(${Math.round(x + room / 2)} ${ROW - 40}) scale(${SCALE})">\n${picture(shown, THEMES.light)}\n</g>\n${words([Math.round(x + room / 2), ROW - 6], name, 11, 'middle')}`
    x += room + 26
    return drawn
  })
  return [words([0, ROW - 60], textFor(label, 'en'), 15), words([0, ROW - 42], id, 11), ...tiles, ...pictures].join('\n')
}

/** A tile of the palette: what the art's box frames, at the kind's usual width. */
function tile(view: View, palette: Palette, x: number): string {
  return `<rect x="${x - 3}" y="${ROW - 93}" width="${TILE + 6}" height="${TILE + 6}" rx="8" fill="${palette.sky}"/>
<svg x="${x}" y="${ROW - 90}" width="${TILE}" height="${TILE}" viewBox="${view.art.box.join(' ')}">\n${picture(view, palette)}\n</svg>`
}

function picture({ art, width, seed, kit }: View, palette: Palette): string {
  const { ground, body, front } = drawArt(art, { width, seed, arts: kit.art })
  return displayListToSvg([...ground, ...body, ...front], palette)
}

/** Every colour as the grey of its luminance, as a printer without colour would set it. */
function grey(palette: Palette): Palette {
  const shade = (hex: string): string => {
    const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16))
    const level = Math.round(0.2126 * r + 0.7152 * g + 0.0722 * b).toString(16).padStart(2, '0')
    return `#${level}${level}${level}`
  }
  return Object.fromEntries(Object.entries(palette).map(([token, hex]) => [token, shade(hex)])) as Record<keyof Palette, string>
}

const words = ([x, y]: readonly [number, number], text: string, size: number, anchor = 'start'): string =>
  `<text x="${x}" y="${y}" font-family="system-ui, sans-serif" font-size="${size}" text-anchor="${anchor}" fill="${size > 12 ? THEMES.light.ink : THEMES.light.metalD}">${text.replace(/&/g, '&amp;')}</text>`

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const folder = new URL('../../../docs/pictures/', import.meta.url)
  mkdirSync(folder, { recursive: true })
  for (const [kit, sheet] of [[street, contactSheet(street)], [park, planSheet(park, grey)], [panel, frontSheet(panel, grey)]] as const) {
    const file = new URL(`${kit.id}-kit.svg`, folder)
    writeFileSync(file, sheet)
    console.log(`Written: ${fileURLToPath(file)}`)
  }
}
