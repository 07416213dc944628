/** Turns what a schema found into problems with a path, what was found and what is wanted. */
import { hint, nearest, type Problem } from '../errors.ts'
import { fieldsAt } from './fields.ts'
import { SELECTOR_WORD } from './rule.ts'
import { fieldsFor, idFor, insideFor, numberFor, ruleFor, selectorFor, SELECTOR_WANTED, unitFor } from './slips.ts'
import type { z } from './z.ts'

type Issue = z.core.$ZodIssue
/** Fields of an issue that only some codes have. */
const field = (issue: Issue, name: string): unknown => Object.entries(issue).find(([key]) => key === name)?.[1]
function listOf(issue: Issue, name: string): unknown[] {
  const list = field(issue, name)
  return Array.isArray(list) ? list : []
}

/** A document with the schema that refused it. */
type Refused = { readonly document: unknown; readonly schema: z.ZodMiniType }

/** Problems of a document that its schema refused, at most 100, in the order of the document's paths. */
export function schemaProblems(issues: readonly Issue[], refused: Refused): Problem[] {
  return issues.flatMap((issue) => issueProblems(issue, refused)).slice(0, 100)
}

function issueProblems(issue: Issue, refused: Refused): Problem[] {
  const { document } = refused
  const path = issue.path.map((step) => (typeof step === 'number' ? step : String(step)))
  if (issue.code === 'unrecognized_keys') return unknownKeys(issue, path, refused)
  if (issue.code === 'invalid_union') {
    const inner = closest(issue, path, refused)
    if (inner) return inner
  }
  const found = valueAt(document, path)
  const isRuleMissing = found === undefined && path.length === 3 && path[0] === 'rules' && path[2] === 'rule'
  const help = isRuleMissing ? ruleFor(valueAt(document, path.slice(0, 2))) : instead(issue, found, path.at(-1))
  return [{ path, code: codeOf(issue, found), message: `Found ${shown(found)}; ${wanted(issue)}.${help === '' ? didYouMean(issue, found) : help}` }]
}

function unknownKeys(issue: Issue, path: (string | number)[], { document, schema }: Refused): Problem[] {
  const fields = fieldsAt(schema, document, path)
  return listOf(issue, 'keys').map(String).map((key) => {
    const message = fields.includes(key) ? `"${key}" cannot stand here beside the other fields.` : `"${key}" is not a field that exists here.${hint(key, fields)}${insideFor(key, path.at(-1))}`
    return { path: [...path, key], code: 'unknown-field', message }
  })
}

/** Of a union's attempts, the one that came furthest: what the writer most likely meant. */
function closest(issue: Issue, path: (string | number)[], refused: Refused): Problem[] | null {
  const attempts = listOf(issue, 'errors') as Issue[][]
  const deepest = attempts
    .filter((attempt) => attempt.some((one) => one.path.length > 0 || one.code === 'unrecognized_keys'))
    .sort((a, b) => a.length - b.length || Number(isSlip(b, path, refused)) - Number(isSlip(a, path, refused)))[0]
  return deepest?.flatMap((one) => issueProblems({ ...one, path: [...path, ...one.path] }, refused)) ?? null
}

/** Whether a field that an attempt misses stands there misspelt. */
function isSlip(attempt: readonly Issue[], path: readonly (string | number)[], { document }: Refused): boolean {
  const unknown = attempt.flatMap((one) => (one.code === 'unrecognized_keys' ? listOf(one, 'keys').map(String) : []))
  return attempt.some((one) => one.path.length === 1 && valueAt(document, [...path, String(one.path[0])]) === undefined && nearest(String(one.path[0]), unknown) !== undefined)
}

function valueAt(document: unknown, path: readonly (string | number)[]): unknown {
  let value = document
  for (const step of path) value = typeof value === 'object' && value !== null && Object.hasOwn(value, step) ? (value as Record<string, unknown>)[step] : undefined
  return value
}

function shown(value: unknown): string {
  if (value === undefined) return 'nothing'
  if (Array.isArray(value)) return `a list of ${value.length}`
  if (typeof value === 'object' && value !== null) return 'an object'
  const text = JSON.stringify(value) ?? 'something'
  return text.length > 60 ? `${text.slice(0, 57)}…` : text
}

const codeOf = (issue: Issue, found: unknown): string => (found === undefined && issue.code !== 'custom' ? 'missing' : issue.code === 'invalid_type' ? 'wrong-type' : 'wrong-value')

function wanted(issue: Issue): string {
  const values = alternatives(listOf(issue, 'values').map((value) => JSON.stringify(value)))
  if (isSelector(issue)) return SELECTOR_WANTED
  switch (issue.code) {
    case 'invalid_type': return `${article(String(field(issue, 'expected')))} is wanted`
    case 'invalid_value': return `${values} is wanted`
    case 'too_small': return `at least ${String(field(issue, 'minimum'))} is wanted`
    case 'too_big': return `at most ${String(field(issue, 'maximum'))} is wanted`
    case 'invalid_format': return field(issue, 'format') === 'url' ? 'an https: address is wanted' : 'letters, digits, "_", "-" and "." are wanted'
    case 'invalid_union': return anyOf(issue) ?? (typeof field(issue, 'discriminator') === 'string' ? `"${String(field(issue, 'discriminator'))}" must name one that exists` : 'another form is wanted')
    default: return 'another value is wanted'
  }
}

/** The types that a union would take, when that is all that is wrong; null when it is not. */
function anyOf(issue: Issue): string | null {
  const attempts = listOf(issue, 'errors') as Issue[][]
  const expected = attempts.flatMap((attempt) => attempt.filter(({ code, path }) => code === 'invalid_type' && path.length === 0).map((one) => article(String(field(one, 'expected')))))
  return expected.length === 0 ? null : `${[...new Set(expected)].join(' or ')} is wanted`
}

const NAMES: Readonly<Record<string, string>> = { int: 'a whole number', record: 'an object', string: 'a text', array: 'a list', boolean: 'true or false' }
const article = (type: string): string => NAMES[type] ?? (/^[aeiou]/.test(type) ? `an ${type}` : `a ${type}`)

const alternatives = (all: readonly string[]): string => (all.length < 2 ? all.join('') : `${all.slice(0, -1).join(', ')} or ${all.at(-1) ?? ''}`)

function didYouMean(issue: Issue, found: unknown): string {
  if (typeof found !== 'string') return ''
  const near = nearest(found, listOf(issue, 'values').map(String))
  return near === undefined ? '' : ` Did you mean "${near}"?`
}

/** Whether a selector was refused: its word has other signs in it, or it is none of what a selector may be. */
function isSelector(issue: Issue): boolean {
  if (issue.code === 'invalid_format') return field(issue, 'pattern') === SELECTOR_WORD.toString()
  const types = (listOf(issue, 'errors') as Issue[][]).flatMap((attempt) => attempt.map((one) => field(one, 'expected')))
  return issue.code === 'invalid_union' && ['string', 'object', 'array'].every((type) => types.includes(type))
}

/** How to write it, where it is seen what was meant. */
function instead(issue: Issue, found: unknown, name: unknown): string {
  if (isSelector(issue)) return selectorFor(found)
  if (issue.code === 'invalid_format') return field(issue, 'format') === 'url' ? '' : idFor(found)
  if (issue.code === 'invalid_value') return name === 'unit' ? unitFor(found) : ''
  if (issue.code !== 'invalid_type') return ''
  const expected = field(issue, 'expected')
  return expected === 'object' ? fieldsFor(found, name) : expected === 'number' || expected === 'int' ? numberFor(found) : ''
}
