/** Problems as a good compiler prints them: a block each, with the place, the sentence, and where in an expression it is. */
import { laidOut, pathText, type Problem } from '@codraft/core'

/** Sentences go on in the next line after so many characters. */
const WIDE = 100
/** So much of a long expression is shown on either side. */
const AROUND = 40

/** A block for each problem of a file: `file: path  code`, and below it what is wrong. @param json what the file holds */
export const blocks = (file: string, problems: readonly Problem[], json: unknown): string[] => problems.map((problem) => {
  const { sentence, ways } = laidOut(problem.message)
  const lines = [
    ...wrapped(sentence, '  '), ...pointed(problem, json).map((line) => `    ${line}`),
    ...(ways.length === 0 ? [] : [ways.length === 1 ? '  A way out:' : '  Ways out:', ...ways.flatMap((way) => wrapped(way, '    '))]),
  ]
  return `${file}: ${place(problem)}  ${problem.code}\n${lines.map((line) => `${line}\n`).join('')}`
})

const place = ({ path }: Problem): string => {
  const text = pathText(path)
  return text === '' ? '(the whole file)' : text.length > 60 ? `${text.slice(0, 59)}…` : text
}

function wrapped(sentence: string, indent: string): string[] {
  const lines: string[] = []
  let line = indent
  for (const word of sentence.split(' ')) {
    if (line.length + word.length + 1 > WIDE && line.trim() !== '') {
      lines.push(line)
      line = `${indent}`
    }
    line += line === indent ? word : ` ${word}`
  }
  return [...lines, line]
}

/** The expression, or what stands around the place in it, and a caret below the place. */
function pointed({ path, at }: Problem, json: unknown): string[] {
  const text = at === undefined ? undefined : path.reduce<unknown>((value, step) => (typeof value === 'object' && value !== null ? (value as Readonly<Record<string | number, unknown>>)[step] : undefined), json)
  if (typeof text !== 'string' || at === undefined) return []
  const from = Math.max(0, at - AROUND)
  const shown = text.slice(from, at + AROUND).replace(/\s/g, ' ')
  return [`${from > 0 ? '…' : ''}${shown}${at + AROUND < text.length ? '…' : ''}`, `${' '.repeat(at - from + (from > 0 ? 1 : 0))}^`]
}
