/** Every name that a brief declares, and what is wrong with words that use them. */
import { hint, type Problem } from '../../errors.ts'
import type { Brief } from '../../schema/brief.ts'
import type { Use, ValueType, Vocabulary } from '../../expression/index.ts'
import { attributeTypes } from '../../rules/expression.ts'
import type { Kind } from '../../schema/catalogue.ts'
import type { Stage } from '../../schema/layout.ts'
import type { Selector, SelectorFields } from '../../schema/rule.ts'
import { expressionProblems } from './expressions.ts'

/** A path into the brief. */
export type Path = readonly (string | number)[]
/** What a brief declares. */
export type Names = {
  readonly kinds: ReadonlySet<string>
  readonly tags: ReadonlySet<string>
  /** Elements of the starting layout, and anchors. */
  readonly elements: ReadonlySet<string>
  readonly sections: ReadonlySet<string>
  readonly zones: ReadonlySet<string>
  readonly options: ReadonlySet<string>
  /** The options of every choice of that name, whatever kind it belongs to. */
  readonly choices: ReadonlyMap<string, ReadonlySet<string>>
  readonly attributes: ReadonlyMap<string, ValueType>
  /** What its options are, and their values. */
  readonly switches: Vocabulary['options']
  readonly stages: readonly Stage['kind'][]
  readonly hasRow: boolean
}

/** Reads every name of a brief. */
export function namesOf(brief: Brief): Names {
  const kinds = Object.values(brief.catalogue.kinds)
  const { sections } = brief.layout
  const choices = new Map<string, Set<string>>()
  for (const [name, choice] of kinds.flatMap((kind) => Object.entries(kind.choices ?? {}))) {
    choices.set(name, new Set([...(choices.get(name) ?? []), ...Object.keys(choice.options)]))
  }
  const stages = sections.map(({ stage }) => stage)
  const plans = stages.filter((stage) => stage.kind === 'plan')
  return {
    kinds: new Set(Object.keys(brief.catalogue.kinds)),
    tags: new Set(kinds.flatMap((kind) => [...kind.tags, ...optionsOf(kind).flatMap(({ tags }) => tags ?? [])])),
    elements: new Set([...sections.flatMap(({ elements }) => elements.map(({ id }) => id)), ...plans.flatMap(({ anchors }) => Object.keys(anchors ?? {}))]),
    sections: new Set(sections.map(({ id }) => id)),
    zones: new Set(plans.flatMap(({ zones }) => ['boundary', ...Object.keys(zones ?? {})])),
    options: new Set(Object.keys(brief.options)),
    choices,
    attributes: attributeTypes(brief.catalogue),
    switches: new Map(Object.entries(brief.options).map(([id, { default: value, of }]) => [id, { type: typeof value === 'number' ? 'number' : typeof value === 'string' ? 'text' : 'truth', of }])),
    stages: stages.map(({ kind }) => kind),
    hasRow: stages.some(({ kind }) => kind === 'row'),
  }
}

/** Every option of every choice of a kind. */
export const optionsOf = (kind: Kind): NonNullable<Kind['choices']>[string]['options'][string][] =>
  Object.values(kind.choices ?? {}).flatMap(({ options }) => Object.values(options))

const SORTS = {
  kinds: ['unknown-kind', 'a kind of the catalogue'],
  tags: ['unknown-tag', 'a tag of a kind of the catalogue'],
  elements: ['unknown-element', 'an element of the starting layout, or an anchor of a plan,'],
  sections: ['unknown-section', 'a section of the layout'],
  zones: ['unknown-zone', 'a zone of a plan'],
  options: ['unknown-option', 'an option of this brief'],
} as const

/** The problem of a name that the brief does not have; none when it has it. */
export function unknownName(sort: keyof typeof SORTS, name: string, names: Names, path: Path): Problem[] {
  const known = names[sort]
  if (known.has(name)) return []
  const [code, wanted] = SORTS[sort]
  return [{ path: [...path], code, message: `Found "${name}"; ${wanted} is wanted.${known.size === 0 ? ' There is none.' : hint(name, known)}` }]
}

