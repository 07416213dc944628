/** Text on a canvas, set as the page sets it: measured, broken where it has to be, its digits one under the other. */
import { Sheet, type Kept } from './sheet.ts'

/** Letters of one kind, in pixels. */
export type Font = { readonly css: string; readonly line: number }
/** How wide lines may be, and how many there may be. */
export type Room = { readonly width: number; readonly lines?: number }

const MOST_KNOWN = 2000
const known = new Map<string, Map<string, number>>()
let measuring: CanvasRenderingContext2D | null = null
let set = ''

/** Words, and figures letter by letter: those change under the hand, and are the same ten again and again. */
const piecesIn = (text: string): readonly string[] => (/\d/.test(text) ? (text.match(/[\d.,]|[^\d.,]+/g) ?? []) : [text])

/** How wide a text is, in pixels. */
export function widthOf(text: string, font: Font): number {
  let widths = known.get(font.css)
  if (!widths) known.set(font.css, (widths = new Map<string, number>()))
  const before = widths.get(text)
  if (before !== undefined) return before
  if (widths.size >= MOST_KNOWN) widths.clear()
  const pieces = piecesIn(text)
  // A figure that changes under the finger must not tremble: a canvas has no tabular figures of its own.
  const measured = /^\d$/.test(text) ? '0' : text
  const width = pieces.length > 1 ? pieces.reduce((sum, piece) => sum + widthOf(piece, font), 0) : (measuringIn(font)?.measureText(measured).width ?? 0)
  widths.set(text, width)
  return width
}

function measuringIn({ css }: Font): CanvasRenderingContext2D | null {
  measuring ??= document.createElement('canvas').getContext('2d')
  if (measuring && set !== css) measuring.font = set = css
  return measuring
}

const broken = new Map<string, readonly string[]>()

/** The lines of a text; the last of them ends in dots where there are more than may be. */
export function linesOf(text: string, font: Font, room: Room): readonly string[] {
  const key = `${room.width} ${room.lines ?? ''} ${font.css} ${text}`
  let lines = broken.get(key)
  if (!lines) {
    if (broken.size >= MOST_KNOWN) broken.clear()
    broken.set(key, (lines = breakLines(text, font, room)))
  }
  return lines
}

function breakLines(text: string, font: Font, { width, lines: most = Infinity }: Room): string[] {
  if (!text.includes('\u00ad') && widthOf(text, font) <= width) return [text]
  const set: string[] = []
  for (const word of text.split(/[^\S\u00a0]+/).flatMap((one) => piecesOf(one, font, width))) {
    const last = set.at(-1)
    const longer = last === undefined ? word : `${last} ${word}`
    if (last !== undefined && widthOf(longer, font) <= width) set[set.length - 1] = longer
    else set.push(word)
  }
  if (set.length <= most) return set
  let end = set[most - 1] ?? ''
  while (end !== '' && widthOf(`${end}…`, font) > width) end = end.slice(0, -1)
  return [...set.slice(0, most - 1), `${end}…`]
}

/** The lines of a text, about equally long. */
export function balancedLinesOf(text: string, font: Font, room: number): readonly string[] {
  const words = text.split(' ').map((word) => ({ word, width: widthOf(word, font) }))
  // What has to be broken within a word is set as it comes.
  if (text.includes('\u00ad') || words.some(({ width }) => width > room)) return linesOf(text, font, { width: room })
  const space = widthOf(' ', font)
  const most = brokenAt(words, space, room).length
  let [low, high] = [room / most, room]
  while (most > 1 && high - low > 2) {
    const middle = (low + high) / 2
    if (brokenAt(words, space, middle).length > most) low = middle
    else high = middle
  }
  return brokenAt(words, space, high).map((from, index, all) => words.slice(from, all[index + 1]).map(({ word }) => word).join(' '))
}

type Word = { readonly word: string; readonly width: number }

/** The words with which lines begin that are no wider than this; a word that is wider has one of its own. */
function brokenAt(words: readonly Word[], space: number, width: number): number[] {
  const begins: number[] = []
  let left = -1
  words.forEach((word, index) => {
    left -= space + word.width
    if (left >= 0) return
    begins.push(index)
    left = width - word.width
  })
  return begins
}

