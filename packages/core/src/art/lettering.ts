/** Lines and words of legends: what all pictures write beside what they draw. */
import type { Token } from '../schema/tokens.ts'
import type { DisplayList, Matrix, Primitive } from './display.ts'

/** The matrix that moves nothing. */
export const FLAT: Matrix = [1, 0, 0, 1, 0, 0]

/** A drawn line; three units thick when nothing is said. */
export const line = (d: string, stroke: Token, dash?: readonly number[], sw = 3): Primitive => ({ k: 'path', d, stroke, sw, dash, m: FLAT, op: 1 })

/** To a tenth. */
export const n = (value: number): number => Math.round(value * 10) / 10

/** How many ems words are wide: half an em for a letter is wide enough a guess in most scripts; wide signs count double. */
export const ems = (text: string): number => [...text].reduce((sum, sign) => sum + (/[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\uff00-\uff60]/.test(sign) ? 1 : 0.56), 0)

/** Whether words of a size fit into a room, as far as anybody can know who has no fonts. */
export const fits = (text: string, room: number, size: number): boolean => ems(text) * size <= room - size / 5

/** Where words stand (about x, on y), how high they are at most, and how much room they have. */
export type Lettered = { readonly fill: Token; readonly x: number; readonly y: number; readonly size: number; readonly room: number; readonly bold: boolean }

/** Words as large as fit; none where not even the smallest do. */
export function lettered(text: string, { fill, x, y, size, room, bold }: Lettered): DisplayList {
  const fitting = [1, 0.8, 0.64].map((by) => size * by).find((smaller) => fits(text, room, smaller))
  return fitting === undefined || text === '' ? [] : [{ k: 'text', x, y, text, size: n(fitting), a: 'middle', bold, fill, m: FLAT, op: 1 }]
}

/** Words in as few lines as fit, broken between words, one under the other; a word that is too long for the room is left out. */
export function letteredLines(text: string, at: Lettered, most = 3): DisplayList {
  const lines: string[] = []
  for (const word of text.split(/\s+/)) {
    const last = lines.at(-1)
    if (last !== undefined && fits(`${last} ${word}`, at.room, at.size * 0.8)) lines[lines.length - 1] = `${last} ${word}`
    else lines.push(word)
  }
  return lines.slice(0, most).flatMap((words, index) => lettered(words, { ...at, y: at.y + index * at.size * 1.15 }))
}
