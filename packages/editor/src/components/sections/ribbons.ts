/** The ground between two cross-sections as seen from above: what runs through both is a band from where it is in the one to where it is in the other. */
import { centimetresPer, drawArt, fromTicks, type CompiledBrief, type DisplayList, type Placed, type Primitive, type Token } from '@codraft/core'
import type { Words } from '../../words/index.ts'
import type { Run, Way } from './runs-through.ts'

/** How high the ground is drawn, in centimetres. */
export const BETWEEN_CM = 330
/** Around what is written on a band. */
const [LETTER, PAD] = [34, 14]

/** Draws it between two pictures. `start`: where in the common picture a section's start is, in centimetres; `top`: where the ground begins. */
export function ribbons({ from, to, runs }: Way, { compiled, words, start, top }: { readonly compiled: CompiledBrief; readonly words: Words; readonly start: (section: string) => number; readonly top: number }): DisplayList {
  const [x0, x1] = [start(from.id), start(to.id)]
  const bands = runs.map((run) => ({ run, upper: span(run.from, x0), lower: span(run.to, x1) }))
  return [
    ...bands.map(({ run, upper, lower }) => band(upper, lower, { top, fill: groundOf(run.from, compiled), over: run.broken !== null })),
    ...bands.filter(({ run }) => run.by !== 0).flatMap(({ run, upper, lower }) => sign(run, { x: (upper[0] + upper[1] + lower[0] + lower[1]) / 4, y: top + BETWEEN_CM / 2, words })),
  ]
}

type Span = readonly [start: number, end: number]

function span({ start, width, section: { per, stage } }: Placed, x: number): Span {
  const cm = centimetresPer(stage.unit)
  return [x + fromTicks(start, per) * cm, x + fromTicks(start + width, per) * cm]
}

/** From edge to edge in a soft bend; one that bends too far has a broken line around it. */
function band([a, b]: Span, [c, d]: Span, { top, fill, over }: { readonly top: number; readonly fill: Token; readonly over: boolean }): Primitive {
  const [bottom, middle] = [top + BETWEEN_CM, top + BETWEEN_CM / 2]
  const path = `M${n(a)} ${n(top)}H${n(b)}C${n(b)} ${n(middle)} ${n(d)} ${n(middle)} ${n(d)} ${n(bottom)}H${n(c)}C${n(c)} ${n(middle)} ${n(a)} ${n(middle)} ${n(a)} ${n(top)}Z`
  return { k: 'path', d: path, fill, stroke: over ? 'red' : 'mark', sw: over ? 10 : 5, ...(over ? { dash: [22, 14] } : {}), join: 'round', m: STILL, op: 1 }
}

/** How far it moves, and which way; an exclamation mark before what is too far. */
function sign({ by, from, broken }: Run, { x, y, words }: { readonly x: number; readonly y: number; readonly words: Words }): DisplayList {
  const length = words.length(Math.abs(by), from.section.stage.unit)
  const text = `${broken ? '! ' : ''}${by < 0 ? `← ${length}` : `${length} →`}`
  return plate(text, [x, y], broken ? 'redD' : 'ink')
}

/** Words on a white ground, their middle at a point. */
export function plate(text: string, [x, y]: readonly [number, number], colour: 'ink' | 'redD'): DisplayList {
  const wide = text.length * LETTER * 0.56 + 2 * PAD
  return [
    { k: 'rect', x: x - wide / 2, y: y - LETTER * 0.5 - PAD, w: wide, h: LETTER + 2 * PAD, r: LETTER / 2 + PAD, fill: 'white', stroke: colour, sw: colour === 'ink' ? 3 : 7, m: STILL, op: 1 },
    { k: 'text', x, y: y + LETTER * 0.36, text, size: LETTER, bold: true, fill: colour, m: STILL, op: 1 },
  ]
}

const STILL = [1, 0, 0, 1, 0, 0] as const

/** The colour of the ground that its kind is drawn on: the widest of its surfaces. */
function groundOf({ element: { id }, shape, section: { per, stage }, width }: Placed, { brief }: CompiledBrief): Token {
  const { ground } = drawArt(shape.art, { width: fromTicks(width, per) * centimetresPer(stage.unit), seed: id, arts: brief.catalogue.art })
  const wide = (one: Primitive): number => (one.k === 'rect' ? one.w * Math.abs(one.m[0]) : 0)
  const [widest] = ground.filter(({ fill }) => fill !== undefined).toSorted((a, b) => wide(b) - wide(a))
  return widest?.fill ?? 'paving'
}

const n = (value: number): number => Math.round(value * 10) / 10