/** A word that is wider than its line is broken: where it may be, or anywhere. */
function piecesOf(word: string, font: Font, width: number): string[] {
  const whole = word.replaceAll('\u00ad', '')
  if (widthOf(whole, font) <= width) return [whole]
  const pieces: string[] = []
  const parts = word.includes('\u00ad') ? word.split('\u00ad') : [...word]
  const hyphen = word.includes('\u00ad') ? '-' : ''
  let line = ''
  parts.forEach((part, index) => {
    const dash = index < parts.length - 1 ? hyphen : ''
    if (line !== '' && widthOf(line + part + dash, font) > width) {
      pieces.push(line + hyphen)
      line = ''
    }
    line += part
  })
  return [...pieces, line]
}

/** Where to write a line: its middle, and its upper edge. */
export type LineAt = { readonly x: number; readonly top: number; readonly colour: string }

const sheet = new Sheet(1024, 512)
const DIGITS = [...'0123456789.,']
/** Pixels kept free around a piece. */
const AROUND_PX = 3

type Piece = { readonly text: string; readonly key: string; readonly x: number; readonly width: number }
type Line = { readonly width: number; readonly above: number; readonly pieces: readonly Piece[] }
const lines = new Map<string, Line>()

/**
 * Writes a line around its middle, in pixels. Its pieces are written once aside and shown as pixels from then on: to set a font on a canvas of the page has
 * the page's styles worked out, in every frame.
 */
export function writeLine(context: CanvasRenderingContext2D, text: string, font: Font, { x, top, colour }: LineAt): void {
  const ratio = Math.min(2, Math.max(1, devicePixelRatio))
  const key = `${ratio} ${colour} ${font.css} ${text}`
  let line = lines.get(key)
  if (!line) {
    if (lines.size >= MOST_KNOWN) lines.clear()
    const own = `${ratio} ${colour} ${font.css} `
    lines.set(key, (line = lineOf(text, font, own)))
    // A figure under the hand will need all of them, one after the other; and each that is written makes the browser copy the sheet.
    if (/\d/.test(text)) for (const digit of DIGITS) sheet.cell(own + digit, () => keptPiece({ text: digit, width: widthOf(digit, font) }, font, { colour, ratio }))
  }
  const y = Math.round((top + line.above) * ratio) / ratio - AROUND_PX
  const left = x - line.width / 2
  for (const piece of line.pieces) {
    const cell = sheet.cell(piece.key, () => keptPiece(piece, font, { colour, ratio }))
    if (cell) context.drawImage(cell.canvas, cell.x, cell.y, cell.width, cell.height, Math.round((left + piece.x) * ratio) / ratio - AROUND_PX, y, cell.width / ratio, cell.height / ratio)
  }
}

/** Writes whole lines around a middle on a canvas that is not of the page: text that is seldom the same again. */
export function writeAside(aside: CanvasRenderingContext2D, texts: readonly string[], font: Font, { x, top, colour }: LineAt): void {
  const { ascent, descent } = metricsOf(font)
  const above = Math.floor((font.line - ascent - descent) / 2) + ascent
  aside.font = font.css
  aside.fillStyle = colour
  texts.forEach((text, index) => aside.fillText(text, Math.round(x - widthOf(text, font) / 2), Math.round(top + index * font.line + above)))
}

function lineOf(text: string, font: Font, key: string): Line {
  const { ascent, descent } = metricsOf(font)
  let x = 0
  const pieces = piecesIn(text).map((piece) => {
    const width = widthOf(piece, font)
    x += width
    return { text: piece, key: key + piece, x: x - width, width }
  })
  // Half of the leading is rounded down, as the page does.
  return { width: x, above: Math.floor((font.line - ascent - descent) / 2), pieces }
}

function keptPiece({ text, width }: Pick<Piece, 'text' | 'width'>, font: Font, { colour, ratio }: { colour: string; ratio: number }): Kept {
  const { ascent, descent } = metricsOf(font)
  return {
    width: Math.ceil(width + 2 * AROUND_PX) * ratio, height: (ascent + descent + 2 * AROUND_PX) * ratio,
    paint: (aside, across, down) => {
      aside.setTransform(ratio, 0, 0, ratio, across, down)
      aside.font = font.css
      aside.fillStyle = colour
      aside.fillText(text, AROUND_PX, AROUND_PX + ascent)
    },
  }
}

type Metrics = { readonly ascent: number; readonly descent: number }
const metrics = new Map<string, Metrics>()

function metricsOf(font: Font): Metrics {
  let one = metrics.get(font.css)
  if (!one) {
    const { fontBoundingBoxAscent = 0, fontBoundingBoxDescent = 0 } = measuringIn(font)?.measureText('0') ?? {}
    metrics.set(font.css, (one = { ascent: Math.round(fontBoundingBoxAscent), descent: Math.round(fontBoundingBoxDescent) }))
  }
  return one
}
