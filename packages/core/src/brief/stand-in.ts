/** A document in which something of the right form stands for whatever has a wrong one, so that all the rest can be judged in the same round. */
import type { z } from '../schema/z.ts'
import { isFields } from './resolve.ts'

type Issue = z.core.$ZodIssue
/** The way to a place of a document. */
export type Path = readonly (string | number)[]
/** A document with stand-ins, and where they stand. */
export type StoodIn = { readonly document: unknown; readonly places: readonly Path[] }

/** Takes the place of one refusal; null where nothing can that hides no name which others may use. */
export function standIn(document: unknown, issues: readonly Issue[]): StoodIn | null {
  let at: StoodIn = { document, places: [] }
  for (const issue of issues) {
    const next = replaced(at, issue)
    if (!next) return null
    at = next
  }
  return at
}

function replaced({ document, places }: StoodIn, issue: Issue): StoodIn | null {
  const path = issue.path.map((step) => (typeof step === 'number' ? step : String(step)))
  if (issue.code === 'unrecognized_keys') {
    const keys = issue.keys.map((key) => [...path, key])
    return { document: keys.reduce((whole, key) => written(whole, key, GONE), document), places: [...places, ...keys] }
  }
  if (issue.code === 'invalid_union') return insideUnion({ document, places }, issue, path)
  const value = valueFor(issue, { found: readAt(document, path), count: places.length })
  return value === NOTHING ? null : { document: written(document, path, value), places: [...places, path] }
}

/** Of several forms the one that was come nearest to, or the first that something can stand in for. */
function insideUnion(at: StoodIn, issue: z.core.$ZodIssueInvalidUnion, path: Path): StoodIn | null {
  const attempts = issue.errors.toSorted((one, other) => Number(isDeep(other)) - Number(isDeep(one)) || one.length - other.length)
  for (const attempt of attempts) {
    const next = standIn(at.document, attempt.map((one) => ({ ...one, path: [...path, ...one.path] })))
    if (next) return { document: next.document, places: [...at.places, ...next.places] }
  }
  return null
}
const isDeep = (attempt: readonly Issue[]): boolean => attempt.some(({ path, code }) => path.length > 0 || code === 'unrecognized_keys')

/** That nothing can stand in; that the field goes. */
const [NOTHING, GONE] = [Symbol('nothing'), Symbol('gone')]

function valueFor(issue: Issue, { found, count }: { found: unknown; count: number }): unknown {
  switch (issue.code) {
    case 'invalid_type': return typed(issue.expected, found, count)
    case 'invalid_value': return issue.values[0]
    case 'invalid_key': return GONE
    case 'invalid_format': return wordFor(count)
    case 'too_small': return typeof found === 'number' ? Number(issue.minimum) : typeof found === 'string' ? wordFor(count) : NOTHING
    case 'too_big': return typeof found === 'number' ? Number(issue.maximum) : typeof found === 'string' ? wordFor(count) : NOTHING
    default: return NOTHING
  }
}

function typed(expected: string, found: unknown, count: number): unknown {
  const isPlain = typeof found !== 'object' || found === null
  switch (expected) {
    case 'string': return isPlain ? wordFor(count) : NOTHING
    case 'number': case 'int': return isPlain ? 1 : NOTHING
    case 'boolean': return isPlain ? false : NOTHING
    case 'array': return typeof found === 'string' ? [found] : isPlain ? [] : NOTHING
    case 'object': case 'record': return isPlain ? {} : NOTHING
    default: return NOTHING
  }
}

/** A name that nobody has written. */
const wordFor = (count: number): string => `stand-in-${count}`

function readAt(value: unknown, path: Path): unknown {
  return path.reduce<unknown>((at, step) => (typeof at === 'object' && at !== null && Object.hasOwn(at, step) ? (at as Readonly<Record<string, unknown>>)[step] : undefined), value)
}

/** The same document with another value at one place. */
function written(whole: unknown, [step, ...rest]: Path, value: unknown): unknown {
  if (step === undefined) return value
  if (Array.isArray(whole)) return whole.map((one: unknown, index) => (index === step ? written(one, rest, value) : one))
  if (!isFields(whole)) return whole
  const { [step]: there, ...others } = whole
  const inside = written(there, rest, value)
  return inside === GONE ? others : { ...others, [step]: inside }
}
