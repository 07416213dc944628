/** The page of a kind of rule, made from its schema and its examples. */
import { briefSchema } from '@codraft/core/json-schema'
import type { RuleExample, Standing } from './rule-example.ts'

type Property = { readonly description?: string; readonly type?: string; readonly enum?: readonly unknown[]; readonly default?: unknown; readonly anyOf?: readonly Property[]; readonly $ref?: string; readonly items?: Property }
type Definition = { readonly description?: string; readonly properties?: Readonly<Record<string, Property>>; readonly required?: readonly string[] }

const HEADS: Readonly<Record<Standing, string>> = { inside: 'Well inside', border: 'On the border', over: 'Just over' }

/** Markdown of the whole page. */
export function rulePage({ kind, about, rule, shown }: RuleExample, stages: readonly string[]): string {
  const definition = (briefSchema as { $defs: Record<string, Definition> }).$defs[`rule-${kind}`] ?? {}
  const rows = shown.map(({ standing, result, sentence }) => `| ${HEADS[standing]} | ${result.status} | ${figure(result.actual)} | ${figure(result.limit)} | ${figure(result.slack)} | ${sentence} |`)
  return `# ${kind}

${definition.description ?? ''} On ${listed(stages)}.

${about.join('\n\n')}

| field | what it says | holds |
|---|---|---|
${fieldsOf(definition).join('\n')}

Every rule also has the [common fields](README.md#fields-that-every-rule-has).

## Example

\`\`\`json
${JSON.stringify(rule, null, 1).replace(/\n */g, ' ')}
\`\`\`

![Three layouts: well inside, on the border, just over](../../pictures/rules/${kind}.svg)

| | status | actual | limit | slack | what it says |
|---|---|---|---|---|---|
${rows.join('\n')}
`
}

/** The page that lists all kinds, with the fields that they share. */
export function ruleIndex(kinds: readonly { readonly kind: string; readonly stages: readonly string[] }[]): string {
  const { $defs } = briefSchema as unknown as { $defs: Record<string, Definition> }
  const lines = kinds.map(({ kind, stages }) => `| [${kind}](${kind}.md) | ${stages.join(', ')} | ${$defs[`rule-${kind}`]?.description ?? ''} |`)
  const common = { ...$defs['rule'], properties: Object.fromEntries(Object.entries($defs['rule']?.properties ?? {}).filter(([name]) => name !== 'rule')) }
  return `# Rules

What a design has to keep to, and why. Each is one object in the \`rules\` of a brief; \`rule\` says which kind it is.

| rule | on | holds when |
|---|---|---|
${lines.join('\n')}

## Fields that every rule has

| field | what it says | holds |
|---|---|---|
${fieldsOf(common).join('\n')}

A kind's own limits (\`size\`, \`resize\`, \`rotate\`, \`max\`, \`span\`) are rules too: blocking, named \`limits:<kind>\`, without being written.
`
}

const figure = (value: number | null): string => (value === null ? '–' : String(value))
const listed = (words: readonly string[]): string => (words.length > 1 ? `${words.slice(0, -1).join(', ')} and ${words.at(-1) ?? ''}` : (words[0] ?? ''))

function fieldsOf({ properties = {}, required = [] }: Definition): string[] {
  return Object.entries(properties).map(([name, property]) => {
    const by = property.default === undefined ? '' : `; \`${JSON.stringify(property.default)}\` when left out`
    return `| \`${name}\`${required.includes(name) ? ' (needed)' : ''} | ${property.description ?? ''} | ${typeOf(property)}${by} |`
  })
}

function typeOf({ enum: values, anyOf, type, items, $ref }: Property): string {
  if (values) return values.map((value) => `\`${String(value)}\``).join(', ')
  if ($ref !== undefined) return $ref.replace('#/$defs/', '').replace(/^__schema\d+$/, 'an object')
  if (anyOf) return [...new Set(anyOf.map(typeOf))].join(' or ')
  if (type === 'array') return `list of ${items ? typeOf(items) : 'anything'}`
  return type ?? 'anything'
}
