/** A kit that is seen from the front on one sheet: every kind as a tile, tiny, in grey and at night, then large with the pictures that choices give it. */
import { displayListToSvg, drawArt, textFor, THEMES, type Art, type Kit, type Palette } from '@codraft/core'

const EDGE = 28
const HEAD = 56
const WIDTH = 2040
/** Pixels of a centimetre: of what is higher than a hand is wide, and of everything else. */
const SCALES = [16, 44] as const
const TILES = [[20, 0, 'light'], [48, 28, 'light'], [48, 84, 'grey'], [48, 140, 'dark']] as const
const NAMES = 44

type Kind = Kit['kinds'][string]
type Palettes = Readonly<Record<'light' | 'grey' | 'dark', Palette>>
type Cell = { readonly svg: string; readonly width: number; readonly height: number }

/** The whole sheet as an SVG document; `grey` makes a palette grey. */
export function frontSheet(kit: Kit, grey: (palette: Palette) => Palette): string {
  const palettes = { light: THEMES.light, grey: grey(THEMES.light), dark: THEMES.dark }
  let [x, y, row] = [EDGE, HEAD, 0]
  const body = Object.entries(kit.kinds).map(([id, kind]) => {
    const { svg, width, height } = cell(id, kind, { kit, palettes })
    if (x + width > WIDTH - EDGE) [x, y, row] = [EDGE, y + row + 26, 0]
    const placed = `<g transform="translate(${x} ${y})">\n${svg}\n</g>`
    x += width + 30
    row = Math.max(row, height)
    return placed
  })
  const height = y + row + EDGE
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${height}" width="${WIDTH}" height="${height}" role="img" aria-label="Contact sheet of the ${kit.id} kit">
<rect width="${WIDTH}" height="${height}" fill="${THEMES.light.paper}"/>
${[words([EDGE, 32], 'at 20 and 48 px, in grey, at night; large, and the other choices', 13), ...body].join('\n')}
</svg>
`
}

function cell(id: string, kind: Kind, { kit, palettes }: { readonly kit: Kit; readonly palettes: Palettes }): Cell {
  const [main, ...others] = [kind.art, ...Object.values(kind.choices ?? {}).flatMap(({ options }) => Object.values(options).map(({ art }) => art))].flatMap((key) => artOf(key, kit) ?? [])
  if (!main) return { svg: '', width: 0, height: 0 }
  // What is white on a dark panel is looked at on one.
  const ground = (kind.tags ?? []).includes('control') ? 'panelL' : 'sky'
  const pictured = (art: Art, palette: Palette): string => displayListToSvg(Object.values(drawArt(art, { width: art.box[2], seed: id, arts: kit.art })).flat(), palette)
  const symbol = `<symbol id="${id}" viewBox="${main.box.join(' ')}">\n${pictured(main, palettes.light)}\n</symbol>`
  const tiles = TILES.map(([side, x, theme]) => {
    const inner = theme === 'light'
      ? `<use href="#${id}" x="${x}" y="${NAMES}" width="${side}" height="${side}"/>`
      : `<svg x="${x}" y="${NAMES}" width="${side}" height="${side}" viewBox="${main.box.join(' ')}">\n${pictured(main, palettes[theme])}\n</svg>`
    return `<rect x="${x - 3}" y="${NAMES - 3}" width="${side + 6}" height="${side + 6}" rx="6" fill="${palettes[theme][ground]}"/>\n${inner}`
  })
  const deep = (kind.size?.depth ?? 0) / 10
  const scale = deep > 10 ? SCALES[0] : SCALES[1]
  let x = 0
  const large = [main, ...others].map((art, index) => {
    const box = whole(art, deep)
    const [wide, high] = [box[2] * scale, box[3] * scale]
    const at = `x="${x + 4}" y="${NAMES + 66}" width="${n(wide)}" height="${n(high)}"`
    const ground_ = ground === 'panelL' ? `<rect x="${x}" y="${NAMES + 62}" width="${n(wide + 8)}" height="${n(high + 8)}" rx="6" fill="${palettes.light.panelL}"/>\n` : ''
    x += n(wide + 16)
    return ground_ + (index === 0 && box === art.box ? `<use href="#${id}" ${at}/>` : `<svg ${at} viewBox="${box.join(' ')}">\n${pictured(art, palettes.light)}\n</svg>`)
  })
  return {
    svg: [symbol, words([0, 14], textFor(kind.label, 'en'), 14), words([0, 30], id, 11), ...tiles, ...large].join('\n'),
    width: Math.max(x, 192), height: NAMES + 74 + Math.max(...[main, ...others].map((art) => n(whole(art, deep)[3] * scale))),
  }
}

/** What a tile frames, or all of an art that is deeper than that. */
const whole = ({ box }: Art, deep: number): Art['box'] => (box[3] >= deep ? box : [box[0], -deep / 2, box[2], deep])
const artOf = (key: unknown, kit: Kit): Art | undefined => (typeof key === 'string' ? kit.art[key] : undefined)
const n = (value: number): number => Math.round(value)

const words = ([x, y]: readonly [number, number], text: string, size: number): string =>
  `<text x="${x}" y="${y}" font-family="system-ui, sans-serif" font-size="${size}" fill="${size > 12 ? THEMES.light.ink : THEMES.light.metalD}">${text.replace(/&/g, '&amp;')}</text>`