/** The problem of an id that no rule of the brief has. */
export function ruleIdProblems(id: string, { rules }: Brief, path: Path): Problem[] {
  const known = rules.map((rule) => rule.id)
  return known.includes(id) ? [] : [{ path: [...path], code: 'unknown-rule-id', message: `Found "${id}"; the id of a rule is wanted.${hint(id, known)}` }]
}

/** Names in a selector that the brief does not have, and questions that this version cannot ask. */
export function selectorProblems(selector: Selector, names: Names, path: Path): Problem[] {
  if (Array.isArray(selector)) return selector.flatMap((one, index) => selectorProblems(one, names, [...path, index]))
  return typeof selector === 'string' ? wordProblems(selector, names, path) : fieldsProblems(selector, names, path)
}

function wordProblems(word: string, names: Names, path: Path): Problem[] {
  if (word === '*') return []
  if (word.startsWith('#')) return unknownName('tags', word.slice(1), names, path)
  if (word.startsWith('@')) return unknownName('elements', word.slice(1), names, path)
  if (names.kinds.has(word) || !names.tags.has(word)) return unknownName('kinds', word, names, path)
  return [{ path: [...path], code: 'unknown-kind', message: `Found "${word}"; a kind of the catalogue is wanted. The tag of that name is written "#${word}".` }]
}

const list = (name: string | readonly string[] | undefined): readonly string[] => (name === undefined ? [] : typeof name === 'string' ? [name] : name)

function fieldsProblems(fields: SelectorFields, names: Names, path: Path): Problem[] {
  const { in: zone, section, side, where, beside, not } = fields
  const each = (sort: 'kinds' | 'tags' | 'elements', field: 'kind' | 'tag' | 'id'): Problem[] => {
    const value = fields[field]
    return list(value).flatMap((name, index) => unknownName(sort, name, names, typeof value === 'string' ? [...path, field] : [...path, field, index]))
  }
  return [
    ...each('kinds', 'kind'), ...each('tags', 'tag'), ...each('elements', 'id'),
    ...choiceProblems(fields.choice ?? {}, names, [...path, 'choice']),
    ...(zone === undefined ? [] : unknownName('zones', zone, names, [...path, 'in'])),
    ...(section === undefined ? [] : unknownName('sections', section, names, [...path, 'section'])),
    ...(side !== undefined && !names.hasRow ? [{ path: [...path, 'side'], code: 'no-sides', message: `Found "${side}"; only a row has sides, and this layout has no row.` }] : []),
    ...(where === undefined ? [] : expressionProblems(where, vocabularyOf(names), ofOne(names), [...path, 'where'])),
    ...(beside === undefined ? [] : selectorProblems(beside, names, [...path, 'beside'])),
    ...(not === undefined ? [] : selectorProblems(not, names, [...path, 'not'])),
  ]
}

function choiceProblems(choice: NonNullable<SelectorFields['choice']>, { choices }: Names, path: Path): Problem[] {
  return Object.entries(choice).flatMap(([name, options]) => {
    const known = choices.get(name)
    if (!known) return [{ path: [...path, name], code: 'unknown-choice', message: `Found "${name}"; a choice of a kind of the catalogue is wanted.${hint(name, choices.keys())}` }]
    return list(options).filter((option) => !known.has(option)).map((option) => ({
      path: [...path, name], code: 'unknown-option', message: `Found "${option}"; an option of the choice "${name}" is wanted.${hint(option, known)}`,
    }))
  })
}

/** Ids that stand twice in a list. */
export function twice(items: readonly { readonly id: string }[], path: Path, what: string): Problem[] {
  const seen = new Set<string>()
  return items.flatMap(({ id }, index) => {
    const known = seen.has(id)
    seen.add(id)
    return !known ? [] : [{ path: [...path, index, 'id'], code: 'duplicate-id', message: `Found the ${what} "${id}" a second time; an id of its own is wanted.` }]
  })
}

/** What a `where` may speak of: one element by itself. */
const ofOne = ({ stages }: Names): Use => ({ wanted: 'truth', stages, element: true, functions: false, together: false })

/** The names of a brief as expressions use them. */
export const vocabularyOf = (names: Names): Vocabulary => ({
  selector: (word) => wordProblems(word, names, [])[0] ?? null, kinds: names.kinds, attributes: names.attributes, options: names.switches,
})
