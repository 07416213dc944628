/** The schema of one brief: names are completed from what it declares itself, so that a misspelled kind is marked as it is typed. */
import { isFields, withKits, withSections, type Kits } from '../brief/resolve.ts'
import { makeBriefSchema } from './brief-schema.ts'
import { object, type JsonSchema } from './definitions.ts'

/** Names that a brief declares, by what they name. */
type Declared = Readonly<Record<'kinds' | 'tags' | 'elements' | 'sections' | 'zones' | 'slots' | 'options' | 'attributes' | 'choices' | 'rules' | 'kits', readonly string[]>>

/**
 * JSON Schema of one brief, in which selectors, kinds, tags, zones, slots, sections, attributes and options are those that it declares.
 * @param json the brief as it is being written; what cannot be read of it declares nothing
 * @param handed the kits at hand, by id
 */
export function schemaFor(json: unknown, handed: { kits?: Kits } = {}): Readonly<Record<string, unknown>> {
  const kits = handed.kits ?? {}
  const names = declaredIn(isFields(json) ? withKits(withSections(json), kits) : {}, Object.keys(kits))
  const whole = makeBriefSchema()
  const named = withNames(whole, names)
  return { ...named, $defs: { ...object(named['$defs']), selector: selectorOf(object(object(whole['$defs'])['selector']), names) } }
}

const keys = (value: unknown): string[] => Object.keys(object(value))
const list = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : [])
const texts = (value: unknown): string[] => list(value).filter((one) => typeof one === 'string')
const ids = (value: unknown): string[] => list(value).flatMap((one) => texts([object(one)['id']]))

function declaredIn(json: JsonSchema, kits: readonly string[]): Declared {
  const sections = list(object(json['layout'])['sections']).map(object)
  const stages = sections.map(({ stage }) => object(stage))
  const catalogue = object(json['catalogue'])
  const kinds = Object.values(object(catalogue['kinds'])).map(object)
  const choices = kinds.flatMap((kind) => Object.values(object(kind['choices'])).map(object))
  const options = choices.flatMap((choice) => Object.values(object(choice['options'])).map(object))
  return {
    kits, kinds: keys(catalogue['kinds']), rules: ids(json['rules']), options: keys(json['options']), sections: ids(sections),
    tags: [...kinds, ...options].flatMap(({ tags }) => texts(tags)),
    elements: [...sections.flatMap(({ elements }) => ids(elements)), ...stages.flatMap(({ anchors }) => keys(anchors))],
    zones: stages.flatMap(({ kind, zones }) => (kind === 'plan' ? ['boundary', ...keys(zones)] : [])),
    slots: stages.flatMap(({ slots }) => ids(slots)),
    attributes: [...keys(catalogue['attributes']), ...[...kinds, ...options].flatMap(({ attrs }) => keys(attrs))],
    choices: kinds.flatMap((kind) => keys(kind['choices'])),
  }
}

/** Fields that hold a name, by the name of the field. `of` and `attr` name attributes only where they hold a bare name. */
const NAMED: Readonly<Record<string, keyof Declared>> = {
  kind: 'kinds', section: 'sections', zone: 'zones', in: 'zones', slot: 'slots', attr: 'attributes', of: 'attributes', sum: 'attributes', kits: 'kits', option: 'options',
  rules: 'rules', rule: 'rules',
}
const ID = '#/$defs/id'

/** The same schema with every bare name of a known sort as a choice of those that are declared. */
function withNames(schema: JsonSchema, names: Declared, field = ''): JsonSchema {
  const sort = NAMED[field]
  const { $ref, ...rest } = schema
  if ($ref === ID && sort !== undefined && names[sort].length > 0) return { ...rest, enum: [...new Set(names[sort])].sort() }
  if (field === 'palette' && object(schema['items'])['type'] === 'string') return { ...schema, items: { enum: ['*', ...names.kinds, ...tagWords(names)] } }
  return Object.fromEntries(Object.entries(schema).map(([key, value]) => [key, inside(value, { names, field, key })]))
}

function inside(value: unknown, { names, field, key }: { names: Declared; field: string; key: string }): unknown {
  if (Array.isArray(value)) return value.map((one: unknown) => inside(one, { names, field, key }))
  if (typeof value !== 'object' || value === null) return value
  if (key === 'properties') return Object.fromEntries(Object.entries(value).map(([name, schema]) => [name, withNames(object(schema), names, name)]))
  // A section's, kind's or rule's own id is declared, not chosen; lists and unions of names are of the sort of their field.
  return withNames(object(value), names, key === '$defs' ? '' : field)
}

const tagWords = ({ tags }: Declared): string[] => [...new Set(tags)].sort().map((tag) => `#${tag}`)

function selectorOf(selector: JsonSchema, names: Declared): JsonSchema {
  const words = ['*', ...names.kinds, ...tagWords(names), ...names.elements.map((id) => `@${id}`)]
  const [word, fields, ...rest] = list(selector['anyOf']).map(object)
  const own = object(fields?.['properties'])
  const of = (sort: keyof Declared): JsonSchema => {
    const one = names[sort].length > 0 ? { enum: [...new Set(names[sort])].sort() } : { $ref: ID }
    return { anyOf: [one, { type: 'array', minItems: 1, maxItems: 100, items: one }] }
  }
  const choice = { type: 'object', properties: Object.fromEntries(names.choices.map((name) => [name, object(object(own['choice'])['additionalProperties'])])), additionalProperties: false }
  const told = (name: string): JsonSchema => ({ description: object(own[name])['description'] })
  const properties = {
    ...withNamesIn(own, names), kind: { ...told('kind'), ...of('kinds') }, tag: { ...told('tag'), ...of('tags') }, id: { ...told('id'), ...of('elements') },
    ...(names.choices.length > 0 ? { choice: { ...told('choice'), ...choice } } : {}),
  }
  return { ...selector, anyOf: [{ ...word, pattern: undefined, enum: [...new Set(words)] }, { ...fields, properties }, ...rest] }
}

const withNamesIn = (properties: JsonSchema, names: Declared): JsonSchema =>
  Object.fromEntries(Object.entries(properties).map(([name, schema]) => [name, withNames(object(schema), names, name)]))
