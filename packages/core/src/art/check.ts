/** What can be wrong with art that strangers write: how much it may hold, what its paths may say, what it may refer to. */
import type { Problem } from '../errors.ts'
import type { Art, Group, Part } from '../schema/art.ts'
import { artNamed, MAX_PRIMITIVES, MAX_USE_DEPTH } from './draw.ts'

/** The most parts one art may hold, groups and variations counted with what is in them. */
export const MAX_PARTS = 120
const MAX_PATH = 1024
const MAX_COORDINATE = 2000
/** Widths, in centimetres, at which the shapes of an art are counted: from a kerb to the widest element of a street. */
const WIDTHS = [50, 100, 200, 300, 400, 600, 1000]

type Arts = Readonly<Record<string, Art>>
type Path = readonly (string | number)[]

/** Everything wrong with an art, besides what its schema refuses; `path` leads to it. Codes: `art-too-large`, `art-path`, `art-use`. */
export function artProblems(art: Art, arts: Arts, path: Path): Problem[] {
  const problems: Problem[] = []
  const report = (at: Path, code: string, message: string): void => void problems.push({ path: [...at], code, message })
  let parts = 0
  visit(art, [...path], (part, at) => {
    parts++
    if (part.k === 'path') {
      const wrong = pathProblem(part.d)
      if (wrong) report([...at, 'd'], 'art-path', wrong)
    }
    if (part.k === 'use' && !artNamed(arts, part.id)) report([...at, 'id'], 'art-use', `There is no art "${part.id}".`)
  })
  if (parts > MAX_PARTS) report(path, 'art-too-large', `It has ${parts} parts; at most ${MAX_PARTS} may be drawn.`)
  const depth = useDepth(art, arts)
  if (depth > MAX_USE_DEPTH) {
    report(path, 'art-use', depth === Infinity ? 'It refers to itself in a circle.' : `Its references go ${depth} deep; ${MAX_USE_DEPTH} is the most.`)
  } else {
    const shapes = Math.max(...WIDTHS.map((width) => count(art, { width, arts, known: new Map() })))
    if (shapes > MAX_PRIMITIVES) report(path, 'art-too-large', `It is drawn with ${shapes} shapes at some width; ${MAX_PRIMITIVES} is the most.`)
  }
  return problems
}

function visit(it: Art | Group, path: Path, see: (part: Part, at: Path) => void): void {
  const walk = (parts: readonly Part[], at: Path): void => parts.forEach((part, index) => {
    see(part, [...at, index])
    if (part.k === 'group') visit(part, [...at, index], see)
  })
  walk(it.parts, [...path, 'parts'])
  it.vary?.of.forEach((parts, index) => walk(parts, [...path, 'vary', 'of', index]))
}

/** How deep references go; infinite in a circle. Every art is looked into once, so a knot of references costs no time. */
function useDepth(art: Art, arts: Arts, known = new Map<Art, number>()): number {
  const done = known.get(art)
  if (done !== undefined) return done
  known.set(art, Infinity)
  let depth = 0
  visit(art, [], (part) => {
    const used = part.k === 'use' ? artNamed(arts, part.id) : undefined
    if (used) depth = Math.max(depth, 1 + useDepth(used, arts, known))
  })
  known.set(art, depth)
  return depth
}

type Counting = { readonly width: number; readonly arts: Arts; readonly known: Map<Art, number> }

/** How many shapes are drawn at a width, and as deep, whatever varies taken at its most. Only for art whose references end. */
function count(it: Art | Group, counting: Counting): number {
  const { width } = counting
  if (it.when && (width < (it.when.minW ?? 0) || width >= (it.when.maxW ?? Infinity))) return 0
  const all = (parts: readonly Part[]): number => parts.reduce((sum, part) => sum + countPart(part, counting), 0)
  const once = all(it.parts) + Math.max(0, ...(it.vary?.of ?? []).map(all))
  if (!it.repeat) return once
  const { gap, inset = 0, min = 0, max = MAX_PRIMITIVES, rows } = it.repeat
  const fitting = (apart: number): number => (width < 2 * inset ? 0 : Math.floor((width - 2 * inset) / Math.max(apart, 1)) + 1)
  return once * Math.min(Math.max(fitting(gap), min), max) * (rows ? fitting(rows) : 1)
}

function countPart(part: Part, counting: Counting): number {
  if (part.k === 'group') return count(part, counting)
  if (part.k !== 'use') return part.k === 'rect' && part.pattern ? 2 : 1
  const art = artNamed(counting.arts, part.id)
  if (!art) return 0
  const shapes = counting.known.get(art) ?? count(art, counting)
  counting.known.set(art, shapes)
  return shapes
}

const NUMBERS: Readonly<Record<string, number>> = { M: 2, L: 2, H: 1, V: 1, C: 6, S: 4, Q: 4, T: 2, A: 7, Z: 0 }

/** What is wrong with path data, in words; nothing when it is a path of plain commands and numbers. */
function pathProblem(d: string): string | undefined {
  if (d.length > MAX_PATH) return `It has ${d.length} characters; ${MAX_PATH} is the most.`
  const commands = d.match(/[a-z][^a-z]*/gi) ?? []
  if (commands.join('') !== d.trimStart() || !/^\s*m/i.test(d)) return 'A path starts with M.'
  for (const command of commands) {
    const letter = command.charAt(0)
    const wanted = NUMBERS[letter.toUpperCase()]
    if (wanted === undefined) return `"${letter}" is not one of the commands M L H V C S Q T A Z.`
    const rest = command.slice(1)
    const numbers = rest.match(/[+-]?(\d+\.?\d*|\.\d+)/g) ?? []
    if (rest.replace(/[+-]?(\d+\.?\d*|\.\d+)/g, '').replace(/[\s,]/g, '') !== '') return `"${command.trim()}" holds something that is not a number.`
    if (wanted === 0 ? numbers.length > 0 : numbers.length === 0 || numbers.length % wanted !== 0) return `"${letter}" takes ${wanted} numbers; "${command.trim()}" has ${numbers.length}.`
    if (numbers.some((number) => Math.abs(Number(number)) > MAX_COORDINATE)) return `"${command.trim()}" reaches further than ${MAX_COORDINATE}.`
  }
  return undefined
}
