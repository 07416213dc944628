/** The picture of a rule's three examples, drawn with our own art: one below the other, with what the rule says of each. */
import { THEMES } from '@codraft/core'
import { toSvg } from '@codraft/exchange'
import type { RuleExample, Standing } from './rule-example.ts'

const WIDTH = 540
const EDGE = 20
const CAPTION = 48
const LINE = 20
/** So many letters of a sentence stand side by side. */
const LETTERS = 64
const PICTURE = 500
/** Centimetres. */
const SKY_LEFT_AWAY = 230
const HEADS: Readonly<Record<Standing, string>> = { inside: 'Well inside', border: 'On the border', over: 'Just over' }

/** An SVG document of all three. */
export function rulePicture({ kind, compiled, shown }: RuleExample): string {
  let y = EDGE
  const parts = shown.map(({ standing, layout, result, sentence }) => {
    const pictures = layout.sections.map(({ id }) => sized(toSvg(compiled.brief, layout, { section: id, scene: false }), compiled.sections.find((one) => one.id === id)?.stage.kind === 'row'))
    const holds = result.status !== 'violated'
    const top = y
    const said = wrapped(sentence)
    y += (said.length - 1) * LINE
    const drawn = pictures.map(({ svg, height }) => {
      const placed = `<svg x="${EDGE}" y="${y + CAPTION}" ${svg}`
      y += height + 8
      return placed
    })
    y += CAPTION + EDGE
    return [mark(EDGE + 12, top + 16, holds), words([EDGE + 32, top + 12], HEADS[standing], 'bold'), ...said.map((line, index) => words([EDGE + 32, top + 32 + index * LINE], line, 'plain')), ...drawn].join('\n')
  })
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${y}" width="${WIDTH}" height="${y}" role="img" aria-label="Three examples of the rule ${kind}">
<rect width="${WIDTH}" height="${y}" fill="${THEMES.light.paper}"/>
${parts.join('\n')}
</svg>
`
}

/** A sentence in lines. */
function wrapped(sentence: string): string[] {
  return sentence.split(' ').reduce<string[]>((lines, word) => {
    const last = lines.at(-1)
    return last === undefined || last.length + word.length >= LETTERS ? [...lines, word] : [...lines.slice(0, -1), `${last} ${word}`]
  }, [])
}

/** A picture to be placed in another, and how high it is. Without a scene a row leaves most of its sky away. */
function sized(svg: string, isRow: boolean): { svg: string; height: number } {
  const inner = svg.slice(svg.indexOf('>') + 1, svg.lastIndexOf('</svg>'))
  const [, x = 0, y = 0, width = 1, height = 1] = (/viewBox="([-\d.]+) ([-\d.]+) ([\d.]+) ([\d.]+)"/.exec(svg) ?? []).map(Number)
  const sky = !isRow || height < SKY_LEFT_AWAY * 2 ? 0 : SKY_LEFT_AWAY
  const tall = Math.round((PICTURE * (height - sky)) / width)
  return { svg: `width="${PICTURE}" height="${tall}" viewBox="${x} ${y + sky} ${width} ${height - sky}">${inner}</svg>`, height: tall }
}

/** A tick in a ring, or a cross in a square: told apart without colour. */
function mark(x: number, y: number, holds: boolean): string {
  const look = 'fill="none" stroke-width="2.5" stroke-linecap="round" stroke-linejoin="round"'
  if (holds) return `<g ${look} stroke="${THEMES.light.leafD}"><circle cx="${x}" cy="${y}" r="10"/><path d="M${x - 4.5} ${y + 0.5}l3 3.5 6-7"/></g>`
  return `<g ${look} stroke="${THEMES.light.red}"><rect x="${x - 10}" y="${y - 10}" width="20" height="20" rx="3"/><path d="M${x - 4} ${y - 4}l8 8m0-8l-8 8"/></g>`
}

const words = ([x, y]: readonly [number, number], text: string, weight: 'bold' | 'plain'): string =>
  `<text x="${x}" y="${y}" font-family="system-ui, sans-serif" font-size="15"${weight === 'bold' ? ' font-weight="700"' : ''} fill="${THEMES.light.ink}">${text.replace(/&/g, '&amp;').replace(/</g, '&lt;')}</text>`
