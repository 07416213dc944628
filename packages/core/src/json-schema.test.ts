import { Ajv2020 } from 'ajv/dist/2020.js'
import { describe, expect, it } from 'vitest'
import { briefSchema, proposalSchema, receiptSchema, schemaFor } from './json-schema.ts'
import type { RuleKind } from './rules/define.ts'
import { ruleKinds } from './rules/index.ts'
import { paramsOf } from './rules/params.ts'

const ajv = (): Ajv2020 => new Ajv2020({ strict: false, allErrors: true, validateFormats: false })
const plain = (schema: unknown): object => JSON.parse(JSON.stringify(schema)) as object

const stage = { kind: 'row', length: 6, unit: 'm' }
const kinds = { walk: { label: 'Walk', tags: ['foot'], size: { width: 2 }, attrs: { cost: 3 }, choices: { tone: { default: 'red', options: { red: {}, grey: { tags: ['dull'] } } } } } }
const brief = {
  $schema: './brief.schema.json', codraft: 1, id: 'lane', revision: 1, title: { en: 'Lane' }, layout: { stage, elements: [{ id: 'w1', kind: 'walk', width: 2 }] }, catalogue: { kinds },
  rules: [
    { id: 'wide', rule: 'size', on: 'walk', min: 1.8 }, { id: 'some', rule: 'count', on: ['#foot', { kind: 'walk', choice: { tone: 'grey' }, not: '@w1' }], min: 1, severity: 'warn' },
    { id: 'cheap', rule: 'sum', of: 'cost', max: 9 },
  ],
}
const plan = { kind: 'plan', unit: 'm', boundary: [[0, 0], [9, 0], [9, 9]], zones: { lawn: { circle: [3, 3, 2] } }, anchors: { gate: [0, 0] } }

/** Where a schema finds fault with a brief that differs from a good one. */
function faults(schema: object, changes: object): string[] {
  const validate = ajv().compile(schema)
  validate({ ...brief, ...changes })
  return [...new Set((validate.errors ?? []).map(({ instancePath }) => instancePath))].sort()
}
const rule = (fields: object): object => ({ rules: [{ id: 'r', ...fields }] })

describe('the schema of briefs', () => {
  const schema = plain(briefSchema)

  it('is a JSON Schema of 2020-12, and so are the others', () => {
    for (const one of [briefSchema, proposalSchema, receiptSchema]) expect(ajv().validateSchema(plain(one))).toBe(true)
    expect(briefSchema).toMatchObject({ $schema: 'https://json-schema.org/draft/2020-12/schema' })
  })

  it('accepts what designers write: shorthand, sections, kits', () => {
    expect(faults(schema, {})).toEqual([])
    expect(faults(schema, { layout: { sections: [{ id: 'a', stage, elements: [] }] } })).toEqual([])
    expect(faults(schema, { catalogue: { kits: ['street'] } })).toEqual([])
    expect(faults(schema, { steps: [{ id: 'a', text: 'A', done: { rule: 'wide' } }, { id: 'b', text: { en: 'B' }, done: "count('walk') > 1" }] })).toEqual([])
    expect(faults(schema, { catalogue: { kits: ['street'], kinds: { footpath: { size: { width: 2 } } } } })).toEqual([])
  })

  it.each([
    [{ titel: 'x' }, ''], [{ steps: [{ id: 'a', text: 'A', done: { changed: '*' } }] }, '/steps'], [{ catalogue: {} }, '/catalogue'], [{ catalogue: { kinds: { walk: {} } } }, '/catalogue/kinds/walk'],
    [rule({ rule: 'sizes' }), '/rules/0/rule'], [rule({ rule: 'size' }), '/rules/0'], [rule({ rule: 'size', on: 'walk', mim: 2 }), '/rules/0'],
    [rule({ rule: 'count', on: 'walk', min: 'two' }), '/rules/0/min'], [rule({ rule: 'size', on: '##', severity: 'stop' }), '/rules/0/severity'],
    [{ layout: { sections: [{ stage, elements: [] }] } }, '/layout/sections/0'],
  ])('marks what is wrong in %j', (changes, where) => {
    expect(faults(schema, changes)).toContain(where)
  })

  it('finds no fault with the fields of a rule whose kind is misspelt', () => {
    expect(faults(schema, rule({ rule: 'sizes', on: 'walk', min: 2 }))).toEqual(['/rules/0/rule'])
  })

  it('has a sentence for every field but those of pictures', () => {
    type Part = { if?: unknown; $ref?: string; description?: string; const?: unknown; properties?: Record<string, Part>; $defs?: Record<string, Part> }
    const { $defs = {}, ...whole } = schema as Part
    const silent: string[] = []
    const walk = (part: unknown, owner: string): void => {
      if (typeof part !== 'object' || part === null) return
      const { properties = {}, if: _, ...rest } = part as Part
      for (const [name, field] of Object.entries(properties)) {
        const told = field.description ?? $defs[field.$ref?.replace('#/$defs/', '') ?? '']?.description
        if (told === undefined && field.const === undefined) silent.push(`${owner}.${name}`)
        walk(field, name)
      }
      for (const inner of Object.values(rest)) walk(inner, owner)
    }
    walk(whole, '')
    for (const [name, definition] of Object.entries($defs)) if (!name.startsWith('art')) walk(definition, name)
    expect(silent).toEqual([])
  })

  it('has the own fields of every kind of rule', () => {
    const definitions = (briefSchema as { $defs: Record<string, { description?: string; properties?: object }> }).$defs
    for (const [name, kind] of Object.entries(ruleKinds)) {
      expect(Object.keys(definitions[`rule-${name}`]?.properties ?? {})).toEqual(Object.keys(paramsOf(kind as RuleKind<unknown>).shape))
      expect(definitions[`rule-${name}`]?.description, name).toMatch(/\.$/)
    }
  })
})

