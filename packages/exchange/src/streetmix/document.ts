/** A Streetmix document, read from anything at all into plain parts, or into everything that is wrong with it. */
import type { Problem, Read } from '@codraft/core'
import { plainWords } from './words.ts'

/** The oldest and the newest schema version that are understood. */
export const VERSIONS = { oldest: 1, newest: 35 } as const
/** From this schema version on every length is in metres; before, in feet. */
export const METRIC_SINCE = 30

const MOST_CHARACTERS = 5_000_000
const MOST_PARTS = 1000
const MOST_PROBLEMS = 100
const WIDEST = 10_000

/** One strip of the street as the document has it: type and variant in the words of its own era, width in the document's unit. */
export type Segment = { readonly type: string; readonly variant: string; readonly width: number; readonly label: string }
/** What stands beside the street on one side. */
export type Boundary = { readonly variant: string; readonly floors: number | null }
/** A document of any era, its fields found and checked, nothing converted yet. */
export type StreetDocument = {
  readonly version: number
  readonly name: string
  readonly number: number | null
  /** Set to metric when it was written; decides how feet become metres before version 30. */
  readonly metric: boolean
  readonly width: number
  readonly segments: readonly Segment[]
  readonly left: Boundary
  readonly right: Boundary
}

type Path = (string | number)[]
type Fields = object
type Reading = { readonly problems: Problem[] }

/** Reads a bare street, `{ street }` or the `{ data: { street } }` of the programming interface; JSON text too. May throw on hostile objects. */
export function readDocument(json: unknown): Read<StreetDocument> {
  const parsed = typeof json === 'string' ? parse(json) : readable(json)
  if (!parsed.ok) return parsed
  const found = findStreet(parsed.value)
  if (!found.ok) return found
  const { street, wrapper, path } = found.value
  const reading: Reading = { problems: [] }
  const version = readVersion(street, wrapper, path, reading)
  if (version === null) return unreadable(reading.problems)
  const document: StreetDocument = {
    version,
    name: words(own(wrapper, 'name')) || words(own(street, 'name')),
    number: wholeNumber(own(street, 'namespacedId')) ?? wholeNumber(own(wrapper, 'namespacedId')),
    metric: own(street, 'units') === 2,
    width: readWidth(own(street, 'width'), [...path, 'width'], { version, reading }),
    segments: readSegments(street, path, { version, reading }),
    left: readBoundary(street, 'left'),
    right: readBoundary(street, 'right'),
  }
  return reading.problems.length > 0 ? unreadable(reading.problems) : readable(document)
}

function parse(text: string): Read<unknown> {
  if (text.length > MOST_CHARACTERS) {
    return unreadable([problem([], 'too-large', `The text is ${text.length} characters long; at most ${MOST_CHARACTERS} are read.`)])
  }
  try {
    return readable<unknown>(JSON.parse(text.replace(/^\ufeff/, '')))
  } catch {
    return unreadable([problem([], 'not-json', 'The text is not JSON. A Streetmix document is wanted: the JSON that Streetmix hands out for a street.')])
  }
}

function findStreet(json: unknown): Read<{ street: Fields; wrapper: Fields; path: Path }> {
  if (!isFields(json) || Array.isArray(json)) return unreadable([problem([], 'not-streetmix', `Found ${shown(json)}; wanted an object: a Streetmix street, or one under "street" or "data.street".`)])
  const data = own(json, 'data')
  const steps: Path = data === undefined ? ['street'] : ['data', 'street']
  const inner = data === undefined ? own(json, 'street') : isFields(data) ? own(data, 'street') : data
  if (isFields(inner)) return readable({ street: inner, wrapper: json, path: steps })
  if (inner === undefined && ['segments', 'slices', 'schemaVersion'].some((name) => own(json, name) !== undefined)) {
    return readable({ street: json, wrapper: json, path: [] })
  }
  if (own(json, 'codraft') !== undefined) return unreadable([problem([], 'not-streetmix', 'Found a codraft brief, which needs no import; wanted a Streetmix document.')])
  return unreadable([problem(steps, 'not-streetmix', `Found ${shown(inner)}; wanted the object of a Streetmix street, with its width and its segments.`)])
}

function readVersion(street: Fields, wrapper: Fields, path: Path, { problems }: Reading): number | null {
  const version = own(street, 'schemaVersion') ?? undefined
  if (version === undefined) return isOf2018(street) || isOf2018(wrapper) ? 17 : VERSIONS.oldest
  const wanted = `a whole number from ${VERSIONS.oldest} to ${VERSIONS.newest}`
  const at = [...path, 'schemaVersion']
  if (typeof version !== 'number' || !Number.isInteger(version) || version < VERSIONS.oldest) {
    problems.push(wrong(at, version, wanted))
    return null
  }
  if (version <= VERSIONS.newest) return version
  problems.push(problem(at, 'newer-language', `The document is of schema version ${version}, newer than this reader knows; wanted: ${wanted}.`))
  return null
}

