/** Draws every kind of the street kit on one sheet: as a tile in colour, in grey and at night, and at its least, usual and greatest width. */
import { mkdirSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { displayListToSvg, drawArt, textFor, THEMES, type Art, type Kit, type Palette } from '@codraft/core'
import { street } from '@codraft/kits'

const TILE = 48
/** Pixels per centimetre of the pictures at their widths. */
const SCALE = 0.25
const ROW = 132
const COLUMN = 1060
const LEFTMOST = 24
const HEADS = [['48 px', 176], ['grey', 236], ['night', 296], ['least', 372], ['usual', 548], ['greatest', 780]] as const

/** The whole sheet as an SVG document. */
export function contactSheet(kit: Kit): string {
  const entries = Object.entries(kit.kinds).flatMap(([id, kind]) => entriesOf(id, kind))
  const rows = Math.ceil(entries.length / 2)
  const [width, height] = [2 * COLUMN + LEFTMOST, 72 + rows * ROW]
  const body = entries.map((entry, index) => {
    const [x, y] = [LEFTMOST + (index < rows ? 0 : COLUMN), 72 + (index % rows) * ROW]
    return `<g transform="translate(${x} ${y})">\n${row(entry, kit)}\n</g>`
  })
  const heads = [0, COLUMN].flatMap((x) => HEADS.map(([name, at]) => words(LEFTMOST + x + at, 48, name, 15, THEMES.light.metalD)))
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" aria-label="Contact sheet of the street kit">
<rect width="${width}" height="${height}" fill="${THEMES.light.paper}"/>
${[...heads, ...body].join('\n')}
</svg>
`
}

type Kind = Kit['kinds'][string]
type Entry = { readonly id: string; readonly label: string; readonly art: Kind['art']; readonly widths: readonly number[]; readonly usual: number }

/** A kind, and each option of its choices that has a picture of its own. */
function entriesOf(id: string, { label, art, size, resize, choices }: Kind): Entry[] {
  const usual = (size?.width ?? 1) * 100
  const widths = [(resize?.width?.min ?? 1) * 100, usual, (resize?.width?.max ?? 1) * 100]
  const plain = { id, label: textFor(label, 'en'), art, widths, usual }
  const options = Object.values(choices ?? {}).flatMap((choice) => Object.values(choice.options)).filter((option) => option.art !== undefined)
  return [plain, ...options.map((option) => ({ id, label: `· ${textFor(option.label, 'en')}`, art: option.art, widths: [usual], usual }))]
}

function row(entry: Entry, kit: Kit): string {
  const tiles = [THEMES.light, grey(THEMES.light), THEMES.dark].map((palette, index) => tile(entry, kit, { palette, x: 176 + index * 60 }))
  const wide = entry.widths.length === 1 ? [{ width: entry.usual, x: 548 }] : entry.widths.map((width, index) => ({ width, x: [372, 548, 780][index] ?? 0 }))
  const pictures = wide.map(({ width, x }) => `<g transform="translate(${x + (width * SCALE) / 2} ${ROW - 28}) scale(${SCALE})">\n${picture(entry, kit, { width, palette: THEMES.light })}\n</g>`)
  const sizes = wide.map(({ width, x }) => words(x, ROW - 2, `${width / 100} m`, 11, THEMES.light.metalD))
  return [words(0, ROW - 50, entry.label, 16, THEMES.light.ink), words(0, ROW - 32, entry.id, 11, THEMES.light.metalD), ...tiles, ...pictures, ...sizes].join('\n')
}

/** A tile of the palette: what the art's box frames, at the kind's usual width. */
function tile(entry: Entry, kit: Kit, { palette, x }: { palette: Palette; x: number }): string {
  const art = typeof entry.art === 'string' ? kit.art[entry.art] : entry.art
  const box = (art?.box ?? [0, 0, 1, 1]).join(' ')
  return `<rect x="${x - 2}" y="${ROW - 82}" width="${TILE + 4}" height="${TILE + 4}" rx="6" fill="${palette.sky}"/>
<svg x="${x}" y="${ROW - 80}" width="${TILE}" height="${TILE}" viewBox="${box}">\n${picture(entry, kit, { width: entry.usual, palette })}\n</svg>`
}

function picture(entry: Entry, kit: Kit, { width, palette }: { width: number; palette: Palette }): string {
  const { ground, body, front } = drawArt(entry.art, { width, seed: entry.id, arts: kit.art })
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

const words = (x: number, y: number, text: string, size: number, fill: string): string =>
  `<text x="${x}" y="${y}" font-family="system-ui, sans-serif" font-size="${size}" fill="${fill}">${text.replace(/&/g, '&amp;')}</text>`

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const file = new URL('../../../docs/pictures/street-kit.svg', import.meta.url)
  mkdirSync(new URL('.', file), { recursive: true })
  writeFileSync(file, contactSheet(street))
  console.log(`Written: ${fileURLToPath(file)}`)
}