describe('the schema of one brief', () => {
  const schema = plain(schemaFor(brief))

  it('accepts the brief that it was made of', () => {
    expect(ajv().validateSchema(schema)).toBe(true)
    expect(faults(schema, {})).toEqual([])
  })

  it.each([
    [rule({ rule: 'size', on: 'wlak', min: 1 }), '/rules/0/on'], [rule({ rule: 'size', on: '#feet', min: 1 }), '/rules/0/on'],
    [rule({ rule: 'size', on: { kind: 'wlak' }, min: 1 }), '/rules/0/on/kind'], [rule({ rule: 'size', on: { choice: { tine: 'red' } }, min: 1 }), '/rules/0/on/choice'],
    [rule({ rule: 'sum', of: 'csot', max: 9 }), '/rules/0/of'], [{ layout: { stage, elements: [], palette: ['walk', '#feet'] } }, '/layout/palette/1'], [{ layout: { stage: { ...stage, unit: 'meter' }, elements: [] } }, '/layout/stage/unit'],
    [{ steps: [{ id: 'a', text: 'A', done: { rule: 'wdie' } }, { id: 'b', text: 'B', done: { changed: '*' } }] }, '/steps/0/done/rule'],
    [{ personas: [{ id: 'p', label: 'P', rules: ['wdie'] }] }, '/personas/0/rules/0'],
    [{ layout: { stage, elements: [{ id: 'w1', kind: 'wlak', width: 2 }] } }, '/layout/elements/0/kind'], [rule({ rule: 'size', on: 'walk', section: 'mian', min: 1 }), '/rules/0/section'],
  ])('marks names that it does not declare in %j', (changes, where) => {
    expect(faults(schema, changes)).toContain(where)
  })

  it('knows what a kit brings, and what a plan is made of', () => {
    const kit = { id: 'k', title: 'K', kinds: { oak: { label: 'Oak' } }, art: {} }
    const made = JSON.stringify(schemaFor({ ...brief, layout: { stage: plan, elements: [] }, catalogue: { kits: ['k'] } }, { kits: { k: kit } }))
    expect(made).toContain('["*","oak","@gate"]')
    expect(made).toContain('"zone":{"description":"A zone of the plan; \\"boundary\\" is the whole of it.","enum":["boundary","lawn"]}')
    expect(made).toContain('{"enum":["k"]}')
  })

  it('can be made of anything', () => {
    for (const json of [null, 7, [], {}, { layout: 3, catalogue: [], rules: {} }, { layout: { sections: [1, { stage: 2, elements: { a: 1 } }] }, catalogue: { kinds: { a: 4 } } }]) {
      expect(ajv().validateSchema(plain(schemaFor(json)))).toBe(true)
    }
  })
})