/** Streets saved in 2018 lost their version for a while; they are of version 17. */
function isOf2018(fields: Fields): boolean {
  return ['createdAt', 'updatedAt'].some((name) => {
    const value = own(fields, name)
    return typeof value === 'string' && value.startsWith('2018')
  })
}

type Context = { readonly version: number; readonly reading: Reading }

function readSegments(street: Fields, path: Path, context: Context): Segment[] {
  const { problems } = context.reading
  const name = own(street, 'segments') === undefined && own(street, 'slices') !== undefined ? 'slices' : 'segments'
  const list = own(street, name)
  const at = [...path, name]
  if (!Array.isArray(list)) {
    problems.push(wrong(at, list, 'a list of segments'))
    return []
  }
  if (list.length > MOST_PARTS) {
    problems.push(problem(at, 'too-many', `There are ${list.length} segments; at most ${MOST_PARTS} are read.`))
    return []
  }
  const segments: Segment[] = []
  for (let index = 0; index < list.length && problems.length < MOST_PROBLEMS; index++) {
    const segment = readSegment(own(list, index), [...at, index], context)
    if (segment !== null) segments.push(segment)
  }
  return segments
}

function readSegment(value: unknown, path: Path, context: Context): Segment | null {
  const { problems } = context.reading
  if (!isFields(value) || Array.isArray(value)) {
    problems.push(wrong(path, value, 'an object with a type and a width'))
    return null
  }
  const type = own(value, 'type')
  if (typeof type !== 'string' || type === '') problems.push(wrong([...path, 'type'], type, 'the name of a segment type, such as "sidewalk"'))
  const width = readWidth(own(value, 'width'), [...path, 'width'], context)
  const variant = readVariant(value, path, context.reading)
  return typeof type === 'string' ? { type, variant, width, label: words(own(value, 'label')) } : null
}

/** The variant as one string; the first documents also had it as an object, templates have only that. */
function readVariant(segment: Fields, path: Path, { problems }: Reading): string {
  const text = own(segment, 'variantString') ?? undefined
  if (typeof text === 'string') return text
  if (text !== undefined) {
    problems.push(wrong([...path, 'variantString'], text, 'a text such as "inbound|car"'))
    return ''
  }
  const variant = own(segment, 'variant')
  if (!isFields(variant)) return typeof variant === 'string' ? variant : ''
  const parts = Object.keys(variant).slice(0, 8).map((name) => own(variant, name))
  return parts.filter((part) => typeof part === 'string').join('|')
}

function readWidth(value: unknown, path: Path, { version, reading }: Context): number {
  const [unit, most] = version < METRIC_SINCE ? ['feet', WIDEST * 3] : ['m', WIDEST]
  const least = version < METRIC_SINCE ? 0.002 : 0.0005
  if (typeof value === 'number' && value >= least && value <= most) return value
  reading.problems.push(wrong(path, value, `a width in ${unit} above 0 and at most ${most}`))
  return 0
}

/** Version 32 gathered variant and floors of both sides in `boundary`; before, and beside it for old readers, they stand alone. */
function readBoundary(street: Fields, side: 'left' | 'right'): Boundary {
  const both = own(street, 'boundary')
  const one = isFields(both) ? own(both, side) : undefined
  if (isFields(one)) return { variant: words(own(one, 'variant')), floors: wholeNumber(own(one, 'floors')) }
  return { variant: words(own(street, `${side}BuildingVariant`)), floors: wholeNumber(own(street, `${side}BuildingHeight`)) }
}

const words = (value: unknown): string => (typeof value === 'string' ? plainWords(value) : '')
const wholeNumber = (value: unknown): number | null => (typeof value === 'number' && Number.isSafeInteger(value) && value >= 0 ? value : null)
const isFields = (value: unknown): value is Fields => typeof value === 'object' && value !== null

/** An own, plain field: nothing inherited, and no getter is ever called. */
function own(fields: Fields, name: string | number): unknown {
  return Object.getOwnPropertyDescriptor(fields, name)?.value
}

const readable = <T>(value: T): Read<T> => ({ ok: true, value })
const unreadable = (problems: Problem[]): { ok: false; problems: Problem[] } => ({ ok: false, problems })
const problem = (path: Path, code: string, message: string): Problem => ({ path, code, message })

function wrong(path: Path, value: unknown, wanted: string): Problem {
  return problem(path, value === undefined ? 'missing' : 'wrong-value', `Found ${shown(value)}; wanted ${wanted}.`)
}

/** What stands there, in few words: never the whole of somebody's document. */
function shown(value: unknown): string {
  if (value === undefined) return 'nothing'
  if (value === null) return 'null'
  if (Array.isArray(value)) return `a list of ${value.length}`
  if (typeof value === 'object') return 'an object'
  if (typeof value === 'string') return value.length > 40 ? `the text "${plainWords(value, 40)}…"` : `the text "${plainWords(value, 40)}"`
  if (typeof value === 'number') return `the number ${value}`
  return typeof value === 'boolean' ? String(value) : `a value of type ${typeof value}`
}
