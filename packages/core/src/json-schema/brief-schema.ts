/** The schema of a brief as a designer writes it: with shorthand, with kits, and each rule with the fields of its kind. */
import type { RuleKind } from '../rules/define.ts'
import { ruleKinds } from '../rules/index.ts'
import { paramsOf } from '../rules/params.ts'
import { Brief } from '../schema/brief.ts'
import { ruleBase } from '../schema/rule.ts'
import { z } from '../schema/z.ts'
import { COMMON_FIELDS, DEFINITIONS, ELEMENT_FIELDS, FIELDS, INNER_FIELDS, KIND_FIELDS, RULES, SECTION_FIELDS, STAGE_FIELDS } from './descriptions.ts'
import { object, registry, type JsonSchema } from './definitions.ts'

const OPTIONS = { target: 'draft-2020-12', io: 'input', unrepresentable: 'any', metadata: registry } as const

/** Every name in one place, so that editors complete and check a brief as it is typed. */
export function makeBriefSchema(): JsonSchema {
  const made = z.toJSONSchema(Brief, OPTIONS) as JsonSchema
  const definitions = object(made['$defs'])
  const rules = ruleDefinitions()
  const properties = described(object(made['properties']), FIELDS)
  return withInner({
    $schema: made['$schema'], title: 'codraft brief', description: 'What an organisation publishes: a layout, a catalogue, rules with reasons, and the words around them.',
    type: 'object', required: made['required'], additionalProperties: false,
    properties: { ...properties, layout: layout(object(properties['layout'])), catalogue: catalogue(object(properties['catalogue'])), rules: ruleList(object(properties['rules'])) },
    $defs: described({
      ...definitions, kind: kind(object(definitions['kind'])), section: shortable(withFields(object(definitions['section']), SECTION_FIELDS)), stage: stage(object(definitions['stage'])),
      element: withFields(object(definitions['element']), ELEMENT_FIELDS), ...rules,
    }, DEFINITIONS),
  })
}

/** The same schema with a sentence for every field further inside that has none; the owner is the field or the definition that holds it. */
function withInner(schema: JsonSchema, owner = ''): JsonSchema {
  return Object.fromEntries(Object.entries(schema).map(([key, value]) => {
    if (key === 'properties') return [key, Object.fromEntries(Object.entries(object(value)).map(([name, field]) => [name, withInner(sentenced(object(field), `${owner}.${name}`), name)]))]
    if (key === '$defs') return [key, Object.fromEntries(Object.entries(object(value)).map(([name, definition]) => [name, withInner(object(definition), name)]))]
    if (Array.isArray(value)) return [key, value.map((one: unknown) => (typeof one === 'object' && one !== null ? withInner(object(one), owner) : one))]
    return [key, typeof value === 'object' && value !== null ? withInner(object(value), owner) : value]
  }))
}

const sentenced = (field: JsonSchema, name: string): JsonSchema =>
  (field['description'] === undefined && Object.hasOwn(INNER_FIELDS, name) ? { description: INNER_FIELDS[name], ...field } : field)

/** An object with a sentence for each of its fields. */
const withFields = (whole: JsonSchema, sentences: Readonly<Record<string, string>>): JsonSchema => ({ ...whole, properties: described(object(whole['properties']), sentences) })

/** Fields of a kind, and of what an option changes of one; with a kit at hand an entry may give only what differs. */
function kind(whole: JsonSchema): JsonSchema {
  const { properties, ...rest } = withFields(whole, KIND_FIELDS)
  const { choices, ...fields } = object(properties)
  const choice = object(object(choices)['additionalProperties'])
  const { options, ...own } = object(choice['properties'])
  const option = withFields(object(object(options)['additionalProperties']), KIND_FIELDS)
  const all = { ...object(choices), additionalProperties: { ...choice, properties: { ...own, options: { ...object(options), additionalProperties: option } } } }
  return { ...rest, required: [], properties: { ...fields, choices: all } }
}

/** Each kind of stage with its fields. */
function stage(whole: JsonSchema): JsonSchema {
  const one = Array.isArray(whole['oneOf']) ? 'oneOf' : 'anyOf'
  const forms: unknown = whole[one]
  return Array.isArray(forms) ? { ...whole, [one]: forms.map((form: unknown) => withFields(object(form), STAGE_FIELDS)) } : whole
}

/** A section that stands directly under `layout` needs no id. */
function shortable(section: JsonSchema): JsonSchema {
  return { ...section, required: ['stage', 'elements'] }
}

/** `stage` and `elements` directly under `layout` stand for one section. */
function layout({ description, ...sections }: JsonSchema): JsonSchema {
  const section = { $ref: '#/$defs/section' }
  const list = { ...object(object(sections['properties'])['sections']), items: { allOf: [section, { required: ['id'] }] } }
  return {
    description, type: 'object',
    if: { required: ['sections'] },
    then: { properties: { sections: list }, additionalProperties: false },
    else: section,
  }
}

/** With a kit at hand an entry may give only what differs. */
function catalogue(whole: JsonSchema): JsonSchema {
  const required = { properties: { kinds: { additionalProperties: { required: ['label'] } } }, required: ['kinds'] }
  return { ...whole, required: [], if: { required: ['kits'] }, else: required }
}

function ruleList(list: JsonSchema): JsonSchema {
  return { ...list, items: { $ref: '#/$defs/rule' } }
}

/** One definition per kind of rule, and `rule`, which chooses by the discriminator: editors complete the fields of the kind that was typed. */
function ruleDefinitions(): JsonSchema {
  const common = object(z.toJSONSchema(z.object(ruleBase), OPTIONS))
  const base = described(object(common['properties']), COMMON_FIELDS)
  const kinds: [string, JsonSchema][] = Object.entries(ruleKinds).map(([name, kind]) => [name, ownFields(name, paramsOf(kind as RuleKind<unknown>))])
  const choose = kinds.map(([name]) => ({ if: { properties: { rule: { const: name } }, required: ['rule'] }, then: { $ref: `#/$defs/rule-${name}` } }))
  const names = kinds.map(([name, { description }]) => ({ const: name, description }))
  return {
    rule: {
      description: 'Something that a design has to keep to, with its reason.',
      type: 'object', required: ['id', 'rule'], properties: { ...base, rule: { description: 'Which kind of rule this is.', oneOf: names } },
      // Of a rule whose kind is misspelt no field is wrong.
      allOf: [...choose, { if: { properties: { rule: { enum: kinds.map(([name]) => name) } }, required: ['rule'] }, else: { additionalProperties: true } }], unevaluatedProperties: false,
    },
    ...Object.fromEntries(kinds.map(([name, definition]) => [`rule-${name}`, definition])),
  }
}

function ownFields(name: string, params: z.ZodMiniType): JsonSchema {
  const { properties, required } = object(z.toJSONSchema(params, OPTIONS))
  const own = described(object(properties), COMMON_FIELDS)
  return { description: Object.entries(RULES).find(([rule]) => rule === name)?.[1], type: 'object', properties: own, ...(required === undefined ? {} : { required }) }
}

/** Properties with a sentence each, for those that have one. */
function described(properties: JsonSchema, sentences: Readonly<Record<string, string>>): JsonSchema {
  return Object.fromEntries(Object.entries(properties).map(([name, schema]) => {
    const description = Object.hasOwn(sentences, name) ? sentences[name] : undefined
    return [name, description === undefined ? schema : { description, ...object(schema) }]
  }))
}
