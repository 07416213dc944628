/** A kit that is seen from above on one sheet: every kind as a tile, tiny, in grey and at night, then at its least, usual and greatest size. */
import { displayListToSvg, drawArt, textFor, THEMES, type Art, type Kit, type Palette } from '@codraft/core'

const CELL = [1010, 132] as const
const COLUMNS = 2
const EDGE = 28
const HEAD = 64
/** The side of the pictures at their sizes, in pixels. */
const ROOM = 92
const TILES: readonly (readonly [side: number, x: number, theme: 'light' | 'grey' | 'dark'])[] = [[20, 200, 'light'], [48, 232, 'light'], [48, 292, 'grey'], [48, 352, 'dark']]

type Kind = Kit['kinds'][string]
type View = { readonly art: Art; readonly width: number; readonly depth: number; readonly name: string }

/** The whole sheet as an SVG document; `grey` makes a palette grey. */
export function planSheet(kit: Kit, grey: (palette: Palette) => Palette): string {
  const kinds = Object.entries(kit.kinds)
  const rows = Math.ceil(kinds.length / COLUMNS)
  const [width, height] = [COLUMNS * CELL[0] + 2 * EDGE, HEAD + rows * CELL[1] + EDGE]
  const palettes = { light: THEMES.light, grey: grey(THEMES.light), dark: THEMES.dark }
  const body = kinds.map(([id, kind], index) => {
    const [x, y] = [EDGE + Math.floor(index / rows) * CELL[0], HEAD + (index % rows) * CELL[1]]
    return `<g transform="translate(${x} ${y})">\n${cell(id, kind, { kit, palettes })}\n</g>`
  })
  const heads = Array.from({ length: COLUMNS }, (_, column) => words([EDGE + column * CELL[0] + 200, 40], 'at 20 and 48 px, in grey, at night; usual size; least and greatest; other choices', 12))
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" aria-label="Contact sheet of the ${kit.id} kit">
<rect width="${width}" height="${height}" fill="${THEMES.light.paper}"/>
${[...heads, ...body].join('\n')}
</svg>
`
}

type With = { readonly kit: Kit; readonly palettes: Readonly<Record<'light' | 'grey' | 'dark', Palette>> }

function cell(id: string, kind: Kind, { kit, palettes }: With): string {
  const [main, ...others] = viewsOf(kind, kit)
  if (!main) return ''
  const tiles = TILES.map(([side, x, theme]) => tile(main, { id, kit, palette: palettes[theme], at: [x, (ROOM - side) / 2, side] }))
  const pictures = [main, ...others].map((view, index) => `${tile(view, { id, kit, palette: palettes.light, at: [420 + index * (ROOM + 12), 0, ROOM] })}\n${words([420 + index * (ROOM + 12) + ROOM / 2, ROOM + 18], view.name, 10, 'middle')}`)
  return [words([0, 42], textFor(kind.label, 'en'), 14), words([0, 60], id, 11), ...tiles, ...pictures].join('\n')
}

/** As it is placed; at its least and its greatest; with the pictures that choices give it. */
function viewsOf({ art, size, resize, choices }: Kind, kit: Kit): View[] {
  const usual = { width: size?.width ?? 1, depth: size?.depth ?? 1 }
  const at = (bound: 'min' | 'max'): typeof usual => ({ width: resize?.width?.[bound] ?? usual.width, depth: resize?.depth?.[bound] ?? usual.depth })
  const view = (key: unknown, { width, depth }: typeof usual, name?: string): View[] => {
    const found = typeof key === 'string' ? kit.art[key] : undefined
    return found ? [{ art: found, width: width * 100, depth: depth * 100, name: name ?? `${width} × ${depth} m` }] : []
  }
  const options = Object.values(choices ?? {}).flatMap((choice) => Object.values(choice.options))
  return [...view(art, usual), ...(resize ? [...view(art, at('min')), ...view(art, at('max'))] : []), ...options.flatMap((option) => view(option.art, usual, textFor(option.label, 'en')))]
}

type Place = { readonly id: string; readonly kit: Kit; readonly palette: Palette; readonly at: readonly [x: number, y: number, side: number] }

/** A view on grass, as large as fits: its footprint, or its picture where that reaches further. */
function tile({ art, width, depth }: View, { id, kit, palette, at: [x, y, side] }: Place): string {
  const { ground, shadow, body, front } = drawArt(art, { width, depth, seed: id, arts: kit.art })
  const [wide, high] = art.box[2] > width * 1.5 && art.box[2] > depth * 1.5 ? [art.box[2], art.box[3]] : [width, depth]
  const most = Math.max(wide, high) * 1.16
  return `<rect x="${x}" y="${y}" width="${side}" height="${side}" rx="${side / 8}" fill="${palette.lawn}"/>
<svg x="${x}" y="${y}" width="${side}" height="${side}" viewBox="${[-most / 2, -most / 2, most, most].map((value) => Math.round(value)).join(' ')}">\n${displayListToSvg([...ground, ...shadow, ...body, ...front], palette)}\n</svg>`
}

const words = ([x, y]: readonly [number, number], text: string, size: number, anchor = 'start'): string =>
  `<text x="${x}" y="${y}" font-family="system-ui, sans-serif" font-size="${size}" text-anchor="${anchor}" fill="${size > 12 ? THEMES.light.ink : THEMES.light.metalD}">${text.replace(/&/g, '&amp;')}</text>`
